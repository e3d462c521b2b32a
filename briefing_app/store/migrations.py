"""From the schema of an older version to ours: all steps or none.

Shipped migrations are never edited.  A dossier with a migration that we do not know was made by
a newer version and is refused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.errors import FileNotUsable, message
from briefing_app.store.connection import APPLICATION_ID
from briefing_app.store.history import protect_history
from briefing_app.store.library import Migrations
from briefing_app.store.m0001_start import start
from briefing_app.store.search_index import rebuild_index

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlite_utils import Database

MIGRATIONS = Migrations("dossier")
MIGRATIONS(name="m0001_start")(start)


def check_known(db: Database, migrations: Migrations = MIGRATIONS) -> None:
    """Raise ``FileNotUsable`` when a newer version of the application made the dossier."""
    check_version(db, migrations)
    known = {migration.name for migration in _all(migrations)}
    if {migration.name for migration in migrations.applied(db)} - known:
        raise _newer()


def check_version(db: Database, migrations: Migrations = MIGRATIONS) -> None:
    """Do as ``check_known`` by the number in the file's head alone: no table is read."""
    if db.conn.execute("PRAGMA user_version").fetchone()[0] > len(_all(migrations)):
        raise _newer()


def _newer() -> FileNotUsable:
    return FileNotUsable(
        message("The dossier was made by a newer version of this application."),
        message("Install the newer version to open it."),
    )


def is_current(db: Database, migrations: Migrations = MIGRATIONS) -> bool:
    """Tell whether nothing is pending."""
    return not migrations.pending(db)


def migrate(
    db: Database, back_up: Callable[[], object], migrations: Migrations = MIGRATIONS
) -> None:
    """Apply what is pending; ``back_up`` is called first.  On any failure the file is as it was.

    ``transform()`` drops the triggers of a table and a step may change what is searched: both
    the history's triggers and the search index are made again.
    """
    if is_current(db, migrations):
        return
    back_up()
    execute = db.conn.execute
    execute("PRAGMA foreign_keys=OFF")
    try:
        with db.atomic():
            migrations.apply(db)
            protect_history(db)
            rebuild_index(db)
            broken = execute("PRAGMA foreign_key_check").fetchall()
            if broken:
                raise FileNotUsable(
                    message("The dossier could not be brought up to this version."),
                    message("It was left as it was. Restore a backup, or ask for help."),
                )
            execute(f"PRAGMA application_id={APPLICATION_ID}")
            execute(f"PRAGMA user_version={len(_all(migrations))}")
    finally:
        execute("PRAGMA foreign_keys=ON")


def _all(migrations: Migrations) -> list[Migrations._Migration]:
    # Migrations has no public list of what it knows; what is pending on nothing is everything.
    return migrations._migrations
