"""A logo: what kind of file it is, and what of it is drawn."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from briefing_app.errors import UserError, message

if TYPE_CHECKING:
    from briefing_app.document.picture import Bitmap, Picture

PNG, SVG = "image/png", "image/svg+xml"
LARGEST = 4 * 1024 * 1024
"""Bytes of a file."""

_SIGNATURE = b"\x89PNG\r\n\x1a\n"


def check_logo(data: bytes) -> str:
    """Return the media type of a logo; raise ``UserError`` when it cannot be drawn."""
    media_type = PNG if data.startswith(_SIGNATURE) else SVG
    read_logo(media_type, data)
    return media_type


@lru_cache(maxsize=4)
def read_logo(media_type: str, data: bytes) -> Picture | Bitmap:
    """Return what a logo shows; raise ``UserError``."""
    if len(data) > LARGEST:
        raise UserError(
            message("The logo is larger than {size} MB."),
            message("Save it smaller; 1200 pixels are wide enough."),
            size=LARGEST >> 20,
        )
    if media_type == PNG:
        from briefing_app.organisation.raster import read_png

        return read_png(data)
    from briefing_app.organisation.vector import read_svg

    return read_svg(data)
