"""Verbs of facts, their values, and what people decide and verify."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from briefing_app.domain.codes import Disclosure, FactKind, FactState
from briefing_app.domain.weighing import state
from briefing_app.errors import UserError, message
from briefing_app.session.noun import one_of
from briefing_app.session.register import FactRegister
from briefing_app.session.relations import RelationVerbs
from briefing_app.session.values import ValueWriter, check_value, states_the_same
from briefing_app.store.fact_rows import FactRow
from briefing_app.store.facts import load_facts
from briefing_app.store.history import instant
from briefing_app.store.keys import decision_of, fact_of_value
from briefing_app.store.sources import load_sources
from briefing_app.store.usage import Usage, usages

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from briefing_app.domain.fact import Fact, Texts, Value
    from briefing_app.session.desk import Desk
    from briefing_app.store.rows import Rows

__all__ = ["FactRow", "FactVerbs", "Usage"]


class FactVerbs(RelationVerbs):
    """Statements that can be checked."""

    table: ClassVar = "fact"
    titles: ClassVar = "title"
    fields: ClassVar = frozenset({"title", "statement"})
    columns: ClassVar = frozenset({"kind", "topic", "disclosure", "ground"})
    label_new: ClassVar = message("New fact: {title}")
    label_edit: ClassVar = message("Edit fact: {title}")
    label_remove: ClassVar = message("Remove fact: {title}")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._register = FactRegister(desk)

    def _load(self, ids: Iterable[int] | None = None) -> dict[int, Fact]:
        return load_facts(self._desk.db, ids)

    def rows(self) -> list[FactRow]:
        """Return a light row of every fact, for lists."""
        return self._register.rows()

    def all_titles(self) -> dict[str, Texts]:
        """Return the titles of all facts by key, for messages that name facts."""
        return {row.key: row.title for row in self.rows()}

    def used_in(self, fact_id: int) -> list[Usage]:
        """Return the passages that state a fact."""
        return usages(self._desk.db, fact_id)

    def add(
        self, kind: FactKind, title: Texts, *, key: str | None = None, topic: str = "",
        statement: Texts | None = None, disclosure: Disclosure = Disclosure.PUBLIC,
        ground: str = "", by: object | None = None,
    ) -> int:  # fmt: skip
        """Add a fact and return its id."""
        columns = {
            "kind": FactKind(kind), "topic": topic, "disclosure": disclosure, "ground": ground
        }  # fmt: skip
        return self._add(key, {"title": title, "statement": statement or {}}, columns, by)

    def add_value(self, fact_id: int, value: Value, *, by: object | None = None) -> int:
        """Add what a source says and return the value's id; the fact is to be verified again."""
        fact = self.get(fact_id)
        check_value(fact.kind, value)
        with self._desk.step(self._label(message("New value: {title}"), fact), by) as rows:
            self._unverify(rows, fact)
            return ValueWriter(self._desk.db, rows).add(fact_id, value)

    def change_value(self, value_id: int, value: Value, *, by: object | None = None) -> None:
        """Make a value exactly as given (its id and UUID stay).

        When it then says something else, the fact is to be verified again, and a decision for
        it is withdrawn: its reason was given for what it said before.
        """
        fact = self.of_value(value_id)
        check_value(fact.kind, value)
        old = fact.value(value_id)
        with self._desk.step(self._label(message("Edit value: {title}"), fact), by) as rows:
            if not states_the_same(old, value):
                self._unverify(rows, fact)
                if fact.decision is not None and fact.decision.value_id == value_id:
                    self._withdraw(rows, fact.id)
            ValueWriter(self._desk.db, rows).change(old, value)

    def remove_value(self, value_id: int, *, by: object | None = None) -> None:
        """Remove a value; a decision for it goes along."""
        fact = self.of_value(value_id)
        with self._desk.step(self._label(message("Remove value: {title}"), fact), by) as rows:
            self._unverify(rows, fact)
            rows.remove("value", value_id)

    def of_value(self, value_id: int) -> Fact:
        """Return the fact that a value is of; raise ``NotFound``."""
        return self.get(fact_of_value(self._desk.db, value_id) or 0)

    def decide(self, fact_id: int, value_id: int, reason: str, *, by: object | None = None) -> None:
        """Decide which value holds, and why."""
        fact = self.get(fact_id)
        if not reason.strip():
            raise UserError(
                message("A decision needs a reason."),
                message("Say in a sentence why this value holds."),
            )
        if value_id not in {value.id for value in fact.values}:
            raise UserError(
                message("The value is not one of this fact."), message("Choose another value.")
            )
        with self._desk.step(self._label(message("Decide: {title}"), fact), by) as rows:
            self._withdraw(rows, fact_id)
            rows.add(
                "decision", fact_id=fact_id, value_id=value_id, reason=reason,
                decided_by=self._desk.user, decided_at=instant(self._desk.now()),
            )  # fmt: skip

    def withdraw_decision(self, fact_id: int, *, by: object | None = None) -> None:
        """Take a decision back; the history keeps it."""
        fact = self.get(fact_id)
        label = self._label(message("Withdraw decision: {title}"), fact)
        with self._desk.step(label, by) as rows:
            self._withdraw(rows, fact_id)

    def verify(self, fact_id: int, *, by: object | None = None) -> None:
        """Record that the user checked a fact; refused while its sources contradict each other."""
        fact = self.get(fact_id)
        if not fact.values:
            raise UserError(
                message("There is nothing to verify yet."), message("Add a value first.")
            )
        if state(fact, load_sources(self._desk.db)) is FactState.DISPUTED:
            raise UserError(
                message("The sources contradict each other."),
                message("Decide first which value holds."),
            )
        with self._desk.step(self._label(message("Verify: {title}"), fact), by) as rows:
            now = instant(self._desk.now())
            rows.change("fact", fact_id, verified_by=self._desk.user, verified_at=now)

    def unverify(self, fact_id: int, *, by: object | None = None) -> None:
        """Record that a fact is to be verified again."""
        fact = self.get(fact_id)
        label = self._label(message("Withdraw verification: {title}"), fact)
        with self._desk.step(label, by) as rows:
            self._unverify(rows, fact)

    def _withdraw(self, rows: Rows, fact_id: int) -> None:
        row = decision_of(self._desk.db, fact_id)
        if row is not None:
            rows.remove("decision", row)

    def _unverify(self, rows: Rows, fact: Fact) -> None:
        if fact.verified_at is not None:
            rows.change("fact", fact.id, verified_by=None, verified_at=None)

    def _check(self, thing: Fact, fields: Mapping[str, object]) -> None:
        if "disclosure" in fields:
            one_of(Disclosure, fields["disclosure"])
        if "kind" not in fields:
            return
        one_of(FactKind, fields["kind"])
        if thing.values and fields["kind"] != thing.kind:
            raise UserError(
                message("A fact with values keeps its kind."),
                message("Remove the values first, or add another fact."),
            )
