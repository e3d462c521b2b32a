"""The real window, which notes when it is usable and then closes.

It watches as the empty window does, by its own paint: an event filter in Python on every object
of the application would take part of the time that is measured.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from briefing_app.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QPaintEvent


class WatchedWindow(MainWindow):
    """Notes the first idle moment after its first paint in ``stamp``."""

    stamp: Path
    _is_noted = False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        """Wait for the paint."""
        super().paintEvent(event)
        if not self._is_noted:
            self._is_noted = True
            QTimer.singleShot(0, self._note)

    def _note(self) -> None:
        self.stamp.write_text(str(time.time_ns()))
        self.close()
        QApplication.quit()
