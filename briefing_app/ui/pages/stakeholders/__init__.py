"""The page stakeholders of the window."""
