from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from briefing_app.ui.widgets.text_field import QUIET, TextArea, TextField

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture(params=[TextField, TextArea])
def field(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[TextField | TextArea]:
    holder = QWidget()
    made = request.param()
    column = QVBoxLayout(holder)
    column.addWidget(made)
    column.addWidget(QLineEdit())
    qtbot.addWidget(holder)
    with qtbot.waitExposed(holder):
        holder.show()
    holder.activateWindow()
    made.setFocus()
    yield made
    made.commit_pending()


def shown(field: TextField | TextArea) -> str:
    return field.text() if isinstance(field, TextField) else field.toPlainText()


def test_commits_after_a_second_of_quiet(
    qtbot: QtBot, field: TextField | TextArea, type_text: Callable[[object, str], None]
) -> None:
    assert QUIET == 1000
    field._timer.setInterval(1)
    with qtbot.waitSignal(field.committed) as signal:
        type_text(field, "Œ 🙂")
    assert signal.args == ["Œ 🙂"]


def test_commits_when_focus_leaves_and_only_once(
    field: TextField | TextArea, type_text: Callable[[object, str], None]
) -> None:
    seen: list[str] = []
    field.committed.connect(seen.append)
    type_text(field, "text")
    field.clearFocus()
    field.commit_pending()
    assert seen == ["text"]


def test_value_from_outside_does_not_overwrite_typing(
    field: TextField | TextArea, type_text: Callable[[object, str], None]
) -> None:
    field.set_value("old")
    type_text(field, "!")
    typed = shown(field)
    field.set_value("somebody else's")
    assert shown(field) == typed
    field.commit_pending()
    field.set_value("somebody else's")
    assert shown(field) == "somebody else's"


def test_setting_a_value_commits_nothing(field: TextField | TextArea) -> None:
    seen: list[str] = []
    field.committed.connect(seen.append)
    field.set_value("a")
    field.set_value("line one\nline two\r\nline\u2028three")
    field.commit_pending()
    assert seen == []


def test_undo_key_is_left_to_the_window(
    field: TextField | TextArea, type_text: Callable[[object, str], None]
) -> None:
    type_text(field, "abc")
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert shown(field) == "abc"


@pytest.mark.parametrize("key", [Qt.Key.Key_E, Qt.Key.Key_K])
def test_search_and_export_are_left_to_the_window(
    field: TextField | TextArea, type_text: Callable[[object, str], None], key: Qt.Key
) -> None:
    type_text(field, "abc")
    for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.ControlModifier)
        event.ignore()
        QCoreApplication.sendEvent(field, event)
        assert not event.isAccepted()
    assert shown(field) == "abc"


def test_problem_is_told_to_screen_readers(qtbot: QtBot) -> None:
    field = TextField()
    qtbot.addWidget(field)
    field.show_problem("Cannot be read.")
    assert field.accessibleDescription() == "Cannot be read."
    assert field.property("problem") == "true"
    field.show_problem("")
    assert field.property("problem") == "false"


def test_area_grows_with_its_text(qtbot: QtBot) -> None:
    area = TextArea(least=2, most=6)
    qtbot.addWidget(area)
    area.resize(300, 50)
    area.show()
    low = area.height()
    area.set_value("line\n" * 4)
    assert area.height() > low
    area.set_value("line\n" * 400)
    assert area.height() < 3 * low + 40


def test_no_break_spaces_survive_an_edit(
    field: TextField | TextArea, type_text: Callable[[object, str], None]
) -> None:
    said: list[str] = []
    field.committed.connect(said.append)
    field.set_value("€\u00a070\u00a0miljoen\u202f;")
    if isinstance(field, TextField):
        field.end(False)
    else:
        field.moveCursor(QTextCursor.MoveOperation.End)
    type_text(field, " x")
    field.commit_pending()
    assert said == ["€\u00a070\u00a0miljoen\u202f; x"]
