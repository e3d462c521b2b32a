"""sqlite-utils as this room loads it: when it is first needed, and without what others need.

Reading and writing rows take a connection and transactions, no more; only migrations transform
tables.  Importing sqlite-utils takes 45 milliseconds of processor time, 40 % of what an empty
window takes to open, so that no dossier of our version waits for it.
"""

from __future__ import annotations

import contextlib
import sys
from functools import cached_property
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from sqlite_utils import Database, Migrations


def wrap(connection: sqlite3.Connection) -> Database:
    """Return a connection as a database of sqlite-utils that is loaded when first needed."""
    return cast("Database", _Light(connection))


def migrations(name: str) -> Migrations:
    """Return an empty set of migrations."""
    return _load()[1](name)


class _Light:
    """What every use of a database needs; anything else is handed to sqlite-utils."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.conn = connection

    def close(self) -> None:
        """Close the connection."""
        self.conn.close()

    @contextlib.contextmanager
    def atomic(self) -> Iterator[None]:
        """Write the block whole or not at all, inside a transaction or as one."""
        execute = self.conn.execute
        is_nested = self.conn.in_transaction
        execute("SAVEPOINT block" if is_nested else "BEGIN")
        try:
            yield
            execute("RELEASE block" if is_nested else "COMMIT")
        except BaseException:
            if self.conn.in_transaction:  # an error can have ended the whole transaction
                if is_nested:
                    execute("ROLLBACK TO block")
                    execute("RELEASE block")
                else:
                    self.conn.rollback()
            raise

    @cached_property
    def _whole(self) -> Database:
        return _load()[0](self.conn, execute_plugins=False)

    def __getattr__(self, name: str) -> object:
        return getattr(self._whole, name)

    def __getitem__(self, table: str) -> object:
        return self._whole[table]


def _load() -> tuple[type[Database], type[Migrations]]:
    """Import sqlite-utils without numpy and pandas: we store nothing of theirs.

    It looks for them to know the types of their columns; numpy alone takes 60 milliseconds.
    """
    with _hidden("numpy", "pandas"):
        from sqlite_utils import Database, Migrations
    return Database, Migrations


@contextlib.contextmanager
def _hidden(*names: str) -> Iterator[None]:
    """Let modules that are not loaded yet seem not installed for as long as the context lasts."""
    absent = [name for name in names if name not in sys.modules]
    sys.modules.update(dict.fromkeys(absent))  # type: ignore[arg-type]  # None means: not there
    try:
        yield
    finally:
        for name in absent:
            del sys.modules[name]
