"""The sheets: every field saves through the session, and nothing typed is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from briefing_app.domain.codes import Position, SourceRank
from briefing_app.domain.moment import PartialDate
from briefing_app.errors import UserError
from briefing_app.ui.pages.sources.sheet import SourceSheet
from briefing_app.ui.sheet.entry import Entry

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from briefing_app.session import Session
    from briefing_app.ui.window.main_window import MainWindow

Kind = TypeVar("Kind", bound=QWidget)


def session_of(window: MainWindow) -> Session:
    session = window.services.dossiers.session
    assert session is not None
    return session


def entry_of(window: MainWindow, name: str) -> Entry:
    assert window.workspace is not None
    sheets = window.workspace.inspectors
    return next(entry for entry in sheets.findChildren(Entry) if entry.name == name)


def field_of(window: MainWindow, name: str, kind: type[Kind], place: int = 0) -> Kind:
    return entry_of(window, name).findChildren(kind)[place]


def replace_text(
    widget: QLineEdit | QPlainTextEdit, text: str, type_text: Callable[[object, str], None]
) -> None:
    widget.setFocus()
    widget.selectAll()
    type_text(widget, text)


def test_source_fields_are_saved(
    window: MainWindow, type_text: Callable[[object, str], None]
) -> None:
    window.go("sources")
    replace_text(field_of(window, "title", QPlainTextEdit), "Lettre «é» 🙂", type_text)
    replace_text(field_of(window, "published", QLineEdit), "13 Oct 2025", type_text)
    replace_text(field_of(window, "reference", QLineEdit), "26643, nr. 1", type_text)
    box = field_of(window, "rank", QComboBox)
    box.setCurrentIndex(box.findData("press"))
    box.activated.emit(box.currentIndex())
    assert window.workspace is not None
    window.workspace.commit_pending()
    source = session_of(window).sources.all()[0]
    assert source.title == "Lettre «é» 🙂"
    assert source.published == PartialDate(2025, month=10, day=13)
    assert source.reference == "26643, nr. 1"
    assert source.rank is SourceRank.PRESS


def test_senseless_date_is_told_beside_the_field_and_kept(
    window: MainWindow, type_text: Callable[[object, str], None]
) -> None:
    window.go("sources")
    before = session_of(window).sources.all()[0]
    entry = entry_of(window, "published")
    field = field_of(window, "published", QLineEdit)
    replace_text(field, "the day after tomorrow", type_text)
    entry.commit_pending()
    assert entry.has_problem
    assert session_of(window).sources.all()[0].published == before.published
    session_of(window).sources.change(before.id, note="another edit")
    window.commands.choose_language("fr")
    assert field.text() == "the day after tomorrow"
    replace_text(field, "2024", type_text)
    entry.commit_pending()
    assert not entry.has_problem
    assert session_of(window).sources.all()[0].published == PartialDate(2024)


def test_date_reads_in_the_window_s_language(window: MainWindow) -> None:
    window.go("sources")
    field = field_of(window, "published", QLineEdit)
    english = field.text()
    window.commands.choose_language("nl")
    assert field.text() != english
    assert "juni" in field.text()


def test_other_row_does_not_get_what_was_typed_for_the_first(
    window: MainWindow, type_text: Callable[[object, str], None]
) -> None:
    window.go("sources")
    first, second = session_of(window).sources.all()[:2]
    replace_text(field_of(window, "publisher", QLineEdit), "For the first", type_text)
    window.go("sources", second.uuid)
    assert session_of(window).sources.get(first.id).publisher == "For the first"
    assert session_of(window).sources.get(second.id).publisher == second.publisher


def test_removed_source_comes_back_by_undo(window: MainWindow) -> None:
    window.go("sources")
    session = session_of(window)
    extra = session.sources.add("Extra")
    window.go("sources", session.sources.get(extra).uuid)
    assert window.workspace is not None
    button = next(
        button
        for button in window.workspace.inspectors.findChildren(QPushButton)
        if button.text() == "Remove this source" and button.isVisible()
    )
    button.click()
    assert all(source.id != extra for source in session.sources.all())
    window.actions_["undo"].trigger()
    assert session.sources.get(extra).title == "Extra"


def test_copy_is_kept_and_written_back(window: MainWindow, tmp_path: Path) -> None:
    window.go("sources")
    assert window.workspace is not None
    sheet = window.workspace.inspectors.findChild(SourceSheet)
    assert isinstance(sheet, SourceSheet)
    document = tmp_path / "brief.pdf"
    document.write_bytes(b"%PDF-1.7 \x00")
    sheet.attach(document)
    kept = session_of(window).sources.get(sheet.row).kept_copy
    assert kept is not None
    assert (kept.name, kept.media_type, kept.size) == ("brief.pdf", "application/pdf", 10)
    sheet.save_copy(tmp_path / "again.pdf")
    assert (tmp_path / "again.pdf").read_bytes() == b"%PDF-1.7 \x00"
    with pytest.raises(UserError):
        sheet.attach(tmp_path / "missing.pdf")


def test_stakeholder_texts_and_marks_are_saved(
    window: MainWindow, type_text: Callable[[object, str], None]
) -> None:
    window.go("stakeholders")
    replace_text(field_of(window, "name", QLineEdit, 1), "Fondation Œ", type_text)
    field_of(window, "name", QLineEdit, 1).clearFocus()
    entry_of(window, "name").commit_pending()
    five = entry_of(window, "influence").findChild(QPushButton, "1")
    assert isinstance(five, QPushButton)
    five.click()
    nobody = entry_of(window, "interest").findChild(QPushButton, "0")
    assert isinstance(nobody, QPushButton)
    nobody.click()
    box = field_of(window, "position", QComboBox)
    box.setCurrentIndex(box.findData("opposes"))
    box.activated.emit(box.currentIndex())
    row = session_of(window).stakeholders.all()[0]
    assert row.name["fr"] == "Fondation Œ"
    assert (row.influence, row.interest, row.position) == (1, None, Position.OPPOSES)


def test_term_and_commitment_are_added_and_undone(window: MainWindow) -> None:
    session = session_of(window)
    for page, verbs in (("glossary", session.terms), ("parliament", session.commitments)):
        window.go(page)
        assert window.workspace is not None
        shown = window.workspace.page
        assert shown is not None
        before = len(verbs.all())
        shown.main_actions()[0].trigger()
        assert len(verbs.all()) == before + 1
        window.actions_["undo"].trigger()
        assert len(verbs.all()) == before
