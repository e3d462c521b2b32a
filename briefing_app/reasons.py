"""Why the system refuses a file, in words of ours.

The system's own words are in its own language, never in that of whoever reads them.  A reason
ends a sentence: it begins small and has no full stop.  Nothing is looked up by name or message,
only by number: Windows has numbers of its own, which say more than those that it gives for them.
"""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

from briefing_app.errors import Message, message

if TYPE_CHECKING:
    from collections.abc import Mapping

NOT_ALLOWED = message("you may not do this here")
IN_USE = message("another program is using it")
FULL = message("the disk is full")
READ_ONLY = message("it lies where nothing can be written")
BROKEN = message("the disk, or the connection to it, fails")
MEMORY = message("the computer has no memory left for it")
ABSENT = message("it is not there")

_FOLDER = message("it is a folder")
_NO_FOLDER = message("its path names something that is no folder")
_THERE = message("something of that name is there already")
_NOT_EMPTY = message("the folder is not empty")
_LONG = message("its name or path is too long")
_CHARACTERS = message("its name has characters that cannot be used here")
_AWAY = message("the place on the network cannot be reached")
_NO_DRIVE = message("the drive is not ready, or not connected")
_TOO_MANY = message("too many files are open at once")
_TOO_LARGE = message("it is larger than this disk can hold as one file")
_LOOP = message("its name leads round in a circle")
_OTHER_DISK = message("it would have to move to another disk")
_SLOW = message("the disk, or the network, does not answer")
_CLOUD = message("it is kept online, and cannot be fetched now")
_VIRUS = message("the virus scanner holds it back")
_NUMBER = message("the system gives error {number}")
_UNSAID = message("the system does not say why")


def _coded(reasons: Mapping[str, str]) -> dict[int, str]:
    """Return reasons by number, for the names that this system has."""
    return {getattr(errno, name): said for name, said in reasons.items() if hasattr(errno, name)}


_BY_NUMBER = _coded(
    {
        "EACCES": NOT_ALLOWED, "EPERM": NOT_ALLOWED, "ENOENT": ABSENT, "EISDIR": _FOLDER,
        "ENOTDIR": _NO_FOLDER, "EEXIST": _THERE, "ENOTEMPTY": _NOT_EMPTY,
        "EBUSY": IN_USE, "ETXTBSY": IN_USE, "EAGAIN": IN_USE, "EDEADLK": IN_USE,
        "ENOSPC": FULL, "EDQUOT": FULL, "EFBIG": _TOO_LARGE, "EROFS": READ_ONLY,
        "ENAMETOOLONG": _LONG, "EILSEQ": _CHARACTERS, "EINVAL": _CHARACTERS,
        "EIO": BROKEN, "ESTALE": _AWAY, "ENETDOWN": _AWAY, "ENETUNREACH": _AWAY,
        "ENETRESET": _AWAY, "EHOSTDOWN": _AWAY, "EHOSTUNREACH": _AWAY, "ENOTCONN": _AWAY,
        "ECONNRESET": _AWAY, "ECONNABORTED": _AWAY, "ECONNREFUSED": _AWAY, "EREMOTEIO": _AWAY,
        "ENXIO": _NO_DRIVE, "ENODEV": _NO_DRIVE, "ENOMEDIUM": _NO_DRIVE,
        "EMFILE": _TOO_MANY, "ENFILE": _TOO_MANY, "ENOMEM": MEMORY, "ELOOP": _LOOP,
        "EXDEV": _OTHER_DISK, "ETIMEDOUT": _SLOW,
    }
)  # fmt: skip

_ON_WINDOWS: Mapping[int, str] = {
    2: ABSENT, 3: ABSENT, 4: _TOO_MANY, 5: NOT_ALLOWED, 8: MEMORY, 14: MEMORY, 15: _NO_DRIVE,
    17: _OTHER_DISK, 19: READ_ONLY, 21: _NO_DRIVE, 23: BROKEN, 29: BROKEN, 30: BROKEN,
    32: IN_USE, 33: IN_USE, 39: FULL, 51: _AWAY, 53: _AWAY, 54: _AWAY, 55: _AWAY, 59: _AWAY,
    64: _AWAY, 65: NOT_ALLOWED, 67: _AWAY, 80: _THERE, 111: _LONG, 112: FULL, 121: _SLOW,
    123: _CHARACTERS, 145: _NOT_EMPTY, 161: _CHARACTERS, 183: _THERE, 206: _LONG, 223: _TOO_LARGE,
    225: _VIRUS, 226: _VIRUS, 267: _NO_FOLDER, 362: _CLOUD, 388: _CLOUD, 389: _CLOUD, 404: _CLOUD,
    1117: BROKEN, 1167: _NO_DRIVE, 1231: _AWAY, 1236: _AWAY, 1295: FULL, 1314: NOT_ALLOWED,
    1392: BROKEN, 1450: MEMORY, 1816: FULL, 1921: _LOOP,
}  # fmt: skip


def reason_of(error: OSError) -> Message:
    """Return why the system refused, as the end of a sentence."""
    windows = getattr(error, "winerror", None)
    known = _ON_WINDOWS.get(windows) if windows is not None else None
    known = known or _BY_NUMBER.get(error.errno or 0)
    if known:
        return Message(known)
    number = windows or error.errno
    return Message(_NUMBER, {"number": number}) if number else Message(_UNSAID)
