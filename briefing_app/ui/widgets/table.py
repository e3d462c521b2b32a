"""A table of rows: a line or a few a row, sorted by its header, columns hidden by its menu.

The state of its columns is remembered under the table's name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QMenu, QTableView, QWidget

from briefing_app.ui.widgets.cells import CellDelegate

if TYPE_CHECKING:
    from PySide6.QtCore import QItemSelection
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from briefing_app.ui.settings_holder import SettingsHolder
    from briefing_app.ui.theme import Theme
    from briefing_app.ui.widgets.row_model import RowModel

ROW_HEIGHT = 36
_ELASTIC = 220
_ELASTIC_LEAST = 140
_NARROWEST = 0.7
_WIDE = 140
_ABOVE = 16
"""Room above and below the lines of a row."""
_MOST = 16_000_000


class RowTable(QTableView):
    """``selected`` carries the UUID of the row that a person went to, empty for none.

    ``lines`` is how many a row takes at most; more than one suits a short list, whose every row is
    measured.  ``fitted`` follows when the rows are of another height.  ``toggled`` carries the UUID
    of a row whose box a person pressed, or of the selected one when that was the space bar.
    """

    selected = Signal(str)
    opened = Signal(str)
    toggled = Signal(str)
    fitted = Signal()

    def __init__(
        self,
        model: RowModel[Any],
        theme: Theme,
        settings: SettingsHolder,
        name: str,
        parent: QWidget | None = None,
        *,
        lines: int = 1,
    ) -> None:
        super().__init__(parent)
        self._lines = lines
        self._model, self._settings, self._name = model, settings, name
        self._is_quiet = False
        self.setModel(model)
        model.setParent(self)
        self._set_up_look()
        self._cells = CellDelegate(theme, self, lines=lines)
        self.setItemDelegate(self._cells)
        self._set_up_header()
        model.modelAboutToBeReset.connect(self._hold)
        model.modelReset.connect(self._let_go)
        self._held, self.held_place = "", 0
        self._fit_height()
        self.horizontalScrollBar().rangeChanged.connect(lambda: self._fit_height())
        self.verticalScrollBar().rangeChanged.connect(
            self._on_range, Qt.ConnectionType.QueuedConnection
        )
        self.selectionModel().selectionChanged.connect(self._on_selection)
        self.activated.connect(self._on_activated)
        self.clicked.connect(self._on_clicked)

    # -- what pages ask ------------------------------------------------------------------
    def selected_uuid(self) -> str:
        """Return the UUID of the selected row, empty when there is none."""
        rows = self.selectionModel().selectedRows()
        return self._model.uuid_at(rows[0].row()) if rows else ""

    def select(self, uuid: str) -> bool:
        """Select a row and bring it into view; tell whether it is shown."""
        place = self._model.place_of(uuid)
        if place is None:
            return False
        index = self._model.index(place, self._first_column())
        self.setCurrentIndex(index)
        self.scrollTo(index)
        return True

    # -- columns -------------------------------------------------------------------------
    def _set_up_look(self) -> None:
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(ROW_HEIGHT)

    def _set_up_header(self) -> None:
        header = self.horizontalHeader()
        header.setSectionsMovable(True)
        header.setHighlightSections(False)
        header.setSortIndicatorShown(True)
        header.setSortIndicatorClearable(True)
        header.setMinimumSectionSize(48)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._show_menu)
        for place, column in enumerate(self._model.columns):
            header.resizeSection(place, column.width or 200)
            header.setSectionHidden(place, column.is_hidden)
        self._is_fitted = False
        state = self._settings.recall(f"table-{self._name}")
        if state is not None and header.restoreState(state):
            self._is_fitted = True
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(400)
        self._timer.timeout.connect(self._remember)
        header.sectionResized.connect(self._on_resized)
        header.sectionMoved.connect(lambda: self._timer.start())
        header.sortIndicatorChanged.connect(lambda: self._timer.start())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the columns, until a person sets widths."""
        super().resizeEvent(event)
        if not self._is_fitted:
            self._share_width()
        if self._lines > 1:
            self._fit_height()

    def _on_range(self) -> None:
        """Share the width again when the scroll bar came or went while it was shared."""
        if not self._is_fitted and self.horizontalHeader().length() != self.viewport().width():
            self._share_width()
            if self._lines > 1:
                self._fit_height()

    def _share_width(self) -> None:
        """Give the elastic columns what is left; make wide ones narrower when that is little."""
        header, columns = self.horizontalHeader(), self._model.columns
        shown = [place for place in range(len(columns)) if not header.isSectionHidden(place)]
        elastic = [place for place in shown if not columns[place].width]
        if not elastic:
            return
        room = self.viewport().width()
        widths = {place: columns[place].width for place in shown}
        wide = [place for place in shown if widths[place] >= _WIDE and not columns[place].tone]
        spare = sum(widths[place] for place in wide)
        left_over = room - (sum(widths.values()) - spare) - _ELASTIC * len(elastic)
        scale = min(1.0, max(_NARROWEST, left_over / spare)) if spare else 1.0
        widths.update({place: int(scale * widths[place]) for place in wide})
        growing = [place for place in shown if columns[place].widest]
        spare = room - sum(widths.values()) - _ELASTIC * len(elastic)
        for place in growing:
            part = max(0, spare) // (len(growing) + len(elastic))
            widths[place] = max(widths[place], min(columns[place].widest, widths[place] + part))
        share = max(_ELASTIC_LEAST, (room - sum(widths.values())) // len(elastic))
        self._is_quiet = True
        for place, width in widths.items():
            header.resizeSection(place, width or share)
        self._is_quiet = False

    def _on_resized(self) -> None:
        if not self._is_quiet:
            self._is_fitted = True
            self._timer.start()
            if self._lines > 1:
                self._fit_height()

    def _remember(self) -> None:
        self._settings.remember(f"table-{self._name}", self.horizontalHeader().saveState())

    def _show_menu(self, at: QPoint) -> None:
        menu = self.column_menu()
        menu.exec(self.horizontalHeader().mapToGlobal(at))
        menu.deleteLater()

    def column_menu(self) -> QMenu:
        """Return a menu that shows and hides columns; the last one stays."""
        header = self.horizontalHeader()
        menu = QMenu(self)
        shown = header.count() - header.hiddenSectionCount()
        for place in range(header.count()):
            action = menu.addAction(str(self._model.headerData(place, Qt.Orientation.Horizontal)))
            action.setCheckable(True)
            action.setChecked(not header.isSectionHidden(place))
            action.setEnabled(header.isSectionHidden(place) or shown > 1)
            action.toggled.connect(lambda on, place=place: self._show_column(place, on))
        return menu

    def _show_column(self, place: int, on: bool) -> None:
        self.horizontalHeader().setSectionHidden(place, not on)
        self._timer.start()

    # -- selection -----------------------------------------------------------------------
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the selected row's box with the space bar."""
        uuid = self.selected_uuid()
        if event.key() == Qt.Key.Key_Space and uuid and self._model.check_column() is not None:
            self.toggled.emit(uuid)
            return
        super().keyPressEvent(event)

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.column() == self._model.check_column():
            self.toggled.emit(self._model.uuid_at(index.row()))

    def _first_column(self) -> int:
        header = self.horizontalHeader()
        for place in range(header.count()):
            if not header.isSectionHidden(header.logicalIndex(place)):
                return header.logicalIndex(place)
        return 0

    def _hold(self) -> None:
        self._held = self.selected_uuid()
        self.held_place = max(0, self.currentIndex().row())
        self._is_quiet = True

    def _fit_height(self) -> None:
        """Be no higher than the rows: a list that ends shows where it ends."""
        scroll = self.horizontalScrollBar()
        bar = scroll.sizeHint().height() if scroll.maximum() > 0 else 0
        head = self.horizontalHeader().sizeHint().height()
        self.setMaximumHeight(min(_MOST, head + self._rows_height() + 2 + bar))
        self.fitted.emit()

    def _rows_height(self) -> int:
        """Return the height of all rows; give those of several lines what they take."""
        count = self._model.rowCount()
        if self._lines == 1:
            return count * ROW_HEIGHT
        header = self.horizontalHeader()
        shown = [place for place in range(header.count()) if not header.isSectionHidden(place)]
        whole = 0
        for row in range(count):
            texts = [(self._model.index(row, place), header.sectionSize(place)) for place in shown]
            height = max((self._cells.height(*each) for each in texts), default=0) + _ABOVE
            height = max(ROW_HEIGHT, height)
            self.setRowHeight(row, height)
            whole += height
        return whole

    def _let_go(self) -> None:
        self._fit_height()
        is_back = bool(self._held) and self.select(self._held)
        self._is_quiet = False
        if self._held and not is_back:
            self.selected.emit("")

    def _on_selection(self, _now: QItemSelection, _before: QItemSelection) -> None:
        if not self._is_quiet:
            self.selected.emit(self.selected_uuid())

    def _on_activated(self, index: QModelIndex) -> None:
        self.opened.emit(self._model.uuid_at(index.row()))
