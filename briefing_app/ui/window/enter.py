"""Enter presses the button in focus, as Space does: people expect it outside dialogs too."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class EnterKey(QObject):
    """Takes the Enter that no widget of a window wanted."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Press the button in focus."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            button = self._window.focusWidget()
            if event.key() in _ENTER and isinstance(button, (QPushButton, QToolButton)):
                button.click()
                return True
        return super().eventFilter(watched, event)
