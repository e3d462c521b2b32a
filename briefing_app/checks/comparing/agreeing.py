"""Whether two items state the same, and whether two that differ are about the same thing."""

from __future__ import annotations

from dataclasses import astuple
from decimal import Decimal
from typing import TYPE_CHECKING

from briefing_app.checks.comparing.item import ItemKind, Weight
from briefing_app.checks.comparing.measures import measured, same_size

if TYPE_CHECKING:
    from briefing_app.checks.comparing.item import Day, Item

_NUMBERS = frozenset({ItemKind.AMOUNT, ItemKind.COUNT, ItemKind.REFERENCE})
_BARE = frozenset({ItemKind.COUNT, ItemKind.REFERENCE})
_RATES = frozenset({ItemKind.PERCENTAGE, ItemKind.POINTS})
_VALUES = _NUMBERS | _RATES | {ItemKind.FRACTION}
_KEYED = frozenset({ItemKind.MARK, ItemKind.FACT, ItemKind.NAME})
_CLOSE = Decimal("0.0001")
"""How far apart two shares of one size may be, as a part of it: a third, 0.33333."""
_HALF_DAY = 720
_TON, _TON_OF_MONEY = "ton", 100_000
"""In Dutch a ton is also a hundred thousand euros."""


def agrees(left: Item, right: Item, *, loosely: bool) -> bool:
    """Tell whether two items state the same.

    ``loosely`` lets one language say as a number what the other one says as a share, an ordinal,
    a time or a reference.
    """
    if Weight.AID in {left.weight, right.weight} and not loosely:
        return False
    if left.kind is right.kind:
        return _agrees_in_kind(left, right)
    return loosely and (_agrees_across(left, right) or _agrees_across(right, left))


def _agrees_in_kind(left: Item, right: Item) -> bool:
    if left.kind in _KEYED:
        return left.key == right.key
    if left.date is not None and right.date is not None:
        return _same_date(left.date, right.date)
    if left.number is None or right.number is None:
        return False
    if left.kind is ItemKind.TIME:
        size = _HALF_DAY if left.in_words or right.in_words else 2 * _HALF_DAY
        return left.number % size == right.number % size
    if left.kind is ItemKind.AMOUNT and left.currency != right.currency:
        return not (left.currency and right.currency) and left.number == right.number
    if left.kind is ItemKind.FRACTION:
        return any(
            _is_close(one, other)
            for one in (left.number, left.other_number)
            for other in (right.number, right.other_number)
            if one is not None and other is not None
        )
    return _same_number(left, right)


def _is_close(left: Decimal, right: Decimal) -> bool:
    return abs(left - right) <= _CLOSE * max(abs(left), abs(right))


def _same_number(left: Item, right: Item) -> bool:
    """Compare numbers; where both have a unit that is known, the units too."""
    assert left.number is not None and right.number is not None  # noqa: S101, PT018
    sizes = measured(left.number, left.unit), measured(right.number, right.unit)
    if left.kind is ItemKind.COUNT and sizes[0] and sizes[1]:
        return same_size(sizes[0], sizes[1])
    return left.number == right.number


def _same_date(left: Day, right: Day) -> bool:
    """Compare what is said of a date; a year may be left out on one side."""
    if left.year and right.year and left.year != right.year:
        return False
    if left.weekday or right.weekday:
        return left.weekday == right.weekday
    if left.year is None or right.year is None:
        has_more = left.month or right.month or left.quarter or right.quarter
        return bool(has_more) and astuple(left)[1:] == astuple(right)[1:]
    return astuple(left)[1:] == astuple(right)[1:]


def _agrees_across(left: Item, right: Item) -> bool:
    """Compare two kinds, of which ``left`` is the one that is named first here."""
    if left.number is None:
        return _is_year(left, right)
    if right.number is None:
        return False
    if left.kind in _NUMBERS and right.kind in _BARE | {ItemKind.ORDINAL}:
        return left.number in {right.number, right.other_number} or (
            left.kind is ItemKind.AMOUNT
            and right.unit == _TON
            and left.number == right.number * _TON_OF_MONEY
        )
    if left.kind in _RATES and right.kind in _BARE:
        return left.number == right.number
    if left.kind is ItemKind.PERCENTAGE and right.kind is ItemKind.FRACTION:
        shares = (right.number, right.other_number)
        return any(_is_close(left.number / 100, one) for one in shares if one is not None)
    if left.kind is ItemKind.FRACTION:
        return _is_part(left, right)
    if left.kind is ItemKind.TIME and right.kind in _BARE:
        return left.number % _HALF_DAY == right.number * 60 % _HALF_DAY and right.number <= 24
    return False


def _is_part(fraction: Item, other: Item) -> bool:
    """Tell whether a number or ordinal is what a fraction may also be read as."""
    if other.number == fraction.number and other.kind in _BARE:
        return True
    if other.kind is ItemKind.ORDINAL and other.number and other.number > 2:  # nog geen derde
        return fraction.number is not None and abs(fraction.number * other.number - 1) < _CLOSE
    return any(
        part.kind is other.kind is ItemKind.ORDINAL and part.number == other.number
        for part in fraction.parts
    )


def _is_year(date: Item, other: Item) -> bool:
    """Tell whether a number is a year that is a date, or an ordinal a quarter without a year."""
    day = date.date
    if day is None or other.number is None:
        return False
    if other.kind is ItemKind.ORDINAL:  # in the first and the second quarter
        return other.number == day.quarter and day.year is None
    if other.kind not in _BARE:
        return False
    return other.number == day.year and not (day.month or day.quarter or day.day)


def _is_weekday(item: Item) -> bool:
    return item.date is not None and item.date.weekday is not None


def distance(left: Item, right: Item) -> float | None:
    """Return how unlike the kinds of two items that differ are: 0 for one kind.

    ``None`` for kinds that are never about the same thing.
    """
    if _is_weekday(left) is not _is_weekday(right):
        return None
    if left.kind is right.kind:
        return 0.0
    kinds = {left.kind, right.kind}
    if kinds & _KEYED or ItemKind.QUOTE in kinds:
        return None
    if kinds <= _VALUES:
        return 0.2
    if kinds <= _NUMBERS | {ItemKind.ORDINAL, ItemKind.TIME, ItemKind.DATE}:
        return 0.5
    return None
