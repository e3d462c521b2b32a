"""A logo of pixels: PNG, decoded within bounds."""

from __future__ import annotations

import io
import struct
import zlib

from PIL import Image

from briefing_app.document.picture import Bitmap
from briefing_app.errors import UserError, message

_MOST_PIXELS = 16_000_000
_WIDEST = 1600
"""Pixels of the longer side that are kept: more cannot be seen on paper."""

_BROKEN = (
    OSError, SyntaxError, ValueError, EOFError, struct.error, zlib.error, IndexError,
    MemoryError, OverflowError, Image.DecompressionBombError, Image.DecompressionBombWarning,
)  # fmt: skip


def read_png(data: bytes) -> Bitmap:
    """Decode a PNG to 8 bits a channel, sRGB, its transparency apart; raise ``UserError``."""
    width, height = _size(data)
    if width * height > _MOST_PIXELS:
        raise UserError(
            message("The logo has {width} by {height} pixels, which is too many."),
            message("Save it smaller; 1200 pixels are wide enough."),
            width=width,
            height=height,
        )
    try:
        with Image.open(io.BytesIO(data), formats=["PNG"]) as image:
            image.load()
            return _bitmap(image)
    except _BROKEN as error:
        raise _damaged() from error


def _size(data: bytes) -> tuple[int, int]:
    try:
        kind, width, height = struct.unpack_from(">4sLL", data, 12)
    except struct.error as error:
        raise _damaged() from error
    if kind != b"IHDR" or not width or not height:
        raise _damaged()
    return int(width), int(height)


def _bitmap(image: Image.Image) -> Bitmap:
    if image.mode.startswith("I"):  # 16 bits of grey, which Pillow would cut instead of scale
        image = image.point(lambda value: value / 257).convert("L")
    has_alpha = "A" in image.getbands() or "transparency" in image.info
    full = image.convert("RGBA" if has_alpha else "RGB")
    full.thumbnail((_WIDEST, _WIDEST), Image.Resampling.LANCZOS)
    alpha = full.getchannel("A").tobytes() if has_alpha else None
    if alpha is not None and not alpha.strip(b"\xff"):
        alpha = None
    return Bitmap(full.width, full.height, full.convert("RGB").tobytes(), alpha)


def _damaged() -> UserError:
    return UserError(
        message("The picture of the logo is damaged."), message("Choose a PNG or SVG file.")
    )
