"""The findings of a briefing, by how much they matter, each with what mends it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QMenu, QPushButton

from briefing_app.checks.checking import check
from briefing_app.domain.finding import BetweenLanguages
from briefing_app.ui.pages.facts.page import FactsPage
from briefing_app.ui.widgets.card import Card
from briefing_app.ui.widgets.label import StrongLabel

if TYPE_CHECKING:
    from briefing_app.domain.briefing import Briefing, Passage
    from briefing_app.session.session import Session
    from briefing_app.ui.pages.briefings.page import BriefingsPage
    from briefing_app.ui.window.main_window import MainWindow


def show(page: BriefingsPage, session: Session, key: str) -> None:
    snapshot = session.snapshot(session.briefings.by_key(key).id)
    page.show_findings(check(snapshot, languages=("nl", "fr")))


def button(page: BriefingsPage, text: str) -> QPushButton:
    return buttons(page, text)[0]


def buttons(page: BriefingsPage, text: str) -> list[QPushButton]:
    return [one for one in page.tabs.checks.findChildren(QPushButton) if one.text() == text]


def said_beside(button: QPushButton) -> str:
    card = button.parentWidget()
    while not isinstance(card, Card):
        assert card is not None
        card = card.parentWidget()
    return " ".join(one.text() for one in card.findChildren(QLabel))


def test_findings_stand_in_groups_the_worst_first(
    page: BriefingsPage, session: Session, paragraph: Passage
) -> None:
    session.briefings.write_passage(paragraph.id, "nl", "TODO: in totaal € 200 miljoen.")
    show(page, session, "note")
    labels = [one.text() for one in page.tabs.checks.findChildren(StrongLabel)]
    groups = [text.split(" · ")[0].split(" ", 1)[1] for text in labels]
    assert groups[0] == "Must fix"
    assert groups[-1] == "Note"


def test_one_button_writes_what_mends_a_finding(
    page: BriefingsPage, session: Session, paragraph: Passage
) -> None:
    session.briefings.write_passage(paragraph.id, "nl", "In totaal € 200 miljoen.")
    show(page, session, "note")
    button(page, "Refer to the fact").click()
    now = session.briefings.passage(paragraph.id).text("nl")
    assert now == "In totaal {{fact:total-investment}}."


def test_one_button_leads_to_the_fact(
    window: MainWindow, page: BriefingsPage, session: Session, note: Briefing
) -> None:
    session.briefings.write_passage(
        note.sections[0].passages[-1].id, "nl", "Er komen {{fact:jobs}} bij."
    )
    show(page, session, "note")
    button(page, "Open the fact").click()
    assert shown_fact(window) == session.facts.by_key("jobs").id


def shown_fact(window: MainWindow) -> int:
    assert window.workspace is not None
    facts = window.workspace.page
    assert isinstance(facts, FactsPage)
    return facts.fact_inspector().fact_id


def test_a_kind_of_finding_is_weighed_otherwise_and_as_usual_again(
    page: BriefingsPage, session: Session, paragraph: Passage
) -> None:
    session.briefings.write_passage(paragraph.id, "nl", "TODO: dit moet nog.")
    show(page, session, "note")
    weigh = button(page, "Weigh…")
    weigh.click()
    (menu,) = weigh.findChildren(QMenu)
    (off,) = [one for one in menu.actions() if one.text() == "Do not show"]
    off.trigger()
    menu.close()
    (kind,) = session.checks.severities()
    assert session.checks.severities() == {kind: "off"}
    page.tabs.checks.retranslate()
    button(page, "Weigh all kinds as usual again (1 are otherwise)").click()
    assert session.checks.severities() == {}


def test_names_can_be_switched_off_by_themselves(
    page: BriefingsPage, session: Session, paragraph: Passage
) -> None:
    session.briefings.write_passage(paragraph.id, "nl", "Er komen 512 banen bij AIC4NL.")
    session.briefings.write_passage(paragraph.id, "fr", "521 emplois chez AIC4BE.")
    show(page, session, "note")
    weigh = next(one for one in buttons(page, "Weigh…") if "AIC4BE" in said_beside(one))
    weigh.click()
    (menu,) = weigh.findChildren(QMenu)
    texts = [one.text() for one in menu.actions()]
    assert texts[0] == "Names that differ between languages, in this dossier"
    menu.actions()[texts.index("Do not show")].trigger()
    menu.close()

    assert session.checks.severities() == {BetweenLanguages.NAMES: "off"}
