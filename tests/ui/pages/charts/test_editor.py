"""The facts, the kind and the texts of a chart, edited in its sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest

from briefing_app.domain.chart import ChartFact
from briefing_app.domain.codes import ChartKind, FactKind
from briefing_app.ui.pages.charts.kinds import HINTS
from briefing_app.ui.theme import sized_font
from briefing_app.ui.widgets.two_lines import DetailRole, KindRole

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_app.domain.chart import Chart
    from briefing_app.session.session import Session
    from briefing_app.ui.pages.charts.page import ChartsPage

    Settle = Callable[[], None]
    Typed = Callable[[object, str], None]

ALT = Qt.KeyboardModifier.AltModifier


def facts_of(session: Session, chart: Chart) -> list[int]:
    return [one.fact_id for one in session.charts.get(chart.id).facts]


def choose_kind(page: ChartsPage, kind: ChartKind) -> None:
    box = page.sheet.kind.box
    box.setCurrentIndex(box.findData(kind.value))
    box.activated.emit(box.currentIndex())


def test_facts_are_moved_by_keyboard_and_stay_chosen(
    page: ChartsPage, session: Session, chart: Chart, settle: Settle
) -> None:
    first, second, third = facts_of(session, chart)
    list_ = page.sheet.facts.list
    list_.setCurrentRow(0)
    QTest.keyClick(list_, Qt.Key.Key_Up, ALT)  # it is the first already
    assert facts_of(session, chart) == [first, second, third]
    QTest.keyClick(list_, Qt.Key.Key_Down, ALT)
    assert facts_of(session, chart) == [second, first, third]
    QTest.keyClick(list_, Qt.Key.Key_Down, ALT)
    assert facts_of(session, chart) == [second, third, first]
    assert list_.currentRow() == 2
    page.sheet.facts.up.click()
    assert facts_of(session, chart) == [second, first, third]
    session.undo()
    session.undo()
    session.undo()
    assert facts_of(session, chart) == [first, second, third]
    settle()


def test_fact_is_taken_out_and_brought_back_by_one_undo(
    page: ChartsPage, session: Session, chart: Chart, settle: Settle
) -> None:
    before = session.charts.get(chart.id).facts
    page.sheet.facts.list.setCurrentRow(1)
    QTest.keyClick(page.sheet.facts.list, Qt.Key.Key_Delete)
    assert session.charts.get(chart.id).facts == (before[0], before[2])
    session.undo()
    assert session.charts.get(chart.id).facts == before
    settle()


def test_fact_is_found_by_a_word_and_added_at_the_end(
    page: ChartsPage, session: Session, chart: Chart, settle: Settle, type_text: Typed
) -> None:
    wanted = session.facts.by_key("total-investment")
    finder = page.sheet.facts.finder
    finder.setFocus()
    type_text(finder, "Total inv")
    assert finder.offers is not None
    assert finder.offers.isVisible()
    QTest.keyClick(finder, Qt.Key.Key_Return)
    assert facts_of(session, chart)[-1] == wanted.id
    assert finder.text() == ""
    assert page.sheet.facts.list.currentRow() == 3
    settle()


def test_fact_that_is_in_the_chart_is_not_offered_again(page: ChartsPage, chart: Chart) -> None:
    finder = page.sheet.facts.finder
    QTest.keyClick(finder, Qt.Key.Key_Down)
    assert finder.offers is not None
    offered = [
        finder.offers.item(place).data(Qt.ItemDataRole.UserRole)
        for place in range(finder.offers.count())
    ]
    assert offered
    assert not {str(one.fact_id) for one in chart.facts} & set(offered)
    QTest.keyClick(finder, Qt.Key.Key_Escape)
    assert not finder.offers.isVisible()


def test_fact_is_set_apart(
    page: ChartsPage, session: Session, chart: Chart, settle: Settle
) -> None:
    page.sheet.facts.list.setCurrentRow(0)
    assert not page.sheet.facts.emphasis.isChecked()
    page.sheet.facts.emphasis.click()
    assert session.charts.get(chart.id).facts[0].emphasis
    assert page.sheet.facts.list.item(0).data(KindRole) == "★ Set apart"
    settle()


def test_label_is_written_per_language(
    page: ChartsPage, session: Session, chart: Chart, settle: Settle, type_text: Typed
) -> None:
    entry = page.sheet.facts
    entry.list.setCurrentRow(1)
    assert entry.labels is not None
    field = entry.labels.field("fr")
    assert field.placeholderText() == session.facts.get(chart.facts[1].fact_id).title["fr"]
    field.setFocus()
    field.selectAll()
    type_text(field, "L’État")
    field.commit_pending()
    assert session.charts.get(chart.id).facts[1].label["fr"] == "L’État"
    assert session.charts.get(chart.id).facts[1].label["nl"] == chart.facts[1].label["nl"]
    session.undo()
    assert session.charts.get(chart.id).facts == chart.facts
    settle()


def test_label_that_is_being_typed_stays_with_its_fact(
    page: ChartsPage, session: Session, chart: Chart, settle: Settle, type_text: Typed
) -> None:
    entry = page.sheet.facts
    entry.list.setCurrentRow(0)
    assert entry.labels is not None
    field = entry.labels.field("en")
    field.setFocus()
    field.selectAll()
    type_text(field, "The Union")
    entry.list.setCurrentRow(2)
    labels = [one.label.get("en") for one in session.charts.get(chart.id).facts]
    assert labels[0] == "The Union"
    assert labels[2] == chart.facts[2].label.get("en")
    assert field.text() == chart.facts[2].label.get("en", "")
    settle()


def test_every_kind_says_what_it_is_for_and_what_it_needs() -> None:
    assert set(HINTS) == set(ChartKind)
    assert len(set(HINTS.values())) == len(HINTS)


def test_kind_is_chosen_with_its_hint(
    page: ChartsPage, session: Session, chart: Chart, settle: Settle
) -> None:
    box = page.sheet.kind.box
    for place in range(box.count()):
        assert box.itemData(place, DetailRole) == HINTS[ChartKind(box.itemData(place))]
    choose_kind(page, ChartKind.STACKED)
    settle()
    assert session.charts.get(chart.id).kind is ChartKind.STACKED
    assert page.sheet.kind.hint.text() == HINTS[ChartKind.STACKED]
    assert box.accessibleDescription() == HINTS[ChartKind.STACKED]
    session.undo()
    assert box.currentData() == ChartKind.BAR.value
    settle()


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_list_of_kinds_opens_as_wide_as_its_hints(page: ChartsPage, language: str) -> None:
    page.context.translator.set_language(language)
    box = page.sheet.kind.box
    box.showPopup()
    metrics = QFontMetrics(sized_font(12))
    hints = [box.itemData(place, DetailRole) for place in range(box.count())]
    assert box.view().viewport().width() >= max(map(metrics.horizontalAdvance, hints)) + 20
    box.hidePopup()


def test_fact_that_cannot_be_drawn_says_why_in_the_list_and_beside_the_picture(
    page: ChartsPage, session: Session, chart: Chart, settle: Settle
) -> None:
    date = next(one for one in session.facts.rows() if one.kind is FactKind.DATE)
    session.charts.set_facts(chart.id, (ChartFact(fact_id=date.id), *chart.facts))
    settle()
    assert page.sheet.facts.list.item(0).data(KindRole) == "! Not drawn"
    assert "is not a number" in page.sheet.facts.list.item(0).toolTip()
    assert page.stage.left_out.isVisible()
    assert "is not a number" in page.stage.left_out.text.text()
    session.undo()
    settle()
    assert not page.stage.left_out.isVisible()


def test_kind_that_can_draw_none_of_the_facts_says_so_of_each(
    page: ChartsPage, settle: Settle
) -> None:
    choose_kind(page, ChartKind.TIMELINE)
    settle()
    assert page.stage.problem.isVisible()
    assert not page.stage.plates[0].isVisible()
    items = [page.sheet.facts.list.item(place) for place in range(3)]
    assert {item.data(KindRole) for item in items} == {"! Not drawn"}
    assert {item.toolTip() for item in items} == {HINTS[ChartKind.TIMELINE]}
    choose_kind(page, ChartKind.BAR)
    settle()
    assert page.stage.plates[0].isVisible()
    assert items[0].data(KindRole) == ""


def test_twin_is_drawn_once_in_each_language(
    page: ChartsPage, session: Session, chart: Chart, settle: Settle
) -> None:
    assert not page.stage.plates[1].isVisible()
    page.sheet.twin.box.click()
    settle()
    assert session.charts.get(chart.id).twin
    assert page.stage.plates[1].isVisible()
    for plate, language in zip(page.stage.plates, ("nl", "fr"), strict=True):
        assert plate.view.accessibleName() == page.alternatives.rows[language].area.text()
        titles = plate.titles
        assert titles == [chart.title[language]]
    session.undo()
    settle()
    assert not page.stage.plates[1].isVisible()


def test_title_is_written_per_language_and_shown_in_the_picture(
    page: ChartsPage, session: Session, chart: Chart, settle: Settle, type_text: Typed
) -> None:
    field = page.sheet.titles.fields["nl"]
    field.setFocus()
    field.selectAll()
    type_text(field, "Drie betalen mee")
    page.sheet.commit_pending()
    settle()
    assert session.charts.get(chart.id).title["nl"] == "Drie betalen mee"
    titles = page.stage.plates[0].titles
    assert titles == ["Drie betalen mee", chart.title["fr"]]


def test_empty_subtitle_shows_what_the_facts_give(page: ChartsPage) -> None:
    assert page.sheet.subtitles.fields["fr"].text() == ""
    assert page.sheet.subtitles.fields["fr"].placeholderText() == (
        "en\N{NO-BREAK SPACE}millions\N{NO-BREAK SPACE}d’euros, 2025"
    )


def test_new_chart_has_no_title_and_says_what_it_wants(
    page: ChartsPage, session: Session, settle: Settle
) -> None:
    page.new.trigger()
    settle()
    row = page.selected_row()
    assert row is not None
    assert (row.title, row.facts) == ({}, ())
    assert page.title_of(row) == "Untitled chart"
    assert page.stage.problem.isVisible()
    assert "Add a fact" in page.stage.problem.text()
    assert not page.alternatives.isVisible()
    placeholders = {field.placeholderText() for field in page.sheet.titles.fields.values()}
    assert placeholders == {"Not written yet"}  # nothing of the chart that was shown before
    session.undo()
    settle()


def test_grid_is_drawn_from_stakeholders(
    page: ChartsPage, session: Session, chart: Chart, settle: Settle, type_text: Typed
) -> None:
    choose_kind(page, ChartKind.GRID)
    settle()
    assert page.stage.problem.isVisible()
    assert page.sheet.stakeholders.isVisible()
    assert not page.sheet.facts.isVisible()
    finder = page.sheet.stakeholders.finder
    for words in ("surf", "TNO"):
        finder.setFocus()
        type_text(finder, words)
        QTest.keyClick(finder, Qt.Key.Key_Return)
    settle()
    assert page.stage.plates[0].isVisible()
    people = [one.stakeholder_id for one in session.charts.get(chart.id).stakeholders]
    assert [session.stakeholders.get(one).name["en"] for one in people] == ["SURF", "TNO"]
    page.sheet.stakeholders.emphasis.click()
    QTest.keyClick(page.sheet.stakeholders.list, Qt.Key.Key_Up, ALT)
    settle()
    assert [one.emphasis for one in session.charts.get(chart.id).stakeholders] == [True, False]
    assert "2 stakeholders" in page.sheet.subtitle.text()
    assert session.charts.get(chart.id).facts == chart.facts  # kept for another kind


@pytest.mark.parametrize("kind", ChartKind)
def test_every_kind_is_drawn_or_says_why_not(
    page: ChartsPage, settle: Settle, kind: ChartKind
) -> None:
    choose_kind(page, kind)
    settle()
    assert page.stage.plates[0].isVisible() != page.stage.problem.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Up, Qt.Key.Key_Delete])
def test_nothing_is_moved_or_taken_out_when_the_dossier_is_only_read(
    page: ChartsPage, session: Session, chart: Chart, key: Qt.Key
) -> None:
    page.sheet.facts.set_read_only()
    page.sheet.facts.list.setCurrentRow(2)
    QTest.keyClick(page.sheet.facts.list, key, ALT)
    assert session.charts.get(chart.id) == chart
