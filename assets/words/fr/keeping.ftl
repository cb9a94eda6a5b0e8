# Saving, what can go wrong with it, recovery, versions.
