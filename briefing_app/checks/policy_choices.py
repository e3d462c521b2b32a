"""The frame *Beleidskeuzes uitgelegd*: what a Dutch letter owes that states much state money.

Comptabiliteitswet 2016, article 3.1: a proposal explains its objectives, instruments,
effectiveness, efficiency, financial consequences and evaluation.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from briefing_app.domain.codes import BriefingKind, Country, PassageKind
from briefing_app.domain.finding import Action, Finding, Remedy, Severity
from briefing_app.domain.weighing import current
from briefing_app.errors import Message, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.checks.surroundings import Surroundings
    from briefing_app.domain.briefing import Briefing
    from briefing_app.domain.fact import Value

MUCH = Decimal(20_000_000)
"""Euros in a year from which the frame is asked for."""

_FRAME = re.compile(r"beleidskeuzes\W+uitgelegd", re.IGNORECASE)


def check_policy_choices(around: Surroundings) -> Iterator[Finding]:
    """Yield that a letter lacks the frame, where it states the money that asks for it, once."""
    snapshot = around.snapshot
    if snapshot.briefing.kind is not BriefingKind.LETTER or _has_frame(snapshot.briefing):
        return
    if snapshot.dossier.country is not Country.NL:
        return
    for fact, place in around.stated:
        value = current(fact, around.weights)
        if value is not None and _is_much_state_money(value):
            text = message(
                "The fact {key} is state money of 20 million euros or more in a year: that asks "
                "for the frame “Beleidskeuzes uitgelegd”, which this letter does not have."
            )
            yield Finding(
                kind="policy_choices_not_explained",
                severity=Severity.LOOK_AT,
                message=Message(text, {"key": fact.key}),
                place=place,
                action=Action(remedy=Remedy.OPEN_PLACE),
            )
            return


def _has_frame(briefing: Briefing) -> bool:
    """Tell whether the frame stands in the main text, as a frame or under a heading."""
    return any(
        any(_FRAME.search(heading) for heading in section.heading.values())
        or any(
            passage.kind is PassageKind.FRAME
            and any(_FRAME.search(text.text) for text in passage.texts.values())
            for passage in section.passages
        )
        for section in briefing.sections
    )


def _is_much_state_money(value: Value) -> bool:
    """Tell whether a value is money of the state, of which any year has much.

    Only that has a recurrence.
    """
    measure = value.measure
    if value.recurrence is None or measure is None or measure.currency != "EUR":
        return False
    numbers = (measure.low, measure.high, *(number for _, number in measure.series))
    return any(number is not None and number >= MUCH for number in numbers)
