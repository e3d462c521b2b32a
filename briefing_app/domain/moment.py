"""Partial dates and periods: 2026, 2026-Q2, 2026-03, 2026-03-01, 2026/2030."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Self

_PARTIAL = re.compile(
    r"(?P<year>\d{4})(?:-Q(?P<quarter>[1-4])|-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?"
)


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A year, quarter, month or day of the proleptic Gregorian calendar (ISO 8601).

    Year is 1 to 9999.  ``quarter`` excludes ``month``; ``day`` needs ``month``.
    Raises ``ValueError`` for what no calendar has.
    """

    year: int
    quarter: int | None = None
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.quarter is not None and (self.month is not None or not 1 <= self.quarter <= 4):
            raise ValueError("a quarter is 1 to 4 and stands without a month")
        if self.day is not None and self.month is None:
            raise ValueError("a day needs a month")
        month = 1 if self.month is None else self.month
        dt.date(self.year, month, 1 if self.day is None else self.day)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read the ISO form that ``str`` writes; raise ``ValueError`` for any other text."""
        match = _PARTIAL.fullmatch(text)
        if match is None or not text.isascii():
            raise ValueError(f"not an ISO date, month, quarter or year: {text!r}")
        return cls(**{name: int(part) for name, part in match.groupdict().items() if part})

    def __str__(self) -> str:
        if self.quarter is not None:
            return f"{self.year:04}-Q{self.quarter}"
        parts = [f"{self.year:04}"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    @property
    def first(self) -> dt.date:
        """The first day that it can be."""
        month = self.month or (3 * self.quarter - 2 if self.quarter else 1)
        return dt.date(self.year, month, self.day or 1)

    @property
    def last(self) -> dt.date:
        """The last day that it can be."""
        if self.day is not None:
            return self.first
        month = self.month or (3 * self.quarter if self.quarter else 12)
        if month == 12:
            return dt.date(self.year, 12, 31)
        return dt.date(self.year, month + 1, 1) - dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Moment:
    """A partial date, or a period from one to another (both included).

    Raises ``ValueError`` when the period ends before it starts.
    """

    start: PartialDate
    end: PartialDate | None = None

    def __post_init__(self) -> None:
        if self.end is not None and self.end.last < self.start.first:
            raise ValueError("a period ends after it starts")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read ``2026-03`` or ``2026/2030``; raise ``ValueError`` for any other text."""
        start, slash, end = text.partition("/")
        return cls(PartialDate.parse(start), PartialDate.parse(end) if slash else None)

    def __str__(self) -> str:
        return f"{self.start}/{self.end}" if self.end else str(self.start)

    @property
    def first(self) -> dt.date:
        """The first day that it can be."""
        return self.start.first

    @property
    def last(self) -> dt.date:
        """The last day that it can be."""
        return (self.end or self.start).last

    def covers(self, other: Moment) -> bool:
        """Tell whether ``other`` lies wholly inside this one (2026 covers April 2026)."""
        return self.first <= other.first and other.last <= self.last
