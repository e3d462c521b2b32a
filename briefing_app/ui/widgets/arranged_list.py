"""A list whose lines a person puts in order: by Alt with the arrows, or by dragging.

It moves nothing itself: it says what is wanted, and shows what it is given.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListWidget

from briefing_app.ui.widgets.list_rows import add_row
from briefing_app.ui.widgets.roles import mark_verbatim, set_role
from briefing_app.ui.widgets.two_lines import DetailRole, KindRole, TwoLines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent

    from briefing_app.ui.theme import Theme

_MOST_SHOWN = 6
_HALF = 22


@dataclass(frozen=True)
class Line:
    """What a line says: a title, a detail under it, a word at its right, a hint under the mouse."""

    title: str
    detail: str = ""
    word: str = ""
    hint: str = ""


class ArrangedList(QListWidget):
    """``moved`` carries a line's place and its new one; ``taken`` the place of one to take out."""

    moved = Signal(int, int)
    taken = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._is_fixed = False
        set_role(self, "framed")
        mark_verbatim(self)
        self.setItemDelegate(TwoLines(theme, self))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)

    def fix(self) -> None:
        """Let nothing be moved or taken out."""
        self._is_fixed = True
        self.setDragDropMode(QAbstractItemView.DragDropMode.NoDragDrop)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show lines; the place that was chosen stays chosen."""
        place = self.currentRow()
        while self.count() > len(lines):
            self.takeItem(self.count() - 1)
        while self.count() < len(lines):
            add_row(self, "")
        for number, line in enumerate(lines):
            item = self.item(number)
            item.setText(line.title)
            item.setData(DetailRole, line.detail)
            item.setData(KindRole, line.word)
            item.setToolTip(line.hint)
            spoken = ", ".join(filter(None, (line.title, line.detail, line.word)))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        if lines:
            self.setCurrentRow(min(max(0, place), len(lines) - 1))
        rows = max(1, min(_MOST_SHOWN, len(lines)))
        half = _HALF if len(lines) > _MOST_SHOWN else 0  # a line cut in two says that more follow
        height = rows * max(20, self.sizeHintForRow(0)) + half + 2 * self.frameWidth() + 2
        self.setFixedHeight(height)

    def step(self, step: int) -> None:
        """Ask to move the chosen line up (-1) or down (1); at an end nothing happens."""
        here = self.currentRow()
        if not self._is_fixed and here >= 0 and 0 <= here + step < self.count():
            self.moved.emit(here, here + step)

    def take_out(self) -> None:
        """Ask to take the chosen line out."""
        if not self._is_fixed and self.currentRow() >= 0:
            self.taken.emit(self.currentRow())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with Alt and the arrows, take out with Delete."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        key = Qt.Key(event.key())
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and key in steps:
            self.step(steps[key])
        elif key == Qt.Key.Key_Delete:
            self.take_out()
        else:
            super().keyPressEvent(event)

    def startDrag(self, supportedActions: Qt.DropAction) -> None:  # noqa: ARG002, N803  (Qt's own)
        """Drag a line as a copy: Qt itself would take away what is moved."""
        super().startDrag(Qt.DropAction.CopyAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take lines of this list only."""
        if event.source() is self:
            super().dragEnterEvent(event)
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        """Say where a dragged line was let go."""
        here = self.currentRow()
        there = self._place_at(event)
        event.accept()
        if here >= 0 and there not in {here, here + 1}:
            self.moved.emit(here, there - 1 if there > here else there)

    def _place_at(self, event: QDropEvent) -> int:
        """Return before which line the pointer is, their number behind the last."""
        at = event.position().toPoint()
        for number in range(self.count()):
            if at.y() < self.visualItemRect(self.item(number)).center().y():
                return number
        return self.count()
