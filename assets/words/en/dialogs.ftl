# Dialogs.

dialog-ok = OK
dialog-cancel = Cancel
dialog-close = Close

unsaved-title = Save “{ $name }” first?
unsaved-body = Your latest changes aren't saved
unsaved-changed = The file was changed elsewhere and doesn't hold this board any more
unsaved-gone = Its file was moved or deleted. No file holds this board any more
unsaved-unreadable = Its file can't be read any more. Save the board somewhere else
unsaved-save = Save
unsaved-discard = Discard

slow-save-title = The disk isn't responding
slow-save-body = The board isn't saved yet. Save it somewhere else, or close: copboard keeps a copy on this computer and offers it at the next start
slow-save-body-unsafe = The board isn't saved yet, and copboard can't keep a copy on this computer. If you close now, your latest changes are lost
slow-save-close = Close anyway
slow-save-wait = Wait

## A board can't be opened or saved

open-failure-title = Couldn't open the board
open-failure-another = Open another file…
save-failure-title = Couldn't save the board
save-failure-body = Your board is still open
save-failure-save-as = Save as…
save-failure-not-now = Not now
remarks-title = This board was opened with changes

## Paths

waiting-title = Waiting for the file dialog
waiting-body = It opens in a window of its own
waiting-type-path = Type a path instead

path-open = Open
path-save = Save
path-export = Export
path-field = File name and folder
path-exists = A file with this name already exists. Press Replace to overwrite it.
path-replace = Replace
path-in-folder = In this folder
path-recent = Recent boards

## Colors

caption-title = What does this color stand for?
caption-rename = Rename

language-title = { $notes ->
    [one] What language is this note in?
   *[other] What language are these { $notes } notes in?
}
language-field = Language tag, such as ja or pt-BR
language-by-letters = Automatic, by its letters
language-unknown = This isn't a language tag. Choose a language below, or type one such as ja or pt-BR
language-set = Set language
language-name = { $tag ->
    [ar] Arabic
    [bg] Bulgarian
    [zh-Hans] Chinese (simplified)
    [zh-Hant] Chinese (traditional)
    [hr] Croatian
    [cs] Czech
    [da] Danish
    [nl] Dutch
    [en] English
    [et] Estonian
    [fi] Finnish
    [fr] French
    [de] German
    [el] Greek
    [he] Hebrew
    [hu] Hungarian
    [ga] Irish
    [it] Italian
    [ja] Japanese
    [ko] Korean
    [lv] Latvian
    [lt] Lithuanian
    [mt] Maltese
    [fa] Persian
    [pl] Polish
    [pt] Portuguese
    [ro] Romanian
    [ru] Russian
    [sk] Slovak
    [sl] Slovenian
    [es] Spanish
    [sv] Swedish
    [th] Thai
    [tr] Turkish
    [uk] Ukrainian
    [ur] Urdu
    [vi] Vietnamese
   *[other] { $tag }
}

## Boards that were closed with unsaved changes

recovery-title = Recover unsaved changes
recovery-body = copboard was closed with unsaved changes. Choose what to open. Nothing is deleted, whatever you choose.
recovery-no-file = Not saved in a file yet
recovery-recovered = Recovered
recovery-on-disk = In its file now
recovery-changed = { $count ->
    [one] { $count } note, changed { $ago }
   *[other] { $count } notes, changed { $ago }
}
recovery-saved = { $count ->
    [one] { $count } note, saved { $ago }
   *[other] { $count } notes, saved { $ago }
}
recovery-never-saved = This board was never saved
recovery-picture = { $title }: picture of the board
recovery-file-changed = The file has changed since. The recovered board opens as a copy, and the file stays as it is.
recovery-open = Open recovered board
recovery-open-hint = It isn't saved until you save it
recovery-open-file = Open file
recovery-open-file-hint = The recovered board is kept for seven days
recovery-keep-both = Keep both
recovery-keep-both-hint = Opens the recovered board as a copy without a name
recovery-later = Decide later
recovery-later-hint = You'll be asked again at the next start

## Version history

versions-title = Version history
versions-body = The last 20 saves are kept, then one per hour for a day and one per day for a month
versions-loading = Loading versions…
versions-none = No versions yet. Saving creates the first one.
versions-saved = Saved { $ago }
versions-picture = Picture of the board, { $ago }
versions-restore = Restore this version

## Earlier work

earlier-title = Recover earlier work
earlier-body = Work that copboard has kept on this computer: unsaved and discarded boards, saved versions and replaced files. It opens as a copy. Nothing is deleted.
earlier-loading = Looking for earlier work…
earlier-none = No earlier work on this computer yet
earlier-unsaved = Not saved, { $ago }
earlier-recovered = Recovered before, { $ago }
earlier-discarded = Discarded, { $ago }
earlier-edited = Edited { $ago }
earlier-displaced = Replaced by another version, { $ago }
earlier-replaced = Replaced file, { $ago }
earlier-facts = { $notes }, { $size } kB
earlier-unreadable = Can't be read, { $size } kB
earlier-open = Open as a copy
earlier-more = Show more
earlier-damaged = Only part of this board could be read. Save it under a new name

## Find a command

palette-field = Find a command
palette-list = Commands
palette-nothing = No command has these words

## Keyboard shortcuts

shortcuts-title = Keyboard shortcuts
shortcuts-either = { $one } or { $other }
shortcuts-typing = Writing and moving
key-ctrl = Ctrl
key-shift = Shift
key-alt = Alt
key-tab = Tab
key-space = Space
key-delete = Delete
key-backspace = Backspace
key-plus = +
key-minus = −
key-equals = =
key-up = ↑
key-down = ↓
key-left = ←
key-right = →
keys-letters = Type
keys-letters-do = Start a note in the place selected or under the pointer
keys-enter = Enter
keys-enter-do = Finish the note and start the next
keys-shift-enter = Shift+Enter
keys-shift-enter-do = Start a new line
keys-escape = Esc
keys-escape-do = Leave the text, then the note, then the place
keys-arrows = Arrow keys
keys-arrows-do = Go from note to note
keys-shift-arrows = Shift+arrow keys
keys-shift-arrows-do = Select several notes
keys-double-click = Double-click
keys-double-click-do = Edit a note, or start one
keys-votes = Click, right-click on votes
keys-votes-do = Add a vote, remove one
keys-pull = Drag a color from the bar
keys-pull-do = Start a note in that color
keys-wheel = Wheel, Ctrl+wheel
keys-wheel-do = Move the page, zoom
keys-space = Space or middle button + drag
keys-space-do = Move the page
keys-f6 = F6, Shift+F6
keys-f6-do = Go to the next part of the window, or to the one before
keys-f10 = F10 or Alt
keys-f10-do = Open the menu

## The window is to close while a file is exported

exporting-body = The window closes when the file is finished
exporting-stop = Cancel export and close
exporting-stay = Keep window open

## Something from elsewhere that can be read in several ways

paste-title = Paste as
paste-lines = { $count ->
    [one] { $count } note, one per line
   *[other] { $count } notes, one per line
}
paste-paragraphs = { $count ->
    [one] { $count } note, one per paragraph
   *[other] { $count } notes, one per paragraph
}
paste-one = { $lines ->
    [one] 1 note of { $lines } line
   *[other] 1 note of { $lines } lines
}
paste-rows = { $count ->
    [one] { $count } note, one per row
   *[other] { $count } notes, one per row
}
paste-each = { $count ->
    [one] { $count } note, one per cell
   *[other] { $count } notes, one per cell
}
paste-table = Table: { $count ->
    [one] { $count } note
   *[other] { $count } notes
} in { $cells ->
    [one] { $cells } cell
   *[other] { $cells } cells
}
paste-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
paste-title-of-file = Add “{ $file }” as
paste-add = Add

## Several files at once

several-title = { $count } files
several-body = Open one of them, or add the notes of all to this board
several-open = Open { $file }
several-add = Add all notes to this board

## Addresses in notes

links-title = { $count ->
    [one] Open this link?
   *[other] Open one of these links?
}
links-open = Open
