"""A closed list to choose from: codes are kept, labels are shown in the window's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy

from briefing_app.language.labels import label
from briefing_app.ui.widgets.combo import QuietCombo
from briefing_app.ui.widgets.roles import mark_verbatim

if TYPE_CHECKING:
    from collections.abc import Iterable
    from enum import StrEnum

    from briefing_app.ui.translate import Translator


class CodeChoice(QuietCombo):
    """``chosen`` carries the code that a person picked; ``""`` stands for none of them.

    ``empty`` is the message id of "none", left out when one must be chosen.
    """

    chosen = Signal(str)

    def __init__(
        self, translator: Translator, codes: Iterable[StrEnum], *, empty: str = ""
    ) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(11)
        if empty:
            self._add(translator, "", empty)
        for code in codes:
            self._add(translator, code.value, label(code))
        self.activated.connect(lambda: self.chosen.emit(self.code))

    @property
    def code(self) -> str:
        """The code that holds, empty for none."""
        return str(self.currentData() or "")

    def choose(self, code: str | None) -> None:
        """Let a code hold without ``chosen``."""
        self.setCurrentIndex(max(0, self.findData(code or "")))

    def _add(self, translator: Translator, code: str, text: str) -> None:
        place = self.count()
        self.addItem("", code)
        translator.bind_to(self, lambda said: self.setItemText(place, said), text)


class ThingChoice(QuietCombo):
    """Things of the dossier to choose from, by a number; ``chosen`` carries it, 0 for none."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        mark_verbatim(self)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self._things: tuple[tuple[int, str], ...] = ()
        self.activated.connect(lambda: self.chosen.emit(self.thing))

    @property
    def thing(self) -> int:
        """The number that holds."""
        return int(self.currentData() or 0)

    def offer(self, things: Iterable[tuple[int, str]]) -> None:
        """Offer these things (number, text) and keep the one that holds, if it is there."""
        offered = tuple(things)
        if offered == self._things:
            return
        self._things = offered
        held = self.thing
        self.clear()
        for number, text in offered:
            self.addItem(" ".join(text.split("\n")), number)
        self.choose(held)

    def choose(self, number: int | None) -> None:
        """Let a thing hold without ``chosen``."""
        self.setCurrentIndex(max(0, self.findData(number or 0)))
