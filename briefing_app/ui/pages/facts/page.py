"""The page of the facts: register at the left, the fact that is selected in the inspector."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from briefing_app.domain.codes import FactKind
from briefing_app.errors import message
from briefing_app.language.locale import sort_key
from briefing_app.ui.attempt import attempt
from briefing_app.ui.page import Page
from briefing_app.ui.pages.facts.columns import FactColumns
from briefing_app.ui.pages.facts.filters import FactFilters
from briefing_app.ui.pages.facts.inspector import FactInspector
from briefing_app.ui.pages.facts.new_fact import NewFact
from briefing_app.ui.pages.facts.titles import FactTitles, titles_of
from briefing_app.ui.voices import Voices
from briefing_app.ui.widgets.empty import EmptyState
from briefing_app.ui.widgets.label import PageTitle
from briefing_app.ui.widgets.row_model import RowModel
from briefing_app.ui.widgets.table import RowTable

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from briefing_app.session.change import Change
    from briefing_app.session.facts import FactRow
    from briefing_app.ui.context import Context

_TABLES = frozenset({
    "dossier", "fact", "fact_text", "value", "value_text", "citation", "decision", "series_point",
    "fact_part", "fact_ratio", "fact_order", "source", "unit", "unit_text", "passage",
    "passage_text", "passage_fact", "chart_fact", "briefing", "briefing_text", "section",
    "edition",
})  # fmt: skip
"""What the page shows; a change of other tables leaves it alone."""


class FactsPage(Page):
    """Every fact in one table; every field of one fact beside it."""

    name: ClassVar[str] = "facts"
    heading: ClassVar[str] = message("Facts")
    icon: ClassVar[str] = "list-checks"
    count: ClassVar[str] = "facts"
    inspector_width: ClassVar[int] = 372

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        translator = context.translator
        self._voices = Voices(context.session, translator)
        self._columns = FactColumns(self._voices, translator)
        self._texts: dict[int, str] = {}
        self._values: dict[int, str] = {}
        self._titles: FactTitles | None = None
        self._is_stale = False
        self.model: RowModel[FactRow] = RowModel(
            translator, self._columns.columns(), lambda row: row.uuid
        )
        self.table = RowTable(self.model, context.theme, context.settings, "facts")
        translator.bind(self.table.setAccessibleName, message("Facts"))
        self.filters = FactFilters(translator)
        self.new_fact = NewFact(translator)
        self._inspector = FactInspector(context, self._voices, self._all_titles)
        self._actions = self._make_actions()
        self._stack = QStackedWidget()
        self._lay()
        self.table.selected.connect(self._show_fact)
        self.filters.changed.connect(self._filter)
        self.new_fact.wanted.connect(self._add)
        self._inspector.removed.connect(self.table.setFocus)
        self._inspector.values.drafted.connect(self.status_changed)
        self._reload()

    # What the window asks

    def on_change(self, change: Change) -> None:
        """Read the register again when the change concerns it."""
        if _TABLES.isdisjoint(change.rows):
            return
        if "dossier" in change.rows:
            self._voices.refresh()
        if self.isVisible():
            self._reload()
        else:
            self._is_stale = True

    def retranslate(self) -> None:
        """Say the inspector and the status again; the table says itself."""
        self._forget_texts()
        self._inspector.retranslate()
        self._filter()

    def main_actions(self) -> list[QAction]:
        """Return what stands at the right of the top bar."""
        return self._actions

    def inspector(self) -> QWidget | None:
        """Return the inspector of the fact that is selected."""
        return self._inspector

    def show_row(self, uuid: str) -> None:
        """Select a fact; filters that hide it are taken away."""
        if self._is_stale:
            self._reload()
        if not self.table.select(uuid):
            self.filters.clear()
            self.table.select(uuid)

    def begin(self, task: str) -> bool:
        """Open the form of a decision about the fact that is shown."""
        return task == "decide" and self._inspector.begin_decision()

    def commit_pending(self) -> None:
        """Save what is typed."""
        self._inspector.commit_pending()

    def is_pending(self) -> bool:
        """Tell whether a new value waits to be added."""
        return self._inspector.values.is_pending

    def status_text(self) -> str:
        """Return how many facts and sources there are."""
        catalog, counts = self.context.translator.catalog, self.context.session.counts()
        facts = catalog.ngettext("{n} fact", "{n} facts", counts["facts"])
        sources = catalog.ngettext("{n} source", "{n} sources", counts["sources"])
        return f"{facts} · {sources}"

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while another page was shown."""
        super().showEvent(event)
        if self._is_stale:
            self._reload()

    # What it does

    def fact_inspector(self) -> FactInspector:
        """Return the inspector as what it is."""
        return self._inspector

    def _reload(self) -> None:
        self._is_stale = False
        rows = self.context.session.facts.rows()
        self._forget_texts()
        self.model.set_rows(rows)
        self.filters.count(rows)
        self._stack.setCurrentIndex(1 if rows else 0)
        self.filters.setVisible(bool(rows))
        self.filters.narrowing.setVisible(bool(rows))
        if self._inspector.fact_id:
            self._inspector.show_fact(self._inspector.fact_id)
        elif self.model.rowCount() and not self.table.selected_uuid():
            near = min(self.table.held_place, self.model.rowCount() - 1)  # where one was removed
            self.table.select(self.model.uuid_at(near))

    def _all_titles(self) -> FactTitles:
        if self._titles is None:
            self._titles = titles_of(self.model.rows(), self._columns.title)
        return self._titles

    def _show_fact(self, uuid: str) -> None:
        place = self.model.place_of(uuid) if uuid else None
        if place is None:
            self._inspector.show_nothing()
        else:
            self._inspector.show_fact(self.model.row(place).id)

    def _filter(self) -> None:
        self.model.set_filter(self.filters.keeps(self._searchable))

    def _searchable(self, row: FactRow, *, with_value: bool) -> str:
        """Return the text in which words are looked for, folded; kept, for it takes its time."""
        kept = self._values if with_value else self._texts
        text = kept.get(row.id)
        if text is None:
            parts = [*row.title.values(), row.key, row.topic]
            if with_value:
                parts.append(self._columns.value(row))
            text = kept[row.id] = sort_key(" ".join(parts))
        return text

    def _forget_texts(self) -> None:
        self._titles = None
        self._texts.clear()
        self._values.clear()

    def _add(self, kind: str, title: str) -> None:
        facts = self.context.session.facts
        added: list[int] = []
        texts = {self._voices.language: title}
        if attempt(self.context.notify, lambda: added.append(facts.add(FactKind(kind), texts))):
            self.show_row(facts.get(added[0]).uuid)
            self._inspector.values.open_new()

    def _make_actions(self) -> list[QAction]:
        action = QAction(self)
        action.setObjectName("new")
        self.context.translator.bind(action.setText, message("New fact…"))
        action.setShortcut(QKeySequence())
        action.setEnabled(not self.context.session.read_only)
        action.triggered.connect(lambda: self.new_fact.open())
        return [action]

    def _lay(self) -> None:
        translator = self.context.translator
        title = PageTitle()
        translator.bind(title.setText, self.heading)
        empty = EmptyState(
            self.context.theme,
            translator,
            self.icon,
            message("No facts yet"),
            message("A fact is one statement that can be checked, with the source that says it."),
        )
        empty.offer(message("New fact…"), self.new_fact.open)
        self._stack.addWidget(empty)
        self._stack.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 20)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(self.filters.narrowing)
        column.addLayout(head)
        column.addWidget(self.filters)
        column.addWidget(self.new_fact)
        column.addWidget(self._stack, 1)
