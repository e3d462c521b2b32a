from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton

from briefing_app.domain.moment import PartialDate
from briefing_app.ui.pages.parliament.page import (
    COMMITMENTS,
    EDITIONS,
    KNOWN,
    TOLD,
    ParliamentPage,
)
from briefing_app.ui.window.top_bar import TopBar
from tests.editions import freeze

if TYPE_CHECKING:
    from briefing_app.ui.widgets.table import RowTable
    from briefing_app.ui.window.main_window import MainWindow

SIZES = [(1280, 720), (1440, 900)]
LANGUAGES = ["nl", "fr", "en"]


def _page(window: MainWindow) -> ParliamentPage:
    window.go("parliament")
    assert window.workspace is not None
    page = window.workspace.page
    assert isinstance(page, ParliamentPage)
    return page


def _tell_and_remove(page: ParliamentPage) -> None:
    """Tell parliament of the speech, then take out the figures that it states."""
    session = page.context.session
    edition = freeze(session)
    session.sendings.add(edition.id, PartialDate.parse("2026-03-05"), reference="26 643, nr. 1412")
    values = session.editions.values(edition.id)
    stated = {each.fact for each in values if each.frozen.measure is not None}
    for fact in session.facts.all():
        if fact.uuid in stated:
            session.facts.remove(fact.id)


def _is_whole(table: RowTable) -> None:
    cells, model = table.itemDelegate(), table.model()
    for row in range(model.rowCount()):
        for place in range(model.columnCount()):
            index, width = model.index(row, place), table.columnWidth(place)
            assert cells.height(index, width) <= table.rowHeight(row)  # type: ignore[attr-defined]
            assert cells.is_whole(index, width), index.data()  # type: ignore[attr-defined]
    assert table.horizontalScrollBar().maximum() == 0
    last = table.rowViewportPosition(model.rowCount() - 1) + table.rowHeight(model.rowCount() - 1)
    assert last <= table.viewport().height()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_lists_are_whole_at_the_sizes_of_small_screens(
    window: MainWindow, language: str, size: tuple[int, int]
) -> None:
    window.services.translator.set_language(language)
    window.resize(*size)
    page = _page(window)
    _tell_and_remove(page)
    for code, table in (
        (COMMITMENTS, page.table), (TOLD, page.told.table), (EDITIONS, page.editions.table)
    ):  # fmt: skip
        page.turn_to(code)
        QCoreApplication.processEvents()
        assert table.isVisible()
        _is_whole(table)


@pytest.mark.parametrize("language", LANGUAGES)
def test_actions_and_lists_are_named_whole(window: MainWindow, language: str) -> None:
    window.services.translator.set_language(language)
    window.resize(1280, 720)
    page = _page(window)
    _tell_and_remove(page)
    page.turn_to(TOLD)
    QCoreApplication.processEvents()
    (bar,) = window.findChildren(TopBar)
    buttons = [
        button
        for part in (bar, page.bar)
        for button in part.findChildren(QPushButton)
        if button.isVisible()
    ]
    assert len(buttons) > 5
    for button in buttons:
        assert button.width() >= button.sizeHint().width(), button.text()


def test_page_opens_with_what_has_to_be_corrected(window: MainWindow) -> None:
    page = _page(window)
    assert page.shown == COMMITMENTS
    _tell_and_remove(page)
    page.show_start()
    assert page.shown == TOLD


def test_each_list_has_its_actions_and_what_stands_beside_it(window: MainWindow) -> None:
    page = _page(window)
    _tell_and_remove(page)
    page.turn_to(TOLD)
    assert page.main_actions() == [page.correction.copy, page.correction.letter]
    assert page.told_panel.isVisible()
    page.turn_to(EDITIONS)
    assert page.main_actions() == []
    assert page.edition_panel.isVisible()
    page.turn_to(KNOWN)
    assert page.inspector() is None
    page.turn_to(COMMITMENTS)
    assert page.main_actions() == [page.new]
    assert page.sheet.isVisible()


def test_new_commitment_shows_the_list_that_it_is_in(window: MainWindow) -> None:
    page = _page(window)
    page.turn_to(TOLD)
    page.new.trigger()
    assert page.shown == COMMITMENTS
