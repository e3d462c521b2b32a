"""Numbers in running text: digits or words, with their magnitude, at a place among the pieces."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from briefing_app.domain.codes import Qualifier
from briefing_app.errors import Unreadable
from briefing_app.language.mentions.cardinals import ARTICLES, cardinal, half_more, simple
from briefing_app.language.mentions.lexicon import BARE_POINTS, SHARED_LETTERS
from briefing_app.language.mentions.listing import listed
from briefing_app.language.mentions.portions import and_part, parts
from briefing_app.language.reading.numerals import numeral
from briefing_app.language.voice import Voice
from briefing_app.language.wording.numerals import separators

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing_app.language.mentions.lexicon import Lexicon
    from briefing_app.language.mentions.pieces import Piece

_FRENCH_TENS: Mapping[str, int] = {
    "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30,
    "quarantaine": 40, "cinquantaine": 50, "soixantaine": 60, "centaine": 100, "millier": 1000,
}  # fmt: skip
_DUTCH_TENS = re.compile(r"([a-z]+)tal(?:len)?")
_WHOLE: Mapping[str, tuple[frozenset[str], frozenset[str]]] = {
    "nl": (frozenset({"het"}), frozenset({"miljoen", "miljard"})),
    "fr": (frozenset({"le", "du", "au"}), frozenset({"million", "milliard"})),
}
_DOZENS = frozenset({"douzaine", "dozijn", "dozen"})


@dataclass(frozen=True, slots=True)
class Number:
    """A number at pieces ``start`` to ``end``; ``value`` is ``raw`` at its ``scale``.

    ``is_article`` when it is only *a* or *een*, ``in_words`` when no digit says it,
    ``qualifier`` is what the number itself says: *une centaine* is about a hundred.
    """

    raw: Decimal
    start: int
    end: int
    scale: int = 0
    in_words: bool = False
    is_article: bool = False
    qualifier: Qualifier | None = None
    more: Decimal = Decimal(0)

    @property
    def value(self) -> Decimal:
        """The number itself."""
        return self.raw.scaleb(self.scale) + self.more


def number_at(
    pieces: Sequence[Piece],
    at: int,
    words: Lexicon,
    *,
    is_money: bool = False,
    may_join: bool = True,
) -> Number | None:
    """Read a number with its magnitude; ``is_money`` when a currency stands before it."""
    if at >= len(pieces) or pieces[at].taken:
        return None
    if part := parts(words.language).match(pieces, at):
        scaled = _scaled(pieces, Number(part[0], at, part[1], in_words=True), words, is_money)
        if scaled.scale or _is_measured(pieces, part[1], words):
            return scaled
        if part[1] < len(pieces) and pieces[part[1]].text.rstrip("s") in _DOZENS:
            number = Number(12 * part[0], at, part[1] + 1, in_words=True)
            return replace(number, qualifier=Qualifier.ABOUT)
    found = _unscaled(pieces, at, words.language, may_join=may_join)
    if found is None:
        return None
    found = _collective(pieces, found, words.language)
    found = _scaled(pieces, found, words, is_money)
    if found.scale and not found.in_words:
        found = _reread(pieces, found, words.language)
    return _with_rest(pieces, found, words.language)


def _is_measured(pieces: Sequence[Piece], at: int, words: Lexicon) -> bool:
    """Tell whether half of a percentage or point is meant."""
    is_point = at < len(pieces) and pieces[at].text in BARE_POINTS[words.language]
    return bool(is_point or words.points.match(pieces, at) or words.percent.match(pieces, at))


def _unscaled(pieces: Sequence[Piece], at: int, language: str, *, may_join: bool) -> Number | None:
    piece = pieces[at]
    if piece.is_numeral:
        return _digits(pieces, at, language)
    if (part := vulgar(piece.text)) is not None:
        return Number(part, at, at + 1)
    if language == "nl" and (half := half_more(piece.text)) is not None:
        return Number(half, at, at + 1, in_words=True)
    if _is_whole(pieces, at, language):
        return Number(Decimal(1), at, at + 1, in_words=True, is_article=True)
    found = cardinal(pieces, at, language, may_join=may_join)
    if found is None:
        return None
    number = Number(found.value, at, found.end, in_words=True, is_article=found.is_article)
    number = _with_decimals(pieces, number, language)
    match = and_part(language).match(pieces, found.end) if language != "fr" else None
    if match is None or _starts_fraction(pieces, match[1]):
        return number
    return replace(number, raw=number.raw + match[0], end=match[1], is_article=False)


def _is_whole(pieces: Sequence[Piece], at: int, language: str) -> bool:
    """Tell whether a definite article stands before one magnitude: le milliard et demi."""
    expected = _WHOLE.get(language)
    if expected is None or pieces[at].text not in expected[0] or at + 1 >= len(pieces):
        return False
    return pieces[at + 1].text in expected[1] and not pieces[at + 1].taken


def _starts_fraction(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether a part is one of something else: ten schools and a quarter of the pupils."""
    return at < len(pieces) and pieces[at].text in {"of", "van"}


def _with_decimals(pieces: Sequence[Piece], number: Number, language: str) -> Number:
    """Add decimals in words: drie komma vijf, trois virgule cinq, three point five."""
    if number.end >= len(pieces) or pieces[number.end].text not in _COMMAS[language]:
        return number
    rest = cardinal(pieces, number.end + 1, language, may_join=False)
    if rest is None or rest.value >= 100 or pieces[number.end + 1].text in {"a", "an"}:
        return number  # one point a chapter
    places = 1 if rest.value < 10 else 2
    return replace(
        number, raw=number.raw + rest.value.scaleb(-places), end=rest.end, is_article=False
    )


_COMMAS = {"nl": {"komma"}, "fr": {"virgule"}, "en": {"point"}}


def _digits(pieces: Sequence[Piece], at: int, language: str) -> Number | None:
    value = read_digits(pieces[at].text, language)
    if value is None:
        return None
    end = at + 1
    if end < len(pieces) and (part := vulgar(pieces[end].text)) is not None:
        return Number(value + part, at, end + 1)  # 2½
    if tuple(piece.text for piece in pieces[end : end + 2]) == ("-", "tal"):
        return Number(value, at, end + 2, qualifier=Qualifier.ABOUT)  # een 20-tal
    if _is_whole_euros(pieces, end):
        end += 2
        while end < len(pieces) and pieces[end].text == "-" and pieces[end].is_tight:
            end += 1
    elif end + 1 < len(pieces) and pieces[end].text == "." and _is_whole_euros(pieces, end):
        end += 2
    return Number(value, at, end)


def _is_whole_euros(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether the Dutch *,-* stands at an index."""
    if at + 1 >= len(pieces):
        return False
    comma, dash = pieces[at : at + 2]
    return comma.text in {",", "."} and comma.is_tight and dash.text in {"-", "="} and dash.is_tight


def read_digits(text: str, language: str, *, is_scaled: bool = False) -> Decimal | None:
    """Return the likeliest number of digits with separators, or ``None`` for what is none."""
    try:
        found = numeral(text.replace("'", "'"))
    except Unreadable:
        return None
    if found.grouped is None or found.parted is None:
        return found.parted if found.grouped is None else found.grouped
    decimal_sign, _ = separators(Voice(language))
    is_decimal = found.separator == decimal_sign
    if is_scaled and not is_decimal and found.separator == "." and language == "fr":
        return found.parted
    return found.parted if is_decimal else found.grouped


def _reread(pieces: Sequence[Piece], found: Number, language: str) -> Number:
    """Read the separators of a number before *million* once more: 1.250 millions."""
    raw = read_digits(pieces[found.start].text, language, is_scaled=True)
    return found if raw is None or found.end - found.start > 2 else replace(found, raw=raw)


def vulgar(text: str) -> Decimal | None:
    """Return the number that a character such as ½ is."""
    if len(text) != 1 or not unicodedata.decomposition(text).startswith("<fraction>"):
        return None
    return Decimal(str(unicodedata.numeric(text))).quantize(Decimal("0.001")).normalize()


def _collective(pieces: Sequence[Piece], found: Number, language: str) -> Number:
    """Multiply by a word for some tens: une centaine, een tiental, two dozen."""
    if found.end >= len(pieces) or pieces[found.end].taken or not found.in_words:
        return found
    word = pieces[found.end].text
    size = _size(word, language)
    if size is None:
        return found
    is_about = found.is_article or (size not in {12, 1000})
    return replace(
        found,
        raw=found.raw * size,
        end=found.end + 1,
        is_article=False,
        qualifier=Qualifier.ABOUT if is_about else None,
    )


def _size(word: str, language: str) -> int | None:
    if language == "fr":
        return _FRENCH_TENS.get(word[:-1] if word.endswith("s") else word)
    if word in _DOZENS:
        return 12
    if language == "nl" and (match := _DUTCH_TENS.fullmatch(word)):
        return simple(match[1], "nl") if match[1] != "een" else None
    return None


def _scaled(pieces: Sequence[Piece], found: Number, words: Lexicon, is_money: bool) -> Number:
    """Take the words of magnitude after a number."""
    if words.language == "fr" and _counts_magnitudes(pieces, found.end):
        past = _scaled(pieces, replace(found, end=found.end + 1), words, is_money)
        return past if past.scale else found
    match = words.scales.match(pieces, found.end)
    if match is None or not _is_scale(pieces, found, match, words, is_money):
        hyphened = _hyphened_scale(pieces, found, words)
        if hyphened is None:
            return found
        match = hyphened
    scale, end = match
    second = words.scales.match(pieces, end)  # duizend miljard
    if second and len(pieces[end].text) > 3:
        scale, end = scale + second[0], second[1]
    if end < len(pieces) and pieces[end].text == "." and pieces[end].is_tight:
        is_short = len(pieces[end - 1].text) <= 4 and pieces[end - 1].text not in {"ton", "mille"}
        end += int(is_short and _goes_on(pieces, end + 1))
    more = Decimal(0)
    part = and_part(words.language).match(pieces, end)
    if part and not _starts_fraction(pieces, part[1]):
        more, end = part[0].scaleb(scale), part[1]
    return replace(found, scale=scale, end=end, is_article=False, more=more)


def _counts_magnitudes(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether a word for some tens stands before *de*: une centaine de millions."""
    if not 0 < at < len(pieces) or pieces[at].text != "de":
        return False
    return _size(pieces[at - 1].text, "fr") is not None


def _goes_on(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether a sentence goes on after a full stop, which then ends an abbreviation."""
    if at >= len(pieces):
        return False
    following = pieces[at]
    return not (following.is_capital or following.starts_line)


def _hyphened_scale(
    pieces: Sequence[Piece], found: Number, words: Lexicon
) -> tuple[int, int] | None:
    """Read the magnitude of *€2-million*."""
    at = found.end
    if at + 1 >= len(pieces) or pieces[at].text != "-" or not pieces[at + 1].is_tight:
        return None
    match = words.scales.match(pieces, at + 1) if pieces[at].is_tight else None
    return match if match and len(pieces[at + 1].text) > 4 else None


def _is_scale(
    pieces: Sequence[Piece],
    found: Number,
    match: tuple[int, int],
    words: Lexicon,
    is_money: bool,
) -> bool:
    """Tell whether the letters after a number are a magnitude, not metres or tonnes."""
    word, end = pieces[found.end], match[1]
    if word.starts_part or pieces[found.end].taken:
        return False
    if word.text == "ton":
        near = pieces[max(0, found.start - 14) : found.end + 10]
        is_dear = any(piece.text.startswith(_DEAR) for piece in near)
        return is_money or (found.in_words and found.raw != int(found.raw)) or is_dear
    if word.text not in SHARED_LETTERS:
        return True
    if found.in_words and not is_money:
        return False
    if is_money or word.text not in {"m", "k"}:
        return True
    currency = words.currencies.match(pieces, end)
    if currency and (pieces[end].is_tight or pieces[end].is_upper):
        return True
    if word.is_upper and end < len(pieces) and pieces[end].text in {"d", "de"}:
        return True
    is_tight = word.is_tight and words.language == "en"
    return word.is_tight if word.text == "k" else is_tight and not _is_length(pieces, end)


_DEAR = ("kost", "euro", "€", "subsidie", "budget", "begro", "betaal", "bedrag", "krediet", "boete")
_LENGTHS = frozenset(
    listed("wide deep long high tall above below from away tower sprint pool radius of")
)


def _is_length(pieces: Sequence[Piece], at: int) -> bool:
    return at < len(pieces) and pieces[at].text in _LENGTHS


def _with_rest(pieces: Sequence[Piece], found: Number, language: str) -> Number:
    """Add what follows a magnitude in words: trois millions deux cent mille."""
    if found.scale < 6 or found.more:
        return found
    if not found.in_words:
        return _with_digits(pieces, found, language)
    rest = cardinal(pieces, found.end, language, may_join=False)
    if rest is None or pieces[found.end].text in ARTICLES or rest.value < 100:
        return found
    return replace(found, more=rest.value, end=rest.end)


def _with_digits(pieces: Sequence[Piece], found: Number, language: str) -> Number:
    """Add the digits after a magnitude: 2 millions 300 000."""
    if found.end >= len(pieces) or found.raw != int(found.raw) or pieces[found.end].gap != " ":
        return found
    following = pieces[found.end]
    if not following.is_numeral or following.taken or " " not in following.text:
        return found
    value = read_digits(following.text, language)
    if value is None or not 1000 <= value < Decimal(1).scaleb(found.scale):
        return found
    return replace(found, more=value, end=found.end + 1)
