from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.ui.widgets.elided import ElidedLink

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_link_shortens_its_title_and_never_what_is_counted(qtbot: QtBot) -> None:
    link = ElidedLink("Costs & planning of the whole project", " · 3 passages")
    qtbot.addWidget(link)
    link.show()
    link.resize(2000, 24)
    assert link.text() == "Costs && planning of the whole project · 3 passages"
    link.resize(link.fontMetrics().horizontalAdvance("Costs & pla… · 3 passages") + 20, 24)
    assert link.text().endswith("… · 3 passages")
    assert (
        link.accessibleName()
        == link.toolTip()
        == "Costs & planning of the whole project · 3 passages"
    )
