"""A text as it was, with its references as they read then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.domain.reference import FactReference, references

if TYPE_CHECKING:
    from collections.abc import Callable


def legible(text: str, words: Callable[[str], str]) -> str:
    """Return a text with each fact in words, by its key, and each source by its key."""
    parts, end = [], 0
    for reference in references(text):
        is_fact = isinstance(reference, FactReference)
        said = words(reference.key) if is_fact else ""
        parts += [text[end : reference.start], said or f"[{reference.key}]"]
        end = reference.end
    return "".join((*parts, text[end:]))
