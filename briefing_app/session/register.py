"""The register of facts, kept in memory: after a change only what changed is read again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_app.store.fact_rows import FactRow, load_fact_rows
from briefing_app.store.usage import passages_by_fact

if TYPE_CHECKING:
    from briefing_app.session.change import Change
    from briefing_app.session.desk import Desk

_STATING = frozenset({"passage", "passage_text", "passage_fact", "chart_fact", "chart_text"})
"""Tables that say where facts are used."""

_EVERYWHERE = frozenset({"source", "unit"})
"""Ranks and numbers of sources weigh in every row; every row may name a unit."""


class FactRegister:
    """Rows of all facts.  A read-only dossier is read anew: another process may write in it."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._rows: dict[int, FactRow] | None = None
        self._stale: set[int] = set()
        self._moved = False
        desk.subscribe(self._forget)

    def rows(self) -> list[FactRow]:
        """Return a row of every fact, in the dossier's order."""
        if self._rows is None or self._desk.store.read_only:
            self._rows = load_fact_rows(self._desk.db)
        else:
            self._refresh(self._rows)
        self._stale.clear()
        self._moved = False
        return list(self._rows.values())

    def _refresh(self, rows: dict[int, FactRow]) -> None:
        if self._stale:
            fresh = load_fact_rows(self._desk.db, self._stale)
            new = fresh.keys() - rows.keys()
            between = bool(new and rows) and min(new) < max(rows)
            for row in self._stale - fresh.keys():
                rows.pop(row, None)
            rows.update(fresh)
            if between:  # undo brought one back: everything in its place again
                self._rows = dict(sorted(rows.items()))
        if self._moved and self._rows is not None:
            used = passages_by_fact(self._desk.db)
            for row, found in self._rows.items():
                count = len(used.get(row, ()))
                if count != found.used_in:
                    self._rows[row] = replace(found, used_in=count)

    def _forget(self, change: Change) -> None:
        if not _EVERYWHERE.isdisjoint(change.rows):
            self._rows = None
        self._stale.update(change.rows.get("fact", ()))
        self._moved = self._moved or not _STATING.isdisjoint(change.rows)
