"""Zip archives from elsewhere, read within bounds; nothing is ever unpacked to disk."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from typing import Self

from briefing_app.intake.limits import (
    LARGEST_PART,
    LARGEST_UNPACKED,
    MEGABYTE,
    MOST_ENTRIES,
)
from briefing_app.intake.problems import Problem, Refused

BROKEN = (
    zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError,
    ValueError, KeyError,
)  # fmt: skip
"""What reading a damaged archive raises."""

_OUTSIDE = re.compile(r"(?:^|/)\.\.(?:/|$)|^/|^[A-Za-z]:")
_ENCRYPTED = 0x1


class Archive:
    """The entries of an archive, judged by what they say of themselves before one is read."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        entries = archive.infolist()
        unpacked = sum(entry.file_size for entry in entries)
        if len(entries) > MOST_ENTRIES:
            raise Refused(Problem.MANY_PARTS, most=MOST_ENTRIES)
        if unpacked > LARGEST_UNPACKED:
            raise Refused(Problem.UNPACKS, size=LARGEST_UNPACKED // MEGABYTE)
        if any(_OUTSIDE.search(entry.orig_filename.replace("\\", "/")) for entry in entries):
            raise Refused(Problem.PATHS)
        self._entries = {entry.filename: entry for entry in entries}

    @classmethod
    def of(cls, data: bytes) -> Self:
        """Open the bytes of an archive; raise ``Refused``."""
        try:
            return cls(zipfile.ZipFile(io.BytesIO(data)))
        except BROKEN as error:
            raise Refused(Problem.DAMAGED) from error

    def __contains__(self, name: str) -> bool:
        return name in self._entries

    def names(self) -> list[str]:
        """Return the names of the entries."""
        return list(self._entries)

    def read(self, name: str) -> bytes:
        """Return an entry, never more of it than allowed, whatever its head says."""
        entry = self._entries.get(name)
        if entry is None:
            raise Refused(Problem.DAMAGED)
        if entry.flag_bits & _ENCRYPTED:
            raise Refused(Problem.ENCRYPTED)
        if entry.file_size > LARGEST_PART:
            raise Refused(Problem.UNPACKS, size=LARGEST_PART // MEGABYTE)
        try:
            with self._archive.open(entry) as file:
                data = file.read(LARGEST_PART + 1)
        except BROKEN as error:
            raise Refused(Problem.DAMAGED) from error
        if len(data) > LARGEST_PART:
            raise Refused(Problem.UNPACKS, size=LARGEST_PART // MEGABYTE)
        return data
