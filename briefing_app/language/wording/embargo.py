"""Until when an embargo holds: date, time and zone in the words of a language."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from briefing_app.domain.moment import Moment, PartialDate
from briefing_app.language.locale import locale_of
from briefing_app.language.wording.values import word_moment

if TYPE_CHECKING:
    from briefing_app.language.voice import Voice

_NO_BREAK = "\u00a0"


def embargo_until(moment: dt.datetime, zone: str, voice: Voice, *, brief: bool = False) -> str:
    """Return the date, time and zone of an instant; ``zone`` is an IANA name, UTC without one.

    ``brief`` names the zone by its distance from UTC.
    """
    from babel.dates import get_timezone_name

    try:
        local = moment.astimezone(ZoneInfo(zone or "UTC"))
    except (ZoneInfoNotFoundError, ValueError):
        local = moment.astimezone(ZoneInfo("UTC"))
    day = word_moment(Moment(PartialDate.parse(local.date().isoformat())), voice)
    locale = locale_of(voice.language, voice.country)
    name = _offset(local) if brief else get_timezone_name(local, width="long", locale=locale)
    return f"{day}, {_time(local, voice.language)} ({name})"


def _offset(local: dt.datetime) -> str:
    minutes = int((local.utcoffset() or dt.timedelta()).total_seconds()) // 60
    sign, (hours, rest) = "−" if minutes < 0 else "+", divmod(abs(minutes), 60)
    return f"UTC{sign}{hours}" + (f":{rest:02}" if rest else "") if minutes else "UTC"


def _time(local: dt.datetime, language: str) -> str:
    """Write a time: ``06.00 uur``, ``6 h 05``, ``06:00``."""
    match language:
        case "nl":
            return f"{local:%H.%M}{_NO_BREAK}uur"
        case "fr":
            minutes = f"{_NO_BREAK}{local:%M}" if local.minute else ""
            return f"{local.hour}{_NO_BREAK}h{minutes}"
        case _:
            return f"{local:%H:%M}"
