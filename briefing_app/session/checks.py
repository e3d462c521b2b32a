"""Verbs of checks: how much a kind of finding matters in this dossier."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.domain.finding import OFF, Severity
from briefing_app.errors import Message, UserError, message
from briefing_app.store.severities import find_severity, load_severities

if TYPE_CHECKING:
    from briefing_app.session.desk import Desk

_LABEL = message("Weigh a kind of finding")


class CheckVerbs:
    """The profile of severities."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

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
