"""A window that is deleted without having been closed, as when a script goes wrong halfway."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from briefing_app import app as program
from briefing_app.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from briefing_app.ui.window.services import Services


def test_window_that_nobody_closed_goes_quietly_with_the_focus_in_it(
    qtbot: QtBot, services: Services
) -> None:
    window = MainWindow(services)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    window.top.show()
    window.top.search.setFocus()
    qtbot.waitUntil(lambda: window.top.search.hasFocus())
    with qtbot.captureExceptions() as raised:
        program.discard(window)
    assert raised == []
    assert QApplication.focusWidget() is None
