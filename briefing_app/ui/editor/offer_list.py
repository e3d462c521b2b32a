"""The small list under the cursor from which a begun reference is finished.

Never takes the focus: keys go on reaching the editor, which passes a few of them on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication, QPainter, QPalette
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from briefing_app.ui.widgets.list_rows import add_row

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

    from briefing_app.ui.editor.face import Offer

_DETAIL = Qt.ItemDataRole.UserRole + 1
_ROWS = 8
_WIDTH = 380
_PADDING = 10


class _OfferPainter(QStyledItemDelegate):
    """Paints the title at the left and how it reads at the right."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        palette: QPalette = option.palette
        rect: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.fillRect(rect, palette.highlight())
        role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        painter.setPen(palette.color(role))
        inner = rect.adjusted(_PADDING, 0, -_PADDING, 0)
        metrics = painter.fontMetrics()
        detail = metrics.elidedText(
            str(index.data(_DETAIL) or ""), Qt.TextElideMode.ElideRight, inner.width() // 2
        )
        taken = metrics.horizontalAdvance(detail)
        title = metrics.elidedText(
            str(index.data(Qt.ItemDataRole.DisplayRole)),
            Qt.TextElideMode.ElideRight,
            inner.width() - taken - 2 * _PADDING,
        )
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignLeft, title)
        font = QFont(painter.font())
        font.setWeight(QFont.Weight.DemiBold)
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignRight, detail)
        painter.restore()

    def sizeHint(
        self,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        return QSize(_WIDTH - 20, super().sizeHint(option, index).height() + 10)


class OfferList(QListWidget):
    """A list of offers near a point; ``picked`` carries the literal text of the chosen one."""

    picked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowFlags(Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setItemDelegate(_OfferPainter(self))
        self.setUniformItemSizes(True)
        self.setProperty("role", "popup")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(lambda item: self._pick(item))

    def show_offers(self, offers: list[Offer], below: QRect) -> None:
        """Show offers under a rectangle of the screen, or hide when there are none."""
        self.clear()
        for offer in offers:
            item = add_row(self, offer.title)
            item.setData(_DETAIL, offer.detail)
            item.setData(Qt.ItemDataRole.UserRole, offer.literal)
            text = f"{offer.title}, {offer.detail}" if offer.detail else offer.title
            item.setData(Qt.ItemDataRole.AccessibleTextRole, text)
        if not offers:
            self.hide()
            return
        self.setCurrentRow(0)
        rows = min(_ROWS, len(offers))
        self.resize(_WIDTH, rows * self.sizeHintForRow(0) + 2 * self.frameWidth() + 2)
        self.move(self._place(below))
        self.show()

    def step(self, rows: int) -> None:
        """Move the choice up or down, around the ends."""
        self.setCurrentRow((self.currentRow() + rows) % max(1, self.count()))

    def pick_current(self) -> None:
        """Choose the offer that is marked."""
        item = self.currentItem()
        if item is not None:
            self._pick(item)

    def _pick(self, item: QListWidgetItem) -> None:
        self.hide()
        self.picked.emit(item.data(Qt.ItemDataRole.UserRole))

    def _place(self, below: QRect) -> QPoint:
        screen = QGuiApplication.screenAt(below.center()) or QGuiApplication.primaryScreen()
        room = screen.availableGeometry()
        top = below.bottom() + 2
        if top + self.height() > room.bottom():
            top = below.top() - self.height() - 2
        return QPoint(max(room.left(), min(below.left(), room.right() - self.width())), top)
