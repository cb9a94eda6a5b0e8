# Verbs: labels and hints of all that can be done.
