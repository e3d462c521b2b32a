"""The alternative text: made from the facts, written by hand, out of date, and back."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from briefing_app.ui.widgets.badge import SIGNS

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_app.domain.chart import Chart
    from briefing_app.session.session import Session
    from briefing_app.ui.pages.charts.alternatives import AlternativeRow
    from briefing_app.ui.pages.charts.page import ChartsPage

    Settle = Callable[[], None]
    Typed = Callable[[object, str], None]

MADE = f"{SIGNS['good']} Made from the data"
WRITTEN = f"{SIGNS['accent']} Written by hand"
OUTDATED = f"{SIGNS['look']} Out of date: the data changed since"


def row_of(page: ChartsPage) -> AlternativeRow:
    return page.alternatives.rows["fr"]


def write(page: ChartsPage, settle: Settle, type_text: Typed, text: str) -> None:
    area = row_of(page).area
    area.setFocus()
    area.selectAll()
    if text:
        type_text(area, text)
    else:
        area.textCursor().removeSelectedText()
    area.commit_pending()
    settle()


def change_data(session: Session, chart: Chart) -> None:
    fact = session.facts.get(chart.facts[2].fact_id)
    value = fact.values[0]
    assert value.measure is not None
    measure = replace(value.measure, low=Decimal(61_000_000))
    session.facts.change_value(value.id, replace(value, measure=measure))


def test_text_made_from_the_facts_is_shown_and_follows_them(
    page: ChartsPage, session: Session, chart: Chart, settle: Settle
) -> None:
    row = row_of(page)
    assert row.area.text().startswith("Graphique en barres")
    assert row.badge.text() == MADE
    assert not row.back.isVisible()
    change_data(session, chart)
    settle()
    assert "61" in row.area.text()
    assert row.badge.text() == MADE


def test_text_that_somebody_writes_is_marked_as_such_and_kept(
    page: ChartsPage, session: Session, chart: Chart, settle: Settle, type_text: Typed
) -> None:
    write(page, settle, type_text, "Trois barres presque égales.")
    assert session.charts.get(chart.id).alternative == {"fr": "Trois barres presque égales."}
    assert row_of(page).badge.text() == WRITTEN
    assert row_of(page).back.isVisible()
    assert page.alternatives.rows["nl"].badge.text() == MADE


def test_way_back_leads_to_the_text_made_from_the_facts(
    page: ChartsPage, session: Session, chart: Chart, settle: Settle, type_text: Typed
) -> None:
    made = row_of(page).area.text()
    write(page, settle, type_text, "Trois barres.")
    row_of(page).back.click()
    settle()
    assert session.charts.get(chart.id).alternative == {}
    assert row_of(page).area.text() == made
    assert row_of(page).badge.text() == MADE
    session.undo()
    settle()
    assert row_of(page).area.text() == "Trois barres."


def test_emptied_text_is_made_from_the_facts_again(
    page: ChartsPage, session: Session, chart: Chart, settle: Settle, type_text: Typed
) -> None:
    made = row_of(page).area.text()
    write(page, settle, type_text, "")
    assert session.charts.get(chart.id).alternative == {}
    assert row_of(page).area.text() == made
    write(page, settle, type_text, "Trois barres.")
    write(page, settle, type_text, "")
    assert session.charts.get(chart.id).alternative == {}
    assert row_of(page).area.text() == made


def test_written_text_is_out_of_date_when_the_data_changed_until_somebody_says_it_holds(
    page: ChartsPage, session: Session, chart: Chart, settle: Settle, type_text: Typed
) -> None:
    write(page, settle, type_text, "Trois barres.")
    assert not row_of(page).keep.isVisible()
    change_data(session, chart)
    settle()
    assert row_of(page).badge.text() == OUTDATED
    assert row_of(page).area.text() == "Trois barres."
    assert "61" in row_of(page).made.text()  # what the facts say now, to compare with
    row_of(page).keep.click()
    settle()
    assert row_of(page).badge.text() == WRITTEN
    assert not row_of(page).made.isVisible()


def test_text_that_is_being_typed_goes_to_its_chart_when_another_one_is_selected(
    page: ChartsPage, session: Session, chart: Chart, settle: Settle, type_text: Typed
) -> None:
    other = session.charts.all()[1]
    area = row_of(page).area
    area.setFocus()
    area.selectAll()
    type_text(area, "Pour le premier.")
    page.show_row(other.uuid)
    settle()
    assert session.charts.get(chart.id).alternative == {"fr": "Pour le premier."}
    assert session.charts.get(other.id).alternative == other.alternative
    assert area.text() != "Pour le premier."
