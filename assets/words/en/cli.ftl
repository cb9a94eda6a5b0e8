# The command line: help, errors, warnings.
