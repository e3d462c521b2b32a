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


def action_button(action: QAction, role: str = "") -> QPushButton:
    """Return a push button that follows an action: text, tooltip, enabled, visible."""
    button = QPushButton()
    if role:
        set_role(button, role)

    def follow() -> None:
        button.setText(action.text())
        button.setToolTip(action.toolTip() if action.toolTip() != action.text() else "")
        button.setEnabled(action.isEnabled())
        button.setVisible(action.isVisible())

    follow()
    action.changed.connect(follow)
    button.destroyed.connect(lambda: action.changed.disconnect(follow))
    button.clicked.connect(lambda: action.trigger())
    return button
