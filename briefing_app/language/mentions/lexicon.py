"""The words around numbers in running text, by language: data, and their look-up.

Qualifiers and scales are those of typed fields, and more; currencies are fewer, because words
such as *all* and *top* are currencies too.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Generic, TypeVar

from babel.numbers import get_currency_name, get_currency_symbol

from briefing_app.domain.codes import Qualifier
from briefing_app.language.mentions.listing import listed
from briefing_app.language.reading.tokens import phrase_key
from briefing_app.language.reading.vocabulary import OWN_SCALES, PERCENT, QUALIFIERS, SCALES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefing_app.language.mentions.pieces import Piece

T = TypeVar("T")
_LOCALES = ("nl", "fr", "en_GB")
_CODES = listed(
    "EUR USD GBP CHF JPY CNY SEK NOK DKK PLN CZK HUF RON BGN ISK TRY UAH RUB CAD AUD NZD BRL INR "
    "ZAR KRW MXN ILS SGD HKD MAD CDF RWF BEF NLG FRF DEM"
)

_BEFORE: Mapping[str, Mapping[Qualifier, tuple[str, ...]]] = {
    "nl": {
        Qualifier.ABOUT: (
            "circa", "ca", "ongeveer", "schommelt rond de", "plus minus", "zo'n", "rond",
            "omstreeks", "plusminus", "gemiddeld zo'n",
            "naar schatting", "om en nabij", "om en nabij de", "ongeveer de", "grofweg", "zowat",
            "om en bij", "om en bij de", "pakweg", "tegen de", "rond de", "circa de", "min of meer",
            "een geschatte", "geschat op", "naar raming", "zo om en nabij de",
        ),
        Qualifier.NEARLY: (
            "bijna", "nagenoeg", "net geen", "iets minder dan", "iets onder de",
            "een kleine", "krap", "amper", "tegen de", "vrijwel", "zo goed als",
            "net iets minder dan",
            "net niet", "nog geen", "haast", "net onder de", "net onder",
        ),
        Qualifier.OVER: (
            "ruim", "meer dan", "iets meer dan", "boven de", "groter dan", "hoger dan",
            "dik", "een dikke", "een goede", "net iets meer dan", "net boven de", "meer dan de",
            "een slordige", "net meer dan", "ruim meer dan", "bovenop", "ruime",
        ),
        Qualifier.AT_MOST: (
            "hoogstens", "maximaal", "max", "minder dan",
            "tot", "tot wel", "tot maximaal", "hooguit", "niet meer dan", "ten hoogste", "onder de",
            "een maximum van", "maximum", "minder dan", "tot aan", "niet hoger dan",
        ),
        Qualifier.AT_LEAST: (
            "ten minste", "tenminste", "minstens", "minimaal", "min",
            "zeker", "zeker wel", "op zijn minst", "op z'n minst", "niet minder dan", "minimum",
            "een minimum van", "vanaf", "al minstens", "maar liefst minstens",
        ),
    },
    "fr": {
        Qualifier.ABOUT: (
            "env", "circa", "autour", "avoisine", "avoisine donc", "avoisinent", "avoisinant",
            "avoisinait",
            "quelque", "quelques", "aux alentours de", "aux environs de", "autour de", "autour des",
            "environ", "grosso modo", "approximativement", "estimé à", "estimée à", "estimés à",
            "estimées à", "de l'ordre de", "à peu près", "une estimation de", "plus ou moins",
        ),
        Qualifier.NEARLY: (
            "quasiment", "près d'", "frôle", "frôle les", "frôlent les", "frise les",
            "proche de", "proches de",
            "près de", "presque", "quasi", "pas loin de", "un peu moins de", "à peine",
            "tout juste",
            "juste sous", "juste moins de", "pas tout à fait",
        ),
        Qualifier.OVER: (
            "au delà de", "dépasse", "dépassent", "excède", "dépasse les",
            "plus de", "un peu plus de", "au-delà de", "bien plus de", "largement plus de",
            "plus d'",
            "supérieur à", "supérieure à", "supérieurs à", "supérieures à", "au-dessus de",
        ),
        Qualifier.AT_MOST: (
            "max", "maximal de", "excédera pas", "excède pas", "excéderait pas", "excéder",
            "dépasse pas", "dépassera pas", "dépasseront pas", "dépasser", "dépassant pas",
            "dépasserait pas",
            "jusqu'à", "maximum", "dans la limite de", "à concurrence de", "au maximum", "au plus",
            "tout au plus", "pas plus de",
            "moins de",
            "moins d'", "plafonné à", "plafonnée à", "un maximum de", "inférieur à", "inférieure à",
            "inférieurs à", "inférieures à", "sous les", "en dessous de", "en-dessous de",
        ),
        Qualifier.AT_LEAST: (
            "minimal de",
            "au moins", "minimum", "au minimum", "à partir de", "pas moins de", "un minimum de",
            "dès",
        ),
    },
    "en": {
        Qualifier.ABOUT: (
            "approx", "c", "ca", "an average of about",
            "some", "about", "around", "roughly", "approximately", "an estimated", "estimated",
            "an estimated cost of", "in the region of", "in the order of", "something like",
            "circa",
            "or so", "round about", "estimated at", "an approximate",
        ),
        Qualifier.NEARLY: (
            "nearly", "almost", "just under", "close to", "just shy of", "a little under",
            "slightly under", "slightly less than", "a little less than", "just below", "barely",
            "not quite", "just short of", "well nigh", "close on",
        ),
        Qualifier.OVER: (
            "over", "more than", "just over", "a little over", "slightly over", "well over",
            "a little more than", "slightly more than", "above", "in excess of", "upwards of",
            "north of", "just above", "greater than", "exceeding",
        ),
        Qualifier.AT_MOST: (
            "max", "up to around",
            "up to", "at most", "no more than", "not more than", "a maximum of", "maximum",
            "less than", "fewer than", "under", "below", "as much as", "as many as", "capped at",
            "not exceeding", "a ceiling of", "at the most",
        ),
        Qualifier.AT_LEAST: (
            "min",
            "at least", "no less than", "no fewer than", "not less than", "a minimum of", "minimum",
            "from at least", "starting at", "starting from",
        ),
    },
}  # fmt: skip
_AFTER: Mapping[str, Mapping[Qualifier, tuple[str, ...]]] = {
    "nl": {
        Qualifier.ABOUT: ("of daaromtrent", "ongeveer", "naar schatting"),
        Qualifier.AT_MOST: ("of minder", "maximaal", "maximum", "hoogstens", "ten hoogste"),
        Qualifier.AT_LEAST: ("of meer", "minimum", "minimaal", "en meer", "+"),
    },
    "fr": {
        Qualifier.ABOUT: ("environ", "à peu près", "plus ou moins"),
        Qualifier.AT_MOST: ("au maximum", "maximum", "au plus", "ou moins", "tout au plus"),
        Qualifier.AT_LEAST: ("au moins", "ou plus", "au minimum", "minimum", "et plus", "+"),
        Qualifier.OVER: ("passés", "passé"),
    },
    "en": {
        Qualifier.ABOUT: ("or so", "approximately", "or thereabouts", "roughly"),
        Qualifier.AT_MOST: ("or less", "or fewer", "at most", "maximum", "at the most", "or below"),
        Qualifier.AT_LEAST: ("or more", "at least", "minimum", "or above", "and above", "plus",
        "+"),
    },
}  # fmt: skip
_COMMON: Mapping[str, str] = {
    "€": "EUR", "euro": "EUR", "euros": "EUR", "euro's": "EUR", "eur": "EUR",
    "$": "USD", "us$": "USD", "$us": "USD", "usd": "USD", "dollar": "USD", "dollars": "USD",
    "dollar's": "USD", "us dollars": "USD", "us dollar": "USD",
    "£": "GBP", "pond": "GBP", "pound": "GBP", "pounds": "GBP", "pound sterling": "GBP",
    "pounds sterling": "GBP", "pond sterling": "GBP", "britse pond": "GBP",
    "livre sterling": "GBP", "livres sterling": "GBP", "livres britanniques": "GBP",
    "¥": "JPY", "yen": "JPY", "yens": "JPY", "yuan": "CNY", "yuans": "CNY", "renminbi": "CNY",
    "zloty": "PLN", "zlotys": "PLN", "gulden": "NLG", "guilders": "NLG", "florins": "NLG",
    "zwitserse frank": "CHF", "francs suisses": "CHF", "swiss francs": "CHF",
    "belgische frank": "BEF", "francs belges": "BEF", "belgian francs": "BEF",
    "deense kroon": "DKK", "deense kronen": "DKK", "couronnes danoises": "DKK",
    "danish kroner": "DKK", "noorse kronen": "NOK", "noorse kroon": "NOK",
    "couronnes norvégiennes": "NOK", "norwegian kroner": "NOK", "zweedse kronen": "SEK",
    "zweedse kroon": "SEK", "couronnes suédoises": "SEK", "swedish kronor": "SEK",
    "roepies": "INR", "roupies": "INR", "rupees": "INR", "roebel": "RUB", "roubles": "RUB",
    "amerikaanse dollar": "USD", "dollars américains": "USD", "canadese dollar": "CAD",
    "dollars canadiens": "CAD", "canadian dollars": "CAD",
}  # fmt: skip
CENTS: Mapping[str, Mapping[str, str]] = {
    "nl": {"cent": "EUR", "eurocent": "EUR", "eurocenten": "EUR"},
    "fr": {"centime": "EUR", "centimes": "EUR", "cents": "EUR", "eurocents": "EUR",
           "eurocent": "EUR"},
    "en": {"cent": "EUR", "cents": "EUR", "eurocents": "EUR", "pence": "GBP", "penny": "GBP",
           "p": "GBP", "c": "EUR"},
}  # fmt: skip
_POINTS: Mapping[str, tuple[str, ...]] = {
    "nl": ("procentpunt", "procentpunten", "procentpuntje", "%-punt", "%-punten", "pp"),
    "fr": ("point de pourcentage", "points de pourcentage", "point de %", "points de %",
           "point de pour cent", "points de pour cent", "pp", "pt de %", "pts de %"),
    "en": ("percentage point", "percentage points", "percent points", "per cent points", "pp",
           "ppt", "ppts", "% points", "percentage-point", "%-points"),
}  # fmt: skip
POINT_NAMES = {"nl": "procentpunt", "fr": "point de pourcentage", "en": "percentage point"}
BARE_POINTS = {
    "nl": frozenset({"punt", "punten"}),
    "fr": frozenset({"point", "points"}),
    "en": frozenset({"point", "points"}),
}
_MORE_SCALES: Mapping[str, Mapping[str, int]] = {
    "nl": {"ton": 5, "mln's": 6},
    "fr": {"mios": 6, "mds": 9, "mrds": 9, "mlds": 9, "mille": 3},
    "en": {"mil": 6, "mill": 6, "thousand": 3},
}
SHARED_LETTERS = frozenset({"m", "k", "md", "mds", "bn", "tn", "mrd", "mio"})
"""Scales that are only letters, and so may be something else when they stand apart."""


@dataclass(frozen=True)
class Phrases(Generic[T]):
    """Phrases by their pieces, looked up longest first."""

    meanings: Mapping[tuple[str, ...], T]
    lengths: Mapping[str, tuple[int, ...]]

    def match(self, pieces: Sequence[Piece], at: int) -> tuple[T, int] | None:
        """Return what the pieces from an index mean, and the index after them."""
        if at >= len(pieces):
            return None
        for length in self.lengths.get(pieces[at].text, ()):
            found = pieces[at : at + length]
            key = tuple(piece.text for piece in found)
            if key in self.meanings and not any(piece.taken for piece in found):
                return self.meanings[key], at + len(key)
        return None


def phrases(meanings: Iterable[tuple[str, T]]) -> Phrases[T]:
    """Collect phrases; a later meaning of the same phrase counts."""
    table = {phrase_key(text): meaning for text, meaning in meanings if phrase_key(text)}
    lengths: dict[str, set[int]] = {}
    for key in table:
        lengths.setdefault(key[0], set()).add(len(key))
    return Phrases(
        table, {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()}
    )


@dataclass(frozen=True)
class Lexicon:
    """The phrases of one language."""

    language: str
    before: Phrases[Qualifier]
    after: Phrases[Qualifier]
    scales: Phrases[int]
    currencies: Phrases[str]
    percent: Phrases[bool]
    points: Phrases[bool]


@cache
def lexicon(language: str) -> Lexicon:
    """Return the phrases of a language."""
    return Lexicon(
        language,
        before=phrases(_qualifiers(language)),
        after=phrases(
            (text, meaning) for meaning, texts in _AFTER[language].items() for text in texts
        ),
        scales=phrases(_scales(language)),
        currencies=phrases(_currencies()),
        percent=phrases((text, True) for text in (*PERCENT, "pc")),
        points=phrases((text, True) for text in _POINTS[language]),
    )


def _qualifiers(language: str) -> Iterable[tuple[str, Qualifier]]:
    """Yield the signs of typed fields, and the words of the own language alone.

    The English *over* is a Dutch preposition.
    """
    for qualifiers, texts in QUALIFIERS.items():
        signs = [text for text in texts if not any(map(str.isalpha, text)) and text != "="]
        yield from ((sign, qualifiers[-1]) for sign in signs)
    for meaning, texts in _BEFORE[language].items():
        yield from ((text, meaning) for text in texts)


def _scales(language: str) -> Iterable[tuple[str, int]]:
    for scales, texts in SCALES.items():
        yield from ((text, scales[0]) for text in texts)
    for word, scales in OWN_SCALES[language].items():
        yield word, scales[0]
        yield f"{word}s", scales[0]
    yield from _MORE_SCALES[language].items()


def _currencies() -> Iterable[tuple[str, str]]:
    for code in _CODES:
        yield code, code
        for locale in _LOCALES:
            if len(symbol := get_currency_symbol(code, locale)) > 1 or not symbol.isalpha():
                yield symbol, code
            for count in (1, 2):
                yield get_currency_name(code, count, locale), code
    yield from _COMMON.items()
