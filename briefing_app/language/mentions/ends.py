"""Ends: one number of a figure with its sign, its currency, and what follows it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from briefing_app.language.mentions.lexicon import BARE_POINTS, CENTS
from briefing_app.language.mentions.lexicon import lexicon as lexicon_of
from briefing_app.language.mentions.listing import listed
from briefing_app.language.mentions.mention import MentionKind
from briefing_app.language.mentions.namesakes import namesake
from briefing_app.language.mentions.nouns import MEASURES, SYMBOLS, Noun, noun_at
from briefing_app.language.mentions.numbers import Number, number_at
from briefing_app.language.mentions.portions import and_part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.language.mentions.lexicon import Lexicon
    from briefing_app.language.mentions.pieces import Piece

_MINUSES = frozenset({"min", "moins", "minus"})
_SIGNS = frozenset({"-", "+"}) | _MINUSES
_BEFORE_MINUS = frozenset(
    listed("van op naar tot is was bedroeg bedraagt de d ' à est était of to at from : ( ,")
)


@dataclass(frozen=True, slots=True)
class End:
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
        """The number itself, in units of the currency."""
        return self.number.value * self.factor


def _currency(pieces: Sequence[Piece], at: int, words: Lexicon) -> tuple[str, int] | None:
    """Read a currency; a code must be written in capitals."""
    match = words.currencies.match(pieces, at)
    if match is None:
        code = namesake(pieces, at)
        return (code, at + 1) if code else None
    text = pieces[at].text
    is_code = match[1] == at + 1 and text.isalpha() and text.upper() == match[0]
    if is_code and not pieces[at].is_upper:
        return None
    return match


def end_at(
    pieces: Sequence[Piece], at: int, words: Lexicon, *, may_join: bool = True
) -> End | None:
    """Read a sign, a currency, a number and what follows it."""
    index, sign = _sign(pieces, at)
    before = _currency(pieces, index, words)
    if before is not None and pieces[index].text in _NAMES_AFTER:
        return None
    if before is not None:
        index, sign = before[1], sign or 1
        index, inner = _sign(pieces, index)
        sign *= inner or 1
        if pieces[index - 1].text == "kr" and index < len(pieces) and pieces[index].text == ".":
            index += 1
    number = number_at(pieces, index, words, is_money=before is not None, may_join=may_join)
    if number is None or not _stands_free(pieces, index, before is not None):
        return None
    if before is not None and number.in_words and pieces[index].is_tight:
        return None
    if sign == -1:
        number = replace(number, raw=-number.raw, more=-number.more)
    if before is not None:
        return End(number, number.end, MentionKind.AMOUNT, before[0], confidence=0.97)
    return _suffixed(pieces, number, words)


def _sign(pieces: Sequence[Piece], at: int) -> tuple[int, int | None]:
    """Read a plus or minus that belongs to a number: not a dash between words."""
    if at + 1 >= len(pieces) or pieces[at].text not in _SIGNS or pieces[at].taken:
        return at, None
    if tuple(piece.text for piece in pieces[at : at + 3]) == ("-", "/", "-"):
        return at + 3, -1  # as bookkeepers write it
    piece, following = pieces[at], pieces[at + 1]
    if piece.text in _MINUSES:
        return (at + 1, -1) if is_minus(pieces, at) else (at, None)
    if piece.text == "+":
        return at + 1, 1
    if piece.is_tight and at > 0 and pieces[at - 1].text not in {"(", "€", "$", "£"}:
        return at, None
    return (at + 1, -1) if following.is_tight else (at, None)


def is_minus(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether a word means less than nothing: een groei van min 0,3 procent."""
    if at + 1 >= len(pieces) or pieces[at].text not in _MINUSES or not pieces[at + 1].is_numeral:
        return False
    return at == 0 or pieces[at - 1].text in _BEFORE_MINUS


def _stands_free(pieces: Sequence[Piece], at: int, is_money: bool) -> bool:
    """Tell whether a number is not part of a name: H100, 24/7."""
    piece = pieces[at]
    if is_money or not piece.is_tight or at == 0:
        return True
    before = pieces[at - 1]
    return not (before.is_word or before.text in {"/", ".", "#", "_", "@", "°"})


def _suffixed(pieces: Sequence[Piece], number: Number, words: Lexicon) -> End | None:
    """Read what follows a number that no currency precedes."""
    at = number.end
    following = pieces[at] if at < len(pieces) else None
    if following is None:
        return End(number, at)
    if number.scale == 5:  # the Dutch ton: a hundred thousand euros
        return End(number, at, MentionKind.AMOUNT, "EUR", confidence=0.6)
    if match := words.points.match(pieces, _past_article(pieces, at, words.language)):
        return End(number, match[1], MentionKind.POINTS, confidence=0.97)
    if match := words.percent.match(pieces, at):
        return End(number, match[1], MentionKind.PERCENTAGE, confidence=0.97)
    past_of = _past_of(pieces, at, words.language)
    if (currency := _currency(pieces, past_of, words)) and not _is_next_amount(pieces, currency[1]):
        number, end = _with_cents(pieces, number, currency, words.language)
        return End(number, end, MentionKind.AMOUNT, currency[0], confidence=0.95)
    if following.text in CENTS[words.language] and (
        len(following.text) > 1 or (following.is_tight and not following.is_upper)
    ):
        code = CENTS[words.language][following.text]
        return End(number, at + 1, MentionKind.AMOUNT, code, factor=Decimal("0.01"), confidence=0.8)
    if (
        following.is_tight
        and following.is_word
        and following.text not in SYMBOLS
        and not number.in_words
        and not number.scale
    ):
        return None  # 5G, 1er
    if _is_part_of_point(pieces, number, at, words.language):
        return End(number, at + 1, MentionKind.POINTS, confidence=0.6)
    return _counted(pieces, number, past_of if number.scale or number.qualifier else at, words)


def _past_article(pieces: Sequence[Piece], at: int, language: str) -> int:
    """Skip the *of a* of 0.4 of a percentage point."""
    skipped = tuple(piece.text for piece in pieces[at : at + 2])
    return at + 2 if skipped in _OF_ONE[language] else at


_OF_ONE = {"nl": {("van", "een")}, "fr": {("d", "'"), ("d", "un")}, "en": {("of", "a")}}


def _with_cents(
    pieces: Sequence[Piece], number: Number, currency: tuple[str, int], language: str
) -> tuple[Number, int]:
    """Add the cents of *un euro vingt-cinq*, *3 euros 50*; return the end too."""
    end = currency[1]
    if number.scale or end >= len(pieces) or pieces[end].gap != " ":
        return number, end
    if not number.in_words and not _is_cents(pieces, number, end, language):
        return number, end
    cents = number_at(pieces, end, lexicon_of(language))
    if cents is None or cents.is_article or not 0 < cents.value < 100 or cents.scale:
        return number, end
    return replace(number, more=cents.value / 100), cents.end


def _is_cents(pieces: Sequence[Piece], number: Number, at: int, language: str) -> bool:
    """Tell whether two digits after a currency are its cents: 12 euro 50."""
    piece = pieces[at]
    is_pair = piece.is_numeral and len(piece.text) == 2 and number.value == int(number.value)
    return is_pair and noun_at(pieces, at + 1, language, Decimal(2)) is None


_NAMES_AFTER = frozenset({"euros", "dollars", "pounds", "livres", "cents", "pond", "dollar", "yen"})


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


def _counted(pieces: Sequence[Piece], number: Number, at: int, words: Lexicon) -> End:
    index = at
    if (
        index + 1 < len(pieces)
        and pieces[index].text == "-"
        and pieces[index].is_tight
        and words.language == "en"
    ):
        index += 1
    noun = noun_at(pieces, index, words.language, number.value)
    if noun is None and (match := words.after.match(pieces, at)):
        noun = noun_at(pieces, match[1], words.language, number.value)  # 500 or more jobs
        number = replace(number, qualifier=match[0]) if noun else number
    if noun is None:
        return End(number, number.end)
    if index > at and pieces[noun.start].text not in SPANS:
        return End(number, number.end)
    if number.scale >= 5 and pieces[noun.start].text in _MONEY_NOUNS:
        return End(number, noun.end, MentionKind.AMOUNT, "EUR", confidence=0.6)
    if _is_hour(pieces, noun, number) or _is_rate(pieces, noun, number):
        return End(number, noun.end)
    is_bare = noun.end == noun.start + 1 and pieces[noun.start].text in BARE_POINTS[words.language]
    if is_bare and _has_percentage(pieces, number):
        return End(number, noun.end, MentionKind.POINTS, confidence=0.6)
    if words.language == "fr" and (half := and_part("fr").match(pieces, noun.end)):
        more = replace(number, more=number.more + half[0])  # sept ans et demi
        return End(more, half[1], MentionKind.COUNT, noun=noun, confidence=0.8)
    if _is_doubtful(pieces, noun, number):
        return End(number, noun.end, MentionKind.COUNT, noun=noun, confidence=0.4)
    is_small = number.in_words and number.value < 13 and number.value == int(number.value)
    return End(number, noun.end, MentionKind.COUNT, noun=noun, confidence=0.6 if is_small else 0.9)


def _is_part_of_point(pieces: Sequence[Piece], number: Number, at: int, language: str) -> bool:
    """Tell whether a quarter point or half a point is meant, in words."""
    if not number.in_words or number.value == int(number.value):
        return False
    return pieces[at].text in BARE_POINTS[language]


_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}[.,][0-9]{3}")


def _is_doubtful(pieces: Sequence[Piece], noun: Noun, number: Number) -> bool:
    """Tell whether 2,350 people are more likely thousands, written as another language does."""
    is_measure = pieces[noun.start].text in SYMBOLS | MEASURES
    has_decimals = number.raw != int(number.raw) and not number.scale
    is_group = bool(_THOUSANDS.fullmatch(pieces[number.start].text))
    return has_decimals and is_group and not is_measure


_MONEY_NOUNS = frozenset(
    listed(
        "subventions aides investissements crédits dépenses recettes dettes bénéfices économies "
        "pertes prêts impôts subsides subsidies investeringen schulden bezuinigingen leningen "
        "uitgaven inkomsten kosten belastingen boetes"
    )
)


def _is_rate(pieces: Sequence[Piece], noun: Noun, number: Number) -> bool:
    """Tell whether a number is only what a rate is for: per 100,000 people."""
    before = pieces[number.start - 1].text if number.start else ""
    if before == "per" or (before == "pour" and pieces[noun.start].text == "habitants"):
        return True
    near = pieces[max(0, number.start - 4) : number.start]
    return before == "pour" and number.value in _ROUND and any(one.is_numeral for one in near)


_ROUND = frozenset(map(Decimal, (100, 1_000, 10_000, 100_000, 1_000_000)))


_MOST_POINTS = 100


def _has_percentage(pieces: Sequence[Piece], number: Number) -> bool:
    """Tell whether points are likely those of a percentage that stands before."""
    if not number.in_words and number.value != int(number.value):
        return number.value < _MOST_POINTS
    before = pieces[max(0, number.start - 40) : number.start]
    return any(piece.text in _PERCENT_WORDS for piece in before)


_PERCENT_WORDS = frozenset(listed("% procent percent cent taux rate percentage pourcentage"))
_AT = frozenset(listed("à om dès vers vanaf tot at"))
_HOURS = frozenset({"heures", "heure", "uur", "h", "u"})


def _is_hour(pieces: Sequence[Piece], noun: Noun, number: Number) -> bool:
    """Tell whether a time of the day is meant: à vingt-deux heures, om tien uur."""
    before = pieces[number.start - 1].text if number.start else ""
    is_time = pieces[noun.start].text in _HOURS and before in _AT and number.value <= 24
    return is_time and number.value == int(number.value)


SPANS = frozenset(
    listed("decade decades day week month year hour minute days weeks months years hours")
)
