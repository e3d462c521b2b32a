"""The page overview of the window."""
