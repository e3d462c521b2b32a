"""Try the built program out where no Python is to be found, and tell how large it is."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

FOLDER = Path("dist") / "briefing-app"


def executable(folder: Path) -> Path:
    """Return the program that has a console: on Windows it is one of its own."""
    return folder / ("briefing-app-cli.exe" if sys.platform == "win32" else "briefing-app")


def bare_environment(home: Path) -> dict[str, str]:
    """Return an environment without a path to any Python, a display or a user's own folders."""
    kept = {name: os.environ[name] for name in ("SYSTEMROOT", "TEMP", "LANG") if name in os.environ}
    quiet = {"QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "default.warning=false"}
    return {**kept, **quiet, "PATH": "", "HOME": str(home)}


def size(folder: Path) -> float:
    """Return the size of all files in a folder, in millions of bytes."""
    files = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return sum(path.stat().st_size for path in files) / 1e6


def main() -> int:
    """Run the self-test of the built program and return its exit status."""
    program = executable(FOLDER).resolve()
    with tempfile.TemporaryDirectory() as home:
        status = subprocess.call(
            [str(program), "self-test"], cwd=home, env=bare_environment(Path(home))
        )
    sys.stdout.write(f"{FOLDER}: {size(FOLDER):.0f} MB\n")
    return status


if __name__ == "__main__":
    sys.exit(main())
