"""From the open dossier to the answers of the answer card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.compose.answer import Answer, answer
from briefing_app.language.catalog import Catalog
from briefing_app.language.voice import Voice
from briefing_app.ui.pages.facts.states import TONES
from briefing_app.ui.window.answer_card import AnswerCard

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from briefing_app.session.session import Session
    from briefing_app.ui.window.services import Services


def make_answer_card(window: QWidget, services: Services) -> AnswerCard:
    """Return a card that answers from whichever dossier is open."""

    def answer_of(row: int, language: str) -> Answer:
        session = services.dossiers.session
        if session is None:
            raise RuntimeError("an answer is asked without a dossier")
        return answer_from(session, row, language)

    card = AnswerCard(window, services.translator, answer_of, lambda one: TONES[one.state])
    services.dossiers.closing.connect(card.forget)
    return card


def answer_from(session: Session, row: int, language: str) -> Answer:
    """Return the answer of a fact in a language; raise ``NotFound``."""
    dossier = session.dossier.get()
    sources = {source.id: source for source in session.sources.all()}
    fact = session.facts.get(row)
    return answer(
        fact,
        sources,
        Voice(language, dossier.country, dossier.profile),
        Catalog.load(language),
        session.told.tellings(fact.uuid, language),
        session.facts.related(row).values(),
    )
