"""The window: it edits and shows; it knows Qt and the session, never SQL, paper or a drawing."""
