"""What a person has begun to type before the cursor: ``{{words`` or ``[@words``.

Pure: no Qt.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing_app.domain.reference import references

_BEGUN = re.compile(r"(?P<opening>\{\{|\[@)(?P<words>[^{}\[\]\n\ufffc]{0,40})\Z")
_SENTENCE_END = re.compile(r"[.!?…:]['’\"”»)\s\u00a0\u202f\ufffc]*\s\Z")


@dataclass(frozen=True, slots=True)
class Begun:
    """A reference that is being typed; ``typed`` is all of it, ``words`` what to look for."""

    typed: str
    words: str
    is_fact: bool


def begun_reference(before: str) -> Begun | None:
    """Return the reference that the text before the cursor ends with, if one was begun."""
    match = _BEGUN.search(before)
    if match is None:
        return None
    is_fact = match["opening"] == "{{"
    words = match["words"].removeprefix("fact:") if is_fact else match["words"]
    return Begun(match.group(), words.strip(), is_fact)


def finished_reference(before: str) -> str:
    """Return the whole reference that the text before the cursor ends with, or nothing."""
    if not before.endswith(("}}", "]")):
        return ""
    tail = before[-200:]
    for reference in references(tail):
        if reference.end == len(tail):
            return tail[reference.start :]
    return ""


def opens_sentence(before: str) -> bool:
    """Tell whether what is inserted after this text begins a sentence."""
    return not before.strip() or _SENTENCE_END.search(before) is not None


def with_capital(literal: str) -> str:
    """Return a fact's reference that begins with a capital: ``{{fact:key|cap}}``."""
    inner = literal.removesuffix("}}")
    return literal if "|cap" in inner else inner + "|cap}}"


def units(text: str) -> int:
    """Return the length of a text in UTF-16 units, which is how a text document counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
