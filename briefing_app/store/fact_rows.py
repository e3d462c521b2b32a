"""The light rows of the register of facts: fast at 100,000."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.collector import resting
from briefing_app.domain.codes import FactState
from briefing_app.domain.fact import Fact
from briefing_app.domain.weighing import current_and_state
from briefing_app.store.facts import DISCLOSURES, KINDS, decided, load_decisions, load_values
from briefing_app.store.history import read_instant
from briefing_app.store.legible import legible
from briefing_app.store.sources import load_sources
from briefing_app.store.texts import select
from briefing_app.store.usage import passages_by_fact

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing_app.domain.codes import Disclosure, FactKind
    from briefing_app.domain.fact import Texts, Value
    from briefing_app.store.database import Database


@dataclass(frozen=True, slots=True)
class FactRow:
    """What a list shows of a fact.

    ``current`` is the value that holds (decided, else proposed); ``source_numbers`` are the
    places in the dossier (from 1) of the sources of all its values; ``used_in`` counts passages.
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


@legible
def load_fact_rows(db: Database, ids: Iterable[int] | None = None) -> dict[int, FactRow]:
    """Return rows of facts by id (all, or those with these ids), in the dossier's order."""
    ids = None if ids is None else sorted(ids)
    with resting():
        sources = load_sources(db)
        numbers = {row: number for number, row in enumerate(sources, start=1)}
        used = passages_by_fact(db)
        titles = _load_titles(db, ids)
        values = load_values(db, ids)
        decisions = load_decisions(db, ids)
        rows = {}
        for row, uuid, key, code, topic, disclosure, verified in select(db, _FACTS, ids):
            several = values.get(row, _NONE)
            if len(several) > 1 or row in decisions:
                fact = Fact(
                    key=key, kind=KINDS[code], values=tuple(several),
                    decision=decided(decisions.get(row), several),
                    verified_at=read_instant(verified) if verified else None,
                )  # fmt: skip
                value, standing = current_and_state(fact, sources)
            else:  # nothing to weigh
                value = several[0] if several else None
                standing = FactState.VERIFIED if verified else FactState.NOT_VERIFIED
            rows[row] = FactRow(
                row, uuid, key, KINDS[code], titles.get(row, {}), topic, value, standing,
                _numbers(several, numbers),
                len(used[row]) if row in used else 0, DISCLOSURES[disclosure],
            )  # fmt: skip
    return rows


def _numbers(values: list[Value], numbers: dict[int, int]) -> tuple[int, ...]:
    if len(values) == 1 and len(values[0].citations) == 1:  # most facts
        return (numbers[values[0].citations[0].source_id],)
    return tuple(sorted({numbers[c.source_id] for value in values for c in value.citations}))


def _load_titles(db: Database, ids: list[int] | None) -> dict[int, Texts]:
    found: dict[int, Texts] = {}
    for row, language, text in select(db, _TITLES, ids):
        titles = found.get(row)
        if titles is None:
            found[row] = {language: text}
        else:
            titles[language] = text
    return found


_NONE: list[Value] = []
_FACTS = (
    "SELECT id, uuid, key, kind, topic, disclosure, verified_at FROM fact WHERE <id> ORDER BY id"
)
_TITLES = """SELECT fact_id, language, text FROM fact_text
  WHERE field = 'title' AND <fact_id> ORDER BY id"""
