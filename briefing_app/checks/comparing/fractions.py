"""Fractions in running text: a fifth, de helft, deux tiers, one official in ten."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from briefing_app.checks.comparing.item import Item, ItemKind, Weight
from briefing_app.checks.comparing.small import alternatives, cardinals, ordinals

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_PARTS: Mapping[str, Mapping[str, int]] = {
    "nl": {"kwart": 4, "derden": 3, "kwarten": 4},
    "fr": {"tiers": 3, "quart": 4, "quarts": 4},
    "en": {"quarter": 4, "quarters": 4, "thirds": 3},
}
_NO_SCALE = (
    r"(?![ -](?:(?:de|d'un|d'une|of a|van een|of an|a|an)?[ -]?)?"
    r"(?:mil(?:joen|jard|lions?|liards?)|billions?|biljoen|trillions?|mln|mld|bn"
    r"|uur|heures?|hours?|jaar|jaren|year|d'heure|annees?|dozens?|douzaine))"
)
_HALVES = {
    "nl": r"(?<!andere )(?<!eerste )(?<!tweede )(?:de helft|helft)",
    "fr": r"(?<!autre )(?<!premiere )(?<!seconde )(?<!deuxieme )(?:la moitie|moitie)",
    "en": r"(?<!first )(?<!second )(?<!other )(?<!and a )(?:one[- ])?half"
    r"(?! (?:an?|as|hour|year|million|past) |-)",
}
_HALVED = {"nl": r"halve?|half", "fr": r"demie?s?", "en": r"half(?= an? |-)"}
_SINGLE = {
    "nl": {"drie ?kwart": "0.75", "(?:een|het) kwart": "0.25", "kwart van": "0.25"},
    "fr": {"(?:le|un) quart": "0.25", "(?:le|un) tiers": "1/3"},
    "en": {},
}  # fmt: skip
_RATIOS = {
    "nl": r"(?<![\w.,-])(?P<few>{n})"
    r"(?:(?: (?!(?:op|en|of|van|tot|per|aan|in|bij|met|om|honderd|duizend) )[a-z'-]+){{0,3}}"
    r" op (?:de |elke |iedere )?| van de )"
    r"(?P<many>{n})(?![\w%-]|[.,][0-9]| (?:procent|miljoen|miljard|euro|uur|jan|feb|maart|apr|mei"
    r"|juni|juli|aug|sep|okt|nov|dec))",
    "fr": r"(?<![\w.,-])(?P<few>{n})"
    r"(?:(?: (?!(?:sur|et|ou|des|aux?|a|en|par|dont|pour|cents?|mille|bases?|port[a-z]+"
    r"|(?:concern|repos|donn|mis|tabl)ant) )[a-z'’-]+){{0,3}}"
    r" sur (?:les )?| des )"
    r"(?P<many>{n})(?![\w%-]|[.,][0-9]| (?:%|pour cent|millions?|milliards?|euros?))",
    "en": r"(?<![\w.,-])(?P<few>{n})"
    r"(?: (?!(?:in|and|or|of|to|at|by|on|with|for|hundred|thousand) )[a-z'’-]+){{0,3}}"
    r" (?:out of|in every|of every|in|of the)(?: every)? (?P<many>{n})"
    r"(?![\w%-]|[.,][0-9]| (?:per|%|million|billion|years?|months?|weeks?|days?))",
}  # fmt: skip
_DIVIDED = {
    "nl": (r"door ", r" gedeeld"),
    "fr": (r"(?:re)?divis\w+ par ", ""),
    "en": (r"divided by ", ""),
}
_NO_QUARTERS = "".join(f"(?<!{word} )" for word in ("first", "last", "past", "next", "previous"))
"""Before *three quarters* that are parts of a year."""
_LARGEST = 1_000_000


def fractions(text: str, language: str) -> Iterator[Item]:
    """Yield the fractions of a flat text; some overlap."""
    for match in _ratio(language).finditer(text):
        yield from _ratio_item(match, language)
    for match in _share(language).finditer(text):
        yield from _share_item(match, language)
    for match in _halved(language).finditer(text):
        yield replace(_item(match.start(), match.end(), Decimal("0.5")), weight=Weight.AID)
    for match in _divided(language).finditer(text):
        by = Decimal(1) / _number(match["by"], language)
        yield replace(_item(match.start(), match.end(), by), other_number=1 - by)
    for expression, value in _fixed(language):
        for match in expression.finditer(text):
            yield _item(match.start(), match.end(), value)


def _ratio_item(match: re.Match[str], language: str) -> Iterator[Item]:
    few, many = (_number(match[name], language) for name in ("few", "many"))
    if 0 < few < many <= _LARGEST:
        parts = tuple(
            Item(
                kind=ItemKind.COUNT,
                start=match.start(name),
                end=match.end(name),
                number=Decimal(number),
                weight=Weight.FIRM if number > 2 else Weight.SOFT,
                in_words=True,
            )
            for name, number in (("few", few), ("many", many))
        )
        value = Decimal(few) / Decimal(many)
        yield _item(match.start(), match.end(), value, parts)


def _share_item(match: re.Match[str], language: str) -> Iterator[Item]:
    """Read *two thirds*; *a fifth* may also be an ordinal, which is decided by the other side."""
    few = _number(match["few"], language)
    word = match["part"]
    size = _PARTS[language].get(word) or ordinals(language).get(word.removesuffix("s"), 0)
    size = size or ordinals(language).get(word.removesuffix("n"), 0)
    if not 0 < few < size or size < 2:
        return
    ordinal = Item(
        kind=ItemKind.ORDINAL, start=match.start("part"), end=match.end("part"),
        number=Decimal(size), in_words=True,
    )  # fmt: skip
    is_open = few == 1 and word in ordinals(language)
    parts = (ordinal,) if is_open else ()
    yield _item(match.start(), match.end(), Decimal(few) / Decimal(size), parts)


def _item(start: int, end: int, value: Decimal, parts: tuple[Item, ...] = ()) -> Item:
    return Item(
        kind=ItemKind.FRACTION, start=start, end=end, number=value, in_words=True, parts=parts
    )


def _number(text: str, language: str) -> int:
    digits = re.sub("[., ]", "", text)
    if digits.isdecimal():
        return int(digits)
    articles = {"a": 1, "an": 1}
    return articles.get(text) or cardinals(language)[text]


@cache
def _ratio(language: str) -> re.Pattern[str]:
    words = alternatives(cardinals(language))
    numbers = rf"(?:{words}|[1-9][0-9]{{0,2}}(?:[., ][0-9]{{3}})+|[0-9]{{1,4}})"
    return re.compile(_RATIOS[language].format(n=numbers) + rf"(?!-?[ ]?(?:{words})(?!\w))")


@cache
def _share(language: str) -> re.Pattern[str]:
    few = alternatives(cardinals(language)) + ("|an?" if language == "en" else "")
    plural = {"nl": "n?", "fr": "", "en": "s?"}[language]
    parts = alternatives({word: n for word, n in ordinals(language).items() if n > 2})
    parts = f"{alternatives(_PARTS[language])}|(?:{parts}){plural}"
    joint = "[ -]?" if language == "nl" else "[ -]"
    return re.compile(
        rf"(?<![\w-]){_NO_QUARTERS}(?P<few>{few}){joint}(?P<part>{parts})(?!\w){_NO_SCALE}"
    )


@cache
def _fixed(language: str) -> tuple[tuple[re.Pattern[str], Decimal], ...]:
    found = [(_HALVES[language], Decimal("0.5"))]
    for words, value in _SINGLE[language].items():
        above, _, below = value.partition("/")
        found.append((words, Decimal(above) / Decimal(below or 1)))
    return tuple(
        (re.compile(rf"(?<![\w-])(?:{words})(?![\w-]){_NO_SCALE}"), value) for words, value in found
    )


@cache
def _divided(language: str) -> re.Pattern[str]:
    """Return the expression for a number that became a part of what it was: divisé par trois."""
    numbers = rf"(?:{alternatives({w: n for w, n in cardinals(language).items() if n > 1})}|[2-9])"
    before, after = _DIVIDED[language]
    return re.compile(rf"(?<![\w-]){before}(?P<by>{numbers}){after}(?!\w)(?![.,][0-9])")


@cache
def _halved(language: str) -> re.Pattern[str]:
    """Return the expression for a half of something that is counted: it may be 30 minutes there."""
    return re.compile(rf"(?<![\w-])(?:{_HALVED[language]})(?!\w)")
