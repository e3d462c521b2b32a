"""What a count counts: one of the dossier's units, or a new one with its forms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefing_app.errors import message
from briefing_app.ui.attempt import attempt
from briefing_app.ui.widgets.buttons import link_button, plain_button
from briefing_app.ui.widgets.choice import ThingChoice
from briefing_app.ui.widgets.label import MutedLabel
from briefing_app.ui.widgets.text_rows import TextRows

if TYPE_CHECKING:
    from briefing_app.domain.fact import Unit
    from briefing_app.ui.context import Context
    from briefing_app.ui.voices import Voices


class UnitField(QWidget):
    """``chosen`` follows another choice."""

    chosen = Signal()

    def __init__(self, context: Context, voices: Voices) -> None:
        super().__init__()
        self._context, self._voices = context, voices
        translator = context.translator
        self.choice = ThingChoice()
        self.choice.chosen.connect(lambda: self.chosen.emit())
        self.adder = link_button(translator, message("New unit…"))
        self.adder.clicked.connect(lambda: self._open(shown=True))
        self.singular = TextRows(translator, voices.languages, message("One"), quiet=False)
        self.plural = TextRows(translator, voices.languages, message("Several"), quiet=False)
        self.add = plain_button(translator, message("Add unit"))
        self.add.clicked.connect(lambda: self._add())
        self._form = QWidget()
        rows = QVBoxLayout(self._form)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        for name, field in ((message("One"), self.singular), (message("Several"), self.plural)):
            label = MutedLabel(pixels=12)
            translator.bind(label.setText, name)
            rows.addWidget(label)
            rows.addWidget(field)
        rows.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.choice)
        column.addWidget(self.adder, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._form)
        self.setFocusProxy(self.choice)
        self._open(shown=False)

    def unit(self) -> Unit | None:
        """Return the unit that is chosen."""
        units = self._context.session.units.all()
        return next((unit for unit in units if unit.id == self.choice.thing), None)

    def show_unit(self, unit: Unit | None) -> None:
        """Show a unit among those that there are."""
        units = self._context.session.units.all()
        named = [(one.id, self._voices.best(one.plural) or one.key) for one in units]
        self.choice.offer([(0, "–"), *named])
        self.choice.choose(unit.id if unit else 0)

    def _open(self, *, shown: bool) -> None:
        self._form.setVisible(shown)
        self.adder.setVisible(not shown)

    def _add(self) -> None:
        singular, plural = self.singular.texts(), self.plural.texts()
        units, added = self._context.session.units, list[int]()
        if (singular or plural) and attempt(
            self._context.notify, lambda: added.append(units.add(singular, plural or singular))
        ):
            self.show_unit(units.get(added[0]))
            self._open(shown=False)
            self.chosen.emit()
