from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from briefing_app.ui.widgets.stack import Stack

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_only_the_shown_page_says_how_small_a_stack_can_be(qtbot: QtBot) -> None:
    stack = Stack()
    qtbot.addWidget(stack)
    wide, small = QWidget(), QWidget()
    wide.setMinimumSize(900, 700)
    small.setMinimumSize(200, 100)
    stack.addWidget(wide)
    stack.addWidget(small)
    assert stack.minimumSizeHint().width() >= 900
    stack.setCurrentWidget(small)
    assert stack.minimumSizeHint().width() < 300
