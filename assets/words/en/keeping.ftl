# Saving, what can go wrong with it, recovery, versions.

## Why a task did not come to its end

task-no-thread = Out of resources. Close some programs and try again
task-failed = Part of copboard has failed. Try again

open-not-begun = Couldn't open the board. { $why }
save-not-begun = Couldn't save the board. { $why }
version-not-read = Couldn't read the version history. { $why }
present-not-kept = The board couldn't be backed up, so it stays open. { $why }
export-not-made = Couldn't export. { $why }
preview-not-made = No preview. { $why }
picture-not-copied = Couldn't copy a picture. { $why }
picture-too-large-to-copy = This picture is too large for the clipboard. Choose a smaller size or save it as a file
file-not-shown = No application could open it: { $path }

## File dialogs of the system

pick-board = Open a board
pick-save = Save the board
pick-export = Export
files-with-boards = Boards and files with a board in them
files-boards = Boards
files-all = All files

## The window can't be opened

no-window = copboard: Couldn't open a window ({ $why }). Without one, use the command line: copboard export BOARD.ron --to OUT.png
no-window-display = there is no display
no-window-contents = its contents couldn't be made
no-window-opengl = OpenGL isn't available

## Printing

print-preparing = Preparing to print…
print-sent = Sent to the printer
print-shown = The PDF is open in another application. Print it from there
print-not-shown = No print dialog and no PDF application could be opened. Open this file yourself and print it: { $path }
print-failed = Couldn't print. { $why }

## Texts and boards whose notes are added

files-texts = Texts
text-too-large = The text is larger than { $most } MB. Split it and try again: { $path }
text-is-none = This isn't a text: { $path }
file-empty = There is no text in { $file }
board-not-added = Couldn't add the notes of { $path }. { $why }
boards-nothing-new = Nothing was added: all notes are on this board already
boards-added = Added { $count ->
    [one] 1 note
   *[other] { $count } notes
} from { $files ->
    [one] 1 board
   *[other] { $files } boards
}
notes-added-from = Added { $count ->
    [one] 1 note
   *[other] { $count } notes
} from { $file }
link-not-opened = No application could open this link: { $address }
