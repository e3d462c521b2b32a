"""The three cards of the overview: what needs attention, the briefings, the latest changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from briefing_app.errors import message
from briefing_app.language.labels import label
from briefing_app.ui.widgets.buttons import link_button
from briefing_app.ui.widgets.card import Card
from briefing_app.ui.widgets.elided import ElidedLabel
from briefing_app.ui.widgets.inspector import empty
from briefing_app.ui.widgets.label import MutedLabel
from briefing_app.ui.widgets.line_button import LineButton
from briefing_app.ui.widgets.roles import mark_verbatim

if TYPE_CHECKING:
    from briefing_app.ui.context import Context
    from briefing_app.ui.pages.overview.matters import Overview, Progress
    from briefing_app.ui.voices import Voices

_MOST_MATTERS = 8
_MOST_CHANGES = 12


class ListCard(Card):
    """A card of lines; what stands in it is made anew each time."""

    def __init__(self, context: Context, voices: Voices) -> None:
        super().__init__(spacing=0)
        self.context, self.voices = context, voices
        self.column.setContentsMargins(4, 4, 4, 4)

    def add_note(self, text: str) -> None:
        """Add a sentence, in the window's language."""
        note = MutedLabel(text)
        note.setContentsMargins(12, 8, 12, 8)
        self.column.addWidget(note)

    def add_step(self, text: str, page: str) -> None:
        """Add a link (a message id) to a page."""
        button: QPushButton = link_button(self.context.translator, text)
        button.clicked.connect(lambda: self.context.go(page, ""))
        row = QHBoxLayout()
        row.setContentsMargins(11, 0, 12, 8)  # the button's border is one pixel
        row.addWidget(button)
        row.addStretch(1)
        self.column.addLayout(row)

    def add_line(self, line: LineButton, page: str, uuid: str) -> None:
        """Add a line that leads to a row of a page."""
        line.clicked.connect(lambda: self.context.go(page, uuid))
        self.column.addWidget(line)


class MattersCard(ListCard):
    """What needs attention, worst first."""

    def show_overview(self, shown: Overview) -> None:
        """Show the first matters, or what to start with."""
        catalog = self.context.translator.catalog
        empty(self.column)
        for matter in shown.matters[:_MOST_MATTERS]:
            line = LineButton(
                self.voices.best(matter.title),
                catalog.show(matter.detail),
                word=catalog.gettext(matter.word),
                tone=matter.tone,
            )
            self.add_line(line, matter.page, matter.uuid)
        more = len(shown.matters) - _MOST_MATTERS
        if more > 0:
            self.add_note(catalog.ngettext("and {n} more", "and {n} more", more))
        if shown.matters:
            return
        if shown.facts:
            nothing = message("Nothing needs attention: every fact is verified or decided.")
            self.add_note(catalog.gettext(nothing))
        else:
            first = message("No facts yet. Start with a source, then the facts it states.")
            self.add_note(catalog.gettext(first))
            self.add_step(message("Go to sources"), "sources")


class ProgressCard(ListCard):
    """How far each briefing is."""

    def show_overview(self, shown: Overview) -> None:
        """Show the briefings, or where the first one is made."""
        catalog = self.context.translator.catalog
        empty(self.column)
        for row in shown.progress:
            late = catalog.ngettext("{n} out of date", "{n} out of date", row.outdated)
            line = LineButton(
                self.voices.best(row.briefing.title) or row.briefing.key,
                self._detail(row),
                word=late if row.outdated else "",
                tone="look",
            )
            self.add_line(line, "briefings", row.briefing.uuid)
        if not shown.progress:
            self.add_note(catalog.gettext(message("No briefings yet.")))
            self.add_step(message("Go to briefings"), "briefings")

    def _detail(self, row: Progress) -> str:
        catalog = self.context.translator.catalog
        shares = [
            catalog.gettext(message("{language} {share}%"), language=code.upper(), share=share)
            for code, share in row.written.items()
        ]
        return " · ".join([catalog.gettext(label(row.briefing.kind)), *shares])


class ChangesCard(ListCard):
    """The latest steps of the history."""

    def show_latest(self) -> None:
        """Read the history and show its latest steps."""
        from briefing_app.ui.pages.overview.history import history_lines

        empty(self.column)
        lines = history_lines(self.context.session.history.recent(200), _MOST_CHANGES)
        for line in lines:
            text = self.context.translator.show(line.label)
            self.column.addWidget(_plain_line(text, line.detail(self.voices.window())))
        if not lines:
            self.add_note(self.context.translator.catalog.gettext(message("No changes yet.")))


def _plain_line(title: str, detail: str) -> QWidget:
    """Return two lines of text that lead nowhere."""
    line = QWidget()
    column = QVBoxLayout(line)
    column.setContentsMargins(12, 6, 12, 6)
    column.setSpacing(0)
    for part in (ElidedLabel(title), MutedLabel(detail, pixels=12)):
        mark_verbatim(part)
        column.addWidget(part)
    return line
