"""A text in one plain spelling, character for character, so that each keeps its place."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_SPELLING = {
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"),
    **dict.fromkeys("\u2018\u2019\u02bc", "'"),
}


def flat(text: str) -> str:
    """Return a text without case and accents, with plain spaces, dashes and apostrophes."""
    return "".join(map(_flat, text))


@cache
def _flat(char: str) -> str:
    if char in _SPELLING:
        return _SPELLING[char]
    if char.isspace():
        return "\n" if char in "\n\r\v\f\x85\u2028\u2029" else " "
    if char.isascii():
        return char.lower()
    bare = unicodedata.normalize("NFD", char)[0].lower()
    return bare if len(bare) == 1 else char


def blanked(text: str, spans: Iterable[tuple[int, int]], filling: str = " ") -> str:
    """Return a text with spaces, or another character, for some spans; its length stays."""
    parts: list[str] = []
    last = 0
    for start, end in sorted(spans):
        if end <= last:
            continue
        begin = max(start, last)
        parts += [text[last:begin], filling * (end - begin)]
        last = end
    return "".join([*parts, text[last:]])
