"""A dossier's connection with its transactions, and sqlite-utils over it when that is needed.

Reading and writing rows take a connection and transactions, no more; migrations make and
transform tables, with sqlite-utils.  Importing it takes 45 milliseconds of processor time, 40 %
of what an empty window takes to open, so that no dossier of our version waits for it.
"""

from __future__ import annotations

import contextlib
import sys
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from types import ModuleType

    import sqlite_utils


class Database:
    """An open connection to a dossier; :func:`briefing_app.store.connection.connect` makes it."""

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
    def sqlite_utils(self) -> sqlite_utils.Database:
        """The same connection as sqlite-utils sees it: tables, columns, ``transform()``."""
        whole: sqlite_utils.Database = load().Database(self.conn, execute_plugins=False)
        return whole


def load() -> ModuleType:
    """Import sqlite-utils without numpy and pandas: we store nothing of theirs.

    It looks for them to know the types of their columns; numpy alone takes 60 milliseconds.
    """
    with _hidden("numpy", "pandas"):
        import sqlite_utils
    return sqlite_utils


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
