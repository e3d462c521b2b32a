from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.ui.widgets.choice import ThingChoice

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_a_long_choice_ends_in_an_ellipsis_and_a_short_one_does_not(qtbot: QtBot) -> None:
    choice = ThingChoice()
    qtbot.addWidget(choice)
    choice.offer([(1, "[1] Letter"), (2, "[2] Letter to the House of Representatives " * 4)])
    choice.resize(200, 30)
    choice.show()
    choice.choose(1)
    assert choice.shown_text() == "[1] Letter"
    choice.choose(2)
    assert choice.shown_text().startswith("[2] Letter")
    assert choice.shown_text().endswith("…")
    assert not choice.grab().isNull()
