"""Comparing one passage with its translation, value by value."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_app.checks.comparing.difference import Difference, Span, differing, span_of
from briefing_app.checks.comparing.exactness import exactness, part_of_period
from briefing_app.checks.comparing.flat import blanked, flat
from briefing_app.checks.comparing.gathering import gathered
from briefing_app.checks.comparing.identifiers import identical
from briefing_app.checks.comparing.item import Item, ItemKind
from briefing_app.checks.comparing.marks import fact_references, links, source_marks
from briefing_app.checks.comparing.matching import Side, matched, paired
from briefing_app.checks.comparing.names import name_differences
from briefing_app.checks.comparing.order import swapped
from briefing_app.checks.comparing.quotes import quote_differences
from briefing_app.domain.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing_app.checks.comparing.known_names import Spellings

_WORDY = frozenset({ItemKind.COUNT, ItemKind.ORDINAL, ItemKind.FRACTION})


def passage_differences(
    left: str,
    right: str,
    languages: tuple[str, str],
    *,
    names: Sequence[Spellings] = (),
    places: tuple[int, int] = (0, 0),
) -> tuple[Difference, ...]:
    """Return what differs between two texts that say the same, in the order of the left one.

    ``places`` is where the two begin in the wholes that they are parts of.
    """
    found = [
        *_values(left, right, languages, places),
        *_names(left, right, languages, places, names),
        *_quotes(left, right, languages, places),
    ]
    unique = {_identity(difference): difference for difference in found}
    return tuple(sorted(unique.values(), key=_order))


def _identity(difference: Difference) -> tuple[object, ...]:
    """Return what makes two differences one: both ends of a range are said by the same words."""
    return difference.left, difference.right, difference.kind is ItemKind.QUALIFIER


def _order(difference: Difference) -> tuple[int, int]:
    left, right = difference.left, difference.right
    first = left.start if left else -1
    return (first if left or not right else right.start, right.start if right else -1)


def _values(
    left: str, right: str, languages: tuple[str, str], places: tuple[int, int]
) -> Iterator[Difference]:
    ours, theirs = (
        Side(gathered(text, language, same), len(text))
        for text, language, same in zip(
            (left, right), languages, identical(flat(left), flat(right)), strict=True
        )
    )
    result = matched(ours, theirs)
    for one, other in paired(ours, theirs, result):
        there = one or other
        if there is None or _are_said_alike(one, other, left, right):
            continue
        is_slight = (one is None or other is None) and there.in_words and there.kind in _WORDY
        yield differing(
            there.kind,
            span_of(one, left, places[0]) if one else None,
            span_of(other, right, places[1]) if other else None,
            languages,
            Severity.LOOK_AT if is_slight else None,
        )
    yield from _exactness(left, right, languages, places, result.agreeing)
    yield from _swapped(left, right, languages, places, result.agreeing)


def _are_said_alike(one: Item | None, other: Item | None, left: str, right: str) -> bool:
    """Tell whether two items are the same words, however each was read in its sentence."""
    if one is None or other is None:
        return False
    return left[one.start : one.end] == right[other.start : other.end]


def _swapped(
    left: str, right: str, languages: tuple[str, str], places: tuple[int, int],
    agreeing: Sequence[tuple[Item, Item]],
) -> Iterator[Difference]:  # fmt: skip
    for pairs in swapped(agreeing, (flat(left), flat(right)), languages):
        spans = [
            _span((min(one.start for one in side), max(one.end for one in side)), text, by)
            for side, text, by in zip(zip(*pairs, strict=True), (left, right), places, strict=True)
        ]
        yield differing(ItemKind.ORDER, spans[0], spans[1], languages)


def _exactness(
    left: str, right: str, languages: tuple[str, str], places: tuple[int, int],
    agreeing: Sequence[tuple[Item, Item]],
) -> Iterator[Difference]:  # fmt: skip
    texts = flat(left), flat(right)
    for one, other in agreeing:
        severity = exactness(one, other, texts, languages)
        if severity is not None:
            spans = (
                span_of(_with_part(one, texts[0], languages[0]), left, places[0]),
                span_of(_with_part(other, texts[1], languages[1]), right, places[1]),
            )
            kind = ItemKind.DATE if one.kind is ItemKind.DATE else ItemKind.QUALIFIER
            yield differing(kind, *spans, languages, severity)


def _with_part(item: Item, text: str, language: str) -> Item:
    """Return a date with the words before it that tell which part of a period is meant."""
    found = part_of_period(item, text, language) if item.kind is ItemKind.DATE else None
    return replace(item, start=min(item.start, found[1])) if found else item


def _names(
    left: str, right: str, languages: tuple[str, str], places: tuple[int, int],
    names: Sequence[Spellings],
) -> Iterator[Difference]:  # fmt: skip
    texts = _prose(left), _prose(right)
    for one, other in name_differences(*texts, languages, names):
        yield differing(
            ItemKind.NAME, _span(one, left, places[0]), _span(other, right, places[1]), languages
        )


def _prose(text: str) -> str:
    """Return a text without references, marks and targets of links."""
    items = [*fact_references(text), *source_marks(text)]
    return blanked(text, [*((item.start, item.end) for item in items), *links(text)])


def _quotes(
    left: str, right: str, languages: tuple[str, str], places: tuple[int, int]
) -> Iterator[Difference]:
    for one, other in quote_differences(left, right):
        yield differing(
            ItemKind.QUOTE,
            _span((one.start, one.end), left, places[0]) if one else None,
            _span((other.start, other.end), right, places[1]) if other else None,
            languages,
        )


def _span(place: tuple[int, int] | None, text: str, by: int) -> Span | None:
    if place is None:
        return None
    start, end = place
    return Span(text[start:end], start + by, end + by)
