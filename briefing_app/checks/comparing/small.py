"""Small numbers in words, which fractions, ordinals and clocks are made of."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_CARDINALS = {
    "nl": "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien "
    "zestien zeventien achttien negentien twintig",
    "fr": "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze "
    "seize dix-sept dix-huit dix-neuf vingt",
    "en": "one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen twenty",
}
_MORE = {
    "nl": {"vijfentwintig": 25, "dertig": 30, "veertig": 40, "vijftig": 50, "zestig": 60,
           "zeventig": 70, "tachtig": 80, "negentig": 90, "honderd": 100, "duizend": 1000},
    "fr": {"une": 1, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
           "septante": 70, "quatre-vingt": 80, "quatre-vingts": 80, "nonante": 90, "cent": 100,
           "mille": 1000},
    "en": {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
           "ninety": 90, "hundred": 100, "thousand": 1000},
}  # fmt: skip
_IRREGULAR = {
    "nl": {"eerste": 1, "tweede": 2, "derde": 3, "achtste": 8},
    "fr": {"premier": 1, "premiere": 1, "premiers": 1, "premieres": 1, "second": 2, "seconde": 2,
           "quatrieme": 4, "cinquieme": 5, "neuvieme": 9, "onzieme": 11, "douzieme": 12,
           "treizieme": 13, "quatorzieme": 14, "quinzieme": 15, "seizieme": 16, "trentieme": 30,
           "quarantieme": 40, "cinquantieme": 50, "soixantieme": 60, "millieme": 1000},
    "en": {"first": 1, "second": 2, "third": 3, "fifth": 5, "eighth": 8, "ninth": 9,
           "twelfth": 12, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50,
           "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90},
}  # fmt: skip
_TENS = {
    "nl": ("twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"),
    "fr": ("vingt", "trente", "quarante", "cinquante", "soixante", "", "quatre-vingt", ""),
    "en": ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"),
}


@cache
def cardinals(language: str) -> Mapping[str, int]:
    """Return flat words of numbers up to twenty, and some round ones."""
    words = _CARDINALS[language].split()
    return {word: number for number, word in enumerate(words, 1)} | _MORE[language]


@cache
def ordinals(language: str) -> Mapping[str, int]:
    """Return flat words of ordinals up to ninety-nine, a hundredth and a thousandth."""
    found = dict(_regular(language)) | _IRREGULAR[language]
    if language == "fr":
        found |= {f"{word}s": number for word, number in found.items() if number > 2}
    return found | dict(_compounds(language, found))


def _regular(language: str) -> list[tuple[str, int]]:
    ending = {"nl": ("de", "ste"), "fr": ("ieme",), "en": ("th",)}[language]
    return [
        (word.removesuffix("e" if language == "fr" else "") + one, number)
        for word, number in cardinals(language).items()
        for one in ending
    ]


def _compounds(language: str, simple: Mapping[str, int]) -> list[tuple[str, int]]:
    units = [(word, number) for word, number in simple.items() if number < 10]
    found = []
    for size, tens in enumerate(_TENS[language], 2):
        if not tens:
            continue
        if language == "nl":
            names = _CARDINALS["nl"].split()[:9]
            found += [(f"{unit}en{tens}ste", size * 10 + at) for at, unit in enumerate(names, 1)]
            continue
        found += [(f"{tens}-{unit}", size * 10 + number) for unit, number in units]
        if language == "fr":
            found += [(f"{tens} et unieme", size * 10 + 1), (f"{tens}-et-unieme", size * 10 + 1)]
    return found


def alternatives(words: Mapping[str, int]) -> str:
    """Return the inside of a group that matches one of the words, longest first."""
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))
