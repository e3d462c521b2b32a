from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app import app as program
from briefing_app.ui.window.main_window import MainWindow
from briefing_app.ui.window.rooms import ROOMS

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from briefing_app.ui.window.services import Services


@pytest.mark.parametrize("room", [room.name for room in ROOMS])
def test_window_takes_with_it_all_that_it_made(
    qapp: QApplication, services: Services, own_sample: Path, room: str
) -> None:
    before = {id(widget) for widget in qapp.topLevelWidgets()}
    window = MainWindow(services)
    window.show()
    assert services.dossiers.open(own_sample)
    window.go(room)
    window.close()
    program.discard(window)
    left = [widget for widget in qapp.topLevelWidgets() if id(widget) not in before]
    assert [type(widget).__name__ for widget in left] == []
