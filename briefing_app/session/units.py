"""Verbs of units: what counts count."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from briefing_app.domain.fact import Texts, Unit
from briefing_app.errors import message
from briefing_app.session.noun import NounVerbs
from briefing_app.store.facts import load_units

if TYPE_CHECKING:
    from collections.abc import Iterable


class UnitVerbs(NounVerbs[Unit]):
    """Singular and plural in each language."""

    table: ClassVar = "unit"
    titles: ClassVar = "plural"
    fields: ClassVar = frozenset({"singular", "plural"})
    columns: ClassVar = frozenset({"aspirated"})
    label_new: ClassVar = message("New unit: {title}")
    label_edit: ClassVar = message("Edit unit: {title}")
    label_remove: ClassVar = message("Remove unit: {title}")

    def _load(self, ids: Iterable[int] | None = None) -> dict[int, Unit]:
        units = load_units(self._desk.db)
        return units if ids is None else {row: units[row] for row in ids if row in units}

    def add(
        self, singular: Texts, plural: Texts, *, key: str | None = None, aspirated: bool = False,
        by: object | None = None,
    ) -> int:  # fmt: skip
        """Add a unit and return its id."""
        texts = {"plural": plural, "singular": singular}
        return self._add(key, texts, {"aspirated": aspirated}, by)
