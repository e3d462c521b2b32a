from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QListWidget
from shiboken6 import isValid

from briefing_app.ui.widgets.list_rows import add_row

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_rows_go_with_their_list_all_at_once(qtbot: QtBot) -> None:
    rows = QListWidget()
    qtbot.addWidget(rows)
    for number in range(6):
        add_row(rows, str(number)).setToolTip(f"row {number}")
    gone: list[int] = []
    rows.model().rowsRemoved.connect(lambda _parent, first, _last: gone.append(first))
    rows.setCurrentRow(2)
    current: list[int] = []
    rows.currentRowChanged.connect(current.append)

    rows.clear()

    assert (rows.count(), gone, current) == (0, [], [-1])


def test_row_that_somebody_still_holds_is_known_to_be_gone(qtbot: QtBot) -> None:
    rows = QListWidget()
    qtbot.addWidget(rows)
    held = [add_row(rows, "a"), add_row(rows, "b")]
    rows.clear()
    assert [isValid(item) for item in held] == [False, False]
