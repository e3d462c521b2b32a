"""Lines of text that end in an ellipsis when they do not fit; the whole is the tooltip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QPushButton, QSizePolicy

from briefing_app.ui.widgets.label import Label
from briefing_app.ui.widgets.roles import mark_verbatim, set_role

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent


class ElidedLabel(Label):
    """One line that gives way to its neighbours."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._tells_whole = False

    def minimumSizeHint(self) -> QSize:
        """Return a width that shows nothing but a few letters."""
        return QSize(24, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the tooltip true: only what is cut needs one."""
        super().resizeEvent(event)
        cut = self.fontMetrics().horizontalAdvance(self.text()) > self.contentsRect().width()
        if cut or self._tells_whole:
            self.setToolTip(self.text() if cut else "")
            self._tells_whole = cut

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint what fits."""
        painter = QPainter(self)
        area = self.contentsRect()
        line = " ".join(self.text().split("\n"))
        shown = self.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, area.width())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(area, int(self.alignment() | Qt.TextFlag.TextSingleLine), shown)
        painter.end()


class ElidedLink(QPushButton):
    """A link of one line; ``title`` gives way when it does not fit, ``tail`` never."""

    _PADDING = 4

    def __init__(self, title: str, tail: str = "") -> None:
        super().__init__()
        self._title, self._tail = title, tail
        set_role(self, "link")
        mark_verbatim(self)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(title + tail)
        self.setAccessibleName(title + tail)
        self.setText((title + tail).replace("&", "&&"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much of the title as there is room for."""
        super().resizeEvent(event)
        metrics = self.fontMetrics()
        room = self.width() - self._PADDING - metrics.horizontalAdvance(self._tail)
        shown = metrics.elidedText(self._title, Qt.TextElideMode.ElideRight, room) + self._tail
        self.setText(shown.replace("&", "&&"))
