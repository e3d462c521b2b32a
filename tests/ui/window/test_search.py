from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_app.ui.window.main_window import MainWindow


def test_search_finds_and_goes_there(
    window: MainWindow, type_text: Callable[[object, str], None]
) -> None:
    window.actions_["search"].trigger()
    assert QApplication.focusWidget() is window.top.search
    type_text(window.top.search, "SURF")
    assert window.search.isVisible()
    kinds = [result.kind for result in window.search.results]
    place = kinds.index("Stakeholder")
    for _ in range(place):
        QTest.keyClick(window.top.search, Qt.Key.Key_Down)
    QTest.keyClick(window.top.search, Qt.Key.Key_Return)
    assert window.workspace is not None
    page = window.workspace.page
    assert page is not None
    assert page.name == "stakeholders"
    assert not window.search.isVisible()
    assert window.top.search.text() == ""


def test_search_offers_commands_in_the_window_s_language(window: MainWindow) -> None:
    window.top.search.setText("dark")
    assert [r.title for r in window.search.results if r.kind == "Command"] == ["Dark appearance"]
    window.search.list.setCurrentRow(len(window.search.results) - 1)
    window.top.search.entered.emit()
    assert window.services.theme.tokens.is_dark
    window.commands.choose_theme("light")


def test_nothing_found_is_said(window: MainWindow) -> None:
    window.top.search.setText("zzzzqqq")
    assert window.search.results == []
    assert window.search.isVisible()
    window.search.leave()


def test_escape_leaves_and_arrows_go_round(window: MainWindow) -> None:
    window.top.search.setFocus()
    window.top.search.setText("a")
    many = len(window.search.results)
    assert many > 1
    QTest.keyClick(window.top.search, Qt.Key.Key_Up)
    assert window.search.list.currentRow() == many - 1
    QTest.keyClick(window.top.search, Qt.Key.Key_Escape)
    assert not window.search.isVisible()


def test_odd_words_do_not_break_the_search(window: MainWindow) -> None:
    for words in ('"', "a OR", "NEAR(", "*", "{{fact:x}}", "\x00", "🙂", "x" * 5000, "é'\"--"):
        window.top.search.setText(words)
    window.search.leave()


def test_leaving_the_search_gives_the_focus_back(window: MainWindow) -> None:
    window.activateWindow()
    window.go("facts")
    window.top.name.setFocus()
    for _ in range(2):
        window.actions_["search"].trigger()
        QTest.keyClick(window.top.search, Qt.Key.Key_Escape)
        assert QApplication.focusWidget() is window.top.name
