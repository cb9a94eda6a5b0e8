# Changing a board: why something was refused, names of steps in the undo menu.
