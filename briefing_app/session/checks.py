"""Verbs of checks: how much a kind of finding matters in this dossier, and mending one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.domain.finding import OFF, Remedy, Severity
from briefing_app.errors import Message, UserError, message
from briefing_app.session.briefings import BriefingVerbs
from briefing_app.session.figures import FigureVerbs
from briefing_app.session.mending import SETTLING, Settler
from briefing_app.store.severities import find_severity, load_severities

if TYPE_CHECKING:
    from briefing_app.domain.briefing import Passage
    from briefing_app.domain.finding import Finding
    from briefing_app.session.desk import Desk

WRITING = frozenset({Remedy.INSERT_REFERENCE, Remedy.REPLACE_WORDS})
"""What mends a finding by writing in a passage; the others lead to where a person mends it."""

_LABEL = message("Weigh a kind of finding")


class CheckVerbs:
    """The profile of severities."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._passages, self._figures = BriefingVerbs(desk), FigureVerbs(desk)
        self._settler = Settler(self._passages)

    def severities(self) -> dict[str, str]:
        """Return what was chosen: severity codes, or ``off``, by kind of finding."""
        return load_severities(self._desk.db)

    def set_severity(self, kind: str, severity: str | None, *, by: object | None = None) -> None:
        """Weigh a kind of finding otherwise, or as usual again with ``None``.

        Raises ``UserError`` for what is no severity.
        """
        if severity not in {None, OFF, *map(str, Severity)} or not kind.strip():
            raise UserError(message("“{severity}” is not a severity."), severity=severity or kind)
        row = find_severity(self._desk.db, kind)
        with self._desk.step(Message(_LABEL), by) as rows:
            if severity is None:
                if row is not None:
                    rows.remove("finding_severity", row)
            elif row is None:
                rows.add("finding_severity", kind=kind, severity=severity)
            else:
                rows.change("finding_severity", row, severity=severity)

    def mend(self, finding: Finding, *, by: object | None = None) -> None:
        """Do what a finding's action says, mostly writing its words in its passage; one step.

        A figure becomes a reference in every language that says the same.  Raises ``UserError``
        when the text has changed since, or the action writes nothing.
        """
        action = finding.action
        if action is not None and action.remedy in SETTLING:
            self._settler.settle(finding, by=by)
            return
        passage = self._passage(finding.place)
        if action is None or action.remedy not in WRITING or passage is None:
            raise UserError(message("This finding has to be mended by hand."))
        start, end = int(action.fields["start"]), int(action.fields["end"])
        text = passage.text(finding.language)
        if text[start:end] != action.fields["old"]:
            raise UserError(
                message("The text was changed since it was checked."),
                message("Wait for the checks, and try again."),
            )
        if action.remedy is Remedy.INSERT_REFERENCE:
            key = action.fields["key"]
            self._figures.refer(passage.id, finding.language, start, end, key=key, by=by)
            return
        words = f"{text[:start]}{action.fields['words']}{text[end:]}"
        self._passages.write_passage(passage.id, finding.language, words, by=by)

    def _passage(self, uuid: str) -> Passage | None:
        for briefing in self._passages.all():
            for section in briefing.sections:
                for passage in section.passages:
                    if passage.uuid == uuid:
                        return passage
        return None
