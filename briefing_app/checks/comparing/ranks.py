"""Ordinals in running text: tweede, 2e, deuxième, IIe, second, 21st."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from briefing_app.checks.comparing.item import Item, ItemKind, Weight
from briefing_app.checks.comparing.small import alternatives, ordinals

if TYPE_CHECKING:
    from collections.abc import Iterator

_ENDINGS = {
    "nl": "e|de|ste",
    "fr": "ers?|eres?|res?|e|es|eme|emes|ieme|iemes|d|de|nde?",
    "en": "st|nd|rd|th",
}
_ROMAN = re.compile(r"(?<![\w-])(?P<roman>[IVX]{1,7})(?:e|er|re|ème|ᵉ|ᵉʳ)(?![\w])")
_ADVERBS = {
    language: re.compile("|".join(rf"(?<!\w)({words})(?!\w)" for words in ways))
    for language, ways in {
        "nl": ("primo", "secundo", "tertio", "quarto"),
        "fr": ("primo|premierement", "secundo|deuxiemement|secondement", "tertio|troisiemement",
               "quarto|quatriemement", "cinquiemement"),
        "en": ("firstly", "secondly", "thirdly", "fourthly", "fifthly"),
    }.items()
}  # fmt: skip
_VALUES = {"I": 1, "V": 5, "X": 10}


def ranks(given: str, text: str, language: str) -> Iterator[Item]:
    """Yield the ordinals of a text (``given``) in its flat spelling (``text``)."""
    for match in _digits(language).finditer(text):
        yield _item(match, int(match["number"]), in_words=False)
    for match in _words(language).finditer(text):
        item = _item(match, ordinals(language)[match[0]], in_words=True)
        yield replace(item, weight=Weight.SOFT) if _only_lists(match, text, language) else item
    for match in _ADVERBS[language].finditer(text):
        number = next(at for at, words in enumerate(match.groups(), 1) if words)
        yield replace(_item(match, number, in_words=True), weight=Weight.SOFT)
    for match in _ROMAN.finditer(given):
        yield _item(match, _roman(match["roman"]), in_words=False)


def _only_lists(match: re.Match[str], text: str, language: str) -> bool:
    """Tell whether an ordinal only opens a point of a list: *ten derde*, *Third, …*."""
    before, after = text[: match.start()], text[match.end() : match.end() + 1]
    if language == "nl":
        return before.endswith("ten ")
    return language == "en" and after == "," and not before.rstrip(" ").strip(".;:")[-1:].isalnum()


def _item(match: re.Match[str], number: int, *, in_words: bool) -> Item:
    """Return an ordinal; a first and a second one are often said in only one language."""
    return Item(
        kind=ItemKind.ORDINAL,
        start=match.start(),
        end=match.end(),
        number=Decimal(number),
        weight=Weight.SOFT if number <= 2 else Weight.FIRM,
        in_words=in_words,
    )


def _roman(text: str) -> int:
    values = [_VALUES[sign] for sign in text]
    following = [*values[1:], 0]
    return sum(-one if one < after else one for one, after in zip(values, following, strict=True))


@cache
def _digits(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.,/-])(?P<number>[0-9]{{1,4}})-?(?:{_ENDINGS[language]})(?!\w)")


@cache
def _words(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{alternatives(ordinals(language))})(?![\w-])")
