from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from briefing_app.errors import Message
from briefing_app.ui.tasks import Task, TaskRunner

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[TaskRunner]:
    runner = TaskRunner()
    yield runner
    runner.shutdown()


def _fail(error: Exception) -> None:
    raise AssertionError(error)


def test_result_arrives_on_the_thread_of_the_window(qtbot: QtBot, tasks: TaskRunner) -> None:
    seen: list[tuple[int, bool]] = []

    def done(result: int) -> None:
        seen.append((result, threading.current_thread() is threading.main_thread()))

    tasks.start("a", lambda _task: 6 * 7, done=done, failed=_fail)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [(42, True)]
    assert not tasks.is_busy


def test_failure_is_handed_over(qtbot: QtBot, tasks: TaskRunner) -> None:
    seen: list[Exception] = []

    def work(_task: Task) -> None:
        raise ValueError("no")

    done: list[None] = []
    tasks.start("a", work, done=done.append, failed=seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    assert isinstance(seen[0], ValueError)
    assert done == []


def test_newer_work_of_one_key_replaces_the_older(qtbot: QtBot, tasks: TaskRunner) -> None:
    started, go_on = threading.Event(), threading.Event()
    seen: list[str] = []

    def slow(task: Task) -> str:
        started.set()
        go_on.wait(5)
        task(0.5)
        return "old"

    tasks.start("a", slow, done=seen.append, failed=_fail)
    assert started.wait(5)
    tasks.start("a", lambda _task: "new", done=seen.append, failed=_fail)
    go_on.set()
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == ["new"]


def test_work_without_a_stop_is_still_not_told_when_replaced(
    qtbot: QtBot, tasks: TaskRunner
) -> None:
    started, go_on = threading.Event(), threading.Event()
    seen: list[str] = []

    def deaf(_task: Task) -> str:
        started.set()
        go_on.wait(5)
        return "old"

    tasks.start("a", deaf, done=seen.append, failed=_fail)
    assert started.wait(5)
    tasks.cancel("a")
    assert not tasks.is_busy
    tasks.start("b", lambda _task: "other", done=seen.append, failed=_fail)
    go_on.set()
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == ["other"]


def test_only_labelled_work_is_visible_with_its_progress(qtbot: QtBot, tasks: TaskRunner) -> None:
    go_on = threading.Event()
    fractions: list[float] = []
    ended: list[None] = []

    def work(task: Task) -> None:
        task(0.5)
        go_on.wait(5)

    tasks.start("quiet", lambda _task: None, done=ended.append, failed=_fail)
    tasks.start(
        "export",
        work,
        done=ended.append,
        failed=_fail,
        progress=fractions.append,
        label=Message("Exporting"),
    )
    qtbot.waitUntil(lambda: 0.5 in fractions)
    assert [(task.key, task.fraction) for task in tasks.visible()] == [("export", 0.5)]
    go_on.set()
    qtbot.waitUntil(lambda: len(ended) == 2)
    assert tasks.visible() == []


def test_shutdown_waits_for_the_worker_and_tells_nobody(qtbot: QtBot) -> None:
    runner, started, seen = TaskRunner(), threading.Event(), list[object]()

    def work(task: Task) -> None:
        started.set()
        while True:
            task(0.1)

    runner.start("a", work, done=seen.append, failed=_fail)
    assert started.wait(5)
    runner.shutdown()
    assert seen == []
    assert not runner.is_busy
