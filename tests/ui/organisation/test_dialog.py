from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.domain.organisation import ColourRole
from briefing_app.ui.organisation.colour_entry import ColourEntry
from briefing_app.ui.organisation.dialog import OrganisationDialog
from briefing_app.ui.sheet.texts_entry import TextsEntry
from briefing_app.ui.widgets.text_field import TextField
from briefing_app.ui.window.files import FileDialogs
from tests.organisation import samples
from tests.ui.walk import foreign_texts, nameless

if TYPE_CHECKING:
    from pathlib import Path

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
    translator = window.services.translator
    made = OrganisationDialog(None, translator, session, FileDialogs(window, translator))
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
