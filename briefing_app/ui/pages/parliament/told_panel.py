"""What became of one value that was told: its words in each language, why, where, since when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from briefing_app.errors import message
from briefing_app.language import aftermath
from briefing_app.ui.pages.parliament.told_view import WORDS
from briefing_app.ui.widgets.buttons import link_button
from briefing_app.ui.widgets.inspector import InspectorFrame
from briefing_app.ui.widgets.label import Label
from briefing_app.ui.widgets.roles import mark_verbatim

if TYPE_CHECKING:
    from briefing_app.session.told import ToldChange
    from briefing_app.ui.context import Context
    from briefing_app.ui.voices import Voices


class ToldPanel(InspectorFrame):
    """Shows one of the list, as a correction would say it."""

    def __init__(self, context: Context, voices: Voices) -> None:
        super().__init__()
        self._context, self._voices = context, voices
        self._shown: ToldChange | None = None
        words = context.translator
        self.said = self.add_section(words, message("Was said"))
        self.now = self.add_section(words, message("Holds now"))
        self.why = self.add_section(words, message("Reason"))
        self.told = self.add_section(words, message("Told in"))
        self.corrected = self.add_section(words, message("Corrected"))
        self.fact = link_button(words, message("Open the fact"))
        self.fact.clicked.connect(lambda: self._open_fact())
        self.column.addWidget(self.fact, 0, Qt.AlignmentFlag.AlignLeft)

    def show_change(self, shown: ToldChange) -> None:
        """Show one value."""
        self._shown = shown
        changed = shown.changed
        catalog, window = self._context.translator.catalog, self._voices.window()
        self.title.setText(self._voices.best(changed.stated.title) or changed.stated.key)
        self.subtitle.setText(self._subtitle())
        for section in (self.said, self.now, self.why, self.told, self.corrected):
            section.clear()
        for corrector in self._context.session.told.correctors(shown.edition.languages):
            row = corrector.row(shown.edition, changed)
            for section, text in ((self.said, row.old), (self.now, row.new)):
                section.add_row(corrector.language.upper(), _own(text))
        self.why.column.addWidget(_own(aftermath.reason(changed, window, catalog)))
        title = self._voices.best(shown.edition.texts.title) or shown.edition.texts.key
        self.told.column.addWidget(_own(title))
        for sending in shown.edition.told:
            day = aftermath.day(sending.sent_on.first, window)
            parts = (day, sending.reference, sending.sent_to)
            self.told.column.addWidget(_own(" · ".join(part for part in parts if part)))
        self.corrected.setVisible(shown.corrected is not None)
        if shown.corrected is not None:
            (words,) = self._context.session.told.correctors([window.language])
            told = words.corrected(shown.corrected.edition, shown.corrected.sending)
            self.corrected.column.addWidget(_own(told))
        self.fact.setVisible(changed.fact is not None)

    def _open_fact(self) -> None:
        if self._shown is not None and self._shown.changed.fact is not None:
            self._context.go("facts", self._shown.changed.fact.uuid)

    def _subtitle(self) -> str:
        if self._shown is None:
            return ""
        changed, catalog = self._shown.changed, self._context.translator.catalog
        state = catalog.gettext(WORDS[changed.kind])
        if changed.since is None:
            return state
        day = aftermath.day(changed.since, self._voices.window())
        return catalog.gettext(message("{state} · since {date}"), state=state, date=day)


def _own(text: str) -> Label:
    label = Label(text, wraps=True)
    mark_verbatim(label)
    return label
