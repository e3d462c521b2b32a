"""How far a briefing is: the state of each section, the share of each language.

Pure: no Qt.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from briefing_app.domain.codes import PassageKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing_app.domain.briefing import Briefing, Passage, Section
    from briefing_app.domain.finding import Finding

TEXT_KINDS = frozenset(
    {
        PassageKind.PARAGRAPH,
        PassageKind.LIST_ITEM,
        PassageKind.QUESTION,
        PassageKind.ANSWER,
        PassageKind.PROMPT,
        PassageKind.FRAME,
    }
)
"""Passages that hold text of their own in each language."""


class SectionState(Enum):
    """How far a section is; the worst of what holds."""

    EMPTY = "empty"
    UNTRANSLATED = "untranslated"
    OUTDATED = "outdated"
    WRONG = "wrong"
    CHECKING = "checking"
    NOT_CHECKED = "not_checked"
    READY = "ready"


@dataclass(frozen=True, slots=True)
class Share:
    """A language with the number of passages that have a text that is not out of date."""

    language: str
    done: int
    of: int

    @property
    def percent(self) -> int:
        """Whole percents, rounded down: 100 is said of nothing less than all."""
        return 100 if not self.of else self.done * 100 // self.of


class Checked(Enum):
    """Whether what is shown was checked as it is."""

    NOW = "now"
    SOON = "soon"
    NOT = "not"


@dataclass(slots=True)
class Standing:
    """Which sections were checked as they are; whether the others are being checked."""

    sections: tuple[Section, ...] = ()
    is_checking: bool = True

    def of(self, section: Section) -> Checked:
        """Return whether a section was checked as it is."""
        if section in self.sections:
            return Checked.NOW
        return Checked.SOON if self.is_checking else Checked.NOT


def section_state(
    section: Section,
    briefing: Briefing,
    findings: Iterable[Finding] = (),
    checked: Checked = Checked.NOW,
) -> SectionState:
    """Return the state of a section; ``findings`` are those that must be fixed.

    A section is ready only when it was checked as it is now.
    """
    places = {section.uuid, *(passage.uuid for passage in section.passages)}
    if any(finding.place in places for finding in findings):
        return SectionState.WRONG
    if is_empty(section):
        return SectionState.EMPTY
    texts = [passage for passage in section.passages if has_text(passage)]
    languages = briefing.languages
    if any(
        passage.is_outdated(language, briefing.original)
        for passage in texts
        for language in languages
    ):
        return SectionState.OUTDATED
    headed = languages if any(section.heading.values()) else ()  # a letter begins without one
    if any(not section.heading.get(language) for language in headed) or any(
        not passage.text(language) for passage in texts for language in languages
    ):
        return SectionState.UNTRANSLATED
    return _WHEN_CHECKED[checked]


_WHEN_CHECKED = {
    Checked.NOW: SectionState.READY,
    Checked.SOON: SectionState.CHECKING,
    Checked.NOT: SectionState.NOT_CHECKED,
}


def is_empty(section: Section) -> bool:
    """Tell whether nobody has put anything in a section yet."""
    return not any(
        passage.fact_ids
        or passage.chart_id
        or passage.stakeholder_id
        or any(text.text for text in passage.texts.values())
        for passage in section.passages
    )


def shares(briefing: Briefing) -> tuple[Share, ...]:
    """Return how far each language of a briefing is."""
    texts = [
        passage
        for section in briefing.sections
        for passage in section.passages
        if has_text(passage)
    ]
    return tuple(
        Share(
            language,
            sum(
                bool(passage.text(language))
                and not passage.is_outdated(language, briefing.original)
                for passage in texts
            ),
            len(texts),
        )
        for language in briefing.languages
    )


def has_text(passage: Passage) -> bool:
    """Tell whether a passage is one that must have a text in each language."""
    return passage.kind in TEXT_KINDS or (
        passage.kind is PassageKind.QUOTATION and not passage.fact_ids
    )


def count_words(briefing: Briefing, language: str) -> int:
    """Return the number of words of a briefing in a language, a reference as one."""
    texts = [
        passage.text(language) for section in briefing.sections for passage in section.passages
    ]
    headings = [section.heading.get(language, "") for section in briefing.sections]
    return sum(len(text.split()) for text in [*texts, *headings])
