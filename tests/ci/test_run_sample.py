from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from briefing_app.session.session import Session

SCRIPT = Path(__file__).resolve().parent.parent.parent / ".ci" / "run_sample.py"


def run_without_a_screen(folder: Path) -> subprocess.CompletedProcess[str]:
    hidden = {"DISPLAY", "WAYLAND_DISPLAY"}
    environment = {name: text for name, text in os.environ.items() if name not in hidden}
    return subprocess.run(
        [sys.executable, str(SCRIPT)],
        cwd=folder,
        env={**environment, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        check=False,
        text=True,
    )


def test_without_a_screen_the_note_is_exported_and_the_sample_kept(tmp_path: Path) -> None:
    first = run_without_a_screen(tmp_path)
    dossier = tmp_path / "out" / "sample.dossier"
    again = run_without_a_screen(tmp_path)

    assert first.returncode == again.returncode == 0, first.stderr
    assert "no screen" in first.stderr
    assert (tmp_path / "out" / "note.pdf").read_bytes().startswith(b"%PDF")
    with Session.open(dossier, user="A", read_only=True) as session:
        # A sample that was made anew would know the second export only.
        assert [edition.made_by for edition in session.editions.all()] == ["make run"] * 2
