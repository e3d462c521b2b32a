"""Ratios measured in one run; ``make bench`` prints them.  Not part of ``make test``."""
