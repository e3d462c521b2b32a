"""A table's model over plain rows: columns say how a row reads, sorts and looks.

Rows are whatever the session returns; the model keeps them as they are and an order of indices.
It knows no page.  Nothing is made per row but its sort key and its searchable text, when asked.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from briefing_app.language.locale import sort_key
from briefing_app.ui.theme import sized_font

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QObject

    from briefing_app.ui.translate import Translator

Row = TypeVar("Row")
_SPACES = re.compile(r"[ \t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]+")
"""What may become one space: not the no-break ones, which hold a figure and its unit together."""
Index = QModelIndex | QPersistentModelIndex

ToneRole = int(Qt.ItemDataRole.UserRole) + 1
"""The tone of a cell that is drawn as a badge; empty or ``None`` for plain text."""
StrongRole = ToneRole + 1
"""Whether a cell names its row, and is drawn semibold when the row is selected."""
CheckRole = ToneRole + 2
"""Whether the row of a cell with a box is chosen; ``None`` for a cell without a box."""


@dataclass(frozen=True)
class Column(Generic[Row]):
    """One column: ``code`` names it in settings, ``heading`` is a message id.

    ``text`` is what a cell shows; ``sort`` its key (default: the text, accents folded);
    ``tone`` draws a badge; ``width`` in pixels, 0 takes what is left; ``widest`` lets a column
    take some of what is left too; ``is_title`` names the row.  ``checked`` draws a box instead of
    the text, which is then what a screen reader says: whether a row is chosen, ``None`` for one
    that cannot be.
    """

    code: str
    heading: str
    text: Callable[[Row], str]
    sort: Callable[[Row], object] | None = None
    tone: Callable[[Row], str] | None = None
    tip: Callable[[Row], str] | None = None
    checked: Callable[[Row], bool | None] | None = None
    width: int = 120
    widest: int = 0
    is_title: bool = False
    is_right: bool = False
    is_hidden: bool = False

    def key(self, row: Row) -> object:
        """Return what a row is sorted by in this column."""
        return sort_key(self.text(row)) if self.sort is None else self.sort(row)


class RowModel(QAbstractTableModel, Generic[Row]):
    """Rows in an order, filtered.  ``uuid`` returns a row's UUID."""

    def __init__(
        self,
        translator: Translator,
        columns: Sequence[Column[Row]],
        uuid: Callable[[Row], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._translator = translator
        self._heading_font = sized_font(11, 600, spaced=True)
        self.columns = tuple(columns)
        self._uuid = uuid
        self._rows: Sequence[Row] = ()
        self._shown: list[int] = []
        self._places: dict[str, int] | None = None
        self._keep: Callable[[Row], bool] | None = None
        self._sort_column = -1
        self._sort_order = Qt.SortOrder.AscendingOrder
        translator.changed.connect(self.retranslate)

    # -- what pages ask ------------------------------------------------------------------
    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows, in the order and under the filter that hold."""
        self.beginResetModel()
        self._rows = rows
        self._arrange()
        self.endResetModel()

    def set_filter(self, keep: Callable[[Row], bool] | None) -> None:
        """Show only the rows for which ``keep`` is true; ``None`` shows all."""
        self.beginResetModel()
        self._keep = keep
        self._arrange()
        self.endResetModel()

    def row(self, place: int) -> Row:
        """Return the row shown at a place."""
        return self._rows[self._shown[place]]

    def rows(self) -> Sequence[Row]:
        """Return all rows, shown or not, in the order they came."""
        return self._rows

    def uuid_at(self, place: int) -> str:
        """Return the UUID of the row shown at a place."""
        return self._uuid(self.row(place))

    def place_of(self, uuid: str) -> int | None:
        """Return where the row with a UUID is shown, ``None`` when it is not."""
        if self._places is None:
            self._places = {
                self._uuid(self._rows[number]): place for place, number in enumerate(self._shown)
            }
        return self._places.get(uuid)

    def check_column(self) -> int | None:
        """Return the place of the column with boxes, ``None`` without one."""
        return next((n for n, column in enumerate(self.columns) if column.checked), None)

    def refresh(self) -> None:
        """Say the cells again: what they show has changed, the rows have not."""
        if self._shown:
            last = self.index(len(self._shown) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def retranslate(self) -> None:
        """Show headings and cells in the window's language; rows keep their places."""
        last = len(self.columns) - 1
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)
        self.refresh()

    # -- what Qt asks --------------------------------------------------------------------
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        """Return how many rows are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows."""
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        row, column = self.row(index.row()), self.columns[index.column()]
        if role == CheckRole:
            return column.checked(row) if column.checked else None
        if role == Qt.ItemDataRole.DisplayRole and column.checked:
            return ""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _SPACES.sub(" ", column.text(row)).strip(" ")
        if role == StrongRole:
            return column.is_title
        if role == ToneRole:
            return column.tone(row) if column.tone else None
        if role == Qt.ItemDataRole.ToolTipRole:
            return column.tip(row) if column.tip else None
        if role == Qt.ItemDataRole.TextAlignmentRole and column.is_right:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return a column's heading."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._translator.catalog.gettext(column.heading)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.is_right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.FontRole:
            return self._heading_font
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by a column; -1 is the order in which rows came.  The selection follows."""
        self._sort_column, self._sort_order = column, order
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        numbers = [self._shown[index.row()] for index in before]
        self._arrange()
        places = {number: place for place, number in enumerate(self._shown)}
        after = [
            self.index(places[number], index.column())
            for number, index in zip(numbers, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _arrange(self) -> None:
        self._places = None
        rows, keep = self._rows, self._keep
        self._shown = [number for number in range(len(rows)) if keep is None or keep(rows[number])]
        if 0 <= self._sort_column < len(self.columns):
            key = self.columns[self._sort_column].key
            reverse = self._sort_order == Qt.SortOrder.DescendingOrder
            keys = {number: key(rows[number]) for number in self._shown}
            self._shown.sort(key=keys.__getitem__, reverse=reverse)  # type: ignore[arg-type]
