"""The ledger of a composition: what was found wrong on the way, each thing once."""

from __future__ import annotations

from briefing_app.domain.finding import Action, Finding, Remedy, Severity
from briefing_app.errors import Message

_REMEDIES = {
    "disputed_fact": Remedy.DECIDE_FACT,
    "not_verified_fact": Remedy.VERIFY_FACT,
    "fact_without_words": Remedy.OPEN_FACT,
    "missing_alternative": Remedy.OPEN_ORGANISATION,
    "missing_translation": Remedy.OPEN_TRANSLATION,
    "outdated_translation": Remedy.CONFIRM_TRANSLATION,
    "internal_fact": Remedy.MAKE_INTERNAL,
    "empty_passage": Remedy.REMOVE_EMPTY,
}


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
            kind=kind, severity=severity, message=message, place=place, language=language,
            action=_action(kind, message, place),
        )  # fmt: skip
        key = (kind, message.text, repr(message.fields), place, language)
        self._findings.setdefault(key, finding)

    def findings(self) -> tuple[Finding, ...]:
        """Return what was noted."""
        return tuple(self._findings.values())


def _action(kind: str, message: Message, place: str) -> Action | None:
    remedy = _REMEDIES.get(kind, Remedy.OPEN_PLACE if place else None)
    if remedy is None:
        return None
    key = message.fields.get("key")
    return Action(remedy=remedy, fields={"key": str(key)} if key else {})
