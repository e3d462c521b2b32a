"""Spans: what a pattern found at places of the plain text, before it is a mention."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.domain.codes import Qualifier
from briefing_app.language.mentions.mention import MentionKind

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from briefing_app.domain.moment import Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A date, time or reference; ``start`` and ``end`` are places in the plain text.

    ``rank`` decides between two that overlap: the higher one stays, then the longer; of two dates
    the one that starts first.
    """

    kind: MentionKind
    start: int
    end: int
    moment: Moment | None = None
    number: Decimal | None = None
    qualifier: Qualifier = Qualifier.EXACTLY
    confidence: float = 1.0
    rank: int = 0


def without_overlap(found: Iterable[Found]) -> list[Found]:
    """Return what can stand together, in order of place."""
    kept: list[Found] = []
    order = sorted(found, key=lambda one: (one.start, -one.rank, one.start - one.end))
    for one in order:
        last = kept[-1] if kept else None
        if last is None or last.end <= one.start:
            kept.append(one)
        elif one.kind is last.kind is MentionKind.DATE:
            continue  # 2000 to 2005 inside 1 January 2000 to 2005
        elif (one.rank, one.end - one.start) > (last.rank, last.end - last.start):
            kept[-1] = one
    return kept
