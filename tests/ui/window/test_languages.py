"""Every page and dialog in every language, switched while it is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLineEdit

from briefing_app.ui.window.new_dossier_dialog import NewDossierDialog
from briefing_app.ui.window.rooms import ROOMS
from briefing_app.ui.window.settings_dialog import SettingsDialog
from tests.ui.walk import foreign_texts, nameless

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from briefing_app.ui.window.main_window import MainWindow

LANGUAGES = ("nl", "fr", "en")
PAGES = [room.name for room in ROOMS]


@pytest.mark.parametrize("page", PAGES)
def test_page_says_nothing_that_is_not_in_the_catalog(window: MainWindow, page: str) -> None:
    for language in LANGUAGES:
        window.services.translator.set_language(language)
        window.go(page)
    window.services.translator.set_language("pseudo")
    assert "\n".join(foreign_texts(window)) == ""


@pytest.mark.parametrize("page", PAGES)
def test_every_interactive_widget_has_a_name(window: MainWindow, page: str) -> None:
    window.go(page)
    assert nameless(window) == []


def test_start_page_says_nothing_that_is_not_in_the_catalog(bare_window: MainWindow) -> None:
    bare_window.services.settings.add_recent("/home/Bürger & Co.dossier")
    bare_window.start.reload()
    bare_window.services.translator.set_language("pseudo")
    assert foreign_texts(bare_window) == []
    assert nameless(bare_window) == []


def test_dialogs_follow_a_switch_while_open(qtbot: QtBot, bare_window: MainWindow) -> None:
    services = bare_window.services
    for dialog in (
        NewDossierDialog(None, services.translator),
        SettingsDialog(None, services.translator, services.settings.value),
    ):
        qtbot.addWidget(dialog)
        dialog.show()
        for language in (*LANGUAGES, "pseudo"):
            services.translator.set_language(language)
        own_names = {"Nederlands", "français", "English"}
        assert [
            text for text in foreign_texts(dialog) if not any(n in text for n in own_names)
        ] == []
        assert nameless(dialog) == []
        dialog.close()


def test_switch_keeps_what_is_typed(
    window: MainWindow, type_text: Callable[[object, str], None]
) -> None:
    window.go("sources")
    assert window.workspace is not None
    field = next(
        field
        for field in window.workspace.inspectors.findChildren(QLineEdit)
        if field.accessibleName() == "Publisher"
    )
    field.setFocus()
    field.selectAll()
    type_text(field, "Œuvre « été » 🙂")
    window.commands.choose_language("fr")
    window.commands.choose_language("nl")
    assert field.text() == "Œuvre « été » 🙂"


def test_switch_is_remembered(window: MainWindow) -> None:
    window.commands.choose_language("fr")
    assert window.services.settings.value.ui_language == "fr"
