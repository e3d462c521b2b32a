"""The page sources of the window."""
