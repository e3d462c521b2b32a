from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint

from briefing_app.ui.pages.parliament.page import ParliamentPage

if TYPE_CHECKING:
    from briefing_app.ui.window.main_window import MainWindow


@pytest.mark.parametrize("size", [(1280, 720), (1440, 900)])
@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_commitment_is_whole_in_the_list_and_editions_follow_it(
    window: MainWindow, language: str, size: tuple[int, int]
) -> None:
    window.services.translator.set_language(language)
    window.go("parliament")
    window.resize(*size)
    assert window.workspace is not None
    page = window.workspace.page
    assert isinstance(page, ParliamentPage)
    page.layout().activate()  # type: ignore[union-attr]
    table = page.table
    cells = table.itemDelegate()
    for place in range(page.model.columnCount()):
        index = page.model.index(0, place)
        width = table.columnWidth(place)
        assert cells.height(index, width) <= table.rowHeight(0)  # type: ignore[attr-defined]
        assert cells.is_whole(index, width), page.model.columns[place].code  # type: ignore[attr-defined]
    end = table.mapTo(page, QPoint(0, table.height())).y()
    assert page.editions.mapTo(page, QPoint(0, 0)).y() - end < 40
