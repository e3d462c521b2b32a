"""Cardinals: numbers in words, below a million, in Dutch, French and English.

Dutch writes one word, which is parsed here; French and English write several, which are added.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from briefing_app.language.mentions.listing import listed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing_app.language.mentions.pieces import Piece

_NL_UNITS = dict(
    zip(listed("een twee drie vier vijf zes zeven acht negen"), range(1, 10), strict=True)
)
_NL_TEENS = dict(
    zip(
        listed("tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien"),
        range(10, 20),
        strict=True,
    )
)
_NL_TENS = dict(
    zip(
        listed("twintig dertig veertig vijftig zestig zeventig tachtig negentig"),
        range(20, 100, 10),
        strict=True,
    )
)
_NL_BELOW_HUNDRED = {
    **_NL_UNITS,
    **_NL_TEENS,
    **_NL_TENS,
    **{
        f"{unit}en{ten}": one + tens
        for unit, one in _NL_UNITS.items()
        for ten, tens in _NL_TENS.items()
    },
}
_WORDS: Mapping[str, Mapping[str, int]] = {
    "nl": {"nul": 0, "één": 1, "dozijn": 12},
    "fr": {
        **dict(
            zip(
                listed("zéro un deux trois quatre cinq six sept huit neuf dix onze douze "
                "treize quatorze "
                "quinze seize"),
                range(17),
                strict=True,
            )
        ),
        "une": 1, "vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50,
        "soixante": 60, "septante": 70, "huitante": 80, "octante": 80, "nonante": 90,
    },
    "en": {
        **dict(
            zip(
                listed("zero one two three four five six seven eight nine ten eleven twelve "
                "thirteen "
                "fourteen fifteen sixteen seventeen eighteen nineteen"),
                range(20),
                strict=True,
            )
        ),
        "a": 1, "an": 1, "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50,
        "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    },
}  # fmt: skip
_HUNDREDS = {"nl": {"honderd"}, "fr": {"cent", "cents"}, "en": {"hundred"}}
_THOUSANDS = {"nl": {"duizend"}, "fr": {"mille"}, "en": {"thousand"}}
_JOINERS = {"nl": "en", "fr": "et", "en": "and"}
ARTICLES = frozenset({"een", "un", "une", "a", "an", "one"})
_NL_HUNDREDS = re.compile(r"(?P<many>[a-z]*?)honderd(?:en)?(?P<rest>[a-z]*)")
_NL_THOUSANDS = re.compile(r"(?P<many>[a-z]*?)duizend(?:en)?(?P<rest>[a-z]*)")
_NL_HALF = re.compile(r"(?P<many>[a-z]+?)en(?:een)?(?:half|halve)")
_BARE = str.maketrans("éèëïü", "eeeiu")


_FRENCH_HUNDREDS = 20
"""From here on *cents* are those of an euro: septante-cinq cents."""


@dataclass(frozen=True, slots=True)
class Cardinal:
    """A number in words; ``end`` is the index after its last piece.

    ``is_article`` when it is only *een*, *un*, *a*: a number before *million* alone.
    """

    value: Decimal
    end: int
    is_article: bool = False


@dataclass(slots=True)
class _Sum:
    """The number so far: its thousands, and what follows them."""

    thousands: int = 0
    current: int | None = None
    last: int | None = field(default=None)

    @property
    def value(self) -> int:
        return self.thousands + (self.current or 0)

    @property
    def is_empty(self) -> bool:
        return self.current is None and not self.thousands


def cardinal(
    pieces: Sequence[Piece], at: int, language: str, *, may_join: bool = True
) -> Cardinal | None:
    """Read the longest number in words at an index.

    Without ``may_join`` *and* ends it, as in *between a hundred and two hundred*.
    """
    total = _Sum()
    index = end = at
    while index < len(pieces):
        start = _next_word(pieces, index, total, language, may_join=may_join)
        if start is None or not _add(total, pieces[start].text, language):
            break
        index = end = start + 1
    if end == at:
        return None
    is_article = end == at + 1 and pieces[at].text in ARTICLES
    return Cardinal(Decimal(total.value), end, is_article)


def _next_word(
    pieces: Sequence[Piece], index: int, total: _Sum, language: str, *, may_join: bool
) -> int | None:
    """Return the index of the word that may continue the number: past a hyphen or *and*."""
    piece = pieces[index]
    if piece.taken:
        return None
    if total.is_empty:
        return index
    if piece.starts_part:
        return None
    following = pieces[index + 1] if index + 1 < len(pieces) else None
    if piece.text == "-" and piece.is_tight and following and following.is_tight:
        return _past_hyphens(pieces, index + 1, language)
    if may_join and following and piece.text == _JOINERS[language]:
        return index + 1 if _can_join(total, following.text, language) else None
    return index if not piece.is_tight else None


def _past_hyphens(pieces: Sequence[Piece], index: int, language: str) -> int | None:
    """Skip the *et* of *vingt-et-un*."""
    if pieces[index].text == _JOINERS[language] and index + 2 < len(pieces):
        return index + 2 if pieces[index + 1].text == "-" else None
    return index


def _can_join(total: _Sum, word: str, language: str) -> bool:
    """Tell whether *and* may stand before a word: vingt et un, two hundred and five."""
    if language == "fr":
        tens = total.current is not None and total.current % 10 == 0 and total.current % 100 >= 20
        return tens and word in {"un", "une", "onze"}
    number = simple(word, language)
    is_round = total.current is None or total.current % 100 == 0
    return is_round and number is not None and 0 < number < 100 and word not in {"a", "an", "een"}


def _add(total: _Sum, word: str, language: str) -> bool:
    """Add a word to the number; tell whether it fits."""
    if word in _THOUSANDS[language] and not total.thousands:
        if total.current is None and language == "en":
            return False
        total.thousands = (1 if total.current is None else total.current) * 1000
        total.current = total.last = None
        return True
    if word in _HUNDREDS[language]:
        return _add_hundred(total, language)
    number = simple(word, language)
    if number is None or not _fits(total, number, language):
        return False
    if language == "fr" and number == 20 and total.last == 4 and (total.current or 0) % 100 == 4:
        number = 76  # quatre-vingts
    if language == "nl" and number >= 1000:
        total.thousands += number // 1000 * 1000
        number %= 1000
        total.current = number or None
    else:
        total.current = (total.current or 0) + number
    total.last = number
    return True


def _add_hundred(total: _Sum, language: str) -> bool:
    if total.current is None:
        if language == "en":
            return False
        total.current = 100
    elif 0 < total.current < (_FRENCH_HUNDREDS if language == "fr" else 100):
        total.current *= 100
    else:
        return False
    total.last = 100
    return True


def _fits(total: _Sum, number: int, language: str) -> bool:
    """Tell whether a simple number may follow what is there: twenty one, not one twenty."""
    if total.current is None:
        return not total.thousands or 0 < number < 1000
    if language == "fr" and number == 20 and total.last == 4:
        return True
    tens = total.current % 100
    if tens == 0:
        return 0 < number < 100 and total.current != 0
    if tens % 10:
        return False
    is_teen_place = language == "fr" and tens in {60, 80} and 10 <= number < 17
    if language == "fr" and total.last == 10 and number in {7, 8, 9}:
        return True  # dix-sept
    return is_teen_place or (tens >= 20 and 0 < number < 10 and language != "nl")


@cache
def simple(word: str, language: str) -> int | None:
    """Return the number that one word is, or ``None``."""
    if number := _WORDS[language].get(word):
        return number
    if word in _WORDS[language]:
        return 0
    return _dutch(word.translate(_BARE)) if language == "nl" else None


def _dutch(word: str) -> int | None:
    """Read a Dutch number, which is one word up to a million."""
    if not word or len(word) > 80:
        return None
    if word in _NL_BELOW_HUNDRED:
        return _NL_BELOW_HUNDRED[word]
    match = _NL_THOUSANDS.fullmatch(word) or _NL_HUNDREDS.fullmatch(word)
    if match is None:
        return None
    size = 1000 if "duizend" in word else 100
    many = _dutch(match["many"]) if match["many"] else 1
    rest = _dutch(match["rest"]) if match["rest"] else 0
    if word.endswith(("honderden", "duizenden")):
        return None  # hundreds of
    if many is None or rest is None or rest >= size or many >= (1000 if size == 1000 else 100):
        return None
    return many * size + rest


@cache
def half_more(word: str) -> Decimal | None:
    """Return what the Dutch *tweeënhalf*, *anderhalf* and *driekwart* are."""
    bare = word.translate(_BARE)
    fixed = {"anderhalf": "1.5", "anderhalve": "1.5", "driekwart": "0.75"}.get(bare)
    if fixed:
        return Decimal(fixed)
    match = _NL_HALF.fullmatch(bare) if len(bare) < 80 else None
    number = _NL_BELOW_HUNDRED.get(match["many"]) if match else None
    return None if number is None else number + Decimal("0.5")
