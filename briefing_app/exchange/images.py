"""The pictures of a manuscript as files: a bitmap from whoever can paint one, and vectors.

A picture of pixels is written anew, so that nothing comes along that is not seen.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PIL import Image as Pixels

from briefing_app.document.picture import Bitmap
from briefing_app.exchange.svg import svg

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_app.document.picture import Picture
    from briefing_app.exchange.manuscript import Drawing


@dataclass(frozen=True, slots=True)
class Painted:
    """A picture as outlines only, and as a PNG file."""

    outlines: Picture
    png: bytes


@dataclass(frozen=True, slots=True)
class Image:
    """A picture as files; ``svg`` is ``None`` for one of pixels."""

    png: bytes
    svg: bytes | None


def image(drawing: Drawing, paint: Callable[[Picture], Painted]) -> Image:
    """Return the files of a picture, the vectors with what it says to who cannot see it."""
    if isinstance(drawing.picture, Bitmap):
        return Image(_png(drawing.picture), None)
    painted = paint(drawing.picture)
    title = drawing.alternative[0].text if drawing.alternative else ""
    rest = "\n".join(words.text for words in drawing.alternative)
    return Image(painted.png, svg(painted.outlines, title.split(".")[0], rest))


def _png(bitmap: Bitmap) -> bytes:
    size = (bitmap.width, bitmap.height)
    pixels = Pixels.frombytes("RGB", size, bitmap.rgb)
    if bitmap.alpha is not None:
        pixels.putalpha(Pixels.frombytes("L", size, bitmap.alpha))
    buffer = io.BytesIO()
    pixels.save(buffer, "PNG", optimize=True)
    return buffer.getvalue()
