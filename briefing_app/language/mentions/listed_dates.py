"""Listed dates: those that take month or year from the date after them: 12 and 13 May 2026."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from typing import TYPE_CHECKING

from briefing_app.domain.moment import Moment
from briefing_app.errors import Unreadable
from briefing_app.language.mentions.mention import MentionKind
from briefing_app.language.mentions.spans import Found
from briefing_app.language.reading.dates import Draft, draft, months, start_of_period

if TYPE_CHECKING:
    from collections.abc import Iterator

_TODAY = dt.date(1, 1, 1)
_REACH = 80
_MOST = 6
_NOT_LISTED = re.compile(r"(?:tussen|entre|between)(?: (?:de|het|le|the))? $")


@cache
def _before() -> re.Pattern[str]:
    """Return the expression of one item with what joins it to the next, up to the end."""
    names = "|".join(sorted(months(), key=lambda name: (-len(name), name)))
    day = r"(?:[12][0-9]|3[01]|[1-9])(?:er|re|ste|de|st|nd|rd|th|e)?"
    ordinal = (
        r"(?:eerste|tweede|derde|vierde|premier|deuxieme|second|troisieme|quatrieme|first|third"
        r"|fourth|[1-4](?:e|er|re|ste|de|st|nd|rd|th|eme))"
    )
    return re.compile(
        rf"(?<![\w.,/:-])(?<![0-9] )(?P<item>(?P<day>{day}(?: (?:{names}))?)|(?P<month>{names})"
        rf"|(?P<short>[qt][ ]?[1-4])|(?P<quarter>{ordinal}))"
        r"(?:,| ?&|,?[ \n](?:en|et|and|of|ou|or))[ \n](?:(?:op|het|le|the|on) )?$"
    )


def listed_before(found: Found, bare: str) -> Iterator[Found]:
    """Yield the dates that stand before a date in one list with it, from right to left."""
    if found.moment is None or found.moment.end is not None:
        return
    last = found.moment.start
    context = Draft(last.year, last.quarter, last.month, None)
    start = found.start
    for _ in range(_MOST):
        match = _before().search(bare, max(0, start - _REACH), start)
        if match is None or _NOT_LISTED.search(bare[max(0, match.start() - 16) : match.start()]):
            return
        is_even = {
            "day": last.day, "month": last.day is None and last.month,
            "short": last.quarter, "quarter": last.quarter,
        }  # fmt: skip
        kind = next(name for name in is_even if match[name])
        moment = _moment(match["item"], kind, context) if is_even[kind] else None
        if moment is None:
            return
        start = match.start()
        yield Found(
            kind=MentionKind.DATE, start=start, end=match.end("item"), moment=moment,
            confidence=0.85, rank=8,
        )  # fmt: skip


def _moment(item: str, kind: str, context: Draft) -> Moment | None:
    if kind in {"month", "short"} or " " in item:
        said = draft(item, _TODAY)
    else:
        said = start_of_period(item) if kind == "day" else draft(f"{item} quarter", _TODAY)
    try:
        return Moment(said.within(context).date()) if said else None
    except Unreadable:
        return None
