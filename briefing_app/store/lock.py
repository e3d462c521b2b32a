"""Who is writing in a dossier: an operating-system lock on ``~$NAME.lock`` beside it.

The lock dies with its process, so a file that a crash left behind blocks nobody.  Who holds it
stands in the file as JSON, after a region of blanks: that region is what is locked, because on
Windows a locked region cannot be read.
"""

from __future__ import annotations

import contextlib
import json
import os
import platform
import sys
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path
    from typing import BinaryIO

LOCKED_REGION = 0x10000
"""portalocker locks this many bytes from the start, on Windows; the JSON stands behind them."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a lock: a person, a machine, since when (UTC, ISO)."""

    who: str = ""
    machine: str = ""
    since: str = ""


class Held(Exception):
    """Somebody else holds the lock."""

    def __init__(self, holder: Holder) -> None:
        super().__init__(holder)
        self.holder = holder


def lock_path(path: Path) -> Path:
    """Return where the lock of a dossier is."""
    return path.with_name(f"~${path.name}.lock")


class FileLock:
    """A held lock; :meth:`release` gives it up and removes its file."""

    def __init__(self, path: Path, file: BinaryIO) -> None:
        self._path = path
        self._file = file

    @classmethod
    def acquire(cls, dossier: Path, who: str, since: dt.datetime) -> FileLock:
        """Take the lock at once or raise ``Held``; ``OSError`` when the folder is read-only."""
        path = lock_path(dossier)
        for _ in range(_TRIES):
            # Unbuffered, never truncated by opening: the holder's words stay readable.
            file = os.fdopen(os.open(path, _FLAGS, 0o666), "r+b", buffering=0)
            try:
                _lock(file)
            except (BlockingIOError, PermissionError) as error:
                file.close()
                raise Held(read_holder(dossier)) from error
            except OSError:
                file.close()
                raise
            # Where an open file cannot be removed, the one that is locked is the one that is there.
            if os.name != "posix" or _is_same(file, path):
                break
            file.close()  # the holder before us removed its file while we waited for it
        else:
            raise OSError("the lock beside the dossier does not stay")
        holder = Holder(who, platform.node(), since.isoformat(timespec="seconds"))
        text = json.dumps(asdict(holder)).encode("ascii")
        file.truncate(0)
        file.write(b" " * LOCKED_REGION + text)
        return cls(path, file)

    def release(self) -> None:
        """Give the lock up.  A file that cannot be removed stays behind and blocks nobody."""
        if os.name == "posix":  # removed while still held: nobody locks a removed file
            with contextlib.suppress(OSError):
                self._path.unlink()
            self._file.close()
        else:  # an open file cannot be removed there
            self._file.close()
            with contextlib.suppress(OSError):
                self._path.unlink()


def read_holder(dossier: Path) -> Holder:
    """Return who holds the lock, empty when that cannot be read."""
    try:
        with lock_path(dossier).open("rb") as file:
            file.seek(LOCKED_REGION)
            found = json.loads(file.read(4096))
        return Holder(*(str(found[name]) for name in ("who", "machine", "since")))
    except (OSError, ValueError, KeyError, TypeError):
        return Holder()


_TRIES = 100
"""A folder that numbers its files anew at each look (some shares do) must not hold us forever."""
_FLAGS = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


def _lock(file: BinaryIO) -> None:
    """Lock an open file at once, or raise ``BlockingIOError`` or ``PermissionError``.

    portalocker knows how on Windows.  Elsewhere it would make this same call, after 15 ms of
    processor time for loading what it does not need for it.
    """
    if sys.platform != "win32":
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return
    import portalocker

    try:
        portalocker.lock(file, portalocker.LockFlags.EXCLUSIVE | portalocker.LockFlags.NON_BLOCKING)
    except portalocker.AlreadyLocked as error:
        raise BlockingIOError(str(error)) from error
    except portalocker.LockException as error:
        raise OSError(str(error)) from error


def _is_same(file: BinaryIO, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(file.fileno()), path.stat())
    except FileNotFoundError:
        return False
