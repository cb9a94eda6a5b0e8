# Reading and writing files: errors, remarks, the store, the journal, damaged files.

## Why a file couldn't be opened

load-missing = Couldn't find { $path }. Check the name or choose another file.
load-folder = { $path } is a folder. Choose a board in it.
load-not-a-file = { $path } is a device, not a file. Choose a board file.
load-forbidden = You don't have permission to read { $path }. Ask its owner or choose another file.
load-not-utf8 = { $path }, line { $line }: this isn't UTF-8 text. Save the file as UTF-8 or look for another copy.
load-unreadable = { $path }: { $why }
load-disk = Couldn't read { $path } ({ $why }). Check the disk or the connection and try again.

## Why a file couldn't be saved

save-exists = { $path } already exists. Choose another name.
save-changed = { $path } has changed since you opened it. Choose which version to keep.
save-folder = { $path } is a folder. Choose a name for a file in it.
save-not-a-file = { $path } is a device, not a file. Choose another name.
save-missing-folder = The folder { $folder } doesn't exist. Choose another folder or reconnect its disk.
save-forbidden = You don't have permission to save { $path }. Choose another folder.
save-read-only = { $path } is read-only. Choose another name or folder.
save-full = Couldn't save { $path } (the disk is full). Free some space or choose another folder.
save-bad-name = Couldn't save { $path } (the disk doesn't allow this name). Choose a shorter or simpler name.
save-unconfirmed = { $path } was saved, but the disk didn't confirm it ({ $why }). Save again.
save-disk = Couldn't save { $path } ({ $why }). Check the disk and try again, or choose another folder.

## Why a text couldn't be read as a board

place = Line { $line }, column { $column }

read-empty = This file is empty. Look for another copy of the board.
read-only-zeros = This file contains nothing but zero bytes, as after a power cut. Look for another copy of the board.
read-utf16 = This file is UTF-16 text. Save it as UTF-8 in a text editor.
read-copied-notes = These are notes copied from a board. Paste them onto a board.
read-not-a-board = This isn't a board, it seems to be { $what }. Choose a board file (.ron).
read-no-board-inside = This is { $what } without a board inside. Choose a board file, or a file exported with “Include the editable board”.
read-protected = This is { $what } that is encrypted, so a board inside can't be read. Remove its protection, or choose a board file.
read-too-complex = This is { $what } too complex to look for a board in. Choose a board file, or a file exported with “Include the editable board”.
read-merge-conflict = Line { $line }: version control left two versions here, between “<<<<<<<” and “>>>>>>>”. Keep the lines you want, and delete the others and the markers.
read-malformed = { $at }: { $problem }
read-nested-too-deep = { $at }: brackets are nested more than { $most } levels deep. No board needs that. Delete this part.
read-text-too-long = { $at }: this text is longer than 1 MiB, the most a note can hold. Split it into several notes.
read-too-many-notes = This file has more than { $most } notes, the most a board can hold. Split it into several boards.
read-too-many-keys = This file has more than { $most } slots, fields and other names, so it isn't a board. Look for another copy.
read-too-large = This file is larger than 64 MiB, the most a board file can be. Split it into several boards.
read-missing-format = This file doesn't say that it is a board (“format: 1” is missing). If it is one, add that as the first line after the opening bracket.
read-no-such-format = This file says that its format is { $format }, which doesn't exist. If it is a board, write “format: 1”.
read-too-new = This board was saved by a newer version of copboard (format { $format }). Open it with that version or update this one.
read-unknown-form = This board uses the form “{ $form }”, which this version of copboard doesn't have. Available forms: { $known }.

kind-png = a PNG image
kind-jpeg = a JPEG image
kind-gif = a GIF image
kind-svg = an SVG drawing
kind-pdf = a PDF document
kind-zip = a ZIP archive or an office document
kind-gzip = a gzip archive
kind-database = a database
kind-program = a program
kind-json = JSON
kind-xml = a web page, a drawing or other XML
kind-markdown = Markdown
kind-text = another kind of text

problem-missing-comma = a comma or closing bracket is missing before { $found }. Add it, or look just before for a missing quotation mark.
problem-missing-colon = a colon is missing before { $found }. Write name: value.
problem-missing-opening = expected an opening bracket “{ $bracket }”, but found { $found }. Compare this line with the ones around it.
problem-missing-closing = a closing bracket “{ $bracket }” is missing before { $found }. Add it, or look just before for a missing comma.
problem-expected-text = expected a text, but found { $found }. Put the text in quotation marks, "like this".
problem-expected-key = expected a name such as text or votes, but found { $found }. Write names without quotation marks, followed by a colon.
problem-expected = expected { $what }, but found { $found }. Correct this value.
problem-unclosed-text = the text that begins here has no closing quotation mark. Add it, or look for an older copy if the file was cut off.
problem-unclosed-comment = a comment begins with /* and doesn't end. Add */ at its end.
problem-unknown-escape = a backslash in this text is followed by something unknown. Write \\ for a backslash.
problem-repeated-key = “{ $key }” appears twice in the same brackets. Delete one of the two.
problem-cut-off = the file ends before the board does. If it was cut off, look for an older copy. If not, add the missing closing brackets.
problem-after-the-end = the board ends before { $found }. Delete everything after its last bracket.
problem-zero-bytes = there are zero bytes here, as after a power cut or on a failing disk. Look for an older copy.
problem-other = { $found } can't be read ({ $why }). Compare this line with the ones around it.

found-end-of-line = the end of the line

expected-board = a board
expected-texts = texts by name
expected-slots = notes by slot
expected-numbers = lists of numbers by name
expected-list = a list of notes
expected-note = a note
expected-notes = notes
expected-text = a text in quotation marks
expected-number = a whole number

## What reading a file changed

remark-newer = This board was saved by a newer version of copboard (format { $format }). It is read-only here, and some of it may not be shown
remark-unknown-slot = { $notes ->
    [one] This board has no place called “{ $name }”, so its note is now in “{ $place }”
   *[other] This board has no place called “{ $name }”, so its { $notes } notes are now in “{ $place }”
}
remark-unknown-field = This board has no field called “{ $name }”, so its text is now a note in “{ $place }”
remark-unknown-phase = This board has no phase called “{ $name }”, so its text is now a note in “{ $place }”
remark-unknown-caption = This board has no color called “{ $name }”, so its text is now a note in “{ $place }”
remark-repeated = “{ $name }” appears twice in the file, so its second text is now a note in “{ $place }”
remark-unknown-color = { $notes ->
    [one] This board has no color called “{ $name }”, so { $notes } note is now yellow
   *[other] This board has no color called “{ $name }”, so { $notes } notes are now yellow
}
remark-unknown-language = { $notes ->
    [one] “{ $name }” isn't a language tag, so the language of { $notes } note is told by its letters again
   *[other] “{ $name }” isn't a language tag, so the language of { $notes } notes is told by their letters again
}
remark-renamed-notes = { $notes ->
    [one] { $notes } note had the same id as another note, “{ $id }”, and got a new one
   *[other] { $notes } notes had the same id as another note, “{ $id }”, and got new ones
}
remark-changed-votes = { $notes ->
    [one] { $notes } note had an impossible number of votes and now has the nearest possible one
   *[other] { $notes } notes had an impossible number of votes and now have the nearest possible one
}
remark-cleaned-texts = { $texts ->
    [one] Invisible control characters were removed from { $texts } text
   *[other] Invisible control characters were removed from { $texts } texts
}
remark-unknown-key = This version doesn't know “{ $name }”. Saving removes it
remark-unknown-note-key = { $notes ->
    [one] This version doesn't know “{ $name }” ({ $notes } note has it). Saving removes it
   *[other] This version doesn't know “{ $name }” ({ $notes } notes have it). Saving removes it
}
remark-missing-form = The file doesn't say which form it uses, so it is shown on the default one
remark-unknown-form = This version of copboard doesn't have the form “{ $form }” of this board. It is read-only here, on a plain page
remark-broken-form = The form in this file can't be used. The board is read-only here, on a plain page. { $finding }
remark-renamed-board = The board's id had characters that aren't allowed, so it got a new one
remark-trailing-zeros = The file ended in zero bytes, as after a power cut. The board before them is complete
remark-salvaged = { $lines ->
    [one] This file is damaged: { $lines } line couldn't be read. Save the rest under another name
   *[other] This file is damaged: { $lines } lines couldn't be read. Save the rest under another name
}
remark-salvaged-start =
    { $lines ->
        [one] This file is damaged: its end is missing, nobody knows how much, and { $lines } line before couldn't be read. Save the rest under another name
       *[other] This file is damaged: its end is missing, nobody knows how much, and { $lines } lines before couldn't be read. Save the rest under another name
    }
remark-salvaged-whole = This file is damaged, but every line could be read. Save it under another name
remark-salvaged-end = This file is damaged: its end is missing, nobody knows how much. Save the rest under another name

## The journal

journal-no-thread = Crash protection is off (out of resources). Close some programs, and save often until then.
journal-failed = Crash protection is off (part of copboard has failed). Restart copboard, and save often until then.
journal-full = Crash protection is off (the disk is full). Free some space, and save often until then: { $folder }
journal-forbidden = Crash protection is off (no permission to write its folder). Allow writing to it, and save often until then: { $folder }
journal-not-a-folder = Crash protection is off (there is a file in place of its folder). Move that file away, and save often until then: { $folder }
journal-slow = Crash protection is off (the disk doesn't respond). Check the disk, and save often until then, on another one if you can: { $folder }
journal-nowhere = Crash protection is off (there is no home folder to keep a backup in). Save often
journal-disk = Crash protection is off ({ $why }). Check the disk, and save often until then: { $folder }

disk-not-verified = the disk returned other data than was written
