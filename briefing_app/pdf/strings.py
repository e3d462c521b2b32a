"""Strings of the file that are not printed: titles, alternatives, what a link says.

It knows the limits of the norm, and nothing of what the strings are for.
"""

from __future__ import annotations

LONGEST = 32_767
"""Bytes of a string at most (ISO 19005-2, 6.1.13)."""

_MOST_CHARACTERS = 8_000
"""Of these, at four bytes each, a string surely holds as many."""


def limited(text: str) -> str:
    """Return a text, cut with an ellipsis when the file could not hold it whole."""
    return text if len(text) <= _MOST_CHARACTERS else text[: _MOST_CHARACTERS - 1] + "…"
