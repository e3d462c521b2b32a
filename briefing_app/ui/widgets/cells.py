"""How a cell is drawn: plain text, or a badge with a sign; the row in focus has a mark."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from briefing_app.ui.theme import sized_font
from briefing_app.ui.widgets.badge import SIGNS
from briefing_app.ui.widgets.row_model import CheckRole, StrongRole, ToneRole

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QHelpEvent
    from PySide6.QtWidgets import QAbstractItemView

    from briefing_app.ui.theme import Theme

_NO_BREAK = re.compile("[\u00a0\u202f]")
_BADGE_HEIGHT = 20
_PADDING = 9
_MARGIN = 10
_MARK = 4
_BOX = 15


class CellDelegate(QStyledItemDelegate):
    """Draw cells of a table in the colours of the theme, texts on so many ``lines`` at most."""

    def __init__(self, theme: Theme, parent: QObject | None = None, *, lines: int = 1) -> None:
        super().__init__(parent)
        self._theme, self._lines = theme, lines
        self._font = sized_font(14)
        self._strong = sized_font(14, 600)
        self._badge_font = sized_font(12)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the ground, the hairline, then text or badge."""
        tokens = self._theme.tokens
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        is_hot = bool(option.state & QStyle.StateFlag.State_MouseOver)
        ground = tokens.accent_soft if is_selected else tokens.hover if is_hot else tokens.paper
        painter.save()
        painter.fillRect(option.rect, QColor(ground))
        if index.row() < index.model().rowCount() - 1:  # the frame is the line under the last
            painter.setPen(tokens.colour("line"))
            painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        has_soft_grounds = tokens.accent_soft != tokens.paper  # high contrast has none
        if is_selected and not has_soft_grounds and option.rect.left() <= 0:
            mark = option.rect.adjusted(0, 0, _MARK - option.rect.width(), 0)
            painter.fillRect(mark, tokens.colour("accent"))
        tone = index.data(ToneRole)
        text = index.data(Qt.ItemDataRole.DisplayRole) or ""
        checked = index.data(CheckRole)
        if checked is not None:
            self._paint_box(painter, option, is_checked=bool(checked))
        elif tone:
            self._paint_badge(painter, option, str(text), str(tone))
        else:
            self._paint_text(painter, option, index, str(text), is_selected=is_selected)
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the size of a cell's text with its margins."""
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        width = QFontMetrics(self._strong).horizontalAdvance(text)
        return QSize(width + 2 * _MARGIN + 2 * _PADDING, option.rect.height())

    def height(self, index: QModelIndex, width: int) -> int:
        """Return the height of the lines that a cell of some width takes, at most its own."""
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        if index.data(ToneRole):
            return _BADGE_HEIGHT
        metrics = QFontMetrics(self._strong if index.data(StrongRole) else self._font)
        most, room = self._lines * metrics.lineSpacing(), width - 2 * _MARGIN
        return min(most, _wrapped(metrics, _breakable(metrics, text, room), room))

    def is_whole(self, index: QModelIndex, width: int) -> bool:
        """Tell whether nothing is cut off of a cell of some width."""
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        metrics = QFontMetrics(self._strong if index.data(StrongRole) else self._font)
        return self._fits(metrics, text, width - 2 * _MARGIN)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Show a text that is cut off whole under the pointer."""
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        room = option.rect.width() - 2 * _MARGIN
        has_tip = bool(index.data(Qt.ItemDataRole.ToolTipRole))
        if has_tip or self._fits(QFontMetrics(self._font), text, room):
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), text, view)
        return True

    def _paint_box(
        self, painter: QPainter, option: QStyleOptionViewItem, *, is_checked: bool
    ) -> None:
        tokens = self._theme.tokens
        top = option.rect.center().y() - _BOX / 2 + 0.5
        box = QRectF(option.rect.left() + _MARGIN + 0.5, top, _BOX, _BOX)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(tokens.colour("accent" if is_checked else "muted"))
        painter.setBrush(tokens.colour("accent" if is_checked else "paper"))
        painter.drawRoundedRect(box, 3, 3)
        if is_checked:
            painter.setPen(QPen(tokens.colour("paper"), 2))
            points = ((0.22, 0.52), (0.42, 0.72), (0.78, 0.3))
            x, y = box.left(), box.top()
            painter.drawPolyline([QPointF(x + a * _BOX, y + b * _BOX) for a, b in points])

    def _paint_text(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        text: str,
        *,
        is_selected: bool,
    ) -> None:
        tokens = self._theme.tokens
        font = self._strong if is_selected and index.data(StrongRole) else self._font
        painter.setFont(font)
        high_contrast = is_selected and tokens.accent_soft == tokens.paper
        colour = tokens.accent if high_contrast else tokens.ink
        painter.setPen(QColor(colour))
        area = option.rect.adjusted(_MARGIN, 0, -_MARGIN, 0)
        align = index.data(Qt.ItemDataRole.TextAlignmentRole)
        flags = int(align if align is not None else Qt.AlignmentFlag.AlignVCenter)
        if self._lines > 1:
            flags |= int(Qt.TextFlag.TextWordWrap)
        painter.drawText(area, flags, self._shown(QFontMetrics(font), text, area.width()))

    def _shown(self, metrics: QFontMetrics, text: str, room: int) -> str:
        """Return a text, cut off at a word where it takes more lines than there are."""
        if self._lines == 1:
            return metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        text = _breakable(metrics, text, room)
        words = text.split(" ")
        while len(words) > 1 and not self._fits(metrics, text, room):
            words.pop()
            text = " ".join(words) + "…"
        return text

    def _fits(self, metrics: QFontMetrics, text: str, room: int) -> bool:
        if self._lines == 1:
            return metrics.horizontalAdvance(text) <= room
        text = _breakable(metrics, text, room)
        return _wrapped(metrics, text, room) <= self._lines * metrics.lineSpacing()

    def _paint_badge(
        self, painter: QPainter, option: QStyleOptionViewItem, text: str, tone: str
    ) -> None:
        tokens = self._theme.tokens
        metrics = QFontMetrics(self._badge_font)
        sign = SIGNS.get(tone, "")
        whole = f"{sign} {text}" if sign else text
        room = option.rect.width() - _MARGIN - 4
        width = min(room, metrics.horizontalAdvance(whole) + 2 * _PADDING)
        top = option.rect.center().y() - _BADGE_HEIGHT / 2 + 0.5
        area = QRectF(option.rect.left() + _MARGIN, top, width, _BADGE_HEIGHT)
        colour, soft = _colours(tone)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.colour(soft))
        painter.drawRoundedRect(area, _BADGE_HEIGHT / 2, _BADGE_HEIGHT / 2)
        painter.setFont(self._badge_font)
        painter.setPen(tokens.colour(colour))
        shown = metrics.elidedText(whole, Qt.TextElideMode.ElideRight, int(width) - 12)
        painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), shown)

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Keep Qt from painting a second focus frame."""
        super().initStyleOption(option, index)
        option.palette.setColor(
            QPalette.ColorRole.HighlightedText, self._theme.tokens.colour("ink")
        )


def _breakable(metrics: QFontMetrics, text: str, room: int) -> str:
    """Return a text whose figures may break where they are wider than a line."""
    words = text.split(" ")
    wide = [word for word in words if metrics.horizontalAdvance(word) > room]
    if not wide:
        return text
    return " ".join(_NO_BREAK.sub(" ", word) if word in wide else word for word in words)


def _wrapped(metrics: QFontMetrics, text: str, room: int) -> int:
    """Return the height of a text on lines of some width."""
    area = QRect(0, 0, max(1, room), 10_000)
    return metrics.boundingRect(area, int(Qt.TextFlag.TextWordWrap), text).height()


def _colours(tone: str) -> tuple[str, str]:
    return {
        "good": ("good", "good_soft"),
        "look": ("look", "look_soft"),
        "must": ("must", "must_soft"),
        "accent": ("accent", "accent_soft"),
    }.get(tone, ("muted", "quiet_soft"))
