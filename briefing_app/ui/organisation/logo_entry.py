"""The logo of the profile: its file, what is read of it, and how large that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from briefing_app.document.picture import Bitmap, Picture
from briefing_app.domain.organisation import OrganisationFile
from briefing_app.errors import UserError, message
from briefing_app.organisation.logo import read_logo
from briefing_app.ui.organisation.file_entry import FileEntry
from briefing_app.ui.widgets.label import MutedLabel
from briefing_app.ui.widgets.picture_view import paint_picture

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from briefing_app.ui.sheet.entry import Field
    from briefing_app.ui.translate import Translator

_MARGIN = 8
_WIDEST, _HIGHEST = 300, 96
"""Pixels of the window that the picture of a logo takes at most, without the paper around it."""

_PIXELS = message("PNG, {width} × {height} pixels, {size} KB")
_SHAPES = message("SVG, drawn in shapes, {width} × {height}, {size} KB")


class LogoView(QWidget):
    """Shows a logo on white paper, as it is printed."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._mark: Picture | Bitmap | None = None
        self._image: QImage | None = None

    def show_mark(self, mark: Picture | Bitmap | None) -> None:
        """Show what was read of a logo; nothing takes no room."""
        self._mark = mark
        self._image = _image(mark) if isinstance(mark, Bitmap) else None
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size at which the whole logo fits, with paper around it."""
        if self._mark is None:
            return QSize(0, 0)
        scale = min(_WIDEST / self._mark.width, _HIGHEST / self._mark.height)
        sides = (self._mark.width * scale, self._mark.height * scale)
        width, height = (max(1, round(side)) + 2 * _MARGIN for side in sides)
        return QSize(width, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint white paper and the logo on it."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), Qt.GlobalColor.white)
        room = QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        if isinstance(self._mark, Picture):
            paint_picture(painter, self._mark, room)
        elif self._image is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(room, self._image)
        painter.end()


class LogoEntry(FileEntry):
    """A file entry with the picture under it."""

    def __init__(self, translator: Translator, field: Field, none: str) -> None:
        super().__init__(translator, field, none)
        self._mark: Picture | Bitmap | None = None
        self._refusal: UserError | None = None
        self.view, self.size_ = LogoView(), MutedLabel(pixels=12)
        translator.bind(self.view.setAccessibleName, message("Picture of the logo"))
        self.column.addWidget(self.view)
        self.column.addWidget(self.size_)
        self.retranslate()

    def show_value(self, value: object) -> None:
        """Show a file with its picture, or that there is none."""
        if value != self._file:
            self._read(value if isinstance(value, OrganisationFile) else None)
        super().show_value(value)

    def retranslate(self) -> None:
        """Say name, kind and size, or why a logo of another version is refused now."""
        super().retranslate()
        said = self._said()
        self.view.setVisible(self._mark is not None)
        self.view.setAccessibleDescription(said)
        self.size_.setText(said)
        self.size_.setVisible(bool(said))

    def _read(self, file: OrganisationFile | None) -> None:
        self._mark = self._refusal = None
        try:
            self._mark = None if file is None else read_logo(file.media_type, file.data)
        except UserError as error:
            self._refusal = error
        self.view.show_mark(self._mark)

    def _said(self) -> str:
        if self._refusal is not None:
            shown = (self._refusal.what, self._refusal.todo)
            return " ".join(filter(None, map(self._translator.show, shown)))
        if self._file is None or self._mark is None:
            return ""
        return self._translator.catalog.gettext(
            _PIXELS if isinstance(self._mark, Bitmap) else _SHAPES,
            width=f"{self._mark.width:.0f}",
            height=f"{self._mark.height:.0f}",
            size=max(1, round(len(self._file.data) / 1024)),
        )


def _image(mark: Bitmap) -> QImage:
    """Return pixels as an image of Qt, transparency included."""
    shape = (mark.width, mark.height, 3 * mark.width)
    image = QImage(mark.rgb, *shape, QImage.Format.Format_RGB888).copy()
    if mark.alpha is None:
        return image
    alpha = QImage(mark.alpha, mark.width, mark.height, mark.width, QImage.Format.Format_Alpha8)
    image = image.convertToFormat(QImage.Format.Format_ARGB32)
    image.setAlphaChannel(alpha.copy())
    return image
