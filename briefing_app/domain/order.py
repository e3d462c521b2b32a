"""Dates in their order: what came or comes before something else, and whether it can.

A date that is known in part, or a period, is judged only when no day of it would do.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.domain.weighing import current

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from briefing_app.domain.fact import Fact, Value
    from briefing_app.domain.moment import Moment
    from briefing_app.domain.source import Source


@dataclass(frozen=True, slots=True)
class Succession:
    """Two facts of which one comes before the other, directly or through others, and their dates.

    ``holds`` is false when the first cannot have come before the second, true when it certainly
    did, ``None`` when nobody can tell.
    """

    earlier: Fact
    later: Fact
    first: Moment
    then: Moment

    @property
    def holds(self) -> bool | None:
        """Whether the order is kept: for sure, not for sure, or certainly not."""
        return in_order(self.first, self.then)


def in_order(first: Moment, then: Moment) -> bool | None:
    """Tell whether a moment is not after another; ``None`` when that depends on the day."""
    if first.first > then.last:
        return False
    return True if first.last <= then.first else None


def successions(facts: Iterable[Fact], sources: Mapping[int, Source]) -> list[Succession]:
    """Return the facts of which somebody said which comes first, where both have a date.

    Two that follow each other only through others are among them when their order is broken
    and nothing between them is what breaks it.
    """
    by_id = {fact.id: fact for fact in facts}
    before = {one: earlier_of(fact, by_id) for one, fact in by_id.items() if fact.after}
    dated = {one for later, them in before.items() for one in (later, *them) if one in by_id}
    moments = {one: moment_of(current(by_id[one], sources)) for one in dated}
    made: dict[tuple[int, int], Succession] = {}
    for later, them in before.items():
        for one in sorted(them & dated):
            first, then = moments[one], moments[later]
            if first is not None and then is not None:
                made[one, later] = Succession(by_id[one], by_id[later], first, then)
    broken = {pair for pair, each in made.items() if each.holds is False}
    return [
        each
        for (one, later), each in made.items()
        if one in each.later.after
        or ((one, later) in broken and not _is_echo(one, later, before, broken))
    ]


def other_values_broken(
    one: Succession, sources: Mapping[int, Source]
) -> Iterator[tuple[Fact, Value]]:
    """Yield the other values with which an order that is not broken would be."""
    if one.holds is False:
        return
    for fact in (one.earlier, one.later):
        now = current(fact, sources)
        for value in fact.values:
            moment = moment_of(value)
            if value is now or moment is None:
                continue
            pair = (moment, one.then) if fact is one.earlier else (one.first, moment)
            if in_order(*pair) is False:
                yield fact, value


def moment_of(value: Value | None) -> Moment | None:
    """Return the date that a value states."""
    return value.measure.moment if value is not None and value.measure is not None else None


def _is_echo(
    one: int, later: int, before: Mapping[int, set[int]], broken: set[tuple[int, int]]
) -> bool:
    """Tell whether an order is broken already on the way from one fact to the other."""
    between = [each for each in before[later] if one in before.get(each, ())]
    return any((one, each) in broken or (each, later) in broken for each in between)


def earlier_of(fact: Fact, facts: Mapping[int, Fact]) -> set[int]:
    """Return the ids of all that comes before a fact, directly or through others."""
    found: set[int] = set()
    waiting = list(fact.after)
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting += facts[one].after if one in facts else ()
    return found
