from __future__ import annotations

import contextlib
import sqlite3
from typing import TYPE_CHECKING

import pytest

from briefing_app.errors import FileNotUsable
from briefing_app.store.candidates import encode_found, load_candidates, load_candidates_of
from briefing_app.store.connection import connect
from tests.session.helpers import add_source, new_session

if TYPE_CHECKING:
    from pathlib import Path


def test_same_find_is_written_the_same_whatever_its_order() -> None:
    assert (
        encode_found({"b": 1, "a": "é"}) == encode_found({"a": "é", "b": 1}) == '{"a": "é", "b": 1}'
    )


def test_what_cannot_be_kept_becomes_visible_inside_lists_and_objects_too() -> None:
    found = {"a": "x\x00", "b": ["\ud800", {"c\x00": ("y\x00", 1, None)}]}
    assert (
        encode_found(found)
        == '{"a": "x\ufffd", "b": ["\ufffd", {"c\ufffd": ["y\ufffd", 1, null]}]}'
    )


def test_candidates_are_read_by_source_in_the_order_of_its_text(tmp_path: Path) -> None:
    session = new_session(tmp_path)
    one, two = add_source(session, "een"), add_source(session, "twee")
    session.candidates.put(two, [{"start": 5, "end": 9}])
    session.candidates.put(one, [{"start": 7, "end": 9}, {"start": 0, "end": 3}])
    session.close(backup=False)
    with contextlib.closing(connect(session.path, read_only=True)) as db:
        assert [each.start for each in load_candidates_of(db, one).values()] == [0, 7]
        assert [each.source_id for each in load_candidates(db).values()] == [one, one, two]


@pytest.mark.parametrize("harm", ["found = '{'", "found = '3'", "state = 'lost'"])
def test_row_that_makes_no_sense_is_a_sentence(tmp_path: Path, harm: str) -> None:
    session = new_session(tmp_path)
    source = add_source(session, "een")
    session.candidates.put(source, [{"start": 0, "end": 1}])
    session.close(backup=False)
    with contextlib.closing(sqlite3.connect(session.path)) as other:
        other.execute("PRAGMA ignore_check_constraints=ON")
        other.execute(f"UPDATE candidate SET {harm}")  # noqa: S608  (our own words)
        other.commit()
    with (
        contextlib.closing(connect(session.path, read_only=True)) as db,
        pytest.raises(FileNotUsable, match="cannot be read"),
    ):
        load_candidates_of(db, source)
