"""Start to usable window, whole processes: ours on the sample against an empty PySide6 window.

Usable is the first idle moment after the first paint; both processes note it in a file.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import time
from functools import partial
from typing import TYPE_CHECKING

from briefing_app.assets import make_catalogs
from briefing_app.paths import translations
from tests.benchmarks.measuring import interleave, ratio_line
from tests.virtual_screen import virtual_screen

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from tests.benchmarks.measuring import Line

ROUNDS = 7
AIM = 1.5
EMPTY = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, ready)

def ready():
    Path(sys.argv[1]).write_text(str(time.time_ns()))
    application.quit()

application = QApplication([])
window = Window()
window.resize(1440, 900)
window.show()
sys.exit(application.exec())
"""


def start(command: Sequence[str], environment: Mapping[str, str], stamp: Path) -> float:
    """Return the seconds from starting a process to the moment that it is ready."""
    stamp.unlink(missing_ok=True)
    begin = time.time_ns()
    subprocess.run(command, check=True, env=dict(environment), timeout=60)
    return (int(stamp.read_text()) - begin) / 1e9


def measure(sample: Path, folder: Path) -> list[Line]:
    """Measure offscreen, and on a virtual screen where there is one to be had."""
    make_catalogs(translations())  # as installed: a catalog older than its source is slow
    lines = _compare("offscreen", {"QT_QPA_PLATFORM": "offscreen"}, sample, folder)
    if shutil.which("Xvfb"):
        with virtual_screen() as display:
            setting = {"QT_QPA_PLATFORM": "xcb", "DISPLAY": display}
            lines += _compare("X server", setting, sample, folder)
    return lines


def _compare(where: str, setting: Mapping[str, str], sample: Path, folder: Path) -> list[Line]:
    # As installed: byte code is compiled (a first round, not counted, does that).
    environment = {**os.environ, **setting, "PYTHONPYCACHEPREFIX": str(folder / "byte-code")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    stamp = folder / "ready"
    window = [sys.executable, "-m", "tests.benchmarks.opened", str(stamp)]
    commands = {
        "empty": [sys.executable, "-c", EMPTY, str(stamp)],
        "start page": window,
        "sample open": [*window, str(sample)],
    }
    found = interleave(
        {name: partial(start, command, environment, stamp) for name, command in commands.items()},
        ROUNDS,
    )
    medians = {name: statistics.median(times) for name, times in found.items()}
    return [
        ratio_line(
            f"start to usable window against an empty one, {name}, {where}",
            medians[name],
            medians["empty"],
            aim=AIM,
        )
        for name in ("start page", "sample open")
    ]
