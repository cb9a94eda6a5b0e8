# The export panel.
