"""Ellipsis: bare numbers that count what a figure before them in the sentence counts.

*Of the 340 applications, 210 were granted*; *30 zaken in 2024 en 22 in 2025*; *82 voix contre 68*;
*Leeds gets £4m, Hull 6 and York 5*.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_app.language.mentions.listing import listed
from briefing_app.language.mentions.mention import MentionKind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing_app.language.mentions.figures import Figure
    from briefing_app.language.mentions.pieces import Piece

_SOLID = frozenset(
    {MentionKind.AMOUNT, MentionKind.COUNT, MentionKind.PERCENTAGE, MentionKind.POINTS}
)
_WHOLES = (
    ("van", "de"), ("van", "deze"), ("van", "alle"), ("onder", "de"), ("of", "the"),
    ("of", "these"), ("out", "of"), ("among", "the"), ("sur",), ("sur", "les"), ("sur", "ces"),
    ("parmi", "les"), ("des",),
)  # fmt: skip
_COMPARED = (
    ("tegen",), ("tegenover",), ("vergeleken", "met"), ("in", "plaats", "van"), ("was", "dat"),
    ("contre",), ("au", "lieu", "de"), ("plutôt", "que"), ("contre", "seulement"),
    ("against",), ("versus",), ("compared", "with"), ("compared", "to"), ("up", "from"),
    ("down", "from"), ("instead", "of"), ("rather", "than"),
)  # fmt: skip
_VOTES = frozenset(listed("votes vote stemmen stem voix"))
_ANDS = frozenset({",", ";", "en", "et", "and", "maar", "mais", "but"})
_ENDS = frozenset({",", ";", ".", "en", "et", "and", ")"})
_MOST_NAMES = 4
_YEAR_REACH = 4


def filled(
    figures: Sequence[Figure], pieces: Sequence[Piece], sentence_of: Callable[[Piece], int]
) -> list[Figure]:
    """Give bare numbers the kind and unit of the figure whose row or whole they belong to."""
    found = list(figures)
    last: Figure | None = None
    for index, figure in enumerate(found):
        if figure.kind in _SOLID:
            last = figure
        elif last is not None and _is_bare(figure) and _is_same(last, figure, pieces, sentence_of):
            if _continues(last, figure, pieces):
                last = found[index] = _taken_from(last, figure)
            elif _is_part(last, figure, pieces):
                found[index] = _taken_from(last, figure)
    return found


def _is_bare(figure: Figure) -> bool:
    return figure.kind is MentionKind.NUMBER and not figure.scale and figure.high is None


def _is_same(
    last: Figure, figure: Figure, pieces: Sequence[Piece], sentence_of: Callable[[Piece], int]
) -> bool:
    return sentence_of(pieces[last.end - 1]) == sentence_of(pieces[figure.start])


def _taken_from(last: Figure, figure: Figure) -> Figure:
    scale = last.scale if last.kind is MentionKind.AMOUNT and last.scale >= 3 else 0
    return replace(
        figure, kind=last.kind, low=figure.low.scaleb(scale), scale=scale,
        currency=last.currency, noun=last.noun, confidence=0.6,
    )  # fmt: skip


def _continues(last: Figure, figure: Figure, pieces: Sequence[Piece]) -> bool:
    """Tell whether a number goes on a row: of years, of names, or as what it is compared with."""
    between = pieces[last.end : figure.start]
    if last.kind is MentionKind.AMOUNT and not 0 < figure.raw < 1000:
        return False
    return (
        _is_compared(between)
        or _is_vote(last, between, pieces)
        or _is_of_names(between, figure, pieces)
        or (_is_dated(last, pieces) and _is_dated(figure, pieces))
    )


def _is_compared(between: Sequence[Piece]) -> bool:
    words = tuple(piece.text for piece in between)
    return any(words[-len(cue) :] == cue for cue in _COMPARED)


def _is_vote(last: Figure, between: Sequence[Piece], pieces: Sequence[Piece]) -> bool:
    is_vote = last.noun is not None and pieces[last.noun.start].text in _VOTES
    return is_vote and tuple(piece.text for piece in between) == ("to",)


def _is_of_names(between: Sequence[Piece], figure: Figure, pieces: Sequence[Piece]) -> bool:
    """Tell whether only a name parts two numbers of a row: , Namur 6 et Mons 5."""
    if not 2 <= len(between) <= _MOST_NAMES + 1 or between[0].text not in _ANDS:
        return False
    names = between[1:]
    is_named = names[-1].is_capital and all(piece.is_word or piece.text == "-" for piece in names)
    is_ended = figure.end >= len(pieces) or pieces[figure.end].text in _ENDS
    return is_named and is_ended and not any(piece.taken for piece in names)


def _is_dated(figure: Figure, pieces: Sequence[Piece]) -> bool:
    """Tell whether a year stands right beside a figure."""
    before = pieces[max(0, figure.start - _YEAR_REACH) : figure.start]
    after = pieces[figure.end : figure.end + _YEAR_REACH]
    for near in (before[::-1], after):
        for piece in near:
            if piece.taken and len(piece.text) == 4 and piece.text.isdigit():
                return True
            if piece.text in {",", ";", "."}:
                break
    return False


def _is_part(last: Figure, figure: Figure, pieces: Sequence[Piece]) -> bool:
    """Tell whether a number is part of a whole that was counted: of the 340, 210 were."""
    if last.kind is not MentionKind.COUNT or not 0 < figure.low < last.low:
        return False
    lead = tuple(piece.text for piece in pieces[max(0, last.start - 2) : last.start])
    return any(lead[-len(cue) :] == cue for cue in _WHOLES)
