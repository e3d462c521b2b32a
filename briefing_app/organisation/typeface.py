"""A cut of a typeface: whether the file is one that every page and chart can be set in.

Reads the tables of the file itself (OpenType specification); what it can draw is asked of the
room that embeds it.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass

from briefing_app.errors import UserError, message

LARGEST = 8 * 1024 * 1024
"""Bytes of a file; a whole Latin, Greek and Cyrillic typeface takes one."""

_NEEDED = frozenset(
    [b"cmap", b"glyf", b"head", b"hhea", b"hmtx", b"loca", b"maxp", b"name", b"OS/2", b"post"]
)
_MOST_TABLES = 80
_MOST_CHARACTERS = 200_000
_TRUETYPE = (b"\x00\x01\x00\x00", b"true")
_RESTRICTED, _USAGE, _NO_SUBSETS, _BITMAPS = 0x0002, 0x000E, 0x0100, 0x0200
_SAVE_ANOTHER = message("Choose a static TrueType file (.ttf).")


@dataclass(frozen=True, slots=True)
class Cut:
    """What a file says of itself; ``weight`` is 1 to 1000."""

    family: str
    weight: int
    italic: bool


def read_cut(data: bytes) -> Cut:
    """Read what a file says of itself.

    Raises ``UserError`` for a file that is damaged, no static TrueType, or may not be embedded.
    """
    if len(data) > LARGEST:
        raise UserError(
            message("The typeface is larger than {size} MB."), _SAVE_ANOTHER, size=LARGEST >> 20
        )
    try:
        return _Reader(data).cut()
    except (struct.error, IndexError, UnicodeDecodeError) as error:
        raise _damaged() from error


def _damaged() -> UserError:
    return UserError(message("The file of the typeface is damaged."), _SAVE_ANOTHER)


class _Reader:
    def __init__(self, data: bytes) -> None:
        self._data = data
        self._check_kind(data[:4])
        self._tables = self._directory()

    def cut(self) -> Cut:
        if b"fvar" in self._tables:
            raise UserError(
                message("This is a variable typeface; its weights cannot be embedded as they are."),
                message("Choose the static files of the typeface, one for each cut."),
            )
        if not self._tables.keys() >= _NEEDED:
            raise _damaged()
        self._check_permission()
        self._check_characters()
        (weight,) = struct.unpack(">H", self._part(b"OS/2", 4, 2))
        (style,) = struct.unpack(">H", self._part(b"OS/2", 62, 2))
        return Cut(self._family(), weight, bool(style & 1))

    def _check_kind(self, kind: bytes) -> None:
        if kind == b"OTTO":
            raise UserError(
                message("The outlines of this typeface are not TrueType, and cannot be embedded."),
                _SAVE_ANOTHER,
            )
        if kind == b"ttcf":
            raise UserError(message("This file holds several typefaces."), _SAVE_ANOTHER)
        if kind in {b"wOFF", b"wOF2"}:
            raise UserError(message("This is a typeface for web pages."), _SAVE_ANOTHER)
        if kind not in _TRUETYPE:
            raise UserError(message("This file is no typeface."), _SAVE_ANOTHER)

    def _directory(self) -> dict[bytes, tuple[int, int]]:
        (count,) = struct.unpack(">H", self._data[4:6])
        if count > _MOST_TABLES:
            raise _damaged()
        tables: dict[bytes, tuple[int, int]] = {}
        for index in range(count):
            name, _, start, length = struct.unpack_from(">4sLLL", self._data, 12 + 16 * index)
            if start + length > len(self._data):
                raise _damaged()
            tables[name] = (start, length)
        return tables

    def _part(self, table: bytes, at: int, length: int) -> bytes:
        start, whole = self._tables[table]
        if at + length > whole:
            raise _damaged()
        return self._data[start + at : start + at + length]

    def _check_permission(self) -> None:
        """Ask OS/2 fsType whether documents may hold a part of the file."""
        (permission,) = struct.unpack(">H", self._part(b"OS/2", 8, 2))
        if permission & _USAGE == _RESTRICTED or permission & (_NO_SUBSETS | _BITMAPS):
            raise UserError(
                message("The maker of this typeface forbids embedding it in documents."),
                message("Ask for a licence that does, or choose another typeface."),
            )

    def _check_characters(self) -> None:
        """Refuse maps that name more characters than there are: reading them takes for ever."""
        _, count = struct.unpack(">HH", self._part(b"cmap", 0, 4))
        if count > _MOST_TABLES:
            raise _damaged()
        for index in range(count):
            (at,) = struct.unpack(">L", self._part(b"cmap", 8 + 8 * index, 4))
            (form,) = struct.unpack(">H", self._part(b"cmap", at, 2))
            if form in {8, 12, 13} and self._groups(at, form) > _MOST_CHARACTERS:
                raise _damaged()
            if form == 10:
                (named,) = struct.unpack(">L", self._part(b"cmap", at + 16, 4))
                if named > _MOST_CHARACTERS:
                    raise _damaged()

    def _groups(self, at: int, form: int) -> int:
        head = at + (8208 if form == 8 else 12)
        (count,) = struct.unpack(">L", self._part(b"cmap", head, 4))
        if count > _MOST_CHARACTERS:
            return int(count)
        ends = struct.unpack(f">{count * 3}L", self._part(b"cmap", head + 4, count * 12))
        return sum(
            last - first + 1 if last >= first else _MOST_CHARACTERS + 1
            for first, last in zip(ends[::3], ends[1::3], strict=True)
        )

    def _family(self) -> str:
        """Return the name of the family: the typographic one, else the plain one."""
        _, count, storage = struct.unpack(">HHH", self._part(b"name", 0, 6))
        found: dict[int, str] = {}
        for index in range(count):
            platform, _, _, kind, length, offset = struct.unpack(
                ">HHHHHH", self._part(b"name", 6 + 12 * index, 12)
            )
            if kind in {1, 16} and platform in {0, 3}:
                found[kind] = self._part(b"name", storage + offset, length).decode("utf-16-be")
        name = found.get(16, found.get(1, ""))
        return " ".join("".join(char for char in name if char.isprintable()).split())[:60]
