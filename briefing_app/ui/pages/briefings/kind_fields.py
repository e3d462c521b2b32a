"""Which particulars a kind of briefing uses; the others wait behind *More*.

Pure: no Qt.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.domain.briefing import Briefing
from briefing_app.domain.codes import BriefingKind

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
_BLANK = Briefing(key="")


def used(briefing: Briefing, fields: Iterable[str]) -> set[str]:
    """Return those of the fields that the briefing's kind uses, or that hold something."""
    wanted = _ALWAYS | _USED[briefing.kind]
    return {
        field
        for field in fields
        if field in wanted or getattr(briefing, field) != getattr(_BLANK, field)
    }
