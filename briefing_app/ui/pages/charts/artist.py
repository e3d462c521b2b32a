"""Draws the chart that is edited, in the worker, a moment after it changed.

Frozen values go to the worker and a drawing comes back: typing is never held up.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from briefing_app.domain.codes import ChartKind
from briefing_app.errors import NotFound, UserError
from briefing_app.organisation.look import look_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing_app.charts.drawing import Drawings
    from briefing_app.document.picture import ChartDrawing
    from briefing_app.domain.chart import Chart
    from briefing_app.domain.fact import Fact
    from briefing_app.errors import Message
    from briefing_app.ui.context import Context
    from briefing_app.ui.tasks import Task
    from briefing_app.ui.voices import Voices

TASK = "chart"
"""The key of the one task that draws."""
QUIET = 150
"""Milliseconds without a change after which the picture is drawn again."""


@dataclass(frozen=True)
class Drawn:
    """What was drawn of a chart: the picture asked for, and what follows from its facts alone.

    ``made`` holds, by language, the drawing with the alternative text that its facts give;
    ``outdated`` the languages whose written text was written for other data; ``reasons`` why
    what the chart holds is not in the picture, by id.
    """

    chart: Chart
    languages: tuple[str, ...]
    drawing: ChartDrawing
    made: Mapping[str, ChartDrawing]
    outdated: frozenset[str]
    reasons: Mapping[int, Message]

    def plates(self) -> tuple[tuple[tuple[str, ...], ChartDrawing], ...]:
        """Return what stands on the page: one drawing, of a twin one in each language."""
        if not self.chart.twin:
            return ((self.languages, self.drawing),)
        return tuple(((language,), self.made[language]) for language in self.languages)

    def spoken(self, language: str) -> str:
        """Return the alternative text in a language: the written one, else the one of the facts."""
        written = self.chart.alternative.get(language, "").strip()
        if written or language not in self.made:
            return written
        return self.made[language].alternative[language]


class Artist(QObject):
    """``drawn`` carries a ``Drawn``, ``failed`` the ``UserError`` that says why there is none."""

    drawn = Signal(object)
    failed = Signal(object)

    def __init__(self, context: Context, voices: Voices) -> None:
        super().__init__()
        self._context, self._voices = context, voices
        self._drawings: Drawings | None = None
        self._chart: Chart | None = None
        self._languages: tuple[str, ...] = ()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(QUIET)
        self._timer.timeout.connect(self._start)

    @property
    def is_busy(self) -> bool:
        """Whether a picture is waited for."""
        return self._timer.isActive() or self._context.tasks.is_busy

    def draw(self, chart: Chart, languages: tuple[str, ...]) -> None:
        """Draw a chart: another one at once, the same one again after a short quiet."""
        is_other = self._chart is None or self._chart.id != chart.id
        self._chart, self._languages = chart, languages
        if is_other:
            self._timer.stop()
            self._start()
        else:
            self._timer.start()

    def stop(self) -> None:
        """Draw nothing more."""
        self._timer.stop()
        self._chart = None
        self._context.tasks.cancel(TASK)

    def _start(self) -> None:
        chart, languages = self._chart, self._languages
        if chart is None:
            return
        session = self._context.session
        facts = self._facts(chart)
        sources = {source.id: source for source in session.sources.all()}
        people = {one.id: one for one in session.stakeholders.all()} if chart.stakeholders else {}
        spoken = {*self._voices.languages, *languages, self._voices.language}
        voices = {language: self._voices.of(language) for language in spoken}
        look = look_of(session.organisation.get())
        data = session.charts.data_of(chart.id)
        outdated = frozenset(
            language for language in chart.alternative if chart.is_outdated(language, data)
        )

        def work(task: Task) -> Drawn:
            from briefing_app.charts.outlining import for_window

            drawings = self._own_drawings()
            drawing = drawings.draw(
                chart, facts, sources, languages, voices, stakeholders=people, look=look
            )
            bare = replace(chart, alternative={})
            made = {}
            for language in sorted(spoken):
                task(0.5)
                room = tuple(code for code in languages if code != language) if chart.twin else ()
                made[language] = drawings.draw(
                    bare,
                    facts,
                    sources,
                    (language,),
                    voices,
                    stakeholders=people,
                    room=room,
                    look=look,
                )
            reasons = _reasons(chart, facts, drawing)
            shown = for_window(drawing, look)
            return Drawn(chart, languages, shown, made, outdated, reasons)

        self._context.tasks.start(TASK, work, done=self.drawn.emit, failed=self._fail)

    def _facts(self, chart: Chart) -> dict[int, Fact]:
        found = {}
        for one in chart.facts:
            try:
                found[one.fact_id] = self._context.session.facts.get(one.fact_id)
            except NotFound:
                continue  # the drawing says that it is not in the dossier
        return found

    def _own_drawings(self) -> Drawings:
        """Return the drawings, loaded and made by the first work."""
        from briefing_app.charts.drawing import Drawings

        if self._drawings is None:
            self._drawings = Drawings()
        return self._drawings

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self.failed.emit(error)


def _reasons(chart: Chart, facts: Mapping[int, Fact], drawing: ChartDrawing) -> dict[int, Message]:
    """Return why facts are not in a drawing: it names them in the order of the chart."""
    if chart.kind is ChartKind.GRID:
        return {}  # it is drawn from stakeholders, and leaves out none
    keys = {fact_id: fact.key for fact_id, fact in facts.items()}
    missing = [one.fact_id for one in chart.facts if keys.get(one.fact_id) not in drawing.fact_keys]
    if len(missing) != len(drawing.left_out):
        raise ValueError("a drawing says of each fact that it leaves out why")
    return dict(zip(missing, drawing.left_out, strict=True))
