"""The particulars that are texts: titles, sender, addressee, salutation, who asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from briefing_app.errors import message
from briefing_app.ui.pages.briefings.particulars_group import ParticularsGroup
from briefing_app.ui.widgets.text_rows import TextRows

if TYPE_CHECKING:
    from briefing_app.domain.briefing import Briefing
    from briefing_app.ui.pages.briefings.studio import Studio

NAMES = {
    "title": message("Title"),
    "short_title": message("Short title"),
    "sender": message("Sender"),
    "addressee": message("Addressee"),
    "asked_by": message("Asked by"),
    "salutation": message("Salutation"),
    "closing": message("Closing words"),
    "annexes": message("Line on annexes"),
}


class TextGroup(ParticularsGroup):
    """A text in each language of the dossier."""

    names: ClassVar = NAMES

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self.rows = {
            field: TextRows(studio.context.translator, studio.voices.languages, name, quiet=False)
            for field, name in NAMES.items()
        }
        self.fields.update(self.rows)
        for field, rows in self.rows.items():
            rows.committed.connect(
                lambda language, text, field=field: self._write(field, language, text)
            )

    def show_briefing(self, briefing: Briefing) -> None:
        """Show the texts."""
        super().show_briefing(briefing)
        for field, rows in self.rows.items():
            rows.show_texts(getattr(briefing, field))

    def commit_pending(self) -> None:
        """Save what is typed."""
        for rows in self.rows.values():
            rows.commit_pending()

    def set_read_only(self, *, on: bool) -> None:
        """Let nobody type."""
        for rows in self.rows.values():
            rows.set_read_only(on=on)

    def _write(self, field: str, language: str, text: str) -> None:
        briefing = self._briefing_id
        self.studio.do(lambda: self.studio.briefings.write(briefing, field, language, text))
