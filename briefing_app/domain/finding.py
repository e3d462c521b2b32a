"""A finding: what is wrong, where, how bad, what mends it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from briefing_app.errors import Message


class Severity(StrEnum):
    """How much a finding matters."""

    MUST_FIX = "must_fix"
    LOOK_AT = "look_at"
    NOTE = "note"


OFF = "off"
"""What a dossier says of a kind of finding that it does not want to hear of."""


class BetweenLanguages(StrEnum):
    """What two languages of a text differ in: kinds of findings, each weighed by itself."""

    VALUES = "languages_differ_in_values"
    DATES = "languages_differ_in_dates"
    NAMES = "languages_differ_in_names"
    MARKS = "languages_differ_in_marks"
    REFERENCES = "languages_differ_in_references"
    QUOTATIONS = "languages_differ_in_quotations"
    QUALIFIERS = "languages_differ_in_qualifiers"
    CONTENT = "languages_differ_in_content"


class Remedy(StrEnum):
    """What can be done about a finding at one stroke.

    Its fields are text: ``key`` of a fact, ``start`` and ``end`` of characters of the passage's
    text, ``words`` to put there, ``keys`` of facts to choose from, with spaces between,
    ``level`` of a heading.
    """

    DECIDE_FACT = "decide_fact"
    VERIFY_FACT = "verify_fact"
    OPEN_FACT = "open_fact"
    OPEN_TRANSLATION = "open_translation"
    INSERT_REFERENCE = "insert_reference"
    CHOOSE_FACT = "choose_fact"
    REPLACE_WORDS = "replace_words"
    CONFIRM_TRANSLATION = "confirm_translation"
    MAKE_INTERNAL = "make_internal"
    SET_LEVEL = "set_level"
    REMOVE_EMPTY = "remove_empty"
    LIFT_EMBARGO = "lift_embargo"
    OPEN_PLACE = "open_place"
    OPEN_ORGANISATION = "open_organisation"


_OF_PASSAGES = frozenset({Remedy.CONFIRM_TRANSLATION, Remedy.MAKE_INTERNAL})


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """The one action that mends a finding, with what it needs to know."""

    remedy: Remedy
    fields: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """``kind`` names the check; ``place`` is the UUID of a passage, fact or chart, or empty."""

    kind: str
    severity: Severity
    message: Message
    place: str = ""
    language: str = ""
    action: Action | None = None


def anchored(
    findings: Iterable[Finding], briefing: str, passages: Collection[str]
) -> tuple[Finding, ...]:
    """Return findings each with a place and an action: to go there, where nothing else mends it.

    What is found of a document as a whole is about its ``briefing``, by UUID, as are the
    ``passages``: nothing else can be made internal or be a translation that still holds.
    """
    return tuple(
        replace(one, place=one.place or briefing, action=_possible(one, passages))
        for one in findings
    )


def _possible(finding: Finding, passages: Collection[str]) -> Action:
    action = finding.action or Action(remedy=Remedy.OPEN_PLACE)
    if action.remedy in _OF_PASSAGES and finding.place not in passages:
        return Action(remedy=Remedy.OPEN_PLACE)
    return action
