"""A segmented control: a few choices side by side, one of them holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton

from briefing_app.ui.theme import BASE_PIXELS, sized_font
from briefing_app.ui.widgets.roles import set_role

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_PADDING = 14


class SegmentedControl(QFrame):
    """``chosen`` carries the code of the segment that a person pressed; arrows move.

    Segments are of one width, or with ``is_fitted`` as wide as what they say.
    """

    chosen = Signal(str)

    def __init__(self, *, is_fitted: bool = False) -> None:
        super().__init__()
        self._is_fitted = is_fitted
        set_role(self, "segments")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(lambda button: self.chosen.emit(button.objectName()))

    def add(self, code: str, text: str = "") -> QPushButton:
        """Add a segment at the end and return it (bind its text, or mark it verbatim)."""
        button = QPushButton(text)
        button.setObjectName(code)
        button.setCheckable(True)
        button.setMinimumWidth(36)
        set_role(button, "segment")
        self._group.addButton(button)
        self._row.addWidget(button, 0 if self._is_fitted else 1)
        return button

    def say(self, code: str, text: str) -> None:
        """Change what a segment says; a fitted one has room for it when it holds, too."""
        for button in self._group.buttons():
            if button.objectName() == code:
                button.setText(text)
                room = QFontMetrics(sized_font(BASE_PIXELS, 600)).horizontalAdvance(text)
                button.setMinimumWidth(room + 2 * _PADDING)

    @property
    def code(self) -> str:
        """The code of the segment that holds, empty when none does."""
        button = self._group.checkedButton()
        return button.objectName() if button else ""

    def choose(self, code: str) -> None:
        """Let a segment hold without ``chosen``."""
        for button in self._group.buttons():
            button.setChecked(button.objectName() == code)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrows."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        buttons = self._group.buttons()
        focused = [place for place, button in enumerate(buttons) if button.hasFocus()]
        if step is None or not focused:
            super().keyPressEvent(event)
            return
        target = buttons[(focused[0] + step) % len(buttons)]
        target.setFocus(Qt.FocusReason.TabFocusReason)
        target.click()
