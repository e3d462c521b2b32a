from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.domain.candidate import CandidateState
from briefing_app.domain.codes import FactKind
from briefing_app.errors import Message, NotFound, UserError
from tests.session.dumping import dump
from tests.session.helpers import add_amount, add_source, amount

if TYPE_CHECKING:
    from pathlib import Path

    from briefing_app.session import Session


def find(start: int, text: str = "50 miljoen") -> dict[str, object]:
    return {
        "kind": "amount",
        "start": start,
        "end": start + len(text),
        "text": text,
        "value": "5e7",
    }


def states(session: Session, source: int) -> list[str]:
    return [one.state.value for one in session.candidates.of(source)]


def value_of(session: Session) -> int:
    return session.facts.get(add_amount(session, "Bijdrage", "50")).values[0].id


def test_what_was_found_is_kept_with_its_place_and_open(session: Session) -> None:
    source = add_source(session, "krant")
    ids = session.candidates.put(source, [find(40), find(3, "500 banen")])
    one, two = session.candidates.of(source)
    assert [one.id, two.id] == ids[::-1]
    assert (one.start, one.end, one.found["text"]) == (3, 12, "500 banen")
    assert (one.state, one.value_id, one.source_id) == (CandidateState.OPEN, None, source)


def test_candidate_is_accepted_joined_or_dropped_and_each_can_be_undone(session: Session) -> None:
    source, value = add_source(session, "krant"), value_of(session)
    ids = session.candidates.put(source, [find(0), find(20), find(40)])
    before = dump(session)
    session.candidates.accept(ids[0], value)
    session.candidates.join(ids[1], value)
    session.candidates.drop(ids[2])
    assert states(session, source) == ["accepted", "joined", "dropped"]
    assert [one.value_id for one in session.candidates.of(source)] == [value, value, None]
    assert session.undo_label == Message("Drop: {title}", {"title": "50 miljoen"})
    for _ in range(3):
        session.undo()
    assert dump(session) == before
    for _ in range(3):
        session.redo()
    assert states(session, source) == ["accepted", "joined", "dropped"]


def test_accepting_with_a_new_fact_is_one_step(session: Session) -> None:
    source = add_source(session, "krant")
    [row] = session.candidates.put(source, [find(0)])
    before = dump(session)
    with session.step(Message("Accept: {title}", {"title": "50 miljoen"})):
        fact = session.facts.add(FactKind.AMOUNT, {"nl": "Bijdrage"})
        value = session.facts.add_value(fact, amount("50000000", source=source))
        session.candidates.accept(row, value)
    assert session.candidates.get(row).value_id == value
    session.undo()
    assert dump(session) == before


def test_settled_candidate_is_not_settled_twice_but_can_be_opened_again(session: Session) -> None:
    source, value = add_source(session, "krant"), value_of(session)
    [row] = session.candidates.put(source, [find(0)])
    session.candidates.drop(row)
    with pytest.raises(UserError, match="settled already"):
        session.candidates.accept(row, value)
    session.candidates.reopen(row)
    session.candidates.accept(row, value)
    assert states(session, source) == ["accepted"]
    session.candidates.reopen(row)
    assert session.candidates.get(row).value_id is None


def test_looking_again_keeps_what_a_person_settled_and_forgets_what_is_gone(
    session: Session,
) -> None:
    source = add_source(session, "krant")
    one, two, _ = session.candidates.put(source, [find(0), find(20), find(40)])
    session.candidates.drop(one)
    ids = session.candidates.put(source, [find(20), find(60)])
    assert [each.start for each in session.candidates.of(source)] == [0, 20, 60]
    assert states(session, source) == ["dropped", "open", "open"]
    assert ids[0] == two
    entries = len(session.history.recent(1000))
    assert session.candidates.put(source, [find(20), find(60)]) == ids
    assert len(session.history.recent(1000)) == entries


def test_value_that_is_removed_leaves_the_candidate_without_one(session: Session) -> None:
    source, value = add_source(session, "krant"), value_of(session)
    [row] = session.candidates.put(source, [find(0)])
    session.candidates.accept(row, value)
    session.facts.remove_value(value)
    assert session.candidates.get(row).value_id is None
    session.undo()
    assert session.candidates.get(row).value_id == value


def test_candidates_go_with_their_source_and_come_back_with_it(session: Session) -> None:
    source = add_source(session, "krant")
    session.candidates.put(source, [find(0)])
    session.sources.remove(source)
    assert session.candidates.of(source) == []
    session.undo()
    assert states(session, source) == ["open"]


def test_change_names_the_source_too(session: Session) -> None:
    source = add_source(session, "krant")
    [row] = session.candidates.put(source, [find(0)])
    seen: list[object] = []
    session.subscribe(lambda change: seen.append(dict(change.rows)))
    session.candidates.drop(row)
    assert seen == [{"candidate": frozenset({row}), "source": frozenset({source})}]


def test_what_is_not_there_is_refused(session: Session) -> None:
    source = add_source(session, "krant")
    [row] = session.candidates.put(source, [find(0)])
    before = dump(session)
    for verb in (
        lambda: session.candidates.put(99, [find(0)]),
        lambda: session.candidates.accept(row, 99),
        lambda: session.candidates.drop(99),
        lambda: session.candidates.get(99),
    ):
        with pytest.raises(NotFound):
            verb()
    assert dump(session) == before


@pytest.mark.parametrize("place", [{"start": -1, "end": 2}, {"start": 3, "end": 2}])
def test_find_without_a_place_is_a_mistake(session: Session, place: dict[str, object]) -> None:
    source = add_source(session, "krant")
    with pytest.raises(ValueError, match="a place ends"):
        session.candidates.put(source, [place])
    with pytest.raises(TypeError):
        session.candidates.put(source, [{**place, "end": "2"}])


def test_copy_that_is_sent_without_internal_content_loses_the_candidates_of_internal_sources(
    session: Session, tmp_path: Path
) -> None:
    from briefing_app.domain.codes import Disclosure
    from briefing_app.session import Session as Opened

    for key in ("open", "dicht"):
        session.candidates.put(add_source(session, key), [find(0)])
    closed = session.sources.by_key("dicht").id
    session.sources.change(closed, disclosure=Disclosure.INTERNAL)
    session.send_copy(tmp_path / "b.dossier", internal=False)
    with Opened.open(tmp_path / "b.dossier", user="B", read_only=True) as copy:
        assert copy.verify() == []
        assert states(copy, copy.sources.by_key("open").id) == ["open"]
        assert copy.candidates.of(closed) == []
