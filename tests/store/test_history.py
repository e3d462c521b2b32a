from __future__ import annotations

import contextlib
import sqlite3
from typing import TYPE_CHECKING

import pytest

from briefing_app.domain.codes import BriefingKind
from briefing_app.errors import Message
from tests.session.helpers import NOON, add_amount, add_source, amount

if TYPE_CHECKING:
    from briefing_app.session import Session
    from briefing_app.store.history import Entry


def labels(entries: list[Entry]) -> list[str]:
    return list(dict.fromkeys(entry.label.text for entry in entries))


def test_entry_says_who_when_what_from_and_to(session: Session) -> None:
    fact = add_amount(session, "Een")
    session.facts.change(fact, topic="geld")
    entry = session.history.of(session.facts.get(fact).uuid)[0]
    assert (entry.by, entry.at, entry.table) == ("Ann", NOON, "fact")
    assert entry.label == Message("Edit fact: {title}", {"title": "Een"})
    assert (entry.before, entry.after) == ({"topic": ""}, {"topic": "geld"})


def test_history_of_a_fact_has_what_belongs_to_it(session: Session) -> None:
    source = add_source(session, "krant")
    fact = add_amount(session, "Een", "1")
    other = add_amount(session, "Ander", "1")
    value = session.facts.add_value(fact, amount("2", source=source))
    session.facts.decide(fact, value, "Omdat")
    session.facts.write(other, "title", "nl", "Nog anders")
    session.facts.remove(fact)
    session.undo()
    found = session.history.of(session.facts.get(fact).uuid)
    assert {entry.table for entry in found} == {
        "fact", "fact_text", "value", "citation", "decision"
    }  # fmt: skip
    assert labels(found) == [
        "Undone: {label}", "Remove fact: {title}", "Decide: {title}", "New value: {title}",
        "New fact: {title}",
    ]  # fmt: skip
    reason = next(entry for entry in reversed(found) if entry.table == "decision")
    assert reason.after is not None
    assert reason.after["reason"] == "Omdat"


def test_history_of_a_passage_and_of_its_briefing(session: Session) -> None:
    briefing = session.briefings.add(BriefingKind.NOTE, {"nl": "Nota"})
    section = session.briefings.add_section(briefing, {"nl": "Kop"})
    passage = session.briefings.add_passage(section, texts={"nl": "a"})
    session.briefings.write_passage(passage, "nl", "b")
    entry = session.history.of(session.briefings.passage(passage).uuid)[0]
    assert entry.table == "passage_text"
    assert (entry.before, entry.after) == ({"text": "a"}, {"text": "b"})
    tables = {entry.table for entry in session.history.of(session.briefings.get(briefing).uuid)}
    assert tables == {"briefing", "briefing_text", "section", "section_text", "passage"}


def test_undo_appends_to_the_history(session: Session) -> None:
    add_amount(session, "Een")
    before = session.history.recent(1000)
    session.undo()
    after = session.history.recent(1000)
    assert after[-len(before) :] == before
    assert after[0].label == Message(
        "Undone: {label}", {"label": Message("New fact: {title}", {"title": "Een"})}
    )
    assert after[0].after is None


def test_rows_of_one_step_share_its_number(session: Session) -> None:
    with session.step(Message("Two")):
        add_amount(session, "Een")
        add_amount(session, "Twee")
    add_amount(session, "Drie")
    steps = {entry.step for entry in session.history.recent(1000) if entry.label.text == "Two"}
    assert len(steps) == 1
    assert steps != {session.history.recent(1)[0].step}


@pytest.mark.parametrize("sql", ["DELETE FROM history", "UPDATE history SET who = 'x'"])
def test_history_cannot_be_changed_by_any_program(session: Session, sql: str) -> None:
    add_amount(session)
    with (
        contextlib.closing(sqlite3.connect(session.path)) as other,
        pytest.raises(sqlite3.IntegrityError, match="append-only"),
    ):
        other.execute(sql)


def test_purge_removes_all_before_and_undo_does_not_bring_it_back(session: Session) -> None:
    add_amount(session, "Een")
    count = len(session.history.recent(1000))
    assert session.history.purge() == count
    assert session.history.recent() == []
    session.undo()
    assert {entry.label.text for entry in session.history.recent()} == {"Undone: {label}"}
    with pytest.raises(sqlite3.IntegrityError), session.step(Message("Try")):
        session._store.db.conn.execute("DELETE FROM history")


def test_kept_copy_is_in_the_history_without_its_bytes(session: Session) -> None:
    source = add_source(session, "krant")
    session.sources.set_copy(source, "a.pdf", "application/pdf", b"\x00\xff" * 100)
    entry = session.history.recent(1)[0]
    assert entry.table == "source_copy"
    assert entry.after is not None
    assert entry.after["size"] == 200
    assert "data" not in entry.after
