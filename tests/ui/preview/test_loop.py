from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.publish import Options, Published
from briefing_app.ui.preview.loop import PreviewLoop
from briefing_app.ui.tasks import TaskRunner
from tests.compose.builders import snapshot

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from pytestqt.qtbot import QtBot

    from briefing_app.domain.dossier import Snapshot
    from briefing_app.pdf.rendering import Wanted


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[TaskRunner]:
    del qtbot
    runner = TaskRunner()
    yield runner
    runner.shutdown()


def first(_places: object, _count: int) -> Sequence[int]:
    return (0,)


def loop_of(tasks: TaskRunner, pages: int, asked: list[Wanted | None]) -> PreviewLoop:
    """Return a loop that publishes nothing, of so many pages; it notes what was wanted."""

    def publish(
        _snapshot: Snapshot,
        _options: Options,
        _progress: Callable[[float], None],
        wanted: Wanted | None,
    ) -> Published:
        asked.append(wanted)
        shown = tuple(range(pages)) if wanted is None else (0,)
        return Published(pdf=b"", pages=pages, shown=shown)

    options = Options(("nl", "fr"))
    return PreviewLoop(tasks, lambda: (snapshot(), options), publish, lambda: first)


def test_the_pages_in_view_come_before_the_whole(qtbot: QtBot, tasks: TaskRunner) -> None:
    asked: list[Wanted | None] = []
    loop = loop_of(tasks, 9, asked)
    made: list[Published] = []
    loop.made.connect(made.append)
    loop.make_now()
    qtbot.waitUntil(lambda: len(made) == 2)
    assert asked == [first, None]
    assert [one.is_whole for one in made] == [False, True]


def test_a_document_that_is_whole_at_once_comes_once(qtbot: QtBot, tasks: TaskRunner) -> None:
    asked: list[Wanted | None] = []
    loop = loop_of(tasks, 1, asked)
    with qtbot.waitSignal(loop.made):
        loop.make_now()
    qtbot.wait(20)
    assert asked == [first]


def test_the_whole_is_not_made_while_more_changes(qtbot: QtBot, tasks: TaskRunner) -> None:
    asked: list[Wanted | None] = []
    loop = loop_of(tasks, 9, asked)
    loop.made.connect(lambda _: loop.stop() if len(asked) > 1 else loop.ask())
    with qtbot.waitSignal(loop.made):
        loop.make_now()
    qtbot.wait(20)
    assert asked == [first]
    loop.stop()
