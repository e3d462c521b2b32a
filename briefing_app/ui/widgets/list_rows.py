"""Rows of a list widget that belong to it alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QListWidget, QListWidgetItem


def add_row(rows: QListWidget, text: str) -> QListWidgetItem:
    """Add a row that Qt makes and deletes, and return it.

    An item made in Python is deleted when its Python half goes: in the midst of ``clear``, one
    after another, while the list still tells of its rows and asks for their sizes.
    """
    rows.addItem(text)
    return rows.item(rows.count() - 1)
