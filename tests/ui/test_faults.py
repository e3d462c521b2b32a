from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING

import pytest

from briefing_app import paths
from briefing_app.errors import Message, UserError
from briefing_app.ui.faults import FaultNet
from briefing_app.ui.notify import Notice, Notifier

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def notices() -> list[Notice]:
    return []


@pytest.fixture
def net(notices: list[Notice]) -> Iterator[FaultNet]:
    notifier = Notifier()
    notifier.shown.connect(notices.append)
    made = FaultNet(notifier)
    made.spread()
    yield made
    made.take_down()


def _raise(error: Exception) -> None:
    try:
        raise error
    except type(error):
        sys.excepthook(*sys.exc_info())


def test_user_error_becomes_a_sentence_and_no_log(net: FaultNet, notices: list[Notice]) -> None:
    _raise(UserError("The file {name} is in use.", "Close it.", name="x"))
    assert notices == [
        Notice(
            Message("The file {name} is in use.", {"name": "x"}),
            Message("Close it.", {"name": "x"}),
            tone="look",
        )
    ]


def test_bug_is_logged_with_details_to_copy(
    net: FaultNet, notices: list[Notice], caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR):
        _raise(ZeroDivisionError("of nothing"))
    assert notices[0].tone == "must"
    assert "ZeroDivisionError: of nothing" in notices[0].details
    assert "test_faults.py" in notices[0].details
    logged = (paths.user_logs() / "briefing-app.log").read_text("utf-8")
    assert "ZeroDivisionError: of nothing" in logged


def test_net_gives_the_hook_back(notices: list[Notice]) -> None:
    before = sys.excepthook
    net = FaultNet(Notifier())
    net.spread()
    assert sys.excepthook != before
    net.take_down()
    assert sys.excepthook is before


def test_folder_that_cannot_be_written_does_not_keep_the_window_from_opening(
    monkeypatch: pytest.MonkeyPatch, tmp_path: object
) -> None:
    blocked = paths.user_logs()
    blocked.parent.mkdir(parents=True, exist_ok=True)
    blocked.write_text("a file where a folder should be")
    net = FaultNet(Notifier())
    net.spread()
    net.take_down()
