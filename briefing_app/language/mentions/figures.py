"""Figures: amounts, counts, percentages and points out of pieces, single or as a range.

What leans on another figure is left a bare number here; :mod:`leaning` gives it its kind.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from briefing_app.domain.codes import Qualifier
from briefing_app.language.mentions.ends import SPANS, End, end_at, is_minus
from briefing_app.language.mentions.listing import listed
from briefing_app.language.mentions.mention import MentionKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing_app.language.mentions.lexicon import Lexicon
    from briefing_app.language.mentions.nouns import Noun
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
    "verho", "verlaag", "oplop", "opgelop", "liep", "loop", "ging", "teruggebr", "gehalv",
    "toeneem",
    "klom", "zakt", "zakken", "verdubbel", "verdrievoudig", "verviervoudig", "halveer",
    "afgenom", "krimp", "kromp", "nam", "neemt", "bracht", "daling", "stijging", "schoof",
    "viel", "wijzig", "bijgesteld",
    "pass", "augment", "mont", "grimp", "recul", "baiss", "chut", "tomb", "descend", "port",
    "relev",
    "ramen", "hauss", "progress", "évolu", "rédui", "réduct", "diminu", "accru", "bond", "double",
    "rose", "rise", "risen", "increas", "fell", "fall", "drop", "grew", "grow", "climb", "declin",
    "doubl", "trebl", "tripl", "halv",
    "goes", "bringing", "cut", "raise",
    "jump", "up", "down", "went", "slump", "reduc", "lift", "move", "edged",
    "shrank", "shrunk", "widen", "narrow",
)  # fmt: skip
_NO_CHANGES = frozenset(
    {"porte", "support", "upon", "montagne", "montant", "montants", "ramen", "update", "upper"}
)
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


def figure_at(pieces: Sequence[Piece], at: int, words: Lexicon) -> Figure | None:
    """Read the figure whose first piece, a qualifier perhaps, is at an index."""
    qualifier, index = (None, at) if is_minus(pieces, at) else qualifiers_at(pieces, at, words)
    is_between = index < len(pieces) and pieces[index].text == _BETWEEN[words.language]
    if is_between:
        index += 1
        if words.language == "nl" and index < len(pieces) and pieces[index].text == "de":
            index += 1
    first = end_at(pieces, index, words, may_join=not is_between)
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


def qualifiers_at(pieces: Sequence[Piece], at: int, words: Lexicon) -> tuple[Qualifier | None, int]:
    """Read the qualifiers before a number; the nearest one counts."""
    found: Qualifier | None = None
    index = at
    for _ in range(3):
        match = words.before.match(pieces, index)
        if match is None:
            break
        if _is_arrival(pieces, index):
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


_MAY = frozenset({"kan", "kunnen"})


def _is_arrival(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether *tot* or *up to* leads to a new value: steeg tot, edged up to."""
    text = pieces[at].text
    if any(piece.text in _MAY for piece in pieces[max(0, at - 4) : at]):
        return False  # de boete kan oplopen tot
    if text == "up":
        return at > 0 and pieces[at - 1].text.startswith(_CHANGES)
    return text in {"tot", "jusqu", "to"} and changes_before(pieces, at)


def changes_before(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether a verb of change stands shortly before: what follows is a new value."""
    for index in range(at - 1, max(-1, at - 14), -1):
        text = pieces[index].text
        if text in {".", ";", ":"} and not pieces[index + 1].is_tight:
            return False
        is_hyphened = text == "up" and pieces[index].is_tight
        if text.startswith(_CHANGES) and text not in _NO_CHANGES and not is_hyphened:
            return True
    return False


def _second(
    pieces: Sequence[Piece], first: End, start: int, words: Lexicon, *, is_between: bool
) -> End | None:
    """Read the second end of a range."""
    at = _past_connector(pieces, first.end, words.language, is_between=is_between)
    if at is None:
        return _next_one(pieces, first, words)
    is_change = not is_between and changes_before(pieces, start) and pieces[first.end].text != "-"
    lead = pieces[start - 1].text if start else ""
    if any(piece.text in _FAR_FROM for piece in pieces[max(0, start - _FAR) : start]):
        lead = "from"  # from a low of 33,290 to 59,928
    is_own = first.kind is not MentionKind.NUMBER and lead in _BY
    if is_change and (lead in _FROM or is_own):
        return None
    qualified = words.before.match(pieces, at)
    return end_at(pieces, qualified[1] if qualified else at, words)


def _next_one(pieces: Sequence[Piece], first: End, words: Lexicon) -> End | None:
    """Read the second number of *two or three*, which is a range when it is the next one."""
    at = first.end
    is_or = at < len(pieces) and pieces[at].text == _OR[words.language] and not pieces[at].taken
    if not is_or or not first.number.in_words or first.kind is not MentionKind.NUMBER:
        return None
    second = end_at(pieces, at + 1, words)
    if second is None or not second.number.in_words or second.kind is MentionKind.NUMBER:
        return None
    return second if second.number.raw == first.number.raw + 1 else None


_FAR_FROM, _FAR = frozenset({"from", "van", "vanaf"}), 4
_FROM = frozenset({"de", "from", "van", "d", "'"})
_BY = frozenset({"by", "met", "with", "avec"})


def _past_connector(
    pieces: Sequence[Piece], at: int, language: str, *, is_between: bool
) -> int | None:
    if at >= len(pieces) or pieces[at].taken:
        return None
    if _is_left_open(pieces, at):
        at += 1  # veertig- tot vijftigduizend
        if pieces[at].text == _OR[language] or (is_between and pieces[at].text == _AND[language]):
            return at + 1
    if is_between and pieces[at].text == _AND[language]:
        return at + 1
    if is_between and pieces[at].text != "-":
        return None
    if pieces[at].starts_line:
        return None
    if pieces[at].text == "-":
        is_even = at + 1 < len(pieces) and pieces[at].is_tight == pieces[at + 1].is_tight
        return at + 1 if is_even else None
    for connector in _TO[language]:
        if tuple(piece.text for piece in pieces[at : at + len(connector)]) == connector:
            return at + len(connector)
    return None


_OR = {"nl": "of", "fr": "ou", "en": "or"}


def _is_left_open(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether a hyphen stands for what the next number ends with: drie- of vierhonderd."""
    if at + 1 >= len(pieces) or pieces[at].text != "-" or not pieces[at].is_tight:
        return False
    before = pieces[at - 1]  # veertig- tot vijftigduizend, de 18- tot 25-jarigen
    return (
        (before.is_word or before.is_numeral)
        and not pieces[at + 1].is_tight
        and pieces[at + 1].is_word
    )


def _joined(first: End, second: End, at: int) -> Figure | None:
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


def _shared_scale(first: End, second: End) -> Decimal:
    """Return the lower number at the scale of the higher one, where only that says it."""
    one, two = first.number, second.number
    if one.scale or not two.scale:
        is_worded = one.in_words and two.in_words and not one.scale and not two.scale
        shared = one.value * 1000
        if is_worded and one.value < 1000 <= two.value and two.value % 1000 == 0:
            return shared if shared < two.value else one.value
        if is_worded and one.value < 10 and two.value < 1000 and two.value % 100 == 0:
            return one.value * 100  # two to three hundred
        return first.value
    shared = one.raw.scaleb(two.scale)
    return shared if shared <= two.value else first.value


def _single(end: End, at: int) -> Figure:
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
    if before is Qualifier.OVER and pieces[figure.start].text == "over" and figure.noun:
        is_span = pieces[figure.noun.start].text in SPANS
        return (
            replace(figure, start=figure.start + 1)
            if is_span
            else replace(figure, qualifier=before)
        )
    return replace(figure, qualifier=before or Qualifier.EXACTLY)


def _leads_on(pieces: Sequence[Piece], at: int, words: Lexicon) -> bool:
    """Tell whether a word such as *environ* belongs to the number after it."""
    if at >= len(pieces):
        return False
    if pieces[at - 1].text == "plus" and pieces[at].is_word:
        return True  # plus VAT
    is_next = pieces[at].is_numeral or words.currencies.match(pieces, at) is not None
    return is_next and not pieces[at].starts_line


def is_ordinal(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether digits with an ending stand at an index: 3e, 1er, 500,000th."""
    if at + 1 >= len(pieces) or not pieces[at].is_numeral or pieces[at].taken:
        return False
    following = pieces[at + 1]
    return following.is_tight and following.text in _ORDINAL_ENDINGS
