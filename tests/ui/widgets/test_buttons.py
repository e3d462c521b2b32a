from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction

from briefing_app.ui.widgets.buttons import ActionButton

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_button_of_an_action_that_is_on_stands_pressed(qtbot: QtBot) -> None:
    action = QAction("Preview")
    action.setCheckable(True)
    button = ActionButton(action)
    qtbot.addWidget(button)
    assert button.isCheckable()
    button.click()
    assert (action.isChecked(), button.isChecked()) == (True, True)
    action.setChecked(False)
    assert not button.isChecked()
    button.click()
    button.click()
    assert (action.isChecked(), button.isChecked()) == (False, False)
