"""What findings about related facts have in common: their numbers, and the fact to open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.domain.finding import Action, Finding, Remedy
from briefing_app.errors import Message

if TYPE_CHECKING:
    from decimal import Decimal

    from briefing_app.domain.fact import Fact
    from briefing_app.domain.finding import Severity


def written(number: Decimal) -> str:
    """Write a number in digits, in groups of three, as no language of ours misreads it."""
    return f"{number:,f}".replace(",", "\u202f")


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
