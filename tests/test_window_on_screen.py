"""The window on a real X server; everywhere else windows are offscreen."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

from briefing_app.session.sample import create_sample
from tests.virtual_screen import virtual_screen

if TYPE_CHECKING:
    from pathlib import Path


def test_window_opens_on_an_x_server_and_becomes_idle(tmp_path: Path) -> None:
    sample, ready = tmp_path / "sample.dossier", tmp_path / "ready"
    create_sample(sample).close(backup=False)

    with virtual_screen() as display:
        setting = {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        given = subprocess.run(
            [sys.executable, "-m", "tests.benchmarks.opened", str(ready), str(sample)],
            env={**os.environ, **setting},
            capture_output=True,
            check=False,
            text=True,
            timeout=60,
        )

    assert (given.returncode, given.stderr) == (0, "")
    assert int(ready.read_text()) > 0
