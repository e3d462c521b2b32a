"""The ledger of a composition: what was found wrong on the way, each thing once."""

from __future__ import annotations

from briefing_app.domain.finding import Finding, Severity
from briefing_app.errors import Message


class Ledger:
    """Collects findings in the order of the document."""

    def __init__(self) -> None:
        self._findings: dict[tuple[str, ...], Finding] = {}

    def must_fix(self, kind: str, text: str, place: str, language: str = "", **fields: str) -> None:
        """Note what keeps a document from being final; ``text`` is a message id."""
        self.add(kind, Severity.MUST_FIX, Message(text, fields), place, language)

    def look_at(self, kind: str, text: str, place: str, language: str = "", **fields: str) -> None:
        """Note what somebody should look at."""
        self.add(kind, Severity.LOOK_AT, Message(text, fields), place, language)

    def note(self, kind: str, text: str, place: str, language: str = "", **fields: str) -> None:
        """Note what was done and is good to know."""
        self.add(kind, Severity.NOTE, Message(text, fields), place, language)

    def add(
        self, kind: str, severity: Severity, message: Message, place: str, language: str = ""
    ) -> None:
        """Note a message that somebody else made."""
        finding = Finding(
            kind=kind, severity=severity, message=message, place=place, language=language
        )
        key = (kind, message.text, repr(message.fields), place, language)
        self._findings.setdefault(key, finding)

    def findings(self) -> tuple[Finding, ...]:
        """Return what was noted."""
        return tuple(self._findings.values())
