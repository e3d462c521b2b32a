"""The facts and sources that a briefing states, read when first asked for and kept until changed.

Never reads all facts: a dossier may have a hundred thousand.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from briefing_app.domain.codes import FactKind
from briefing_app.domain.weighing import current, state
from briefing_app.errors import NotFound
from briefing_app.language.locale import sort_key

if TYPE_CHECKING:
    from briefing_app.domain.codes import FactState
    from briefing_app.domain.fact import Fact, Value
    from briefing_app.domain.source import Source
    from briefing_app.session.change import Change
    from briefing_app.session.session import Session

_TABLES = frozenset({
    "fact", "fact_text", "value", "value_text", "series_point", "citation", "decision", "source",
    "unit", "unit_text", "dossier",
})  # fmt: skip
_FEW = 1_000
"""With more facts than this, a list without words shows none: somebody must type."""


@dataclass(frozen=True)
class HeldFact:
    """A fact with what weighing says of it."""

    fact: Fact
    current: Value | None
    state: FactState


class AtHand:
    """Facts by key and by id, sources with their numbers."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._by_key: dict[str, HeldFact | None] = {}
        self._by_id: dict[int, HeldFact | None] = {}
        self._quotations: list[int] | None = None

    def forget(self, change: Change) -> bool:
        """Forget what a change touched; tell whether it was anything."""
        if _TABLES.isdisjoint(change.rows):
            return False
        self._by_key.clear()
        self._by_id.clear()
        self._quotations = None
        self.__dict__.pop("sources", None)
        self.__dict__.pop("numbers", None)
        return True

    @cached_property
    def sources(self) -> dict[int, Source]:
        """Sources by id, in the dossier's order."""
        return {source.id: source for source in self._session.sources.all()}

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The [n] of sources by key."""
        return {source.key: number for number, source in enumerate(self.sources.values(), 1)}

    def source(self, key: str) -> Source | None:
        """Return a source by its key."""
        return next((one for one in self.sources.values() if one.key == key), None)

    def fact(self, key: str) -> HeldFact | None:
        """Return a fact by its key, ``None`` when there is none."""
        if key not in self._by_key:
            try:
                self._by_key[key] = self._hold(self._session.facts.by_key(key))
            except NotFound:
                self._by_key[key] = None
        return self._by_key[key]

    def fact_of(self, fact_id: int) -> HeldFact | None:
        """Return a fact by its id, ``None`` when there is none."""
        if fact_id not in self._by_id:
            try:
                self._by_id[fact_id] = self._hold(self._session.facts.get(fact_id))
            except NotFound:
                self._by_id[fact_id] = None
        return self._by_id[fact_id]

    def find_facts(self, words: str, limit: int) -> list[HeldFact]:
        """Return the facts that words may mean, best first; without words the first ones."""
        if words.strip():
            hits = self._session.search(words, limit=4 * limit)
            ids = [hit.id for hit in hits if hit.kind == "fact"][:limit]
            opening = sort_key(words)
            ids.sort(key=lambda one: not self._opens(one, opening))  # stable: the rest as found
        elif self._session.counts()["facts"] <= _FEW:
            ids = [row.id for row in self._session.facts.rows()[:limit]]
        else:
            ids = []
        return [held for held in map(self.fact_of, ids) if held is not None]

    def _opens(self, fact_id: int, words: str) -> bool:
        held = self.fact_of(fact_id)
        titles = held.fact.title.values() if held is not None else ()
        return any(sort_key(title).startswith(words) for title in titles)

    def quotations(self) -> list[HeldFact]:
        """Return the facts that quote somebody."""
        if self._quotations is None:
            self._quotations = [
                row.id for row in self._session.facts.rows() if row.kind is FactKind.QUOTATION
            ]
        return [held for held in map(self.fact_of, self._quotations) if held is not None]

    def find_sources(self, words: str, limit: int) -> list[Source]:
        """Return the sources whose title, publisher or key has the words."""
        wanted = sort_key(words).split()
        found = [
            source
            for source in self.sources.values()
            if all(
                word in sort_key(f"{source.title} {source.publisher} {source.key}")
                for word in wanted
            )
        ]
        return found[:limit]

    def _hold(self, fact: Fact) -> HeldFact:
        return HeldFact(fact, current(fact, self.sources), state(fact, self.sources))
