"""Figures typed by hand outside the passages: in titles, particulars, headings and charts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_app.checks.typed import of_passage
from briefing_app.domain.briefing import Passage, PassageText
from briefing_app.domain.finding import Action, Remedy
from briefing_app.language.voice import Voice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.checks.surroundings import Surroundings
    from briefing_app.domain.fact import Texts
    from briefing_app.domain.finding import Finding


def check_typed_elsewhere(around: Surroundings) -> Iterator[Finding]:
    """Yield what was typed in titles, particulars and headings although a fact states it."""
    briefing = around.snapshot.briefing
    for texts in (briefing.title, briefing.short_title, briefing.salutation, briefing.closing):
        yield from typed_at(texts, briefing.uuid, around)
    for section in briefing.sections:
        yield from typed_at(section.heading, section.uuid, around)


def typed_at(texts: Texts, place: str, around: Surroundings) -> Iterator[Finding]:
    """Yield what was typed in texts at a place; there a person puts the reference."""
    held = Passage(uuid=place, texts={code: PassageText(text=text) for code, text in texts.items()})
    country, profile = around.snapshot.dossier.country, around.snapshot.briefing.profile
    for language in around.languages:
        voice = Voice(language, country, profile)
        for one in of_passage(held, voice, around.known, around.outdated):
            yield replace(one, action=Action(remedy=Remedy.OPEN_PLACE))
