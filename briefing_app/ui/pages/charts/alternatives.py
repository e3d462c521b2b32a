"""The alternative text of a chart in each language: made from the facts, or written by hand.

What is written by hand stays until a person goes back to what the facts give.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefing_app.errors import message
from briefing_app.ui.widgets.badge import Badge
from briefing_app.ui.widgets.buttons import link_button
from briefing_app.ui.widgets.card import Card
from briefing_app.ui.widgets.flow import FlowLayout
from briefing_app.ui.widgets.inspector import CodedRow
from briefing_app.ui.widgets.label import MutedLabel, SectionLabel
from briefing_app.ui.widgets.roles import mark_verbatim
from briefing_app.ui.widgets.text_field import TextArea

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_app.language.catalog import Catalog
    from briefing_app.ui.context import Context
    from briefing_app.ui.pages.charts.artist import Drawn
    from briefing_app.ui.voices import Voices

_MADE = (message("Made from the data"), "good")
_WRITTEN = (message("Written by hand"), "accent")
_OUTDATED = (message("Out of date: the data changed since"), "look")


class AlternativesCard(Card):
    """``written`` carries a language and a new text; an empty one goes back to the facts'.

    ``kept`` carries a language whose text still holds although the data changed.  ``chart_id``
    is the chart that both are of.
    """

    written = Signal(str, str)
    kept = Signal(str)

    def __init__(self, context: Context, voices: Voices) -> None:
        super().__init__(margin=16, spacing=6)
        self.chart_id = 0
        heading, hint = SectionLabel(), MutedLabel(pixels=12)
        context.translator.bind(heading.setText, message("Alternative text"))
        context.translator.bind(
            hint.setText, message("What readers hear who do not see the picture.")
        )
        self.column.addWidget(heading)
        self.column.addWidget(hint)
        self.rows: dict[str, AlternativeRow] = {}
        for language in voices.languages:
            row = AlternativeRow(context, voices, language)
            row.written.connect(lambda text, code=language: self.written.emit(code, text))
            row.kept.connect(lambda code=language: self.kept.emit(code))
            self.rows[language] = row
            self.column.addWidget(CodedRow(language.upper(), row))

    def show_drawn(self, drawn: Drawn) -> None:
        """Show what each language says, and where it comes from."""
        for language, row in self.rows.items():
            made = drawn.made.get(language)
            row.show_texts(
                drawn.chart.alternative.get(language, ""),
                made.alternative.get(language, "") if made else "",
                is_outdated=language in drawn.outdated,
            )

    def commit_pending(self) -> None:
        """Save what is typed."""
        for row in self.rows.values():
            row.area.commit_pending()


class AlternativeRow(QWidget):
    """The text in one language with its state."""

    written = Signal(str)
    kept = Signal()

    def __init__(self, context: Context, voices: Voices, language: str) -> None:
        super().__init__()
        self._translator = context.translator
        self._made = ""
        self._written = ""
        can_write = not context.session.read_only
        self.area = TextArea(least=2)
        self.area.setReadOnly(not can_write)
        self._translator.bind_call(self.area.setAccessibleName, _named(voices, language))
        self.area.committed.connect(self._take)
        self.badge = Badge()
        self.keep = link_button(self._translator, message("It still holds"))
        self.back = link_button(self._translator, message("Back to the text made from the data"))
        self.keep.clicked.connect(lambda: self.kept.emit())
        self.back.clicked.connect(lambda: self._go_back())
        for link in (self.keep, self.back):
            link.setEnabled(can_write)
        self.made = MutedLabel(pixels=12)
        mark_verbatim(self.made)
        head = QWidget()
        line = FlowLayout(head, spacing=10)
        for part in (self.badge, self.keep, self.back):
            line.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(4)
        column.addWidget(head)
        column.addWidget(self.area)
        column.addWidget(self.made)

    def show_texts(self, written: str, made: str, *, is_outdated: bool) -> None:
        """Show the written text, else the made one; what is being typed stays."""
        self._made, self._written = made, written
        self.area.set_value(written or made)
        is_outdated = bool(written) and is_outdated
        text, tone = _OUTDATED if is_outdated else _WRITTEN if written else _MADE
        self.badge.show_state("", tone)
        self._translator.bind(self.badge.set_word, text)
        self.keep.setVisible(is_outdated)
        self.back.setVisible(bool(written))
        self.made.setText(made)
        self.made.setVisible(is_outdated)

    def _take(self, text: str) -> None:
        said = text.strip()
        if said == self._made or not said:
            said = ""
        if said != self._written:
            self.written.emit(said)
        if not said:
            self.area.set_value(self._made)

    def _go_back(self) -> None:
        self.area.setFocus()  # the link goes away, the focus must not
        self.area.set_value(self._made)
        self.written.emit("")


def _named(voices: Voices, language: str) -> Callable[[Catalog], str]:
    template = message("Alternative text, {language}")

    def make(catalog: Catalog) -> str:
        return catalog.gettext(template, language=voices.name_within(language))

    return make
