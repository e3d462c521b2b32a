"""Verbs of what stands around a briefing's texts: who signs it, what is annexed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.domain.codes import AnnexKind
from briefing_app.errors import NotFound, message
from briefing_app.session.passages import PassageVerbs
from briefing_app.store.keys import has_row, ids_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.domain.briefing import Annex, Signatory


class ParticularVerbs(PassageVerbs):
    """Signatories and annexes are lists: each verb makes one exactly what it is given."""

    def set_signatories(
        self, briefing_id: int, signatories: Sequence[Signatory], *, by: object | None = None
    ) -> None:
        """Make these the signatories of a briefing, in this order; their ids do not matter."""
        label = self._label(self.label_edit, self.get(briefing_id))
        with self._desk.step(label, by) as rows:
            for row in ids_of(self._desk.db, "signatory", "briefing_id", briefing_id):
                rows.remove("signatory", row)
            for position, one in enumerate(signatories):
                row = rows.add(
                    "signatory", briefing_id=briefing_id, position=position, name=one.name,
                    demissionary=int(one.demissionary),
                )  # fmt: skip
                rows.write_texts("signatory", row, "role", one.role)
                rows.write_texts("signatory", row, "ministry", one.ministry)

    def set_annexes(
        self, briefing_id: int, annexes: Sequence[Annex], *, by: object | None = None
    ) -> None:
        """Make these the annexes of a briefing, in this order; their ids do not matter."""
        for annex in annexes:
            if annex.source_id and not has_row(self._desk.db, "source", annex.source_id):
                raise NotFound(
                    message("What was asked for is not in the dossier any more."),
                    message("It may have been removed; undo brings it back."),
                )
        label = self._label(self.label_edit, self.get(briefing_id))
        with self._desk.step(label, by) as rows:
            for row in ids_of(self._desk.db, "annex", "briefing_id", briefing_id):
                rows.remove("annex", row)
            for position, annex in enumerate(annexes):
                row = rows.add(
                    "annex", briefing_id=briefing_id, position=position,
                    kind=AnnexKind(annex.kind), source_id=annex.source_id,
                )  # fmt: skip
                rows.write_texts("annex", row, "title", annex.title)
