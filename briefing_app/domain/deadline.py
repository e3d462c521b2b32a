"""When an answer to parliament is due in the Netherlands and in Belgium.

Public holidays are known; bridge days and recesses are not.
"""

from __future__ import annotations

import datetime as dt

from briefing_app.domain.codes import Country

WEEKS = 3
"""Weeks that a Dutch answer may take, and as many more after a notice to the House."""
WORKING_DAYS = 20
_FIXED = ((1, 1), (5, 1), (7, 21), (8, 15), (11, 1), (11, 11), (12, 25))
_AFTER_EASTER = (1, 39, 50)
"""Days from Easter to Easter Monday, Ascension Day and Whit Monday."""


def answer_due(asked_on: dt.date, country: Country) -> dt.date:
    """Return the last day for answers to questions that were asked on a day."""
    if country is Country.NL:
        return asked_on + dt.timedelta(weeks=WEEKS)
    day, left = asked_on, WORKING_DAYS
    while left:
        day += dt.timedelta(days=1)
        left -= is_working_day(day)
    return day


def postponed(due: dt.date) -> dt.date:
    """Return the last day for Dutch answers after a notice that they take longer."""
    return due + dt.timedelta(weeks=WEEKS)


def is_working_day(day: dt.date) -> bool:
    """Tell whether a day is neither in a weekend nor one of Belgium's ten public holidays."""
    if day.weekday() >= 5 or (day.month, day.day) in _FIXED:
        return False
    return (day - _easter(day.year)).days not in _AFTER_EASTER


def _easter(year: int) -> dt.date:
    """Return Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876)."""
    golden = year % 19
    century, rest = divmod(year, 100)
    leaps, left = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leaps - correction + 15) % 30
    fourth, remainder = divmod(rest, 4)
    weekday = (32 + 2 * left + 2 * fourth - epact - remainder) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return dt.date(year, month, day + 1)
