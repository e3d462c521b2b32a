"""Sources: where things were read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, cast

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QFileDialog

from briefing_app.domain.codes import LANGUAGES, SourceRank
from briefing_app.domain.source import Source
from briefing_app.errors import message
from briefing_app.language.labels import label
from briefing_app.ui.attempt import attempt
from briefing_app.ui.list_page import ListPage
from briefing_app.ui.pages.sources.columns import source_columns
from briefing_app.ui.pages.sources.intake import Intake
from briefing_app.ui.pages.sources.sheet import SourceSheet

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from briefing_app.intake.document import ReadDocument
    from briefing_app.session.change import Change
    from briefing_app.ui.context import Context
    from briefing_app.ui.pages.sources.review import ReviewView
    from briefing_app.ui.widgets.row_model import Column

_TRUSTED = frozenset({SourceRank.OFFICIAL, SourceRank.INVOLVED_PARTY})


class SourcesPage(ListPage[Source]):
    """All sources with their reliability; the sheet edits every field."""

    name: ClassVar = "sources"
    heading: ClassVar = message("Sources")
    icon: ClassVar = "library"
    count: ClassVar = "sources"
    tables: ClassVar = frozenset({"source", "source_copy"})
    new_text: ClassVar = message("New source")
    empty_title: ClassVar = message("No sources yet")
    empty_sentence: ClassVar = message(
        "A source is where something was read: a letter, a report, an article. Every value of a "
        "fact points to one."
    )
    hint: ClassVar = message("Select a source to read and edit it here.")

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._review: ReviewView | None = None
        self.intake = Intake(context, self._language)
        self.intake.read.connect(self._open_review)
        self.from_document = self._action(
            "from_document", message("From a document…"), self._ask_file
        )
        self.from_clipboard = self._action(
            "from_clipboard", message("From the clipboard"), self._paste
        )
        cast("SourceSheet", self.sheet).facts_wanted.connect(self._review_source)

    def prepare(self) -> None:
        """Start without numbers."""
        self._numbers: dict[int, int] = {}

    # -- reviewing a document ------------------------------------------------------------
    @property
    def review(self) -> ReviewView:
        """The review of a document, made when first wanted."""
        if self._review is None:
            from briefing_app.ui.pages.sources.review import ReviewView

            self._review = ReviewView(self.context, self.voices)
            self._review.closed.connect(self.show_start)
            self._review.language_wanted.connect(self._read_as)
            self.views.addWidget(self._review)
        return self._review

    @property
    def is_reviewing(self) -> bool:
        """Whether a review shows in place of the list."""
        return self._review is not None and self.views.currentWidget() is self._review

    def main_actions(self) -> list[QAction]:
        """Offer the clipboard, a new source, and first of all a document."""
        return [self.from_clipboard, self.new, self.from_document]

    def inspector(self) -> QWidget | None:
        """Give a review the whole width."""
        return None if self.is_reviewing else super().inspector()

    def on_change(self, change: Change) -> None:
        """Let a review follow too."""
        super().on_change(change)
        if self.is_reviewing:
            self.review.on_change(change)
            self.status_changed.emit()

    def retranslate(self) -> None:
        """Say a review again too."""
        super().retranslate()
        if self.is_reviewing:
            self.review.retranslate()

    def commit_pending(self) -> None:
        """Save what is typed in the review too."""
        super().commit_pending()
        if self.is_reviewing:
            self.review.commit_pending()

    def show_row(self, uuid: str) -> None:
        """Go back to the list, and to a row of it."""
        self.show_start()
        super().show_row(uuid)

    def show_start(self) -> None:
        """Go back from a review to the list."""
        if not self.is_reviewing:
            return
        row = self.review.source_id
        self.review.close_review()
        self.views.setCurrentWidget(self.list_view)
        self.actions_changed.emit()
        self.status_changed.emit()
        shown = next((one for one in self.model.rows() if one.id == row), None)
        if shown is not None:
            super().show_row(shown.uuid)

    def stop(self) -> None:
        """End what is being read."""
        self.intake.stop()

    def _open_review(self, source_id: int, document: ReadDocument) -> None:
        self.review.open(source_id, document)
        self.views.setCurrentWidget(self.review)
        self.actions_changed.emit()
        self.status_changed.emit()
        self.review.focus_list()

    def _ask_file(self) -> None:
        catalog = self.context.translator.catalog
        name, _ = QFileDialog.getOpenFileName(
            self,
            catalog.gettext(message("Add from document")),
            "",
            catalog.gettext(
                message("Documents (*.pdf *.docx *.odt *.html *.htm *.md *.txt);;All files (*)")
            ),
        )
        if name:
            self.intake.take_file(Path(name))

    def _paste(self) -> None:
        copied = QApplication.clipboard().mimeData()
        self.intake.take_pasted(copied.text(), copied.html() if copied.hasHtml() else "")

    def _review_source(self, source_id: int) -> None:
        attempt(self.context.notify, lambda: self.intake.take_source(source_id))

    def _read_as(self, language: str) -> None:
        source, document = self.review.source_id, self.review.document
        if source is not None and document is not None:
            self.intake.read_as(source, document, language)

    def _language(self) -> str:
        """Return the language to read in when a document's own cannot be told."""
        return next((code for code in self.voices.languages if code in LANGUAGES), LANGUAGES[0])

    def _action(self, name: str, text: str, do: Callable[[], None]) -> QAction:
        action = QAction(self)
        action.setObjectName(name)
        action.setEnabled(not self.context.session.read_only)
        self.context.translator.bind(action.setText, text)
        action.triggered.connect(lambda: do())
        return action

    def load_rows(self) -> Sequence[Source]:
        """Return the sources; their place is their number."""
        rows = self.context.session.sources.all()
        self._numbers = {source.id: place for place, source in enumerate(rows, 1)}
        return rows

    def make_columns(self) -> Sequence[Column[Source]]:
        """Return the columns of the table."""
        return source_columns(
            self.context.translator, self.voices, lambda source: self._numbers.get(source.id, 0)
        )

    def make_sheet(self) -> SourceSheet:
        """Return the sheet of a source."""
        return SourceSheet(self.context, self.voices)

    def make_chips(self) -> Sequence[tuple[str, str, str, Callable[[Source], bool]]]:
        """Filter by who speaks, and by what is kept."""
        return (
            ("trusted", "", message("Official and involved"), lambda row: row.rank in _TRUSTED),
            ("press", "", message("Press"), lambda row: row.rank is SourceRank.PRESS),
            (
                "weak",
                "look",
                message("Generated or unknown"),
                lambda row: row.rank in {SourceRank.GENERATED, SourceRank.UNKNOWN},
            ),
            ("no_copy", "", message("No copy kept"), lambda row: row.kept_copy is None),
        )

    def add_row(self) -> int:
        """Add a source that still has to be named."""
        title = self.context.translator.catalog.gettext(message("Untitled source"))
        return self.context.session.sources.add(title, by=self)

    def title_of(self, row: Source) -> str:
        """Return its title."""
        return row.title

    def subtitle_of(self, row: Source) -> str:
        """Return its number and rank."""
        return self.context.translator.catalog.gettext(
            message("Source [{number}] · {rank}"),
            number=self._numbers.get(row.id, 0),
            rank=self.context.translator.catalog.gettext(label(row.rank)),
        )

    def status_text(self) -> str:
        """Count the sources, or what is still open in a review."""
        if self.is_reviewing:
            return self.review.head.count.text()
        number = len(self.model.rows())
        return self.context.translator.catalog.ngettext("{n} source", "{n} sources", number)
