from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from briefing_app.domain.moment import PartialDate
from briefing_app.ui.pages.facts.inspector import FactInspector
from briefing_app.ui.pages.facts.page import FactsPage
from briefing_app.ui.pages.parliament.page import ParliamentPage
from tests.editions import freeze

if TYPE_CHECKING:
    from briefing_app.ui.window.main_window import MainWindow


def test_fact_lists_the_editions_that_state_it_and_when_it_was_told(window: MainWindow) -> None:
    window.go("facts")
    assert window.workspace is not None
    page = window.workspace.page
    assert isinstance(page, FactsPage)
    session = page.context.session
    edition = freeze(session).id
    stated = session.editions.values(edition)[0]
    inspector = page.inspector()
    assert isinstance(inspector, FactInspector)
    section = inspector.editions
    page.show_row(next(f.uuid for f in session.facts.all() if f.uuid not in _stated(page, edition)))
    assert not section.isVisible()
    page.show_row(stated.fact)
    assert section.isVisible()
    assert any("not marked as sent" in text for text in _texts(section))
    session.sendings.add(edition, PartialDate.parse("2026-03-05"), reference="36 800, nr. 12")
    texts = _texts(section)
    assert "Told to parliament: 5\u00a0Mar\u00a02026 · 36 800, nr. 12" in texts
    assert any(said in texts for said in stated.wordings["fr"])
    section.findChildren(QPushButton)[0].click()
    shown = window.workspace.page
    assert isinstance(shown, ParliamentPage)
    assert shown.edition_panel.isVisible()
    assert shown.edition_panel.edition_id == edition


def _stated(page: FactsPage, edition: int) -> set[str]:
    return {each.fact for each in page.context.session.editions.values(edition)}


def _texts(section: QWidget) -> list[str]:
    QCoreApplication.processEvents()  # labels that were just added are shown then
    return [label.text() for label in section.findChildren(QLabel) if label.isVisible()]
