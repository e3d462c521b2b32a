"""Find the system libraries and programs that Linux lacks for a purpose, and get them.

Run as ``python3 .ci/system_libraries.py window|test|bench|build`` by any Python 3.11, before there
is a virtual environment: it needs nothing but the standard library.  On Debian and its children, as
root, it installs what is missing; otherwise it prints the exact command and ends with status 1.
On Windows and macOS nothing is ever missing: Qt's own packages bring what they need.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


@dataclass(frozen=True)
class Need:
    """A Debian package, and the thing in it whose presence proves that it is there."""

    package: str
    library: str = ""
    program: str = ""
    module: str = ""


PYTHON = (Need("python3-venv", module="ensurepip"),)
QT = (
    Need("libglib2.0-0", library="libglib-2.0.so.0"),
    Need("libgl1", library="libGL.so.1"),
    Need("libegl1", library="libEGL.so.1"),
    Need("libdbus-1-3", library="libdbus-1.so.3"),
    Need("libfontconfig1", library="libfontconfig.so.1"),
    Need("libxkbcommon0", library="libxkbcommon.so.0"),
)
SCREEN = (
    Need("libxcb-cursor0", library="libxcb-cursor.so.0"),
    Need("libxcb-icccm4", library="libxcb-icccm.so.4"),
    Need("libxcb-keysyms1", library="libxcb-keysyms.so.1"),
    Need("libxcb-shape0", library="libxcb-shape.so.0"),
    Need("libxkbcommon-x11-0", library="libxkbcommon-x11.so.0"),
)
VIRTUAL_SCREEN = (Need("xvfb", program="Xvfb"), Need("xauth", program="xauth"))
PEERS = (
    Need("libpango-1.0-0", library="libpango-1.0.so.0"),
    Need("libpangoft2-1.0-0", library="libpangoft2-1.0.so.0"),
    Need("libharfbuzz-subset0", library="libharfbuzz-subset.so.0"),
)
PACKING = (Need("binutils", program="objdump"),)

PURPOSES = {
    "python": PYTHON,
    "window": (*PYTHON, *QT, *SCREEN),
    "test": (*PYTHON, *QT, *SCREEN, *VIRTUAL_SCREEN),
    "bench": (*PYTHON, *QT, *SCREEN, *VIRTUAL_SCREEN, *PEERS),
    "build": (*PYTHON, *QT, *SCREEN, *PACKING),
}


def is_there(need: Need) -> bool:
    """Tell whether this system can load the library, find the program or import the module."""
    if need.library:
        try:
            ctypes.CDLL(need.library)
        except OSError:
            return False
        return True
    if need.program:
        return shutil.which(need.program) is not None
    return importlib.util.find_spec(need.module) is not None


def install_command(packages: Sequence[str]) -> str:
    """Return what a person types on Debian to get the packages."""
    names = " ".join(packages)
    return f"sudo apt-get update && sudo apt-get install --no-install-recommends {names}"


def provide(
    purpose: str,
    *,
    present: Callable[[Need], bool] = is_there,
    can_install: bool,
    install: Callable[[Sequence[str]], None],
) -> tuple[int, str]:
    """Return the exit status and the sentence for a purpose, installing when that is possible.

    ``can_install`` is true for root on a Debian; ``install`` raises ``CalledProcessError``.
    """
    missing = [need.package for need in PURPOSES[purpose] if not present(need)]
    if not missing:
        return 0, ""
    if can_install:
        try:
            install(missing)
        except (OSError, subprocess.CalledProcessError) as error:
            return 1, f"Installing {', '.join(missing)} failed: {error}"
        wanting = [need.package for need in PURPOSES[purpose] if not present(need)]
        if not wanting:
            return 0, f"Installed {', '.join(missing)}."
        return 1, f"Installed {', '.join(missing)}, and yet {', '.join(wanting)} cannot be used."
    return 1, (
        f"This system lacks what the application needs ({', '.join(missing)}).\n"
        f"On Debian or Ubuntu, type this and then try again:\n\n"
        f"    {install_command(missing)}\n\n"
        f"On another Linux, install the packages that hold the same libraries."
    )


def apt_install(packages: Sequence[str]) -> None:
    """Install with apt-get, quietly and without questions."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (
        ["apt-get", "update", "-qq"],
        ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages],
    ):
        subprocess.run(
            command, check=True, env=environment, stdin=subprocess.DEVNULL, stdout=sys.stderr
        )


def main() -> int:
    """Provide for the purpose named on the command line."""
    if len(sys.argv) != 2 or sys.argv[1] not in PURPOSES:
        sys.stderr.write(f"usage: system_libraries.py {'|'.join(PURPOSES)}\n")
        return 2
    if not sys.platform.startswith("linux"):
        return 0
    can_install = os.geteuid() == 0 and shutil.which("apt-get") is not None
    status, sentence = provide(sys.argv[1], can_install=can_install, install=apt_install)
    if sentence:
        sys.stderr.write(sentence + "\n")
    return status


if __name__ == "__main__":
    sys.exit(main())
