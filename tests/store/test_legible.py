from __future__ import annotations

import contextlib
import sqlite3
from typing import TYPE_CHECKING

import pytest

from briefing_app.errors import FileNotUsable
from briefing_app.session import Session
from briefing_app.session.sample import create_sample
from briefing_app.store.legible import legible

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("made") / "sample.dossier"
    create_sample(path).close(backup=False)
    return path.read_bytes()


def read_all(session: Session) -> None:
    for noun in (session.sources, session.stakeholders, session.charts, session.briefings,
                 session.terms, session.commitments, session.units, session.comments):  # fmt: skip
        noun.all()
    session.dossier.get()
    session.facts.rows()
    session.history.recent()
    session.snapshot(1)


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE dossier SET country = 'XX'",
        "UPDATE dossier SET profile = 'x'",
        "UPDATE fact SET kind = 'guess'",
        "UPDATE fact SET verified_at = '2026-19-39T29:59:69Z'",
        "UPDATE value SET low = 'many' WHERE low IS NOT NULL",
        "UPDATE value SET low = 'NaN' WHERE low IS NOT NULL",
        "UPDATE value SET high = '-Infinity' WHERE low IS NOT NULL",
        "UPDATE value SET low = printf('%042d', 9) WHERE low IS NOT NULL",
        "INSERT INTO series_point SELECT 1, printf('%036d', 1), min(id), 2026, '1e999' FROM value",
        "UPDATE value SET as_of = '2026-13'",
        "UPDATE value SET qualifier = 'roughly'",
        "UPDATE value_text SET text = CAST(x'ff41' AS TEXT)",
        "UPDATE citation SET source_id = 99",
        "UPDATE decision SET value_id = 99",
        "UPDATE source SET published = '0000'",
        "UPDATE source SET rank = 'best'",
        "UPDATE stakeholder SET position = 'x'",
        "UPDATE chart SET kind = 'pie'",
        "UPDATE briefing SET layout = 'x'",
        "UPDATE passage SET kind = 'x'",
        "UPDATE passage_text SET state = 'x'",
        "DROP TRIGGER history_is_fixed; UPDATE history SET fields = '{'",
        "DROP TRIGGER history_is_fixed; UPDATE history SET fields = '{\"title\": {}}'",
    ],
)
def test_row_that_makes_no_sense_is_a_sentence(tmp_path: Path, made: bytes, sql: str) -> None:
    path = tmp_path / "a.dossier"
    path.write_bytes(made)
    with contextlib.closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA ignore_check_constraints=ON")
        other.executescript(sql)
    before = path.read_bytes()
    with pytest.raises(FileNotUsable), Session.open(path, user="Ann", read_only=True) as session:
        read_all(session)
    assert path.read_bytes() == before


def test_whole_dossier_is_legible(tmp_path: Path, made: bytes) -> None:
    path = tmp_path / "a.dossier"
    path.write_bytes(made)
    with Session.open(path, user="Ann", read_only=True) as session:
        read_all(session)


@pytest.mark.parametrize(
    "read", [lambda: {"a": 1}["x"], lambda: int("x"), lambda: b"\xff".decode()]
)
def test_sentence_says_what_was_found_on_one_short_line(read: Callable[[], object]) -> None:
    with pytest.raises(FileNotUsable) as caught:
        legible(read)()
    detail = str(caught.value.what.fields["detail"])
    assert detail
    assert len(detail) <= 200
