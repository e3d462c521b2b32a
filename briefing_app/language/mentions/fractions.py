"""Fractions in words: a third, two out of five, un sur dix, een op de drie, de helft."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from briefing_app.language.mentions.cardinals import cardinal
from briefing_app.language.mentions.listing import listed
from briefing_app.language.mentions.numbers import read_digits

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing_app.language.mentions.pieces import Piece

_PARTS: Mapping[str, Mapping[str, int]] = {
    "nl": {
        "helft": 2, "derde": 3, "kwart": 4, "vierde": 4, "vijfde": 5, "zesde": 6, "zevende": 7,
        "achtste": 8, "negende": 9, "tiende": 10, "twintigste": 20, "honderdste": 100,
    },
    "fr": {
        "moitié": 2, "tiers": 3, "quart": 4, "quarts": 4, "cinquième": 5, "cinquièmes": 5,
        "sixième": 6, "sixièmes": 6, "septième": 7, "huitième": 8, "huitièmes": 8, "neuvième": 9,
        "dixième": 10, "dixièmes": 10, "vingtième": 20, "centième": 100,
    },
    "en": {
        "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5,
        "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8,
        "eighths": 8, "ninth": 9, "tenth": 10, "tenths": 10, "twentieth": 20, "hundredth": 100,
    },
}  # fmt: skip
_OUT_OF: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "nl": (("op", "de"), ("op",), ("van", "de", "elke"), ("van", "elke")),
    "fr": (("sur",),),
    "en": (("out", "of", "every"), ("out", "of"), ("in", "every"), ("in",)),
}
_ALONE = frozenset(listed("helft moitié half quarts tiers thirds quarters fifths tenths kwart"))
_FOLLOWED = frozenset(
    listed("van of de du des d deel part than minder meer less more moins plus . , ; ) : en et and")
)
_DEFINITE = frozenset(listed("de het le la the l"))
_MOST = 10_000


@dataclass(frozen=True, slots=True)
class Fraction:
    """A fraction at pieces ``start`` to ``end`` (exclusive)."""

    start: int
    end: int
    value: Decimal


def fraction_at(pieces: Sequence[Piece], at: int, language: str) -> Fraction | None:
    """Read a fraction that starts at an index."""
    if at >= len(pieces) or pieces[at].taken:
        return None
    return _out_of(pieces, at, language) or _named(pieces, at, language)


def _whole(pieces: Sequence[Piece], at: int, language: str) -> tuple[Decimal, int] | None:
    """Read a whole number in digits or words."""
    if at >= len(pieces) or pieces[at].taken:
        return None
    if pieces[at].is_numeral:
        value = read_digits(pieces[at].text, language)
        return (value, at + 1) if value is not None and value == int(value) else None
    found = cardinal(pieces, at, language, may_join=False)
    return (found.value, found.end) if found else None


def _out_of(pieces: Sequence[Piece], at: int, language: str) -> Fraction | None:
    """Read *one in five*, *un ménage sur trois*, *1 op de 10*."""
    first = _whole(pieces, at, language)
    if first is None or pieces[at].text in {"a", "an"}:
        return None
    for gap in (0, 1, 2):
        index = first[1] + gap
        if gap and (index > len(pieces) or not pieces[index - 1].is_word):
            return None
        for words in _OUT_OF[language]:
            found = tuple(piece.text for piece in pieces[index : index + len(words)])
            second = _whole(pieces, index + len(words), language) if found == words else None
            if second is None or _is_measured(pieces, second[1]):
                continue
            if _is_ratio(first[0], second[0], pieces, index, gap):
                return Fraction(at, second[1], first[0] / second[0])
    return None


def _is_measured(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether a second number counts a unit of its own: sur 40 ans, in 10 minutes."""
    return at < len(pieces) and pieces[at].text in _UNITS


_UNITS = frozenset(
    listed(
        "ans an mois jours jour semaines heures minutes jaar maanden weken dagen uur minuten years "
        "months weeks days hours euros euro % km m kilomètres kilometer millions million miljoen"
    )
)


def _is_ratio(
    first: Decimal, second: Decimal, pieces: Sequence[Piece], index: int, gap: int
) -> bool:
    if gap and (
        (first > 3 and second not in {5, 10, 20, 100})
        or pieces[index].text not in {"sur", "op", "in", "out"}
    ):
        return False
    if second == 1 or pieces[index].taken:
        return False
    is_even = second in {2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 100, 1000}
    return 0 < first < second <= _MOST and (
        is_even or (pieces[index].text == "out" and second < 10)
    )


def _named(pieces: Sequence[Piece], at: int, language: str) -> Fraction | None:
    """Read *a third of*, *deux tiers*, *de helft*, *drie kwart*."""
    first = _whole(pieces, at, language)
    is_definite = pieces[at].text in _DEFINITE
    index = first[1] if first else at + int(is_definite)
    if index < len(pieces) and pieces[index].text == "'" and is_definite:
        index += 1
    if is_definite and (counted := _whole(pieces, index, language)) is not None:
        first, index = counted, counted[1]  # les trois quarts
    if index < len(pieces) and pieces[index].text in {"-", "bon", "petit", "good", "goede", "full"}:
        index += 1
    if index >= len(pieces) or pieces[index].taken:
        return None
    word = pieces[index].text
    size = _PARTS[language].get(word)
    if size is None or not _is_fraction(pieces, index, first, is_definite):
        return None
    many = first[0] if first else Decimal(1)
    return Fraction(at, index + 1, many / size) if 0 < many < size else None


def _is_fraction(
    pieces: Sequence[Piece],
    index: int,
    first: tuple[Decimal, int] | None,
    is_definite: bool,
) -> bool:
    """Tell a fraction from an ordinal: a third of, not a third party."""
    word = pieces[index].text
    following = pieces[index + 1] if index + 1 < len(pieces) else None
    if following is not None and following.is_tight and following.text == "-":
        return False
    is_many = first is not None and first[0] > 1
    if first is None and word not in {"helft", "moitié", "half"}:
        return False
    if word == "half":
        return following is not None and following.text in {"of", "the", "its", "their", "all", "."}
    if word in _ALONE or is_many:
        return True
    return not is_definite and (following is None or following.text in _FOLLOWED)
