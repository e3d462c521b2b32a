"""Overview: what needs attention, how far the briefings are, what changed lately."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from briefing_app.domain.codes import FactState
from briefing_app.errors import message
from briefing_app.ui.page import Page
from briefing_app.ui.pages.overview.cards import ChangesCard, MattersCard, ProgressCard
from briefing_app.ui.pages.overview.matters import Overview, survey
from briefing_app.ui.pages.overview.tile import Tile
from briefing_app.ui.voices import Voices
from briefing_app.ui.widgets.label import MutedLabel, PageTitle, SectionLabel
from briefing_app.ui.widgets.roles import mark_verbatim, set_role

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from briefing_app.session.change import Change
    from briefing_app.ui.context import Context

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
        self._matters = MattersCard(context, self._voices)
        self._progress = ProgressCard(context, self._voices)
        self._changes = ChangesCard(context, self._voices)
        # Dates load the calendar of a language: after the first paint is early enough.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._changes.show_latest)
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
        self._matters.show_overview(shown)
        self._progress.show_overview(shown)
        self._later.start()
