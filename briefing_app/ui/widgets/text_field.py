"""Fields edited in place: what is typed is committed after a second of quiet, or on leaving.

A field never saves: it says ``committed``.  It must not lose what is typed: a value set from
outside while something is pending waits until that is committed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QTextOption
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from briefing_app.ui.widgets.roles import set_property, set_role

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

QUIET = 1000
"""Milliseconds without typing after which a field commits."""


_OF_WINDOW = frozenset({Qt.Key.Key_E, Qt.Key.Key_K})
"""With Ctrl: export and search, which under X11 would be the end of the line and deleting to it."""


def is_undo_key(event: QEvent) -> bool:
    """Tell whether a key belongs to the window's undo and redo, not to the field's own."""
    if not isinstance(event, QKeyEvent):
        return False
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(
        QKeySequence.StandardKey.Redo
    )


def is_window_key(event: QEvent) -> bool:
    """Tell whether a key is a command of the window that a field would take for its own."""
    if not isinstance(event, QKeyEvent):
        return False
    is_control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
    return is_undo_key(event) or (is_control and event.key() in _OF_WINDOW)


class TextField(QLineEdit):
    """One line.  ``role`` is empty, ``quiet`` (a frame only under the pointer) or ``title``."""

    committed = Signal(str)

    def __init__(self, role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if role:
            set_role(self, role)
        self._value = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(QUIET)
        self._timer.timeout.connect(self.commit_pending)
        self.textEdited.connect(lambda: self._timer.start())
        self.returnPressed.connect(self.commit_pending)

    @property
    def value(self) -> str:
        """What was last set or committed."""
        return self._value

    @property
    def is_pending(self) -> bool:
        """Whether something is typed that is not committed."""
        return self.text() != self._value

    def set_value(self, text: str) -> None:
        """Show a value from outside, unless a person is typing another one."""
        if self.is_pending and (self.hasFocus() or self._timer.isActive()):
            return
        self._timer.stop()
        self._value = text
        if self.text() != text:
            place = self.cursorPosition()
            self.setText(text)
            self.setCursorPosition(min(place, len(text)) if self.hasFocus() else 0)

    def commit_pending(self) -> None:
        """Say ``committed`` when the text differs from the value."""
        self._timer.stop()
        if self.is_pending and not self.isReadOnly():
            self._value = self.text()
            self.committed.emit(self._value)

    def show_problem(self, text: str) -> None:
        """Mark what is typed as not understood, with the reason; empty takes the mark away."""
        set_property(self, "problem", "true" if text else "false")
        self.setToolTip(text)
        self.setAccessibleDescription(text)

    def event(self, event: QEvent) -> bool:
        """Leave undo, redo, search and export to the window."""
        if event.type() == QEvent.Type.ShortcutOverride and is_window_key(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take back what is pending with Escape; never undo by itself."""
        if is_window_key(event):
            event.ignore()
            return
        if event.key() == Qt.Key.Key_Escape and self.is_pending:
            self._timer.stop()
            self.setText(self._value)
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Commit on leaving."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.commit_pending()


class TextArea(QPlainTextEdit):
    """Several lines, as high as its text, at most ``most`` lines before it scrolls."""

    committed = Signal(str)

    def __init__(self, role: str = "", *, least: int = 2, most: int = 12) -> None:
        super().__init__()
        if role:
            set_role(self, role)
        self._least, self._most = least, most
        self._value = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(QUIET)
        self._timer.timeout.connect(self.commit_pending)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._on_text)
        self.document().documentLayout().documentSizeChanged.connect(lambda: self._fit())
        self._is_setting = False

    @property
    def value(self) -> str:
        """What was last set or committed."""
        return self._value

    @property
    def is_pending(self) -> bool:
        """Whether something is typed that is not committed."""
        return self.text() != self._value

    def text(self) -> str:
        """Return the text as it stands; Qt's own method turns no-break spaces into spaces."""
        return self.document().toRawText().replace("\u2029", "\n")

    def set_value(self, text: str) -> None:
        """Show a value from outside, unless a person is typing another one."""
        if self.is_pending and (self.hasFocus() or self._timer.isActive()):
            return
        self._timer.stop()
        if self.text() != text:
            self._is_setting = True
            place = self.textCursor().position()
            self.setPlainText(text)
            if self.hasFocus():
                cursor = self.textCursor()
                cursor.setPosition(min(place, len(self.text())))
                self.setTextCursor(cursor)
            self._is_setting = False
        # Qt keeps no CR or U+2029 in a plain text: what it shows is the value to compare with.
        self._value = self.text()

    def commit_pending(self) -> None:
        """Say ``committed`` when the text differs from the value."""
        self._timer.stop()
        if self.is_pending and not self.isReadOnly():
            self._value = self.text()
            self.committed.emit(self._value)

    def event(self, event: QEvent) -> bool:
        """Leave undo, redo, search and export to the window."""
        if event.type() == QEvent.Type.ShortcutOverride and is_window_key(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Never undo by itself."""
        if is_window_key(event):
            event.ignore()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Commit on leaving."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.commit_pending()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the height to the new width."""
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        """Return the height of the text."""
        return QSize(200, self._height())

    def _on_text(self) -> None:
        if not self._is_setting:
            self._timer.start()

    def _lines(self) -> int:
        return round(self.document().documentLayout().documentSize().height())

    def _height(self) -> int:
        line = self.fontMetrics().lineSpacing()
        shown = max(self._least, min(self._most, self._lines()))
        return shown * line + 2 * round(self.document().documentMargin()) + 14

    def _fit(self) -> None:
        # A bar that comes only because the height is not fitted yet would narrow the lines.
        is_long = self._lines() > self._most
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if is_long else policy.ScrollBarAlwaysOff
        )
        height = self._height()
        if self.minimumHeight() != height or self.maximumHeight() != height:
            self.setFixedHeight(height)
