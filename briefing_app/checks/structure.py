"""The structure of a briefing: headings in order, sections with something in them, its dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.domain.codes import PassageKind
from briefing_app.domain.finding import Action, Finding, Remedy, Severity
from briefing_app.errors import Message, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.checks.surroundings import Surroundings
    from briefing_app.domain.briefing import Passage

_HOLDS_THINGS = frozenset({PassageKind.TABLE, PassageKind.HEADLINE, PassageKind.QUOTATION})

_GO = Action(remedy=Remedy.OPEN_PLACE)


def check_structure(around: Surroundings) -> Iterator[Finding]:
    """Yield headings that skip a level, and sections of a template that nobody filled."""
    sections = around.snapshot.briefing.sections
    before = 0
    for place, section in enumerate(sections):
        if section.level > before + 1:
            text = message("This heading is of level {level}, under one of level {before}.")
            fields = {"level": section.level, "before": before}
            level = Action(remedy=Remedy.SET_LEVEL, fields={"level": str(before + 1)})
            yield _finding("heading_order", Severity.MUST_FIX, text, section.uuid, level, **fields)
        before = section.level
        has_below = place + 1 < len(sections) and sections[place + 1].level > section.level
        if not has_below and not any(says_something(each) for each in section.passages):
            text = message("This section is empty: write it, or remove it.")
            removing = Action(remedy=Remedy.REMOVE_EMPTY)
            yield _finding("empty_section", Severity.LOOK_AT, text, section.uuid, removing)


def check_particulars(around: Surroundings) -> Iterator[Finding]:
    """Yield dates of the briefing that are not in order, and an embargo that has passed."""
    briefing = around.snapshot.briefing
    asked, due, dated = briefing.asked_on, briefing.due, briefing.dated
    if asked is not None and due is not None and due.last < asked.first:
        text = message("The answer is due before the question was asked.")
        yield _finding("dates_out_of_order", Severity.MUST_FIX, text, briefing.uuid)
    if asked is not None and dated is not None and dated.last < asked.first:
        text = message("The briefing is dated before the question was asked.")
        yield _finding("dates_out_of_order", Severity.MUST_FIX, text, briefing.uuid)
    if briefing.embargo is None or around.made_at is None:
        return
    if briefing.embargo <= around.made_at:
        text = message("The embargo has passed; the document still says it.")
        lifting = Action(remedy=Remedy.LIFT_EMBARGO)
        yield _finding("embargo_passed", Severity.LOOK_AT, text, briefing.uuid, lifting)
    else:
        text = message("The document is under embargo until then: nobody may publish it before.")
        yield _finding("under_embargo", Severity.NOTE, text, briefing.uuid)


def says_something(passage: Passage) -> bool:
    """Tell whether a passage holds a word, or a thing that it shows."""
    things = (passage.chart_id, passage.stakeholder_id)
    holds = passage.kind in _HOLDS_THINGS and passage.fact_ids
    has_words = any(text.text.strip() for text in passage.texts.values())
    return bool(holds) or has_words or any(one is not None for one in things)


def _finding(
    kind: str, severity: Severity, text: str, place: str, action: Action = _GO, **fields: object
) -> Finding:
    said = Message(text, fields)
    return Finding(kind=kind, severity=severity, message=said, place=place, action=action)
