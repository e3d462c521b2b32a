"""From mentions of values in running text to items that can be compared."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from briefing_app.checks.comparing.flat import flat
from briefing_app.checks.comparing.item import Day, Item, ItemKind, Weight
from briefing_app.domain.codes import Qualifier
from briefing_app.language.mentions import Mention, MentionKind, mentions

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefing_app.domain.moment import PartialDate

_FIGURES: Mapping[MentionKind, ItemKind] = {
    MentionKind.AMOUNT: ItemKind.AMOUNT,
    MentionKind.COUNT: ItemKind.COUNT,
    MentionKind.NUMBER: ItemKind.COUNT,
    MentionKind.PERCENTAGE: ItemKind.PERCENTAGE,
    MentionKind.POINTS: ItemKind.POINTS,
}
_WORDS_TOO: Mapping[str, frozenset[str]] = {
    "nl": frozenset({"acht", "zeven", "cent"}),
    "fr": frozenset({"neuf", "neufs", "cent", "mille"}),
    "en": frozenset(),
}
"""Numbers in words that are other words too: alone they only help."""

_VAGUE = re.compile(
    r"duizenden|honderden|tallen|^(?:dizaines|centaines|milliers|thousands|hundreds)"
)
"""Plurals that count nothing exactly."""


_GOODS = re.compile(
    r" (?!euro|aan|per|voor|en|of|in|op|is|wordt|werd|kost|meer|minder|subsidie)[a-z]"
)


def mentioned(bare: str, plain: str, language: str) -> Iterator[Item]:
    """Yield the items of the mentions in a text; ``plain`` is its flat spelling."""
    for mention in mentions(bare, language):
        if mention.kind in _FIGURES:
            yield from _figure(mention, plain, language)
        elif mention.kind is MentionKind.DATE:
            yield from _date(mention)
        elif mention.kind is MentionKind.TIME and mention.low is not None:
            yield _item(ItemKind.TIME, mention, mention.low)
        elif mention.kind is MentionKind.REFERENCE:
            yield from _reference(mention, plain)


def _figure(mention: Mention, plain: str, language: str) -> Iterator[Item]:
    """Yield a number, or both ends of a range: the other language may part them."""
    words = plain[mention.start : mention.end]
    in_words = not any(char.isdecimal() for char in words)
    is_range = mention.high is not None
    for number, bound in ((mention.low, Qualifier.AT_LEAST), (mention.high, Qualifier.AT_MOST)):
        if number is None:
            continue
        weight = Weight.FIRM
        if in_words and mention.kind in {MentionKind.COUNT, MentionKind.NUMBER}:
            weight = _weight(number, words, mention, language)
        elif in_words and mention.kind is MentionKind.AMOUNT and _is_weight(mention, plain):
            weight = Weight.AID
        elif number == 1 and mention.kind is MentionKind.NUMBER:
            weight = Weight.SOFT  # of every ten, 1
        elif in_words and mention.kind is MentionKind.POINTS and number == 1:
            weight = Weight.AID  # 0.8 of a percentage point
        elif in_words and mention.kind is MentionKind.AMOUNT and number == 1:
            weight = Weight.SOFT  # the symbolic euro
        yield Item(
            kind=_FIGURES[mention.kind],
            start=mention.start,
            end=mention.end,
            number=number,
            currency=mention.currency,
            unit=flat(mention.unit),
            qualifier=mention.qualifier,
            weight=weight,
            in_words=in_words,
            bound=bound if is_range else None,
        )


def _is_weight(mention: Mention, plain: str) -> bool:
    """Tell whether a *ton* is what something weighs, and not a hundred thousand euros."""
    return plain[: mention.end].endswith(" ton") and _GOODS.match(plain, mention.end) is not None


def _weight(number: Decimal, words: str, mention: Mention, language: str) -> Weight:
    first = re.match(r"[^\W\d_]*", words)
    alone = not mention.unit and first is not None and first[0] in _WORDS_TOO[language]
    is_part = number < 1 and not mention.unit
    if alone or is_part or _VAGUE.search(words):
        return Weight.AID
    return Weight.SOFT if number <= 2 else Weight.FIRM


def _date(mention: Mention) -> Iterator[Item]:
    """Yield a date, or both ends of a period; a day without its year is found elsewhere."""
    if mention.moment is None:
        return
    for date in (mention.moment.start, mention.moment.end):
        if date is not None:
            yield Item(
                kind=ItemKind.DATE,
                start=mention.start,
                end=mention.end,
                date=_day(date),
                qualifier=mention.qualifier,
            )


def _day(date: PartialDate) -> Day:
    return Day(date.year, date.quarter, date.month, date.day)


def _reference(mention: Mention, plain: str) -> Iterator[Item]:
    """Yield the numbers of a reference, which may differ in form but not in number."""
    for match in re.finditer(r"[0-9]+", plain[mention.start : mention.end]):
        yield Item(
            kind=ItemKind.REFERENCE,
            start=mention.start + match.start(),
            end=mention.start + match.end(),
            number=Decimal(match[0]),
            weight=Weight.SOFT,
        )


def _item(kind: ItemKind, mention: Mention, number: Decimal) -> Item:
    return Item(kind=kind, start=mention.start, end=mention.end, number=number)
