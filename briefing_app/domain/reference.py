"""References inside a passage's text: ``{{fact:key|form}}`` and ``[@source]``.

Only finds them; what they read as is for those who know facts and a language.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

KEY = r"[a-z][a-z0-9-]{0,79}"
"""What a key looks like: lower-case ASCII letters, digits and hyphens, a letter first."""

_REFERENCE = re.compile(
    rf"\{{\{{fact:(?P<fact>{KEY})(?P<form>(?:\|[a-z0-9]{{1,8}}){{0,6}})\}}\}}"
    rf"|\[@(?P<source>{KEY})(?:,\s*(?P<place>[^\[\]\n]{{1,80}}))?\]"
)


@dataclass(frozen=True, slots=True)
class FactReference:
    """``{{fact:key|short|1}}``: ``form`` is what stands after the key, without the first bar."""

    key: str
    form: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class SourceReference:
    """``[@key]`` or ``[@key, p. 3]``: ``place`` is what stands after the comma."""

    key: str
    place: str
    start: int
    end: int


def references(text: str) -> Iterator[FactReference | SourceReference]:
    """Yield every reference in the order of the text; offsets count characters."""
    for match in _REFERENCE.finditer(text):
        start, end = match.span()
        if match["fact"]:
            yield FactReference(match["fact"], match["form"].removeprefix("|"), start, end)
        else:
            yield SourceReference(match["source"], match["place"] or "", start, end)


def is_key(text: str) -> bool:
    """Tell whether a text may be the key of a fact, source, chart, briefing or stakeholder."""
    return re.fullmatch(KEY, text) is not None
