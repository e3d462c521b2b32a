"""Run work off the window's thread: one worker, progress, cancel, latest wins.

Work gets frozen values and must not touch Qt or the session; its callbacks run on the thread
of the window.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from briefing_app.errors import Cancelled, Message

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import ThreadPoolExecutor

T = TypeVar("T")


class Task:
    """One piece of work; call it with a fraction to report progress, which also may stop it."""

    def __init__(self, key: str, label: Message | None, report: Callable[[Task], None]) -> None:
        self.key = key
        self.label = label
        self.fraction = 0.0
        self._report = report
        self._stop = threading.Event()

    def __call__(self, fraction: float) -> None:
        """Report how far the work is (0 to 1); raise ``Cancelled`` when it should stop."""
        if self._stop.is_set():
            raise Cancelled
        self.fraction = fraction
        self._report(self)

    def cancel(self) -> None:
        """Ask the work to stop; none of its callbacks runs any more."""
        self._stop.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether somebody asked it to stop."""
        return self._stop.is_set()


class TaskRunner(QObject):
    """Own the single worker thread.  ``changed`` follows start, progress and end of a task."""

    changed = Signal()
    _called = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker: ThreadPoolExecutor | None = None
        self._running: dict[str, Task] = {}
        self._called.connect(self._call, Qt.ConnectionType.QueuedConnection)

    def start(
        self,
        key: str,
        work: Callable[[Task], T],
        *,
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
        progress: Callable[[float], None] | None = None,
        label: Message | None = None,
    ) -> Task:
        """Run ``work`` in the worker; a running task with the same key is cancelled.

        A task with a label is shown in the status bar, with its progress and a cancel.
        """
        self.cancel(key)
        task = Task(
            key, label, lambda task: self._post(task, lambda: self._advance(task, progress))
        )
        self._running[key] = task

        def run() -> None:
            try:
                task(0.0)
                result = work(task)
            except Cancelled:
                self._called.emit(lambda: self._end(task))
            except Exception as error:  # noqa: BLE001  (handed to the caller, on its own thread)
                problem = error  # the name of an except clause ends with it
                self._post(task, lambda: failed(problem), ends=True)
            else:
                self._post(task, lambda: done(result), ends=True)

        self._own_worker().submit(run)
        self.changed.emit()
        return task

    def cancel(self, key: str) -> None:
        """Ask the task with that key, if any, to stop."""
        task = self._running.get(key)
        if task is not None:
            task.cancel()
            self._end(task)

    def visible(self) -> list[Task]:
        """Return the running tasks that have a label, oldest first."""
        return [task for task in self._running.values() if task.label is not None]

    @property
    def is_busy(self) -> bool:
        """Whether a task runs or waits."""
        return bool(self._running)

    def shutdown(self) -> None:
        """Cancel everything and wait; call before the window closes."""
        for task in self._running.values():
            task.cancel()
        self._running.clear()
        if self._worker is not None:
            self._worker.shutdown(wait=True, cancel_futures=True)
            self._worker = None

    def _own_worker(self) -> ThreadPoolExecutor:
        """Return the worker, imported and made by the first work: starting stays quick."""
        if self._worker is None:
            from concurrent.futures import ThreadPoolExecutor

            self._worker = ThreadPoolExecutor(1, thread_name_prefix="work")
        return self._worker

    def _post(self, task: Task, call: Callable[[], None], *, ends: bool = False) -> None:
        def on_window_thread() -> None:
            if task.is_cancelled:
                return
            if ends:
                self._end(task)
            call()

        self._called.emit(on_window_thread)

    def _advance(self, task: Task, progress: Callable[[float], None] | None) -> None:
        if progress is not None:
            progress(task.fraction)
        if task.label is not None:
            self.changed.emit()

    def _end(self, task: Task) -> None:
        if self._running.get(task.key) is task:
            del self._running[task.key]
            self.changed.emit()

    @Slot(object)
    def _call(self, call: Callable[[], None]) -> None:
        call()
