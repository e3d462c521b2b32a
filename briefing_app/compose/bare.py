"""Sections without anything in them: a final document does not print their headings."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_app.domain.codes import PassageKind

if TYPE_CHECKING:
    from briefing_app.domain.briefing import Briefing, Passage, Section

_OF_FACTS = frozenset({PassageKind.TABLE, PassageKind.HEADLINE, PassageKind.QUOTATION})


def without_bare_sections(briefing: Briefing) -> Briefing:
    """Return a briefing without the sections that say nothing, nor have one below that does."""
    found: list[Section] = []
    for section in reversed(briefing.sections):
        is_above = bool(found) and found[-1].level > section.level
        if is_above or any(map(says_something, section.passages)):
            found.append(section)
    return replace(briefing, sections=tuple(reversed(found)))


def says_something(passage: Passage) -> bool:
    """Tell whether a passage has words, in any language, or shows something."""
    if any(text.text.strip() for text in passage.texts.values()):
        return True
    shows = passage.chart_id is not None or passage.stakeholder_id is not None
    return shows or bool(passage.fact_ids and passage.kind in _OF_FACTS)
