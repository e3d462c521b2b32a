"""Overview: what needs attention, how far the briefings are, what changed lately."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from briefing_app.domain.codes import FactState
from briefing_app.errors import message
from briefing_app.language.labels import label
from briefing_app.ui.page import Page
from briefing_app.ui.pages.overview.matters import Overview, Progress, survey
from briefing_app.ui.pages.overview.tile import Tile
from briefing_app.ui.voices import Voices
from briefing_app.ui.widgets.buttons import link_button
from briefing_app.ui.widgets.card import Card
from briefing_app.ui.widgets.inspector import empty
from briefing_app.ui.widgets.label import MutedLabel, PageTitle, SectionLabel
from briefing_app.ui.widgets.line_button import LineButton
from briefing_app.ui.widgets.roles import mark_verbatim, set_role

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from briefing_app.session.change import Change
    from briefing_app.ui.context import Context

_MOST_MATTERS = 8
_MOST_CHANGES = 12
_WIDEST = 1180


class OverviewPage(Page):
    """The first page of a dossier."""

    name: ClassVar = "overview"
    heading: ClassVar = message("Overview")
    icon: ClassVar = "layout-dashboard"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._voices = Voices(context.session, context.translator)
        self._is_stale = True
        self._shown: Overview | None = None
        self._title, self._about = PageTitle(), MutedLabel(pixels=14)
        for text in (self._title, self._about):
            text.setWordWrap(True)
            mark_verbatim(text)
        self._tiles = QHBoxLayout()
        self._tiles.setSpacing(12)
        self._matters, self._progress, self._changes = Card(), Card(), Card()
        for card in (self._matters, self._progress, self._changes):
            card.column.setContentsMargins(4, 4, 4, 4)
            card.column.setSpacing(0)
        # Dates load the calendar of a language: after the first paint is early enough.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._show_changes)
        self._lay_out()
        self._make_tiles()

    # -- what the window asks ------------------------------------------------------------
    def on_change(self, change: Change) -> None:  # noqa: ARG002  (all of it may be on the page)
        """Read everything again, now or when the page is shown."""
        self._is_stale = True
        if self.isVisible():
            self.reload()

    def retranslate(self) -> None:
        """Say everything again."""
        if self._shown is not None:
            self._show(self._shown)

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while another page was shown."""
        super().showEvent(event)
        if self._is_stale:
            self.reload()

    def stop(self) -> None:
        """Read the history no more."""
        self._later.stop()

    def status_text(self) -> str:
        """Count facts and sources."""
        counts = self.context.session.counts()
        catalog = self.context.translator.catalog
        return catalog.gettext(
            message("{facts} · {sources}"),
            facts=catalog.ngettext("{n} fact", "{n} facts", counts["facts"]),
            sources=catalog.ngettext("{n} source", "{n} sources", counts["sources"]),
        )

    def reload(self) -> None:
        """Read the dossier and show it."""
        self._is_stale = False
        self._shown = survey(self.context.session)
        self._show(self._shown)

    # -- inside --------------------------------------------------------------------------
    def _lay_out(self) -> None:
        words = self.context.translator
        left, right = QVBoxLayout(), QVBoxLayout()
        for column, parts in (
            (
                left,
                (
                    (message("Needs attention"), self._matters),
                    (message("Briefings"), self._progress),
                ),
            ),
            (right, ((message("Latest changes"), self._changes),)),
        ):
            column.setSpacing(8)
            for text, card in parts:
                heading = SectionLabel()
                words.bind(heading.setText, text)
                column.addWidget(heading)
                column.addWidget(card)
                column.addSpacing(12)
            column.addStretch(1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.addLayout(left, 0, 0)
        grid.addLayout(right, 0, 1)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        sheet = QWidget()
        set_role(sheet, "scrolled")
        sheet.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(sheet)
        column.setContentsMargins(24, 18, 24, 24)
        column.setSpacing(6)
        column.addWidget(self._title)
        column.addWidget(self._about)
        column.addSpacing(8)
        column.addLayout(self._tiles)
        column.addSpacing(14)
        column.addLayout(grid)
        column.addStretch(1)
        self._scroll(sheet)

    def _scroll(self, sheet: QWidget) -> None:
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.viewport().setAutoFillBackground(False)
        scroll.setWidget(sheet)
        sheet.setAutoFillBackground(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    def _make_tiles(self) -> None:
        words, go = self.context.translator, self.context.go
        self._tile = {
            name: Tile(words, text, tone)
            for name, text, tone in (
                ("settled", message("Verified or decided"), "good"),
                ("disputed", message("Disputed"), "must"),
                ("unverified", message("Not verified"), "quiet"),
                ("commitments", message("Open commitments"), "accent"),
            )
        }
        for name, tile in self._tile.items():
            page = "parliament" if name == "commitments" else "facts"
            tile.clicked.connect(lambda _=False, page=page: go(page, ""))
            self._tiles.addWidget(tile, 1)

    def _show(self, shown: Overview) -> None:
        dossier = self.context.session.dossier.get()
        self._voices.refresh()
        self._title.setText(self._voices.best(dossier.title))
        self._about.setText(self._voices.best(dossier.summary))
        self._about.setVisible(bool(self._about.text()))
        catalog = self.context.translator.catalog
        states = shown.by_state
        settled = states[FactState.VERIFIED] + states[FactState.DECIDED]
        self._tile["settled"].set_figure(
            settled, catalog.ngettext("of {n} fact", "of {n} facts", shown.facts)
        )
        self._tile["disputed"].set_figure(states[FactState.DISPUTED], "")
        self._tile["unverified"].set_figure(states[FactState.NOT_VERIFIED], "")
        overdue = shown.overdue_commitments
        late = catalog.ngettext("{n} overdue", "{n} overdue", overdue) if overdue else ""
        self._tile["commitments"].set_figure(shown.open_commitments, late)
        self._show_matters(shown)
        self._show_progress(shown)
        self._later.start()

    def _show_matters(self, shown: Overview) -> None:
        catalog, go = self.context.translator.catalog, self.context.go
        column = self._matters.column
        empty(column)
        for matter in shown.matters[:_MOST_MATTERS]:
            line = LineButton(
                self._voices.best(matter.title),
                catalog.show(matter.detail),
                word=catalog.gettext(matter.word),
                tone=matter.tone,
            )
            line.clicked.connect(lambda _=False, it=matter: go(it.page, it.uuid))
            column.addWidget(line)
        more = len(shown.matters) - _MOST_MATTERS
        if more > 0:
            column.addWidget(self._note(catalog.ngettext("and {n} more", "and {n} more", more)))
        if not shown.matters:
            text = message("Nothing needs attention: every fact is verified or decided.")
            if not shown.facts:
                text = message("No facts yet. Start with a source, then the facts it states.")
            column.addWidget(self._note(catalog.gettext(text)))
            if not shown.facts:
                column.addWidget(self._step(message("Go to sources"), "sources"))

    def _show_progress(self, shown: Overview) -> None:
        catalog, go = self.context.translator.catalog, self.context.go
        column = self._progress.column
        empty(column)
        for row in shown.progress:
            line = LineButton(
                self._voices.best(row.briefing.title) or row.briefing.key,
                self._progress_text(row),
                word=catalog.ngettext("{n} out of date", "{n} out of date", row.outdated)
                if row.outdated
                else "",
                tone="look",
            )
            line.clicked.connect(lambda _=False, it=row: go("briefings", it.briefing.uuid))
            column.addWidget(line)
        if not shown.progress:
            column.addWidget(self._note(catalog.gettext(message("No briefings yet."))))
            column.addWidget(self._step(message("Go to briefings"), "briefings"))

    def _progress_text(self, row: Progress) -> str:
        catalog = self.context.translator.catalog
        shares = [
            catalog.gettext(message("{language} {share}%"), language=code.upper(), share=share)
            for code, share in row.written.items()
        ]
        return " · ".join([catalog.gettext(label(row.briefing.kind)), *shares])

    def _show_changes(self) -> None:
        from briefing_app.ui.pages.overview.history import history_lines

        column = self._changes.column
        empty(column)
        entries = self.context.session.history.recent(200)
        lines = history_lines(entries, _MOST_CHANGES)
        for line in lines:
            text = self.context.translator.show(line.label)
            column.addWidget(_plain_line(text, line.detail(self._voices.window())))
        if not lines:
            nothing = self.context.translator.catalog.gettext(message("No changes yet."))
            column.addWidget(self._note(nothing))

    def _note(self, text: str) -> MutedLabel:
        note = MutedLabel(text)
        note.setContentsMargins(12, 8, 12, 8)
        return note

    def _step(self, text: str, page: str) -> QPushButton:
        button = link_button(self.context.translator, text)
        button.clicked.connect(lambda: self.context.go(page, ""))
        button.setContentsMargins(12, 0, 12, 8)
        return button


def _plain_line(title: str, detail: str) -> QWidget:
    """Return two lines of text that lead nowhere."""
    from briefing_app.ui.widgets.elided import ElidedLabel

    line = QWidget()
    column = QVBoxLayout(line)
    column.setContentsMargins(12, 6, 12, 6)
    column.setSpacing(0)
    shown = ElidedLabel(title)
    column.addWidget(shown)
    column.addWidget(MutedLabel(detail, pixels=12))
    for part in line.findChildren(MutedLabel):
        mark_verbatim(part)
    mark_verbatim(shown)
    return line
