from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest

from briefing_app.domain.codes import BriefingKind, Disclosure, PassageKind, Position
from briefing_app.session.template import read_template
from briefing_app.ui.pages.briefings.card import PassageCard
from briefing_app.ui.pages.briefings.kind_fields import fitting
from briefing_app.ui.pages.briefings.section_card import SectionCard
from briefing_app.ui.pages.briefings.stakeholder_card import StakeholderCard
from briefing_app.ui.pages.briefings.text_card import TextCard
from tests.ui.walk import foreign_texts, nameless

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_app.domain.briefing import Briefing, Passage
    from briefing_app.session.session import Session
    from briefing_app.ui.pages.briefings.marks_line import MarksLine
    from briefing_app.ui.pages.briefings.page import BriefingsPage
    from briefing_app.ui.window.main_window import MainWindow

    Typed = Callable[[object, str], None]


def started(page: BriefingsPage, kind: BriefingKind) -> Briefing:
    """Start a briefing of a kind, open it and make all of its cards."""
    briefings = page.context.session.briefings
    briefing = briefings.get(briefings.start(kind, {"nl": "Proef"}))
    page.show_row(briefing.uuid)
    page.composer.sheet.complete()
    page.loop.stop()
    return briefing


def section_card(page: BriefingsPage, uuid: str) -> SectionCard:
    card = page.composer.sheet.card_of(uuid)
    assert isinstance(card, SectionCard)
    return card


def test_an_empty_section_guides_its_writer_in_the_language_of_the_window(
    page: BriefingsPage, session: Session
) -> None:
    briefing = started(page, BriefingKind.DECISION_NOTE)
    section = briefing.sections[1]
    wanted = read_template(BriefingKind.DECISION_NOTE).guidance(section.template)
    card = section_card(page, section.uuid)
    for language in ("nl", "fr", "en"):
        page.context.translator.set_language(language)
        assert card.guidance.text() == wanted[language]
        assert not card.guidance.isHidden()
    session.briefings.write_passage(section.passages[0].id, "nl", "U wordt geadviseerd:")
    page.loop.stop()
    assert card.guidance.isHidden()
    session.undo()
    page.loop.stop()
    assert not card.guidance.isHidden()


def test_a_section_of_no_template_has_no_guidance(page: BriefingsPage, session: Session) -> None:
    briefing = started(page, BriefingKind.NOTE)
    added = session.briefings.section(session.briefings.add_section(briefing.id, {}))
    page.composer.sheet.complete()
    page.loop.stop()
    assert section_card(page, added.uuid).guidance.isHidden()


def opened(page: BriefingsPage, key: str, kind: PassageKind) -> Passage:
    """Open a briefing of the sample; return its first passage of a kind."""
    briefing = page.context.session.briefings.by_key(key)
    page.show_row(briefing.uuid)
    page.composer.sheet.complete()
    page.loop.stop()
    passages = [passage for section in briefing.sections for passage in section.passages]
    return next(passage for passage in passages if passage.kind is kind)


def card_of(page: BriefingsPage, passage: Passage) -> PassageCard:
    card = page.composer.sheet.card_of(passage.uuid)
    assert isinstance(card, PassageCard)
    return card


def marks_of(page: BriefingsPage, passage: Passage) -> MarksLine:
    marks = card_of(page, passage).marks
    assert marks is not None
    return marks


@pytest.mark.parametrize("key", ["letter", "answers", "speech", "stakeholders", "debate"])
def test_cards_of_every_kind_say_nothing_that_is_not_in_the_catalog(
    window: MainWindow, page: BriefingsPage, key: str
) -> None:
    page.show_row(page.context.session.briefings.by_key(key).uuid)
    page.composer.sheet.complete()
    for language in ("nl", "fr", "en", "pseudo"):
        page.context.translator.set_language(language)
    page.loop.stop()
    assert "\n".join(foreign_texts(window)) == ""
    assert nameless(window) == []


def test_a_locked_question_is_read_only_in_its_original_until_it_is_unlocked(
    page: BriefingsPage, session: Session, type_text: Typed
) -> None:
    question = opened(page, "answers", PassageKind.QUESTION)
    card = card_of(page, question)
    assert isinstance(card, TextCard)
    assert card.cells["nl"].editor.isReadOnly()
    assert not card.cells["fr"].editor.isReadOnly()
    marks = marks_of(page, question)
    assert not marks.locked.isHidden()
    assert marks.locked.text() == "Literal text, locked"
    marks.unlock.click()
    page.loop.stop()
    assert not card.cells["nl"].editor.isReadOnly()
    assert marks.locked.isHidden()
    card.cells["nl"].editor.selectAll()
    type_text(card.cells["nl"].editor, "Klopt dit?")
    page.commit_pending()
    assert session.briefings.passage(question.id).text("nl") == "Klopt dit?"
    marks.lock.click()
    page.loop.stop()
    assert session.briefings.passage(question.id).locked
    assert card.cells["nl"].editor.isReadOnly()
    session.undo()
    page.loop.stop()
    assert not card.cells["nl"].editor.isReadOnly()


def test_a_new_question_is_locked_by_its_writer_once_it_is_there(
    page: BriefingsPage, session: Session
) -> None:
    briefing = started(page, BriefingKind.ANSWERS)
    question = briefing.sections[0].passages[0]
    assert marks_of(page, question).isHidden()
    session.briefings.write_passage(question.id, "nl", "Klopt het?")
    page.loop.stop()
    assert not marks_of(page, question).isHidden()
    marks_of(page, question).lock.click()
    page.loop.stop()
    assert session.briefings.passage(question.id).locked


def test_a_fact_does_not_go_into_a_locked_original(page: BriefingsPage, session: Session) -> None:
    question = opened(page, "answers", PassageKind.QUESTION)
    card = card_of(page, question)
    assert isinstance(card, TextCard)
    card.take_focus("nl")
    page.composer.sheet.studio.editor = card.cells["nl"].editor
    page.composer.sheet.studio.place = question.uuid
    page.composer.insert("{{fact:eu-share}}", both=True)
    assert session.briefings.passage(question.id) == question
    page.composer.sheet.studio.editor = card.cells["fr"].editor
    page.composer.insert("{{fact:eu-share}}", both=True)
    page.loop.stop()
    changed = session.briefings.passage(question.id)
    assert changed.text("nl") == question.text("nl")
    assert "{{fact:eu-share" in changed.text("fr")


def test_a_stakeholder_sheet_shows_who_it_is_and_takes_another(
    page: BriefingsPage, session: Session
) -> None:
    passage = opened(page, "stakeholders", PassageKind.STAKEHOLDER)
    card = card_of(page, passage)
    assert isinstance(card, StakeholderCard)
    assert "Position: Supports · influence 5 · interest 5" in card.position.text()
    assert card.choice.currentText() == "Dutch AI Factory Foundation"
    other = session.stakeholders.by_key("citizens")
    card.choice.chosen.emit(other.id)
    page.loop.stop()
    assert session.briefings.passage(passage.id).stakeholder_id == other.id
    assert card.choice.currentText() == "Citizens of the region"
    session.stakeholders.change(other.id, position=Position.OPPOSES, influence=None)
    page.loop.stop()
    assert "Opposes · influence –" in card.position.text()
    card.choice.chosen.emit(0)
    page.loop.stop()
    assert session.briefings.passage(passage.id).stakeholder_id is None
    assert card.position.isHidden()


@pytest.mark.parametrize("kind", [PassageKind.CHART, PassageKind.HEADLINE])
def test_exhibits_are_repeated_for_each_language_and_say_so(
    page: BriefingsPage, session: Session, kind: PassageKind
) -> None:
    passage = opened(page, "note", kind)
    assert card_of(page, passage).marks is None
    page.composer.verbs.toggle_repeated(passage)
    page.loop.stop()
    assert session.briefings.passage(passage.id).repeated
    assert not marks_of(page, passage).repeated.isHidden()
    session.undo()
    page.loop.stop()
    assert marks_of(page, passage).isHidden()


def test_an_internal_passage_says_so_and_takes_its_ground(
    page: BriefingsPage, session: Session, type_text: Typed
) -> None:
    passage = opened(page, "decision", PassageKind.PARAGRAPH)
    page.composer.verbs.toggle_internal(passage)
    page.loop.stop()
    marks = marks_of(page, passage)
    assert not marks.internal.isHidden()
    type_text(marks.ground, "Woo 5.1.2i")
    page.commit_pending()
    page.loop.stop()
    changed = session.briefings.passage(passage.id)
    assert (changed.disclosure, changed.ground) == (Disclosure.INTERNAL, "Woo 5.1.2i")


@pytest.mark.parametrize("kind", list(BriefingKind))
def test_menus_offer_what_fits_a_kind_first_and_then_all_the_rest(
    page: BriefingsPage, session: Session, kind: BriefingKind
) -> None:
    section = session.briefings.by_key("note").sections[0]
    menu = page.composer.menus.of_adding(kind, section.id)
    said = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert len(set(said)) == len(said) == len(PassageKind)
    first = fitting(kind)
    assert menu.actions()[len(first)].isSeparator()
    menu.deleteLater()


def test_menu_of_a_passage_locks_texts_and_repeats_exhibits(page: BriefingsPage) -> None:
    question = opened(page, "answers", PassageKind.QUESTION)
    answers = page.context.session.briefings.by_key("answers")
    menu = page.composer.menus.of_passage(answers, answers.sections[0], question)
    said = {action.text(): action for action in menu.actions()}
    assert "Unlock" in said
    assert "Repeat for each language" not in said
    said["Unlock"].trigger()
    page.loop.stop()
    assert not page.context.session.briefings.passage(question.id).locked
    menu.deleteLater()


def test_a_long_outline_scrolls_where_the_window_is_low(
    window: MainWindow, page: BriefingsPage
) -> None:
    opened(page, "decision", PassageKind.PARAGRAPH)
    outline = page.composer.outline
    window.resize(1280, 720)
    QTest.qWait(1)
    assert outline.sections.geometry().bottom() < outline.adder.geometry().top()
    assert outline.sections.verticalScrollBar().maximum() > 0
    window.resize(1440, 1000)
    QTest.qWait(1)
    assert outline.sections.verticalScrollBar().maximum() == 0


def test_a_question_and_its_answer_are_added_with_the_next_number(
    page: BriefingsPage, session: Session
) -> None:
    opened(page, "answers", PassageKind.QUESTION)
    before = session.briefings.by_key("answers")
    outline = page.composer.outline
    assert not outline.questioner.isHidden()
    outline.questioner.click()
    page.loop.stop()
    added = session.briefings.by_key("answers").sections[6:]
    assert [section.heading["nl"] for section in added] == ["Vraag 4", "Antwoord 4"]
    assert [section.passages[0].kind.value for section in added] == ["question", "answer"]
    session.undo()
    page.loop.stop()
    assert session.briefings.by_key("answers") == before
    opened(page, "note", PassageKind.PARAGRAPH)
    assert outline.questioner.isHidden()
