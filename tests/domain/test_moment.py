from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.domain.moment import Moment, PartialDate

DAYS = st.dates()
PARTIAL = st.one_of(
    DAYS.map(lambda d: PartialDate(d.year, None, d.month, d.day)),
    DAYS.map(lambda d: PartialDate(d.year, None, d.month)),
    DAYS.map(lambda d: PartialDate(d.year, (d.month + 2) // 3)),
    DAYS.map(lambda d: PartialDate(d.year)),
)


@given(PARTIAL)
def test_written_date_reads_back(date: PartialDate) -> None:
    assert PartialDate.parse(str(date)) == date
    assert date.first <= date.last
    assert Moment.parse(str(date)) == Moment(date)


@given(PARTIAL, PARTIAL)
def test_written_period_reads_back(one: PartialDate, other: PartialDate) -> None:
    start, end = sorted((one, other), key=lambda date: (date.first, date.last))
    period = Moment(start, end)
    assert Moment.parse(str(period)) == period
    assert (period.first, period.last) == (start.first, end.last)
    assert period.covers(Moment(start)) == (start.last <= end.last)
    assert period.covers(Moment(end))


@pytest.mark.parametrize(
    "text",
    ["", "26", "2026-", "2026-1", "2026-13", "2026-00", "2026-01-00",
      "2026-Q0", "2026-Q5", "2026-Q2-01",
     "2026-02-29", "2026-04-31", "0000", "2026-W03", "٢٠٢٦", "2026\n", " 2026", "-2026", "20260101",
     "2026/", "/2026"],
)  # fmt: skip
def test_what_no_calendar_has_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the sentence is not for people
        Moment.parse(text)


@pytest.mark.parametrize(
    "parts", [(2026, 1, 2), (2026, None, None, 3), (2026, 5), (10000,), (2026, None, 2, 30)]
)
def test_senseless_parts_are_refused(parts: tuple[int | None, ...]) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the sentence is not for people
        PartialDate(*parts)  # type: ignore[arg-type]


def test_period_ends_after_it_starts() -> None:
    with pytest.raises(ValueError, match="ends after"):
        Moment.parse("2026/2025")
    assert Moment.parse("2026/2026-03").last == dt.date(2026, 3, 31)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2026", "2026-01-01", "2026-12-31"), ("2026-Q1", "2026-01-01", "2026-03-31"),
        ("2026-Q4", "2026-10-01", "2026-12-31"), ("2024-02", "2024-02-01", "2024-02-29"),
        ("9999-12", "9999-12-01", "9999-12-31"), ("2026-03-05", "2026-03-05", "2026-03-05"),
        ("2026-Q2/2027", "2026-04-01", "2027-12-31"),
    ],
)  # fmt: skip
def test_first_and_last_day(text: str, first: str, last: str) -> None:
    moment = Moment.parse(text)
    assert (str(moment.first), str(moment.last)) == (first, last)


def test_year_covers_its_quarter_and_not_the_other_way_round() -> None:
    year, quarter = Moment.parse("2026"), Moment.parse("2026-Q2")
    assert year.covers(quarter)
    assert not quarter.covers(year)
    assert year.covers(year)
