"""A page that lists one noun: title, chips, table, and the sheet of what is selected.

A page says what its columns, chips and sheet are; everything else is here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Generic, Protocol, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from briefing_app.errors import UserError, message
from briefing_app.ui.page import Page
from briefing_app.ui.voices import Voices
from briefing_app.ui.widgets.chips import FilterChips
from briefing_app.ui.widgets.empty import EmptyState
from briefing_app.ui.widgets.label import MutedLabel, PageTitle
from briefing_app.ui.widgets.roles import set_role
from briefing_app.ui.widgets.row_model import Column, RowModel
from briefing_app.ui.widgets.stack import Stack
from briefing_app.ui.widgets.table import RowTable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing_app.session.change import Change
    from briefing_app.ui.context import Context
    from briefing_app.ui.sheet.sheet import Sheet


class HasIdentity(Protocol):
    """A row of the dossier."""

    @property
    def id(self) -> int:
        """Its integer key."""

    @property
    def uuid(self) -> str:
        """Its UUID."""


_SHARE, _MOST = 100, 16_000_000
"""What list and foot get of the height before the rest does; the most pixels of a widget."""

Row = TypeVar("Row", bound=HasIdentity)


class ListPage(Page, Generic[Row]):
    """``tables`` are those whose changes concern the list; texts are message ids.

    ``lines`` is how many a row takes at most.  ``views`` holds the list and what a page shows in
    its stead.
    """

    lines: ClassVar[int] = 1

    tables: ClassVar[frozenset[str]]
    new_text: ClassVar[str]
    empty_title: ClassVar[str]
    empty_sentence: ClassVar[str]
    hint: ClassVar[str]

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        translator = context.translator
        self.voices = Voices(context.session, translator)
        self.prepare()
        self.model: RowModel[Row] = RowModel(
            translator, self.make_columns(), lambda row: row.uuid, self
        )
        self.table = RowTable(
            self.model, context.theme, context.settings, self.name, lines=self.lines
        )
        translator.bind(self.table.setAccessibleName, self.heading)
        self.chips = FilterChips()
        self._filters: dict[str, Callable[[Row], bool]] = {}
        self.new = QAction(self)
        self.new.setObjectName("new")
        self.new.setEnabled(not context.session.read_only)
        translator.bind(self.new.setText, self.new_text)
        self.new.triggered.connect(lambda: self._add())
        self.sheet = self.make_sheet()
        self._lay_out()
        self._add_chips()
        self.table.selected.connect(self._on_selected)
        self.table.opened.connect(lambda _uuid: self.sheet.focus_first())
        self.chips.chosen.connect(self._on_chip)
        self.reload()
        if self.model.rowCount():
            self.table.select(self.model.uuid_at(0))

    # -- what a page says ----------------------------------------------------------------
    def prepare(self) -> None:
        """Set up what columns and sheet need."""

    def load_rows(self) -> Sequence[Row]:
        """Return the rows of the session, in the dossier's order."""
        raise NotImplementedError

    def make_columns(self) -> Sequence[Column[Row]]:
        """Return the columns."""
        raise NotImplementedError

    def make_sheet(self) -> Sheet:
        """Return the sheet."""
        raise NotImplementedError

    def make_chips(self) -> Sequence[tuple[str, str, str, Callable[[Row], bool]]]:
        """Return code, tone, message id and test of each filter besides *All*."""
        return ()

    def add_row(self) -> int:
        """Add an empty row and return its id."""
        raise NotImplementedError

    def title_of(self, row: Row) -> str:
        """Return what stands above the sheet."""
        raise NotImplementedError

    def subtitle_of(self, row: Row) -> str:
        """Return what stands under the title, in the window's language."""
        raise NotImplementedError

    def show_details(self, row: Row | None) -> None:
        """Show more of the selected row than the sheet does."""

    # -- what the window asks ------------------------------------------------------------
    def main_actions(self) -> list[QAction]:
        """Offer a new row."""
        return [self.new]

    def inspector(self) -> QWidget | None:
        """Return the sheet, or what to do when nothing is selected."""
        return self._side

    def on_change(self, change: Change) -> None:
        """Reload when one of the page's tables changed."""
        if not self.tables.isdisjoint(change.rows):
            self.reload()

    def retranslate(self) -> None:
        """Say the cells, the chips and the sheet's head again."""
        self.voices.refresh()
        self._count_chips()
        self._show_sheet()

    def show_row(self, uuid: str) -> None:
        """Select a row, past a filter that hides it."""
        if not self.table.select(uuid):
            self.chips.choose("all")
            self._on_chip("all")
            self.table.select(uuid)

    def commit_pending(self) -> None:
        """Save what is typed in the sheet."""
        self.sheet.commit_pending()

    def reload(self) -> None:
        """Read the rows again; the selection stays."""
        self.voices.refresh()
        self.model.set_rows(self.load_rows())
        has_rows = bool(self.model.rows())
        self.body.setCurrentIndex(0 if has_rows else 1)
        self.chips.setVisible(has_rows and bool(self._filters))
        self._count_chips()
        self._show_sheet()
        self.status_changed.emit()

    def selected_row(self) -> Row | None:
        """Return the selected row."""
        place = self.model.place_of(self.table.selected_uuid())
        return None if place is None else self.model.row(place)

    def show_beside(self, panel: QWidget) -> None:
        """Show a panel where the sheet stands, until a row of the list is selected."""
        self.sheet.commit_pending()
        if self._side.indexOf(panel) < 0:
            self._side.addWidget(panel)
        self._side.setCurrentWidget(panel)

    def show_blank(self) -> None:
        """Show where the sheet stands what to do."""
        self.sheet.commit_pending()
        self._side.setCurrentIndex(0)

    # -- inside --------------------------------------------------------------------------
    def _lay_out(self) -> None:
        translator = self.context.translator
        title = PageTitle()
        translator.bind(title.setText, self.heading)
        state = EmptyState(
            self.context.theme, translator, self.icon, self.empty_title, self.empty_sentence
        )
        state.offer(self.new_text, self.new.trigger).setEnabled(self.new.isEnabled())
        self.body = QStackedWidget()
        self.body.addWidget(_top(self.make_body()))
        self.body.addWidget(state)
        head = QHBoxLayout()
        head.addWidget(title)
        head.addStretch(1)
        self.list_view = QWidget()
        self.views = Stack()
        self.views.addWidget(self.list_view)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.views)
        column = QVBoxLayout(self.list_view)
        column.setContentsMargins(24, 18, 24, 24)
        column.setSpacing(12)
        column.addLayout(head)
        bar = self.make_bar()
        if bar is not None:
            column.addWidget(bar, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.chips)
        foot = self.make_foot()
        column.addWidget(self.body, 1 if foot is None else _SHARE)
        if foot is not None:  # it follows the list closely, and what is left stays below
            column.addWidget(foot, _SHARE)
            column.addStretch(1)
            self.table.fitted.connect(self._fit_body)
        self._side = QStackedWidget()
        set_role(self._side, "paper")
        hint = MutedLabel()
        hint.setContentsMargins(24, 24, 24, 24)
        translator.bind(hint.setText, self.hint)
        blank = QWidget()
        under = QVBoxLayout(blank)
        under.setContentsMargins(0, 0, 0, 0)
        under.addWidget(hint)
        under.addStretch(1)
        self._side.addWidget(blank)
        self._side.addWidget(self.sheet)

    def _fit_body(self) -> None:
        is_list = self.model.rowCount() > 0
        self.body.setMaximumHeight(self.table.maximumHeight() if is_list else _MOST)

    def make_body(self) -> QWidget:
        """Return what stands under the chips: the table."""
        return self.table

    def make_bar(self) -> QWidget | None:
        """Return what stands under the page's title, before the chips."""
        return None

    def make_foot(self) -> QWidget | None:
        """Return what stands under the list, also when that is empty."""
        return None

    def _add_chips(self) -> None:
        translator = self.context.translator
        chips = self.make_chips()
        if not chips:
            self.chips.hide()
            return
        translator.bind(self.chips.add("all").set_word, message("All"))
        for code, tone, text, test in chips:
            translator.bind(self.chips.add(code, tone).set_word, text)
            self._filters[code] = test

    def _count_chips(self) -> None:
        if not self._filters:
            return
        rows = self.model.rows()
        self.chips.chip("all").set_count(len(rows))
        for code, test in self._filters.items():
            self.chips.chip(code).set_count(sum(map(test, rows)))

    def _on_chip(self, code: str) -> None:
        self.model.set_filter(self._filters.get(code))
        self._show_sheet()

    def _on_selected(self, _uuid: str) -> None:
        self._show_sheet()

    def _show_sheet(self) -> None:
        row = self.selected_row()
        self.show_details(row)
        if row is None:
            self.show_blank()
            return
        self.sheet.load(row.id, row)
        self.sheet.title.setText(self.title_of(row))
        self.sheet.subtitle.setText(self.subtitle_of(row))
        self._side.setCurrentIndex(1)

    def _add(self) -> None:
        self.commit_pending()
        try:
            added = self.add_row()
        except UserError as error:
            self.context.notify.error(error)
            return
        for row in self.model.rows():
            if row.id == added:
                self.show_row(row.uuid)
        self.sheet.focus_first()


def _top(body: QWidget) -> QWidget:
    """Return a sheet on which a body that is not high stands at the top."""
    sheet = QWidget()
    column = QVBoxLayout(sheet)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(body, 1)
    column.addStretch(0)
    return sheet
