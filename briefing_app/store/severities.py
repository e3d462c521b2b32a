"""How much kinds of findings matter in this dossier, where that is not the usual."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.store.legible import legible

if TYPE_CHECKING:
    from briefing_app.store.database import Database


@legible
def load_severities(db: Database) -> dict[str, str]:
    """Return severity codes, or ``off``, by kind of finding."""
    cursor = db.conn.execute("SELECT kind, severity FROM finding_severity ORDER BY kind")
    return {str(kind): str(severity) for kind, severity in cursor}


def find_severity(db: Database, kind: str) -> int | None:
    """Return the row in which a kind of finding is weighed, or ``None``."""
    found = db.conn.execute("SELECT id FROM finding_severity WHERE kind = ?", (kind,)).fetchone()
    return int(found[0]) if found else None
