from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

import pytest

from briefing_app.errors import FileNotUsable
from briefing_app.session import Session, backups
from briefing_app.store.connection import connect
from briefing_app.store.m0001_start import start
from briefing_app.store.migrations import STEPS, check_known, is_current, migrate
from briefing_app.store.store import Author, Store
from briefing_app.store.verify import verify
from tests.session.helpers import NOON, add_amount, counted_uuids, new_session

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sqlite_utils import Database

    from briefing_app.store.migrations import Steps


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    session = new_session(tmp_path)
    add_amount(session, "Kosten van œuvres", "1")
    session.close(backup=False)
    return session.path


def with_step(step: Callable[[Database], None]) -> Steps:
    return {"m0001_start": start, "m0002_next": step}


def add_column(db: Database) -> None:
    db.conn.execute("ALTER TABLE fact ADD COLUMN colour TEXT")


def fail_after_much_work(db: Database) -> None:
    for n in range(200):
        db.conn.execute(f"CREATE TABLE t{n} (x)")
        db.table(f"t{n}").insert({"x": "y" * 5000})
    db.conn.execute("DELETE FROM fact")
    raise RuntimeError("half way")


def break_keys(db: Database) -> None:
    db.conn.execute("UPDATE value SET fact_id = 4711")


@pytest.mark.parametrize("step", [fail_after_much_work, break_keys])
def test_failed_migration_leaves_file_untouched(
    dossier: Path, step: Callable[[Database], None]
) -> None:
    before = dossier.read_bytes()
    backed_up: list[int] = []
    with contextlib.closing(connect(dossier)) as db:
        with pytest.raises((RuntimeError, FileNotUsable)):
            migrate(db, lambda: backed_up.append(1), with_step(step))
        assert db.conn.execute("PRAGMA foreign_keys").fetchone() == (1,)
        assert not db.conn.in_transaction
    assert backed_up == [1]
    assert dossier.read_bytes() == before
    assert sorted(path.name for path in dossier.parent.glob("*dossier*")) == [dossier.name]


def test_migration_backs_up_first_and_is_known_after(dossier: Path) -> None:
    migrations = with_step(add_column)
    with contextlib.closing(connect(dossier)) as db:
        sizes: list[int] = []
        migrate(db, lambda: sizes.append(len(db.sqlite_utils.table("fact").columns)), migrations)
        assert sizes == [len(db.sqlite_utils.table("fact").columns) - 1]
        assert is_current(db, migrations)
        assert db.conn.execute("PRAGMA user_version").fetchone() == (2,)
        with pytest.raises(FileNotUsable):
            check_known(db, STEPS)
        assert verify(db) == []


def test_nothing_pending_makes_no_backup(dossier: Path) -> None:
    with contextlib.closing(connect(dossier)) as db:
        migrate(db, lambda: pytest.fail("backed up"))


def test_old_dossier_is_backed_up_migrated_and_opened(
    dossier: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    migrations = with_step(add_column)
    for name in ("is_current", "migrate"):
        real = globals()[name]
        monkeypatch.setattr(
            f"briefing_app.store.store.{name}",
            lambda *arguments, real=real: real(*arguments, migrations),
        )
    monkeypatch.setattr("briefing_app.store.opening.check_known", lambda _: None)
    author = Author("Ann", lambda: NOON, counted_uuids())
    with pytest.raises(FileNotUsable, match="older version"):
        Store.open(dossier, author, read_only=True, must_write=False)
    store = Store.open(dossier, author, read_only=False, must_write=True)
    assert "colour" in [column.name for column in store.db.sqlite_utils.table("fact").columns]
    assert len(backups(store.uuid)) == 1
    store.close()


def test_transform_of_tables_leaves_search_right_and_history_protected(dossier: Path) -> None:
    def transform(db: Database) -> None:
        for table in ("fact_text", "fact", "history"):
            db.table(table).transform(rename={})
        assert not [t for t in db.triggers if t.table == "history"]

    with contextlib.closing(connect(dossier)) as db:
        migrate(db, lambda: None, with_step(transform))
        assert sorted(t.name for t in db.sqlite_utils.triggers if t.table == "history") == [
            "history_is_fixed", "history_is_kept"
        ]  # fmt: skip
        assert verify(db) == []


def test_search_follows_changes_after_a_transform(dossier: Path) -> None:
    with contextlib.closing(connect(dossier)) as db:
        db.conn.execute("PRAGMA foreign_keys=OFF")
        with db.atomic():
            db.sqlite_utils.table("fact_text").transform()
    with Session.open(dossier, user="Ann") as session:
        session.facts.write(1, "title", "nl", "Heel anders")
        assert [hit.id for hit in session.search("anders")] == [1]
        session.facts.write(1, "statement", "fr", "Tout à fait")
        assert [hit.id for hit in session.search("tout")] == [1]
        session.undo()
        assert session.search("tout") == []
        assert session.verify() == []
