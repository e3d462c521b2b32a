"""Days without a year: the year that their neighbourhood says beyond doubt, or none."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_app.domain.moment import Moment
from briefing_app.errors import Unreadable
from briefing_app.language.locale import sort_key
from briefing_app.language.mentions import Mention, MentionKind
from briefing_app.language.mentions.dates import WEEKDAY
from briefing_app.language.reading.moments import read_folded_moment

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def with_years(found: Sequence[Mention], spans: Sequence[tuple[int, int]]) -> Iterator[Mention]:
    """Yield the mentions; days get the one year that their own sentence names, or go."""
    years: dict[int, set[int]] = {}

    def sentence_of(mention: Mention) -> int:
        return bisect_right(spans, mention.start, key=lambda span: span[0])

    for mention in found:
        if mention.moment is not None:
            years.setdefault(sentence_of(mention), set()).add(mention.moment.start.year)
    for mention in found:
        if mention.kind is not MentionKind.DATE or mention.moment is not None:
            yield mention
            continue
        near = years.get(sentence_of(mention), set())
        dated = _dated(mention, next(iter(near))) if len(near) == 1 else None
        if dated is not None:
            yield dated


def _dated(mention: Mention, year: int) -> Mention | None:
    try:
        text = re.sub(rf"^{WEEKDAY}", "", sort_key(" ".join(mention.text.split())))
        moment = read_folded_moment(f"{text} {year}", dt.date(year, 1, 1))
    except Unreadable:
        return None
    return replace(mention, moment=Moment(moment.start), confidence=0.5)
