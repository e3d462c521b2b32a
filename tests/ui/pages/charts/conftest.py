from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.ui.pages.charts.page import ChartsPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from briefing_app.domain.chart import Chart
    from briefing_app.session.session import Session
    from briefing_app.ui.window.main_window import MainWindow


@pytest.fixture
def settle(qtbot: QtBot, page: ChartsPage) -> Callable[[], None]:
    """Wait until nothing is drawn any more."""
    return lambda: qtbot.waitUntil(lambda: not page.artist.is_busy, timeout=20_000)


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> ChartsPage:
    """The page with the first chart of the sample drawn."""
    window.go("charts")
    assert window.workspace is not None
    shown = window.workspace.page
    assert isinstance(shown, ChartsPage)
    qtbot.waitUntil(lambda: not shown.artist.is_busy, timeout=20_000)
    return shown


@pytest.fixture
def session(page: ChartsPage) -> Session:
    return page.context.session


@pytest.fixture
def chart(page: ChartsPage) -> Chart:
    """The chart that is selected."""
    row = page.selected_row()
    assert row is not None
    return row
