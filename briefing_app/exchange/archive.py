"""Zip archives with the same bytes for the same content: fixed dates, a fixed order."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_DATE = (1980, 1, 1, 0, 0, 0)
"""The first that a zip can hold."""

_FIRST = ("mimetype", "[Content_Types].xml")
_STORED = frozenset({"mimetype"})
"""What readers expect at the start, uncompressed (ODF 1.3, part 2, 3.3)."""


def read(data: bytes) -> dict[str, bytes]:
    """Return the files of an archive of ours by their names."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def write(files: Mapping[str, bytes]) -> bytes:
    """Return an archive of files."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in sorted(files, key=lambda name: (name not in _FIRST, name)):
            entry = zipfile.ZipInfo(name, _DATE)
            is_stored = name in _STORED
            entry.compress_type = zipfile.ZIP_STORED if is_stored else zipfile.ZIP_DEFLATED
            entry.create_system = 0  # the same on every system
            entry.external_attr = 0
            archive.writestr(entry, files[name], compresslevel=None if is_stored else 9)
    return buffer.getvalue()
