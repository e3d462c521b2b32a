"""Verbs of commitments: promises to parliament with a due date."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from briefing_app.domain.glossary import Commitment
from briefing_app.errors import message
from briefing_app.session.noun import NounVerbs
from briefing_app.store.nouns import load_commitments

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing_app.domain.fact import Texts
    from briefing_app.domain.moment import PartialDate


class CommitmentVerbs(NounVerbs[Commitment]):
    """``made_in`` and ``met_by`` are ids of sources."""

    table: ClassVar = "commitment"
    titles: ClassVar = "text"
    fields: ClassVar = frozenset({"text"})
    columns: ClassVar = frozenset({"made_in", "due", "met_by", "met_on"})
    label_new: ClassVar = message("New commitment: {title}")
    label_edit: ClassVar = message("Edit commitment: {title}")
    label_remove: ClassVar = message("Remove commitment: {title}")

    def _load(self, ids: Iterable[int] | None = None) -> dict[int, Commitment]:
        all_of_them = load_commitments(self._desk.db)
        if ids is None:
            return all_of_them
        return {row: all_of_them[row] for row in ids if row in all_of_them}

    def add(
        self, text: Texts, *, key: str | None = None, made_in: int | None = None,
        due: PartialDate | None = None, met_by: int | None = None,
        met_on: PartialDate | None = None, by: object | None = None,
    ) -> int:  # fmt: skip
        """Add a commitment and return its id."""
        columns = {"made_in": made_in, "due": due, "met_by": met_by, "met_on": met_on}
        return self._add(key, {"text": text}, columns, by)
