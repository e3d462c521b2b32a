"""Verbs of stakeholders."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from briefing_app.domain.codes import Disclosure, Position, StakeholderKind
from briefing_app.domain.stakeholder import Stakeholder
from briefing_app.errors import UserError, message
from briefing_app.session.noun import NounVerbs, one_of
from briefing_app.store.keys import cell
from briefing_app.store.nouns import load_stakeholders

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from briefing_app.domain.fact import Texts


class StakeholderVerbs(NounVerbs[Stakeholder]):
    """Persons and organisations with a position on the project."""

    table: ClassVar = "stakeholder"
    titles: ClassVar = "name"
    fields: ClassVar = frozenset({"name", "role", "stance"})
    columns: ClassVar = frozenset({
        "kind", "position", "influence", "interest", "organisation_id", "contact", "note",
        "disclosure",
    })  # fmt: skip
    label_new: ClassVar = message("New stakeholder: {title}")
    label_edit: ClassVar = message("Edit stakeholder: {title}")
    label_remove: ClassVar = message("Remove stakeholder: {title}")

    def _load(self, ids: Iterable[int] | None = None) -> dict[int, Stakeholder]:
        return load_stakeholders(self._desk.db, ids)

    def add(
        self, name: Texts, *, key: str | None = None,
        kind: StakeholderKind = StakeholderKind.ORGANISATION, role: Texts | None = None,
        stance: Texts | None = None, position: Position = Position.UNKNOWN,
        influence: int | None = None, interest: int | None = None,
        organisation_id: int | None = None, contact: str = "", note: str = "",
        disclosure: Disclosure = Disclosure.PUBLIC, by: object | None = None,
    ) -> int:  # fmt: skip
        """Add a stakeholder and return its id."""
        columns = {
            "kind": kind, "position": position, "influence": influence, "interest": interest,
            "organisation_id": organisation_id, "contact": contact, "note": note,
            "disclosure": disclosure,
        }  # fmt: skip
        self._check_columns(0, columns)
        texts = {"name": name, "role": role or {}, "stance": stance or {}}
        return self._add(key, texts, columns, by)

    def _check(self, thing: Stakeholder, fields: Mapping[str, object]) -> None:
        self._check_columns(thing.id, fields)

    def _check_columns(self, row: int, fields: Mapping[str, object]) -> None:
        codes = {"kind": StakeholderKind, "position": Position, "disclosure": Disclosure}
        for name, code in codes.items():
            if name in fields:
                one_of(code, fields[name])
        for name in ("influence", "interest"):
            mark = fields.get(name)
            if mark is not None and mark not in range(1, 6):
                raise UserError(
                    message("Influence and interest are judged from 1 to 5."),
                    message("Leave it empty when it was not judged."),
                )
        self._check_organisation(row, fields.get("organisation_id"))

    def _check_organisation(self, row: int, organisation: object) -> None:
        """Refuse a person who would belong to itself, directly or through others."""
        at = organisation
        seen = {row}
        while isinstance(at, int):
            if at in seen:
                raise UserError(
                    message("A stakeholder cannot belong to itself."),
                    message("Choose another organisation."),
                )
            seen.add(at)
            at = cell(self._desk.db, "stakeholder", "organisation_id", at)
