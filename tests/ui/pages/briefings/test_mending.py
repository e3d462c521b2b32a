"""The one button of a finding does what it says, from the keyboard too, and can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from briefing_app.domain.codes import FactState
from briefing_app.domain.finding import Action, Finding, Remedy, Severity
from briefing_app.domain.weighing import state
from briefing_app.errors import Message
from briefing_app.ui.pages.briefings.fact_choice import choice_menu
from briefing_app.ui.pages.briefings.mending import mend_name
from briefing_app.ui.pages.facts.page import FactsPage
from tests.session.dumping import dump

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from briefing_app.domain.briefing import Passage
    from briefing_app.session.session import Session
    from briefing_app.ui.notify import Notice
    from briefing_app.ui.pages.briefings.page import BriefingsPage
    from briefing_app.ui.window.main_window import MainWindow


def finding(remedy: Remedy, place: str = "", **fields: str) -> Finding:
    return Finding(
        kind="x", severity=Severity.LOOK_AT, message=Message("Look"), place=place,
        language="nl" if place else "", action=Action(remedy=remedy, fields=fields),
    )  # fmt: skip


def press(page: BriefingsPage, one: Finding, qtbot: QtBot) -> None:
    """Show a finding, and press what mends it with the keyboard."""
    page.window().activateWindow()
    page.show_findings((one,))
    page.tabs.tabs.setCurrentWidget(page.tabs.checks)
    name = mend_name(one, can_write=True) or "Go there"
    buttons = page.tabs.checks.findChildren(QPushButton)
    (button,) = [each for each in buttons if each.text() == name]
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    page.loop.stop()


def facts_page(window: MainWindow) -> FactsPage:
    assert window.workspace is not None
    page = window.workspace.page
    assert isinstance(page, FactsPage)
    return page


def state_of(session: Session, key: str) -> FactState:
    sources = {source.id: source for source in session.sources.all()}
    return state(session.facts.by_key(key), sources)


@pytest.fixture
def notices(page: BriefingsPage) -> list[Notice]:
    told: list[Notice] = []
    page.context.notify.shown.connect(told.append)
    return told


def test_a_fact_is_verified_at_one_press_and_the_notice_takes_it_back(
    page: BriefingsPage, session: Session, qtbot: QtBot, notices: list[Notice]
) -> None:
    before = dump(session)

    press(page, finding(Remedy.VERIFY_FACT, key="jobs"), qtbot)

    fact = session.facts.by_key("jobs")
    assert fact.verified_by == session.user
    assert fact.verified_at is not None
    assert state_of(session, "jobs") is FactState.VERIFIED
    (notice,) = notices
    assert session.user in notice.what.fields.values()
    assert notice.action is not None
    notice.action[1]()
    assert dump(session) == before


def test_the_notice_takes_nothing_back_once_something_else_was_done(
    page: BriefingsPage, session: Session, qtbot: QtBot, notices: list[Notice]
) -> None:
    press(page, finding(Remedy.VERIFY_FACT, key="jobs"), qtbot)
    session.checks.set_severity("x", "off")
    (notice,) = notices
    assert notice.action is not None
    notice.action[1]()
    assert session.checks.severities() == {"x": "off"}
    assert state_of(session, "jobs") is FactState.VERIFIED


def test_deciding_opens_the_form_with_the_proposed_value_and_the_cursor_in_the_reason(
    window: MainWindow, page: BriefingsPage, session: Session, qtbot: QtBot
) -> None:
    press(page, finding(Remedy.DECIDE_FACT, key="minister"), qtbot)
    form = facts_page(window).fact_inspector().dispute.form
    fact = session.facts.by_key("minister")
    assert form.isVisible()
    assert form.reason is window.focusWidget()
    proposed = next(one for one in fact.values if one.texts.get("nl") == "Vincent Karremans")
    QTest.keyClicks(form.reason, "x")
    form.decide.click()
    now = session.facts.get(fact.id)
    assert now.decision is not None
    assert (now.decision.value_id, now.decision.reason) == (proposed.id, "x")
    session.undo()
    assert session.facts.get(fact.id).decision is None


@pytest.mark.parametrize("key", ["eu-contribution", "supercomputer-full-capacity"])
def test_what_is_decided_or_superseded_can_be_decided_anew(
    window: MainWindow, page: BriefingsPage, session: Session, qtbot: QtBot, key: str
) -> None:
    press(page, finding(Remedy.DECIDE_FACT, key=key), qtbot)
    dispute = facts_page(window).fact_inspector().dispute
    assert dispute.form.isVisible()
    assert dispute.form.reason is window.focusWidget()
    before = session.facts.by_key(key).decision
    QTest.keyClicks(dispute.form.reason, "x")
    dispute.form.decide.click()
    after = session.facts.by_key(key).decision
    assert after is not None
    assert after != before
    assert not dispute.form.isVisible()
    session.undo()
    assert session.facts.by_key(key).decision == before


def test_a_decision_that_nobody_takes_leaves_the_sheet_as_it_was(
    window: MainWindow, page: BriefingsPage, qtbot: QtBot
) -> None:
    press(page, finding(Remedy.DECIDE_FACT, key="supercomputer-full-capacity"), qtbot)
    dispute = facts_page(window).fact_inspector().dispute
    cancel = [one for one in dispute.form.findChildren(QPushButton) if one.text() == "Cancel"]
    cancel[0].click()
    assert not dispute.isVisible()


def test_a_fact_is_opened(
    window: MainWindow, page: BriefingsPage, session: Session, qtbot: QtBot
) -> None:
    press(page, finding(Remedy.OPEN_FACT, key="jobs"), qtbot)
    assert facts_page(window).fact_inspector().fact_id == session.facts.by_key("jobs").id


@pytest.mark.parametrize("remedy", [Remedy.VERIFY_FACT, Remedy.DECIDE_FACT, Remedy.OPEN_FACT])
def test_a_fact_that_is_gone_is_said_in_the_quiet_bar(
    page: BriefingsPage, qtbot: QtBot, notices: list[Notice], remedy: Remedy
) -> None:
    press(page, finding(remedy, key="nobody"), qtbot)
    (notice,) = notices
    assert notice.tone == "look"
    assert notice.action is None


@pytest.mark.parametrize(
    ("remedy", "fields"),
    [
        (Remedy.REPLACE_WORDS, {"words": "achthonderd"}),
        (Remedy.INSERT_REFERENCE, {"words": "", "key": "total-investment"}),
    ],
)
def test_a_text_is_mended_at_one_press_and_the_notice_takes_it_back(
    page: BriefingsPage, session: Session, paragraph: Passage, qtbot: QtBot,
    notices: list[Notice], remedy: Remedy, fields: dict[str, str],
) -> None:  # fmt: skip
    session.briefings.write_passage(paragraph.id, "nl", "In totaal € 200 miljoen.")
    before = dump(session)
    text = session.briefings.passage(paragraph.id).text("nl")
    span = {"start": "10", "end": str(len(text) - 1), "old": text[10:-1]}
    press(page, finding(remedy, paragraph.uuid, **span, **fields), qtbot)
    assert session.briefings.passage(paragraph.id).text("nl") != text
    (notice,) = notices
    assert notice.action is not None
    notice.action[1]()
    assert dump(session) == before


def test_of_two_facts_of_one_value_the_chosen_one_is_referred_to(
    page: BriefingsPage, session: Session, paragraph: Passage, notices: list[Notice]
) -> None:
    text = "Iemand geeft € 70 miljoen."
    session.briefings.write_passage(paragraph.id, "nl", text)
    before = dump(session)
    span = {"start": "13", "end": str(len(text) - 1), "old": text[13:-1]}
    keys = "eu-contribution state-contribution"
    offered = finding(Remedy.CHOOSE_FACT, paragraph.uuid, **span, keys=keys)
    button = QPushButton()
    menu = choice_menu(page.composer.sheet.studio, offered, button)
    assert [each.text() for each in menu.actions()] == [
        "European Union contribution",
        "State contribution",
    ]
    menu.actions()[1].trigger()
    assert "{{fact:state-contribution" in session.briefings.passage(paragraph.id).text("nl")
    (notice,) = notices
    assert notice.action is not None
    notice.action[1]()
    assert dump(session) == before


@pytest.mark.parametrize("remedy", [Remedy.OPEN_PLACE, Remedy.OPEN_TRANSLATION])
def test_going_there_selects_the_words_that_a_finding_is_about(
    page: BriefingsPage, session: Session, paragraph: Passage, qtbot: QtBot, remedy: Remedy
) -> None:
    text = "𝒜 {{fact:jobs}} en TODO: dit moet nog."
    session.briefings.write_passage(paragraph.id, "nl", text)
    start = text.index("TODO")
    span = {"start": str(start), "end": str(start + 4)}
    press(page, finding(remedy, paragraph.uuid, **span), qtbot)
    card = page.composer.sheet.card_of(paragraph.uuid)
    editor = card.cells["nl"].editor  # type: ignore[union-attr]
    assert editor.textCursor().selectedText() == "TODO"
    assert page.composer.sheet.studio.place == paragraph.uuid


def test_going_to_the_particulars_opens_them(
    page: BriefingsPage, session: Session, qtbot: QtBot
) -> None:
    note = session.briefings.by_key("note")
    press(page, finding(Remedy.OPEN_PLACE, note.uuid), qtbot)
    particulars = page.composer.particulars
    assert particulars.isVisible()
    assert particulars.isAncestorOf(page.window().focusWidget())


def test_what_is_wrong_with_the_logo_is_mended_in_the_profile(
    window: MainWindow, page: BriefingsPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(window.commands, "edit_organisation", lambda: shown.append("profile"))
    press(page, finding(Remedy.OPEN_ORGANISATION), qtbot)
    assert shown == ["profile"]


def test_the_focus_stays_in_the_list_when_a_finding_goes(
    page: BriefingsPage, paragraph: Passage, qtbot: QtBot
) -> None:
    page.window().activateWindow()
    there = [finding(Remedy.OPEN_PLACE, paragraph.uuid) for _ in range(3)]
    page.show_findings(tuple(there))
    page.tabs.tabs.setCurrentWidget(page.tabs.checks)
    page.tabs.checks.findChildren(QPushButton)[2].setFocus()
    page.show_findings(tuple(there[:1]))
    qtbot.waitUntil(
        lambda: page.tabs.checks.isAncestorOf(page.window().focusWidget()), timeout=2000
    )


@pytest.mark.parametrize("remedy", list(Remedy))
def test_who_only_reads_is_offered_nothing_that_writes(remedy: Remedy) -> None:
    assert mend_name(finding(remedy), can_write=False) in {"", "Open the fact"}
