from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_app.errors import UserError
from briefing_app.session import Session, backups
from briefing_app.store.backups import backup_folder, backup_time, thin, to_keep
from tests.session.helpers import NOON, add_amount, new_session

if TYPE_CHECKING:
    from pathlib import Path


def hours(*ages: float) -> list[dt.datetime]:
    return [NOON - dt.timedelta(hours=age) for age in ages]


def test_all_of_the_last_day_one_a_day_for_a_month_one_a_month_beyond() -> None:
    moments = hours(0, 1, 2, 23, 30, 31, 32, 24 * 40, 24 * 41, 24 * 80)
    kept = to_keep(moments, NOON)
    assert sorted(kept, reverse=True) == hours(0, 1, 2, 23, 30, 24 * 40, 24 * 80)


@settings(deadline=None)
@given(st.lists(st.datetimes(dt.datetime(2024, 1, 1), dt.datetime(2026, 3, 1))))  # noqa: DTZ001
def test_thinning_twice_keeps_what_thinning_once_keeps(naive: list[dt.datetime]) -> None:
    moments = {moment.replace(tzinfo=dt.UTC) for moment in naive}
    kept = to_keep(moments, NOON)
    assert to_keep(kept, NOON) == kept
    assert {(m.year, m.month) for m in kept} == {(m.year, m.month) for m in moments}
    assert not moments or max(moments) in kept


def test_thinning_leaves_files_of_other_names_alone(tmp_path: Path) -> None:
    for name in ("2020-01-01T000000.000000Z.dossier", "2020-01-02T000000.000000Z.dossier",
                 "mine.dossier", "note.txt"):  # fmt: skip
        (tmp_path / name).write_bytes(b"x")
    thin(tmp_path, NOON)
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "2020-01-02T000000.000000Z.dossier", "mine.dossier", "note.txt"
    ]  # fmt: skip


def test_backup_that_cannot_be_removed_does_not_fail_the_new_one(session: Session) -> None:
    stuck = backup_folder(session.uuid) / "2020-01-01T000000.000000Z.dossier"
    stuck.mkdir(parents=True)  # stands for a file that is open somewhere, on Windows
    (stuck.parent / "2020-01-02T000000.000000Z.dossier").write_bytes(b"x")
    assert backup_time(session.backup()) == NOON
    assert stuck.exists()


def test_backup_is_dated_whole_and_under_the_uuid_of_the_dossier(session: Session) -> None:
    add_amount(session, "Een", "1")
    path = session.backup()
    assert backup_time(path) == NOON
    assert path.parent.name == session.uuid
    assert backups(session.uuid) == [path]
    with Session.open(path, user="B", read_only=True) as copy:
        assert copy.facts.all() == session.facts.all()
        assert copy.verify() == []


def test_changed_dossier_is_backed_up_when_closed_and_an_unchanged_one_is_not(
    tmp_path: Path,
) -> None:
    session = new_session(tmp_path)
    session.close()
    assert len(backups(session.uuid)) == 1
    again = Session.open(session.path, user="B")
    again.close()
    assert len(backups(session.uuid)) == 1


def test_backup_that_cannot_be_made_gets_a_sentence_and_the_dossier_is_closed(
    tmp_path: Path,
) -> None:
    session = new_session(tmp_path)
    folder = backup_folder(session.uuid)
    folder.parent.mkdir(parents=True)
    folder.write_bytes(b"in the way")
    with pytest.raises(UserError, match="No backup"):
        session.close()
    with Session.open(session.path, user="B") as again:
        assert not again.read_only
