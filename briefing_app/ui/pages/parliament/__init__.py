"""The page parliament of the window."""
