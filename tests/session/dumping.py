"""A dump of everything in a dossier that undo must bring back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.store.journal import KEPT

if TYPE_CHECKING:
    from briefing_app.session import Session

_OUTSIDE = {"history", "sqlite_sequence", *KEPT}


def dump(session: Session) -> dict[str, list[tuple[object, ...]]]:
    """Return every row of every table inside undo, and of the search index."""
    connection = session._store.db.conn
    tables = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%STRICT'"
        " AND name NOT LIKE 'search%'"
    ).fetchall()
    found = {
        table: connection.execute(f"SELECT * FROM {table} ORDER BY id").fetchall()  # noqa: S608
        for (table,) in tables
        if table not in _OUTSIDE
    }
    assert len(found) > 25
    found["search"] = connection.execute("SELECT rowid, * FROM search ORDER BY rowid").fetchall()
    return found
