"""Pages of a PDF as images, by pdfium.

pdfium is not thread-safe: everything here runs on the thread of the window, nowhere else.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

import pypdfium2 as pdfium
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from collections.abc import Sequence

_KEPT = 8
"""How many page images are kept; one at 150 % on a dense screen takes some 15 MB."""


class PageImages:
    """The pages of one document; ``sizes`` are (width, height) in points.

    ``data`` may hold only the pages ``shown`` of so many; without them it holds all.  Pages that
    it has not are those of the document before, or empty.
    """

    def __init__(self, data: bytes, shown: Sequence[int] = (), pages: int = 0) -> None:
        self._data = data
        self._document = pdfium.PdfDocument(data)
        self._images: OrderedDict[tuple[int, float], QImage] = OrderedDict()
        self._before: PageImages | None = None
        numbers = shown or range(len(self._document))
        self._index = {number: index for index, number in enumerate(numbers)}
        sizes = [self._document.get_page_size(index) for index in range(len(self._document))]
        self.sizes: list[tuple[float, float]] = [
            sizes[self._index.get(number, 0)] for number in range(pages or len(sizes))
        ]

    @property
    def is_whole(self) -> bool:
        """Whether every page is there."""
        return len(self._index) == len(self.sizes)

    def stand_in_for(self, before: PageImages) -> None:
        """Close the document before, or keep it, when it is whole, for the pages not here."""
        whole = before if before.is_whole else before._release()
        if whole is not before:
            before.close()
        if self.is_whole:
            if whole is not None:
                whole.close()
        else:
            self._before = whole

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
        if number not in self._index:
            older = self._before
            return older.text(number) if older and number < len(older.sizes) else ""
        page = self._document[self._index[number]]
        text_page = page.get_textpage()
        text = str(text_page.get_text_bounded())
        text_page.close()
        page.close()
        return text

    def close(self) -> None:
        """Give everything back; the object is of no use afterwards."""
        self._images.clear()
        self._document.close()
        if self._before is not None:
            self._before.close()
            self._before = None

    def _release(self) -> PageImages | None:
        before, self._before = self._before, None
        return before

    def _absent(self, number: int, scale: float) -> QImage:
        older = self._before
        if older is not None and number < len(older.sizes):
            return older._render(number, scale)
        width, height = self.sizes[number]
        image = QImage(round(width * scale), round(height * scale), QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        return image

    def _render(self, number: int, scale: float) -> QImage:
        if number not in self._index:
            return self._absent(number, scale)
        page = self._document[self._index[number]]
        bitmap = page.render(scale=scale, prefer_bgrx=True)
        image = QImage(
            bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32
        ).copy()
        bitmap.close()
        page.close()
        return image
