"""A line of a list: its title, a detail under it, a word at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from briefing_app.ui.theme import sized_font

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from briefing_app.ui.theme import Theme

KindRole = int(Qt.ItemDataRole.UserRole) + 1
DetailRole = KindRole + 1
_HEIGHT = 46
_MARGIN = 10


class TwoLines(QStyledItemDelegate):
    """Draws what ``DetailRole`` and ``KindRole`` hold beside the text of an item."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = sized_font(13, 600)
        self._detail = sized_font(12)

    def sizeHint(
        self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the height of two lines."""
        return QSize(option.rect.width(), _HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the ground of the current line, then the texts."""
        tokens = self._theme.tokens
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            is_plain = tokens.accent_soft == tokens.paper  # high contrast has no soft grounds
            painter.setPen(tokens.colour("accent" if is_plain else "accent_soft"))
            painter.setBrush(tokens.colour("accent_soft"))
            painter.drawRoundedRect(option.rect.adjusted(1, 1, -1, -1), 6, 6)
        area = option.rect.adjusted(_MARGIN, 5, -_MARGIN, -5)
        kind = str(index.data(KindRole) or "")
        detail = " ".join(str(index.data(DetailRole) or "").split())
        small = QFontMetrics(self._detail)
        painter.setFont(self._detail)
        painter.setPen(tokens.colour("muted"))
        painter.drawText(area, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop), kind)
        if detail:
            cut = small.elidedText(detail, Qt.TextElideMode.ElideRight, area.width())
            painter.drawText(
                area, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom), cut
            )
        room = area.width() - small.horizontalAdvance(kind) - 12
        painter.setFont(self._title)
        painter.setPen(tokens.colour("ink"))
        title = " ".join(str(index.data(Qt.ItemDataRole.DisplayRole) or "").split())
        cut = QFontMetrics(self._title).elidedText(title, Qt.TextElideMode.ElideRight, room)
        side = Qt.AlignmentFlag.AlignTop if detail else Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area, int(Qt.AlignmentFlag.AlignLeft | side), cut)
        painter.restore()
