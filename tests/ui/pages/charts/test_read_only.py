"""A dossier that can only be read: charts are drawn, nothing offers to change them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit

from briefing_app.session.session import Session
from briefing_app.ui.pages.charts.page import ChartsPage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from briefing_app.ui.window.main_window import MainWindow


@pytest.fixture
def read_only_page(bare_window: MainWindow, own_sample: Path, qtbot: QtBot) -> Iterator[ChartsPage]:
    """The charts of a dossier that somebody else has open."""
    with Session.open(own_sample, user="Somebody else"):
        assert bare_window.services.dossiers.open(own_sample)
        assert bare_window.workspace is not None
        bare_window.go("charts")
        page = bare_window.workspace.page
        assert isinstance(page, ChartsPage)
        assert page.context.session.read_only
        qtbot.waitUntil(lambda: not page.artist.is_busy, timeout=20_000)
        yield page
        bare_window.services.dossiers.close()


def test_chart_is_drawn_and_described(read_only_page: ChartsPage) -> None:
    assert read_only_page.stage.plates[0].isVisible()
    assert read_only_page.alternatives.rows["nl"].area.text()


def test_nothing_can_be_typed_chosen_or_moved(read_only_page: ChartsPage) -> None:
    page = read_only_page
    for field in page.sheet.findChildren(QLineEdit):
        assert field.isReadOnly() or not field.isVisible() or not field.isEnabled()
    for area in page.alternatives.findChildren(QPlainTextEdit):
        assert area.isReadOnly()
    for kind in (QComboBox, QCheckBox):
        for choice in page.sheet.findChildren(kind):
            assert not choice.isEnabled() or not choice.isVisible()
    facts = page.sheet.facts
    assert not any(tool.isVisible() for tool in (facts.finder, facts.up, facts.down, facts.out))
    row = page.selected_row()
    facts.list.setCurrentRow(1)
    QTest.keyClick(facts.list, Qt.Key.Key_Delete)
    assert page.selected_row() == row


def test_languages_and_sight_of_the_picture_can_still_be_chosen(
    read_only_page: ChartsPage,
) -> None:
    assert read_only_page.stage.languages_box.isEnabled()
    assert read_only_page.stage.sight.isEnabled()
