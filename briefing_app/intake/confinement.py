"""What the helper process may not do: take more than its share, write, run or fetch anything.

The readers do none of it; this holds even when a document finds a mistake in one of them.
"""

from __future__ import annotations

import contextlib
import os
import sys

_FORBIDDEN = frozenset({
    "os.exec", "os.fork", "os.forkpty", "os.posix_spawn", "os.spawn", "os.startfile", "os.system",
    "socket.__new__", "socket.bind", "socket.connect", "socket.getaddrinfo",
    "os.chmod", "os.link", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.symlink",
    "os.truncate", "subprocess.Popen", "urllib.Request", "webbrowser.open", "ftplib.connect",
})  # fmt: skip
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_TRUNC


def confine(memory: int, seconds: int) -> None:
    """Bound this process for good; ``memory`` in bytes, where the system can bound it."""
    sys.dont_write_bytecode = True
    # A system may refuse a bound: then the clock of who asked, and the sizes that are known
    # beforehand, bound the work.
    if sys.platform == "win32":
        from briefing_app.intake.windows_job import bound

        with contextlib.suppress(OSError):
            bound(memory)
    else:
        import resource

        for limit, most in (
            (resource.RLIMIT_AS, memory),
            (resource.RLIMIT_CPU, seconds),
            (resource.RLIMIT_CORE, 0),
            (resource.RLIMIT_FSIZE, 0),
        ):
            hard = resource.getrlimit(limit)[1]
            soft = most if hard == resource.RLIM_INFINITY else min(most, hard)
            with contextlib.suppress(ValueError, OSError):
                resource.setrlimit(limit, (soft, hard))
    sys.addaudithook(_refuse)


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    """Raise ``PermissionError`` for what a reader of documents never needs."""
    if event in _FORBIDDEN or (event == "open" and _writes(arguments)):
        raise PermissionError(event)


def _writes(arguments: tuple[object, ...]) -> bool:
    flags = arguments[2]
    return isinstance(flags, int) and bool(flags & _WRITING)
