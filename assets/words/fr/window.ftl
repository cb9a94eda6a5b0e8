# The window: bars, panels, menus, accessibility.
