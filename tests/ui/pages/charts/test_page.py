"""The picture on the page: live, in the languages asked, as different readers see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QImage

from briefing_app.charts.vision import Sight
from briefing_app.document.picture import PathMark, Picture, TextMark
from briefing_app.domain.codes import ChartKind
from briefing_app.domain.organisation import ColourRole, CutRole
from tests.organisation import samples
from tests.ui.walk import foreign_texts, nameless

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from briefing_app.domain.chart import Chart
    from briefing_app.session.session import Session
    from briefing_app.ui.pages.charts.page import ChartsPage
    from briefing_app.ui.window.main_window import MainWindow

    Settle = Callable[[], None]


def choose(page: ChartsPage, languages: str) -> None:
    box = page.stage.languages_box
    box.setCurrentIndex(box.findData(languages))
    box.activated.emit(box.currentIndex())


def colours(image: QImage) -> set[str]:
    return {
        QColor(image.pixel(x, y)).name()
        for x in range(0, image.width(), 3)
        for y in range(0, image.height(), 3)
    }


def test_picture_is_drawn_and_spoken_in_the_language_of_the_window(
    window: MainWindow, page: ChartsPage, settle: Settle
) -> None:
    english = page.stage.plates[0].view.accessibleName()
    assert english.startswith("Bar chart")
    window.commands.choose_language("fr")
    settle()
    assert page.stage.plates[0].view.accessibleName().startswith("Graphique en barres")


def test_picture_is_labelled_in_the_languages_that_are_chosen(
    page: ChartsPage, chart: Chart, settle: Settle
) -> None:
    offered = [page.stage.languages_box.itemText(place) for place in range(6)]
    assert offered == ["NL + FR", "NL + EN", "FR + EN", "NL", "FR", "EN"]
    choose(page, "fr")
    settle()
    titles = page.stage.plates[0].titles
    assert titles == [chart.title["fr"]]
    choose(page, "nl,en")
    settle()
    assert page.stage.languages == ("nl", "en")


def test_changes_in_quick_succession_are_drawn_once(
    page: ChartsPage, session: Session, chart: Chart, settle: Settle
) -> None:
    drawn: list[object] = []
    page.artist.drawn.connect(drawn.append)
    for number in range(4):
        session.charts.write(chart.id, "title", "nl", f"Titel {number}")
    settle()
    assert len(drawn) == 1


def test_fact_that_changes_changes_the_picture(
    page: ChartsPage, session: Session, chart: Chart, settle: Settle
) -> None:
    before = page.stage.plates[0].view.accessibleName()
    fact = chart.facts[2].fact_id
    session.facts.remove(fact)
    settle()
    assert page.stage.plates[0].view.accessibleName() != before


def test_picture_has_colours_and_typeface_of_the_organisation(
    page: ChartsPage, session: Session, settle: Settle
) -> None:
    pictures: list[Picture] = []
    page.artist.drawn.connect(lambda drawn: pictures.append(drawn.drawing.picture))
    session.organisation.set_colour(ColourRole.ACCENT, "#6A1B4D")
    settle()
    assert "#6a1b4d" in colours(page.stage.plates[0].view.grab().toImage())
    assert any(isinstance(mark, TextMark) for mark in pictures[-1].marks)
    session.organisation.set_cut(CutRole.REGULAR, "own.ttf", samples.own(700))
    settle()
    assert all(isinstance(mark, PathMark) for mark in pictures[-1].marks)
    session.undo()
    settle()
    assert any(isinstance(mark, TextMark) for mark in pictures[-1].marks)


def test_nothing_is_drawn_while_another_page_is_shown(
    window: MainWindow, page: ChartsPage, session: Session, chart: Chart, settle: Settle
) -> None:
    window.go("sources")
    drawn: list[object] = []
    page.artist.drawn.connect(drawn.append)
    session.charts.write(chart.id, "title", "nl", "Andere titel")
    settle()
    assert drawn == []
    window.go("charts")
    settle()
    titles = page.stage.plates[0].titles
    assert "Andere titel" in titles


def test_chart_made_elsewhere_is_there_when_the_page_is_shown(
    window: MainWindow, page: ChartsPage, session: Session, settle: Settle
) -> None:
    window.go("sources")
    made = session.charts.get(session.charts.add(ChartKind.BAR, {"nl": "Elders gemaakt"}))
    window.go("charts", made.uuid)
    settle()
    row = page.selected_row()
    assert row is not None
    assert row.id == made.id


def test_briefing_that_shows_the_chart_is_one_link_away(
    window: MainWindow, page: ChartsPage, session: Session, chart: Chart
) -> None:
    used = session.charts.used_in(chart.id)
    assert used
    link = page.sheet.usages.links()[0]
    assert link.accessibleName().startswith(used[0].title["en"])
    link.click()
    assert window.workspace is not None
    assert window.workspace.page is not None
    assert window.workspace.page.name == "briefings"


@pytest.mark.parametrize("sight", Sight)
def test_picture_is_shown_as_others_see_it(page: ChartsPage, sight: Sight) -> None:
    own = colours(page.stage.plates[0].view.grab().toImage())
    box = page.stage.sight
    box.setCurrentIndex(box.findData(sight.value))
    box.activated.emit(box.currentIndex())
    seen = colours(page.stage.plates[0].view.grab().toImage())
    assert ("#12436d" in own, "#28a197" in own) == (True, True)
    if sight is Sight.COLOURS:
        assert seen == own
    else:
        assert "#28a197" not in seen
    if sight is Sight.GREY:
        assert all(QColor(one).saturation() == 0 for one in seen)


def test_page_says_nothing_that_is_not_in_the_catalog(
    window: MainWindow, page: ChartsPage, settle: Settle
) -> None:
    for language in ("nl", "fr", "en", "pseudo"):
        page.context.translator.set_language(language)
        settle()
    assert "\n".join(foreign_texts(window)) == ""


def test_everything_has_a_name_for_a_screen_reader(window: MainWindow, page: ChartsPage) -> None:
    assert page.alternatives.isVisible()
    assert nameless(window) == []


def test_tab_follows_the_eye(window: MainWindow, page: ChartsPage, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    page.table.setFocus()
    seen: list[QWidget | None] = []
    for _ in range(4 + 2 * len(page.alternatives.rows)):
        window.focusNextChild()
        seen.append(window.focusWidget())
    stops: list[QWidget] = [page.stage.languages_box, page.stage.sight]
    stops += [row.area for row in page.alternatives.rows.values()]
    assert [widget for widget in seen if widget in stops] == stops
    places = [seen.index(stop) for stop in stops]
    assert places == sorted(places)


def test_switch_of_language_keeps_what_is_typed(
    window: MainWindow,
    page: ChartsPage,
    settle: Settle,
    type_text: Callable[[object, str], None],
) -> None:
    field = page.sheet.titles.fields["en"]
    area = page.alternatives.rows["en"].area
    for typed, text in ((field, "Œuvre « été »"), (area, "Une autre 🙂 description")):
        typed.setFocus()
        typed.selectAll()
        type_text(typed, text)
        page.context.translator.set_language("fr")
        page.context.translator.set_language("nl")
        assert typed.text() == text
        page.commit_pending()
        settle()
        assert typed.text() == text


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_page_fits_a_small_window(
    window: MainWindow, page: ChartsPage, settle: Settle, language: str, qtbot: QtBot
) -> None:
    page.context.translator.set_language(language)
    window.resize(1280, 720)
    settle()
    qtbot.wait(50)
    content = page.sheet.widget()
    assert content is not None
    assert content.width() <= page.sheet.viewport().width()
    assert page.stage.plates[0].view.width() >= 400
    assert page.stage.width() <= page.table.width()
