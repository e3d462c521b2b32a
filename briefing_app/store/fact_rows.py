"""The light rows of the register of facts: fast at 100,000."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.domain.weighing import current, state
from briefing_app.store.facts import load_facts
from briefing_app.store.sources import load_sources
from briefing_app.store.usage import passages_by_fact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlite_utils import Database

    from briefing_app.domain.codes import Disclosure, FactKind, FactState
    from briefing_app.domain.fact import Texts, Value


@dataclass(frozen=True, slots=True)
class FactRow:
    """What a list shows of a fact.

    ``current`` is the value that holds (decided, else proposed); ``source_numbers`` are the
    places in the dossier (from 1) of the sources that carry it; ``used_in`` counts passages.
    """

    id: int
    uuid: str
    key: str
    kind: FactKind
    title: Texts
    topic: str
    current: Value | None
    state: FactState
    source_numbers: tuple[int, ...]
    used_in: int
    disclosure: Disclosure


def load_fact_rows(db: Database) -> list[FactRow]:
    """Return a row of every fact, in the dossier's order."""
    with _without_collection():
        sources = load_sources(db)
        numbers = {row: number for number, row in enumerate(sources, start=1)}
        used = passages_by_fact(db)
        rows = []
        for fact in load_facts(db).values():
            value = current(fact, sources)
            cited = () if value is None else value.citations
            row = FactRow(
                fact.id, fact.uuid, fact.key, fact.kind, fact.title, fact.topic, value,
                state(fact, sources), tuple(numbers[c.source_id] for c in cited),
                len(used.get(fact.id, ())), fact.disclosure,
            )  # fmt: skip
            rows.append(row)
    return rows


@contextmanager
def _without_collection() -> Iterator[None]:
    """Pause the search for cycles: among a million new values it finds none and takes seconds."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
