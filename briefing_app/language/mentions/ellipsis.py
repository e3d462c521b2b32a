"""Ellipsis: bare numbers that count what a figure before them in the sentence counts.

*Of the 340 applications, 210 were granted*; *30 zaken in 2024 en 22 in 2025*; *82 voix contre 68*;
*Leeds gets £4m, Hull 6 and York 5*.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from briefing_app.language.mentions.listing import listed
from briefing_app.language.mentions.mention import MentionKind
from briefing_app.language.mentions.nouns import MEASURES, SYMBOLS, noun_at

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
    ("down", "from"), ("instead", "of"), ("rather", "than"), (",", "to"), (",", "naar"),
    (",", "tot"),
)  # fmt: skip
_VOTES = frozenset(listed("votes vote stemmen stem voix"))
_AGAINST = frozenset(listed("tegen contre against"))
_PARTS_BEFORE = frozenset(listed("waarvan dont including waaronder daarvan hiervan"))
_PARTS_AFTER = (
    ("of", "them"), ("of", "which"), ("of", "these"), ("of", "those"), ("d", "'", "entre"),
    ("ervan",), ("daarvan",), ("van", "hen"),
)  # fmt: skip
_OF_WHOLE = (
    ("van", "de"), ("van", "alle"), ("op", "de"), ("of", "the"), ("out", "of", "the"), ("des",),
    ("sur", "les"), ("of", "all"),
)  # fmt: skip
_OUT_OF = frozenset({("sur",), ("out", "of"), ("op",), ("op", "de"), ("van", "de")})
_MORE = (
    ("meer", "dan"), ("minder", "dan"), ("de", "plus", "que"), ("de", "plus", "qu"),
    ("de", "moins", "que"), ("de", "moins", "qu"), ("more", "than"), ("fewer", "than"),
    ("less", "than"),
)  # fmt: skip
_PREPOSITIONS = frozenset(listed("voor bij in op aan to pour chez dans à for at among from per"))
_ENGLISH_OF = frozenset({("of",), ("out", "of")})
_NUMBERS = frozenset(listed("aantal nombre number"))
_LEADS = frozenset(
    listed(
        "tot naar op van is was waren zijn bedroeg bedraagt à de est était sont to at from of "
        "stands stood reached totalled totals exceeds atteint atteignait dépasse telde bereikte "
        "dépassait : rond vers about around with met en and et"
    )
)
_ADJECTIVES = ("iques", "ables", "ibles", "ales", "ifs", "ives", "euses")
_ANDS = frozenset({",", ";", "en", "et", "and", "maar", "mais", "but"})
_ENDS = frozenset({",", ";", ".", "en", "et", "and", ")"})
_LEAST_SCALE, _MILLIONS = 3, 6
_AKIN, _COUNTED = 20, 100
_MOST_NAMES = 4
_YEAR_REACH = 4


def filled(
    figures: Sequence[Figure],
    pieces: Sequence[Piece],
    sentence_of: Callable[[Piece], int],
    language: str,
) -> list[Figure]:
    """Give bare numbers the kind and unit of the figure whose row or whole they belong to."""
    found = _numbered(figures, pieces, sentence_of, language)
    for index in range(len(found) - 1):
        found[index] = _of_whole(found[index], found[index + 1], pieces, language)
    last: Figure | None = None
    for index, figure in enumerate(found):
        if figure.kind in _SOLID or figure.scale >= _MILLIONS:
            last = found[index] = _with_noun(last, figure, pieces)
        elif last is not None and _is_bare(figure) and _is_same(last, figure, pieces, sentence_of):
            if _continues(last, figure, pieces):
                last = found[index] = _taken_from(last, figure)
            elif _is_part(last, figure, pieces):
                found[index] = _taken_from(last, figure)
    return found


def _is_bare(figure: Figure) -> bool:
    is_small = figure.scale < _MILLIONS
    return figure.kind is MentionKind.NUMBER and is_small and figure.high is None


def _is_same(
    last: Figure, figure: Figure, pieces: Sequence[Piece], sentence_of: Callable[[Piece], int]
) -> bool:
    return sentence_of(pieces[last.end - 1]) == sentence_of(pieces[figure.start])


def _taken_from(last: Figure, figure: Figure) -> Figure:
    is_count = last.kind in {MentionKind.COUNT, MentionKind.PERCENTAGE, MentionKind.POINTS}
    is_full = is_count or figure.scale or figure.raw >= 1000 or last.scale < _LEAST_SCALE
    scale = 0 if is_full else last.scale
    return replace(
        figure, kind=last.kind, low=figure.low.scaleb(scale), scale=scale or figure.scale,
        currency=last.currency, noun=last.noun, confidence=0.6,
    )  # fmt: skip


def _continues(last: Figure, figure: Figure, pieces: Sequence[Piece]) -> bool:
    """Tell whether a number goes on a row: of years, of names, or as what it is compared with."""
    between = pieces[last.end : figure.start]
    if last.kind is MentionKind.NUMBER:
        is_row = _is_of_names(between, figure, pieces) or _is_parallel(last, figure, pieces)
        return 0 < figure.raw < 1000 and is_row
    if last.kind is MentionKind.AMOUNT and last.scale and not 0 < figure.raw < 1000:
        return False
    return (
        _is_compared(between)
        or _is_difference(figure, pieces)
        or _is_parallel(last, figure, pieces)
        or _is_whole(last, figure, between)
        or _is_aside(last, figure, pieces)
        or _is_akin(last, figure, pieces)
        or _is_vote(last, figure, between, pieces)
        or _is_of_names(between, figure, pieces)
        or (_is_dated(last, pieces) and _is_dated(figure, pieces))
    )


def _is_compared(between: Sequence[Piece]) -> bool:
    words = tuple(piece.text for piece in between)
    return any(words[-len(cue) :] == cue for cue in _COMPARED)


def _is_difference(figure: Figure, pieces: Sequence[Piece]) -> bool:
    """Tell whether a number says how many more there are: 9 duizend meer dan een jaar eerder."""
    following = tuple(piece.text for piece in pieces[figure.end : figure.end + 3])
    return any(following[: len(cue)] == cue for cue in _MORE)


def _is_parallel(last: Figure, figure: Figure, pieces: Sequence[Piece]) -> bool:
    """Tell whether the same word follows two numbers: 80 jaar voor hem en 83 voor haar."""
    if figure.end >= len(pieces) or pieces[figure.start - 1].text not in _ANDS:
        return False
    following = pieces[figure.end].text
    return following in _PREPOSITIONS and following == pieces[last.end].text


def _is_aside(last: Figure, figure: Figure, pieces: Sequence[Piece]) -> bool:
    """Tell whether a number stands alone between brackets, and is of the size of the last one."""
    if last.kind is not MentionKind.COUNT or figure.end >= len(pieces) or not figure.start:
        return False
    is_alone = pieces[figure.start - 1].text == "(" and pieces[figure.end].text == ")"
    return is_alone and last.low / _AKIN < figure.low < last.low * _AKIN and figure.low >= _AKIN


def _is_akin(last: Figure, figure: Figure, pieces: Sequence[Piece]) -> bool:
    """Tell whether a number in thousands is of the size of what was counted just before."""
    if last.kind is MentionKind.AMOUNT and not last.scale and last.low >= _COUNTED:
        return is_written(figure, pieces) and last.low / 4 < figure.low < last.low * 4
    if last.kind is not MentionKind.COUNT or last.noun is None or last.low < _COUNTED:
        return False
    if pieces[last.noun.start].text in SYMBOLS | MEASURES or figure.low < _COUNTED:
        return False
    return is_written(figure, pieces) and last.low / _AKIN < figure.low < last.low * _AKIN


def is_written(figure: Figure, pieces: Sequence[Piece]) -> bool:
    """Tell whether a number is written with its thousands apart: 1.450, 130 000."""
    return any(sign in pieces[figure.end - 1].text for sign in "., ")


def _is_whole(last: Figure, figure: Figure, between: Sequence[Piece]) -> bool:
    """Tell whether a number is the whole of the one before it: 23 conseillers sur 27."""
    words = tuple(piece.text for piece in between)
    return last.kind is MentionKind.COUNT and words in _OUT_OF and figure.low > last.low


def _is_vote(
    last: Figure, figure: Figure, between: Sequence[Piece], pieces: Sequence[Piece]
) -> bool:
    if last.noun is None or pieces[last.noun.start].text not in _VOTES:
        return False
    is_against = figure.end < len(pieces) and pieces[figure.end].text in _AGAINST
    return is_against or tuple(piece.text for piece in between) == ("to",)


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
    if last.kind is MentionKind.AMOUNT and 0 < figure.low < last.low and figure.start:
        return is_written(figure, pieces) and pieces[figure.start - 1].text in _PARTS_BEFORE
    if last.kind is not MentionKind.COUNT or not 0 < figure.low < last.low:
        return False
    if figure.start and pieces[figure.start - 1].text in _PARTS_BEFORE:
        return True
    following = tuple(piece.text for piece in pieces[figure.end : figure.end + 3])
    if any(following[: len(cue)] == cue for cue in _PARTS_AFTER):
        return True
    lead = tuple(piece.text for piece in pieces[max(0, last.start - 2) : last.start])
    return any(lead[-len(cue) :] == cue for cue in _WHOLES)


def _of_whole(figure: Figure, following: Figure, pieces: Sequence[Piece], language: str) -> Figure:
    """Give a number the unit of the whole after it: 3 van de 12 gemeenten."""
    if not _is_bare(figure) or following.kind is not MentionKind.COUNT:
        return figure
    between = tuple(piece.text for piece in pieces[figure.end : following.start])
    is_whole = between in _OF_WHOLE or (language == "en" and between in _ENGLISH_OF)
    if not is_whole or not 0 < figure.low < following.low:
        return figure
    return _taken_from(following, figure)


def _with_noun(last: Figure | None, figure: Figure, pieces: Sequence[Piece]) -> Figure:
    """Give a part the noun of its whole for an adjective: 62 bus, dont 40 électriques."""
    if last is None or last.kind is not MentionKind.COUNT or figure.noun is None:
        return figure
    is_adjective = pieces[figure.noun.start].text.endswith(_ADJECTIVES)
    is_part = figure.start > 0 and pieces[figure.start - 1].text == "dont"
    if is_adjective and is_part:
        return replace(figure, noun=last.noun)
    return replace(figure, noun=last.noun) if _is_done(last, figure, pieces) else figure


def _is_done(last: Figure, figure: Figure, pieces: Sequence[Piece]) -> bool:
    """Tell whether a participle was taken for a noun: 12 ont été tuées et 30 blessées."""
    between = [piece.text for piece in pieces[last.end : figure.start]]
    is_second = len(between) > 2 and between[-1] == "et" and _BEEN.intersection(between)
    is_ended = figure.end >= len(pieces) or not pieces[figure.end].is_word
    return bool(is_second) and is_ended and pieces[figure.end - 1].text.endswith(_PARTICIPLES)


_BEEN = frozenset(listed("été sont étaient"))
_PARTICIPLES = ("ées", "és", "ies", "is", "ues", "us")


def _numbered(
    figures: Sequence[Figure],
    pieces: Sequence[Piece],
    sentence_of: Callable[[Piece], int],
    language: str,
) -> list[Figure]:
    """Give bare numbers the noun of which their sentence says how many there are."""
    nouns = {}
    for at, piece in enumerate(pieces):
        if piece.text in _NUMBERS and not piece.taken:
            start = _past_of(pieces, at + 1)
            noun = noun_at(pieces, start, language, Decimal(2))
            if noun is None and language == "nl":
                noun = noun_at(pieces, start + 1, language, Decimal(2))  # ernstig gewonden
            if noun is not None:
                nouns[sentence_of(piece)] = noun
    found = list(figures)
    for index, figure in enumerate(found if nouns else ()):
        noun = nouns.get(sentence_of(pieces[figure.start]))
        if noun is None or figure.kind is not MentionKind.NUMBER:
            continue
        if is_written(figure, pieces) or (
            figure.start > 0 and pieces[figure.start - 1].text in _LEADS
        ):
            found[index] = replace(figure, kind=MentionKind.COUNT, noun=noun, confidence=0.7)
    return found


def _past_of(pieces: Sequence[Piece], at: int) -> int:
    """Skip *de*, *d'* and *of* after *nombre* and *number*."""
    if at < len(pieces) and pieces[at].text in {"de", "of", "d"}:
        at += 1
        return at + 1 if at < len(pieces) and pieces[at].text == "'" else at
    return at
