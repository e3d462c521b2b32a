"""What became of a value after it was told: only what is otherwise than when it was stated.

Values are compared by meaning: how a number is worded, and from when a source is, does not count.
A contradiction that was there when the value was stated is no change either.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from briefing_app.domain.codes import Grade
from briefing_app.domain.weighing import current, grade, rivals

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping

    from briefing_app.domain.fact import Fact, Measure, Value
    from briefing_app.domain.source import Source
    from briefing_app.domain.stated import StatedValue


class Aftermath(StrEnum):
    """What became of a value that was told."""

    CHANGED = "changed"
    """The value itself was mended."""
    SUPERSEDED = "superseded"
    """A newer value replaces it."""
    DECIDED = "decided"
    """A person decided for another value."""
    OUTWEIGHED = "outweighed"
    """Another value holds, because a better source carries it."""
    WITHDRAWN = "withdrawn"
    """The value is not in the dossier any more, and another one holds."""
    DISPUTED = "disputed"
    """Sources contradict each other that did not when it was stated."""
    REMOVED = "removed"
    """The fact is not in the dossier any more, or has no value."""


Known = tuple["Fact | None", "Mapping[int, Source]"]
"""A fact, if it was there, and the sources by id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedSince:
    """A stated value that does not hold as it was stated.

    ``now`` is what holds now, ``fact`` what it is a value of; both are ``None`` for a fact that
    was removed.  ``grade`` tells how the two stand to each other.  ``since`` is when the dossier
    came to know what holds now; ``None`` where no history tells.  ``why`` is the reason that was
    given with a decision, ``sources`` carry what holds now.
    """

    stated: StatedValue
    kind: Aftermath
    fact: Fact | None = None
    now: Value | None = None
    grade: Grade | None = None
    since: dt.datetime | None = None
    why: str = ""
    sources: tuple[Source, ...] = ()

    @property
    def is_replaced(self) -> bool:
        """Whether another value can be given in place of the one that was stated."""
        return self.kind not in {Aftermath.DISPUTED, Aftermath.REMOVED}


def changed_since(
    stated: Iterable[StatedValue], facts: Mapping[str, Fact], sources: Mapping[int, Source]
) -> tuple[ChangedSince, ...]:
    """Return which stated values do not hold as they were stated, in their order.

    ``facts`` by UUID, ``sources`` by id.  When that came about is for a history to tell.
    """
    found = (_changed(one, facts.get(one.fact), sources) for one in stated)
    return tuple(one for one in found if one is not None)


def holds_alike(kind: Aftermath, now: Known, then: Known) -> bool:
    """Tell whether what holds of a fact now held then too: the value, or of a dispute its sides."""
    if kind is Aftermath.DISPUTED:
        sides, before = (rivals(fact, sources) if fact else () for fact, sources in (now, then))
        return _all_among(sides, before) and _all_among(before, sides)
    value, was = (current(fact, sources) if fact else None for fact, sources in (now, then))
    if value is None or was is None:
        return value is was
    return same_meaning(value, was)


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
    stated: StatedValue, fact: Fact | None, sources: Mapping[int, Source]
) -> ChangedSince | None:
    now = current(fact, sources) if fact is not None else None
    if fact is None or now is None:
        return ChangedSince(stated=stated, kind=Aftermath.REMOVED, fact=fact)
    kind = _kind(stated, fact, now, sources)
    if kind is None:
        return None
    return ChangedSince(
        stated=stated,
        kind=kind,
        fact=fact,
        now=now,
        grade=grade(fact.kind, _as_live(stated.frozen, now), now, sources),
        why=fact.decision.reason if fact.decision is not None else "",
        sources=tuple(sources[c.source_id] for c in now.citations if c.source_id in sources),
    )


def _kind(
    stated: StatedValue, fact: Fact, now: Value, sources: Mapping[int, Source]
) -> Aftermath | None:
    """Return what became of a stated value; ``None`` when it holds as it was stated."""
    holds = same_meaning(stated.frozen, now)
    sides = rivals(fact, sources)
    if sides and not _all_among(sides, (stated.frozen, *(stated.rivals or ()))):
        return Aftermath.DISPUTED
    if holds:
        return None
    if fact.decision is not None:
        return Aftermath.DECIDED
    told = [each for each in fact.values if same_meaning(stated.frozen, each)]
    if told and all(each not in sides for each in told):
        graded = {grade(fact.kind, each, now, sources) for each in told}
        return Aftermath.SUPERSEDED if graded == {Grade.SUPERSEDED} else Aftermath.OUTWEIGHED
    if told:
        return Aftermath.OUTWEIGHED
    is_there = any(each.uuid == stated.value for each in fact.values)
    return Aftermath.CHANGED if is_there else Aftermath.WITHDRAWN


def _all_among(values: Iterable[Value], others: Iterable[Value]) -> bool:
    """Tell whether each of some values says the same as one of others."""
    known = tuple(others)
    return all(any(same_meaning(each, other) for other in known) for each in values)


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
