"""Quotations: the other side must quote too, and keep words that stay in their language."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_QUOTED = re.compile(
    r"«[\s\u00a0\u202f]*(?P<guillemets>[^«»]{2,2000}?)[\s\u00a0\u202f]*»"
    r"|“(?P<curly>[^“”]{2,2000}?)”"
    r"|„(?P<low>[^„“”]{2,2000}?)[“”]"
    r"|(?<!\w)‘(?P<single>(?:[^‘’]|’(?=\w)){2,2000}?)’(?!\w)"
    r"|(?<![\w\"])\"(?P<straight>[^\"\n]{2,2000}?)\"(?!\w)"
    r"|(?<![\w'])'(?P<plain>(?:[^'\n]|'(?=\w)){4,2000}?)'(?!\w)"
)
_WORD = re.compile(r"[^\W_]+")
_LEAST_WORDS = 3
"""Fewer words are a term or a title, which a translation need not quote."""
_LEAST_LITERAL = 5
"""Fewer words may be alike in two languages by chance."""
_ALIKE, _SAME = 0.6, 1.0
_GONE = 0.6
"""How much of what one side quotes more must be missing on the other side."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Quoted words at characters ``start`` to ``end`` (exclusive), without the signs."""

    text: str
    start: int
    end: int

    @property
    def is_long(self) -> bool:
        """Whether it is more than a term or a title: two words are one when one has a capital."""
        words = self.text.split()
        return len(words) >= _LEAST_WORDS or (len(words) == 2 and self.text.islower())

    @property
    def words(self) -> list[str]:
        """The words, by which two quotations in one language are compared."""
        return _WORD.findall(self.text.lower())


def quotes(text: str) -> Iterator[Quote]:
    """Yield the quotations of a text, those inside another left out."""
    for match in _QUOTED.finditer(text):
        name = match.lastgroup or ""
        yield Quote(match[name], match.start(name), match.end(name))


def quote_differences(left: str, right: str) -> list[tuple[Quote | None, Quote | None]]:
    """Return quotations that only one side has, and pairs in one language whose words differ."""
    ours, theirs = list(quotes(left)), list(quotes(right))
    found: list[tuple[Quote | None, Quote | None]] = []
    rest_ours, rest_theirs = [], list(theirs)
    for one in ours:
        twin = max(rest_theirs, key=lambda other: _likeness(one, other), default=None)
        likeness = _likeness(one, twin) if twin else 0.0
        if twin is None or likeness < _ALIKE:
            rest_ours.append(one)
            continue
        rest_theirs.remove(twin)
        if likeness < _SAME:
            found.append((one, twin))
    found += [(quote, None) for quote in _surplus(rest_ours, rest_theirs, len(left), len(right))]
    found += [(None, quote) for quote in _surplus(rest_theirs, rest_ours, len(right), len(left))]
    return found


def _likeness(one: Quote, other: Quote) -> float:
    """Return how much of the words of two quotations is the same: those of two languages little."""
    ours, theirs = one.words, other.words
    if min(len(ours), len(theirs)) < _LEAST_LITERAL:
        return 0.0
    return difflib.SequenceMatcher(None, ours, theirs, autojunk=False).ratio()


def _surplus(
    ours: Sequence[Quote], theirs: Sequence[Quote], length: int, other: int
) -> list[Quote]:
    """Return quotations that one side has too many, when about so much less is quoted there.

    A sentence that is quoted in one piece here may be quoted in two pieces there.
    """
    many = [quote for quote in ours if quote.is_long]
    if len(many) <= len(theirs):
        return []
    kept = {_nearest(quote, many, other, length) for quote in theirs}
    gone = [quote for quote in many if quote not in kept]
    lengths = [sum(len(quote.text) for quote in side) for side in (many, theirs, gone)]
    return gone if lengths[0] - lengths[1] >= _GONE * lengths[2] else []


def _nearest(quote: Quote, among: Sequence[Quote], length: int, other: int) -> Quote:
    place = quote.start / max(1, length)
    return min(among, key=lambda one: abs(one.start / max(1, other) - place))
