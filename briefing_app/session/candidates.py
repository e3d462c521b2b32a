"""Verbs of candidates: what reading found in a source is accepted, joined to a fact, or dropped.

A fact or value that is made of a candidate is made by the verbs of facts; group both with
``session.step``, so that one undo takes back both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.domain.candidate import CandidateState
from briefing_app.errors import Message, NotFound, UserError, message
from briefing_app.session.desk import found
from briefing_app.session.noun import name_of
from briefing_app.store.candidates import encode_found, load_candidates, load_candidates_of
from briefing_app.store.keys import has_row

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from briefing_app.domain.candidate import KeptCandidate
    from briefing_app.session.desk import Desk
    from briefing_app.store.rows import Rows


class CandidateVerbs:
    """The candidates of sources, in the order of their texts."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def of(self, source_id: int) -> list[KeptCandidate]:
        """Return the candidates of a source, in the order of its text."""
        return list(load_candidates_of(self._desk.db, source_id).values())

    def some(self, candidate_ids: Iterable[int]) -> dict[int, KeptCandidate]:
        """Return candidates by id; what is not there is left out."""
        ids = list(candidate_ids)
        return load_candidates(self._desk.db, ids) if ids else {}

    def get(self, candidate_id: int) -> KeptCandidate:
        """Return one by id; raise ``NotFound``."""
        return found(load_candidates(self._desk.db, [candidate_id]), candidate_id)

    def put(
        self, source_id: int, finds: Iterable[Mapping[str, object]], *, by: object | None = None
    ) -> list[int]:
        """Make what was found the candidates of a source; return their ids, in the same order.

        Each find is an object for JSON with at least ``start`` and ``end``.  One that is there
        already stays as a person left it; an open one that was not found again goes.
        """
        self._check_row("source", source_id)
        wanted = [(*_place(find), encode_found(find)) for find in finds]
        kept = {(one.start, one.end, encode_found(one.found)): one for one in self.of(source_id)}
        again = set(wanted)
        with self._desk.step(Message(message("Look for facts in a document")), by) as rows:
            for key, one in kept.items():
                if one.state is CandidateState.OPEN and key not in again:
                    rows.remove("candidate", one.id)
            ids = {key: one.id for key, one in kept.items()}
            for key in wanted:
                if key not in ids:
                    ids[key] = _add(rows, source_id, *key)
        return [ids[key] for key in wanted]

    def accept(self, candidate_id: int, value_id: int, *, by: object | None = None) -> None:
        """Say which value of a new fact was made of a candidate."""
        label = message("Accept: {title}")
        self._settle(candidate_id, CandidateState.ACCEPTED, value_id, label, by)

    def join(self, candidate_id: int, value_id: int, *, by: object | None = None) -> None:
        """Say which value of a fact that was there already was made of a candidate."""
        label = message("Join to a fact: {title}")
        self._settle(candidate_id, CandidateState.JOINED, value_id, label, by)

    def drop(self, candidate_id: int, *, by: object | None = None) -> None:
        """Say that a candidate is no fact of this dossier."""
        self._settle(candidate_id, CandidateState.DROPPED, None, message("Drop: {title}"), by)

    def reopen(self, candidate_id: int, *, by: object | None = None) -> None:
        """Make a candidate open again; a value that was made of it stays."""
        self._write(candidate_id, CandidateState.OPEN, None, message("Open again: {title}"), by)

    def _settle(
        self, candidate_id: int, state: CandidateState, value_id: int | None, label: str,
        by: object | None,
    ) -> None:  # fmt: skip
        if self.get(candidate_id).state is not CandidateState.OPEN:
            raise UserError(
                message("This is settled already."), message("Open it again to change that.")
            )
        if value_id is not None:
            self._check_row("value", value_id)
        self._write(candidate_id, state, value_id, label, by)

    def _write(
        self, candidate_id: int, state: CandidateState, value_id: int | None, label: str,
        by: object | None,
    ) -> None:  # fmt: skip
        title = name_of({"": str(self.get(candidate_id).found.get("text", ""))}, "")
        with self._desk.step(Message(label, {"title": title}), by) as rows:
            rows.change("candidate", candidate_id, state=state, value_id=value_id)

    def _check_row(self, table: str, row: int) -> None:
        if not has_row(self._desk.db, table, row):
            raise NotFound(
                message("What was asked for is not in the dossier any more."),
                message("It may have been removed; undo brings it back."),
            )


def _place(find: Mapping[str, object]) -> tuple[int, int]:
    """Return where a find stands; raise ``TypeError`` or ``ValueError`` for what has no place."""
    start, end = find["start"], find["end"]
    if not (isinstance(start, int) and isinstance(end, int)):
        raise TypeError("a place is two numbers")
    if not 0 <= start <= end:
        raise ValueError("a place ends after it starts")
    return start, end


def _add(rows: Rows, source_id: int, first: int, last: int, text: str) -> int:
    return rows.add("candidate", source_id=source_id, first=first, last=last, found=text)
