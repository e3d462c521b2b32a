"""From the schema of an older version to ours: all steps or none.

Shipped migrations are never edited.  A dossier with a migration that we do not know was made by
a newer version and is refused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.errors import FileNotUsable, message
from briefing_app.store.connection import APPLICATION_ID
from briefing_app.store.database import load
from briefing_app.store.history import protect_history
from briefing_app.store.m0001_start import start
from briefing_app.store.search_index import rebuild_index

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import sqlite_utils

    from briefing_app.store.database import Database

    Steps = Mapping[str, Callable[[sqlite_utils.Database], None]]

STEPS: Steps = {"m0001_start": start}
_SET = "dossier"


def check_version(db: Database, steps: Steps = STEPS) -> None:
    """Do as ``check_known`` by the number in the file's head alone: no table is read."""
    if db.conn.execute("PRAGMA user_version").fetchone()[0] > len(steps):
        raise _newer()


def check_known(db: Database, steps: Steps = STEPS) -> None:
    """Raise ``FileNotUsable`` when a newer version of the application made the dossier."""
    check_version(db, steps)
    if _applied(db) - steps.keys():
        raise _newer()


def is_current(db: Database, steps: Steps = STEPS) -> bool:
    """Tell whether nothing is pending."""
    return steps.keys() <= _applied(db)


def migrate(db: Database, back_up: Callable[[], object], steps: Steps = STEPS) -> None:
    """Apply what is pending; ``back_up`` is called first.  On any failure the file is as it was.

    ``transform()`` drops the triggers of a table and a step may change what is searched: both
    the history's triggers and the search index are made again.
    """
    if is_current(db, steps):
        return
    back_up()
    execute = db.conn.execute
    execute("PRAGMA foreign_keys=OFF")
    try:
        with db.atomic():
            _apply(db, steps)
            protect_history(db)
            rebuild_index(db)
            broken = execute("PRAGMA foreign_key_check").fetchall()
            if broken:
                raise FileNotUsable(
                    message("The dossier could not be brought up to this version."),
                    message("It was left as it was. Restore a backup, or ask for help."),
                )
            execute(f"PRAGMA application_id={APPLICATION_ID}")
            execute(f"PRAGMA user_version={len(steps)}")
    finally:
        execute("PRAGMA foreign_keys=ON")


def _newer() -> FileNotUsable:
    return FileNotUsable(
        message("The dossier was made by a newer version of this application."),
        message("Install the newer version to open it."),
    )


def _apply(db: Database, steps: Steps) -> None:
    migrations = load().Migrations(_SET)
    for name, step in steps.items():
        migrations(name=name)(step)
    migrations.apply(db.sqlite_utils)


def _applied(db: Database) -> set[str]:
    """Return what was applied, as sqlite-utils notes it; read here so as not to load it."""
    execute = db.conn.execute
    table = "_sqlite_migrations"
    if not execute("SELECT 1 FROM sqlite_schema WHERE name = ?", (table,)).fetchone():
        return set()
    found = execute(f"SELECT name FROM {table} WHERE migration_set = ?", (_SET,))  # noqa: S608  (ours)
    return {name for (name,) in found}
