"""Facts, charts and drawings for the tests of this room."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from briefing_app.charts.drawing import Drawings
from briefing_app.domain.chart import Chart, ChartFact, ChartStakeholder
from briefing_app.domain.codes import ChartKind, FactKind, Position, Qualifier
from briefing_app.domain.fact import Fact, Measure, Texts, Unit, Value
from briefing_app.domain.moment import Moment
from briefing_app.domain.stakeholder import Stakeholder
from briefing_app.language.voice import Voice

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefing_app.document.picture import ChartDrawing

LANGUAGES = ("nl", "fr", "en")
VOICES = {code: Voice(code) for code in LANGUAGES}
JOBS = Unit(
    key="job",
    singular={"nl": "baan", "fr": "emploi", "en": "job"},
    plural={"nl": "banen", "fr": "emplois", "en": "jobs"},
)


def euros(
    low: str | int, high: str | int | None = None, qualifier: Qualifier = Qualifier.EXACTLY
) -> Measure:
    return Measure(
        kind=FactKind.AMOUNT,
        low=Decimal(low),
        high=None if high is None else Decimal(high),
        currency="EUR",
        qualifier=qualifier,
    )


def jobs(low: str | int, high: str | int | None = None) -> Measure:
    return Measure(
        kind=FactKind.COUNT,
        low=Decimal(low),
        high=None if high is None else Decimal(high),
        unit=JOBS,
    )


def percentage(low: str) -> Measure:
    return Measure(kind=FactKind.PERCENTAGE, low=Decimal(low))


def yearly(points: Mapping[int, str | int], currency: str = "EUR") -> Measure:
    series = tuple((year, Decimal(number)) for year, number in points.items())
    return Measure(kind=FactKind.AMOUNT, series=series, currency=currency)


def on(moment: str) -> Measure:
    return Measure(kind=FactKind.DATE, moment=Moment.parse(moment))


def fact(
    number: int, title: Texts, measure: Measure | None, as_of: str = "", key: str = ""
) -> Fact:
    moment = Moment.parse(as_of) if as_of else None
    value = Value(id=number * 10, measure=measure, as_of=moment)
    return Fact(
        id=number,
        key=key or f"fact-{number}",
        kind=measure.kind if measure else FactKind.TEXT,
        title=title,
        values=(value,),
    )


def named(number: int, nl: str, fr: str, en: str, measure: Measure | None, as_of: str = "") -> Fact:
    return fact(number, {"nl": nl, "fr": fr, "en": en}, measure, as_of)


FUNDING = (
    named(1, "Europese Unie", "Union européenne", "European Union", euros(70_000_000)),
    named(2, "Rijk", "État", "State", euros(70_000_000)),
    named(3, "Nij Begun", "Nij Begun", "Nij Begun", euros(60_000_000)),
)
MILESTONES = (
    named(1, "Volle capaciteit", "Pleine capacité", "Full capacity", on("2027-Q4/2028")),
    named(2, "Brief", "Lettre", "Letter", on("2025-06-27")),
    named(3, "Subsidie", "Subvention", "Grant", on("2025-10-10")),
    named(4, "Expertisecentrum", "Centre d’expertise", "Expertise centre", on("2026-04")),
)
SPENDING = (
    named(1, "Rijk", "État", "State", yearly({2025: 0, 2026: 20_000_000, 2027: 22_500_000})),
    named(2, "Europa", "Europe", "Europe", yearly({2025: 5_000_000, 2026: 30_000_000})),
)


def chart(
    kind: ChartKind,
    facts: Iterable[Fact],
    *,
    emphasis: Sequence[int] = (),
    title: Texts | None = None,
    subtitle: Texts | None = None,
    alternative: Texts | None = None,
    people: Iterable[Stakeholder] = (),
) -> Chart:
    return Chart(
        key="chart",
        kind=kind,
        title=title or {},
        subtitle=subtitle or {},
        alternative=alternative or {},
        facts=tuple(ChartFact(fact_id=fact.id, emphasis=fact.id in emphasis) for fact in facts),
        stakeholders=tuple(ChartStakeholder(stakeholder_id=one.id) for one in people),
    )


def person(
    number: int, name: Texts, position: Position, influence: int | None, interest: int | None
) -> Stakeholder:
    return Stakeholder(
        id=number, key=f"person-{number}", name=name, position=position, influence=influence,
        interest=interest,
    )  # fmt: skip


def draw_people(
    people: Sequence[Stakeholder], *languages: str, width: float = 484.0,
    room: tuple[str, ...] = (), drawings: Drawings | None = None,
) -> ChartDrawing:  # fmt: skip
    return (drawings or Drawings()).draw(
        chart(ChartKind.GRID, (), people=people), {}, {}, languages or ("nl", "fr"), VOICES,
        stakeholders={one.id: one for one in people}, width=width, room=room,
    )  # fmt: skip


def by_id(facts: Iterable[Fact]) -> dict[int, Fact]:
    return {fact.id: fact for fact in facts}


def draw(
    kind: ChartKind,
    facts: Sequence[Fact],
    *languages: str,
    width: float = 484.0,
    emphasis: Sequence[int] = (),
    drawings: Drawings | None = None,
    room: tuple[str, ...] = (),
) -> ChartDrawing:
    return (drawings or Drawings()).draw(
        chart(kind, facts, emphasis=emphasis),
        by_id(facts),
        {},
        languages or ("nl", "fr"),
        VOICES,
        width=width,
        room=room,
    )
