"""A chart between the texts: its picture, drawn in the worker, and which chart it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from briefing_app.domain.codes import ChartKind
from briefing_app.errors import Message, UserError, message
from briefing_app.ui.pages.briefings.card import PassageCard
from briefing_app.ui.widgets.badge import SIGNS
from briefing_app.ui.widgets.buttons import link_button
from briefing_app.ui.widgets.card import Card
from briefing_app.ui.widgets.choice import ThingChoice
from briefing_app.ui.widgets.label import MutedLabel, StrongLabel
from briefing_app.ui.widgets.picture_view import PictureView
from briefing_app.ui.widgets.roles import mark_verbatim

if TYPE_CHECKING:
    from briefing_app.document.picture import ChartDrawing
    from briefing_app.domain.briefing import Briefing, Passage
    from briefing_app.ui.pages.briefings.studio import Studio
_CHOICE_WIDTH = 260
"""Pixels in which the message of a chart can be told from another."""


class ChartCard(PassageCard):
    """Spans both columns; the labels of the picture are in the languages of the columns."""

    def __init__(self, studio: Studio, passage: Passage, columns: tuple[str, ...]) -> None:
        super().__init__(studio, passage, columns)
        self.card = Card("", spacing=6, margin=14)
        self._title = StrongLabel(wraps=True)
        self._note = MutedLabel(pixels=12)
        mark_verbatim(self._title)
        mark_verbatim(self._note)
        self.pictures = (PictureView(), PictureView())
        beside = QHBoxLayout()
        beside.setSpacing(20)
        for picture in self.pictures:
            mark_verbatim(picture)  # its alternative text is in the language of a column
            picture.setMaximumWidth(620)
            picture.hide()
            beside.addWidget(picture, 1)
        self.choice = ThingChoice()
        self.choice.setMinimumWidth(_CHOICE_WIDTH)
        studio.context.translator.bind(self.choice.setAccessibleName, message("Chart"))
        self.choice.chosen.connect(self._choose)
        self.choice.setEnabled(studio.can_write)
        self._open = link_button(studio.context.translator, message("Open chart"))
        self._open.clicked.connect(lambda: self._go())
        self.new = link_button(studio.context.translator, message("New chart"))
        self.new.clicked.connect(lambda: self._make())
        self.new.setEnabled(studio.can_write)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.choice)
        foot.addWidget(self._open)
        foot.addWidget(self.new)
        foot.addStretch(1)
        side = QVBoxLayout()
        side.addWidget(self._title)
        side.addLayout(beside)
        side.addWidget(self._note)
        self.card.column.addLayout(side)
        self.card.column.addLayout(foot)
        self.body.addWidget(self.card)

    def show_content(self, passage: Passage, briefing: Briefing) -> None:
        """Show the chart."""
        del passage, briefing
        self.refresh()

    def refresh(self) -> None:
        """Draw the chart again from the facts as they are now."""
        charts = self.studio.charts()
        voices = self.studio.voices
        catalog = self.studio.context.translator.catalog
        none = catalog.gettext(message("Choose a chart"))
        untitled = catalog.gettext(message("Untitled chart"))
        offered = [(one.id, voices.best(one.title) or untitled) for one in charts.values()]
        self.choice.offer([(0, none), *offered])
        self.choice.choose(self.passage.chart_id)
        chart = charts.get(self.passage.chart_id or 0)
        self._open.setVisible(chart is not None)
        self.new.setVisible(chart is None)
        titles = [chart.title.get(code, "") for code in self.columns] if chart else []
        self._title.setText(" | ".join(filter(None, titles)))
        self._title.setVisible(bool(self._title.text()))
        if chart is None:
            self._show_pictures([])
            self._note.hide()
        else:
            self.studio.draw(self, chart, self.columns, self._show, self._fail)

    def retranslate(self) -> None:
        """Say the choice and the note again."""
        self.refresh()

    def _show(self, drawings: list[ChartDrawing]) -> None:
        self._show_pictures(drawings)
        catalog, drawing = self.studio.context.translator.catalog, drawings[0]
        if drawing.fact_keys:
            count = catalog.ngettext(
                "Drawn from {n} fact", "Drawn from {n} facts", len(drawing.fact_keys)
            )
        else:
            count = catalog.ngettext(
                "Drawn from {n} stakeholder", "Drawn from {n} stakeholders", len(drawing.rows)
            )
        self._note.setText(" · ".join(filter(None, (count, self._outdated()))))
        self._note.setToolTip(drawing.alternative.get(self.columns[0], ""))
        self._note.show()

    def _outdated(self) -> str:
        """Say in which columns the alternative text was written for other data."""
        chart = self.studio.charts().get(self.passage.chart_id or 0)
        if chart is None or not chart.alternative:
            return ""
        data = self.studio.context.session.charts.data_of(chart.id)
        languages = [code.upper() for code in self.columns if chart.is_outdated(code, data)]
        if not languages:
            return ""
        said = message("alternative text out of date: {languages}")
        catalog = self.studio.context.translator.catalog
        return f"{SIGNS['look']} {catalog.gettext(said, languages=', '.join(languages))}"

    def _show_pictures(self, drawings: list[ChartDrawing]) -> None:
        """Show one picture over both columns, or one in each."""
        for place, view in enumerate(self.pictures):
            view.setVisible(place < len(drawings))
            if place < len(drawings):
                alternative = next(iter(drawings[place].alternative.values()), "")
                view.show_picture(drawings[place].picture, alternative)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self._show_pictures([])
        translator = self.studio.context.translator
        self._note.setText(f"{translator.show(error.what)} {translator.show(error.todo)}".strip())
        self._note.show()

    def _choose(self, chart_id: int) -> None:
        passage = self.passage.id
        chosen = chart_id or None
        self.studio.do(lambda: self.studio.briefings.change_passage(passage, chart_id=chosen))

    def take_focus(self, language: str = "") -> None:
        """Go to the choice of a chart, or to the menu when one is chosen."""
        if self.passage.chart_id is None and self.studio.can_write:
            self.choice.setFocus()
        else:
            super().take_focus(language)

    def _make(self) -> None:
        """Make a chart for this passage and go to where it is edited."""
        session, passage = self.studio.context.session, self.passage.id
        made: list[int] = []

        def verb() -> None:
            with session.step(Message(message("New chart in a briefing"))):
                made.append(session.charts.add(ChartKind.BAR, {}))
                session.briefings.change_passage(passage, chart_id=made[0])

        if self.studio.do(verb):
            self.studio.context.go("charts", session.charts.get(made[0]).uuid)

    def _go(self) -> None:
        chart = self.studio.charts().get(self.passage.chart_id or 0)
        if chart is not None:
            self.studio.context.go("charts", chart.uuid)
