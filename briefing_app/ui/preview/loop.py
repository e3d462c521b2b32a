"""When to make the preview anew: after a short quiet, in the worker, the latest wins.

Does not show anything and does not know what publishing is: both are handed in.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from briefing_app.errors import Message, UserError, message

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_app.domain.dossier import Snapshot
    from briefing_app.publish import Options, Published
    from briefing_app.ui.tasks import TaskRunner

QUIET = 250
"""Milliseconds after the last change before a preview is made."""

_KEY = "preview"


class PreviewLoop(QObject):
    """``made`` carries what was published, ``failed`` a ``UserError`` or another exception."""

    started = Signal()
    made = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        tasks: TaskRunner,
        snapshot: Callable[[], tuple[Snapshot, Options] | None],
        publish: Callable[[Snapshot, Options, Callable[[float], None]], Published],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._snapshot = snapshot
        self._publish = publish
        self._quiet = QTimer(self, singleShot=True, interval=QUIET)
        self._quiet.timeout.connect(self.make_now)

    def ask(self) -> None:
        """Make a preview when nothing has changed for a short while."""
        self._quiet.start()

    def stop(self) -> None:
        """Make none, and stop the one being made."""
        self._quiet.stop()
        self._tasks.cancel(_KEY)

    def make_now(self) -> None:
        """Take a snapshot and have it published; a preview being made is stopped."""
        self._quiet.stop()
        try:
            wanted = self._snapshot()
        except UserError as error:
            self.failed.emit(error)
            return
        if wanted is None:
            return
        snapshot, options = wanted
        publish = self._publish
        self._tasks.start(
            _KEY,
            lambda task: publish(snapshot, options, task),
            done=self.made.emit,
            failed=self.failed.emit,
            label=Message(message("Preparing the preview")),
        )
        self.started.emit()


def published_now() -> dt.datetime:
    """Return the time that a preview bears."""
    return dt.datetime.now(dt.UTC)
