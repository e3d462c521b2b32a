"""The quiet bar under the top bar: what happened, what to do, one action, a cross."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout

from briefing_app.errors import message
from briefing_app.ui.widgets.badge import SIGNS
from briefing_app.ui.widgets.buttons import icon_button, link_button
from briefing_app.ui.widgets.label import Label, StrongLabel
from briefing_app.ui.widgets.roles import mark_verbatim, set_role

if TYPE_CHECKING:
    from briefing_app.ui.notify import Notice, Notifier
    from briefing_app.ui.theme import Theme
    from briefing_app.ui.translate import Translator

STAYS = 6000
"""Milliseconds that a notice which need not be kept stays."""


class NoticeBar(QFrame):
    """Shows the latest notice; hidden when there is none."""

    def __init__(self, translator: Translator, theme: Theme, notifier: Notifier) -> None:
        super().__init__()
        self._translator = translator
        self._notice: Notice | None = None
        set_role(self, "notice", "accent")
        self._sign = StrongLabel()
        mark_verbatim(self._sign)
        self._what = StrongLabel(wraps=False)
        self._todo = Label(wraps=True)
        self._copy = link_button(translator, message("Copy details"))
        self._copy.clicked.connect(self._copy_details)
        self._action = link_button(translator, message("Show"))
        self._action.clicked.connect(self._act)
        self._close = icon_button("x", theme, translator, message("Close this notice"))
        self._close.clicked.connect(self.clear)
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(STAYS)
        self._timer.timeout.connect(self.clear)
        notifier.shown.connect(self.show_notice)
        notifier.cleared.connect(self.clear)
        translator.changed.connect(self._say)
        self.hide()

    def show_notice(self, notice: Notice) -> None:
        """Show a notice in place of the one before."""
        self._notice = notice
        set_role(self, "notice", notice.tone)
        self._sign.setText(SIGNS.get(notice.tone, ""))
        self._copy.setVisible(bool(notice.details))
        self._action.setVisible(notice.action is not None)
        self._todo.setVisible(notice.todo is not None)
        self._say()
        self.show()
        self._timer.stop()
        if not notice.is_kept:
            self._timer.start()

    def clear(self) -> None:
        """Take the notice away."""
        self._timer.stop()
        self._notice = None
        self.hide()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 4, 8, 4)
        row.setSpacing(10)
        top = Qt.AlignmentFlag.AlignVCenter
        row.addWidget(self._sign, 0, top)
        row.addWidget(self._what, 0, top)
        row.addWidget(self._todo, 1, top)
        row.addStretch(0)
        for button in (self._action, self._copy, self._close):
            row.addWidget(button, 0, top)

    def _say(self) -> None:
        notice = self._notice
        if notice is None:
            return
        self._what.setText(self._translator.show(notice.what))
        if notice.todo is not None:
            self._todo.setText(self._translator.show(notice.todo))
        if notice.action is not None:
            self._action.setText(self._translator.show(notice.action[0]))

    def _act(self) -> None:
        if self._notice is not None and self._notice.action is not None:
            act = self._notice.action[1]
            self.clear()
            act()

    def _copy_details(self) -> None:
        if self._notice is not None:
            QGuiApplication.clipboard().setText(self._notice.details)
