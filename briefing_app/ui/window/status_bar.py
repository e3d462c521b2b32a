"""The status bar: saved, offline, the progress of long work with a cancel, what a page counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from briefing_app.errors import message
from briefing_app.ui.theme import sized_font
from briefing_app.ui.widgets.buttons import link_button
from briefing_app.ui.widgets.elided import ElidedLabel
from briefing_app.ui.widgets.label import Label
from briefing_app.ui.widgets.roles import set_role

if TYPE_CHECKING:
    from briefing_app.ui.tasks import TaskRunner
    from briefing_app.ui.translate import Translator

HEIGHT = 28


class StatusBar(QWidget):
    """One line at the foot of the window."""

    def __init__(self, translator: Translator, tasks: TaskRunner) -> None:
        super().__init__()
        self._translator, self._tasks = translator, tasks
        set_role(self, "statusBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)
        self._saved, self._offline, self._counts = Label(), Label(), ElidedLabel()
        self._progress = _Progress(translator, tasks)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(22)
        row.addWidget(self._saved)
        row.addWidget(self._offline)
        row.addWidget(self._progress)
        row.addStretch(1)
        row.addWidget(self._counts)
        for label in (self._saved, self._offline, self._counts):
            label.setFont(sized_font(12))
        translator.bind(self._offline.setText, message("Offline · nothing leaves this computer"))
        self.show_saved(has_dossier=False, is_read_only=False, is_pending=False)

    def show_saved(self, *, has_dossier: bool, is_read_only: bool, is_pending: bool) -> None:
        """Say whether changes are saved."""
        self._saved.setVisible(has_dossier)
        if is_read_only:
            text = message("Read-only")
        else:
            text = message("Not saved yet") if is_pending else message("All changes saved")
        self._translator.bind(self._saved.setText, text)

    def show_counts(self, text: str) -> None:
        """Show what the page counts, in the window's language."""
        self._counts.setText(text)


class _Progress(QWidget):
    """The oldest piece of visible work: what, how far, a cancel."""

    def __init__(self, translator: Translator, tasks: TaskRunner) -> None:
        super().__init__()
        self._translator, self._tasks = translator, tasks
        self._label = ElidedLabel()
        self._label.setFont(sized_font(12))
        self._label.setMaximumWidth(320)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(120)
        self._bar.setRange(0, 1000)
        translator.bind(self._bar.setAccessibleName, message("Progress"))
        self._cancel = link_button(translator, message("Cancel"))
        self._cancel.clicked.connect(self._stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self._label, self._bar, self._cancel):
            row.addWidget(widget)
        tasks.changed.connect(self._follow)
        translator.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        running = self._tasks.visible()
        self.setVisible(bool(running))
        if not running:
            self._label.setText("")  # what is over is not said in another language later
        if running and running[0].label is not None:
            self._label.setText(self._translator.show(running[0].label))
            self._bar.setValue(round(1000 * running[0].fraction))

    def _stop(self) -> None:
        for task in self._tasks.visible()[:1]:
            self._tasks.cancel(task.key)
