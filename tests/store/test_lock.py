from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from briefing_app.store.lock import LOCKED_REGION, FileLock, Held, lock_path, read_holder
from tests.session.helpers import NOON

if TYPE_CHECKING:
    from pathlib import Path


def test_holder_stands_behind_the_region_that_is_locked(tmp_path: Path) -> None:
    dossier = tmp_path / "a.dossier"
    lock = FileLock.acquire(dossier, "Ann é", NOON)
    path = lock_path(dossier)
    assert path.name == "~$a.dossier.lock"
    data = path.read_bytes()
    assert data[:LOCKED_REGION].strip() == b""
    assert json.loads(data)["who"] == "Ann é"
    assert read_holder(dossier).since == "2026-03-01T12:00:00+00:00"
    lock.release()
    assert not path.exists()


def test_second_taker_learns_who_holds_it_and_gets_it_after(tmp_path: Path) -> None:
    dossier = tmp_path / "a.dossier"
    lock = FileLock.acquire(dossier, "Ann", NOON)
    with pytest.raises(Held) as caught:
        FileLock.acquire(dossier, "Bea", NOON)
    assert caught.value.holder.who == "Ann"
    assert read_holder(dossier).who == "Ann"
    lock.release()
    FileLock.acquire(dossier, "Bea", NOON).release()


def test_folder_that_numbers_its_files_anew_at_each_look_is_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing_app.store.lock._is_same", lambda *_: False)
    with pytest.raises(OSError, match="does not stay"):
        FileLock.acquire(tmp_path / "a.dossier", "Ann", NOON)


@pytest.mark.parametrize("content", [b"", b"{", b" " * LOCKED_REGION + b"[1]", b"\xff" * 70000])
def test_unreadable_words_of_a_holder_are_no_error(tmp_path: Path, content: bytes) -> None:
    dossier = tmp_path / "a.dossier"
    lock_path(dossier).write_bytes(content)
    assert read_holder(dossier).who == ""
    FileLock.acquire(dossier, "Ann", NOON).release()
