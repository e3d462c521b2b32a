"""A figure that is typed becomes a fact by one key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from briefing_app.ui.editor.content import selected_characters
from tests.ui.pages.briefings.test_composer import cell

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_app.domain.briefing import Passage
    from briefing_app.session.session import Session
    from briefing_app.ui.editor.passage_edit import PassageEdit
    from briefing_app.ui.notify import Notice
    from briefing_app.ui.pages.briefings.page import BriefingsPage

    Typed = Callable[[object, str], None]

KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def select(editor: PassageEdit, start: int, end: int) -> None:
    cursor = editor.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, cursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)


def test_one_key_makes_a_fact_of_the_selected_figure(
    page: BriefingsPage, session: Session, paragraph: Passage, type_text: Typed
) -> None:
    editor = cell(page, paragraph, "nl").editor
    editor.selectAll()
    type_text(editor, "Met {{fact:eu-contribution}} en € 12 miljoen erbij.[@surf]")
    many = len(session.facts.all())
    select(editor, 9, 11)
    QTest.keyClick(editor, Qt.Key.Key_F, KEYS)
    assert len(session.facts.all()) == many + 1
    fact = session.facts.all()[-1]
    assert editor.text().startswith(f"Met {{{{fact:eu-contribution}}}} en {{{{fact:{fact.key}}}}}")
    session.undo()
    assert len(session.facts.all()) == many
    assert "€ 12 miljoen" in editor.text()


def test_a_new_fact_without_a_source_asks_for_one(
    page: BriefingsPage, session: Session, paragraph: Passage, type_text: Typed
) -> None:
    notices: list[Notice] = []
    page.composer.sheet.studio.context.notify.shown.connect(notices.append)
    editor = cell(page, paragraph, "nl").editor
    editor.selectAll()
    type_text(editor, "Het is € 12 miljoen. Zeker.[@surf-2025-10-10]")
    select(editor, 9, 11)
    QTest.keyClick(editor, Qt.Key.Key_F, KEYS)
    fact = session.facts.all()[-1]
    (notice,) = notices
    assert notice.action is not None
    assert notice.tone == "look"
    notice.action[1]()
    (value,) = session.facts.get(fact.id).values
    source = session.sources.find("surf-2025-10-10")
    assert [one.source_id for one in value.citations] == [source]
    undo = notices[-1].action
    assert undo is not None
    undo[1]()
    assert session.facts.get(fact.id).values[0].citations == ()


def test_the_key_refers_to_the_fact_that_says_the_same(
    page: BriefingsPage, session: Session, paragraph: Passage, type_text: Typed
) -> None:
    editor = cell(page, paragraph, "nl").editor
    editor.selectAll()
    type_text(editor, "Er komen circa 500 banen.")
    select(editor, 16, 16)
    QTest.keyClick(editor, Qt.Key.Key_F, KEYS)
    assert editor.text() == "Er komen {{fact:jobs}}."
    assert session.briefings.passage(paragraph.id).text("nl") == "Er komen {{fact:jobs}}."


def test_without_a_figure_the_key_says_what_to_do(
    page: BriefingsPage, session: Session, paragraph: Passage, type_text: Typed
) -> None:
    editor = cell(page, paragraph, "nl").editor
    editor.selectAll()
    type_text(editor, "Geen getal.")
    QTest.keyClick(editor, Qt.Key.Key_F, KEYS)
    assert session.briefings.passage(paragraph.id).text("nl") == "Geen getal."


def test_selected_characters_count_those_of_the_literal_text(
    page: BriefingsPage, paragraph: Passage, type_text: Typed
) -> None:
    editor = cell(page, paragraph, "fr").editor
    editor.selectAll()
    type_text(editor, "a 🙂 {{fact:jobs}} b\u202f: c")
    text = editor.text()
    end = editor.document().characterCount() - 1
    select(editor, end - 1, end)
    assert selected_characters(editor.textCursor()) == (len(text) - 1, len(text))
