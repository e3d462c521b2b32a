from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.ui.widgets.buttons import ActionButton

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from briefing_app.ui.window.main_window import MainWindow

PAGES = ("facts", "sources", "briefings", "parliament")


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_no_button_of_a_page_is_cut_off_in_a_small_window(
    qtbot: QtBot, window: MainWindow, language: str
) -> None:
    window.services.translator.set_language(language)
    window.resize(1000, 640)
    for page in PAGES:
        window.go(page)
        qtbot.wait(1)
        buttons = [each for each in window.top.findChildren(ActionButton) if each.isVisible()]
        assert buttons
        for button in buttons:
            assert button.width() >= button.sizeHint().width(), button.text()
        assert window.top.search.width() >= window.top.search.minimumWidth()
