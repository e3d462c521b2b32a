"""Pictures of pixels in the file: image objects in sRGB, transparency as a soft mask.

ISO 32000-1, 8.9.5 and 11.6.5.3; PDF/A-2 allows the mask and no interpolation.
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

from pikepdf import Dictionary, Name, Stream

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pikepdf import Pdf

    from briefing_app.document.picture import Bitmap

Placed = tuple[int, str, "Bitmap"]
"""The page, from 0, the name that its operators use, the pixels."""


def write_images(pdf: Pdf, placed: Sequence[Placed]) -> None:
    """Add each picture to the file once, and to the resources of the pages that show it."""
    made: dict[str, Stream] = {}
    for page, name, bitmap in placed:
        if name not in made:
            made[name] = _image(pdf, bitmap)
        resources = pdf.pages[page].obj.Resources
        if "/XObject" not in resources:
            resources.XObject = Dictionary()
        resources.XObject[f"/{name}"] = made[name]


def _image(pdf: Pdf, bitmap: Bitmap) -> Stream:
    image = _stream(pdf, bitmap, bitmap.rgb, Name.DeviceRGB)
    if bitmap.alpha is not None:
        image.SMask = _stream(pdf, bitmap, bitmap.alpha, Name.DeviceGray)
    return image


def _stream(pdf: Pdf, bitmap: Bitmap, data: bytes, space: Name) -> Stream:
    stream = Stream(pdf, b"")
    stream.write(zlib.compress(data, 9), filter=Name.FlateDecode)
    stream.Type, stream.Subtype = Name.XObject, Name.Image
    stream.Width, stream.Height = bitmap.width, bitmap.height
    stream.ColorSpace, stream.BitsPerComponent, stream.Interpolate = space, 8, False
    return stream
