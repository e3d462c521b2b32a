"""The page glossary of the window."""
