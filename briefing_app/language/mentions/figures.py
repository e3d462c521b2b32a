"""Figures: amounts, counts, percentages and points out of pieces, single or as a range.

What leans on another figure is left a bare number here; :mod:`leaning` gives it its kind.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from briefing_app.domain.codes import Qualifier
from briefing_app.language.mentions.lexicon import BARE_POINTS, CENTS
from briefing_app.language.mentions.listing import listed
from briefing_app.language.mentions.mention import MentionKind
from briefing_app.language.mentions.nouns import SYMBOLS, Noun, noun_at
from briefing_app.language.mentions.numbers import Number, number_at

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing_app.language.mentions.lexicon import Lexicon
    from briefing_app.language.mentions.pieces import Piece

_BETWEEN = {"nl": "tussen", "fr": "entre", "en": "between"}
_AND = {"nl": "en", "fr": "et", "en": "and"}
_TO: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "nl": (("tot", "en", "met"), ("t", "/", "m"), ("tot",), ("à",), ("a",)),
    "fr": (("à",), ("a",), ("jusqu", "'", "à")),
    "en": (("to",), ("through",)),
}
_CHANGES = (
    "stijg", "steeg", "gesteg", "daal", "gedaal", "groei", "gegroei", "toenam", "toegenom", "afnam",
    "verho", "verlaag", "oplop", "opgelop", "liep", "ging", "teruggebr", "gehalv", "toeneem",
    "klom", "zakt", "zakken",
    "afgenom", "krimp", "kromp", "nam", "neemt", "bracht", "daling", "stijging", "schoof",
    "viel", "wijzig", "bijgesteld",
    "pass", "augment", "mont", "grimp", "recul", "baiss", "chut", "tomb", "descend", "port",
    "relev",
    "ramen", "hauss", "progress", "évolu", "rédui", "réduct", "diminu", "accru", "bond", "double",
    "rose", "rise", "risen", "increas", "fell", "fall", "drop", "grew", "grow", "climb", "declin",
    "cut", "raise", "jump", "up", "down", "went", "slump", "reduc", "lift", "move", "edged",
    "shrank", "shrunk", "widen", "narrow",
)  # fmt: skip
_SIGNS = {"-": -1, "+": 1}
_ORDINAL_ENDINGS = frozenset(listed("e er re ste de st nd rd th ème ième ers èmes es eme"))


@dataclass(frozen=True, slots=True)
class Figure:
    """What was read at pieces ``start`` to ``end``; ``scale`` is that of its last number.

    ``raw`` is the lower number without its scale.
    """

    kind: MentionKind
    start: int
    end: int
    low: Decimal
    high: Decimal | None = None
    raw: Decimal = Decimal(0)
    scale: int = 0
    currency: str = ""
    noun: Noun | None = None
    unit: str = ""
    qualifier: Qualifier = Qualifier.EXACTLY
    in_words: bool = False
    confidence: float = 0.9
    is_article: bool = False


@dataclass(frozen=True, slots=True)
class _End:
    """One end of a figure: its number, and what stands around it."""

    number: Number
    end: int
    kind: MentionKind = MentionKind.NUMBER
    currency: str = ""
    noun: Noun | None = None
    factor: Decimal = Decimal(1)
    confidence: float = 0.9

    @property
    def value(self) -> Decimal:
        return self.number.value * self.factor


def figure_at(pieces: Sequence[Piece], at: int, words: Lexicon) -> Figure | None:
    """Read the figure whose first piece, a qualifier perhaps, is at an index."""
    qualifier, index = _qualifiers(pieces, at, words)
    is_between = index < len(pieces) and pieces[index].text == _BETWEEN[words.language]
    if is_between:
        index += 1
        if words.language == "nl" and index < len(pieces) and pieces[index].text == "de":
            index += 1
    first = _end(pieces, index, words, may_join=not is_between)
    if first is None:
        return None
    second = _second(pieces, first, index, words, is_between=is_between)
    figure = _joined(first, second, at) if second else _single(first, at)
    if figure is None:
        figure = _single(first, at)
        if is_between:
            figure = replace(figure, start=index)
    if figure.is_article:
        return None
    return _qualified(pieces, figure, qualifier or first.number.qualifier, words)


def _qualifiers(pieces: Sequence[Piece], at: int, words: Lexicon) -> tuple[Qualifier | None, int]:
    """Read the qualifiers before a number; the nearest one counts."""
    found: Qualifier | None = None
    index = at
    for _ in range(3):
        match = words.before.match(pieces, index)
        if match is None:
            break
        if pieces[index].text in {"tot", "jusqu", "to"} and changes_before(pieces, index):
            found = found or Qualifier.EXACTLY
        elif not (found is Qualifier.ABOUT and match[0] is Qualifier.ABOUT):
            found = match[0]
        index = match[1]
        if index < len(pieces) and pieces[index].text == "." and pieces[index].is_tight:
            index += 1  # ca.
    if (
        index > at
        and index < len(pieces)
        and pieces[index].text in {"de", "d", "het", "les", "the"}
    ):
        following = index + (2 if pieces[index].text == "d" else 1)
        if following < len(pieces) and pieces[following].is_numeral:
            index = following
    return found, index


def changes_before(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether a verb of change stands shortly before: what follows is a new value."""
    for index in range(at - 1, max(-1, at - 14), -1):
        text = pieces[index].text
        if text in {".", ";", ":"} and not pieces[index + 1].is_tight:
            return False
        if text.startswith(_CHANGES) and text not in {"porte", "support", "pont", "upon"}:
            return True
    return False


def _currency(pieces: Sequence[Piece], at: int, words: Lexicon) -> tuple[str, int] | None:
    """Read a currency; a code must be written in capitals."""
    match = words.currencies.match(pieces, at)
    if match is None:
        return None
    text = pieces[at].text
    is_code = match[1] == at + 1 and text.isalpha() and text.upper() == match[0]
    if is_code and not pieces[at].is_upper:
        return None
    return match


def _end(pieces: Sequence[Piece], at: int, words: Lexicon, *, may_join: bool = True) -> _End | None:
    """Read a sign, a currency, a number and what follows it."""
    index, sign = _sign(pieces, at)
    before = _currency(pieces, index, words)
    if before is not None:
        index, sign = before[1], sign or 1
        index, inner = _sign(pieces, index)
        sign *= inner or 1
        if index < len(pieces) and pieces[index].text == "." and pieces[index].is_tight:
            index += 1
    number = number_at(pieces, index, words, is_money=before is not None, may_join=may_join)
    if number is None or not _stands_free(pieces, index, before is not None):
        return None
    if before is not None and number.in_words and pieces[index].is_tight:
        return None
    if sign == -1:
        number = replace(number, raw=-number.raw, more=-number.more)
    if before is not None:
        return _End(number, number.end, MentionKind.AMOUNT, before[0], confidence=0.97)
    return _suffixed(pieces, number, words)


def _sign(pieces: Sequence[Piece], at: int) -> tuple[int, int | None]:
    """Read a plus or minus that belongs to a number: not a dash between words."""
    if at + 1 >= len(pieces) or pieces[at].text not in _SIGNS or pieces[at].taken:
        return at, None
    piece, following = pieces[at], pieces[at + 1]
    if piece.text == "+":
        return at + 1, 1
    if piece.is_tight and at > 0 and pieces[at - 1].text not in {"(", "€", "$", "£"}:
        return at, None
    return (at + 1, -1) if following.is_tight else (at, None)


def _stands_free(pieces: Sequence[Piece], at: int, is_money: bool) -> bool:
    """Tell whether a number is not part of a name: H100, 24/7."""
    piece = pieces[at]
    if is_money or not piece.is_tight or at == 0:
        return True
    before = pieces[at - 1]
    return not (before.is_word or before.text in {"/", ".", "#", "_", "@", "°"})


def _suffixed(pieces: Sequence[Piece], number: Number, words: Lexicon) -> _End | None:
    """Read what follows a number that no currency precedes."""
    at = number.end
    following = pieces[at] if at < len(pieces) else None
    if following is None:
        return _End(number, at)
    if match := words.points.match(pieces, at):
        return _End(number, match[1], MentionKind.POINTS, confidence=0.97)
    if match := words.percent.match(pieces, at):
        return _End(number, match[1], MentionKind.PERCENTAGE, confidence=0.97)
    past_of = _past_of(pieces, at, words.language)
    if (currency := _currency(pieces, past_of, words)) and not _is_next_amount(pieces, currency[1]):
        end = currency[1]
        return _End(number, end, MentionKind.AMOUNT, currency[0], confidence=0.95)
    if following.text in CENTS[words.language] and (following.text != "p" or following.is_tight):
        code = CENTS[words.language][following.text]
        return _End(
            number, at + 1, MentionKind.AMOUNT, code, factor=Decimal("0.01"), confidence=0.8
        )
    if (
        following.is_tight
        and following.is_word
        and following.text not in SYMBOLS
        and not number.in_words
        and not number.scale
    ):
        return None  # 5G, 1er
    return _counted(pieces, number, past_of if number.scale or number.qualifier else at, words)


def _past_of(pieces: Sequence[Piece], at: int, language: str) -> int:
    """Skip the *de*, *d'* or *of* between a magnitude and what it measures."""
    if at + 1 >= len(pieces):
        return at
    if language == "fr" and pieces[at].text == "d" and pieces[at + 1].text == "'":
        return at + 2
    if language == "fr" and pieces[at].text in {"de", "d"}:
        return at + 1
    return at


def _is_next_amount(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether a sign belongs to the number after it: 12 € 5."""
    if at >= len(pieces):
        return False
    return pieces[at - 1].text in {"€", "$", "£"} and pieces[at].is_numeral and pieces[at].is_tight


def _counted(pieces: Sequence[Piece], number: Number, at: int, words: Lexicon) -> _End:
    index = at
    if (
        index + 1 < len(pieces)
        and pieces[index].text == "-"
        and pieces[index].is_tight
        and words.language == "en"
    ):
        index += 1
    noun = noun_at(pieces, index, words.language, number.value)
    if noun is None:
        return _End(number, number.end)
    if index > at and pieces[noun.start].text not in _SPANS:
        return _End(number, number.end)
    if pieces[noun.start].text in BARE_POINTS[words.language] and not number.in_words:
        return _End(number, noun.end, MentionKind.POINTS, confidence=0.6)
    is_small = number.in_words and number.value < 13 and number.value == int(number.value)
    return _End(number, noun.end, MentionKind.COUNT, noun=noun, confidence=0.6 if is_small else 0.9)


_SPANS = frozenset(listed("day week month year hour minute days weeks months years hours"))


def _second(
    pieces: Sequence[Piece], first: _End, start: int, words: Lexicon, *, is_between: bool
) -> _End | None:
    """Read the second end of a range."""
    at = _past_connector(pieces, first.end, words.language, is_between=is_between)
    if at is None:
        return None
    is_change = not is_between and changes_before(pieces, start) and pieces[first.end].text != "-"
    lead = pieces[start - 1].text if start else ""
    if is_change and lead in {"de", "from", "van", "d", "'"}:
        return None
    qualified = words.before.match(pieces, at)
    return _end(pieces, qualified[1] if qualified else at, words)


def _past_connector(
    pieces: Sequence[Piece], at: int, language: str, *, is_between: bool
) -> int | None:
    if at >= len(pieces) or pieces[at].taken:
        return None
    if is_between:
        return at + 1 if pieces[at].text == _AND[language] else None
    if pieces[at].text == "-":
        is_even = at + 1 < len(pieces) and pieces[at].is_tight == pieces[at + 1].is_tight
        return at + 1 if is_even else None
    for connector in _TO[language]:
        if tuple(piece.text for piece in pieces[at : at + len(connector)]) == connector:
            return at + len(connector)
    return None


def _joined(first: _End, second: _End, at: int) -> Figure | None:
    """Join two ends; ``None`` when they make no range."""
    if first.kind is not MentionKind.NUMBER and first.kind is not second.kind:
        if not (first.kind is MentionKind.AMOUNT and second.kind is MentionKind.NUMBER):
            return None
        second = replace(second, kind=first.kind, currency=first.currency)
    if first.currency and second.currency and first.currency != second.currency:
        return None
    low, high = _shared_scale(first, second), second.value
    if second.factor != 1:
        low = first.number.value * second.factor
    if low >= high:
        return None
    return Figure(
        second.kind,
        at,
        second.end,
        low,
        high,
        raw=first.number.raw,
        scale=second.number.scale,
        currency=second.currency or first.currency,
        noun=second.noun,
        in_words=second.number.in_words,
        confidence=second.confidence,
    )


def _shared_scale(first: _End, second: _End) -> Decimal:
    """Return the lower number at the scale of the higher one, where only that says it."""
    one, two = first.number, second.number
    if one.scale or not two.scale:
        is_worded = one.in_words and two.in_words and not one.scale and not two.scale
        shared = one.value * 1000
        if is_worded and one.value < 1000 <= two.value and two.value % 1000 == 0:
            return shared if shared < two.value else one.value
        return first.value
    shared = one.raw.scaleb(two.scale)
    return shared if shared <= two.value else first.value


def _single(end: _End, at: int) -> Figure:
    needs_kind = end.number.is_article and not end.number.scale
    return Figure(
        end.kind,
        at,
        end.end,
        end.value,
        raw=end.number.raw,
        scale=end.number.scale,
        currency=end.currency,
        noun=end.noun,
        in_words=end.number.in_words,
        confidence=end.confidence,
        is_article=needs_kind and end.kind in {MentionKind.NUMBER, MentionKind.COUNT},
    )


def _qualified(
    pieces: Sequence[Piece], figure: Figure, before: Qualifier | None, words: Lexicon
) -> Figure:
    """Add the qualifier, which may also stand after the figure."""
    match = words.after.match(pieces, figure.end)
    if before is None and match is not None and not _leads_on(pieces, match[1], words):
        return replace(figure, qualifier=match[0], end=match[1])
    return replace(figure, qualifier=before or Qualifier.EXACTLY)


def _leads_on(pieces: Sequence[Piece], at: int, words: Lexicon) -> bool:
    """Tell whether a word such as *environ* belongs to the number after it."""
    if at >= len(pieces):
        return False
    is_next = pieces[at].is_numeral or words.currencies.match(pieces, at) is not None
    return is_next and not pieces[at].starts_line


def is_ordinal(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether digits with an ending stand at an index: 3e, 1er, 500,000th."""
    if at + 1 >= len(pieces) or not pieces[at].is_numeral or pieces[at].taken:
        return False
    following = pieces[at + 1]
    return following.is_tight and following.text in _ORDINAL_ENDINGS
