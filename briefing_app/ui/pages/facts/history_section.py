"""What happened to a fact: one line a step, newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from briefing_app.domain.moment import Moment, PartialDate
from briefing_app.errors import message
from briefing_app.language.form import Form, Style
from briefing_app.language.wording import word_moment
from briefing_app.ui.widgets.buttons import link_button
from briefing_app.ui.widgets.inspector import Section
from briefing_app.ui.widgets.label import MutedLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.session.history import Entry
    from briefing_app.ui.context import Context
    from briefing_app.ui.voices import Voices

_FEW = 5


class HistorySection(Section):
    """A few steps, and all of them when asked."""

    def __init__(self, context: Context, voices: Voices) -> None:
        super().__init__()
        self._context, self._voices = context, voices
        self._shows_all = False
        context.translator.bind(self.label.setText, message("History"))

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show the steps that these entries belong to."""
        self._entries = entries
        self.clear()
        steps = list({entry.step: entry for entry in entries}.values())
        shown = steps if self._shows_all else steps[:_FEW]
        for entry in shown:
            self.column.addWidget(MutedLabel(self._line(entry), pixels=12))
        if len(shown) < len(steps):
            more = link_button(self._context.translator, message("Show all"))
            more.clicked.connect(lambda: self._show_all())
            self.column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_all(self) -> None:
        self._shows_all = True
        self.show_entries(self._entries)
        self._shows_all = False

    def _line(self, entry: Entry) -> str:
        at = entry.at.astimezone()
        day = Moment(PartialDate(at.year, None, at.month, at.day))
        said = word_moment(day, self._voices.window(), Form(style=Style.SHORT))
        catalog = self._context.translator.catalog
        return catalog.gettext(
            "{date} {time} · {what} · {who}",
            date=said,
            time=at.strftime("%H:%M"),
            what=catalog.show(entry.label),
            who=entry.by,
        )
