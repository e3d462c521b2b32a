from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from briefing_app.domain.codes import FactKind
from briefing_app.domain.fact import Measure, Value
from briefing_app.errors import Message
from briefing_app.session import known_figures
from briefing_app.store.facts import load_facts

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pytest

    from briefing_app.domain.fact import Fact
    from briefing_app.session.session import Session
    from briefing_app.store.database import Database


def add(session: Session, title: str, euros: int) -> int:
    row = session.facts.add(FactKind.AMOUNT, {"nl": title})
    measure = Measure(kind=FactKind.AMOUNT, low=Decimal(euros), currency="EUR")
    session.facts.add_value(row, Value(measure=measure))
    return row


def known(session: Session) -> list[tuple[str, int]]:
    return [
        (fact.title["nl"], int(value.measure.low))
        for fact, value in session._known.held()
        if value.measure is not None and value.measure.low is not None
    ]


def test_a_thousand_facts_are_all_known(session: Session) -> None:
    with session.step(Message("Many")):
        for number in range(1000):
            add(session, f"Bedrag {number}", 1000 + number)
    assert len(session._known.held()) == 1000


def test_after_a_change_only_what_changed_is_read_again(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [add(session, f"Bedrag {number}", number) for number in range(3)]
    session._known.held()
    read: list[set[int]] = []

    def noted(db: Database, ids: Iterable[int] | None = None) -> dict[int, Fact]:
        read.append(set(ids or ()))
        return load_facts(db, ids)

    monkeypatch.setattr(known_figures, "load_facts", noted)
    session._known.held()
    assert read == []
    session.facts.write(rows[1], "title", "nl", "Anders")
    assert known(session) == [("Bedrag 0", 0), ("Anders", 1), ("Bedrag 2", 2)]
    assert read == [{rows[1]}]


def test_what_is_removed_added_and_brought_back_stands_in_its_place(session: Session) -> None:
    rows = [add(session, f"Bedrag {number}", number) for number in range(3)]
    session._known.held()
    session.facts.remove(rows[1])
    assert known(session) == [("Bedrag 0", 0), ("Bedrag 2", 2)]
    add(session, "Nieuw", 9)
    assert known(session)[-1] == ("Nieuw", 9)
    session.undo()
    session.undo()
    session.undo()
    assert [title for title, _ in known(session)] == ["Bedrag 0", "Bedrag 1", "Bedrag 2"]


def test_facts_with_words_of_nobody_and_too_many_facts_are_left_out(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.facts.add(FactKind.TEXT, {"nl": "Plaats"})
    add(session, "Bedrag", 7)
    assert known(session) == [("Bedrag", 7)]
    said = session.facts.add(FactKind.QUOTATION, {"nl": "Jonker"})
    session.facts.add_value(said, Value(texts={"nl": "Goed."}, original_language="nl"))
    assert [fact.title["nl"] for fact, _ in session._known.held()] == ["Bedrag", "Jonker"]
    monkeypatch.setattr(known_figures, "MOST_FACTS", 1)
    session._known._held = None
    assert known(session) == []
