"""A manuscript as an OpenDocument text (OASIS ODF 1.3, part 3)."""
