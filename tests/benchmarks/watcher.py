"""Looks on while a window starts: notes when it is usable, then closes it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication


class Watcher(QObject):
    """Notes the first idle moment after the first paint of a window, then closes all."""

    def __init__(self, application: QApplication, stamp: Path) -> None:
        super().__init__()
        self._application = application
        self._stamp = stamp
        self._seen = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's name)
        """Wait for the paint; never hold an event back."""
        if self._seen or event.type() is not _PAINT or not isinstance(watched, QWidget):
            return False
        if watched.isWindow():
            self._seen = True
            QTimer.singleShot(0, self._note)
        return False

    def _note(self) -> None:
        self._stamp.write_text(str(time.time_ns()))
        for widget in self._application.topLevelWidgets():
            widget.close()
        self._application.quit()


_PAINT = QEvent.Type.Paint
