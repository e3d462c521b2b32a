"""Pages of a PDF as images, by pdfium.

pdfium is not thread-safe: everything here runs on the thread of the window, nowhere else.
"""

from __future__ import annotations

from collections import OrderedDict

import pypdfium2 as pdfium
from PySide6.QtGui import QImage

_KEPT = 8
"""How many page images are kept; one at 150 % on a dense screen takes some 15 MB."""


class PageImages:
    """The pages of one document; ``sizes`` are (width, height) in points."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._document = pdfium.PdfDocument(data)
        self._images: OrderedDict[tuple[int, float], QImage] = OrderedDict()
        self.sizes: list[tuple[float, float]] = [
            self._document.get_page_size(number) for number in range(len(self._document))
        ]

    def image(self, number: int, scale: float, ratio: float) -> QImage:
        """Return page ``number`` (0-based) at ``scale`` pixels a point, ``ratio`` dense."""
        key = (number, scale * ratio)
        image = self._images.pop(key, None)
        if image is None:
            image = self._render(number, scale * ratio)
            image.setDevicePixelRatio(ratio)
        self._images[key] = image
        while len(self._images) > _KEPT:
            self._images.popitem(last=False)
        return image

    def text(self, number: int) -> str:
        """Return the text of a page in the order of its content, for those who listen."""
        page = self._document[number]
        text_page = page.get_textpage()
        text = str(text_page.get_text_bounded())
        text_page.close()
        page.close()
        return text

    def close(self) -> None:
        """Give everything back; the object is of no use afterwards."""
        self._images.clear()
        self._document.close()

    def _render(self, number: int, scale: float) -> QImage:
        page = self._document[number]
        bitmap = page.render(scale=scale, prefer_bgrx=True)
        image = QImage(
            bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32
        ).copy()
        bitmap.close()
        page.close()
        return image
