"""Gathering what one side states: mentions of values, and what only comparing looks for."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from briefing_app.checks.comparing.calendar import calendar
from briefing_app.checks.comparing.clock import clock
from briefing_app.checks.comparing.compounds import compounds, halves_behind
from briefing_app.checks.comparing.flat import blanked, flat
from briefing_app.checks.comparing.fractions import fractions
from briefing_app.checks.comparing.item import Item, ItemKind, Weight, overlaps
from briefing_app.checks.comparing.leaning import leaning
from briefing_app.checks.comparing.marks import fact_references, links, source_marks
from briefing_app.checks.comparing.mentioned import mentioned
from briefing_app.checks.comparing.phrases import phrases
from briefing_app.checks.comparing.ranks import ranks
from briefing_app.checks.comparing.small import alternatives, cardinals

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_STRONG = frozenset({ItemKind.AMOUNT, ItemKind.PERCENTAGE, ItemKind.POINTS, ItemKind.DATE})
_DIGITS = re.compile(r"(?<![^\W\d_])[0-9]+(?:[.,][0-9]+)*")
_GROUPED = re.compile(r"[0-9]{1,3}(?:[.,][0-9]{3})+")


def gathered(text: str, language: str, without: Iterable[tuple[int, int]] = ()) -> tuple[Item, ...]:
    """Return the items of a text in order of place; names and quotations are not among them.

    ``without`` are places of which nothing is read.
    """
    facts, marks = list(fact_references(text)), list(source_marks(text))
    apart = [(item.start, item.end) for item in (*facts, *marks)] + list(links(text))
    bare = blanked(text, [*apart, *without])
    plain = flat(bare)
    whole = plain
    idioms = [match.span() for match in phrases(language).idioms.finditer(plain)]
    bare, plain = blanked(bare, idioms), blanked(plain, idioms)
    values = _values(bare, plain, language)
    values += _swept(plain, values)
    values = leaning(plain, values)
    found = [*facts, *marks, *values, *_aids(whole, language, values)]
    return tuple(sorted(found, key=lambda item: (item.start, item.end)))


def _values(bare: str, plain: str, language: str) -> list[Item]:
    """Return mentions and our own findings; where they overlap the surer one stays."""
    found = list(mentioned(bare, plain, language))
    for item in _without_overlap(fractions(plain, language)):
        if item.weight is Weight.AID:  # the half of deux mois et demi is no half
            found += [] if any(overlaps(one, item.start, item.end) for one in found) else [item]
        elif not _blocked(item, found, _STRONG):
            found = [one for one in found if not overlaps(one, item.start, item.end)]
            found.append(item)
    for finder in (clock(plain, language), calendar(plain, language)):
        for item in finder:
            if not _blocked(item, found, _STRONG | {ItemKind.TIME}):
                found = [one for one in found if not overlaps(one, item.start, item.end)]
                found.append(item)
    kept = _STRONG | {ItemKind.TIME, ItemKind.FRACTION, ItemKind.ORDINAL}
    for item in ranks(bare, plain, language):
        if not _blocked(item, found, kept):
            found = [one for one in found if not overlaps(one, item.start, item.end)]
            found.append(item)
    return found


def _blocked(item: Item, found: Iterable[Item], kinds: frozenset[ItemKind]) -> bool:
    return any(one.kind in kinds and overlaps(one, item.start, item.end) for one in found)


def _without_overlap(found: Iterable[Item]) -> list[Item]:
    """Keep the longest of items that overlap."""
    kept: list[Item] = []
    for item in sorted(found, key=lambda one: (one.start - one.end, one.start)):
        if not any(overlaps(one, item.start, item.end) for one in kept):
            kept.append(item)
    return kept


def _swept(plain: str, found: Iterable[Item]) -> list[Item]:
    """Return the digits that nothing else has read, so that no number goes unseen."""
    rest = blanked(plain, [(item.start, item.end) for item in found])
    items = []
    for match in _DIGITS.finditer(rest):
        text = match[0].rstrip(".,")
        digits = re.sub("[.,]", "", text) if _GROUPED.fullmatch(text) else text.replace(",", ".")
        for part in [digits] if digits.count(".") < 2 else digits.split("."):
            items.append(
                Item(
                    kind=ItemKind.COUNT,
                    start=match.start(),
                    end=match.start() + len(text),
                    number=Decimal(part),
                )
            )
    return items


def _aids(plain: str, language: str, found: Iterable[Item]) -> Iterator[Item]:
    """Yield words that may answer a number of the other side."""
    rest = blanked(plain, [(item.start, item.end) for item in found])
    for number, expression in phrases(language).aids.items():
        for text in (rest, plain):
            for match in expression.finditer(text):
                yield _aid(match.start(), match.end(), number)
    for number, expression in phrases(language).multiples.items():
        for match in expression.finditer(plain):
            yield replace(
                _aid(match.start(), match.end(), number),
                kind=ItemKind.MULTIPLE,
                weight=Weight.SOFT,
            )
    yield from compounds(rest, language)
    if language == "fr":
        yield from halves_behind(plain)
    for match in _bare_words(language).finditer(rest):
        yield _aid(match.start(), match.end(), Decimal(cardinals(language)[match[0]]))


@cache
def _bare_words(language: str) -> re.Pattern[str]:
    """Return the expression for numbers in words that count something further on."""
    words = {word: number for word, number in cardinals(language).items() if number > 2}
    return re.compile(rf"(?<![\w-])(?:{alternatives(words)})(?![\w-])")


def _aid(start: int, end: int, number: Decimal) -> Item:
    return Item(kind=ItemKind.COUNT, start=start, end=end, number=number, weight=Weight.AID)
