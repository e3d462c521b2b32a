"""A stack of pages that is as narrow as the page that is shown can be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QSize


class Stack(QStackedWidget):
    """Qt asks every page, shown or not; a wide one would take the room of what stands beside."""

    def __init__(self) -> None:
        super().__init__()
        self.currentChanged.connect(self._tell)

    def minimumSizeHint(self) -> QSize:
        """Return what the shown page needs at least."""
        shown = self.currentWidget()
        if shown is None:
            return super().minimumSizeHint()
        return shown.minimumSizeHint().expandedTo(shown.minimumSize())

    def _tell(self) -> None:
        self.updateGeometry()
