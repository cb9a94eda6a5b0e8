# The board, the bars, strips and the list of notes around it, and the board for screen readers.

canvas-drop-to-open = Drop to open
welcome-what = Point at a place and type
welcome-paste = Paste a list
welcome-paste-hint = Every line becomes a note
welcome-example = Open an example
blank-hint-line = click to fill in
blank-hint-date = when?

access-board =
    { $count ->
        [one] Board, 1 note
       *[other] Board, { $count } notes
    }
access-slot =
    { $count ->
        [0] { $name }, empty
        [one] { $name }, 1 note
       *[other] { $name }, { $count } notes
    }
access-slot-overfull = { $slot }, { $count } not shown whole
access-note =
    { $votes ->
        [0] { $slot }, note { $nth } of { $total }: { $text }
        [one] { $slot }, note { $nth } of { $total }: { $text }, 1 vote
       *[other] { $slot }, note { $nth } of { $total }: { $text }, { $votes } votes
    }
access-new-note = New note
access-note-text = Note text

menu-button = Menu
region-bar = Board tools
region-trouble = File
region-place-bar = Place shown alone
region-list = Notes beside the board
region-welcome = Begin
region-find = Find and replace
region-status = Status
menu-recent = Open recent
menu-forms = New board on a form
menu-blanks = Fill in
menu-captions = Rename colors
menu-colors = Color
menu-proportions = Room for notes
menu-form-size = Size of the form
menu-move-to = Move to
menu-contrast = Contrast
menu-text-size = Text size
menu-languages = Language

bar-no-file = Not saved to a file yet
bar-present = Present
bar-page = Page
bar-area = Grid
bar-more = More
bar-export-hint = Save the board as a picture, PDF, text or table
bar-zoom = { $percent } %
bar-zoom-hint = Zoom with Ctrl and the mouse wheel, or Ctrl and + or −
color-hint = “{ $caption }” for the notes you selected, or for new notes. Double-click to rename it
color-hint-pen = New notes are “{ $caption }”. Click for each place's own color again. Double-click to rename it
state-saved = Saved
state-not-saved = Not saved
state-changed-elsewhere = Changed elsewhere
state-new = New

trouble-changed = This file was changed elsewhere
trouble-changed-both = This file was changed elsewhere, and you have unsaved changes
trouble-gone = This board's file was moved or deleted. Your board is still open
trouble-not-a-file = There is something else in place of this board's file. Your board is still open
trouble-forbidden = You don't have permission to read this board's file any more. Your board is still open
trouble-unreadable = This board's file can't be read any more ({ $why }). Your board is still open
trouble-slow = Still saving. The disk isn't responding
trouble-try-again = Try again
trouble-try-again-hint = Save to the same file again
trouble-save-elsewhere = Save elsewhere…
trouble-save-elsewhere-hint = Choose another folder or name
trouble-take-theirs = Take theirs
trouble-take-theirs-hint = Open the version in the file. Yours goes into the version history
trouble-keep-mine = Keep mine
trouble-keep-mine-hint = Save your version. The one in the file goes into the version history
trouble-keep-both = Keep both
trouble-keep-both-hint = Save your version, and keep the other one beside it as a copy
trouble-save-again = Save again
trouble-save-again-hint = Save the board to the same file again

status-nowhere = Point at a place on the board and type
status-target = Type to add to { $place }
status-drop = Release to move to { $place } · Esc: cancel
status-drag = Drag to a place on the board · Esc: cancel
status-writing-new-note = Enter: next note · Shift+Enter: new line · Esc: done · Tab: next place
status-writing-note = Enter: done · Shift+Enter: new line · Tab: next place
status-writing-blank = Enter: done · Tab: next field
status-show-in-folder = Show in folder
status-open-file = Open
status-selected = { $count } selected
status-smallest-cm = Smallest text: readable up to { $cm } cm
status-smallest-m = Smallest text: readable up to { $m } m
status-smallest-hint = Smallest text when printed at full size: { $mm } mm, { $pt } pt
status-overfull =
    { $count ->
        [one] 1 place is too full
       *[other] { $count } places are too full
    }
status-overfull-hint = Click to go to the next one
status-overfull-place = { $place }: +{ $count }
status-missing =
    { $count ->
        [one] 1 character without a font
       *[other] { $count } characters without a font
    }
status-missing-hint = No font on this computer has { $codes }. The notes keep these characters. Install a font for their script to see them.

count-notes =
    { $count ->
        [one] 1 note
       *[other] { $count } notes
    }
list-close = Close the list
list-note = Note { $nth } of { $total }

## A place that is shown alone

focus-position = { $nth } of { $total }
focus-back-hint = Show the page as it was (Esc)
status-show-all = Show all
ghost-note = Type here
full-screen-exit = Exit full screen
list-name = List of notes
list-heading =
    { $count ->
        [0] { $place }: empty
       *[other] { $place } ({ $count })
    }
list-hidden = Not shown on the page
list-all = All notes
list-show-all = All places
list-show-place = This place
list-note-hidden = { $note }, not shown on the page
list-note-votes =
    { $votes ->
        [one] { $note }, 1 vote
       *[other] { $note }, { $votes } votes
    }
