"""Quotations as they were said: what is only their translation, and what stands by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.domain.codes import PassageKind
from briefing_app.domain.reference import FactReference, references

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing_app.domain.briefing import Passage
    from briefing_app.domain.fact import Value


def is_translated(value: Value, language: str) -> bool:
    """Tell whether the words of a quotation in a language are a translation of its own."""
    original = value.original_language
    return bool(original) and original != language and bool(value.texts.get(language))


def alone_in(passage: Passage, languages: Iterable[str]) -> str:
    """Return the key of the fact that is all that a passage quotes in each language; else empty."""
    if passage.kind is not PassageKind.QUOTATION or passage.fact_ids:
        return ""
    keys = {_whole(passage.text(language).strip()) for language in languages}
    return keys.pop() if len(keys) == 1 else ""


def _whole(text: str) -> str:
    """Return the key of the fact that a text refers to, saying nothing else."""
    for one in references(text):
        if isinstance(one, FactReference) and (one.start, one.end) == (0, len(text)):
            return one.key
    return ""
