"""The text of a document with its candidates marked, the current one ringed; to be read only."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextCursor,
    QTextFrameFormat,
)
from PySide6.QtWidgets import QTextEdit

from briefing_app.domain.candidate import CandidateState
from briefing_app.ui.theme import sized_font
from briefing_app.ui.widgets.roles import mark_verbatim

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMouseEvent, QPaintEvent, QResizeEvent

    from briefing_app.domain.candidate import KeptCandidate
    from briefing_app.ui.theme import Theme

SIGNS = {
    CandidateState.OPEN: "○",
    CandidateState.ACCEPTED: "+",
    CandidateState.JOINED: "✓",
    CandidateState.DROPPED: "✕",
}
"""The sign of what was made of a candidate; it stands in the margin of the text too."""

_GROUNDS = {
    CandidateState.OPEN: "look_soft",
    CandidateState.ACCEPTED: "good_soft",
    CandidateState.JOINED: "good_soft",
    CandidateState.DROPPED: "quiet_soft",
}
_INKS = {
    CandidateState.OPEN: "look",
    CandidateState.ACCEPTED: "good",
    CandidateState.JOINED: "good",
    CandidateState.DROPPED: "muted",
}
_MARGIN = 34
_GUTTER = 12
_TOP = 8
_RING = 2.0


class MarkedText(QTextEdit):
    """``chosen`` carries the id of the candidate that was clicked."""

    chosen = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: Sequence[KeptCandidate] = ()
        self._current: int | None = None
        self._wide: list[int] = []
        self._starts: list[int] = []
        self._longest = 0
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFont(sized_font(14))
        self.setTabChangesFocus(True)
        mark_verbatim(self)
        theme.changed.connect(self._mark)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._mark)
        self.verticalScrollBar().valueChanged.connect(self._mark)

    def show_text(self, text: str) -> None:
        """Show another text, without marks."""
        self._wide = [place for place, sign in enumerate(text) if sign > "\uffff"]
        self._rows, self._current, self._starts = (), None, []
        self.setPlainText(text)
        frame = QTextFrameFormat()
        frame.setLeftMargin(_MARGIN)
        frame.setRightMargin(14)
        frame.setTopMargin(_TOP)
        frame.setBottomMargin(_TOP)
        self.document().rootFrame().setFrameFormat(frame)

    def show_marks(self, rows: Sequence[KeptCandidate], current: int | None) -> None:
        """Mark candidates, in the order of the text; bring the current one, an id, into view."""
        self._rows, self._current = rows, current
        self._starts = [row.start for row in rows]
        self._longest = max((row.end - row.start for row in rows), default=0)
        row = next((row for row in rows if row.id == current), None)
        if row is not None:
            self._bring(row)
        self._mark()

    # -- inside --------------------------------------------------------------------------
    def _in_view(self) -> Sequence[KeptCandidate]:
        """Return the candidates that show now, of thousands that there may be."""
        area = self.viewport().rect()
        middle = area.center().x()  # the margins belong to no line
        first = self.cursorForPosition(QPoint(middle, area.top() + _TOP)).block().position()
        below = self.cursorForPosition(QPoint(middle, area.bottom())).block()
        last = below.position() + below.length()
        # Places in the document are at least as large as those in the text.
        low = bisect_left(self._starts, first - len(self._wide) - self._longest)
        return self._rows[low : bisect_right(self._starts, last)]

    def _mark(self) -> None:
        tokens = self._theme.tokens
        marks = []
        for row in self._in_view():
            mark = QTextEdit.ExtraSelection()
            look = QTextCharFormat()
            look.setBackground(tokens.colour(_GROUNDS[row.state]))
            look.setForeground(tokens.colour("muted" if _is_dropped(row) else "ink"))
            look.setFontStrikeOut(_is_dropped(row))
            if row.state is CandidateState.OPEN:
                look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
                look.setUnderlineColor(tokens.colour("look"))
            mark.format = look
            mark.cursor = self._cursor(row)
            marks.append(mark)
        self.setExtraSelections(marks)
        self.viewport().update()

    def _cursor(self, row: KeptCandidate) -> QTextCursor:
        cursor = QTextCursor(self.document())
        last = self.document().characterCount() - 1
        cursor.setPosition(min(last, self._place(row.start)))
        cursor.setPosition(min(last, self._place(row.end)), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _place(self, character: int) -> int:
        """Return where a character of the text stands in the document, which counts UTF-16."""
        return character + bisect_left(self._wide, character)

    def _bring(self, row: KeptCandidate) -> None:
        """Scroll so that the current one stands in the middle third, if it does not yet."""
        rect = self.cursorRect(self._at(self._place(row.start)))
        height = self.viewport().height()
        if not height // 6 <= rect.top() <= height * 5 // 6:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + rect.top() - height // 3)

    def _at(self, place: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(place, self.document().characterCount() - 1))
        return cursor

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the candidate under the pointer; one inside a quotation goes before it."""
        super().mouseReleaseEvent(event)
        if self.textCursor().hasSelection():
            return
        place = self.cursorForPosition(event.position().toPoint()).position()
        under = [
            row
            for row in self._in_view()
            if self._place(row.start) <= place <= self._place(row.end)
        ]
        if under:
            self.chosen.emit(min(under, key=lambda row: row.end - row.start).id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Mark what comes into view, when the lines have been broken anew."""
        super().resizeEvent(event)
        self._later.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, the signs in the margin, and the ring around the current one."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(sized_font(12, 700))
        height, used = self.viewport().height(), dict[int, int]()
        for row in self._in_view():
            line = self.cursorRect(self._at(self._place(row.start)))
            if line.bottom() < 0 or line.top() > height:
                continue
            column = used.get(line.top(), 0)
            used[line.top()] = column + 1
            if column < 2:
                painter.setPen(self._theme.tokens.colour(_INKS[row.state]))
                box = line.translated(_GUTTER * (column + 1) - 4 - line.left(), 0)
                box.setWidth(_GUTTER)
                painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), SIGNS[row.state])
            if row.id == self._current:
                self._ring(painter, row, self._theme.tokens.colour("accent"))
        painter.end()

    def _ring(self, painter: QPainter, row: KeptCandidate, colour: QColor) -> None:
        painter.setPen(QPen(colour, _RING))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for area in self._areas(self._place(row.start), self._place(row.end)):
            painter.drawRoundedRect(area.adjusted(-2, 0, 2, 0), 3, 3)

    def _areas(self, start: int, end: int) -> list[QRectF]:
        """Return where characters stand, one rectangle a line, in the viewport."""
        areas = []
        first = self._at(start)
        while first.position() < end:
            last = self._at(first.position())
            last.movePosition(QTextCursor.MoveOperation.EndOfLine)
            if last.position() > end or last.position() <= first.position():
                last.setPosition(min(end, self.document().characterCount() - 1))
            left, right = self.cursorRect(first), self.cursorRect(last)
            if right.top() == left.top():
                width = right.left() - left.left()
                areas.append(QRectF(left.left(), left.top(), width, left.height()))
            following = self._at(last.position())
            if not following.movePosition(QTextCursor.MoveOperation.NextCharacter):
                break
            first = following if self.cursorRect(following).top() > left.top() else last
            if first is last:
                break
        return areas


def _is_dropped(row: KeptCandidate) -> bool:
    return row.state is CandidateState.DROPPED
