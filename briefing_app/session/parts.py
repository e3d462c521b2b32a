"""The rule that no fact is a part of itself, however far around."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.errors import UserError, message
from briefing_app.store.keys import has_row, wholes_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.store.database import Database


def check_parts(db: Database, whole_id: int, part_ids: Sequence[int]) -> None:
    """Raise ``UserError`` when these parts make a circle, or are not there, or stand twice."""
    if len(set(part_ids)) != len(part_ids):
        raise UserError(
            message("A fact counts only once in a sum."), message("Remove one of the two.")
        )
    around = _above(db, whole_id)
    for part in part_ids:
        if part in around:
            raise UserError(
                message("A fact cannot be a part of itself, directly or through others."),
                message("Choose other parts."),
            )
        if not has_row(db, "fact", part):
            raise UserError(
                message("A part is not in the dossier any more."), message("Choose other parts.")
            )


def _above(db: Database, fact_id: int) -> set[int]:
    """Return a fact and all that it is part of."""
    found, waiting = {fact_id}, [fact_id]
    while waiting:
        for whole in wholes_of(db, waiting.pop()) - found:
            found.add(whole)
            waiting.append(whole)
    return found
