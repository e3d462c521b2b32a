"""What ``make run`` does: the window on the sample dossier, or its note as PDF without a screen.

The sample is kept in ``out/`` and made once, so that what somebody changes in it stays.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from briefing_app.__main__ import has_screen

OUT = Path("out")
SAMPLE = OUT / "sample.dossier"
NOTE = OUT / "note.pdf"
_PROGRAM = (sys.executable, "-m", "briefing_app")
_LIBRARIES = Path(__file__).with_name("system_libraries.py")
_UNSEEN = {"offscreen", "minimal"}
"""Platforms of Qt that draw a window for nobody."""


def main() -> int:
    """Return the exit status of what was run last."""
    OUT.mkdir(exist_ok=True)
    if not SAMPLE.exists():
        status = subprocess.call([*_PROGRAM, "sample", str(SAMPLE)])
        if status:
            return status
    if has_screen() and os.environ.get("QT_QPA_PLATFORM") not in _UNSEEN:
        if subprocess.call([sys.executable, str(_LIBRARIES), "window"]):
            return 1
        return subprocess.call([*_PROGRAM, str(SAMPLE)])
    sys.stderr.write("There is no screen here to open a window on; exporting the note instead.\n")
    export = [*_PROGRAM, "export", str(SAMPLE), "note", "-o", str(NOTE), "--force"]
    return subprocess.call([*export, "--by", "make run"])


if __name__ == "__main__":
    sys.exit(main())
