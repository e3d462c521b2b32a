"""Moments: a date or a period out of what a person typed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app.domain.moment import Moment
from briefing_app.errors import Unreadable, message
from briefing_app.language.reading.dates import Draft, clean, draft, start_of_period
from briefing_app.language.reading.tokens import fold

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

MAX_LENGTH = 200
"""Characters of the longest date that is read."""

_CONNECTORS = (
    re.compile(r"/"),
    re.compile(r" (?:tot en met|t/m|tot|a|au|to|until|till|through|jusqu'a|jusqu'au|-) "),
    re.compile(r" (?:en|et|and) "),
    re.compile(r" ?- ?"),
)
_LEAD = re.compile(r"(?:tussen|entre|between|de periode|la periode|the period) ")


def read_folded_moment(text: str, today: dt.date) -> Moment:
    """Read a date or a period; what it does not say of the year is today's.

    Raises ``Unreadable``.
    """
    if len(text) > MAX_LENGTH:
        raise Unreadable(message("This is too long for a date."))
    cleaned = clean(fold(text))
    if lead := _LEAD.match(cleaned):
        cleaned = cleaned[lead.end() :]
    this_year = Draft(year=today.year)
    single = draft(cleaned, today)
    if single is not None:
        return Moment(single.within(this_year).date())
    for before, after in _halves(cleaned):
        last = draft(after, today)
        first = draft(before, today) or start_of_period(before)
        if first is None or last is None:
            continue
        last = last.within(this_year)
        start = first.within(last).date()
        try:
            return Moment(start, last.date())
        except ValueError as error:
            raise Unreadable(message("The period ends before it starts.")) from error
    raise Unreadable(message("This is not a date or a period."))


def _halves(text: str) -> Iterator[tuple[str, str]]:
    for connector in _CONNECTORS:
        for match in connector.finditer(text):
            yield text[: match.start()], text[match.end() :]
