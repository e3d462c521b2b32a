from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from briefing_app.domain.organisation import ColourRole
from briefing_app.ui.organisation.colour_entry import ColourEntry
from briefing_app.ui.organisation.dialog import OrganisationDialog
from briefing_app.ui.organisation.logo_entry import LogoEntry
from briefing_app.ui.sheet.entry import Entry
from briefing_app.ui.sheet.texts_entry import TextsEntry
from briefing_app.ui.widgets.text_field import TextField
from briefing_app.ui.window.files import FileDialogs
from tests.organisation import samples
from tests.ui.walk import foreign_texts, nameless

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from briefing_app.session.session import Session
    from briefing_app.ui.window.main_window import MainWindow


@pytest.fixture
def session(window: MainWindow) -> Session:
    session = window.services.dossiers.session
    assert session is not None
    return session


@pytest.fixture
def dialog(qtbot: QtBot, window: MainWindow, session: Session) -> OrganisationDialog:
    services = window.services
    files = FileDialogs(window, services.translator)
    made = OrganisationDialog(None, services.translator, services.tasks, session, files)
    qtbot.addWidget(made)
    made.show()
    return made


def colour(dialog: OrganisationDialog, role: ColourRole) -> ColourEntry:
    return next(found for found in dialog.findChildren(ColourEntry) if found.role is role)


def test_name_that_is_typed_is_kept_and_can_be_undone(
    dialog: OrganisationDialog, session: Session
) -> None:
    entry = next(each for each in dialog.findChildren(TextsEntry) if each.name == "name")
    field = entry.fields["fr"]
    assert isinstance(field, TextField)
    field.setText("Bureau des rivières")
    dialog.commit_pending()
    assert session.organisation.get().name == {"fr": "Bureau des rivières"}
    session.undo()
    assert entry.fields["fr"].text() == ""


def test_colour_that_cannot_be_read_is_not_kept_and_the_nearest_is_one_click_away(
    dialog: OrganisationDialog, session: Session
) -> None:
    entry = colour(dialog, ColourRole.ACCENT)
    entry.field.setText("#FFD700")
    dialog.commit_pending()
    assert session.organisation.get().colours == {}
    assert entry.verdict.text().startswith("✗")
    assert entry.nearest.isVisibleTo(dialog)
    entry.nearest.click()
    assert session.organisation.get().colours == {ColourRole.ACCENT: "#8A7500"}
    assert entry.verdict.text().startswith("✓")
    assert not entry.nearest.isVisibleTo(dialog)


def test_profile_is_kept_as_a_file_and_loaded_again(
    dialog: OrganisationDialog,
    session: Session,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    session.organisation.set_logo("a.svg", samples.SVG)
    target = tmp_path / "x.profile"
    monkeypatch.setattr(FileDialogs, "save_file", lambda *_: target)
    monkeypatch.setattr(FileDialogs, "open_file", lambda *_: target)
    dialog.keep_profile()
    session.organisation.remove_logo()
    dialog.load_profile()
    logo = session.organisation.get().logo
    assert logo is not None
    target.write_bytes(b"broken")
    dialog.load_profile()
    assert dialog.problem.isVisibleTo(dialog)
    assert session.organisation.get().logo == logo


def test_dialog_follows_a_switch_of_language_and_names_everything(
    dialog: OrganisationDialog, window: MainWindow
) -> None:
    for language in ("nl", "fr", "en", "pseudo"):
        window.services.translator.set_language(language)
    assert [text for text in foreign_texts(dialog) if text not in {"NL", "FR", "EN"}] == []
    assert nameless(dialog) == []


def test_the_page_beside_the_fields_follows_the_profile_as_it_is_kept(
    dialog: OrganisationDialog, session: Session, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: dialog.page.view.pages == 1, timeout=20_000)
    assert "Rivierenbureau" not in dialog.page.view.page_text(0)
    session.organisation.change(name={"nl": "Rivierenbureau"})
    qtbot.waitUntil(lambda: "Rivierenbureau" in dialog.page.view.page_text(0), timeout=20_000)
    assert dialog.page.view.pages == 1


def test_the_logo_is_shown_as_read_with_its_size(
    dialog: OrganisationDialog, session: Session
) -> None:
    entry = dialog.findChildren(LogoEntry)[0]
    assert not entry.view.isVisibleTo(dialog)
    session.organisation.set_logo("a.svg", samples.SVG)
    assert entry.view.isVisibleTo(dialog)
    assert entry.size_.text() == "SVG, drawn in shapes, 120 × 40, 1 KB"
    assert colours(entry.view) >= {"#6a1b4d", "#2a9d8f", "#ffffff"}
    session.organisation.set_logo("a.png", samples.png(40, 20))
    assert entry.size_.text() == "PNG, 40 × 20 pixels, 1 KB"
    shown = colours(entry.view)
    assert "#6a1b4d" in shown
    assert len(shown) > len({"#6a1b4d", "#ffffff"})  # half of it lets the paper through
    session.undo()
    assert entry.size_.text().startswith("SVG")
    session.organisation.remove_logo()
    assert not entry.view.isVisibleTo(dialog)
    assert not entry.size_.isVisibleTo(dialog)


def colours(view: QWidget) -> set[str]:
    image = view.grab().toImage()
    return {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }


def test_tab_goes_through_the_fields_then_the_page_then_the_buttons(
    dialog: OrganisationDialog, session: Session
) -> None:
    session.organisation.set_logo("a.svg", samples.SVG)
    stops: list[QWidget] = []
    first = next(e for e in dialog.findChildren(TextsEntry) if e.name == "name").fields["nl"]
    first.setFocus()
    for _ in range(100):
        stops.append(dialog.focusWidget())
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        if dialog.focusWidget() is first:
            break
    fields = [stop for stop in stops if dialog.page.view is not stop]
    heights = [stop.mapTo(dialog, stop.rect().topLeft()).y() for stop in fields[:-3]]
    assert heights == sorted(heights)
    assert stops.index(dialog.page.view) == len(stops) - 4
    assert len(stops) == len(set(stops))


def test_the_dialog_is_whole_on_a_small_screen(dialog: OrganisationDialog) -> None:
    room = dialog.screen().availableGeometry()
    assert dialog.width() < room.width()
    assert dialog.height() < room.height()
    dialog.resize(900, 520)
    for entry in dialog.findChildren(Entry):
        right = entry.mapTo(dialog, entry.rect().topRight()).x()
        assert right <= dialog.page.mapTo(dialog, dialog.page.rect().topLeft()).x()
