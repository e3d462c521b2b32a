"""Vocabulary: the words and signs of figures, and what each means.

The words of all three languages are known in every field; only *billion* and *trillion* depend
on the language.  Data and its look-up, no grammar.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from babel.numbers import get_currency_name, get_currency_symbol, list_currencies

from briefing_app.domain.codes import FactKind, Qualifier
from briefing_app.language.reading.tokens import Token, phrase_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefing_app.domain.fact import Unit

Key = tuple[str, ...]
_LONGEST_PHRASE = 12
_LOCALES = {"nl": "nl", "fr": "fr", "en": "en_GB"}


class Role(StrEnum):
    """What a word does among the parts of a figure."""

    QUALIFIER = "qualifier"
    SCALE = "scale"
    CURRENCY = "currency"
    UNIT = "unit"
    PERCENT = "percent"
    ONE = "one"
    BETWEEN = "between"
    AND = "and"
    TO = "to"
    DASH = "dash"
    PLUS = "plus"
    FILLER = "filler"


@dataclass(frozen=True, slots=True)
class Meaning:
    """A role with what the word can stand for: more than one thing must be asked.

    ``scales`` are powers of ten.
    """

    role: Role
    qualifiers: tuple[Qualifier, ...] = ()
    scales: tuple[int, ...] = ()
    currency: str = ""
    unit: Unit | None = None


QUALIFIERS: Mapping[tuple[Qualifier, ...], tuple[str, ...]] = {
    (Qualifier.EXACTLY,): ("exactly", "precies", "exact", "exactement", "précisément", "="),
    (Qualifier.ABOUT,): (
        "about", "approximately", "approx", "around", "roughly", "some", "c.",
        "circa", "ca", "ongeveer", "zo'n", "rond", "rond de", "omstreeks", "plusminus",
        "environ", "env", "à peu près", "autour de", "quelque", "de l'ordre de", "±", "~", "≈",
    ),
    (Qualifier.NEARLY,): (
        "nearly", "almost", "just under", "close to", "bijna", "nagenoeg", "net geen",
        "iets minder dan", "krap", "près de", "presque", "quasi", "quasiment", "un peu moins de",
    ),
    (Qualifier.OVER,): (
        "over", "more than", "above", "upwards of", "just over", "ruim", "meer dan",
        "iets meer dan", "boven de", "plus de", "un peu plus de", "au-delà de", ">",
    ),
    (Qualifier.AT_MOST,): (
        "at most", "up to", "no more than", "not more than", "maximum", "max", "maximum of",
        "ten hoogste", "hoogstens", "maximaal", "niet meer dan", "of minder", "or less",
        "au maximum", "au plus", "tout au plus", "jusqu'à", "pas plus de", "ou moins", "≤", "<=",
    ),
    (Qualifier.AT_LEAST,): (
        "at least", "no less than", "not less than", "minimum", "min", "minimum of",
        "ten minste", "tenminste", "minstens", "minimaal", "op zijn minst", "vanaf", "of meer",
        "or more", "au moins", "au minimum", "à partir de", "ou plus", "≥", ">=",
    ),
    (Qualifier.NEARLY, Qualifier.AT_MOST): (
        "less than", "fewer than", "under", "below", "minder dan", "onder de", "moins de", "<",
    ),
}  # fmt: skip

SCALES: Mapping[tuple[int, ...], tuple[str, ...]] = {
    (3,): ("k", "thousand", "duizend", "mille", "millier", "milliers"),
    (6,): ("m", "mn", "mio", "mln", "milj", "million", "millions", "miljoen", "miljoenen"),
    (9,): ("md", "mld", "mrd", "mia", "mjd", "bn", "miljard", "miljarden", "milliard",
           "milliards"),
    (12,): ("tn", "trn", "biljoen", "biljoenen"),
    (9, 12): ("bln",),
    (18,): ("triljoen", "triljoenen"),
}  # fmt: skip
OWN_SCALES: Mapping[str, Mapping[str, tuple[int, ...]]] = {
    "nl": {"billion": (9, 12), "trillion": (12, 18)},
    "fr": {"billion": (12,), "trillion": (18, 12)},
    "en": {"billion": (9,), "trillion": (12,)},
}
_ROLES: Mapping[Role, tuple[str, ...]] = {
    Role.ONE: ("a", "an", "one", "een", "één", "un", "une"),
    Role.BETWEEN: ("between", "tussen", "tussen de", "entre"),
    Role.AND: ("and", "en", "et", "&"),
    Role.TO: ("to", "tot", "tot en met", "t/m", "à"),
    Role.DASH: ("-",),
    Role.PLUS: ("+",),
    Role.FILLER: ("de", "d'", "du", "des", "of", "van", "from", "the", "het"),
}
PERCENT = ("%", "percent", "per cent", "procent", "pct", "pour cent", "pourcent")
_COMMON_CURRENCIES: Mapping[str, str] = {
    "€": "EUR", "euro": "EUR", "euros": "EUR", "euro's": "EUR",
    "$": "USD", "dollar": "USD", "dollars": "USD",
    "£": "GBP", "pound": "GBP", "pounds": "GBP", "pond": "GBP", "livre": "GBP", "livres": "GBP",
    "¥": "JPY", "yen": "JPY", "yens": "JPY",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words that a field knows, looked up longest phrase first."""

    words: Mapping[Key, Meaning]
    units: Mapping[Key, Meaning]

    def match(self, found: Sequence[Token], start: int) -> tuple[Meaning, int] | None:
        """Return what the tokens from ``start`` mean and how many they are; units come first."""
        longest = min(_LONGEST_PHRASE, len(found) - start)
        for length in range(longest, 0, -1):
            key = tuple(token.text for token in found[start : start + length])
            meaning = self.units.get(key) or self.words.get(key)
            if meaning:
                return meaning, length
        return None


def vocabulary(kind: FactKind, language: str, units: Sequence[Unit]) -> Vocabulary:
    """Return the vocabulary of a kind of number in a field of a language."""
    return Vocabulary(_words(kind, language), _unit_words(units) if kind is FactKind.COUNT else {})


@cache
def _words(kind: FactKind, language: str) -> Mapping[Key, Meaning]:
    words: dict[Key, Meaning] = {}
    if kind is FactKind.AMOUNT:
        words |= dict(_currency_words(language))
    if kind is FactKind.PERCENTAGE:
        words |= {phrase_key(text): Meaning(Role.PERCENT) for text in PERCENT}
    for role, texts in _ROLES.items():
        words |= {phrase_key(text): Meaning(role) for text in texts}
    for qualifiers, texts in QUALIFIERS.items():
        meaning = Meaning(Role.QUALIFIER, qualifiers=qualifiers)
        words |= {phrase_key(text): meaning for text in texts}
    for scales, texts in SCALES.items():
        words |= {phrase_key(text): Meaning(Role.SCALE, scales=scales) for text in texts}
    for word, scales in OWN_SCALES.get(language, OWN_SCALES["en"]).items():
        for text in (word, f"{word}s"):
            words[(text,)] = Meaning(Role.SCALE, scales=scales)
    return words


def _currency_words(language: str) -> Iterator[tuple[Key, Meaning]]:
    """Yield codes, signs and names; what comes later counts more, the own language last."""
    others = [locale for code, locale in _LOCALES.items() if code != language]
    for locale in (*others, _LOCALES.get(language, "en_GB")):
        for code in sorted(list_currencies()):
            names = {get_currency_symbol(code, locale), code}
            names |= {get_currency_name(code, count, locale) for count in (1, 2)}
            for name in names:
                yield phrase_key(name), Meaning(Role.CURRENCY, currency=code)
    for name, code in _COMMON_CURRENCIES.items():
        yield phrase_key(name), Meaning(Role.CURRENCY, currency=code)


def _unit_words(units: Sequence[Unit]) -> Mapping[Key, Meaning]:
    words: dict[Key, Meaning] = {}
    for unit in units:
        for name in (*unit.plural.values(), *unit.singular.values(), unit.key):
            words.setdefault(phrase_key(name), Meaning(Role.UNIT, unit=unit))
    words.pop((), None)
    return words
