"""Charts: pictures drawn from facts, or from stakeholders."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefing_app.domain.codes import ChartKind
from briefing_app.domain.number import canonical
from briefing_app.domain.weighing import current

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefing_app.domain.fact import Fact, Measure, Texts, Value
    from briefing_app.domain.source import Source
    from briefing_app.domain.stakeholder import Stakeholder


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartFact:
    """One fact in a chart; ``label`` replaces the fact's title, ``emphasis`` sets it apart."""

    fact_id: int
    label: Texts = field(default_factory=dict)
    emphasis: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartStakeholder:
    """One stakeholder in a grid; ``emphasis`` sets it apart."""

    stakeholder_id: int
    emphasis: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """What to draw: the facts in their order, a title that states the message, a subtitle.

    A grid draws ``stakeholders`` instead.  ``twin`` asks for a chart in each language, of one
    geometry, instead of one with the labels of both.  ``alternative`` is text that a person
    wrote, ``made_from`` the hash of the data that it was written for, both by language; a
    language without one gets a generated text.
    """

    id: int = 0
    uuid: str = ""
    key: str
    kind: ChartKind
    twin: bool = False
    title: Texts = field(default_factory=dict)
    subtitle: Texts = field(default_factory=dict)
    alternative: Texts = field(default_factory=dict)
    made_from: Texts = field(default_factory=dict)
    facts: tuple[ChartFact, ...] = ()
    stakeholders: tuple[ChartStakeholder, ...] = ()

    def is_outdated(self, language: str, data: str) -> bool:
        """Tell whether an alternative text was written for other data than those of this hash."""
        return bool(self.alternative.get(language)) and self.made_from.get(language, data) != data


def data_hash(
    chart: Chart,
    facts: Mapping[int, Fact],
    sources: Mapping[int, Source],
    stakeholders: Mapping[int, Stakeholder],
) -> str:
    """Return the hash by which an alternative text knows the data that it was written for.

    It holds what the chart states and not how that is worded: its kind, its facts with the values
    that are drawn, its stakeholders with their places.  All by id.
    """
    from hashlib import sha256  # loads OpenSSL, which takes 3 ms that a start can do without

    lines = [chart.kind.value]
    if chart.kind is ChartKind.GRID:
        for one in chart.stakeholders:
            lines += _place_lines(stakeholders.get(one.stakeholder_id))
    else:
        for item in chart.facts:
            lines += _fact_lines(chart.kind, facts.get(item.fact_id), sources)
    return sha256("\n".join(lines).encode("utf-8")).hexdigest()


def drawn_values(
    kind: ChartKind, fact: Fact, sources: Mapping[int, Source]
) -> tuple[tuple[Value, ...], Value | None]:
    """Return the values of a fact that a chart shows, and the one that holds.

    Dots show what every source says, every other kind the value that holds.
    """
    holding = current(fact, sources)
    if kind is ChartKind.DOT:
        return fact.values, holding
    return (() if holding is None else (holding,)), holding


def _fact_lines(kind: ChartKind, fact: Fact | None, sources: Mapping[int, Source]) -> Iterator[str]:
    if fact is None:
        return
    yield f"fact {fact.key}"
    values, holding = drawn_values(kind, fact, sources)
    for value in values:
        if value.measure is not None:
            mark = "holds" if value is holding else "stands"
            yield f"{mark} {value.as_of} {_canonical(value.measure)}"


def _canonical(measure: Measure) -> str:
    """Return a measure as one text that is the same as long as it says the same."""
    low, high = ("" if end is None else canonical(end) for end in (measure.low, measure.high))
    parts = [
        measure.kind,
        f"{low}..{high}",
        *(f"{year}={canonical(number)}" for year, number in sorted(measure.series)),
        measure.currency or (measure.unit.key if measure.unit else ""),
        measure.qualifier,
        str(measure.moment or ""),
    ]
    return " ".join(parts)


def _place_lines(person: Stakeholder | None) -> Iterator[str]:
    if person is not None:
        yield f"{person.key} {person.position} {person.influence} {person.interest}"
