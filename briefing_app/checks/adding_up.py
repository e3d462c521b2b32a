"""Parts and magnitudes of the facts that a briefing states."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from briefing_app.checks.relating import measured, of_fact
from briefing_app.domain.adding_up import Fit, combinations_off, misread, sums
from briefing_app.domain.codes import NUMERIC
from briefing_app.domain.finding import Severity
from briefing_app.domain.weighing import current
from briefing_app.errors import message

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefing_app.checks.surroundings import Surroundings
    from briefing_app.domain.adding_up import Sum
    from briefing_app.domain.fact import Fact, Measure
    from briefing_app.domain.finding import Finding


def check_sums(around: Surroundings) -> Iterator[Finding]:
    """Yield the stated wholes to which their parts do not add up; rounding is a lesser matter."""
    places = {fact.id: place for fact, place in around.stated}
    for each in sums(around.facts.values(), around.weights):
        place = places.get(each.whole.id)
        is_told = any(part.id in places for part in each.parts)
        if place is None or not is_told:
            continue
        if each.fit is not Fit.EXACT:
            yield _sum_finding(each, place, around)
        for part, _, _ in combinations_off(each.whole, each.parts, around.weights)[:1]:
            if part.id not in places or part.decision is not None:
                continue
            text = message("With another value of {part}, the parts of {key} do not add up.")
            yield of_fact("parts_with_another_value", Severity.NOTE, text, each.whole, place,
                           part=part.key)  # fmt: skip


def _sum_finding(each: Sum, place: str, around: Surroundings) -> Finding:
    text = message("The parts of {key} add up to {added}, not to {stated}.")
    severity = Severity.MUST_FIX
    if each.fit is Fit.ROUNDED:
        text = message("The parts of {key} add up to {added}, not {stated}; rounding explains it.")
        severity = Severity.LOOK_AT
    numbers: dict[str, object] = {
        name: measured(number, each.whole, around.weights)
        for name, number in (("added", each.added), ("stated", each.stated))
    }
    if each.misread is not None:
        text = message(
            "The parts of {key} add up to {added}, not to {stated}: {part} seems to be off by a "
            "thousand or a million times. Is its unit right?"
        )
        numbers["part"] = each.misread.key
    return of_fact("parts_do_not_add_up", severity, text, each.whole, place, **numbers)


def check_magnitudes(around: Surroundings) -> Iterator[Finding]:
    """Yield facts of which a thousand is taken for a million, or a part above its whole."""
    by_id = around.by_id()
    for fact, place in around.stated:
        measures = [value.measure for value in fact.values if value.measure is not None]
        if any(misread(one, other) for one, other in combinations(measures, 2)):
            text = message("Values of {key} differ by a thousand or a million times.")
            yield of_fact("magnitude", Severity.LOOK_AT, text, fact, place)
        yield from _against_wholes(fact, place, around, by_id)


def _against_wholes(
    fact: Fact, place: str, around: Surroundings, by_id: Mapping[int, Fact]
) -> Iterator[Finding]:
    for whole in (by_id[one] for one in fact.part_of if one in by_id):
        values = [current(one, around.weights) for one in (fact, whole)]
        measures = [one.measure for one in values if one is not None and one.measure is not None]
        if len(measures) < 2 or not {fact.kind, whole.kind} <= NUMERIC:
            continue
        if _counts_other(*measures):
            text = message("The part {key} cannot be added up to {whole}: its unit is another.")
            severity = Severity.LOOK_AT
            yield of_fact("part_of_another_unit", severity, text, fact, place, whole=whole.key)
        elif _is_above(*measures):
            text = message("The part {key} is larger than its whole {whole}.")
            severity = Severity.MUST_FIX
            yield of_fact("part_above_whole", severity, text, fact, place, whole=whole.key)


def _counts_other(one: Measure, other: Measure) -> bool:
    """Tell whether two numbers count different things; a unit that is missing is none."""
    if one.kind is not other.kind:
        return True
    units = ((one.currency, other.currency), (one.unit, other.unit))
    return any(None not in pair and pair[0] != pair[1] for pair in units)


def _is_above(part: Measure, whole: Measure) -> bool:
    low, high = part.low, whole.high if whole.high is not None else whole.low
    return low is not None and high is not None and low > high
