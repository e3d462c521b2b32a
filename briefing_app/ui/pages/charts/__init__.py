"""The page charts of the window."""
