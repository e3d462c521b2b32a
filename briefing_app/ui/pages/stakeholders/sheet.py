"""The sheet of a stakeholder: who, what position, how much influence and interest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.domain.codes import Disclosure, Position, StakeholderKind
from briefing_app.errors import message
from briefing_app.language.labels import label
from briefing_app.ui.sheet.entries import AreaEntry, ChoiceEntry, LineEntry, MarkEntry, PickEntry
from briefing_app.ui.sheet.sheet import Sheet
from briefing_app.ui.sheet.texts_entry import TextsEntry

if TYPE_CHECKING:
    from briefing_app.ui.context import Context
    from briefing_app.ui.voices import Voices


class StakeholderSheet(Sheet):
    """Edits a stakeholder."""

    def __init__(self, context: Context, voices: Voices) -> None:
        super().__init__(context, context.session.stakeholders)
        self._voices = voices
        words = context.translator
        self.section(
            message("Who"),
            TextsEntry(words, ("name", message("Name"))),
            TextsEntry(words, ("role", message("Role"))),
            ChoiceEntry(
                words,
                ("kind", message("Kind")),
                [(code.value, label(code)) for code in StakeholderKind],
            ),
            PickEntry(words, ("organisation_id", message("Belongs to")), self._organisations),
        )
        self.section(
            message("Position on the project"),
            ChoiceEntry(
                words,
                ("position", message("Position")),
                [(code.value, label(code)) for code in Position],
            ),
            TextsEntry(words, ("stance", message("What they say")), is_long=True),
            MarkEntry(words, ("influence", message("Influence (1 low, 5 high)"))),
            MarkEntry(words, ("interest", message("Interest (1 low, 5 high)"))),
        )
        self.section(
            message("Contact and notes"),
            LineEntry(words, ("contact", message("Contact"))),
            AreaEntry(words, ("note", message("Note"))),
            ChoiceEntry(
                words,
                ("disclosure", message("Who may read it")),
                [(code.value, label(code)) for code in Disclosure],
            ),
        )
        self.offer_remove(message("Remove this stakeholder"))

    def _organisations(self) -> list[tuple[int, str]]:
        return [
            (other.id, self._voices.best(other.name) or other.key)
            for other in self.context.session.stakeholders.all()
            if other.kind is StakeholderKind.ORGANISATION and other.id != self.row
        ]
