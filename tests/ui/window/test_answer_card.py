"""The answer card: asked for in the search, copied with one key."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from briefing_app.ui.window.search import language_of
from tests.ui.walk import foreign_texts, nameless

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_app.ui.window.main_window import MainWindow

TITLES = {"nl": "Nieuwe banen", "fr": "Nouveaux emplois", "en": "New jobs in Groningen"}


def ask(window: MainWindow, words: str, key: str) -> None:
    """Type words in the search and press Enter on the fact with a title."""
    window.actions_["search"].trigger()
    window.top.search.setText(words)
    titles = [result.title for result in window.search.results]
    window.search.list.setCurrentRow(titles.index(key))
    QTest.keyClick(window.top.search, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("words", "otherwise", "language"),
    [
        ("emplois", "en", "fr"),
        ("jobs", "nl", "en"),
        ("BANEN", "fr", "nl"),
        ("groningen", "fr", "en"),
        ("nieuw", "nl", "nl"),
        ("subsidie", "fr", "fr"),
        ("subsidie", "pseudo", "en"),
    ],
)
def test_the_language_asked_is_that_of_the_title_with_the_words(
    words: str, otherwise: str, language: str
) -> None:
    assert language_of(words, TITLES, otherwise) == language


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("bijdrage", "Bijdrage van het Rijk"),
        ("minister", "Minister of Economic Affairs"),
        ("europa", "European Union contribution"),
        ("europe", "European Union contribution"),
        ("nij begun", "Nij Begun contribution"),
        ("subvention", "Subvention européenne annoncée"),
        ("ministre", "Ministre des Affaires économiques"),
        ("investering", "Totale investering"),
    ],
)
def test_enter_after_an_obvious_word_answers_with_the_fact_that_it_names(
    window: MainWindow, words: str, title: str
) -> None:
    window.actions_["search"].trigger()
    window.top.search.setText(words)
    QTest.keyClick(window.top.search, Qt.Key.Key_Return)
    assert window.answer.isVisible()
    assert window.answer.answer is not None
    assert window.answer.answer.title == title


def test_a_fact_is_answered_in_the_language_of_the_words_and_copied_with_enter(
    window: MainWindow,
) -> None:
    ask(window, "emplois", "New jobs in the region")
    card = window.answer
    assert card.isVisible()
    assert card.languages.code == "fr"
    assert card.answer is not None
    assert "environ\u00a0500\u00a0emplois" in card.sentence.text()
    focused = QApplication.focusWidget()
    assert focused is card.copy
    QTest.keyClick(card.copy, Qt.Key.Key_Return)
    copied = QGuiApplication.clipboard().text()
    assert copied == card.answer.copied
    assert copied.splitlines()[1].startswith("Source")


def test_letters_change_the_language_and_escape_goes_back(window: MainWindow) -> None:
    ask(window, "emplois", "New jobs in the region")
    card = window.answer
    QTest.keyClick(card, Qt.Key.Key_E)
    assert "about\u00a0500\u00a0jobs" in card.sentence.text()
    QTest.keyClick(card, Qt.Key.Key_N)
    assert "circa\u00a0500\u00a0banen" in card.sentence.text()
    QTest.keyClick(card, Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert QApplication.focusWidget() is window.top.search


def test_control_enter_shows_the_fact(window: MainWindow) -> None:
    ask(window, "emplois", "New jobs in the region")
    QTest.keyClick(window.answer, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert window.workspace is not None
    assert window.workspace.page is not None
    assert window.workspace.page.name == "facts"
    assert not window.answer.isVisible()


def test_the_card_follows_the_language_of_the_window(
    window: MainWindow, type_text: Callable[[object, str], None]
) -> None:
    del type_text
    ask(window, "emplois", "New jobs in the region")
    before = window.answer.sentence.text()
    window.services.translator.set_language("pseudo")
    assert foreign_texts(window.answer) == []
    assert nameless(window.answer) == []
    assert window.answer.sentence.text() == before


def test_closing_the_dossier_closes_the_card(window: MainWindow) -> None:
    ask(window, "emplois", "New jobs in the region")
    window.services.dossiers.close()
    assert not window.answer.isVisible()
