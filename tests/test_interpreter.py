"""PySide6 6.12.0 loses references to ``None`` on CPython 3.10 and 3.11, and then aborts."""

from __future__ import annotations

import sys

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex


class _Empty(QAbstractTableModel):
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: ARG002, B008, N802  (Qt's)
        return 1

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: ARG002, B008, N802  (Qt's)
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:  # noqa: ARG002  (Qt's)
        return None


def test_calls_into_qt_leave_the_references_to_none_alone() -> None:
    model, thing = _Empty(), QObject()
    index = model.index(0, 0)
    before = sys.getrefcount(None)
    for _ in range(5000):
        model.data(index)
        index.data()
        thing.property("nothing")
        thing.setProperty("nothing", None)
    assert abs(sys.getrefcount(None) - before) < 1000
