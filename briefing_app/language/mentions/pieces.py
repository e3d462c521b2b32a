"""Pieces: plain text cut into numerals, words and signs that know their places."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.language.reading.tokens import continues, pattern

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable

    from briefing_app.language.mentions.plain import Plain


@dataclass(frozen=True, slots=True)
class Piece:
    """A numeral, a word or a sign; ``start`` and ``end`` are places in the plain text.

    ``gap`` is what stands before it since the last piece.  A ``taken`` piece belongs to a date,
    a time or a reference.  ``is_capital`` tells whether the given word starts with a capital,
    ``is_upper`` whether it is all capitals.
    """

    text: str
    start: int
    end: int
    gap: str
    is_numeral: bool = False
    taken: bool = False
    is_capital: bool = False
    is_upper: bool = False

    @property
    def is_word(self) -> bool:
        """Whether it is made of letters."""
        return self.text[:1].isalpha()

    @property
    def is_tight(self) -> bool:
        """Whether it touches the piece before it."""
        return not self.gap

    @property
    def starts_line(self) -> bool:
        """Whether a paragraph, a line or a cell of a table ends before it."""
        return "\n" in self.gap or "\t" in self.gap

    @property
    def starts_part(self) -> bool:
        """Whether a paragraph ends before it, or a cell of a table."""
        return self.gap.count("\n") > 1 or "\t" in self.gap


def cut(source: Plain, taken: Iterable[tuple[int, int]]) -> list[Piece]:
    """Cut a plain text; ``taken`` are spans of it, in order, whose pieces are marked."""
    found: list[Piece] = []
    spans = iter(taken)
    span = next(spans, None)
    end = 0
    for match in pattern().finditer(source.text):
        while span is not None and span[1] <= match.start():
            span = next(spans, None)
        is_taken = span is not None and span[0] < match.end()
        piece = _piece(match, source, source.text[end : match.start()], is_taken)
        end = match.end()
        last = found[-1] if found else None
        if last is not None and _joins(last, piece):
            text = f"{last.text} {piece.text}"
            found[-1] = Piece(text, last.start, piece.end, last.gap, is_numeral=True)
        else:
            found.append(piece)
    return found


def _piece(match: re.Match[str], source: Plain, gap: str, is_taken: bool) -> Piece:
    start, end = match.span()
    given = source.given[slice(*source.span(start, end))]
    return Piece(
        match[0],
        start,
        end,
        gap,
        bool(match["numeral"]),
        is_taken,
        is_capital=given[:1].isupper(),
        is_upper=given.isupper(),
    )


def _joins(last: Piece, piece: Piece) -> bool:
    """Tell whether two numerals are one whose thousands a space parts."""
    if last.taken or piece.taken or not (last.is_numeral and piece.is_numeral):
        return False
    return piece.gap == " " and continues(last.text, piece.text)
