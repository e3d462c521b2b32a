"""The facts with a figure, a date or a quotation, each with the value that holds, kept in memory.

Checks look up in them what was typed, at each pause of typing: after a change only what changed
is read again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.domain.codes import NUMERIC, FactKind
from briefing_app.domain.weighing import current
from briefing_app.store.facts import load_facts
from briefing_app.store.keys import count_rows
from briefing_app.store.sources import load_sources

if TYPE_CHECKING:
    from briefing_app.domain.fact import Fact, Value
    from briefing_app.session.change import Change
    from briefing_app.session.desk import Desk

MOST_FACTS = 5_000
"""Above which a dossier's facts are not looked through: only those that a briefing refers to."""

_TYPED = NUMERIC | {FactKind.DATE, FactKind.QUOTATION}
_EVERYWHERE = frozenset({
    "source", "unit", "unit_text", "fact_part", "fact_share", "fact_ratio", "fact_order",
})  # fmt: skip
"""Tables of which one row is in several facts, or weighs in them."""


class KnownFigures:
    """A read-only dossier is read anew: another process may write in it."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._held: dict[int, tuple[Fact, Value]] | None = None
        self._all: tuple[tuple[Fact, Value], ...] = ()
        self._stale: set[int] = set()
        desk.subscribe(self._forget)

    def held(self) -> tuple[tuple[Fact, Value], ...]:
        """Return the facts in the dossier's order; none when there are too many."""
        if self._held is None or self._desk.store.read_only:
            is_many = count_rows(self._desk.db, ("fact",))["fact"] > MOST_FACTS
            self._held = {} if is_many else self._load()
            self._all = tuple(self._held.values())
        elif self._stale:
            self._refresh(self._held)
        self._stale.clear()
        return self._all

    def _refresh(self, held: dict[int, tuple[Fact, Value]]) -> None:
        for row in self._stale:
            held.pop(row, None)
        held.update(self._load(self._stale))
        self._held = dict(sorted(held.items()))
        self._all = tuple(self._held.values())

    def _load(self, ids: set[int] | None = None) -> dict[int, tuple[Fact, Value]]:
        sources = load_sources(self._desk.db)
        found = {}
        for row, fact in load_facts(self._desk.db, ids).items():
            value = current(fact, sources) if fact.kind in _TYPED else None
            if value is not None:
                found[row] = fact, value
        return found

    def _forget(self, change: Change) -> None:
        if not _EVERYWHERE.isdisjoint(change.rows):
            self._held = None
        changed = change.rows.get("fact", ())
        if not self._all:  # perhaps there were too many
            self._held = None
        self._stale.update(changed)
