"""Portions: parts of a magnitude or a unit in words: half a million, two and a quarter billion."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from briefing_app.language.mentions.lexicon import Phrases, phrases
from briefing_app.language.mentions.listing import listed

if TYPE_CHECKING:
    from collections.abc import Mapping

_PARTS: Mapping[str, Mapping[str, str]] = {
    "nl": {"kwart": "0.25", "een half": "0.5", "half": "0.5", "een halve": "0.5",
           "een kwart": "0.25", "driekwart": "0.75", "drie kwart": "0.75",
           "een kwart van een": "0.25", "een tiende": "0.1", "een tiende van een": "0.1"},
    "fr": {"un demi": "0.5", "un demi-": "0.5", "une demi-": "0.5", "un quart de": "0.25",
           "trois quarts de": "0.75", "les trois quarts d'un": "0.75", "un quart d'un": "0.25",
           "le quart d'un": "0.25", "la moitié d'un": "0.5", "un dixième de": "0.1"},
    "en": {"half a": "0.5", "half": "0.5", "a half": "0.5", "a quarter of a": "0.25",
           "quarter of a": "0.25", "quarter": "0.25", "three quarters of a": "0.75",
           "three-quarters of a": "0.75", "a quarter": "0.25", "half of a": "0.5",
           "three-quarter": "0.75", "a tenth of a": "0.1"},
}  # fmt: skip
_TENTHS = {
    "en": ("two three four six seven eight nine", "{} tenths of a"),
    "fr": ("deux trois quatre six sept huit neuf", "{} dixièmes de"),
    "nl": ("twee drie vier zes zeven acht negen", "{} tiende"),
}
_MORE: Mapping[str, Mapping[str, str]] = {
    "nl": {"en een half": "0.5", "en een halve": "0.5", "en een kwart": "0.25",
           "en driekwart": "0.75"},
    "fr": {"et demi": "0.5", "et demie": "0.5", "et quart": "0.25", "et un quart": "0.25",
           "trois quarts": "0.75", "et trois quarts": "0.75"},
    "en": {"and a half": "0.5", "and a quarter": "0.25", "and three quarters": "0.75",
           "and three-quarters": "0.75", "and three-quarter": "0.75"},
}  # fmt: skip


@cache
def parts(language: str) -> Phrases[Decimal]:
    """Return the phrases that say a part of the magnitude or unit after them."""
    names, frame = _TENTHS[language]
    tenths = zip(listed(names), (2, 3, 4, 6, 7, 8, 9), strict=True)
    return phrases(
        [(text, Decimal(number)) for text, number in _PARTS[language].items()]
        + [(frame.format(name), Decimal(tenth) / 10) for name, tenth in tenths]
    )


@cache
def and_part(language: str) -> Phrases[Decimal]:
    """Return the phrases that add a part to a number: and a half, et demi."""
    return phrases((text, Decimal(number)) for text, number in _MORE[language].items())
