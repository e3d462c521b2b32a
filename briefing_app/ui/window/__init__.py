"""The window's frame: bars, rail, search, dialogs.  It assembles pages and knows none of them."""
