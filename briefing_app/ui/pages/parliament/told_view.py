"""What parliament was told and does not hold any more; hidden while all of it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefing_app.domain.told import Aftermath
from briefing_app.errors import message
from briefing_app.language import aftermath
from briefing_app.ui.widgets.label import SectionLabel
from briefing_app.ui.widgets.row_model import Column, RowModel
from briefing_app.ui.widgets.table import RowTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.session.told import ToldChange
    from briefing_app.ui.context import Context
    from briefing_app.ui.voices import Voices

_LOOK_AT = frozenset({Aftermath.DISPUTED, Aftermath.OUTWEIGHED})
WORDS = {
    Aftermath.CHANGED: message("Changed"),
    Aftermath.SUPERSEDED: message("Superseded"),
    Aftermath.DECIDED: message("Decided otherwise"),
    Aftermath.OUTWEIGHED: message("Other source"),
    Aftermath.WITHDRAWN: message("Withdrawn"),
    Aftermath.DISPUTED: message("Disputed"),
    Aftermath.REMOVED: message("Removed"),
}
"""The message id of what became of a value."""
_LEAST, _HEIGHT = 150, 190
"""Pixels at least, two rows, and at most: commitments and editions stand on the page too."""


class ToldView(QWidget):
    """A list, the last told first; ``chosen`` when a person goes to one."""

    chosen = Signal()

    def __init__(self, context: Context, voices: Voices) -> None:
        super().__init__()
        self._context, self._voices = context, voices
        translator = context.translator
        title = SectionLabel()
        translator.bind(title.setText, message("Told to parliament and changed since"))
        self.model: RowModel[ToldChange] = RowModel(
            translator, self._columns(), lambda row: row.uuid, self
        )
        self.table = RowTable(self.model, context.theme, context.settings, "told", lines=2)
        translator.bind(
            self.table.setAccessibleName, message("Told to parliament and changed since")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(8)
        column.addWidget(title)
        column.addWidget(self.table, 1)
        self.setMaximumHeight(_HEIGHT)
        self.table.setMinimumHeight(_LEAST - 40)
        self.table.selected.connect(lambda _uuid: self._on_selected())
        self.table.clicked.connect(lambda _index: self.chosen.emit())
        self.reload()

    def reload(self) -> None:
        """Read again what was told and changed; the selection stays."""
        changes = self._context.session.told.changes()
        self.model.set_rows([each for each in changes if each.corrected is None])
        self.setVisible(bool(self.model.rows()))

    def selected(self) -> ToldChange | None:
        """Return what a person went to."""
        place = self.model.place_of(self.table.selected_uuid())
        return None if place is None else self.model.row(place)

    def _on_selected(self) -> None:
        if self.table.hasFocus():
            self.chosen.emit()

    def _columns(self) -> Sequence[Column[ToldChange]]:
        return (
            Column(
                "fact",
                message("Fact"),
                lambda row: self._voices.best(row.changed.stated.title) or row.changed.stated.key,
                width=0,
                is_title=True,
            ),
            Column(
                "said",
                message("Was said"),
                lambda row: aftermath.said(
                    row.changed.stated, self._voices.window(), self._context.translator.catalog
                ),
                width=150,
            ),
            Column(
                "holds",
                message("Holds now"),
                lambda row: aftermath.holds(
                    row.changed, self._voices.window(), self._context.translator.catalog
                ),
                width=150,
            ),
            Column(
                "kind",
                message("State"),
                lambda row: self._context.translator.catalog.gettext(WORDS[row.changed.kind]),
                tone=lambda row: "look" if row.changed.kind in _LOOK_AT else "must",
                width=110,
            ),
            Column("where", message("Told in"), self._where, width=150),
        )

    def _where(self, row: ToldChange) -> str:
        last = row.edition.told[-1]
        day = aftermath.day(last.sent_on.first, self._voices.window())
        return " · ".join(part for part in (aftermath.numbered(last.reference), day) if part)
