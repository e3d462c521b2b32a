from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefing_app.domain.chart import ChartFact, ChartStakeholder
from briefing_app.domain.codes import ChartKind, Position
from briefing_app.errors import NotFound, UserError
from tests.session.helpers import add_amount, amount

if TYPE_CHECKING:
    from briefing_app.session import Session


def is_outdated(session: Session, chart: int, language: str = "nl") -> bool:
    return session.charts.get(chart).is_outdated(language, session.charts.data_of(chart))


def test_grid_keeps_the_order_and_emphasis_of_its_stakeholders(session: Session) -> None:
    people = tuple(
        ChartStakeholder(
            stakeholder_id=session.stakeholders.add({"nl": name}), emphasis=name == "b"
        )
        for name in "abc"
    )
    chart = session.charts.add(ChartKind.GRID, {"nl": "G"}, stakeholders=people)
    assert session.charts.get(chart).stakeholders == people
    session.charts.set_stakeholders(chart, people[::-1])
    assert session.charts.get(chart).stakeholders == people[::-1]
    session.undo()
    assert session.charts.get(chart).stakeholders == people
    with pytest.raises(UserError):
        session.charts.set_stakeholders(chart, people[:1] * 2)
    with pytest.raises(NotFound):
        session.charts.set_stakeholders(chart, [ChartStakeholder(stakeholder_id=999)])


def test_stakeholder_that_is_removed_leaves_the_grid_and_undo_brings_it_back(
    session: Session,
) -> None:
    one = session.stakeholders.add({"nl": "Een"})
    chart = session.charts.add(
        ChartKind.GRID, {"nl": "G"}, stakeholders=[ChartStakeholder(stakeholder_id=one)]
    )
    session.stakeholders.remove(one)
    assert session.charts.get(chart).stakeholders == ()
    session.undo()
    assert [each.stakeholder_id for each in session.charts.get(chart).stakeholders] == [one]


def test_twin_is_a_choice_that_can_be_undone(session: Session) -> None:
    chart = session.charts.add(ChartKind.BAR, {"nl": "G"})
    assert not session.charts.get(chart).twin
    session.charts.change(chart, twin=True)
    assert session.charts.get(chart).twin
    session.undo()
    assert not session.charts.get(chart).twin


def test_alternative_text_is_outdated_when_a_value_changes_and_not_when_a_title_does(
    session: Session,
) -> None:
    fact = add_amount(session, "Een", "10")
    chart = session.charts.add(ChartKind.BAR, {"nl": "G"}, facts=[ChartFact(fact_id=fact)])
    assert not is_outdated(session, chart)
    session.charts.write_alternative(chart, "nl", "Eén staaf van 10.")
    assert not is_outdated(session, chart)
    session.facts.write(fact, "title", "nl", "Anders")
    session.charts.write(chart, "title", "nl", "H")
    assert not is_outdated(session, chart)
    (value,) = session.facts.get(fact).values
    session.facts.change_value(value.id, amount("11"))
    assert is_outdated(session, chart)
    session.undo()
    assert not is_outdated(session, chart)


def test_alternative_text_is_outdated_when_the_kind_or_the_facts_change(session: Session) -> None:
    facts = [ChartFact(fact_id=add_amount(session, title)) for title in "ab"]
    chart = session.charts.add(
        ChartKind.BAR, {"nl": "G"}, facts=facts, alternative={"nl": "Twee staven."}
    )
    session.charts.set_facts(chart, facts[:1])
    assert is_outdated(session, chart)
    session.charts.confirm_alternative(chart, "nl")
    assert not is_outdated(session, chart)
    session.charts.change(chart, kind=ChartKind.STACKED)
    assert is_outdated(session, chart)
    session.charts.write_alternative(chart, "nl", "Eén deel.")
    assert not is_outdated(session, chart)
    with pytest.raises(UserError):
        session.charts.confirm_alternative(chart, "fr")


def test_every_verb_that_writes_an_alternative_text_remembers_the_data(session: Session) -> None:
    fact = add_amount(session, "Een", "10")
    chart = session.charts.add(ChartKind.BAR, {"nl": "G"}, facts=[ChartFact(fact_id=fact)])
    session.charts.change(chart, alternative={"nl": "A", "fr": "B"})
    session.charts.write(chart, "alternative", "en", "C")
    data = session.charts.data_of(chart)
    assert session.charts.get(chart).made_from == {"nl": data, "fr": data, "en": data}
    (value,) = session.facts.get(fact).values
    session.facts.change_value(value.id, amount("11"))
    session.charts.change(chart, alternative={"nl": "A", "fr": "Nouveau"})
    assert is_outdated(session, chart, "nl")
    assert not is_outdated(session, chart, "fr")


def test_dots_know_every_value_and_bars_only_the_one_that_holds(session: Session) -> None:
    fact = add_amount(session, "Een", "10")
    facts = [ChartFact(fact_id=fact)]
    (value,) = session.facts.get(fact).values
    session.facts.decide(fact, value.id, "zo")
    charts = [
        session.charts.add(kind, {"nl": "G"}, facts=facts, alternative={"nl": "A"})
        for kind in (ChartKind.DOT, ChartKind.BAR)
    ]
    session.facts.add_value(fact, replace(amount("12"), as_of=None))
    assert [is_outdated(session, chart) for chart in charts] == [True, False]


def test_grid_is_outdated_when_a_stakeholder_moves(session: Session) -> None:
    person = session.stakeholders.add({"nl": "Een"}, influence=2, interest=3)
    chart = session.charts.add(
        ChartKind.GRID, {"nl": "G"}, alternative={"nl": "A"},
        stakeholders=[ChartStakeholder(stakeholder_id=person)],
    )  # fmt: skip
    session.stakeholders.change(person, position=Position.OPPOSES)
    assert is_outdated(session, chart)
    session.undo()
    session.stakeholders.write(person, "name", "nl", "Anders")
    assert not is_outdated(session, chart)
