"""Reading the candidates of sources."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING

from briefing_app.domain.candidate import CandidateState, KeptCandidate
from briefing_app.store.legible import legible
from briefing_app.store.text import clean
from briefing_app.store.texts import select

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing_app.store.database import Database

_COLUMNS = "SELECT id, uuid, source_id, first, last, found, state, value_id FROM candidate"


@legible
def load_candidates(db: Database, ids: Iterable[int] | None = None) -> dict[int, KeptCandidate]:
    """Return candidates by id: all, or those with these ids."""
    return _read(select(db, f"{_COLUMNS} WHERE <id> ORDER BY source_id, first, last, id", ids))


@legible
def load_candidates_of(db: Database, source_id: int) -> dict[int, KeptCandidate]:
    """Return the candidates of a source by id, in the order of its text."""
    return _read(select(db, f"{_COLUMNS} WHERE <source_id> ORDER BY first, last, id", [source_id]))


def encode_found(found: Mapping[str, object]) -> str:
    """Write what was found as the dossier keeps it: the same text for the same find."""
    text = json.dumps(found, ensure_ascii=False, sort_keys=True)
    if "\\u0000" not in text and clean(text) == text:
        return text
    return json.dumps(_cleaned(found), ensure_ascii=False, sort_keys=True)


def _cleaned(value: object) -> object:
    """Return a value with texts that a dossier can keep: JSON would hide a NUL from ``Rows``."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, Mapping):
        return {clean(str(name)): _cleaned(one) for name, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [_cleaned(one) for one in value]
    return value


def _read(rows: Iterable[tuple[int, str, int, int, int, str, str, int | None]]) -> dict[
    int, KeptCandidate
]:  # fmt: skip
    return {
        row: KeptCandidate(
            id=row, uuid=uuid, source_id=source, start=first, end=last, found=_found(found),
            state=CandidateState(state), value_id=value,
        )
        for row, uuid, source, first, last, found, state, value in rows
    }  # fmt: skip


def _found(text: str) -> dict[str, object]:
    found = json.loads(text)
    if not isinstance(found, dict):
        raise TypeError("what was found is not an object")
    return found
