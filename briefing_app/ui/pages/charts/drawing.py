"""Draw the selected chart beside the window's thread, and show it as it will be printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.errors import Message, UserError, message
from briefing_app.ui.widgets.card import Card
from briefing_app.ui.widgets.label import MutedLabel, StrongLabel
from briefing_app.ui.widgets.picture_view import PictureView
from briefing_app.ui.widgets.roles import mark_verbatim

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from briefing_app.document.picture import ChartDrawing
    from briefing_app.domain.chart import Chart
    from briefing_app.ui.context import Context
    from briefing_app.ui.tasks import Task
    from briefing_app.ui.voices import Voices

TASK = "chart"
"""The key of the one task that draws."""

_WIDEST = 820


class ChartCard(Card):
    """The picture of one chart in the window's language, or why there is none."""

    def __init__(self, context: Context, voices: Voices) -> None:
        super().__init__(margin=20, spacing=6)
        self._context, self._voices = context, voices
        self._failure: Message | None = None
        self._title, self._subtitle = StrongLabel(pixels=15, wraps=True), MutedLabel()
        self._view = PictureView()
        self._view.setMaximumWidth(_WIDEST)
        self._problem = MutedLabel()
        parts: tuple[QWidget, ...] = (self._title, self._subtitle, self._view, self._problem)
        for part in parts:
            mark_verbatim(part)
            self.column.addWidget(part)
        self.column.addStretch(1)

    def show_chart(self, chart: Chart | None) -> None:
        """Draw a chart; a newer one replaces an older one that is still being drawn."""
        if chart is None:
            self._context.tasks.cancel(TASK)
            self.hide()
            return
        self.show()
        if self._failure is None and not self._title.text():  # the first one takes a second
            drawing = message("Drawing the chart…")
            self._problem.setText(self._context.translator.catalog.gettext(drawing))
            self._problem.show()
        session, voice = self._context.session, self._voices.window()
        facts = {row.fact_id: session.facts.get(row.fact_id) for row in chart.facts}
        sources = {source.id: source for source in session.sources.all()}

        def work(_task: Task) -> ChartDrawing:
            from briefing_app.charts.drawing import draw_chart

            language = voice.language
            return draw_chart(chart, facts, sources, (language,), {language: voice})

        self._context.tasks.start(TASK, work, done=self._show, failed=self._fail)

    def retranslate(self) -> None:
        """Say again why nothing is drawn."""
        if self._failure is not None:
            self._problem.setText(self._context.translator.show(self._failure))

    def _show(self, drawing: ChartDrawing) -> None:
        language = self._voices.language
        self._failure = None
        self._title.setText(drawing.title.get(language, ""))
        self._subtitle.setText(drawing.subtitle.get(language, ""))
        self._view.show_picture(drawing.picture, drawing.alternative.get(language, ""))
        self._view.show()
        self._problem.hide()

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self._failure = error.what
        self._title.setText("")
        self._subtitle.setText("")
        self._view.hide()
        self._problem.setText(self._context.translator.show(self._failure))
        self._problem.show()
