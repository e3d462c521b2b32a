from __future__ import annotations

import contextlib
import sqlite3
from typing import TYPE_CHECKING

import pytest

from briefing_app.errors import UserError
from briefing_app.store.connection import connect
from briefing_app.store.verify import verify
from tests.session.helpers import add_amount, add_source, new_session

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("sql", "kind"),
    [
        ("UPDATE value SET fact_id = 99", "keys"),
        ("UPDATE fact_text SET text = 'x'", "search"),
        ("DELETE FROM search", "search"),
        ("UPDATE search SET title = 'x'", "search"),
        ("UPDATE value SET low = '1.50'", "file"),
        ("UPDATE fact SET kind = 'guess'", "file"),
        ("UPDATE fact_text SET uuid = (SELECT uuid FROM fact LIMIT 1) WHERE id = 1", "uuid"),
        ("UPDATE value SET as_of = '2026-13'", "value"),
        ("INSERT INTO decision SELECT 1, printf('%036d', 1), 2, 1, 'r', 'a',"
         " '2026-01-01T00:00:00.000000Z'", "decision"),
        ("INSERT INTO fact_order SELECT n, printf('%036d', n), n, 3 - n"
         " FROM (SELECT 1 AS n UNION SELECT 2)", "order"),
        ("INSERT INTO fact_part SELECT n, printf('%036d', n), n, 3 - n, 0"
         " FROM (SELECT 1 AS n UNION SELECT 2)", "parts"),
        ("UPDATE source_copy SET data = X'00'", "copy"),
        ("UPDATE candidate SET found = '[]'", "value"),
        ("UPDATE candidate SET found = '{'", "value"),
        ("UPDATE source SET published = '2026-13' WHERE 0", ""),
    ],
)  # fmt: skip
def test_each_kind_of_harm_is_found(tmp_path: Path, sql: str, kind: str) -> None:
    session = new_session(tmp_path)
    add_amount(session, "Een", "1")
    add_amount(session, "Twee", "2")
    source = add_source(session, "krant")
    session.sources.set_copy(source, "a.txt", "text/plain", b"x")
    session.candidates.put(source, [{"start": 0, "end": 1}])
    session.close(backup=False)
    with contextlib.closing(sqlite3.connect(session.path)) as other:
        other.execute("PRAGMA ignore_check_constraints=ON")
        other.execute(sql)
        other.commit()
    with contextlib.closing(connect(session.path)) as db:
        assert [finding.kind for finding in verify(db)][:1] == ([kind] if kind else [])
    with contextlib.closing(connect(session.path, read_only=True)) as db:
        # There SQLite does not look at conditions, our own reading does.
        kind = "value" if kind == "file" else kind
        assert [finding.kind for finding in verify(db)][:1] == ([kind] if kind else [])


def test_findings_are_sentences(tmp_path: Path) -> None:
    session = new_session(tmp_path)
    add_amount(session, "Een", "1")
    session.close(backup=False)
    with contextlib.closing(sqlite3.connect(session.path)) as other:
        other.execute("DELETE FROM search")
        other.commit()
    with contextlib.closing(connect(session.path)) as db:
        [finding] = verify(db)
    assert finding.message.text.format(**finding.message.fields).startswith("Search does not know")


def test_dossier_that_is_being_written_is_whole(tmp_path: Path) -> None:
    session = new_session(tmp_path)
    for n in range(20):
        add_amount(session, f"Feit {n}", "1")
    with contextlib.closing(connect(session.path, read_only=True)) as db:
        seen: list[str] = []

        def write_meanwhile(sql: str) -> None:
            seen.append(sql)
            if "FROM fact_text" in sql and any("FROM search" in earlier for earlier in seen):
                # The index was read, the rows were not yet.
                with contextlib.suppress(UserError):  # the reader may hold it off
                    add_amount(session, "Nog een", "1")

        db.conn.execute("PRAGMA busy_timeout=0")
        session._store.db.conn.execute("PRAGMA busy_timeout=0")
        db.conn.set_trace_callback(write_meanwhile)
        assert verify(db) == []
        assert any("FROM search" in sql for sql in seen)
    session.close(backup=False)
