"""The page of the briefings: their list, and the composer in which one is written and exported."""
