"""F6: from one part of the window to the next, and back to where focus was in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class Regions(QObject):
    """Parts of a window in the order of the eye; one that is hidden is skipped."""

    def __init__(self, window: QWidget, parts: Callable[[], Sequence[QWidget]]) -> None:
        super().__init__(window)
        self._parts = parts
        self._last: dict[int, QWidget] = {}

    def move(self, step: int) -> None:
        """Give focus to the next (1) or previous (-1) part."""
        parts = [part for part in self._parts() if part.isVisible()]
        if not parts:
            return
        place = self._place(parts)
        if place is None:
            target = 0 if step > 0 else len(parts) - 1
        else:
            focused = QApplication.focusWidget()
            if focused is not None:
                self._last[id(parts[place])] = focused
            target = (place + step) % len(parts)
        for offset in range(len(parts)):
            part = parts[(target + offset * step) % len(parts)]
            if self._enter(part):
                return

    def _place(self, parts: Sequence[QWidget]) -> int | None:
        focused = QApplication.focusWidget()
        for place, part in enumerate(parts):
            if focused is part or (focused is not None and part.isAncestorOf(focused)):
                return place
        return None

    def _enter(self, part: QWidget) -> bool:
        last = self._last.get(id(part))
        if last is not None and isValid(last) and last.isVisible() and part.isAncestorOf(last):
            last.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
        for child in focusable(part):
            child.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
        return False


def focusable(part: QWidget) -> list[QWidget]:
    """Return the widgets inside a part that Tab reaches, in the order of focus."""
    found, widget = [], part.nextInFocusChain()
    while widget is not None and widget is not part:
        takes_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if part.isAncestorOf(widget) and takes_tab and widget.isVisible() and widget.isEnabled():
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found
