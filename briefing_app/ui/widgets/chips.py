"""Filter chips: one of a row holds; each says how many rows it would leave."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from briefing_app.ui.widgets.badge import SIGNS
from briefing_app.ui.widgets.flow import FlowLayout
from briefing_app.ui.widgets.roles import set_role


class FilterChip(QPushButton):
    """A chip that can be down; ``tone`` adds a sign before its word."""

    def __init__(self, code: str, tone: str = "") -> None:
        super().__init__()
        self.code = code
        self._sign = SIGNS.get(tone, "")
        self._word = ""
        self._count: int | None = None
        self.setCheckable(True)
        set_role(self, "chip")

    def set_word(self, text: str) -> None:
        """Change the word; bind this to the translator."""
        self._word = text
        self._say()

    def set_count(self, count: int | None) -> None:
        """Change the number after the word."""
        self._count = count
        self._say()

    def _say(self) -> None:
        number = "" if self._count is None else str(self._count)
        spoken = f"{self._word} {number}".strip()
        self.setText(f"{self._sign} {spoken}" if self._sign else spoken)
        self.setAccessibleName(spoken)


class FilterChips(QWidget):
    """A row of chips of which one holds; ``chosen`` carries its code."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._layout = FlowLayout(self, spacing=8)
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(lambda chip: self.chosen.emit(chip.code))

    def add(self, code: str, tone: str = "") -> FilterChip:
        """Add a chip at the end; the first one is down."""
        chip = FilterChip(code, tone)
        chip.setChecked(not self._group.buttons())
        self._group.addButton(chip)
        self._layout.addWidget(chip)
        return chip

    def chip(self, code: str) -> FilterChip:
        """Return the chip with that code; raise ``KeyError``."""
        for button in self._group.buttons():
            if isinstance(button, FilterChip) and button.code == code:
                return button
        raise KeyError(code)

    @property
    def code(self) -> str:
        """The code of the chip that is down."""
        button = self._group.checkedButton()
        return button.code if isinstance(button, FilterChip) else ""

    def choose(self, code: str) -> None:
        """Press a chip without ``chosen``."""
        self.chip(code).setChecked(True)
