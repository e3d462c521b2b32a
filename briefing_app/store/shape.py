"""Whether anything in a file acts by itself that we did not put there.

A file can call itself a dossier and hold views that never end, triggers that write, or tables
that keep any kind of value.  None is ours: nothing of it may be read before this was asked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.store.history import TRIGGERS

if TYPE_CHECKING:
    from briefing_app.store.database import Database

_SEARCH = "CREATE VIRTUAL TABLE search USING fts5("


def is_harmless(db: Database) -> bool:
    """Tell whether the schema holds strict tables, our search and our triggers, and no views.

    Only the schema itself is read.  What a library keeps for itself is not looked at.
    """
    found = db.conn.execute("SELECT type, name, coalesce(sql, '') FROM sqlite_schema").fetchall()
    return all(_is_ours(kind, name, sql) for kind, name, sql in found)


def _is_ours(kind: str, name: str, sql: str) -> bool:
    if kind == "trigger":
        return name in TRIGGERS and sql == f"CREATE TRIGGER {name} {TRIGGERS[name]}"
    if kind == "table" and not name.startswith(("sqlite_", "_", "search_")):
        return sql.endswith(" STRICT") or sql.startswith(_SEARCH)
    return kind in {"table", "index"} and not sql.startswith("CREATE VIRTUAL")
