from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.document.picture import PathMark, Picture
from briefing_app.domain.chart import ChartStakeholder
from briefing_app.domain.codes import ChartKind, PassageKind
from briefing_app.domain.organisation import CutRole
from briefing_app.ui.pages.briefings.chart_card import ChartCard
from briefing_app.ui.widgets.label import MutedLabel
from tests.organisation import samples

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from briefing_app.domain.briefing import Briefing
    from briefing_app.session.session import Session
    from briefing_app.ui.pages.briefings.page import BriefingsPage
    from briefing_app.ui.window.main_window import MainWindow


@pytest.fixture
def card(page: BriefingsPage, note: Briefing, window: MainWindow, qtbot: QtBot) -> ChartCard:
    """A chart passage that was just added: no chart is chosen."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    page.composer.verbs.add_passage(note.sections[0].id, PassageKind.CHART)
    found = page.composer.sheet.card_of(
        page.context.session.briefings.get(note.id).sections[0].passages[-1].uuid
    )
    assert isinstance(found, ChartCard)
    return found


def test_new_chart_passage_asks_which_chart(card: ChartCard) -> None:
    assert card.passage.chart_id is None
    assert card.new.isVisible()
    assert not card.pictures[0].isVisible()
    card.take_focus()
    assert card.window().focusWidget() is card.choice


def test_existing_chart_is_chosen(card: ChartCard, session: Session, qtbot: QtBot) -> None:
    chart = session.charts.all()[0]
    card.choice.chosen.emit(chart.id)
    assert session.briefings.passage(card.passage.id).chart_id == chart.id
    assert not card.new.isVisible()
    qtbot.waitUntil(card.pictures[0].isVisible, timeout=20_000)
    assert not card.pictures[1].isVisible()


def test_new_chart_is_made_for_the_passage_and_opened_where_it_is_edited(
    card: ChartCard, session: Session, window: MainWindow
) -> None:
    before = {chart.id for chart in session.charts.all()}
    passage = card.passage.id
    card.new.click()
    made = session.briefings.passage(passage).chart_id
    assert made is not None
    assert made not in before
    assert session.charts.get(made).title == {}
    assert window.workspace is not None
    assert window.workspace.page is not None
    assert window.workspace.page.name == "charts"
    session.undo()
    assert {chart.id for chart in session.charts.all()} == before
    assert session.briefings.passage(passage).chart_id is None


def test_twin_stands_in_each_column(card: ChartCard, session: Session, qtbot: QtBot) -> None:
    chart = session.charts.all()[0]
    session.charts.change(chart.id, twin=True)
    card.choice.chosen.emit(chart.id)
    qtbot.waitUntil(card.pictures[1].isVisible, timeout=20_000)
    assert card.pictures[0].accessibleName().startswith("Staafgrafiek")
    assert card.pictures[1].accessibleName().startswith("Graphique en barres")


def test_grid_is_drawn_from_stakeholders(card: ChartCard, session: Session, qtbot: QtBot) -> None:
    people = [ChartStakeholder(stakeholder_id=one.id) for one in session.stakeholders.all()[:3]]
    grid = session.charts.add(ChartKind.GRID, {"nl": "Krachtenveld"}, stakeholders=people)
    card.choice.chosen.emit(grid)
    qtbot.waitUntil(card.pictures[0].isVisible, timeout=20_000)
    assert "Drawn from 3 stakeholders" in [label.text() for label in card.findChildren(MutedLabel)]


def test_alternative_text_that_is_out_of_date_is_told(
    card: ChartCard, session: Session, qtbot: QtBot
) -> None:
    chart = session.charts.all()[0]
    session.charts.write_alternative(chart.id, "fr", "Trois barres.")
    card.choice.chosen.emit(chart.id)
    qtbot.waitUntil(card.pictures[0].isVisible, timeout=20_000)

    def notes() -> str:
        return " ".join(label.text() for label in card.findChildren(MutedLabel))

    assert "out of date" not in notes()
    session.charts.set_facts(chart.id, chart.facts[:2])
    qtbot.waitUntil(lambda: "! alternative text out of date: FR" in notes(), timeout=20_000)


def test_picture_and_preview_follow_the_organisation(
    page: BriefingsPage, card: ChartCard, session: Session, qtbot: QtBot
) -> None:
    card.choice.chosen.emit(session.charts.all()[0].id)
    qtbot.waitUntil(lambda: not page.context.tasks.is_busy, timeout=20_000)
    shown: list[Picture | None] = []
    stale: list[None] = []
    own = card.pictures[0].show_picture

    def show(picture: Picture | None, alternative: str) -> None:
        shown.append(picture)
        own(picture, alternative)

    card.pictures[0].show_picture = show  # type: ignore[method-assign]
    page.composer.stale.connect(lambda: stale.append(None))
    session.organisation.set_cut(CutRole.REGULAR, "own.ttf", samples.own(700))
    assert len(stale) == 1
    qtbot.waitUntil(lambda: bool(shown), timeout=20_000)
    assert shown[-1] is not None
    assert all(isinstance(mark, PathMark) for mark in shown[-1].marks)
    session.organisation.write("foot", "nl", "Vermeld ons kenmerk")
    assert len(stale) >= 2
