"""An item: what one side states at a place, in a form that no language has."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING

from briefing_app.domain.codes import Qualifier

if TYPE_CHECKING:
    from decimal import Decimal


class ItemKind(StrEnum):
    """What an item is; also the kind of a difference."""

    AMOUNT = "amount"
    COUNT = "count"
    PERCENTAGE = "percentage"
    POINTS = "points"
    DATE = "date"
    TIME = "time"
    ORDINAL = "ordinal"
    FRACTION = "fraction"
    REFERENCE = "reference"
    MARK = "mark"
    FACT = "fact"
    NAME = "name"
    QUOTE = "quote"
    QUALIFIER = "qualifier"
    ORDER = "order"
    MULTIPLE = "multiple"
    OMISSION = "omission"


class Weight(IntEnum):
    """How much an item without a counterpart says.

    ``AID``: nothing, it only helps the other side's to find one (*doubled* for *twice*).
    ``SOFT``: nothing alone, but two of them that differ are a difference (*first*, *second*).
    ``FIRM``: the other side lacks something.
    """

    AID = 0
    SOFT = 1
    FIRM = 2


@dataclass(frozen=True, slots=True)
class Day:
    """A date, as much of it as is said; ``weekday`` counts from Monday as 1."""

    year: int | None = None
    quarter: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """What one side states at characters ``start`` to ``end`` (exclusive).

    ``number`` is a value: percentages 35.5, fractions 0.2, minutes of the day for times.
    ``key`` identifies marks, facts and names.  ``parts`` are the numbers that a fraction such as
    *three of the four* is made of.  ``other_number`` is what it may be too: divided by three is a
    third, and two thirds less; 80 in *not 80 but 100 million* is 80 million.  ``bound`` is which
    end of a range a number is: *at least* or *at most*.
    """

    kind: ItemKind
    start: int
    end: int
    number: Decimal | None = None
    other_number: Decimal | None = None
    currency: str = ""
    unit: str = ""
    qualifier: Qualifier = Qualifier.EXACTLY
    date: Day | None = None
    key: str = ""
    weight: Weight = Weight.FIRM
    in_words: bool = False
    bound: Qualifier | None = None
    parts: tuple[Item, ...] = ()


def overlaps(item: Item, start: int, end: int) -> bool:
    """Tell whether an item shares a character with a span."""
    return item.start < end and start < item.end
