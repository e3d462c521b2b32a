"""Lists of words, written as one text so that a page of them stays a page."""

from __future__ import annotations


def listed(text: str) -> tuple[str, ...]:
    """Return the words of a text that spaces part."""
    return tuple(text.split())
