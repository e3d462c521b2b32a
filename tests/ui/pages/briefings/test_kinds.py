from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.domain.codes import BriefingKind
from briefing_app.session.template import read_template
from briefing_app.ui.pages.briefings.section_card import SectionCard

if TYPE_CHECKING:
    from briefing_app.domain.briefing import Briefing
    from briefing_app.session.session import Session
    from briefing_app.ui.pages.briefings.page import BriefingsPage


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
