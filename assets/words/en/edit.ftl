# Changing a board: why something was refused, names of steps in the undo menu.

## Why a change was refused

refused-no-such-note = The note { $note } is no longer on the board
refused-no-such-slot = This board has no place called “{ $slot }”
refused-no-such-blank = This board has no field called “{ $blank }”
refused-name-taken = There is already a note with the id { $note }
refused-text-too-long = A note can hold at most 1 MiB of text. Split it into several notes.
refused-too-many-notes = A board can hold at most { $most } notes. Start a second board for the others.
paste-too-many = { $count ->
    [one] Nothing was pasted: { $count } more note is too many. A board can hold at most { $most } notes. Start a second board for it.
   *[other] Nothing was pasted: { $count } more notes are too many. A board can hold at most { $most } notes. Start a second board for them.
}

## Steps, as they follow “Undo” and “Redo”

step-add = { $notes ->
    [one] add note
   *[other] add { $notes } notes
}
step-edit-note = edit note
step-replace = { $count ->
    [one] replace words in 1 text
   *[other] replace words in { $count } texts
}
step-delete = { $notes ->
    [one] delete note
   *[other] delete { $notes } notes
}
step-move = { $notes ->
    [one] move note
   *[other] move { $notes } notes
}
step-recolor = { $notes ->
    [one] change color of note
   *[other] change color of { $notes } notes
}
step-set-language = { $notes ->
    [one] set language of note
   *[other] set language of { $notes } notes
}
step-remove-votes = { $notes ->
    [one] remove vote from note
   *[other] remove votes from { $notes } notes
}
step-vote = { $notes ->
    [one] vote for note
   *[other] vote for { $notes } notes
}
step-duplicate = { $notes ->
    [one] duplicate note
   *[other] duplicate { $notes } notes
}
step-edit-field = edit field
step-rename-color = rename color
step-show-legend = show legend
step-hide-legend = hide legend
step-recover = recover board
step-reshape = change form
step-restore = restore version
