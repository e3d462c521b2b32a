"""An organisation that there is not, its logo, and typefaces cut for trial."""

from __future__ import annotations

import io
import struct
import zlib
from functools import cache
from typing import TYPE_CHECKING, Any

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from briefing_app import paths

if TYPE_CHECKING:
    from collections.abc import Iterable

SVG = b"""<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40">
  <title>Rivierenbureau</title>
  <defs><style>.a{fill:#6A1B4D} .b{fill:none;stroke:#2A9D8F;stroke-width:3}</style></defs>
  <g transform="translate(2 2)">
    <rect class="a" width="36" height="36" rx="6"/>
    <path class="b" d="M4 24c6-8 10-8 14 0s8 8 14 0" stroke-linecap="round"/>
    <circle cx="18" cy="12" r="4" fill="#fff"/>
  </g>
  <path fill-rule="evenodd" fill="#6A1B4D" d="M50 8h60v8H50zM50 22h44v6H50zM54 24h8v2h-8z"/>
</svg>"""


def chunk(kind: bytes, data: bytes) -> bytes:
    check = zlib.crc32(kind + data)
    return struct.pack(">L", len(data)) + kind + data + struct.pack(">L", check)


def png(width: int = 8, height: int = 4, *, alpha: bool = True, rows: bytes | None = None) -> bytes:
    """Return a PNG, half of it see-through, or one whose pixels are as given."""
    channels = 4 if alpha else 3
    if rows is None:
        pixel = bytes([106, 27, 77])
        row = b"\0" + b"".join(
            pixel + (bytes([255 if x < width / 2 else 90]) if alpha else b"") for x in range(width)
        )
        rows = zlib.compress(row * height)
    head = struct.pack(">LLBBBBB", width, height, 8, 6 if channels == 4 else 2, 0, 0, 0)
    parts = chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + parts


@cache
def own(weight: int = 400, *, italic: bool = False) -> bytes:
    return paths.font_file(weight, italic=italic).read_bytes()


def altered(data: bytes, **tables: dict[str, Any]) -> bytes:
    """Return a typeface with fields of its tables set to other values."""
    font = TTFont(io.BytesIO(data))
    for tag, fields in tables.items():
        for name, value in fields.items():
            setattr(font[tag.replace("_", "/")], name, value)
    return saved(font)


def saved(font: TTFont) -> bytes:
    buffer = io.BytesIO()
    font.save(buffer)
    return buffer.getvalue()


def without(data: bytes, characters: Iterable[str]) -> bytes:
    """Return a typeface that cannot draw some characters."""
    font = TTFont(io.BytesIO(data))
    options = Options()
    options.name_IDs, options.notdef_outline, options.drop_tables = ["*"], True, []
    subsetter = Subsetter(options)
    left = set(font.getBestCmap()) - {ord(character) for character in characters}
    subsetter.populate(unicodes=left)
    subsetter.subset(font)
    return saved(font)
