"""Words that a number begins, such as *vijfjarig* or *five-year*: they may answer one."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from briefing_app.checks.comparing.item import Item, ItemKind, Weight
from briefing_app.checks.comparing.small import alternatives, cardinals, ordinals

if TYPE_CHECKING:
    from collections.abc import Iterator


def compounds(text: str, language: str) -> Iterator[Item]:
    """Yield the numbers with which words of a flat text begin."""
    for match in _expression(language).finditer(text):
        word = match["number"]
        number = cardinals(language).get(word) or ordinals(language)[word]
        yield _aid(match.start(), match.end("number"), Decimal(number))


def halves_behind(text: str) -> Iterator[Item]:
    """Yield the numbers of a flat French text whose half stands behind the noun."""
    for match in _and_a_half().finditer(text):
        number = cardinals("fr")[match["number"]]
        yield _aid(match.start(), match.end(), number + Decimal("0.5"))


def _aid(start: int, end: int, number: Decimal) -> Item:
    return Item(kind=ItemKind.COUNT, start=start, end=end, number=number, weight=Weight.AID)


@cache
def _and_a_half() -> re.Pattern[str]:
    """Return the expression for *deux fois et demie*."""
    words = {word: number for word, number in cardinals("fr").items() if number <= 20}
    return re.compile(rf"(?<![\w-])(?P<number>{alternatives(words)}) [a-z]+ et demie?(?!\w)")


@cache
def _expression(language: str) -> re.Pattern[str]:
    """Dutch writes them as one word, French and English with a hyphen."""
    words = alternatives({**cardinals(language), **ordinals(language)})
    joint = "(?=[a-z-]{3})" if language == "nl" else "(?=-[a-z]{3})"
    return re.compile(rf"(?<![\w-])(?P<number>{words}){joint}")
