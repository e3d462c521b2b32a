from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefing_app.domain.codes import BriefingKind, Disclosure, FactKind, FactState
from briefing_app.errors import FileLocked, FileNotUsable
from briefing_app.session import Session, restore
from tests.session.dumping import dump
from tests.session.helpers import add_amount, add_source, amount, new_session

if TYPE_CHECKING:
    from pathlib import Path


def open_(path: Path) -> Session:
    return Session.open(path, user="B", read_only=True)


def test_restored_backup_is_what_was_backed_up(session: Session, tmp_path: Path) -> None:
    add_amount(session, "Een", "1")
    backup = session.backup()
    before = dump(session)
    history = session.history.recent(1000)
    target = tmp_path / "terug.dossier"
    restore(backup, target, user="B")
    with open_(target) as again:
        found = dump(again)
        assert found.pop("dossier")[0][1] == before.pop("dossier")[0][1]
        assert found == before
        assert again.history.recent(1000) == history
        assert again.verify() == []


def test_restored_dossier_is_another_copy_in_its_history(session: Session, tmp_path: Path) -> None:
    add_amount(session, "Een")
    target = tmp_path / "terug.dossier"
    restore(session.backup(), target, user="B")
    with Session.open(target, user="B") as again:
        add_amount(again, "Twee")
        new, old = again.history.recent()[0], again.history.recent()[-1]
    assert new.copy != old.copy


def test_restore_replaces_only_when_told_to(session: Session, tmp_path: Path) -> None:
    backup = session.backup()
    target = tmp_path / "al.dossier"
    target.write_bytes(b"something else")
    with pytest.raises(FileNotUsable):
        restore(backup, target, user="B")
    assert target.read_bytes() == b"something else"
    restore(backup, target, user="B", force=True)
    with open_(target) as again:
        assert again.verify() == []


def test_restore_checks_the_backup_before_it_writes(session: Session, tmp_path: Path) -> None:
    add_amount(session, "Een", *map(str, range(50)))
    backup = session.backup()
    data = backup.read_bytes()
    backup.write_bytes(data[: len(data) // 2])
    target = tmp_path / "al.dossier"
    target.write_bytes(b"keep me")
    with pytest.raises(FileNotUsable):
        restore(backup, target, user="B", force=True)
    assert target.read_bytes() == b"keep me"
    assert sorted(p.name for p in tmp_path.glob(".*")) == []


def test_restore_refuses_a_dossier_in_use(session: Session) -> None:
    backup = session.backup()
    with pytest.raises(FileLocked):
        restore(backup, session.path, user="B", force=True)


def test_journal_of_a_crash_is_not_played_back_into_a_restored_file(tmp_path: Path) -> None:
    session = new_session(tmp_path)
    backup = session.backup()
    session.close(backup=False)
    journal = session.path.with_name(session.path.name + "-journal")
    journal.write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + bytes(4096))
    restore(backup, session.path, user="B", force=True)
    assert not journal.exists()
    with open_(session.path) as again:
        assert again.verify() == []


def test_sent_copy_is_whole(session: Session, tmp_path: Path) -> None:
    add_amount(session, "Een", "1")
    session.send_copy(tmp_path / "kopie.dossier")
    with open_(tmp_path / "kopie.dossier") as copy:
        assert copy.facts.all() == session.facts.all()
        assert len(copy.history.recent(1000)) == len(session.history.recent(1000))
    assert not list(tmp_path.glob("*.copy"))


def test_dossier_is_not_sent_onto_itself_or_onto_one_in_use(
    session: Session, tmp_path: Path
) -> None:
    with pytest.raises(FileNotUsable):
        session.send_copy(session.path)
    other = new_session(tmp_path, "ander.dossier")
    with pytest.raises(FileLocked):
        session.send_copy(other.path)
    other.close(backup=False)


def test_copy_never_states_a_value_that_does_not_hold_without_the_internal_one(
    session: Session, tmp_path: Path
) -> None:
    internal = Disclosure.INTERNAL
    decided = add_amount(session, "Besloten", "50")
    kept = session.facts.add_value(decided, replace(amount("70"), disclosure=internal))
    session.facts.decide(decided, kept, "Omdat")
    newer = add_amount(session, "Nieuwer")
    session.facts.add_value(newer, amount("50", "2025"))
    session.facts.add_value(newer, replace(amount("70", "2026"), disclosure=internal))
    older = add_amount(session, "Ouder")
    session.facts.add_value(older, amount("70", "2026"))
    session.facts.add_value(older, replace(amount("50", "2025"), disclosure=internal))
    for fact in (newer, older):
        session.facts.verify(fact)
    target = tmp_path / "openbaar.dossier"
    session.send_copy(target, internal=False)
    with open_(target) as copy:
        found = {row.key: (row.current, row.state) for row in copy.facts.rows()}
        assert copy.verify() == []
    assert found["besloten"] == found["nieuwer"] == (None, FactState.NOT_VERIFIED)
    held, state = found["ouder"]
    assert held is not None
    assert held.measure == amount("70").measure
    assert state is FactState.NOT_VERIFIED


def test_copy_without_internal_content_has_no_byte_of_it(session: Session, tmp_path: Path) -> None:
    hidden = "geheimnis"
    session.facts.add(FactKind.TEXT, {"nl": hidden}, disclosure=Disclosure.INTERNAL)
    fact = add_amount(session, "Openbaar", "1")
    session.comments.add(session.facts.get(fact).uuid, f"let op {hidden}")
    briefing = session.briefings.add(BriefingKind.NOTE, {"nl": "Nota"})
    section = session.briefings.add_section(briefing, {"nl": "Kop"})
    session.briefings.add_passage(section, texts={"nl": hidden}, disclosure=Disclosure.INTERNAL)
    session.briefings.add_passage(section, texts={"nl": "openbaar"})
    session.sources.change(add_source(session, "krant"), note=hidden)
    target = tmp_path / "openbaar.dossier"
    session.send_copy(target, comments=False, internal=False)
    data = target.read_bytes()
    assert hidden.encode() not in data
    assert b"Openbaar" in data
    with open_(target) as copy:
        assert copy.verify() == []
        assert [fact.key for fact in copy.facts.all()] == ["openbaar"]
        assert copy.history.recent() == []
        assert copy.search(hidden) == []
    assert hidden.encode() in session.path.read_bytes()
