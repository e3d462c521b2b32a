"""What became of a value after it was told: changed, disputed, or not in the dossier any more.

Values are compared by meaning: how a number is worded, and from when a source is, does not count.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from briefing_app.domain.codes import FactState, Grade
from briefing_app.domain.weighing import current_and_state, grade

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping

    from briefing_app.domain.fact import Fact, Measure, Value
    from briefing_app.domain.source import Source
    from briefing_app.domain.stated import StatedValue


class Aftermath(StrEnum):
    """What became of a value that was told."""

    CHANGED = "changed"
    DISPUTED = "disputed"
    REMOVED = "removed"
    """The fact is not in the dossier any more, or has no value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedSince:
    """A stated value that does not hold as it was stated.

    ``now`` is what holds now, ``fact`` what it is a value of; both are ``None`` for a fact that
    was removed.  ``grade`` tells how the two stand to each other.  ``since`` is when a person
    decided, or the dossier came to know it; ``None`` where no history tells.  ``why`` is the
    reason that was given with a decision, ``sources`` carry what holds now.
    """

    stated: StatedValue
    kind: Aftermath
    fact: Fact | None = None
    now: Value | None = None
    grade: Grade | None = None
    since: dt.datetime | None = None
    why: str = ""
    sources: tuple[Source, ...] = ()


def changed_since(
    stated: Iterable[StatedValue],
    facts: Mapping[str, Fact],
    sources: Mapping[int, Source],
    known_at: Mapping[str, dt.datetime],
) -> tuple[ChangedSince, ...]:
    """Return which stated values do not hold any more, in their order.

    ``facts`` by UUID, ``sources`` by id; ``known_at`` is when a value or fact, by UUID, was last
    written or removed.
    """
    found = (_changed(one, facts.get(one.fact), sources, known_at) for one in stated)
    return tuple(one for one in found if one is not None)


def same_meaning(one: Value, other: Value) -> bool:
    """Tell whether two values say the same, whatever their sources and dates are.

    Texts are compared in the languages that both have; without one they are not the same.
    """
    if (one.money_status, one.recurrence) != (other.money_status, other.recurrence):
        return False
    if one.measure is not None and other.measure is not None:
        return _meaning(one.measure) == _meaning(other.measure)
    if one.measure is not other.measure:
        return False
    shared = one.texts.keys() & other.texts.keys()
    return one.speaker.split() == other.speaker.split() and (
        all(one.texts[each].split() == other.texts[each].split() for each in shared)
        if shared
        else one.texts == other.texts
    )


def _changed(
    stated: StatedValue,
    fact: Fact | None,
    sources: Mapping[int, Source],
    known_at: Mapping[str, dt.datetime],
) -> ChangedSince | None:
    if fact is None or not fact.values:
        return ChangedSince(
            stated=stated, kind=Aftermath.REMOVED, fact=fact, since=known_at.get(stated.fact)
        )
    now, state = current_and_state(fact, sources)
    if now is None:
        raise AssertionError("a fact with values has one that holds")
    if not same_meaning(stated.frozen, now):
        kind = Aftermath.CHANGED
    elif state is FactState.DISPUTED:
        kind = Aftermath.DISPUTED
    else:
        return None
    decision = fact.decision
    return ChangedSince(
        stated=stated,
        kind=kind,
        fact=fact,
        now=now,
        grade=grade(fact.kind, _as_live(stated.frozen, now), now, sources),
        since=decision.decided_at if decision else _last(fact, now, kind, known_at),
        why=decision.reason if decision else "",
        sources=tuple(sources[c.source_id] for c in now.citations if c.source_id in sources),
    )


def _last(
    fact: Fact, now: Value, kind: Aftermath, known_at: Mapping[str, dt.datetime]
) -> dt.datetime | None:
    """Return when the value that holds was last written; of a dispute, any value of the fact."""
    values = (now,) if kind is Aftermath.CHANGED else fact.values
    return max((known_at[each.uuid] for each in values if each.uuid in known_at), default=None)


def _meaning(measure: Measure) -> tuple[object, ...]:
    return (
        measure.low, measure.high, measure.series, measure.currency or "",
        measure.unit.uuid if measure.unit else "", measure.qualifier, measure.moment,
    )  # fmt: skip


def _as_live(frozen: Value, now: Value) -> Value:
    """Return a frozen value with the unit as it is now, so that it can be weighed."""
    old, new = frozen.measure, now.measure
    if old is None or new is None or old.unit is None or new.unit is None:
        return frozen
    if old.unit.uuid != new.unit.uuid:
        return frozen
    return replace(frozen, measure=replace(old, unit=new.unit))
