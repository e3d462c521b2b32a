"""The sheet of a term: the settled word in each language, words to avoid, a note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.errors import message
from briefing_app.ui.sheet.sheet import Sheet
from briefing_app.ui.sheet.texts_entry import TextsEntry
from briefing_app.ui.widgets.roles import mark_verbatim

if TYPE_CHECKING:
    from briefing_app.ui.context import Context


class TermSheet(Sheet):
    """Edits a term."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, context.session.terms)
        words = context.translator
        mark_verbatim(self.subtitle)  # it repeats the word in the other languages
        self.section(
            message("Settled word"),
            TextsEntry(words, ("word", message("Settled word"))).without_label(),
        )
        avoid = ("avoid", message("Words to avoid"))
        self.section(
            message("Words to avoid"),
            TextsEntry(words, avoid, placeholder=message("Nothing to avoid")).without_label(),
        )
        self.section(
            message("Notes"),
            TextsEntry(words, ("note", message("Note")), is_long=True).without_label(),
        )
        self.offer_remove(message("Remove this term"))
