"""Which particulars and passages a kind of briefing uses; the others come after or behind.

Pure: no Qt.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.domain.briefing import Briefing
from briefing_app.domain.codes import BriefingKind, PassageKind

if TYPE_CHECKING:
    from collections.abc import Iterable

_ALWAYS = frozenset(
    ["title", "short_title", "sender", "dated", "reference", "kind", "original", "layout",
     "disclosure"]
)  # fmt: skip
_INTERNAL_NOTE = frozenset(["addressee", "annex_list", "marking"])
_USED = {
    BriefingKind.NOTE: frozenset(["addressee", "annex_list"]),
    BriefingKind.LETTER: frozenset(
        ["addressee", "salutation", "closing", "signatories", "annex_list", "embargo"]
    ),
    BriefingKind.DECISION_NOTE: _INTERNAL_NOTE,
    BriefingKind.FACTSHEET: frozenset(["embargo"]),
    BriefingKind.ANSWERS: frozenset(
        ["addressee", "asked_by", "asked_on", "due", "signatories", "annex_list"]
    ),
    BriefingKind.SPEECH: frozenset(["embargo"]),
    BriefingKind.STAKEHOLDER_NOTE: _INTERNAL_NOTE,
    BriefingKind.DEBATE_DOSSIER: _INTERNAL_NOTE,
    BriefingKind.MINISTERS_NOTE: frozenset(["addressee", "signatories", "annex_list", "marking"]),
    BriefingKind.POLICY_NOTE: frozenset(["addressee", "annex_list"]),
}
_TEXT = (PassageKind.PARAGRAPH, PassageKind.LIST_ITEM)
_EXHIBITS = (PassageKind.CHART, PassageKind.TABLE, PassageKind.HEADLINE)
_FITTING = {
    BriefingKind.LETTER: (*_TEXT, PassageKind.FRAME, PassageKind.QUOTATION),
    BriefingKind.FACTSHEET: (PassageKind.HEADLINE, *_TEXT, PassageKind.CHART, PassageKind.TABLE),
    BriefingKind.ANSWERS: (PassageKind.QUESTION, PassageKind.ANSWER, PassageKind.LIST_ITEM),
    BriefingKind.SPEECH: (PassageKind.PARAGRAPH, PassageKind.PROMPT, PassageKind.QUOTATION),
    BriefingKind.STAKEHOLDER_NOTE: (PassageKind.STAKEHOLDER, *_TEXT, PassageKind.CHART),
    BriefingKind.DEBATE_DOSSIER: (*_TEXT, PassageKind.PROMPT, PassageKind.QUOTATION, *_EXHIBITS),
}
_BLANK = Briefing(key="")


def fitting(kind: BriefingKind) -> tuple[PassageKind, ...]:
    """Return the kinds of passages that a kind of briefing is mostly made of, in that order."""
    return _FITTING.get(kind, (*_TEXT, PassageKind.QUOTATION, *_EXHIBITS))


def used(briefing: Briefing, fields: Iterable[str]) -> set[str]:
    """Return those of the fields that the briefing's kind uses, or that hold something."""
    wanted = _ALWAYS | _USED[briefing.kind]
    return {
        field
        for field in fields
        if field in wanted or getattr(briefing, field) != getattr(_BLANK, field)
    }
