"""What became of a value that was told: its words in each language, and its correction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication

from briefing_app.errors import Message, UserError, message
from briefing_app.language import aftermath
from briefing_app.language.correcting import as_html, as_text
from briefing_app.ui.pages.parliament.told_view import WORDS
from briefing_app.ui.widgets.buttons import link_button, plain_button
from briefing_app.ui.widgets.inspector import InspectorFrame
from briefing_app.ui.widgets.label import Label, MutedLabel
from briefing_app.ui.widgets.roles import mark_verbatim

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.session.told import ToldChange
    from briefing_app.ui.context import Context
    from briefing_app.ui.voices import Voices


class ToldPanel(InspectorFrame):
    """Shows one of the list; the correction table and the letter are of all of it."""

    def __init__(self, context: Context, voices: Voices) -> None:
        super().__init__()
        self._context, self._voices = context, voices
        self._changes: Sequence[ToldChange] = ()
        self._shown: ToldChange | None = None
        words = context.translator
        self.said = self.add_section(words, message("Was said"))
        self.now = self.add_section(words, message("Holds now"))
        self.why = self.add_section(words, message("Reason"))
        self.told = self.add_section(words, message("Told in"))
        self.fact = link_button(words, message("Open the fact"))
        self.fact.clicked.connect(lambda: self._open_fact())
        self.column.addWidget(self.fact, 0, Qt.AlignmentFlag.AlignLeft)
        all_of_it = self.add_section(words, message("Correction"))
        self.copy = plain_button(words, message("Copy the correction table"))
        self.letter = plain_button(words, message("Write a letter of correction"), "primary")
        self.letter.setEnabled(not context.session.read_only)
        hint = MutedLabel()
        words.bind(
            hint.setText,
            message("Both hold everything in the list: old, new and reason, in both languages."),
        )
        for widget in (hint, self.copy, self.letter):
            all_of_it.column.addWidget(widget)
        self.copy.clicked.connect(lambda: self.copy_table())
        self.letter.clicked.connect(lambda: self._write_letter())

    def show_change(self, shown: ToldChange, changes: Sequence[ToldChange]) -> None:
        """Show one value, of a list of several."""
        self._shown, self._changes = shown, changes
        changed = shown.changed
        catalog, window = self._context.translator.catalog, self._voices.window()
        self.title.setText(self._voices.best(changed.stated.title) or changed.stated.key)
        self.subtitle.setText(self._subtitle())
        for section in (self.said, self.now, self.why, self.told):
            section.clear()
        for corrector in self._context.session.told.correctors(shown.edition.languages):
            row = corrector.row(changed)
            for section, text in ((self.said, row.old), (self.now, row.new)):
                label = Label(text, wraps=True)
                mark_verbatim(label)
                section.add_row(corrector.language.upper(), label)
        self.why.column.addWidget(_own(aftermath.reason(changed, window, catalog)))
        title = self._voices.best(shown.edition.texts.title) or shown.edition.texts.key
        self.told.column.addWidget(_own(title))
        for sending in shown.edition.told:
            day = aftermath.day(sending.sent_on.first, window)
            parts = (day, sending.reference, sending.sent_to)
            self.told.column.addWidget(_own(" · ".join(part for part in parts if part)))
        self.fact.setVisible(changed.fact is not None)

    def copy_table(self) -> None:
        """Put the correction table of the whole list on the clipboard, a table a language."""
        tables = self._context.session.told.correction_tables(self._changes)
        texts = [as_text(words.headings(), rows) for words, rows in tables]
        pages = [as_html(words.language, words.headings(), rows) for words, rows in tables]
        data = QMimeData()
        data.setText("\n\n".join(texts))
        data.setHtml("<p></p>".join(pages))
        QGuiApplication.clipboard().setMimeData(data)
        self._context.notify.info(Message(message("The correction table is on the clipboard.")))

    def _write_letter(self) -> None:
        session = self._context.session
        try:
            row = session.told.write_letter(self._changes, by=self)
        except UserError as error:
            self._context.notify.error(error)
            return
        self._context.go("briefings", session.briefings.get(row).uuid)

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
