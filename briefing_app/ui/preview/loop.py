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
    from briefing_app.pdf.rendering import Wanted
    from briefing_app.publish import Options, Published
    from briefing_app.ui.tasks import Task, TaskRunner

    Publish = Callable[[Snapshot, Options, Callable[[float], None], Wanted | None], Published]
    """Snapshot, options, a progress that may stop it, and which pages are wanted, all for
    ``None``, to what is published."""

QUIET = 250
"""Milliseconds after the last change before a preview is made."""

_KEY = "preview"


class PreviewLoop(QObject):
    """``made`` carries what was published, ``failed`` a ``UserError`` or another exception.

    ``in_view`` tells which pages are wanted at once; when these are not all, ``made`` comes twice:
    with them, and with the whole document, unless something changes before.
    """

    started = Signal()
    made = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        tasks: TaskRunner,
        snapshot: Callable[[], tuple[Snapshot, Options] | None],
        publish: Publish,
        in_view: Callable[[], Wanted],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._snapshot = snapshot
        self._publish = publish
        self._in_view = in_view
        self._quiet = QTimer(self, singleShot=True, interval=QUIET)
        self._quiet.timeout.connect(self.make_now)
        self._task: Task | None = None
        self._is_making = False

    @property
    def is_asked(self) -> bool:
        """Whether something changed since the last snapshot was taken."""
        return self._quiet.isActive()

    @property
    def is_busy(self) -> bool:
        """Whether a whole preview is still to come, unless something fails."""
        is_cancelled = self._task is not None and self._task.is_cancelled
        return self.is_asked or (self._is_making and not is_cancelled)

    def ask(self) -> None:
        """Make a preview when nothing has changed for a short while."""
        self._quiet.start()

    def stop(self) -> None:
        """Make none, and stop the one being made."""
        self._quiet.stop()
        self._tasks.cancel(_KEY)
        self._is_making = False

    def make_now(self) -> None:
        """Take a snapshot and have it published; a preview being made is stopped."""
        self._quiet.stop()
        try:
            wanted = self._snapshot()
        except UserError as error:
            self._is_making = False
            self.failed.emit(error)
            return
        if wanted is None:
            self._is_making = False
            return
        self._start(*wanted, self._in_view())
        self.started.emit()

    def _start(self, snapshot: Snapshot, options: Options, pages: Wanted | None) -> None:
        publish = self._publish

        def show(published: Published) -> None:
            if published.is_whole:
                self._is_making = False
            self.made.emit(published)
            if not published.is_whole and not self._quiet.isActive():
                self._start(snapshot, options, None)

        def fail(error: Exception) -> None:
            self._is_making = False
            self.failed.emit(error)

        self._task, self._is_making = None, True
        self._task = self._tasks.start(
            _KEY,
            lambda task: publish(snapshot, options, task, pages),
            done=show,
            failed=fail,
            label=Message(message("Preparing the preview")),
        )


def published_now() -> dt.datetime:
    """Return the time that a preview bears."""
    return dt.datetime.now(dt.UTC)
