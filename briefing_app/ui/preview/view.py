"""The scrolling view of a PDF's pages: keeps its place when the document is replaced."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPalette, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from briefing_app.ui.preview.images import PageImages
from briefing_app.ui.preview.sheets import GAP, Sheets, fit_width, lay_sheets

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent

_STEPS = (0.25, 0.33, 0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)
_SHADOW = 3


class PdfView(QAbstractScrollArea):
    """Pages under each other; ``page_changed`` carries the number of the one in view."""

    page_changed = Signal(int)
    zoomed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._pages: PageImages | None = None
        self._sheets = Sheets((), 0, 0)
        self._zoom: float | None = None  # None: as wide as the room
        self._mark: tuple[int, float] | None = None
        self._page = -1
        self.verticalScrollBar().valueChanged.connect(self._tell_page)

    # What it shows

    def show_pdf(self, data: bytes, shown: Sequence[int] = (), pages: int = 0) -> None:
        """Replace the document and stay where the reader is; raise what pdfium raises.

        The bytes may hold only the pages ``shown``, from 0, of so many: the others look as they
        did, until the whole document comes.
        """
        new = PageImages(data, shown, pages)
        if self._pages is not None:
            new.stand_in_for(self._pages)
        self._pages = new
        self._lay()

    def clear(self) -> None:
        """Show no document."""
        if self._pages is not None:
            self._pages.close()
        self._pages = None
        self._mark = None
        self._lay()

    @property
    def pages(self) -> int:
        """How many pages the document has."""
        return len(self._pages.sizes) if self._pages else 0

    @property
    def visible_pages(self) -> tuple[int, ...]:
        """The numbers (0-based) of the pages in view."""
        return tuple(number for number, _ in self._visible())

    @property
    def page(self) -> int:
        """The number (0-based) of the page in view."""
        return max(0, self._page)

    def page_text(self, number: int) -> str:
        """Return the text of a page."""
        return self._pages.text(number) if self._pages else ""

    def show_place(self, page: int, top: float) -> None:
        """Mark a place, ``top`` points below a page's upper edge, and bring it into view."""
        self._mark = (page, top)
        if page < len(self._sheets.sheets):
            y = self._y(page, top)
            bar = self.verticalScrollBar()
            if not bar.value() + GAP <= y <= bar.value() + self.viewport().height() * 2 // 3:
                bar.setValue(y - self.viewport().height() // 5)
        self.viewport().update()

    # Size

    @property
    def scale(self) -> float:
        """Pixels a point now."""
        if self._zoom is not None:
            return self._zoom * self.logicalDpiX() / 72
        return fit_width(self._pages.sizes if self._pages else (), self.viewport().width())

    def fit_width(self) -> None:
        """Show pages as wide as there is room, also when the room changes."""
        self._set_zoom(None)

    def zoom_in(self) -> None:
        """Show pages one step larger."""
        now = self.scale * 72 / self.logicalDpiX()
        self._set_zoom(next((step for step in _STEPS if step > now + 0.01), _STEPS[-1]))

    def zoom_out(self) -> None:
        """Show pages one step smaller."""
        now = self.scale * 72 / self.logicalDpiX()
        smaller = [step for step in _STEPS if step < now - 0.01]
        self._set_zoom(smaller[-1] if smaller else _STEPS[0])

    def sizeHint(self) -> QSize:
        """Return a size in which a page can be read."""
        return QSize(520, 700)

    # Painting and moving

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pages in view on the ground, each with a faint shadow."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.palette().color(QPalette.ColorRole.Window))
        if self._pages is None:
            return
        scale, ratio = self.scale, self.devicePixelRatioF()
        for number, rect in self._visible():
            _paint_shadow(painter, rect)
            # At its corner, not into the rectangle: scaling by a pixel would drop a line of it.
            painter.drawImage(rect.topLeft(), self._pages.image(number, scale, ratio))
            if self._mark is not None and self._mark[0] == number:
                self._paint_mark(painter, rect)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the pages anew and stay where the reader is."""
        super().resizeEvent(event)
        self._lay()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: ARG002  (Qt's arguments)
        """Paint all again: pages are images and cheap."""
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, or with Ctrl change the size."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            (self.zoom_in if event.angleDelta().y() > 0 else self.zoom_out)()
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by keys, change the size with Ctrl and plus, minus, nought."""
        bar = self.verticalScrollBar()
        moves = {Qt.Key.Key_Home: bar.minimum(), Qt.Key.Key_End: bar.maximum()}
        sizes = {
            Qt.Key.Key_Plus: self.zoom_in,
            Qt.Key.Key_Equal: self.zoom_in,
            Qt.Key.Key_Minus: self.zoom_out,
            Qt.Key.Key_0: self.fit_width,
        }
        key = Qt.Key(event.key())
        if key in moves:
            bar.setValue(moves[key])
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier and key in sizes:
            sizes[key]()
        elif key == Qt.Key.Key_Space:
            bar.setValue(bar.value() + bar.pageStep())
        else:
            super().keyPressEvent(event)

    def _set_zoom(self, zoom: float | None) -> None:
        self._zoom = zoom
        self._lay()
        self.zoomed.emit(self.scale * 72 / self.logicalDpiX())

    def _lay(self) -> None:
        bar, view = self.verticalScrollBar(), self.viewport()
        share = bar.value() / self._sheets.height if self._sheets.height else 0.0
        before = self._sheets
        sizes = self._pages.sizes if self._pages else []
        self._sheets = lay_sheets(sizes, self.scale, view.width())
        bar.setPageStep(max(1, view.height() - 2 * GAP))
        bar.setSingleStep(40)
        bar.setRange(0, max(0, self._sheets.height - view.height()))
        if before.width != self._sheets.width or before.sheets[:1] != self._sheets.sheets[:1]:
            bar.setValue(round(share * self._sheets.height))
        side = self.horizontalScrollBar()
        side.setPageStep(view.width())
        side.setRange(0, max(0, self._sheets.width - view.width()))
        self._tell_page()
        view.update()

    def _visible(self) -> list[tuple[int, QRect]]:
        x, y = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        room = self.viewport().rect()
        rects = [
            (number, QRect(sheet.left - x, sheet.top - y, sheet.width, sheet.height))
            for number, sheet in enumerate(self._sheets.sheets)
        ]
        return [(number, rect) for number, rect in rects if rect.intersects(room)]

    def _y(self, page: int, top: float) -> int:
        return self._sheets.sheets[page].top + round(top * self.scale)

    def _paint_mark(self, painter: QPainter, rect: QRect) -> None:
        page, top = self._mark or (0, 0.0)
        y = self._y(page, top) - self.verticalScrollBar().value()
        accent = self.palette().color(QPalette.ColorRole.Highlight)
        painter.fillRect(QRect(rect.left() - 6, y - 2, 3, round(30 * self.scale)), accent)

    def _tell_page(self) -> None:
        page = self._sheets.at(self.verticalScrollBar().value() + self.viewport().height() // 3)
        if page != self._page:
            self._page = page
            self.page_changed.emit(page)


def _paint_shadow(painter: QPainter, rect: QRect) -> None:
    for step in range(_SHADOW, 0, -1):
        colour = QColor(0, 0, 0, 10)
        painter.fillRect(rect.adjusted(-step + 1, -step + 2, step - 1, step + 1), colour)
