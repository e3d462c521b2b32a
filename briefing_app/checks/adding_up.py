"""Parts, shares and magnitudes of the facts that a briefing states."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from briefing_app.domain.adding_up import Fit, combinations_off, misread, share_fits, sums
from briefing_app.domain.codes import FactKind
from briefing_app.domain.finding import Action, Finding, Remedy, Severity
from briefing_app.domain.weighing import current
from briefing_app.errors import Message, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.checks.surroundings import Surroundings
    from briefing_app.domain.adding_up import Sum
    from briefing_app.domain.fact import Fact


def check_sums(around: Surroundings) -> Iterator[Finding]:
    """Yield the stated wholes to which their parts do not add up; rounding is a lesser matter."""
    places = {fact.id: place for fact, place in around.stated}
    for each in sums(around.facts.values(), around.weights):
        place = places.get(each.whole.id)
        is_told = any(part.id in places for part in each.parts)
        if place is None or not is_told:
            continue
        if each.fit is not Fit.EXACT:
            yield _sum_finding(each, place)
        for part, _, added in combinations_off(each.whole, each.parts, around.weights)[:1]:
            if part.id not in places or part.decision is not None:
                continue
            text = message("With another value of {part}, the parts of {key} do not add up.")
            yield _finding("parts_with_another_value", Severity.NOTE, text, each.whole, place,
                           part=part.key, added=str(added))  # fmt: skip


def _sum_finding(each: Sum, place: str) -> Finding:
    text = message("The parts of {key} add up to {added}, not to {stated}.")
    severity = Severity.MUST_FIX
    if each.fit is Fit.ROUNDED:
        text = message("The parts of {key} add up to {added}, not {stated}; rounding explains it.")
        severity = Severity.LOOK_AT
    numbers = {"added": _number(each.added), "stated": _number(each.stated)}
    return _finding("parts_do_not_add_up", severity, text, each.whole, place, **numbers)


def check_shares(around: Surroundings) -> Iterator[Finding]:
    """Yield the stated percentages that are not the ratio of their part and whole."""
    by_id = around.by_id()
    for fact, place in around.stated:
        if fact.share is None or fact.kind is not FactKind.PERCENTAGE:
            continue
        wanted = (fact, *(by_id.get(one) for one in fact.share))
        measures = [
            value.measure
            for one in wanted
            if one is not None and (value := current(one, around.weights)) is not None
        ]
        if len(measures) != len(wanted) or None in measures:
            continue
        share, part, whole = (each for each in measures if each is not None)
        if share_fits(share, part, whole) is False and part.low and whole.low:
            text = message(
                "The share {key} is {stated} %, while its part is {ratio} % of its whole."
            )
            ratio = _number(round(100 * part.low / whole.low, 1))
            stated = _number(share.low)
            yield _finding("share_differs", Severity.MUST_FIX, text, fact, place,
                           stated=stated, ratio=ratio)  # fmt: skip


def check_magnitudes(around: Surroundings) -> Iterator[Finding]:
    """Yield facts of which a thousand is taken for a million, or a part above its whole."""
    by_id = around.by_id()
    for fact, place in around.stated:
        measures = [value.measure for value in fact.values if value.measure is not None]
        if any(misread(one, other) for one, other in combinations(measures, 2)):
            text = message("Values of {key} differ by a thousand or a million times.")
            yield _finding("magnitude", Severity.LOOK_AT, text, fact, place)
        for one in fact.part_of:
            whole = by_id.get(one)
            if whole is not None and _is_above(fact, whole, around):
                text = message("The part {key} is larger than its whole {whole}.")
                severity = Severity.MUST_FIX
                yield _finding("part_above_whole", severity, text, fact, place, whole=whole.key)


def _is_above(part: Fact, whole: Fact, around: Surroundings) -> bool:
    values = [current(one, around.weights) for one in (part, whole)]
    measures = [value.measure for value in values if value is not None and value.measure]
    if len(measures) < len(values):
        return False
    low, high = measures[0].low, measures[1].high or measures[1].low
    is_alike = measures[0].currency == measures[1].currency
    return low is not None and high is not None and is_alike and low > high


def _number(number: object) -> str:
    return f"{number:,f}".replace(",", "\u202f")


def _finding(
    kind: str, severity: Severity, text: str, fact: Fact, place: str, **fields: object
) -> Finding:
    return Finding(
        kind=kind,
        severity=severity,
        message=Message(text, {"key": fact.key, **fields}),
        place=place,
        action=Action(remedy=Remedy.OPEN_FACT, fields={"key": fact.key}),
    )
