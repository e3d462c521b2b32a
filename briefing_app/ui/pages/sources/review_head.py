"""Above a review: the way back, and what is known of the source, to be corrected at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from briefing_app.domain.codes import LANGUAGES, SourceRank
from briefing_app.errors import message
from briefing_app.language.labels import label
from briefing_app.ui.attempt import attempt
from briefing_app.ui.sheet.entries import ChoiceEntry, DateEntry, LineEntry
from briefing_app.ui.widgets.buttons import link_button
from briefing_app.ui.widgets.label import MutedLabel, PageTitle

if TYPE_CHECKING:
    from briefing_app.domain.source import Source
    from briefing_app.errors import Message
    from briefing_app.ui.context import Context
    from briefing_app.ui.sheet.entry import Entry
    from briefing_app.ui.voices import Voices

_LANGUAGE_WORDS = {"nl": message("Dutch"), "fr": message("French"), "en": message("English")}


class ReviewHead(QWidget):
    """``language_wanted`` carries another language of the document."""

    language_wanted = Signal(str)

    def __init__(self, context: Context, voices: Voices) -> None:
        super().__init__()
        self._context = context
        self._source: Source | None = None
        words = context.translator
        self.back = link_button(words, message("← Back to the sources"))
        title = PageTitle()
        words.bind(title.setText, message("Facts in a document"))
        self.count = MutedLabel(wraps=False)
        self._notices: tuple[Message, ...] = ()
        self.notices = MutedLabel(pixels=12)
        self.notices.hide()
        ranks = [(rank.value, label(rank)) for rank in SourceRank]
        languages = [(code, _LANGUAGE_WORDS[code]) for code in LANGUAGES]
        self.entries: dict[str, Entry] = {
            "title": LineEntry(words, ("title", message("Title"))),
            "publisher": LineEntry(words, ("publisher", message("Publisher"))),
            "published": DateEntry(words, ("published", message("Published on")), voices),
            "language": ChoiceEntry(words, ("language", message("Language")), languages),
            "rank": ChoiceEntry(words, ("rank", message("Reliability")), ranks),
        }
        self._lay_out(title)
        for name, entry in self.entries.items():
            if context.session.read_only:
                entry.set_read_only()
            entry.changed.connect(lambda value, name=name: self._save(name, value))

    def show_source(self, source: Source) -> None:
        """Show what is known of a source."""
        is_same = self._source is not None and self._source.id == source.id
        self._source = source
        for name, entry in self.entries.items():
            entry.load(getattr(source, name), is_same=is_same)

    def show_count(self, count: int, still_open: int) -> None:
        """Say how many candidates there are, and how many are open."""
        catalog = self._context.translator.catalog
        found = catalog.ngettext("{n} candidate", "{n} candidates", count)
        self.count.setText(
            catalog.gettext(message("{found}, {number} open"), found=found, number=still_open)
        )

    def show_notices(self, notices: tuple[Message, ...]) -> None:
        """Say what was left out of the document."""
        self._notices = notices
        self.notices.setText(" ".join(map(self._context.translator.show, notices)))
        self.notices.setVisible(bool(notices))

    def commit_pending(self) -> None:
        """Save what is typed."""
        for entry in self.entries.values():
            entry.commit_pending()

    def retranslate(self) -> None:
        """Say dates and notices in the new language."""
        self.show_notices(self._notices)
        for entry in self.entries.values():
            entry.retranslate()

    def _save(self, name: str, value: object) -> None:
        if self._source is None:
            return
        if name == "language":
            self.language_wanted.emit(str(value))
            return
        sources, row = self._context.session.sources, self._source.id
        attempt(self._context.notify, lambda: sources.change(row, by=self, **{name: value}))

    def _lay_out(self, title: PageTitle) -> None:
        line = QHBoxLayout()
        line.setSpacing(16)
        for widget in (title, self.count):
            line.addWidget(widget)
        line.addStretch(1)
        line.addWidget(self.back)
        fields = QHBoxLayout()
        fields.setSpacing(12)
        shares = {"title": 4, "publisher": 2, "published": 2, "language": 1, "rank": 2}
        for name, entry in self.entries.items():
            fields.addWidget(entry, shares[name])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(line)
        column.addLayout(fields)
        column.addWidget(self.notices)
