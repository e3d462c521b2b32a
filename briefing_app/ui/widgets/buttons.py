"""Buttons by what they are for; each has a text or an accessible name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolButton

from briefing_app.ui.icons import SIZE, set_icon
from briefing_app.ui.widgets.roles import set_role

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from briefing_app.ui.theme import Theme
    from briefing_app.ui.translate import Translator


def link_button(translator: Translator, text: str, /, **fields: object) -> QPushButton:
    """Return a button that looks like a link; ``text`` is a message id."""
    button = QPushButton()
    set_role(button, "link")
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    translator.bind(button.setText, text, **fields)
    return button


def plain_button(translator: Translator, text: str, role: str = "", /) -> QPushButton:
    """Return an ordinary button, or with role ``primary`` the main one."""
    button = QPushButton()
    if role:
        set_role(button, role)
    translator.bind(button.setText, text)
    return button


def icon_button(name: str, theme: Theme, translator: Translator, text: str) -> QToolButton:
    """Return a button with only an icon; ``text`` is its tooltip and accessible name."""
    button = QToolButton()
    set_role(button, "iconButton")
    button.setIconSize(SIZE)
    set_icon(button, name, theme)
    translator.bind(button.setToolTip, text)
    translator.bind(button.setAccessibleName, text)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button


class ActionButton(QPushButton):
    """A push button that follows an action: text, tooltip, enabled, visible, on or off."""

    def __init__(self, action: QAction, role: str = "") -> None:
        super().__init__()
        self._action = action
        if role:
            set_role(self, role)
        self._follow()
        action.changed.connect(self._follow)
        self.clicked.connect(self._trigger)

    def _follow(self) -> None:
        action = self._action
        self.setText(action.text())
        self.setToolTip(action.toolTip() if action.toolTip() != action.text() else "")
        self.setEnabled(action.isEnabled())
        self.setVisible(action.isVisible())
        self.setCheckable(action.isCheckable())
        self.setChecked(action.isChecked())

    def _trigger(self) -> None:
        self._action.trigger()
        self.setChecked(self._action.isChecked())  # the click itself had turned it already
