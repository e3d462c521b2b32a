"""Dates that a briefing states and that cannot have come in the order that somebody gave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.checks.relating import of_fact
from briefing_app.domain.finding import Severity
from briefing_app.domain.order import successions
from briefing_app.errors import message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.checks.surroundings import Surroundings
    from briefing_app.domain.finding import Finding


def check_order(around: Surroundings) -> Iterator[Finding]:
    """Yield the orders that are broken for sure.

    Who reads both dates sees that one is wrong: that must be fixed.  Of one alone it is to be
    looked at, since it can be the other that is.
    """
    places = {fact.id: place for fact, place in around.stated}
    for each in successions(around.facts.values(), around.weights):
        told = [one for one in (each.later, each.earlier) if one.id in places]
        if each.holds is not False or not told:
            continue
        text = message("{key} ({then}) should come after {earlier} ({first}).")
        severity = Severity.MUST_FIX if len(told) == 2 else Severity.LOOK_AT
        yield of_fact(
            "dates_not_in_order", severity, text, each.later, places[told[0].id],
            earlier=each.earlier.key, first=str(each.first), then=str(each.then),
        )  # fmt: skip
