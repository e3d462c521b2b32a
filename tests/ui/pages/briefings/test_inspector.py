from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from briefing_app.ui.pages.briefings.page import BriefingsPage
    from briefing_app.ui.window.main_window import MainWindow


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_no_title_of_a_tab_is_cut_off(
    qtbot: QtBot, window: MainWindow, page: BriefingsPage, language: str
) -> None:
    window.services.translator.set_language(language)
    window.resize(1280, 720)
    page.tabs.count(24, is_renewed=True)
    for place in range(page.tabs.tabs.count()):
        page.tabs.tabs.setCurrentIndex(place)
        qtbot.wait(1)
        bar = page.tabs.tabs.tabBar()
        assert bar.width() >= bar.sizeHint().width()
        assert bar.width() <= page.tabs.tabs.width() - 16
