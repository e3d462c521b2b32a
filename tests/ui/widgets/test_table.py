from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from briefing_app.settings import Settings
from briefing_app.ui.settings_holder import SettingsHolder
from briefing_app.ui.theme import Theme
from briefing_app.ui.translate import Translator
from briefing_app.ui.widgets.row_model import Column, RowModel
from briefing_app.ui.widgets.table import RowTable

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Row = tuple[str, str, int]


@pytest.fixture
def holder() -> SettingsHolder:
    return SettingsHolder(Settings(), lambda _settings: None)


def make_model(rows: list[Row]) -> RowModel[Row]:
    model: RowModel[Row] = RowModel(
        Translator("en"),
        (
            Column("name", "Name", lambda row: row[1], width=0),
            Column("number", "Number", lambda row: str(row[2]), sort=lambda row: row[2]),
        ),
        lambda row: row[0],
    )
    model.set_rows(rows)
    return model


def names(model: RowModel[Row]) -> list[str]:
    return [model.row(place)[1] for place in range(model.rowCount())]


def make_table(qtbot: QtBot, model: RowModel[Row], holder: SettingsHolder) -> RowTable:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    table = RowTable(model, Theme(app, "light"), holder, "test")
    qtbot.addWidget(table)
    table.resize(600, 400)
    table.show()
    return table


ROWS: list[Row] = [("a", "zebra", 10), ("b", "Élan", 9), ("c", "œuvre", 100), ("d", "Oever", 1)]


def test_sorting_folds_accents_and_case() -> None:
    model = make_model(ROWS)
    model.sort(0)
    assert names(model) == ["Élan", "œuvre", "Oever", "zebra"]
    model.sort(0, Qt.SortOrder.DescendingOrder)
    assert names(model) == ["zebra", "Oever", "œuvre", "Élan"]
    model.sort(-1)
    assert names(model) == ["zebra", "Élan", "œuvre", "Oever"]


def test_numbers_sort_as_numbers() -> None:
    model = make_model(ROWS)
    model.sort(1)
    assert [row[2] for row in map(model.row, range(4))] == [1, 9, 10, 100]


def test_filter_keeps_the_order() -> None:
    model = make_model(ROWS)
    model.sort(1)
    model.set_filter(lambda row: row[2] > 5)
    assert names(model) == ["Élan", "zebra", "œuvre"]
    assert model.place_of("d") is None
    assert model.place_of("c") == 2


def test_selection_follows_its_row(qtbot: QtBot, holder: SettingsHolder) -> None:
    model = make_model(ROWS)
    table = make_table(qtbot, model, holder)
    assert table.select("c")
    model.sort(0)
    assert table.selected_uuid() == "c"
    model.set_rows([("x", "new", 0), *ROWS])
    assert table.selected_uuid() == "c"


def test_vanished_selection_is_told_once(qtbot: QtBot, holder: SettingsHolder) -> None:
    model = make_model(ROWS)
    table = make_table(qtbot, model, holder)
    table.select("c")
    seen: list[str] = []
    table.selected.connect(seen.append)
    model.set_rows(ROWS)
    assert seen == []
    model.set_rows(ROWS[:2])
    assert seen == [""]


def test_columns_are_hidden_and_remembered(qtbot: QtBot, holder: SettingsHolder) -> None:
    table = make_table(qtbot, make_model(ROWS), holder)
    menu = table.column_menu()
    menu.actions()[1].trigger()
    table.horizontalHeader().resizeSection(0, 333)
    table._timer.stop()
    table._remember()
    menu.deleteLater()
    again = make_table(qtbot, make_model(ROWS), holder)
    assert again.horizontalHeader().isSectionHidden(1)
    assert again.horizontalHeader().sectionSize(0) == 333
    last = again.column_menu()
    assert not last.actions()[0].isEnabled()
    last.deleteLater()


def test_damaged_column_state_is_ignored(qtbot: QtBot) -> None:
    for text in ("not base64!", "AAAA", ""):
        holder = SettingsHolder(Settings(layout={"table-test": text}), lambda _settings: None)
        table = make_table(qtbot, make_model(ROWS), holder)
        assert table.horizontalHeader().count() == 2


def test_hundred_thousand_rows_stay_smooth(qtbot: QtBot, holder: SettingsHolder) -> None:
    rows: list[Row] = [(str(n), f"Fait nº {n * 7919 % 100_000}", n) for n in range(100_000)]
    model = make_model(rows)
    table = make_table(qtbot, model, holder)
    started = time.perf_counter()
    table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    sorting = time.perf_counter() - started
    table.select("99999")
    started = time.perf_counter()
    for step in range(50):
        table.verticalScrollBar().setValue(step * 1900)
        table.grab()
    scrolling = (time.perf_counter() - started) / 50
    assert table.indexAt(QPoint(5, 5)).row() > 90_000
    # Generous: this machine is shared. A slip into work per row per paint takes seconds.
    assert sorting < 5
    assert scrolling < 0.25


def test_rows_are_as_high_as_their_texts_up_to_the_lines_allowed(
    qtbot: QtBot, holder: SettingsHolder
) -> None:
    sentence = "De Kamer informeren over de voortgang en de planning "
    model = make_model([("a", "kort", 1), ("b", 2 * sentence, 2), ("c", 30 * sentence, 3)])
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    table = RowTable(model, Theme(app, "light"), holder, "lines", lines=3)
    qtbot.addWidget(table)
    table.resize(400, 400)
    table.show()
    heights = [table.rowHeight(row) for row in range(3)]
    assert heights[0] < heights[1] <= heights[2]
    table.horizontalHeader().resizeSection(0, 2000)
    assert table.rowHeight(1) == heights[0]
    assert table.rowHeight(2) > heights[0]
    header = table.horizontalHeader().sizeHint().height()
    assert table.maximumHeight() >= header + sum(table.rowHeight(row) for row in range(3))
