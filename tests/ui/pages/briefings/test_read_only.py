"""A dossier that can only be read: everything is shown, nothing offers to change it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QMenu, QTextEdit

from briefing_app.session.session import Session
from briefing_app.ui.pages.briefings.card import PassageCard
from briefing_app.ui.pages.briefings.page import BriefingsPage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from briefing_app.ui.window.main_window import MainWindow


@pytest.fixture
def read_only_page(bare_window: MainWindow, own_sample: Path) -> Iterator[BriefingsPage]:
    """The sample's note in a dossier that somebody else has open."""
    with Session.open(own_sample, user="Somebody else"):
        assert bare_window.services.dossiers.open(own_sample)
        assert bare_window.workspace is not None
        bare_window.go("briefings")
        page = bare_window.workspace.page
        assert isinstance(page, BriefingsPage)
        assert page.context.session.read_only
        page.show_row(page.context.session.briefings.by_key("note").uuid)
        page.composer.sheet.complete()
        page.loop.stop()
        yield page
        bare_window.services.dossiers.close()


def test_no_card_offers_to_change_anything(read_only_page: BriefingsPage) -> None:
    sheet = read_only_page.composer.sheet
    for button in sheet.findChildren(QAbstractButton):
        # what only shows something else: the particulars above the cards are asked below
        shows = {"Open chart", "Show change"}
        if button.text() not in shows and button.isVisibleTo(sheet):
            assert not button.isEnabled(), button.text() or button.accessibleName()
    for choice in sheet.findChildren(QComboBox):
        assert not choice.isEnabled()
    for text in sheet.findChildren(QTextEdit):
        assert text.isReadOnly()
    for line in sheet.findChildren(QLineEdit):
        assert line.isReadOnly() or not line.isEnabled()
    assert any(isinstance(card, PassageCard) for card in sheet.cards)


def test_no_section_or_comment_is_added_and_no_fact_inserted(
    read_only_page: BriefingsPage,
) -> None:
    page, session = read_only_page, read_only_page.context.session
    section = session.briefings.by_key("note").sections[1]
    passage = section.passages[0]
    page.composer.go_to(passage.uuid)
    page.tabs.tabs.setCurrentIndex(3)
    page.composer.outline.menu_wanted.emit(section.uuid, QPoint())
    page.composer.insert("{{fact:eu-share}}", both=True)
    page.loop.stop()
    assert page.composer.findChildren(QMenu) == []
    assert not page.composer.outline.adder.isEnabled()
    assert not page.tabs.comments.text.isEnabled()
    inserters = [one for one in page.tabs.facts.findChildren(QAbstractButton) if one.text()]
    assert inserters
    assert not any(one.isEnabled() for one in inserters)
    assert session.briefings.passage(passage.id) == passage


def test_only_a_draft_is_exported(read_only_page: BriefingsPage) -> None:
    dialog = read_only_page.export_dialog()
    assert dialog is not None
    assert dialog.kind.draft.isChecked()
    assert not dialog.kind.final.isEnabled()
    assert "reading only" in dialog.kind.note.text()
    dialog.deleteLater()
