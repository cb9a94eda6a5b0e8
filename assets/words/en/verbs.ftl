# Everything that can be done by name, as the menu, the palette and the sheet of shortcuts show it.

menu-file = File
menu-edit = Edit
menu-note = Note
menu-view = View
menu-help = Help

verb-new = New board
verb-new-on-form = New board: { $form }
verb-open = Open…
verb-save = Save
verb-save-as = Save as…
verb-versions = Version history…
verb-recover-earlier = Recover earlier work…
verb-export = Export…
verb-print = Print…
verb-print-blank = Print a blank form…
verb-copy-board-picture = Copy board as picture
verb-copy-notes-picture = Copy notes as picture
verb-close = Close window

verb-undo = Undo
verb-undo-what = Undo { $what }
verb-redo = Redo
verb-redo-what = Redo { $what }
verb-cut = Cut
verb-copy = Copy
verb-copy-text = Copy as text
verb-copy-table = Copy as table
verb-paste = Paste
verb-select-all = Select all
verb-blank = Fill in “{ $name }”…
verb-find = Find…
verb-find-next = Find next
verb-find-previous = Find previous
verb-replace = Replace…
verb-rename-color = Rename “{ $caption }”…
verb-make-room = Make room where it is needed
verb-place-wider = Make this place wider
verb-place-narrower = Make this place narrower
verb-place-taller = Make this place taller
verb-place-shorter = Make this place shorter
verb-reset-proportions = Reset the form’s proportions
verb-form-size = Size of the form: { $size }
verb-form-size-printed = Size of the form: { $size } (as printed)
# Entries of a submenu whose name says what they are
entry = { $name }
entry-asks = { $name }…
entry-form-size-printed = { $size } (as printed)

verb-edit = Edit note
verb-duplicate = Duplicate
verb-delete = Delete
verb-color = Color: { $caption }
verb-legend = Legend of colors on the page
verb-vote-up = Add vote
verb-vote-down = Remove vote
verb-sort-by-votes = Sort this place by votes
verb-move-up = Move up
verb-move-down = Move down
verb-move-left = Move left
verb-move-right = Move right
verb-next-overfull = Next place that is too full
verb-move-to = Move to “{ $place }”
verb-open-link = Open link…
verb-note-language = Language of the note…
verb-slot-notes = List the notes of this place

verb-next-slot = Next place
verb-previous-slot = Previous place
verb-whole-page = Show whole page
verb-focus = Open this place alone
verb-leave-focus = Back to the page
verb-show-area = Show “{ $name }”
verb-zoom-in = Zoom in
verb-zoom-out = Zoom out
verb-full-screen = Full screen
verb-theme-light = Light theme
verb-theme-dark = Dark theme
verb-theme-print = Print theme
verb-signs = Signs of colors on notes
verb-theme-desktop = Theme of the desktop
verb-contrast-desktop = Contrast of the desktop
verb-contrast-high = High contrast
verb-contrast-usual = Normal contrast
verb-text-larger = Larger text in the window
verb-text-smaller = Smaller text in the window
verb-text-size = Text at { $percent } %
verb-language = Language: { $name }

verb-palette = Find a command…
verb-shortcuts = Keyboard shortcuts
verb-example = Open example: { $name }

example-sparse = a first half hour
example-full = a full board
example-overfull = an overfull board in many scripts

## Other words by which people look for a command, beside those of its name

words-for-export = picture image print pdf png svg word document table send download report
words-for-print = paper printer pdf
words-for-copy-picture = image screenshot clipboard
words-for-versions = restore back earlier backup
words-for-recover-earlier = restore lost crash backup unsaved discarded
words-for-rename-color = colour color caption legend meaning
words-for-color = colour recolor paint
words-for-find = search look filter where
words-for-replace = substitute change words rename
words-for-votes = dots voting like priority
words-for-open-link = web address url browser mail
words-for-note-language = chinese japanese korean arabic tag hyphenation translation
words-for-slot-notes = hidden all overflow full
words-for-make-room = hidden full overflow fit space proportions bigger
words-for-proportions = bigger smaller size border row column divide
words-for-form-size = paper poster larger bigger page format
words-for-focus = zoom large show this place only focus all notes hidden
words-for-leave-focus = close place whole board focus
words-for-full-screen = present presentation projector beamer
words-for-contrast = accessibility vision readable black white theme colours look
words-for-text-size = accessibility vision font letters size scale interface zoom big small
words-for-theme = night mode colours look
words-for-signs = disc square triangle plus shapes color blind grey gray copy accessibility
words-for-duplicate = copy clone
