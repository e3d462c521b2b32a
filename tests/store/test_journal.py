from __future__ import annotations

import sqlite3
import time
from typing import TYPE_CHECKING

import pytest

from tests.session.helpers import add_amount

if TYPE_CHECKING:
    from briefing_app.session import Session


@pytest.mark.parametrize(
    "sql",
    [
        "INSERT INTO term (uuid, key) VALUES (printf('%036d', 1), 'x')",
        "UPDATE fact SET topic = 'x'",
        "DELETE FROM fact",
        "UPDATE dossier SET country = 'BE'",
        "INSERT INTO history SELECT * FROM history",
        "DELETE FROM history",
    ],
)
def test_write_outside_a_step_is_refused(session: Session, sql: str) -> None:
    add_amount(session)
    before = session.history.recent(1000)
    with pytest.raises(sqlite3.IntegrityError, match="outside a step"):
        session._store.db.conn.execute(sql)
    assert not session._store.db.conn.in_transaction
    assert session.history.recent(1000) == before


def test_every_table_is_watched_or_known_not_to_be(session: Session) -> None:
    from briefing_app.store.journal import journalled

    tables = {
        name
        for (name,) in session._store.db.conn.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table'"
        )
        if not name.startswith(("search", "sqlite_", "_sqlite_"))
    }
    assert set(journalled(session._store.db)) == tables - {"history"}


def test_edit_costs_little_besides_the_commit(session: Session) -> None:
    fact = add_amount(session, "Een", "1")
    session._store.db.conn.execute("PRAGMA synchronous=OFF")
    times = []
    for n in range(50):
        start = time.perf_counter()
        session.facts.write(fact, "title", "nl", f"Titel {n}")
        times.append(time.perf_counter() - start)
    assert sorted(times)[25] < 0.02  # ten times what it takes: a guard, not a measurement
