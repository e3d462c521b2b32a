"""Open the real window, note when it is usable, and close it.

Run as a process of its own: ``python -m tests.benchmarks.opened STAMP [FILE]``.  The application
is as it always is; only an event filter looks on.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from briefing_app.__main__ import main as run


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


def main() -> int:
    """Open the window and return its exit status."""
    application = QApplication(sys.argv[:1])  # the application takes the one that runs
    watcher = Watcher(application, Path(sys.argv[1]))
    application.installEventFilter(watcher)
    return run(sys.argv[2:])


if __name__ == "__main__":
    sys.exit(main())
