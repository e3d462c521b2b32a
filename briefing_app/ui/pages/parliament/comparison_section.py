"""What changed from another edition of the same briefing: values, and words of each language."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefing_app.domain.codes import PassageKind
from briefing_app.domain.difference import Run, Side
from briefing_app.errors import message
from briefing_app.language import aftermath
from briefing_app.language.difference import read_as_stated
from briefing_app.language.labels import label
from briefing_app.language.moves import moved
from briefing_app.ui.widgets.choice import ThingChoice
from briefing_app.ui.widgets.inspector import CodedRow, Section, empty
from briefing_app.ui.widgets.label import Label, MutedLabel, StrongLabel
from briefing_app.ui.widgets.roles import mark_verbatim
from briefing_app.ui.widgets.runs_view import RunsView

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing_app.domain.edition import Edition
    from briefing_app.domain.edition_difference import TextDifference, ValueDifference
    from briefing_app.domain.edition_moves import Move
    from briefing_app.domain.stated import StatedValue
    from briefing_app.ui.context import Context
    from briefing_app.ui.voices import Voices

_SHORT = 90
"""Characters of a moved text that are shown."""


class ComparisonSection(Section):
    """Hidden for the only edition of a briefing."""

    def __init__(self, context: Context, voices: Voices) -> None:
        super().__init__()
        self._context, self._voices = context, voices
        words = context.translator
        words.bind(self.label.setText, message("Changed from another edition"))
        self._edition: Edition | None = None
        self.other = ThingChoice()
        words.bind(self.other.setAccessibleName, message("The other edition"))
        self.other.chosen.connect(lambda _row: self._show())
        self._rows = QWidget()
        self._list = QVBoxLayout(self._rows)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(2)
        self.column.addWidget(self.other)
        self.column.addWidget(self._rows)

    def show_edition(self, edition: Edition, editions: Sequence[Edition]) -> None:
        """Compare an edition, at first with the one before it; ``editions`` oldest first."""
        is_new = self._edition is None or self._edition.id != edition.id
        self._edition = edition
        others = [
            each for each in editions if each.briefing == edition.briefing and each.id != edition.id
        ]
        window = self._voices.window()
        self.other.offer(
            (
                each.id,
                f"{aftermath.day(each.made_at, window)} {each.made_at.astimezone():%H:%M}"
                f" · {', '.join(map(self._voices.name_within, each.languages))}",
            )
            for each in others
        )
        if others and is_new:
            before = [each.id for each in others if each.id < edition.id]
            self.other.choose(before[-1] if before else others[0].id)
        self.setVisible(bool(others))
        self._show()

    def _show(self) -> None:
        empty(self._list)
        if self._edition is None or not self.other.thing:
            return
        editions = self._context.session.editions
        old, new = sorted((self.other.thing, self._edition.id))
        found = editions.compare(old, new)
        if found.is_none:
            same = self._context.translator.catalog.gettext(message("Both editions say the same."))
            self._list.addWidget(MutedLabel(same))
            return
        for value in found.values:
            self._add_value(value)
        said = {
            Side.OLD: {each.key: each for each in editions.values(old)},
            Side.NEW: {each.key: each for each in editions.values(new)},
        }
        for move in found.moves:
            self._add_move(move, said[Side.NEW])
        for text in found.texts:
            self._add_text(text, said)

    def _add_value(self, value: ValueDifference) -> None:
        catalog, window = self._context.translator.catalog, self._voices.window()
        title = StrongLabel(self._voices.best(value.either.title) or value.either.key, wraps=True)
        sides = [
            aftermath.said(each, window, catalog) if each else "–"
            for each in (value.old, value.new)
        ]
        line = Label(" → ".join(sides), wraps=True)
        for each in (title, line):
            mark_verbatim(each)
            self._list.addWidget(each)

    def _add_move(self, move: Move, said: Mapping[str, StatedValue]) -> None:
        window = self._voices.language
        language = window if window in move.texts else next(iter(move.texts), window)
        where = StrongLabel(moved(move, window, self._context.translator.catalog), wraps=True)
        text = _beginning(
            read_as_stated(move.texts.get(language, ""), said, self._voices.of(language))
        )
        if not text and move.kind != "section":
            text = self._context.translator.catalog.gettext(label(PassageKind(move.kind)))
        for line in (where, Label(text, wraps=True)):
            mark_verbatim(line)
            self._list.addWidget(line)

    def _add_text(
        self, text: TextDifference, said: Mapping[Side, Mapping[str, StatedValue]]
    ) -> None:
        view, voice = RunsView(self._context.theme), self._voices.of(text.language)
        view.show_runs(
            Run(run.side, read_as_stated(run.text, said.get(run.side, said[Side.NEW]), voice))
            for run in text.runs
        )
        self._list.addWidget(CodedRow(text.language.upper(), view, drop=6))


def _beginning(text: str) -> str:
    """Return as much of a text as tells which one it is."""
    return textwrap.shorten(text, _SHORT, placeholder="…")
