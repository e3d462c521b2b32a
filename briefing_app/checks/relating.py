"""What findings about related facts have in common: their numbers, and the fact to open."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_app.domain.codes import Qualifier
from briefing_app.domain.fact import Measure
from briefing_app.domain.finding import Action, Finding, Remedy
from briefing_app.domain.weighing import current
from briefing_app.errors import Message

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from briefing_app.domain.fact import Fact
    from briefing_app.domain.finding import Severity
    from briefing_app.domain.source import Source


def measured(number: Decimal, fact: Fact, sources: Mapping[int, Source]) -> Measure:
    """Return a number in the currency or unit of a fact, to be worded for whoever reads it."""
    held = current(fact, sources)
    like = held.measure if held is not None and held.measure is not None else None
    like = like or Measure(kind=fact.kind)
    return replace(like, low=number, high=None, series=(), qualifier=Qualifier.EXACTLY)


def of_fact(
    kind: str, severity: Severity, text: str, fact: Fact, place: str, **fields: object
) -> Finding:
    """Return a finding about a fact, that opening its sheet mends; ``{key}`` is its key."""
    return Finding(
        kind=kind,
        severity=severity,
        message=Message(text, {"key": fact.key, **fields}),
        place=place,
        action=Action(remedy=Remedy.OPEN_FACT, fields={"key": fact.key}),
    )
