"""Weighing what sources say: compatible, superseded, contradiction; the state of a fact.

The rank of sources proposes, a person decides.  The three grades are those of the product's
design, "When sources disagree".
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from itertools import combinations
from typing import TYPE_CHECKING

from briefing_app.domain.codes import (
    NUMERIC,
    Disclosure,
    FactKind,
    FactState,
    Grade,
    Qualifier,
    SourceRank,
)
from briefing_app.domain.precision import bounds, last_place

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing_app.domain.fact import Fact, Measure, Value
    from briefing_app.domain.source import Source

_RANKS = tuple(SourceRank)


def grade(kind: FactKind, one: Value, other: Value, sources: Mapping[int, Source]) -> Grade:
    """Grade two values of one fact, whichever is given first; ``sources`` by id."""
    if _agree(kind, one, other):
        return Grade.COMPATIBLE
    return Grade.SUPERSEDED if _newer(one, other, sources) is not None else Grade.CONTRADICTION


def current(fact: Fact, sources: Mapping[int, Source]) -> Value | None:
    """Return the value that holds: the decided one, else what weighing proposes."""
    if fact.decision is not None:
        return fact.value(fact.decision.value_id)
    return proposed(fact, sources)


def proposed(fact: Fact, sources: Mapping[int, Source]) -> Value | None:
    """Return the value that weighing proposes, whatever was decided.

    It is, among the values that no other supersedes, that of the best rank, then of the latest
    as-of date, then the first entered.  ``None`` when the fact has no values.
    """
    return _proposal(_weigh(fact, sources)[0], sources)


def contradictions(fact: Fact, sources: Mapping[int, Source]) -> tuple[tuple[Value, Value], ...]:
    """Return the pairs of values, none of them superseded, that cannot both hold."""
    return _weigh(fact, sources)[1]


def rivals(fact: Fact, sources: Mapping[int, Source]) -> tuple[Value, ...]:
    """Return the values of a disputed fact that contradict each other, else none."""
    if fact.decision is not None:
        return ()
    sides = {id(one) for pair in contradictions(fact, sources) for one in pair}
    return tuple(value for value in fact.values if id(value) in sides)


def state(fact: Fact, sources: Mapping[int, Source]) -> FactState:
    """Return the one state of a fact: decided, disputed, verified or not verified."""
    return current_and_state(fact, sources)[1]


def current_and_state(fact: Fact, sources: Mapping[int, Source]) -> tuple[Value | None, FactState]:
    """Return what :func:`current` and :func:`state` do, weighing once."""
    if fact.decision is not None:
        return fact.value(fact.decision.value_id), FactState.DECIDED
    standing, disputed = _weigh(fact, sources)
    value = _proposal(standing, sources)
    if disputed:
        return value, FactState.DISPUTED
    return value, FactState.VERIFIED if fact.verified_at is not None else FactState.NOT_VERIFIED


def outdates(one: Value, other: Value, sources: Mapping[int, Source]) -> bool:
    """Tell whether one value differs from another and replaces it."""
    if one is other or one.measure is None or other.measure is None:
        return False
    return not _agree(one.measure.kind, one, other) and _newer(one, other, sources) is one


def on_day(fact: Fact, day: dt.date) -> Fact:
    """Return a fact with the values that describe it up to a day, to be weighed as of that day.

    A decision or verification of later is not yet made; a value without a date counts always.
    """
    values = tuple(one for one in fact.values if one.as_of is None or one.as_of.first <= day)
    ids = {value.id for value in values}
    decision = fact.decision
    if decision is not None and (decision.value_id not in ids or decision.decided_at.date() > day):
        decision = None
    is_verified = fact.verified_at is not None and fact.verified_at.date() <= day
    return replace(
        fact,
        values=values,
        decision=decision,
        verified_by=fact.verified_by if is_verified else None,
        verified_at=fact.verified_at if is_verified else None,
    )


def public_only(fact: Fact) -> tuple[Value, ...]:
    """Return the values that a public export may know of."""
    if fact.disclosure is Disclosure.INTERNAL:
        return ()
    return tuple(value for value in fact.values if value.disclosure is Disclosure.PUBLIC)


def _weigh(
    fact: Fact, sources: Mapping[int, Source]
) -> tuple[list[Value], tuple[tuple[Value, Value], ...]]:
    """Return the values that no other supersedes, and the pairs of them that contradict."""
    superseded: list[Value] = []
    open_pairs = []
    for one, other in combinations(fact.values, 2):
        if _agree(fact.kind, one, other):
            continue
        newer = _newer(one, other, sources)
        if newer is None:
            open_pairs.append((one, other))
        else:
            superseded.append(one if newer is other else other)
    if not superseded:
        return list(fact.values), tuple(open_pairs)
    gone = set(map(id, superseded))
    return (
        [value for value in fact.values if id(value) not in gone],
        tuple(pair for pair in open_pairs if gone.isdisjoint(map(id, pair))),
    )


def _proposal(standing: list[Value], sources: Mapping[int, Source]) -> Value | None:
    if len(standing) < 2:
        return standing[0] if standing else None
    return min(standing, key=lambda value: (_rank(value, sources), -_as_of(value)))


def _newer(one: Value, other: Value, sources: Mapping[int, Source]) -> Value | None:
    """Return which of two differing values replaces the other, or ``None``.

    A value replaces another when it is of the same status, describes a later date, and does
    not come from a lower rank of source.  Dates that overlap, 2025 and 10 October 2025, do not
    say which is later.
    """
    if one.money_status != other.money_status or one.as_of is None or other.as_of is None:
        return None
    if one.as_of.first > other.as_of.last:
        late, early = one, other
    elif other.as_of.first > one.as_of.last:
        late, early = other, one
    else:
        return None
    return late if _rank(late, sources) <= _rank(early, sources) else None


def _rank(value: Value, sources: Mapping[int, Source]) -> int:
    """Return the place of the best source that carries a value; 0 is the highest trust."""
    ranks = [
        _RANKS.index(sources[citation.source_id].rank)
        for citation in value.citations
        if citation.source_id in sources
    ]
    return min(ranks, default=len(_RANKS))


def _as_of(value: Value) -> int:
    return (value.as_of.first if value.as_of else dt.date.min).toordinal()


def _agree(kind: FactKind, one: Value, other: Value) -> bool:
    if one.measure is None or other.measure is None:
        return one.measure is other.measure and _texts_agree(one, other)
    if kind is FactKind.DATE:
        return _moments_agree(one.measure, other.measure)
    if kind in NUMERIC:
        return _numbers_agree(one.measure, other.measure)
    return _texts_agree(one, other)


def _texts_agree(one: Value, other: Value) -> bool:
    """Compare the languages that both have; without one nobody can tell, so a person must."""
    shared = one.texts.keys() & other.texts.keys()
    if not shared:
        return one.texts == other.texts
    return all(one.texts[language] == other.texts[language] for language in shared)


def _moments_agree(one: Measure, other: Measure) -> bool:
    if one.moment is None or other.moment is None:
        return one.moment == other.moment
    return one.moment.covers(other.moment) or other.moment.covers(one.moment)


def _numbers_agree(one: Measure, other: Measure) -> bool:
    if (one.currency, one.unit) != (other.currency, other.unit):
        return False
    if one.series or other.series:
        return one.series == other.series
    if _is_plain(one) and _is_plain(other):
        return _same_when_rounded(one.low or _ZERO, other.low or _ZERO)
    (low, high), (other_low, other_high) = bounds(one), bounds(other)
    return low <= other_high and other_low <= high


def _is_plain(measure: Measure) -> bool:
    return measure.high is None and measure.qualifier is Qualifier.EXACTLY


def _same_when_rounded(one: Decimal, other: Decimal) -> bool:
    """Tell whether one number is the other, rounded half up to the digits that it shows."""
    if not one or not other:
        return one == other
    places = max(last_place(one), last_place(other))
    return _rounded(one, places) == _rounded(other, places)


def _rounded(number: Decimal, place: int) -> Decimal:
    return number.scaleb(-place).to_integral_value(ROUND_HALF_UP)


_ZERO = Decimal(0)
