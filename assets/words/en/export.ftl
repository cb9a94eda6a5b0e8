# Exports: formats, words in exported documents, marks of what has no room.
