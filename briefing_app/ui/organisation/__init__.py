"""The dialog in which an organisation's profile is made, kept as a file and loaded."""
