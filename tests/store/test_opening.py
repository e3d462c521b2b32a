from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing_app.errors import FileLocked, FileNotUsable
from briefing_app.session import Session
from briefing_app.store.connection import address
from briefing_app.store.lock import LOCKED_REGION, lock_path
from tests.session.helpers import add_amount, new_session

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    session = new_session(tmp_path)
    for n in range(30):
        add_amount(session, f"Feit {n} " + "lang " * 100, "1")
    session.close(backup=False)
    return session.path


def everything(folder: Path) -> dict[str, str]:
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.iterdir()
        if path.is_file()
    }


def text_file(path: Path) -> None:
    path.write_text("not a dossier" * 1000)


def empty_file(path: Path) -> None:
    path.write_bytes(b"")


def one_byte(path: Path) -> None:
    path.write_bytes(b"S")


def folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def foreign_database(path: Path) -> None:
    path.unlink()
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE dossier (id)")


def empty_database_of_ours(path: Path) -> None:
    path.unlink()
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA application_id={0x44534B31}")


def truncated(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])


def truncated_in_the_first_page(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:1000])


def zeros_in_the_middle(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[8192 : len(data) - 8192] = bytes(len(data) - 16384)
    path.write_bytes(data)


def noise_in_the_schema(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[100:4000] = os.urandom(3900)
    path.write_bytes(data)


def newer_version(path: Path) -> None:
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute("INSERT INTO _sqlite_migrations VALUES (99, 'dossier', 'm9999', 'now')")
        connection.commit()


def newer_user_version(path: Path) -> None:
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version=99")


def missing(path: Path) -> None:
    path.unlink()


BAD = [
    text_file, empty_file, one_byte, folder, foreign_database, empty_database_of_ours, truncated,
    truncated_in_the_first_page, zeros_in_the_middle, noise_in_the_schema, newer_version,
    newer_user_version, missing,
]  # fmt: skip


@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize("spoil", BAD, ids=lambda spoil: spoil.__name__)
def test_unusable_file_gets_a_sentence_and_not_a_byte_changes(
    dossier: Path, spoil: Callable[[Path], None], read_only: bool
) -> None:
    spoil(dossier)
    before = everything(dossier.parent)
    with pytest.raises(FileNotUsable) as caught:
        Session.open(dossier, user="Ann", read_only=read_only)
    assert caught.value.what.text.format(**caught.value.what.fields)
    assert caught.value.todo.text
    assert everything(dossier.parent) == before


def test_newer_version_is_called_so(dossier: Path) -> None:
    newer_version(dossier)
    with pytest.raises(FileNotUsable, match="newer version"):
        Session.open(dossier, user="Ann")


def test_damage_is_called_damage_and_another_file_is_not(dossier: Path) -> None:
    shutil.copy(dossier, dossier.with_name("b"))
    truncated(dossier)
    with pytest.raises(FileNotUsable, match="damaged"):
        Session.open(dossier, user="Ann")
    text_file(dossier)
    with pytest.raises(FileNotUsable, match="is not a dossier"):
        Session.open(dossier, user="Ann")


def test_existing_file_is_not_made_anew(dossier: Path) -> None:
    before = everything(dossier.parent)
    with pytest.raises(FileNotUsable, match="already"):
        new_session(dossier.parent)
    assert everything(dossier.parent) == before


def test_folder_that_is_not_there_gets_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(FileNotUsable, match="no folder"):
        new_session(tmp_path / "nowhere")


@pytest.mark.parametrize("name", ["a b.dossier", "50%?#.dossier", "é œ ☃.dossier", "a'b;c.dossier"])
def test_names_of_files_are_taken_literally(tmp_path: Path, name: str) -> None:
    session = new_session(tmp_path, name)
    add_amount(session, "Een")
    session.close(backup=False)
    assert [path.name for path in tmp_path.glob("*.dossier")] == [name]
    with Session.open(tmp_path / name, user="Ann") as again:
        assert not again.read_only
        assert len(again.facts.all()) == 1


@pytest.mark.parametrize(
    ("path", "uri"),
    [("/a/b c", "file:///a/b%20c?mode=ro"), ("//host/share/a", "file:////host/share/a?mode=ro")],
)
def test_address_of_a_share_has_no_host(path: str, uri: str) -> None:
    assert address(Path(path), "ro") == uri


def test_dossier_is_one_file_when_closed_and_between_changes(dossier: Path) -> None:
    assert [path.name for path in dossier.parent.glob("*dossier*")] == [dossier.name]
    with Session.open(dossier, user="Ann") as session:
        add_amount(session, "Een")
        names = {path.name for path in dossier.parent.glob("*dossier*")}
        assert names == {dossier.name, lock_path(dossier).name}
        header = session._store.db.conn.execute("PRAGMA journal_mode").fetchone()
        assert header == ("delete",)


def test_second_opener_reads_only_and_learns_who_writes(dossier: Path) -> None:
    with Session.open(dossier, user="Ann") as first:
        with Session.open(dossier, user="Bea") as second:
            assert second.read_only
            assert second.read_only_reason is not None
            assert second.read_only_reason.fields["who"] == "Ann"
            add_amount(first, "Nieuw", "5")
            assert "nieuw" in [fact.key for fact in second.facts.all()]
            assert "nieuw" in [row.key for row in second.facts.rows()]
        with pytest.raises(FileLocked):
            Session.open(dossier, user="Bea", must_write=True)
    with Session.open(dossier, user="Bea") as third:
        assert not third.read_only


def test_other_process_that_writes_is_seen(dossier: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from briefing_app.session import Session;"
        f"s = Session.open(Path({str(dossier)!r}), user='Other');"
        "print('open', flush=True); sys.stdin.readline(); s.close(backup=False)"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"open\n"
        with Session.open(dossier, user="Ann") as session:
            assert session.read_only_reason is not None
            assert session.read_only_reason.fields["who"] == "Other"
        other.communicate(b"\n")
    with Session.open(dossier, user="Ann") as session:
        assert not session.read_only


def test_lock_of_a_dead_process_blocks_nobody(dossier: Path) -> None:
    lock_path(dossier).write_bytes(b" " * LOCKED_REGION + b'{"who": "Ghost"}')
    with Session.open(dossier, user="Ann") as session:
        assert not session.read_only
    assert not lock_path(dossier).exists()


def test_dossier_opened_for_reading_leaves_nothing_beside_it(dossier: Path) -> None:
    before = everything(dossier.parent)
    with Session.open(dossier, user="Ann", read_only=True) as session:
        assert session.read_only_reason is None
        assert session.search("feit")
        assert session.verify() == []
        assert everything(dossier.parent) == before
    assert everything(dossier.parent) == before


def test_read_only_dossier_refuses_every_verb_with_a_sentence(dossier: Path) -> None:
    from briefing_app.errors import UserError

    with Session.open(dossier, user="Ann", read_only=True) as session:
        before = everything(dossier.parent)
        for verb in (
            lambda: add_amount(session, "Een"),
            lambda: session.facts.remove(1),
            session.undo,
            session.redo,
            session.history.purge,
            lambda: session.dossier.write("title", "nl", "x"),
        ):
            with pytest.raises(UserError, match="reading only"):
                verb()
        assert session.undo_label is None
        assert everything(dossier.parent) == before


@pytest.fixture
def unwritable(dossier: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A dossier in a folder where nothing can be made; root may write anywhere, so say no."""
    real = os.open

    def refuse(path: object, flags: int, mode: int = 0o777) -> int:
        if str(path).endswith(".lock"):
            raise PermissionError(13, "Permission denied")
        return real(str(path), flags, mode)

    monkeypatch.setattr("briefing_app.store.lock.os.open", refuse)
    dossier.parent.chmod(0o555)
    yield dossier
    dossier.parent.chmod(0o755)


def test_dossier_in_a_read_only_folder_opens_for_reading(unwritable: Path) -> None:
    with Session.open(unwritable, user="Ann") as session:
        assert session.read_only
        assert session.read_only_reason is not None
        assert "cannot be written" in session.read_only_reason.text
        assert len(session.facts.all()) == 30
    with pytest.raises(FileNotUsable):
        Session.open(unwritable, user="Ann", must_write=True)


def test_read_only_file_opens_for_reading(dossier: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing_app.store.store.os.access", lambda *_: False)
    before = everything(dossier.parent)
    with Session.open(dossier, user="Ann") as session:
        assert session.read_only
    assert everything(dossier.parent) == before


def crash(dossier: Path) -> None:
    """Leave the dossier as a crash in the middle of a commit does: changed, with its journal."""
    code = (
        "import os, sqlite3, sys; c = sqlite3.connect(sys.argv[1], isolation_level=None);"
        "c.execute('PRAGMA cache_size=1'); c.execute('PRAGMA cache_spill=1');"
        "c.execute('BEGIN'); c.execute(\"UPDATE fact_text SET text = text || 'SPOILT'\");"
        "c.execute('UPDATE citation SET page = 1'); os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", code, str(dossier)], check=False)
    assert dossier.with_name(dossier.name + "-journal").stat().st_size > 0


def test_journal_of_a_crash_is_played_back(dossier: Path) -> None:
    whole = dossier.read_bytes()
    crash(dossier)
    assert dossier.read_bytes() != whole
    with Session.open(dossier, user="Ann") as session:
        assert session.verify() == []
        assert not any("SPOILT" in fact.title["nl"] for fact in session.facts.all())
    assert dossier.read_bytes() == whole
    assert not dossier.with_name(dossier.name + "-journal").exists()


def test_journal_of_a_crash_is_kept_where_it_cannot_be_played_back(dossier: Path) -> None:
    crash(dossier)
    before = everything(dossier.parent)
    with pytest.raises(FileNotUsable, match="not closed well"):
        Session.open(dossier, user="Ann", read_only=True)
    assert everything(dossier.parent) == before


def test_damaged_schema_that_is_not_even_text_is_damage(dossier: Path) -> None:
    data = dossier.read_bytes()
    place = data.index(b"CREATE TABLE term_text")
    dossier.write_bytes(data[: place + 13] + b"\xa0\xff" + data[place + 15 :])
    for read_only in (True, False):
        with pytest.raises(FileNotUsable) as caught:
            Session.open(dossier, user="Ann", read_only=read_only)
        assert "damaged" in str(caught.value)


@pytest.mark.parametrize(
    "sql",
    [
        "CREATE TRIGGER t AFTER UPDATE ON fact BEGIN DELETE FROM source; END",
        "ALTER TABLE term RENAME TO hidden; CREATE VIEW term AS"
        " WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n)"
        " SELECT id, '' AS uuid, '' AS key FROM n",
        "DROP TABLE term_text; CREATE TABLE term_text (term_id, field, language, text)",
        "CREATE VIRTUAL TABLE other USING fts5(x)",
    ],
)
@pytest.mark.parametrize("read_only", [True, False])
def test_dossier_whose_tables_are_not_ours_is_refused_untouched(
    dossier: Path, sql: str, read_only: bool
) -> None:
    with contextlib.closing(sqlite3.connect(dossier)) as other:
        other.executescript(sql)
    before = dossier.read_bytes()
    with pytest.raises(FileNotUsable):
        Session.open(dossier, user="Ann", read_only=read_only)
    assert dossier.read_bytes() == before


def test_index_that_somebody_added_harms_nothing(dossier: Path) -> None:
    with contextlib.closing(sqlite3.connect(dossier)) as other:
        other.execute("CREATE INDEX mine ON fact(topic)")
    Session.open(dossier, user="Ann").close(backup=False)
