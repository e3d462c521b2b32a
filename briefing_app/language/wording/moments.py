"""Moments: 1 oktober 2025, au deuxième trimestre 2026, from 2026 to 2030.

Spaces are no-break, but for the one between the two ends of a period whose start is several
words: *vierde kwartaal van 2027 | tot en met eerste kwartaal van 2028* is longer than a line.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.language.form import Form, Style
from briefing_app.language.wording.elision import of
from briefing_app.language.wording.months import month_name
from briefing_app.language.wording.numerals import EN_DASH, NO_BREAK_SPACE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from briefing_app.domain.moment import Moment, PartialDate
    from briefing_app.language.voice import Voice


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """How one language says dates; patterns with ordinary spaces.

    ``on``, ``at`` and ``within`` are what stands before a day, a quarter, and a month or year.
    ``quarter_article`` stands before a quarter inside a period.
    """

    ordinals: tuple[str, str, str, str]
    quarter_noun: str
    quarter_year: str
    short_quarter: str
    first_day: str
    on: str
    at: str
    short_at: str
    within: str
    since: str
    until: str
    quarter_article: str


CALENDARS: Mapping[str, Calendar] = {
    "nl": Calendar(
        ordinals=("eerste", "tweede", "derde", "vierde"),
        quarter_noun="kwartaal",
        quarter_year="{quarter} van {year}",
        short_quarter="Q{quarter} {year}",
        first_day="1",
        on="op {}",
        at="in het {}",
        short_at="in {}",
        within="in {}",
        since="van {}",
        until="tot en met {}",
        quarter_article="het {}",
    ),
    "fr": Calendar(
        ordinals=("premier", "deuxième", "troisième", "quatrième"),
        quarter_noun="trimestre",
        quarter_year="{quarter} {year}",
        short_quarter="T{quarter} {year}",
        first_day="1er",
        on="le {}",
        at="au {}",
        short_at="au {}",
        within="en {}",
        since="",
        until="",
        quarter_article="{}",
    ),
    "en": Calendar(
        ordinals=("first", "second", "third", "fourth"),
        quarter_noun="quarter",
        quarter_year="{quarter} of {year}",
        short_quarter="Q{quarter} {year}",
        first_day="1",
        on="on {}",
        at="in the {}",
        short_at="in {}",
        within="in {}",
        since="from {}",
        until="to {}",
        quarter_article="the {}",
    ),
}


def moment_text(moment: Moment, voice: Voice, form: Form) -> str:
    """Word a date or a period, without a capital."""
    is_short = form.style in {Style.SHORT, Style.FULL}
    if moment.end is not None:
        return _period(moment.start, moment.end, voice, form, is_short=is_short)
    return _tied(_date(moment, voice, form, is_short=is_short))


def _date(moment: Moment, voice: Voice, form: Form, *, is_short: bool) -> str:
    text = date_text(moment.start, voice, short=is_short)
    if form.into:
        return _into(moment.start, text, voice, is_short=is_short)
    if form.de and voice.language == "fr":
        return _from(moment.start, text)
    return text


def date_text(date: PartialDate, voice: Voice, *, short: bool = False) -> str:
    """Word one date, with ordinary spaces; a year has four digits at least."""
    calendar, year = CALENDARS[voice.language], f"{date.year:04}"
    if date.quarter is not None:
        if short:
            return calendar.short_quarter.format(quarter=date.quarter, year=year)
        quarter = f"{calendar.ordinals[date.quarter - 1]} {calendar.quarter_noun}"
        return calendar.quarter_year.format(quarter=quarter, year=year)
    if date.month is None:
        return year
    month = f"{month_name(date.month, voice, short=short)} {year}"
    return f"{_day(date, voice)} {month}" if date.day is not None else month


def _day(date: PartialDate, voice: Voice) -> str:
    return CALENDARS[voice.language].first_day if date.day == 1 else str(date.day)


def _into(date: PartialDate, text: str, voice: Voice, *, is_short: bool) -> str:
    calendar = CALENDARS[voice.language]
    if date.day is not None:
        return calendar.on.format(text)
    if date.quarter is not None:
        return (calendar.short_at if is_short else calendar.at).format(text)
    return calendar.within.format(text)


def _period(
    start: PartialDate, end: PartialDate, voice: Voice, form: Form, *, is_short: bool
) -> str:
    last = date_text(end, voice, short=is_short)
    if is_short:
        first = date_text(start, voice, short=True)
        dash = EN_DASH if " " not in first + last else f" {EN_DASH} "
        return _tied(first + dash + last)
    first = _start(start, end, voice)
    says_since = form.into or (form.de and voice.language == "fr")
    since, until = _JOINS.get(voice.language, _join)(
        (start, first), (end, last), CALENDARS[voice.language], says_since
    )
    between = " " if " " in first else NO_BREAK_SPACE
    return _tied(since) + between + _tied(until)


def _tied(text: str) -> str:
    return text.replace(" ", NO_BREAK_SPACE)


def _start(start: PartialDate, end: PartialDate, voice: Voice) -> str:
    """Word the start of a period without what the end says anyway."""
    is_alike = (start.quarter is None, start.month is None, start.day is None) == (
        end.quarter is None,
        end.month is None,
        end.day is None,
    )
    if start.year != end.year or start == end or not is_alike:
        return date_text(start, voice)
    if start.quarter is not None:
        return CALENDARS[voice.language].ordinals[start.quarter - 1]
    if start.day is not None and start.month == end.month:
        return _day(start, voice)
    month = month_name(start.month or 1, voice)
    return f"{_day(start, voice)} {month}" if start.day is not None else month


_End = tuple["PartialDate", str]


def _join(first: _End, last: _End, calendar: Calendar, says_since: bool) -> tuple[str, str]:
    texts = [
        calendar.quarter_article.format(text) if says_since and date.quarter else text
        for date, text in (first, last)
    ]
    start = calendar.since.format(texts[0]) if says_since else texts[0]
    return start, calendar.until.format(texts[1])


def _join_french(first: _End, last: _End, _: Calendar, says_since: bool) -> tuple[str, str]:
    date, text = last
    until = f"au {text}" if date.day or date.quarter else f"à {text}"
    return _from(*first) if says_since else first[1], until


def _from(date: PartialDate, text: str) -> str:
    """Put the French *de* before a date: du 1er octobre, d’avril, de 2026."""
    return f"du {text}" if date.day or date.quarter else of(text)


_JOINS: Mapping[str, Callable[[_End, _End, Calendar, bool], tuple[str, str]]] = {"fr": _join_french}
