"""A passage's literal text, cut into what an editor shows as it is and what it shows as a mark.

Pure: no Qt.  Joining the pieces again gives the text that was cut, whatever it was.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from briefing_app.domain.reference import FactReference, references

if TYPE_CHECKING:
    from collections.abc import Iterator


class PieceKind(Enum):
    """How a piece of text is shown."""

    PLAIN = "plain"
    FACT = "fact"
    SOURCE = "source"
    ODD = "odd"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some characters of a text; ``key`` and ``detail`` belong to facts and sources.

    ``detail`` is a fact's form (``short|1``) or the place in a source (``p. 3``).
    """

    kind: PieceKind
    literal: str
    key: str = ""
    detail: str = ""


# Characters that a text document would turn into something else, or not show at all: they are
# kept as a mark of one character each.  A line feed is a line; a tab is a tab.
_ODD = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufdd0\ufdd1\ufeff\ufffc\ufffe\uffff]")


def pieces(text: str) -> Iterator[Piece]:
    """Yield the pieces of a text in order."""
    position = 0
    for reference in references(text):
        yield from _plain(text[position : reference.start])
        literal = text[reference.start : reference.end]
        if isinstance(reference, FactReference):
            yield Piece(PieceKind.FACT, literal, reference.key, reference.form)
        else:
            yield Piece(PieceKind.SOURCE, literal, reference.key, reference.place)
        position = reference.end
    yield from _plain(text[position:])


def piece_of(literal: str) -> Piece:
    """Return the one piece that a mark's literal text is."""
    return next(pieces(literal), Piece(PieceKind.PLAIN, literal))


def odd_name(character: str) -> str:
    """Return how a character that cannot be shown is named: U+2029."""
    return f"U+{ord(character):04X}"


def _plain(text: str) -> Iterator[Piece]:
    position = 0
    for match in _ODD.finditer(text):
        if match.start() > position:
            yield Piece(PieceKind.PLAIN, text[position : match.start()])
        yield Piece(PieceKind.ODD, match.group())
        position = match.end()
    if position < len(text):
        yield Piece(PieceKind.PLAIN, text[position:])
