"""References inside a passage's text: ``{{fact:key|form}}``, ``[@source]``, ``{{see:UUID}}``.

Only finds them; what they read as is for those who know facts and a language.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

KEY = r"[a-z][a-z0-9-]{0,79}"
"""What a key looks like: lower-case ASCII letters, digits and hyphens, a letter first."""

_REFERENCE = re.compile(
    rf"\{{\{{fact:(?P<fact>{KEY})(?P<form>(?:\|[a-z0-9]{{1,8}}){{0,6}})\}}\}}"
    rf"|\[@(?P<source>{KEY})(?:,\s*(?P<place>[^\[\]\n]{{1,80}}))?\]"
)


_SEE = re.compile(
    r"\{\{see:(?P<target>[A-Za-z0-9][A-Za-z0-9-]{0,63})(?:\|(?P<form>[a-z]{1,8}))?\}\}"
)


@dataclass(frozen=True, slots=True)
class FactReference:
    """``{{fact:key|short|1}}``: ``form`` is what stands after the key, without the first bar."""

    key: str
    form: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class SeeReference:
    """``{{see:UUID}}`` to a section, figure, table or annex; ``form`` may be ``cap``."""

    target: str
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
    yield from _found(text)


@lru_cache(maxsize=16_384)
def _found(text: str) -> tuple[FactReference | SourceReference, ...]:
    """Return the references of a text, looked for once: a long briefing is read at each change."""
    return tuple(_read(text))


def _read(text: str) -> Iterator[FactReference | SourceReference]:
    for match in _REFERENCE.finditer(text):
        start, end = match.span()
        if match["fact"]:
            yield FactReference(match["fact"], match["form"].removeprefix("|"), start, end)
        else:
            yield SourceReference(match["source"], match["place"] or "", start, end)


def all_references(text: str) -> Iterator[FactReference | SourceReference | SeeReference]:
    """Yield those, and references to other places of the document, in the order of the text.

    Apart, because whoever edits a text shows these as they are typed.
    """
    if "{{see:" not in text:
        yield from references(text)
        return
    found: list[FactReference | SourceReference | SeeReference] = [*references(text)]
    found += [
        SeeReference(match["target"], match["form"] or "", *match.span())
        for match in _SEE.finditer(text)
    ]
    yield from sorted(found, key=lambda reference: reference.start)


def see(uuid: str) -> str:
    """Return what refers to a section, figure, table or annex in a text."""
    return f"{{{{see:{uuid}}}}}"


def is_key(text: str) -> bool:
    """Tell whether a text may be the key of a fact, source, chart, briefing or stakeholder."""
    return re.fullmatch(KEY, text) is not None
