"""Above the cards: which language each column is in, and whether it is source or translation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from briefing_app.errors import message
from briefing_app.language.locale import own_name
from briefing_app.ui.widgets.choice import ThingChoice
from briefing_app.ui.widgets.label import SectionLabel

if TYPE_CHECKING:
    from briefing_app.domain.briefing import Briefing
    from briefing_app.ui.translate import Translator

_GUTTER = 32


class ColumnsBar(QWidget):
    """``chosen`` carries the languages of the columns, the source first."""

    chosen = Signal(tuple)

    def __init__(self, translator: Translator, languages: tuple[str, ...]) -> None:
        super().__init__()
        self._translator = translator
        self._languages = languages
        self._columns: tuple[str, ...] = ()
        self._original = ""
        self._choices = (ThingChoice(), ThingChoice())
        self._labels = (SectionLabel(), SectionLabel())
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 4, 12 + _GUTTER, 4)
        row.setSpacing(14)
        names = (message("Language of the left column"), message("Language of the right column"))
        for choice, label, name in zip(self._choices, self._labels, names, strict=True):
            translator.bind(choice.setAccessibleName, name)
            choice.setMinimumContentsLength(10)
            choice.chosen.connect(lambda: self._choose())
            half = QHBoxLayout()
            half.setSpacing(8)
            half.addWidget(choice)
            half.addWidget(label, 1)
            row.addLayout(half, 1)
        translator.changed.connect(self.retranslate)

    def show_columns(self, columns: tuple[str, ...], briefing: Briefing) -> None:
        """Show these columns of a briefing."""
        self._columns, self._original = columns, briefing.original
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the window's language."""
        catalog = self._translator.catalog
        names = [(place, own_name(code)) for place, code in enumerate(self._languages, 1)]
        none = [(0, catalog.gettext(message("No second column")))]
        for place, choice in enumerate(self._choices):
            choice.offer(names if place == 0 else [*names, *none])
            code = self._columns[place] if place < len(self._columns) else ""
            choice.choose(self._languages.index(code) + 1 if code in self._languages else 0)
            original = catalog.gettext(message("Original"))
            target = catalog.gettext(message("Translation"))
            said = original if code == self._original else target
            self._labels[place].setText(said if code else "")

    def _choose(self) -> None:
        left, right = (choice.thing for choice in self._choices)
        chosen = [self._languages[left - 1]] if left else []
        if right and right != left:
            chosen.append(self._languages[right - 1])
        elif right == left and len(self._columns) == 2:
            # the other column's language was picked: the two change places
            chosen = [self._columns[1], self._columns[0]]
        self.chosen.emit(tuple(chosen))
