from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest

from briefing_app.ui.widgets.arranged_list import ArrangedList, Line

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from briefing_app.ui.window.services import Services

LINES = [Line("One", "1"), Line("Two", "2", "★ Set apart"), Line("Three")]
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def asked() -> list[tuple[str, tuple[int, ...]]]:
    return []


@pytest.fixture
def arranged(
    qtbot: QtBot, services: Services, asked: list[tuple[str, tuple[int, ...]]]
) -> ArrangedList:
    made = ArrangedList(services.theme)
    qtbot.addWidget(made)
    made.moved.connect(lambda here, there: asked.append(("move", (here, there))))
    made.taken.connect(lambda here: asked.append(("take", (here,))))
    made.show_lines(LINES)
    made.resize(300, made.height())
    made.show()
    return made


def drop(arranged: ArrangedList, height: float) -> None:
    event = QDropEvent(
        QPointF(20, height),
        Qt.DropAction.CopyAction,
        QMimeData(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    arranged.dropEvent(event)


def test_list_asks_and_moves_nothing_itself(
    arranged: ArrangedList, asked: list[tuple[str, tuple[int, ...]]]
) -> None:
    arranged.setCurrentRow(1)
    QTest.keyClick(arranged, Qt.Key.Key_Up, ALT)
    QTest.keyClick(arranged, Qt.Key.Key_Down, ALT)
    QTest.keyClick(arranged, Qt.Key.Key_Delete)
    assert asked == [("move", (1, 0)), ("move", (1, 2)), ("take", (1,))]
    assert [arranged.item(place).text() for place in range(3)] == ["One", "Two", "Three"]


def test_arrows_alone_choose_another_line(
    arranged: ArrangedList, asked: list[tuple[str, tuple[int, ...]]]
) -> None:
    arranged.setCurrentRow(0)
    QTest.keyClick(arranged, Qt.Key.Key_Down)
    assert arranged.currentRow() == 1
    assert asked == []


def test_line_is_dropped_between_others(
    arranged: ArrangedList, asked: list[tuple[str, tuple[int, ...]]]
) -> None:
    bottom = arranged.visualItemRect(arranged.item(2)).bottom()
    arranged.setCurrentRow(0)
    drop(arranged, 2)  # on itself
    assert asked == []
    drop(arranged, bottom)
    arranged.setCurrentRow(2)
    drop(arranged, 2)
    drop(arranged, bottom)
    assert asked == [("move", (0, 2)), ("move", (2, 0))]


def test_line_says_all_to_a_screen_reader(arranged: ArrangedList) -> None:
    spoken = arranged.item(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Two, 2, ★ Set apart"


def test_fewer_lines_keep_the_place(arranged: ArrangedList) -> None:
    arranged.setCurrentRow(2)
    arranged.show_lines(LINES[:2])
    assert (arranged.count(), arranged.currentRow()) == (2, 1)


def test_fixed_list_asks_nothing(
    arranged: ArrangedList, asked: list[tuple[str, tuple[int, ...]]]
) -> None:
    arranged.fix()
    arranged.setCurrentRow(1)
    QTest.keyClick(arranged, Qt.Key.Key_Up, ALT)
    QTest.keyClick(arranged, Qt.Key.Key_Delete)
    assert asked == []
