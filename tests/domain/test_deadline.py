from __future__ import annotations

import datetime as dt

import pytest

from briefing_app.domain.codes import Country
from briefing_app.domain.deadline import answer_due, is_working_day, postponed


def test_dutch_answers_are_due_in_three_weeks_and_three_more_after_a_notice() -> None:
    due = answer_due(dt.date(2026, 1, 5), Country.NL)
    assert due == dt.date(2026, 1, 26)
    assert postponed(due) == dt.date(2026, 2, 16)


def test_belgian_answers_are_due_in_twenty_working_days() -> None:
    assert answer_due(dt.date(2026, 1, 5), Country.BE) == dt.date(2026, 2, 2)


def test_belgian_holidays_do_not_count() -> None:
    # Easter Monday 6 April, Labour Day 1 May 2026
    assert answer_due(dt.date(2026, 4, 3), Country.BE) == dt.date(2026, 5, 5)


@pytest.mark.parametrize(
    "day",
    ["2025-04-21", "2025-05-29", "2025-06-09", "2026-05-14", "2026-05-25", "2027-03-29",
     "2026-07-21", "2026-11-11", "2026-01-03", "2026-01-04"],
)  # fmt: skip
def test_holidays_and_weekends_are_no_working_days(day: str) -> None:
    assert not is_working_day(dt.date.fromisoformat(day))


def test_good_friday_and_the_day_after_ascension_are_working_days() -> None:
    assert is_working_day(dt.date(2026, 4, 3))
    assert is_working_day(dt.date(2026, 5, 15))
