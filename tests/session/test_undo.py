from __future__ import annotations

import contextlib
import random
import tempfile
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_app.domain.chart import ChartFact, ChartStakeholder
from briefing_app.domain.codes import (
    BriefingKind,
    ChartKind,
    Disclosure,
    FactKind,
    PassageKind,
    Position,
    TextState,
)
from briefing_app.domain.fact import Measure, Value
from briefing_app.domain.moment import Moment
from briefing_app.errors import Message, UserError
from briefing_app.session import Session
from tests.session.dumping import dump
from tests.session.helpers import add_amount, add_source, amount, new_session

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

TEXTS = st.text(max_size=12) | st.sampled_from(["", "œuvre", "\x00", "\ud800", "{{fact:a}}", "é"])


class Walker:
    """Takes steps through the verbs, each chosen by numbers, on whatever is there."""

    def __init__(self, session: Session, choice: random.Random, text: Callable[[], str]) -> None:
        self.s = session
        self.r = choice
        self.text = text

    def step(self) -> None:
        verb = self.r.choice([
            self.add_fact, self.add_fact, self.add_value, self.add_value, self.change_value,
            self.remove_value, self.decide, self.withdraw, self.verify, self.parts, self.ratio,
            self.order, self.order, self.release,
            self.remove_fact, self.write_fact, self.source, self.remove_source, self.unit,
            self.stakeholder, self.chart, self.briefing, self.section, self.passage, self.passage,
            self.write_passage, self.move, self.remove_in_briefing, self.term, self.commitment,
            self.comment, self.dossier, self.grouped, self.state, self.keep_copy, self.candidate,
            self.settle,
        ])  # fmt: skip
        with contextlib.suppress(UserError):  # a refusal changes nothing; the dumps prove it
            verb()

    def one(self, things: Sequence[object]) -> int:
        if not things:
            raise UserError("nothing there")
        return int(getattr(self.r.choice(things), "id"))  # noqa: B009 - things of several kinds

    def fact(self) -> int:
        return self.one(self.s.facts.all())

    def value(self) -> int:
        values = [value for fact in self.s.facts.all() for value in fact.values]
        return self.one(values)

    def add_fact(self) -> None:
        kinds = [FactKind.AMOUNT, FactKind.TEXT, FactKind.COUNT, FactKind.DATE]
        kind = self.r.choice([FactKind.AMOUNT, *kinds])
        self.s.facts.add(kind, {"nl": self.text(), "fr": self.text()}, topic=self.text())

    def new_value(self, kind: FactKind) -> Value:
        if kind is FactKind.TEXT:
            return Value(texts={"nl": self.text() or "x"}, speaker=self.text())
        if kind is FactKind.DATE:
            return Value(
                measure=Measure(kind=kind, moment=Moment.parse(f"202{self.r.randrange(9)}"))
            )
        if kind is FactKind.COUNT:
            return Value(measure=Measure(kind=kind, low=Decimal(self.r.randrange(9))))
        sources = [source.id for source in self.s.sources.all()]
        return amount(
            str(self.r.randrange(9)), f"202{self.r.randrange(9)}",
            self.r.choice(sources) if sources else None,
        )  # fmt: skip

    def add_value(self) -> None:
        fact = self.s.facts.get(self.fact())
        self.s.facts.add_value(fact.id, self.new_value(fact.kind))

    def change_value(self) -> None:
        value = self.value()
        self.s.facts.change_value(value, self.new_value(self.s.facts.of_value(value).kind))

    def remove_value(self) -> None:
        self.s.facts.remove_value(self.value())

    def decide(self) -> None:
        value = self.value()
        self.s.facts.decide(self.s.facts.of_value(value).id, value, self.text())

    def withdraw(self) -> None:
        self.s.facts.withdraw_decision(self.fact())

    def verify(self) -> None:
        self.s.facts.verify(self.fact())

    def parts(self) -> None:
        self.s.facts.set_parts(self.fact(), [self.fact() for _ in range(self.r.randrange(3))])

    def ratio(self) -> None:
        counts = [fact for fact in self.s.facts.all() if fact.kind is FactKind.COUNT]
        self.s.facts.set_ratio(self.fact(), self.fact(), self.one(counts))

    def date(self) -> int:
        return self.one([fact for fact in self.s.facts.all() if fact.kind is FactKind.DATE])

    def order(self) -> None:
        self.s.facts.put_before(self.date(), self.date())

    def release(self) -> None:
        later = self.s.facts.get(self.date())
        if later.after:
            self.s.facts.release(self.r.choice(later.after), later.id)

    def remove_fact(self) -> None:
        self.s.facts.remove(self.fact())

    def write_fact(self) -> None:
        field = self.r.choice(["title", "statement"])
        self.s.facts.write(self.fact(), field, self.r.choice(["nl", "fr", "en"]), self.text())

    def source(self) -> None:
        self.s.sources.add(self.text(), publisher=self.text())

    def remove_source(self) -> None:
        self.s.sources.remove(self.one(self.s.sources.all()))

    def keep_copy(self) -> None:
        self.s.sources.set_copy(self.one(self.s.sources.all()), "a.pdf", "application/pdf", b"\0")

    def candidate(self) -> None:
        starts = [self.r.randrange(9) for _ in range(self.r.randrange(4))]
        finds = [{"start": start, "end": start + 2, "text": self.text()} for start in starts]
        self.s.candidates.put(self.one(self.s.sources.all()), finds)

    def settle(self) -> None:
        one = self.one(self.s.candidates.of(self.one(self.s.sources.all())))
        verbs: list[Callable[[], None]] = [
            lambda: self.s.candidates.accept(one, self.value()),
            lambda: self.s.candidates.join(one, self.value()),
            lambda: self.s.candidates.drop(one),
            lambda: self.s.candidates.reopen(one),
        ]
        self.r.choice(verbs)()

    def unit(self) -> None:
        self.s.units.add({"nl": self.text()}, {"nl": self.text()})

    def stakeholder(self) -> None:
        others = self.s.stakeholders.all()
        if others and self.r.random() < 0.5:
            self.s.stakeholders.change(self.one(others), position=Position.OPPOSES,
                                       organisation_id=self.one(others))  # fmt: skip
        elif others and self.r.random() < 0.3:
            self.s.stakeholders.remove(self.one(others))
        else:
            self.s.stakeholders.add({"nl": self.text()})

    def chart(self) -> None:
        facts = [ChartFact(fact_id=self.fact(), label={"nl": self.text()})]
        if self.s.charts.all() and self.r.random() < 0.5:
            self.edit_chart(self.one(self.s.charts.all()), facts)
        else:
            self.s.charts.add(ChartKind.BAR, {"nl": self.text()}, facts=facts)

    def edit_chart(self, chart: int, facts: Sequence[ChartFact]) -> None:
        """Take one step: each verb is one that undo takes back by itself."""
        people = self.s.stakeholders.all()[: self.r.randrange(3)]
        shown = [ChartStakeholder(stakeholder_id=one.id) for one in people]
        language, text, twin = self.r.choice(["nl", "fr"]), self.text(), self.r.random() < 0.5
        verbs: list[Callable[[], None]] = [
            lambda: self.s.charts.set_facts(chart, facts),
            lambda: self.s.charts.write_alternative(chart, language, text),
            lambda: self.s.charts.change(chart, twin=twin),
            lambda: self.s.charts.set_stakeholders(chart, shown),
        ]
        self.r.choice(verbs)()

    def briefing(self) -> None:
        self.s.briefings.add(BriefingKind.NOTE, {"nl": self.text(), "fr": self.text()})

    def any_section(self) -> int:
        return self.one([x for b in self.s.briefings.all() for x in b.sections])

    def any_passage(self) -> int:
        return self.one([p for b in self.s.briefings.all() for x in b.sections for p in x.passages])

    def section(self) -> None:
        self.s.briefings.add_section(self.one(self.s.briefings.all()), {"nl": self.text()})

    def passage(self) -> None:
        self.s.briefings.add_passage(
            self.any_section(), texts={"nl": self.text(), "fr": self.text()},
            fact_ids=[self.fact()] if self.r.random() < 0.3 else [],
            disclosure=self.r.choice(list(Disclosure)), kind=self.r.choice(list(PassageKind)),
        )  # fmt: skip

    def write_passage(self) -> None:
        self.s.briefings.write_passage(self.any_passage(), self.r.choice(["nl", "fr"]), self.text())

    def state(self) -> None:
        passage = self.any_passage()
        self.s.briefings.set_state(passage, "nl", TextState.REVIEWED)
        self.s.briefings.confirm_translation(passage, "fr")

    def move(self) -> None:
        if self.r.random() < 0.5:
            self.s.briefings.move_section(self.any_section(), self.r.randrange(3))
        else:
            self.s.briefings.move_passage(
                self.any_passage(), self.any_section(), self.r.randrange(3)
            )

    def remove_in_briefing(self) -> None:
        which = self.r.randrange(3)
        if which == 0:
            self.s.briefings.remove(self.one(self.s.briefings.all()))
        elif which == 1:
            self.s.briefings.remove_section(self.any_section())
        else:
            self.s.briefings.remove_passage(self.any_passage())

    def term(self) -> None:
        self.s.terms.add({"nl": self.text(), "fr": self.text()})

    def commitment(self) -> None:
        self.s.commitments.add({"nl": self.text()}, made_in=self.one(self.s.sources.all()))

    def comment(self) -> None:
        self.s.comments.add(self.s.facts.get(self.fact()).uuid, self.text())

    def dossier(self) -> None:
        self.s.dossier.write("summary", "nl", self.text())

    def grouped(self) -> None:
        with self.s.step(Message("Several")):
            for _ in range(self.r.randrange(4)):
                self.step()


@settings(deadline=None, max_examples=25)
@given(seed=st.integers(0, 2**32), steps=st.integers(1, 30), data=st.data())
def test_undo_and_redo_restore_every_state_both_ways(
    seed: int, steps: int, data: st.DataObject
) -> None:
    texts = data.draw(st.lists(TEXTS, min_size=1, max_size=8))
    with tempfile.TemporaryDirectory() as folder:
        session = new_session(Path(folder))
        try:
            walk_there_and_back(session, random.Random(seed), steps, texts)  # noqa: S311 - a walk
        finally:
            session.close(backup=False)


def walk_there_and_back(
    session: Session, choice: random.Random, steps: int, texts: list[str]
) -> None:
    walker = Walker(session, choice, lambda: choice.choice(texts))
    dumps = [dump(session)]
    for _ in range(steps):
        before = session._store.journal._undo
        walker.step()
        if session._store.journal._undo is not before:
            dumps.append(dump(session))
            session.facts.rows()
            session._known.held()
    for _ in range(2):
        for wanted in reversed(dumps[:-1]):
            assert session.undo() is not None
            assert dump(session) == wanted
        assert session.undo() is None
        assert session.verify() == []
        for wanted in dumps[1:]:
            assert session.redo() is not None
            assert dump(session) == wanted
        assert session.redo() is None
    assert session.verify() == []
    with Session.open(session.path, user="B", read_only=True) as again:
        assert again.facts.rows() == session.facts.rows()  # what is in memory equals the file
        assert again._known.held() == session._known.held()


def test_undo_takes_back_a_whole_group_of_verbs(session: Session) -> None:
    before = dump(session)
    with session.step(Message("Add both")):
        add_amount(session, "Een", "1")
        add_amount(session, "Twee", "2")
    assert session.undo_label == Message("Add both")
    change = session.undo()
    assert change is not None
    assert change.label == Message("Undone: {label}", {"label": Message("Add both")})
    assert dump(session) == before
    assert session.redo_label == Message("Add both")


def test_failing_group_leaves_nothing_behind(session: Session) -> None:
    before = dump(session)
    history = len(session.history.recent(1000))

    def fail() -> None:
        with session.step(Message("Fails")):
            add_amount(session, "Een", "1")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert dump(session) == before
    assert len(session.history.recent(1000)) == history
    assert session.undo_label is None


def test_verb_that_fails_inside_a_group_takes_back_only_its_own_writes(session: Session) -> None:
    fact = add_amount(session, "Een", "1")
    with session.step(Message("Group")):
        session.facts.write(fact, "title", "nl", "Anders")
        with pytest.raises(UserError):
            session.charts.add(ChartKind.BAR, {"nl": "x"}, facts=[ChartFact(fact_id=fact)] * 2)
    assert session.facts.get(fact).title == {"nl": "Anders"}
    assert session.charts.all() == []


def test_new_step_after_undo_forgets_what_could_be_redone(session: Session) -> None:
    add_amount(session, "Een")
    session.undo()
    add_amount(session, "Twee")
    assert session.redo_label is None
    assert session.redo() is None


def test_verb_that_changes_nothing_is_no_step(session: Session) -> None:
    fact = add_amount(session, "Een")
    label = session.undo_label
    session.facts.write(fact, "title", "nl", "Een")
    session.facts.change(fact, topic="")
    assert session.undo_label == label
    changes: list[object] = []
    session.subscribe(changes.append)
    session.facts.write(fact, "title", "nl", "Een")
    assert changes == []


def test_kept_copy_survives_undo_and_comes_back_with_its_source(session: Session) -> None:
    source = add_source(session, "krant")
    session.sources.set_copy(source, "a.pdf", "application/pdf", b"%PDF")
    assert session.undo_label == Message("New source: {title}", {"title": "Bron krant"})
    session.sources.remove(source)
    session.undo()
    assert session.sources.copy(source) == b"%PDF"
    kept = session.sources.get(source).kept_copy
    assert kept is not None
    assert (kept.name, kept.size) == ("a.pdf", 4)
