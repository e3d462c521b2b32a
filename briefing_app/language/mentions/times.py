"""Times of the day: 14.30 uur, 14 h 30, 2.30 pm.  They are for comparing, and no facts."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from briefing_app.language.mentions.mention import MentionKind
from briefing_app.language.mentions.spans import Found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.language.mentions.plain import Plain

_HOUR = r"(?P<hour>2[0-3]|[01]?[0-9])"
_MINUTE = r"(?P<minute>[0-5][0-9])"
_HALF_DAY = r"(?P<half>[ap])\.?m\b\.?"
_EXPRESSIONS = {
    "any": tuple(
        re.compile(expression)
        for expression in (
            rf"(?<![\w.,:]){_HOUR}[:.]{_MINUTE}[ \n]?{_HALF_DAY}",
            rf"(?<![\w.,:]){_HOUR}[ \n]?{_HALF_DAY}",
            rf"(?<![\w.,:]){_HOUR}:{_MINUTE}(?![\w:])(?:[ \n]?(?:uur|u|h)\b)?",
            rf"(?<![\w.,:]){_HOUR}[ ]?[hu][ ]?{_MINUTE}(?!\w)",
            rf"(?<![\w.,:]){_HOUR}\.{_MINUTE}[ \n]?(?:uur|u\b|hrs\b|h\b)",
            # 9.15-11.00 uur: the first of two
            rf"(?<![\w.,:]){_HOUR}[.:]{_MINUTE}(?=[ ]?-[ ]?[0-9]{{1,2}}[.:][0-5][0-9][ \n]?"
            rf"(?:uur|u\b|h\b|[ap]\.?m))",
            rf"(?<=\bom ){_HOUR}(?:\.{_MINUTE}(?:[ \n]uur)?|[ \n]uur)(?![\w.,%]*[\w%])",
            rf"(?<=\bil est ){_HOUR}[ ]?(?:heures|h)(?!\w)(?:[ ]{_MINUTE})?",
            rf"(?<=\ba ){_HOUR}[ ]?(?:heures|h)(?!\w)(?:[ ]{_MINUTE})?",
            rf"(?<=\bvanaf ){_HOUR}[ \n]uur\b",
            rf"(?<![\w.,:]){_HOUR}[ ]?h(?=[ ]?-[ ]?[0-9]{{1,2}}[ ]?h)",
            rf"(?<=h-){_HOUR}[ ]?h(?!\w)",
            rf"(?<=\bde ){_HOUR}[ ]?(?:heures|h)(?= a [0-9])",
        )
    ),
}


def times(source: Plain) -> Iterator[Found]:
    """Yield the times of the day, in minutes since midnight; some overlap."""
    for rank, expression in enumerate(reversed(_EXPRESSIONS["any"])):
        for match in expression.finditer(source.bare):
            yield Found(
                kind=MentionKind.TIME,
                start=match.start(),
                end=match.end(),
                number=_minutes(match),
                rank=20 + rank,
            )


def _minutes(match: re.Match[str]) -> Decimal:
    parts = match.groupdict()
    hour = int(parts["hour"])
    if parts.get("half"):
        hour = hour % 12 + (12 if parts["half"] == "p" else 0)
    return Decimal(hour * 60 + int(parts.get("minute") or 0))
