"""What holds for every test of the window: nothing said by Qt, nothing left behind."""

from __future__ import annotations

import gc
import shutil
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from shiboken6 import isValid

from briefing_app import app as program
from briefing_app.settings import Settings
from briefing_app.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from briefing_app.ui.window.services import Services

_HERE = Path(__file__).parent
# The offscreen platform says so of raise() and of least sizes; there is nothing to mend.
_HARMLESS = "This plugin does not support"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if _HERE in item.path.parents:
            item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
            item.add_marker(pytest.mark.qt_log_ignore(_HARMLESS))


@pytest.fixture(autouse=True)
def nothing_left_behind(qapp: QApplication) -> Iterator[None]:
    threads = set(threading.enumerate())
    gc.collect()  # the test before, which pytest held until now
    gc.freeze()  # what was there before is not looked through after each test
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    windows = [widget for widget in qapp.topLevelWidgets() if widget.isVisible()]
    timers = [
        thing
        for thing in gc.get_objects()
        if isinstance(thing, QTimer) and isValid(thing) and thing.isActive()
    ]
    assert windows == []
    assert [thread for thread in threading.enumerate() if thread not in threads] == []
    assert timers == []


@pytest.fixture
def own_sample(sample_file: Path, tmp_path: Path) -> Path:
    return Path(shutil.copyfile(sample_file, tmp_path / "own.dossier"))


@pytest.fixture
def services(qapp: QApplication) -> Iterator[Services]:
    """Services in English and light, whose settings are kept nowhere."""
    made = program.build_services(
        qapp, Settings(ui_language="en", theme="light", user="T. Ester"), lambda _settings: None
    )
    yield made
    made.translator.set_language("en")  # takes Qt's own texts of another language away
    made.tasks.shutdown()


@pytest.fixture
def bare_window(qtbot: QtBot, services: Services) -> Iterator[MainWindow]:
    """A window on its start page."""
    window = MainWindow(services)
    window.resize(1440, 900)
    with qtbot.waitExposed(window):
        window.show()
    yield window
    window.close()
    program.discard(window)


@pytest.fixture
def window(bare_window: MainWindow, own_sample: Path) -> MainWindow:
    """A window with a sample dossier of its own."""
    assert bare_window.services.dossiers.open(own_sample)
    return bare_window


@pytest.fixture
def type_text(qtbot: QtBot) -> Callable[[object, str], None]:
    """Type any text, as an input method does."""
    from PySide6.QtGui import QInputMethodEvent

    def typed(widget: object, text: str) -> None:
        event = QInputMethodEvent()
        event.setCommitString(text)
        QCoreApplication.sendEvent(widget, event)  # type: ignore[arg-type]

    return typed
