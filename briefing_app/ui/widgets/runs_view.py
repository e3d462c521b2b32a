"""A change shown word by word: what went is struck through, what came is underlined."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QSizePolicy, QWidget

from briefing_app.domain.difference import Run, Side
from briefing_app.ui.theme import sized_font

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QPaintEvent

    from briefing_app.ui.theme import Theme


class RunsView(QWidget):
    """Signs as well as colours: a line through the old, a line under the new."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._runs: tuple[Run, ...] = ()
        self._document = QTextDocument(self)
        self._document.setDocumentMargin(0)
        self._document.setDefaultFont(sized_font(13))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._write)

    def show_runs(self, runs: Iterable[Run]) -> None:
        """Show the way from an old wording to a new one, as it reads."""
        self._runs = tuple(runs)
        gone = "".join(run.text for run in self._runs if run.side is Side.OLD)
        came = "".join(run.text for run in self._runs if run.side is Side.NEW)
        came_to = (run.text for run in self._runs if run.side is not Side.OLD)
        self.setAccessibleName("".join(came_to))
        self.setAccessibleDescription(f"− {gone}  + {came}")
        self._write()

    def heightForWidth(self, width: int) -> int:
        """Return the height of the text at a width."""
        self._document.setTextWidth(width)
        return round(self._document.size().height()) + 8

    def sizeHint(self) -> QSize:
        """Return the size at the present width."""
        width = max(200, self.width())
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a hairline, then the text."""
        painter = QPainter(self)
        painter.setPen(self._theme.tokens.colour("look_line"))
        painter.drawLine(0, 1, self.width(), 1)
        painter.translate(0, 6)
        self._document.setTextWidth(self.width())
        self._document.drawContents(painter, QRectF(event.rect()).adjusted(0, -6, 0, 6))

    def _write(self) -> None:
        tokens = self._theme.tokens
        self._document.clear()
        cursor = QTextCursor(self._document)
        for run in self._runs:
            look = QTextCharFormat()
            look.setForeground(tokens.colour("ink"))
            if run.side is Side.OLD:
                look.setForeground(tokens.colour("must"))
                look.setFontStrikeOut(True)
            elif run.side is Side.NEW:
                look.setForeground(tokens.colour("good"))
                look.setFontUnderline(True)
                look.setFontWeight(600)
            cursor.insertText(run.text, look)
        self.updateGeometry()
        self.update()
