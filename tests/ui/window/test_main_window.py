from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QTableView,
)

from briefing_app.domain.codes import Country
from briefing_app.errors import Message
from briefing_app.session import Session
from briefing_app.ui.pages.briefings.page import BriefingsPage
from briefing_app.ui.window.rooms import ROOMS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

    from briefing_app.ui.window.main_window import MainWindow
    from briefing_app.ui.window.workspace import Workspace


def space_of(window: MainWindow) -> Workspace:
    assert window.workspace is not None
    return window.workspace


def field_named(window: MainWindow, name: str) -> QLineEdit:
    return next(
        field
        for field in space_of(window).inspectors.findChildren(QLineEdit)
        if field.accessibleName() == name and field.isVisible()
    )


def session_of(window: MainWindow) -> Session:
    session = window.services.dossiers.session
    assert session is not None
    return session


def test_start_page_stands_when_no_dossier_is_open(bare_window: MainWindow) -> None:
    assert bare_window.start.isVisible()
    assert not bare_window.top.isVisible()
    assert not bare_window.actions_["export"].isEnabled()
    assert bare_window.actions_["new_dossier"].isEnabled()


def test_open_dossier_shows_its_overview_and_is_remembered(
    window: MainWindow, own_sample: Path
) -> None:
    page = space_of(window).page
    assert page is not None
    assert page.name == "overview"
    assert window.services.settings.value.recent == (str(own_sample.resolve()),)
    assert window.windowTitle().startswith("AI factory")


def test_only_shown_pages_are_built(window: MainWindow) -> None:
    assert [page.name for page in space_of(window).built()] == ["overview"]
    window.go("sources")
    assert [page.name for page in space_of(window).built()] == ["overview", "sources"]


def test_keys_lead_to_the_pages(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    for place, room in enumerate(ROOMS, 1):
        QTest.keyClick(window, Qt.Key(Qt.Key.Key_0 + place), Qt.KeyboardModifier.ControlModifier)
        page = space_of(window).page
        assert page is not None
        assert page.name == room.name


def test_typing_is_saved_when_the_page_is_left(
    window: MainWindow, type_text: Callable[[object, str], None]
) -> None:
    window.go("sources")
    field = field_named(window, "Publisher")
    field.setFocus()
    field.selectAll()
    type_text(field, "Ministère d’Œuvre")
    window.go("overview")
    assert session_of(window).sources.all()[0].publisher == "Ministère d’Œuvre"


def test_undo_first_saves_what_is_typed_then_takes_it_back(
    window: MainWindow, type_text: Callable[[object, str], None]
) -> None:
    window.go("sources")
    before = session_of(window).sources.all()[0].publisher
    field = field_named(window, "Publisher")
    field.setFocus()
    field.selectAll()
    type_text(field, "Somebody else")
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert session_of(window).sources.all()[0].publisher == before
    assert field.text() == before
    QTest.keyClick(field, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert session_of(window).sources.all()[0].publisher == "Somebody else"
    assert field.text() == "Somebody else"


def test_undo_says_what_it_would_undo_in_the_window_s_language(window: MainWindow) -> None:
    sources = session_of(window).sources
    sources.change(sources.all()[0].id, publisher="X")
    action = window.actions_["undo"]
    assert action.isEnabled()
    assert action.text().startswith("Undo: Edit source")
    window.services.translator.set_language("pseudo")
    assert action.text().startswith("⟦Undo: ⟦Edit source")


def test_read_only_dossier_says_why_and_edits_nothing(
    bare_window: MainWindow, own_sample: Path
) -> None:
    with Session.open(own_sample, user="somebody else"):
        assert bare_window.services.dossiers.open(own_sample)
        session = session_of(bare_window)
        assert session.read_only
        for room in ("overview", "sources", "stakeholders", "charts", "parliament", "glossary"):
            bare_window.go(room)
            page = space_of(bare_window).page
            assert page is not None
            assert not any(action.isEnabled() for action in page.main_actions())
            for field in space_of(bare_window).inspectors.findChildren(QLineEdit):
                assert field.isReadOnly() or not field.isEnabled() or not field.isVisible()
            for area in space_of(bare_window).inspectors.findChildren(QPlainTextEdit):
                assert area.isReadOnly() or not area.isEnabled() or not area.isVisible()
        texts = [label.text() for label in bare_window.findChildren(QLabel) if label.isVisible()]
        assert any(text.startswith("This dossier is open for reading.") for text in texts)
        assert "Read-only" in texts
        assert not bare_window.actions_["undo"].isEnabled()
        bare_window.services.dossiers.close()


def test_dossier_that_cannot_be_opened_is_told_quietly(
    bare_window: MainWindow, tmp_path: Path
) -> None:
    other = tmp_path / "not ours.dossier"
    other.write_text("plain text")
    assert not bare_window.services.dossiers.open(other)
    assert bare_window.notices.isVisible()
    assert bare_window.start.isVisible()
    assert other.read_text() == "plain text"


def test_missing_recent_dossier_leaves_the_list(bare_window: MainWindow, tmp_path: Path) -> None:
    gone = str(tmp_path / "gone.dossier")
    bare_window.services.settings.add_recent(gone)
    bare_window.commands.open_path(gone)
    assert bare_window.notices.isVisible()
    assert bare_window.services.settings.value.recent == ()


def test_new_dossier_is_made_and_opened(bare_window: MainWindow, tmp_path: Path) -> None:
    from briefing_app.domain.codes import Country

    path = tmp_path / "Nieuw project"
    assert bare_window.services.dossiers.create(path, {"nl": "Nieuw"}, Country.BE)
    assert (tmp_path / "Nieuw project.dossier").exists()
    for room in ("overview", "sources", "stakeholders", "charts", "parliament", "glossary"):
        bare_window.go(room)
    bare_window.services.dossiers.close()


def test_empty_page_offers_the_first_step(bare_window: MainWindow, tmp_path: Path) -> None:
    from briefing_app.domain.codes import Country

    path = tmp_path / "empty.dossier"
    bare_window.services.dossiers.create(path, {"nl": "Nieuw"}, Country.NL)
    bare_window.go("sources")
    page = space_of(bare_window).page
    assert page is not None
    step = next(
        button
        for button in page.findChildren(QPushButton)
        if button.text() == "New source" and button.isVisible()
    )
    step.click()
    assert [source.title for source in session_of(bare_window).sources.all()] == ["Untitled source"]
    focused = QApplication.focusWidget()
    assert isinstance(focused, QPlainTextEdit)
    assert focused.textCursor().selectedText() == "Untitled source"


def test_copy_is_sent_and_can_be_opened(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "copy.dossier"
    monkeypatch.setattr(window.commands.files, "save_dossier", lambda _title, _name: target)
    window.actions_["send_copy"].trigger()
    with Session.open(target, user="x") as copy:
        assert copy.counts() == session_of(window).counts()
    assert window.notices.isVisible()


def test_notice_can_be_copied_and_closed(window: MainWindow) -> None:
    window.services.notifier.bug("Traceback: 🙂")
    bar = window.notices
    assert bar.isVisible()
    copy = next(b for b in bar.findChildren(QPushButton) if b.text() == "Copy details")
    copy.click()
    assert QGuiApplication.clipboard().text() == "Traceback: 🙂"
    bar.clear()
    assert not bar.isVisible()


def test_notice_with_an_action_acts_once(window: MainWindow) -> None:
    acted: list[int] = []
    window.services.notifier.info(Message("Exported"), (Message("Show"), lambda: acted.append(1)))
    show = next(b for b in window.notices.findChildren(QPushButton) if b.text() == "Show")
    show.click()
    assert acted == [1]
    assert not window.notices.isVisible()


def test_f6_moves_between_rail_page_and_inspector(window: MainWindow) -> None:
    window.go("sources")
    space_of(window).rail.focus_first()
    seen = []
    for _ in range(4):
        window.regions.move(1)
        focused = QApplication.focusWidget()
        assert focused is not None
        parts = {
            "rail": space_of(window).rail,
            "page": space_of(window).page,
            "inspector": space_of(window).inspectors,
            "top": window.top,
        }
        seen.append(
            next(name for name, part in parts.items() if part and part.isAncestorOf(focused))
        )
    assert seen == ["page", "inspector", "top", "rail"]
    window.regions.move(-1)
    back = QApplication.focusWidget()
    assert back is not None
    assert window.top.isAncestorOf(back)


def test_theme_changes_and_is_remembered(window: MainWindow) -> None:
    window.actions_["theme_dark"].trigger()
    assert window.services.theme.tokens.is_dark
    assert window.services.settings.value.theme == "dark"
    window.actions_["theme_light"].trigger()
    assert not window.services.theme.tokens.is_dark


def test_rail_counts_follow_changes(window: MainWindow) -> None:
    before = session_of(window).counts()["terms"]
    session_of(window).terms.add({"nl": "woord"})
    item = next(
        button
        for button in space_of(window).rail.findChildren(QPushButton)
        if button.objectName() == "glossary"
    )
    assert item.accessibleName() == f"Glossary {before + 1}"


def test_choosing_the_page_that_is_shown_goes_back_to_its_list(window: MainWindow) -> None:
    window.go("briefings", session_of(window).briefings.all()[0].uuid)
    page = space_of(window).page
    assert isinstance(page, BriefingsPage)
    assert page.composer.isVisible()
    item = space_of(window).rail.findChild(QPushButton, "briefings")
    assert isinstance(item, QPushButton)
    item.click()
    assert page.listing.isVisible()
    assert page.composer.briefing is None


def test_closing_the_dossier_gives_back_the_start_page(window: MainWindow) -> None:
    window.go("sources")
    window.actions_["close_dossier"].trigger()
    assert window.workspace is None
    assert window.start.isVisible()


def test_what_is_typed_can_be_undone_and_is_not_called_saved(
    window: MainWindow, type_text: Callable[[object, str], None]
) -> None:
    undo = window.actions_["undo"]
    window.go("sources")
    field = field_named(window, "Publisher")
    said = next(label for label in window.status.findChildren(QLabel) if label.isVisible())
    assert said.text() == "All changes saved"
    window.activateWindow()
    field.setFocus()
    type_text(field, "Ministry ")
    assert said.text() == "Not saved yet"
    assert undo.isEnabled()
    space_of(window).commit_pending()
    assert said.text() == "All changes saved"


def test_nothing_to_undo_leaves_undo_off(bare_window: MainWindow, tmp_path: Path) -> None:
    dossiers = bare_window.services.dossiers
    assert dossiers.create(tmp_path / "new.dossier", {"en": "New"}, Country.NL)
    assert not bare_window.actions_["undo"].isEnabled()


def test_the_menu_of_the_dossier_reads_from_left_to_right(window: MainWindow) -> None:
    menu = window.top.name.menu()
    assert menu.layoutDirection() is Qt.LayoutDirection.LeftToRight
    assert all(
        sub.layoutDirection() is Qt.LayoutDirection.LeftToRight for sub in menu.findChildren(QMenu)
    )


def test_the_focus_in_the_rail_follows_the_page_that_is_shown(window: MainWindow) -> None:
    window.activateWindow()
    space_of(window).rail.focus_first()
    space_of(window).show_page("facts")
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "facts"


def test_enter_presses_the_button_in_focus(window: MainWindow) -> None:
    window.activateWindow()
    rail = space_of(window).rail
    item = rail.findChild(QPushButton, "sources")
    assert isinstance(item, QPushButton)
    item.setFocus()
    QTest.keyClick(item, Qt.Key.Key_Return)
    page = space_of(window).page
    assert page is not None
    assert page.name == "sources"


def test_going_to_another_page_puts_no_cursor_in_its_fields(window: MainWindow) -> None:
    window.activateWindow()
    window.go("sources")
    field_named(window, "Publisher").setFocus()
    window.actions_["go_stakeholders"].trigger()
    assert isinstance(QApplication.focusWidget(), QTableView)


def test_making_the_sample_is_no_step_to_undo(
    bare_window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing_app.paths.user_data", lambda: tmp_path)
    bare_window.actions_["open_sample"].trigger()
    assert session_of(bare_window).counts()["facts"] > 0
    assert not bare_window.actions_["undo"].isEnabled()


def test_menu_of_the_dossier_leads_to_the_organisation(window: MainWindow) -> None:
    assert window.actions_["organisation"] in window._menu.actions()
