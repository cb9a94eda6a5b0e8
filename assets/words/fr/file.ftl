# Reading and writing files: errors, remarks, the store, the journal, damaged files.
