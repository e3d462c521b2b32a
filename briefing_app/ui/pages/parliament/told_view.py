"""What parliament was told and does not hold any more, with a box for what is to be corrected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from briefing_app.domain.told import Aftermath
from briefing_app.errors import message
from briefing_app.language import aftermath
from briefing_app.ui.widgets.buttons import link_button
from briefing_app.ui.widgets.chips import FilterChips
from briefing_app.ui.widgets.label import MutedLabel
from briefing_app.ui.widgets.row_model import Column, RowModel
from briefing_app.ui.widgets.table import RowTable

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

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


class ToldView(QWidget):
    """A list, the last told first.

    ``chosen`` follows when a person goes to one, ``boxes_changed`` what is to be corrected.  All
    are, until somebody leaves one out.
    """

    chosen = Signal()
    boxes_changed = Signal()

    def __init__(self, context: Context, voices: Voices) -> None:
        super().__init__()
        self._context, self._voices = context, voices
        self._left_out: set[str] = set()
        words = context.translator
        self.chips = FilterChips()
        words.bind(self.chips.add("open", "must").set_word, message("To be corrected"))
        words.bind(self.chips.add("corrected", "good").set_word, message("Corrected"))
        self.model: RowModel[ToldChange] = RowModel(
            words, self._columns(), lambda row: row.uuid, self
        )
        self.table = RowTable(self.model, context.theme, context.settings, "told-2", lines=4)
        words.bind(self.table.setAccessibleName, message("Told to parliament and changed since"))
        self.none = MutedLabel()
        self.count = MutedLabel()
        self.count.setWordWrap(False)
        self.whole = link_button(words, message("Choose all"))
        self.nothing = link_button(words, message("Choose none"))
        self._lay_out()
        self.table.selected.connect(lambda _uuid: self._on_selected())
        self.table.clicked.connect(lambda _index: self.chosen.emit())
        self.table.toggled.connect(self._toggle)
        self.chips.chosen.connect(lambda _code: self._filter())
        self.whole.clicked.connect(lambda: self._leave_out(()))
        self.nothing.clicked.connect(lambda: self._leave_out(each.uuid for each in self.open()))
        self.reload()

    def reload(self) -> None:
        """Read again what was told and changed; selection and boxes stay."""
        self.model.set_rows(self._context.session.told.changes())
        self._filter()
        if self.model.rowCount() and not self.table.selected_uuid():
            self.table.select(self.model.uuid_at(0))

    def retranslate(self) -> None:
        """Say again what is not bound to the translator."""
        self._say()

    def show_row(self, uuid: str) -> bool:
        """Select one that is to be corrected; tell whether there is such a one."""
        if all(each.uuid != uuid for each in self.open()):
            return False
        self.chips.choose("open")
        self._filter()
        return self.table.select(uuid)

    def selected(self) -> ToldChange | None:
        """Return what a person went to."""
        place = self.model.place_of(self.table.selected_uuid())
        return None if place is None else self.model.row(place)

    @property
    def is_open(self) -> bool:
        """Whether what is to be corrected is shown, not what was."""
        return self.chips.code == "open"

    def open(self) -> list[ToldChange]:
        """Return what is still to be corrected."""
        return [each for each in self.model.rows() if each.corrected is None]

    def to_correct(self) -> list[ToldChange]:
        """Return what a person chose of it."""
        return [each for each in self.open() if each.uuid not in self._left_out]

    def _toggle(self, uuid: str) -> None:
        if any(each.uuid == uuid for each in self.open()):
            self._leave_out(self._left_out ^ {uuid})

    def _leave_out(self, uuids: Iterable[str]) -> None:
        self._left_out = set(uuids)
        self.model.refresh()
        self._say()
        self.boxes_changed.emit()

    def _filter(self) -> None:
        is_open = self.is_open
        self.model.set_filter(lambda row: (row.corrected is None) is is_open)
        self._say()
        self.boxes_changed.emit()

    def _say(self) -> None:
        catalog = self._context.translator.catalog
        opened, rows = len(self.open()), len(self.model.rows())
        self.chips.chip("open").set_count(opened)
        self.chips.chip("corrected").set_count(rows - opened)
        self.chips.setVisible(rows > 0)
        is_open = self.is_open
        self.table.setVisible(self.model.rowCount() > 0)
        self.none.setVisible(self.model.rowCount() == 0)
        self.none.setText(catalog.gettext(self._why_empty(has_rows=rows > 0)))
        for widget in (self.count, self.whole, self.nothing):
            widget.setVisible(is_open and opened > 0)
        self.count.setText(
            catalog.gettext(
                message("{chosen} of {all} chosen for the correction"),
                chosen=len(self.to_correct()),
                all=opened,
            )
        )

    def _why_empty(self, *, has_rows: bool) -> str:
        """Return the message id of why the list is empty."""
        if has_rows and self.is_open:
            return message("All that changed since parliament was told of it was corrected.")
        if has_rows:
            return message("Nothing was corrected yet.")
        if self._context.session.counts()["sendings"]:
            return message("All that parliament was told still holds.")
        return message(
            "What changes after parliament was told of it is listed here. Mark an edition as sent "
            "first: it says what was told, and when."
        )

    def _on_selected(self) -> None:
        if self.table.hasFocus():
            self.chosen.emit()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        under = QHBoxLayout()
        under.setSpacing(16)
        for widget in (self.count, self.whole, self.nothing):
            under.addWidget(widget)
        under.addStretch(1)
        column.addWidget(self.chips)
        column.addWidget(self.none)
        column.addWidget(self.table, 100)  # up to its rows; what is left stays below
        column.addLayout(under)
        column.addStretch(1)

    def _columns(self) -> Sequence[Column[ToldChange]]:
        return (
            Column("box", message("Choice"), self._box, checked=self._is_chosen, width=68),
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
                width=122,
                widest=200,
            ),
            Column(
                "holds",
                message("Now"),
                lambda row: aftermath.holds(
                    row.changed, self._voices.window(), self._context.translator.catalog
                ),
                width=116,
                widest=200,
            ),
            Column(
                "kind",
                message("State"),
                lambda row: self._context.translator.catalog.gettext(WORDS[row.changed.kind]),
                tone=_tone,
                width=142,
            ),
            Column("where", message("Document"), self._where, width=128),
        )

    def _is_chosen(self, row: ToldChange) -> bool | None:
        return None if row.corrected is not None else row.uuid not in self._left_out

    def _box(self, row: ToldChange) -> str:
        chosen, left_out = message("Chosen"), message("Left out")
        text = chosen if self._is_chosen(row) else left_out
        return self._context.translator.catalog.gettext(text)

    def _where(self, row: ToldChange) -> str:
        last = row.edition.told[-1]
        day = aftermath.day(last.sent_on.first, self._voices.window())
        return " · ".join(part for part in (aftermath.numbered(last.reference), day) if part)


def _tone(row: ToldChange) -> str:
    if row.corrected is not None:
        return "good"
    return "look" if row.changed.kind in _LOOK_AT else "must"
