"""The sheet of a commitment: what was promised, where, by when, and what met it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.errors import message
from briefing_app.ui.sheet.entries import DateEntry, PickEntry
from briefing_app.ui.sheet.sheet import Sheet
from briefing_app.ui.sheet.texts_entry import TextsEntry

if TYPE_CHECKING:
    from briefing_app.ui.context import Context
    from briefing_app.ui.voices import Voices


class CommitmentSheet(Sheet):
    """Edits a commitment."""

    def __init__(self, context: Context, voices: Voices) -> None:
        super().__init__(context, context.session.commitments)
        words = context.translator
        self.section(
            message("Commitment"),
            TextsEntry(words, ("text", message("Text")), is_long=True).without_label(),
        )
        self.section(
            message("Promise"),
            PickEntry(words, ("made_in", message("Made in")), self._sources),
            DateEntry(words, ("due", message("Due")), voices),
        )
        self.section(
            message("Met"),
            PickEntry(words, ("met_by", message("Met by")), self._sources),
            DateEntry(words, ("met_on", message("Met on")), voices),
        )
        self.offer_remove(message("Remove this commitment"))

    def _sources(self) -> list[tuple[int, str]]:
        return [
            (source.id, f"[{place}] {source.title}")
            for place, source in enumerate(self.context.session.sources.all(), 1)
        ]
