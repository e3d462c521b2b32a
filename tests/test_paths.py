from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from briefing_app.paths import write_all_atomically, write_atomically

if TYPE_CHECKING:
    from pathlib import Path


def test_file_is_written_whole_over_the_old_one_and_nothing_stays_beside_it(
    tmp_path: Path,
) -> None:
    path = tmp_path / "note.pdf"
    for data in (b"old and longer\r\n", b"new\n\x1a"):
        write_atomically(path, data)
        assert path.read_bytes() == data
    assert list(tmp_path.iterdir()) == [path]


def test_write_that_fails_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "note.pdf"
    path.write_bytes(b"old")

    def full(_: int) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="disk full"):
        write_atomically(path, b"new")
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [("note.pdf", b"old")]


def test_name_as_long_as_a_folder_takes_can_be_written(tmp_path: Path) -> None:
    path = tmp_path / ("n" * 251 + ".pdf")
    write_atomically(path, b"new")
    assert path.read_bytes() == b"new"


def test_new_file_is_for_its_readers_and_a_replaced_one_for_those_it_had(tmp_path: Path) -> None:
    path, usual = tmp_path / "note.pdf", tmp_path / "usual"
    usual.touch()
    write_atomically(path, b"new")
    assert path.stat().st_mode == usual.stat().st_mode
    path.chmod(0o600)
    mode = path.stat().st_mode
    write_atomically(path, b"newer")
    assert path.stat().st_mode == mode


def test_of_several_files_none_is_written_when_one_cannot_be(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"before")
    with pytest.raises(FileNotFoundError):
        write_all_atomically({tmp_path / "a": b"new", tmp_path / "gone" / "b": b"new"})
    assert (tmp_path / "a").read_bytes() == b"before"
    assert [path.name for path in tmp_path.iterdir() if path.name != "home"] == ["a"]
