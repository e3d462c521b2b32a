"""The top bar: the dossier's name and menu, undo and redo, search, the page's main actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QToolButton, QWidget

from briefing_app.errors import message
from briefing_app.ui.icons import SIZE, set_icon
from briefing_app.ui.theme import sized_font
from briefing_app.ui.widgets.buttons import ActionButton
from briefing_app.ui.widgets.inspector import empty
from briefing_app.ui.widgets.roles import mark_verbatim, set_role
from briefing_app.ui.window.search_field import SearchField

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from briefing_app.ui.theme import Theme
    from briefing_app.ui.translate import Translator
    from briefing_app.ui.window.actions import Actions

HEIGHT = 44
_NAME_WIDTH = 260


class DossierButton(QPushButton):
    """The open dossier's name; opens the menu of the dossier."""

    def __init__(self, translator: Translator, theme: Theme, menu: QMenu) -> None:
        super().__init__()
        self.setFont(sized_font(13, 600))
        set_role(self, "plain")
        mark_verbatim(self)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the chevron after the name
        menu.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # which the menu would take over
        self.setMenu(menu)
        self.setIconSize(QSize(14, 14))
        set_icon(self, "chevron-down", theme)
        self._translator = translator
        self._name = ""
        self.setMaximumWidth(_NAME_WIDTH)

    def set_name(self, name: str) -> None:
        """Show a dossier's title; the whole is its tooltip."""
        self._name = name
        shown = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, _NAME_WIDTH - 56)
        self.setText(shown.replace("&", "&&"))
        self.setToolTip(name if shown != name else "")
        self._translator.bind(self.setAccessibleName, message("Dossier: {name}"), name=name)


class TopBar(QWidget):
    """Left the dossier, in the middle search, right the actions of the page."""

    def __init__(self, translator: Translator, theme: Theme, actions: Actions, menu: QMenu) -> None:
        super().__init__()
        set_role(self, "topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)
        self.name = DossierButton(translator, theme, menu)
        self.search = SearchField()
        translator.bind(
            self.search.setPlaceholderText, message("Search facts, passages, sources…   Ctrl+K")
        )
        translator.bind(self.search.setAccessibleName, message("Search"))
        self._shown: list[QAction] = []
        self._undo = _tool(actions["undo"])
        self._redo = _tool(actions["redo"])
        left, right = QWidget(), QWidget()
        for side in (left, right):
            side.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
        left_row, self._right_row = QHBoxLayout(left), QHBoxLayout(right)
        for row in (left_row, self._right_row):
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(8)
        left_row.addWidget(self.name)
        left_row.addWidget(self._undo)
        left_row.addWidget(self._redo)
        left_row.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 0, 14, 0)
        row.setSpacing(12)
        row.addWidget(left, 3)
        row.addWidget(self.search, 4)
        row.addWidget(right, 3)
        self.show_dossier("")

    def show_dossier(self, name: str) -> None:
        """Show an open dossier's name, or with an empty one nothing but the ground."""
        self.name.set_name(name)
        self.setVisible(bool(name))
        if not name:
            self.show_actions([])

    def show_actions(self, actions: list[QAction]) -> None:
        """Show a page's main actions; the last one is the primary one.

        The buttons of the same actions stay, with the focus that one of them may have.
        """
        if actions == self._shown:
            return
        self._shown = list(actions)
        empty(self._right_row)
        self._right_row.addStretch(1)
        for place, action in enumerate(actions, 1):
            role = "primary" if place == len(actions) else ""
            button = ActionButton(action, role)
            self._right_row.addWidget(button)


def _tool(action: QAction) -> QToolButton:
    button = QToolButton()
    set_role(button, "iconButton")
    button.setIconSize(SIZE)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setDefaultAction(action)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    action.changed.connect(lambda: button.setAccessibleName(action.text()))
    return button
