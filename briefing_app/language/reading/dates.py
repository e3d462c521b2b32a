"""Dates: one date as people type it, perhaps only a part of one.

Each expression is tried on a whole folded text, so that nothing is left over unread.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from babel.dates import get_month_names

from briefing_app.domain.moment import PartialDate
from briefing_app.errors import Unreadable, message
from briefing_app.language.locale import sort_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_LOCALES = ("nl", "fr", "en_GB", "en")
_MORE_MONTHS = {"sept": 9, "maa": 3, "mrt": 3, "juil": 7, "janv": 1, "fevr": 2, "avr": 4}
_ORDINALS = {
    "eerste": 1, "tweede": 2, "derde": 3, "vierde": 4,
    "premier": 1, "premiere": 1, "deuxieme": 2, "second": 2, "troisieme": 3, "quatrieme": 4,
    "first": 1, "third": 3, "fourth": 4,
    "laatste": 4, "dernier": 4, "last": 4, "final": 4,  # of the four quarters
}  # fmt: skip
_DAYS = {
    "vandaag": 0, "aujourd'hui": 0, "today": 0,
    "gisteren": -1, "hier": -1, "yesterday": -1,
    "morgen": 1, "demain": 1, "tomorrow": 1,
}  # fmt: skip
_ENDING = "(?:e|er|re|st|nd|rd|th|ste|de|eme|ieme|o)?"
_QUARTER_WORD = "(?:kwartaal|kw|trimestre|trim|quarter)"
_YEAR = "(?P<year>[0-9]{4})"
_DAY = "(?P<day>[0-9]{1,2})"
_MONTH = "(?P<month>[0-9]{1,2})"
_NAME = "(?P<name>[a-z]+)"
_OF = "(?: (?:van|of|de|du|in|en))?"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        _YEAR,
        f"{_YEAR}[- ]?[qtk](?P<quarter>[1-4])",
        f"{_YEAR}-(?P<month>[0-9]{{2}})(?:-(?P<day>[0-9]{{2}}))?",
        f"{_DAY}[-/. ]{_MONTH}[-/. ](?P<year>[0-9]{{4}}|[0-9]{{2}})",
        f"{_MONTH}[-/.]{_YEAR}",
        f"{_DAY}{_ENDING}{_OF} {_NAME}(?: {_YEAR})?",
        f"{_NAME} {_DAY}{_ENDING} {_YEAR}",
        f"{_NAME}(?:{_OF} {_YEAR})?",
        f"[qtk] ?(?P<quarter>[1-4])(?:[ -]{_YEAR})?",
        f"(?P<quarter>[1-4]){_ENDING} {_QUARTER_WORD}(?:{_OF} {_YEAR})?",
        f"(?P<ordinal>[a-z]+) {_QUARTER_WORD}(?:{_OF} {_YEAR})?",
    )
)
_BARE_DAY = re.compile(f"{_DAY}{_ENDING}")
_PREFIX = re.compile(r"(?:in|en|au|le|la|op|on|the|het|de|du|van|from) |[dl]' ?")


@dataclass(frozen=True, slots=True)
class Draft:
    """What a text says of a date; a year that it does not say is the context's."""

    year: int | None = None
    quarter: int | None = None
    month: int | None = None
    day: int | None = None

    def within(self, other: Draft) -> Draft:
        """Take from another date what this one does not say: *1* within *5 October 2025*."""
        if self.year is not None:
            return self
        month = other.month if self.month is None and self.quarter is None else self.month
        return replace(self, year=other.year, month=month)

    def date(self) -> PartialDate:
        """Return the date; raise ``Unreadable`` when no calendar has it."""
        try:
            return PartialDate(self.year or 0, self.quarter, self.month, self.day)
        except ValueError as error:
            raise Unreadable(message("There is no such date in the calendar.")) from error


def clean(folded: str) -> str:
    """Return a folded text without accents, commas and the full stops of abbreviations."""
    text = re.sub(r"(?<=[^\W\d_])\.", " ", sort_key(folded)).replace(",", " ")
    return " ".join(text.split())


def draft(text: str, today: dt.date) -> Draft | None:
    """Read one date out of a cleaned text, or return ``None``."""
    for candidate in _with_and_without_prefix(text):
        if candidate in _DAYS:
            day = today + dt.timedelta(days=_DAYS[candidate])
            return Draft(day.year, None, day.month, day.day)
        for pattern in _PATTERNS:
            match = pattern.fullmatch(candidate)
            if match and (found := _draft(match)):
                return found
    return None


def start_of_period(text: str) -> Draft | None:
    """Read what only the start of a period can be: a day, or an ordinal for a quarter."""
    for candidate in _with_and_without_prefix(text):
        if candidate in _ORDINALS:
            return Draft(quarter=_ORDINALS[candidate])
        if match := _BARE_DAY.fullmatch(candidate):
            return Draft(day=int(match["day"]))
    return None


def _with_and_without_prefix(text: str) -> Iterator[str]:
    yield text
    for _ in range(2):  # in het, en l'
        prefix = _PREFIX.match(text)
        if prefix is None:
            return
        text = text[prefix.end() :]
        yield text


def _draft(match: re.Match[str]) -> Draft | None:
    """Return what a match says, or ``None`` when its words are no month or ordinal."""
    parts: Mapping[str, str | None] = match.groupdict()
    month: int | None = int(parts.get("month") or 0) or None
    if name := parts.get("name"):
        month = months().get(name)
        if month is None:
            return None
    quarter: int | None = int(parts.get("quarter") or 0) or None
    if ordinal := parts.get("ordinal"):
        quarter = _ORDINALS.get(ordinal)
        if quarter is None:
            return None
    year: int | None = None
    if digits := parts.get("year"):
        year = int(digits) + (2000 if len(digits) == 2 else 0)
    day = parts.get("day")
    return Draft(year, quarter, month, None if day is None else int(day))


@cache
def months() -> Mapping[str, int]:
    """Return the names of months in all our languages, without accents, and their numbers."""
    names = dict(_MORE_MONTHS)
    for locale in _LOCALES:
        for found in (
            get_month_names("wide", "format", locale),
            get_month_names("abbreviated", "format", locale),
        ):
            names |= {sort_key(str(name)).rstrip("."): int(month) for month, name in found.items()}
    return names
