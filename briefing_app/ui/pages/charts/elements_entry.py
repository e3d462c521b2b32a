"""The entry for what a chart is drawn from: order, emphasis, labels; find one more, take one out.

It knows neither facts nor stakeholders: ``Things`` names and finds them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from briefing_app.errors import message
from briefing_app.ui.pages.charts.things import Element, Thing, Things
from briefing_app.ui.sheet.entry import Entry
from briefing_app.ui.sheet.finder import Finder
from briefing_app.ui.widgets.arranged_list import ArrangedList, Line
from briefing_app.ui.widgets.badge import SIGNS
from briefing_app.ui.widgets.buttons import icon_button
from briefing_app.ui.widgets.label import MutedLabel, StrongLabel
from briefing_app.ui.widgets.roles import mark_verbatim
from briefing_app.ui.widgets.text_rows import TextRows

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing_app.ui.context import Context
    from briefing_app.ui.editor.face import Offer
    from briefing_app.ui.voices import Voices

_NOT_DRAWN = message("Not drawn")
_SET_APART = message("Set apart")


@dataclass(frozen=True)
class ElementWords:
    """Message ids: what the list is called, and what stands in the field that finds more."""

    name: str
    add: str
    hint: str


class ElementsEntry(Entry):
    """``arranged`` carries the new tuple of elements."""

    arranged = Signal(object)

    def __init__(
        self, context: Context, voices: Voices, name: str, things: Things, words: ElementWords
    ) -> None:
        super().__init__(context.translator, (name, words.name))
        self._context, self._voices, self._things = context, voices, things
        self._elements: tuple[Element, ...] = ()
        self._named: dict[int, Thing] = {}
        self._reasons: Mapping[int, str] = {}
        self._labels_of = 0
        self.list = ArrangedList(context.theme)
        self.place(self.list)
        self.finder = Finder(context.translator, self._offers, words.add, words.hint)
        self.finder.found.connect(self._add)
        self._own = self._make_own()
        for part in (self.finder, self._own):
            self.column.insertWidget(self.column.count() - 1, part)
        self.list.moved.connect(self._move)
        self.list.taken.connect(self._take_out)
        self.list.currentRowChanged.connect(lambda _place: self._show_own())

    # -- what a sheet asks ---------------------------------------------------------------
    def show_value(self, value: object) -> None:
        """Show elements in their order."""
        self._elements = value if isinstance(value, tuple) else ()
        self._name()
        self._show_lines()
        self._show_own()

    def show_reasons(self, reasons: Mapping[int, str]) -> None:
        """Say of elements, by id, why they are not in the picture."""
        if reasons != self._reasons:
            self._reasons = dict(reasons)
            self._show_lines()

    def retranslate(self) -> None:
        """Say names and values again."""
        self._name()
        self._show_lines()
        self._show_own()

    def commit_pending(self) -> None:
        """Save a label that is typed."""
        if self.labels is not None:
            self.labels.commit_pending()

    def set_read_only(self) -> None:
        """Show the elements only."""
        self.list.fix()
        self.finder.hide()
        for tool in (self.up, self.down, self.out):
            tool.hide()
        self.emphasis.setEnabled(False)
        if self.labels is not None:
            self.labels.set_read_only(on=True)

    # -- building ------------------------------------------------------------------------
    def _make_tools(self) -> QHBoxLayout:
        theme, words = self._context.theme, self._context.translator
        self.up = icon_button("arrow-up", theme, words, message("Move up (Alt+Up)"))
        self.down = icon_button("arrow-down", theme, words, message("Move down (Alt+Down)"))
        self.out = icon_button("trash-2", theme, words, message("Take out of the chart (Delete)"))
        self.up.clicked.connect(lambda: self.list.step(-1))
        self.down.clicked.connect(lambda: self.list.step(1))
        self.out.clicked.connect(lambda: self.list.take_out())
        self._chosen = StrongLabel(wraps=True)
        self._chosen.setContentsMargins(0, 6, 0, 0)
        mark_verbatim(self._chosen)
        row = QHBoxLayout()
        row.setSpacing(2)
        row.addWidget(self._chosen, 1)
        for button in (self.up, self.down, self.out):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _make_own(self) -> QWidget:
        """Return what belongs to the element that is chosen in the list."""
        own = QWidget()
        column = QVBoxLayout(own)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(2)
        self.emphasis = QCheckBox()
        self._translator.bind(self.emphasis.setText, message("Set apart from the others"))
        self.emphasis.clicked.connect(lambda on: self._emphasise(on=on))
        self._label_heading = MutedLabel(pixels=12)
        self._label_heading.setContentsMargins(0, 6, 0, 0)
        self._translator.bind(
            self._label_heading.setText, message("Label in the picture, instead of the name")
        )
        column.addLayout(self._make_tools())
        column.addWidget(self.emphasis)
        column.addWidget(self._label_heading)
        self.labels: TextRows | None = TextRows(
            self._translator, self._voices.languages, message("Label in the picture")
        )
        self.labels.committed.connect(self._write)
        for language in self._voices.languages:
            mark_verbatim(self.labels.field(language))
        column.addWidget(self.labels)
        return own

    def without_labels(self) -> None:
        """Let elements keep their own names."""
        if self.labels is not None:
            self.labels.hide()
            self._label_heading.hide()
            self.labels = None

    # -- showing -------------------------------------------------------------------------
    def _name(self) -> None:
        self._named = self._things.named(element.id for element in self._elements)

    def _show_lines(self) -> None:
        catalog = self._translator.catalog
        lines = []
        for element in self._elements:
            thing = self._named.get(element.id)
            reason = self._reasons.get(element.id, "")
            word = ""
            if reason:
                word = f"{SIGNS['look']} {catalog.gettext(_NOT_DRAWN)}"
            elif element.emphasis:
                word = f"★ {catalog.gettext(_SET_APART)}"
            name, detail = (thing.name, thing.detail) if thing else ("?", "")
            lines.append(Line(name, detail, word, reason))
        self.list.show_lines(lines)
        self.list.setVisible(bool(lines))

    def _show_own(self) -> None:
        here = self.list.currentRow()
        if 0 <= here < len(self._elements) and self._elements[here].id != self._labels_of:
            self.commit_pending()  # what was typed belongs to the element before
        is_any = 0 <= here < len(self._elements)
        self._own.setVisible(is_any)
        for button, can in (
            (self.up, here > 0),
            (self.down, 0 <= here < len(self._elements) - 1),
            (self.out, is_any),
        ):
            button.setEnabled(can)
        if not is_any:
            self._labels_of = 0
            return
        element = self._elements[here]
        thing = self._named.get(element.id)
        self._chosen.setText(thing.name if thing else "?")
        self._labels_of = element.id
        self.emphasis.setChecked(element.emphasis)
        if self.labels is not None:
            self.labels.show_texts(element.label)
            for language in self._voices.languages:
                names = thing.names if thing else {}
                self.labels.field(language).setPlaceholderText(names.get(language, ""))

    # -- what a person does --------------------------------------------------------------
    def _offers(self, words: str) -> list[Offer]:
        taken = {str(element.id) for element in self._elements}
        return [offer for offer in self._things.find(words) if offer.literal not in taken]

    def _move(self, here: int, there: int) -> None:
        elements = list(self._elements)
        elements.insert(there, elements.pop(here))
        self.list.setCurrentRow(there)
        self.arranged.emit(tuple(elements))

    def _take_out(self, here: int) -> None:
        self.arranged.emit(self._elements[:here] + self._elements[here + 1 :])

    def _add(self, thing_id: int) -> None:
        if all(element.id != thing_id for element in self._elements):
            self.arranged.emit((*self._elements, Element(thing_id)))
            self.list.setCurrentRow(len(self._elements) - 1)

    def _emphasise(self, *, on: bool) -> None:
        self._change(self.list.currentRow(), emphasis=on)

    def _write(self, language: str, text: str) -> None:
        places = [place for place, one in enumerate(self._elements) if one.id == self._labels_of]
        if places:
            label = {**self._elements[places[0]].label, language: text.strip()}
            self._change(places[0], label={code: said for code, said in label.items() if said})

    def _change(self, place: int, **fields: object) -> None:
        if 0 <= place < len(self._elements):
            elements = list(self._elements)
            elements[place] = replace(elements[place], **fields)  # type: ignore[arg-type]
            self.arranged.emit(tuple(elements))
