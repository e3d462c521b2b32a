"""What each kind of briefing asks of its document: a design, numbered headings or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.document.design import Design
from briefing_app.domain.codes import BriefingKind
from briefing_app.domain.finding import Finding, Severity
from briefing_app.errors import Message, message

if TYPE_CHECKING:
    from collections.abc import Iterator

_DESIGNS = {
    BriefingKind.NOTE: Design.NOTE,
    BriefingKind.LETTER: Design.LETTER,
    BriefingKind.DECISION_NOTE: Design.DECISION,
    BriefingKind.FACTSHEET: Design.FACTSHEET,
    BriefingKind.ANSWERS: Design.ANSWERS,
    BriefingKind.SPEECH: Design.SPEECH,
    BriefingKind.STAKEHOLDER_NOTE: Design.NOTE,
    BriefingKind.DEBATE_DOSSIER: Design.DOSSIER,
    BriefingKind.MINISTERS_NOTE: Design.DECISION,
    BriefingKind.POLICY_NOTE: Design.DOSSIER,
}
_UNNUMBERED = frozenset({Design.LETTER, Design.ANSWERS, Design.SPEECH, Design.FACTSHEET})
_FOOTNOTES = frozenset({Design.LETTER, Design.ANSWERS})
_CONTENTS = frozenset({Design.DOSSIER})


_MOST_PAGES = {BriefingKind.FACTSHEET: 2}


def too_long(kind: BriefingKind, pages: int) -> Iterator[Finding]:
    """Yield a finding when a document has more pages than its kind may have."""
    most = _MOST_PAGES.get(kind, pages)
    if pages > most:
        yield Finding(
            kind="too_many_pages",
            severity=Severity.LOOK_AT,
            message=Message(
                message("This kind has at most {most} pages; the document has {pages}."),
                {"most": most, "pages": pages},
            ),
        )


def design_of(kind: BriefingKind) -> Design:
    """Return the design of a kind."""
    return _DESIGNS[kind]


def is_numbered(design: Design) -> bool:
    """Tell whether headings of a design carry numbers."""
    return design not in _UNNUMBERED


def has_footnotes(design: Design) -> bool:
    """Tell whether notes of a design stand at the foot of the page instead of at the end."""
    return design in _FOOTNOTES


def parts_annexes(design: Design) -> bool:
    """Tell whether the annexes of a design start on a page of their own."""
    return design in _FOOTNOTES or design in _CONTENTS


def has_contents(design: Design) -> bool:
    """Tell whether a design starts with a table of contents."""
    return design in _CONTENTS
