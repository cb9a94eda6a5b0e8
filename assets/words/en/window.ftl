# What the status line says about what was done.

window-title = { $mark }{ $name } – copboard
untitled = New board

new-board = New board
example-opened = This is an example. Change it as you like, and save it under its own name
opening = Opening…
opened =
    { $count ->
        [one] Opened { $name } (1 note)
       *[other] Opened { $name } ({ $count } notes)
    }
opened-beside-recovered = Opened { $name }. The unsaved changes are kept: “Recover earlier work…” in the menu has them
opened-embedded = This board was embedded in { $file }. Save it to keep your changes
open-elsewhere = { $name } is also open in another window. Edit only one of them
salvaged =
    { $count ->
        [one] 1 note was recovered. The damaged file stays as it is.
       *[other] { $count } notes were recovered. The damaged file stays as it is.
    }
theirs-not-taken = Your version couldn't be backed up, so it stays open. { $why }

document-read-only = This board is read-only. Save it under a new name to change it
save-over-read-only = This board is read-only, so its file isn't replaced. Choose another name
saving = Saving…
saved = Saved { $name }
saved-beside = Saved { $name }. The other version is beside it as { $copy }
saved-rights-lost = Saved { $name }, but some of its sharing permissions couldn't be kept. Check who may open it
saved-attributes-lost = Saved { $name }, but some of its attributes couldn't be kept
saved-parted = Saved { $name }. Its other names (hard links) still have the version before
file-has-other-names = This file has other names (hard links). Saving separates it from them
saved-without-history = Saved, but this version couldn't be added to the version history. { $why }
save-refused-changed = Not saved, because the file was changed elsewhere. Choose above which version to keep

undone = Undone: { $what }
redone = Redone: { $what }
typed-at-last-place = No place was selected, so this goes to “{ $place }”. Drag it from there to where it belongs
pen-taken = New notes: { $caption }. Click the color again for each place's own
pen-put-down = New notes: each place's own color
paste-where = Point at a place on the board, or press Tab to select one, and paste
place-is-largest = This place can't be larger
place-is-smallest = This place can't be smaller
room-enough = All notes are shown. Nothing to change
room-no-more =
    { $hidden ->
        [one] There is no room for the hidden note. Try a larger size of the form
       *[other] There is no room for the { $hidden } hidden notes. Try a larger size of the form
    }
room-larger-text = Made room. The smallest text is larger now
room-for-all = Made room. All notes are shown now
room-for-more =
    { $shown ->
        [0] Made room. { $hidden } notes are still hidden. Try a larger size of the form
        [one] Made room for 1 more note. { $hidden } are still hidden. Try a larger size of the form
       *[other] Made room for { $shown } more notes. { $hidden } are still hidden. Try a larger size of the form
    }
proportions-reset = The form has its printed proportions again
form-size-changed = The form is { $size } now
note-added-hidden = Added. Not shown here: { $hidden } in this place. Ctrl+2 shows all
note-changed-hidden = Changed. Not shown here: { $hidden } in this place. Ctrl+2 shows all
notes-moved =
    { $count ->
        [one] Moved 1 note to { $place }
       *[other] Moved { $count } notes to { $place }
    }
notes-deleted =
    { $count ->
        [one] Deleted 1 note. Ctrl+Z brings it back
       *[other] Deleted { $count } notes. Ctrl+Z brings them back
    }
vote-added = 1 vote added, { $now } now
vote-removed =
    { $left ->
        [0] 1 vote removed, none left
       *[other] 1 vote removed, { $left } left
    }
votes-added = 1 vote added to each of { $count } notes
votes-removed = 1 vote removed from each of { $count } notes
no-votes = No vote to remove
sorted-by-votes = Sorted by votes
notes-copied =
    { $count ->
        [one] Copied 1 note
       *[other] Copied { $count } notes
    }
notes-cut =
    { $count ->
        [one] Cut 1 note
       *[other] Cut { $count } notes
    }
note-texts-copied =
    { $count ->
        [one] Copied the text of 1 note
       *[other] Copied the text of { $count } notes
    }
notes-pasted =
    { $count ->
        [one] Pasted 1 note
       *[other] Pasted { $count } notes
    }
clipboard-empty = The clipboard is empty or holds no text. Copy a list in another program, then paste it here
cells-beyond-grid =
    { $count ->
        [one] 1 cell didn't fit on the grid and went to “{ $slot }”
       *[other] { $count } cells didn't fit on the grid and went to “{ $slot }”
    }
table-copied = Copied { $what } as a table
part-board = the board
part-named = “{ $name }”
part-notes =
    { $count ->
        [one] 1 note
       *[other] { $count } notes
    }
picture-copied = Copied a picture of { $width } × { $height } pixels
picture-cancelled = Cancelled. No picture was copied

export-part-board = Whole board
export-part-named = { $name }
export-part-notes = Selected notes ({ $count })
export-over-board = This is the board's own file. Choose another name for the export
exported = Exported { $path } ({ $size })
export-cancelled = Cancelled. { $name } wasn't written

recovered =
    { $count ->
        [one] Recovered 1 note. Save the board to keep it
       *[other] Recovered { $count } notes. Save the board to keep them
    }
recovered-copy =
    { $count ->
        [one] Recovered 1 note as a copy. Save it under a new name
       *[other] Recovered { $count } notes as a copy. Save it under a new name
    }
no-history = There is no folder for the version history on this computer
version-restored = This is an earlier version. The one before is in the version history. Save to keep this one

## Files held over the window

drop-texts = Drop to add the notes to “{ $slot }”
drop-board = Drop to open this board
drop-several = Drop to choose what to do with { $count } files
