"""The peers' own Python: a virtual environment that nothing else uses, made when it is missing."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

_ROOT = Path(__file__).parents[3]
_LOCK = Path(__file__).parents[1] / "peers.lock"
_FOLDER = _ROOT / "build" / "peers"


def peers_python() -> Path:
    """Return the interpreter; raise ``CalledProcessError`` when the peers cannot be installed.

    Its marker holds the hash of the lock file: another lock makes it anew.
    """
    wanted = hashlib.sha256(_LOCK.read_bytes()).hexdigest()
    marker = _FOLDER / ".installed"
    python = _FOLDER / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    if not marker.is_file() or marker.read_text() != wanted:
        shutil.rmtree(_FOLDER, ignore_errors=True)
        subprocess.run([sys.executable, "-m", "venv", str(_FOLDER)], check=True)
        pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, "--require-hashes", "-r", str(_LOCK)], check=True)
        marker.write_text(wanted)
    return python
