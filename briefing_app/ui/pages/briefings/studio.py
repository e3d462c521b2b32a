"""What the cards of one composer share: facts at hand, editors, and who is told of what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from briefing_app.domain.briefing import wording_hash
from briefing_app.language.naming import FactNames
from briefing_app.organisation.look import look_of
from briefing_app.session.template import read_template
from briefing_app.ui.attempt import attempt
from briefing_app.ui.editor.passage_edit import PassageEdit
from briefing_app.ui.pages.briefings.at_hand import AtHand
from briefing_app.ui.pages.briefings.faces import ColumnFaces, DossierOffers
from briefing_app.ui.pages.briefings.progress import is_empty
from briefing_app.ui.theme import sized_font
from briefing_app.ui.widgets.roles import set_role

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QColor

    from briefing_app.charts.drawing import Drawings
    from briefing_app.document.picture import ChartDrawing
    from briefing_app.domain.briefing import Passage, Section
    from briefing_app.domain.chart import Chart
    from briefing_app.domain.codes import BriefingKind
    from briefing_app.domain.stakeholder import Stakeholder
    from briefing_app.session.briefings import BriefingVerbs
    from briefing_app.session.change import Change
    from briefing_app.session.template import Template
    from briefing_app.ui.context import Context
    from briefing_app.ui.tasks import Task
    from briefing_app.ui.voices import Voices

TEXT_PIXELS = 14
_CHART_WIDTH = 484.0
_TWIN_WIDTH = 236.0
"""Points of a chart that stands in one of two columns."""
_OF_CHARTS = frozenset({
    "chart", "chart_text", "chart_fact", "chart_fact_text", "chart_stakeholder",
})  # fmt: skip


class Studio(QObject):
    """``entered`` carries the UUID of the section or passage that somebody came to write in.

    ``dropped`` carries a fact's reference that was dragged to the editor entered last.
    """

    entered = Signal(str)
    dropped = Signal(str)
    fact_met = Signal(str)

    def __init__(self, context: Context, voices: Voices) -> None:
        super().__init__()
        self.context = context
        self.voices = voices
        self.at_hand = AtHand(context.session)
        self.offers = DossierOffers(self.at_hand, voices)
        self.editor: PassageEdit | None = None
        self.place = ""
        self.entered.connect(self._remember)
        self._faces: dict[str, ColumnFaces] = {}
        self._charts: dict[int, Chart] | None = None
        self._stakeholders: dict[int, Stakeholder] | None = None
        self._drawings: Drawings | None = None
        self._templates: dict[BriefingKind, Template] = {}

    @property
    def briefings(self) -> BriefingVerbs:
        """The verbs of briefings, sections and passages."""
        return self.context.session.briefings

    @property
    def can_write(self) -> bool:
        """Whether the dossier takes changes; one that is read-only shows everything as it is."""
        return not self.context.session.read_only

    def names(self) -> FactNames:
        """Return how facts are named in the window's language."""
        context = self.context
        return FactNames(context.session.facts.all_titles(), context.translator.catalog)

    def do(self, verb: Callable[[], object]) -> bool:
        """Call a verb; what cannot be done is said in the quiet bar."""
        return attempt(self.context.notify, verb)

    def faces(self, language: str) -> ColumnFaces:
        """Return how references read in a column."""
        if language not in self._faces:
            self._faces[language] = ColumnFaces(
                self.at_hand, self.voices, self.context.translator, language
            )
        return self._faces[language]

    def make_editor(self, language: str, uuid: str) -> PassageEdit:
        """Return an editor for a column of a passage, with everything connected but saving."""
        editor = PassageEdit(self.faces(language), self.offers, self._colours)
        set_role(editor, "passage")
        editor.set_text_font(sized_font(TEXT_PIXELS))
        editor.setReadOnly(not self.can_write)
        editor.entered.connect(lambda: self._enter(editor, uuid))
        editor.fact_met.connect(self.fact_met)
        editor.dropped.connect(self.dropped)
        editor.undo_wanted.connect(lambda: self.do(self.context.session.undo))
        editor.redo_wanted.connect(lambda: self.do(self.context.session.redo))
        return editor

    def forget(self, change: Change) -> bool:
        """Forget what a change touched; tell whether what cards show reads otherwise."""
        is_chart = not _OF_CHARTS.isdisjoint(change.rows)
        if is_chart:
            self._charts = None
        is_stakeholder = not {"stakeholder", "stakeholder_text"}.isdisjoint(change.rows)
        if is_stakeholder:
            self._stakeholders = None
        is_look = "organisation" in change.rows
        return self.at_hand.forget(change) or is_chart or is_stakeholder or is_look

    def charts(self) -> dict[int, Chart]:
        """Return the dossier's charts by id."""
        if self._charts is None:
            self._charts = {chart.id: chart for chart in self.context.session.charts.all()}
        return self._charts

    def stakeholders(self) -> dict[int, Stakeholder]:
        """Return the dossier's stakeholders by id."""
        if self._stakeholders is None:
            found = self.context.session.stakeholders.all()
            self._stakeholders = {one.id: one for one in found}
        return self._stakeholders

    def drawings(self) -> Drawings:
        """Return the drawings that cards and preview share; loads what draws."""
        from briefing_app.charts.drawing import Drawings

        if self._drawings is None:
            self._drawings = Drawings()
        return self._drawings

    def guidance(self, kind: BriefingKind, section: Section) -> str:
        """Return what the writer of a section should know, as long as the section is empty."""
        if not section.template or not is_empty(section):
            return ""
        if kind not in self._templates:
            self._templates[kind] = read_template(kind)
        return self.voices.best(self._templates[kind].guidance(section.template))

    def draw(
        self,
        owner: QObject,
        chart: Chart,
        languages: tuple[str, ...],
        done: Callable[[list[ChartDrawing]], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Draw a chart in the worker, a twin once in each language.

        Nobody is told when ``owner`` is gone by then.
        """
        held = [self.at_hand.fact_of(one.fact_id) for one in chart.facts]
        facts = {one.fact.id: one.fact for one in held if one is not None}
        sources = dict(self.at_hand.sources)
        voices = {language: self.voices.of(language) for language in languages}
        people = dict(self.stakeholders()) if chart.stakeholders else {}
        is_twin = chart.twin and len(languages) > 1
        look = look_of(self.context.session.organisation.get())
        parts = [(language,) for language in languages] if is_twin else [languages]
        width = _TWIN_WIDTH if is_twin else _CHART_WIDTH

        def work(_task: Task) -> list[ChartDrawing]:
            from briefing_app.charts.outlining import for_window

            draw = self.drawings().draw
            return [
                for_window(draw(
                    chart, facts, sources, part, voices, stakeholders=people, width=width,
                    room=tuple(code for code in languages if code not in part), look=look,
                ), look)
                for part in parts
            ]  # fmt: skip

        self.context.tasks.start(
            f"chart-{id(owner)}",
            work,
            done=lambda drawings: done(drawings) if isValid(owner) else None,
            failed=lambda error: failed(error) if isValid(owner) else None,
        )

    def wording_before(self, passage: Passage, language: str) -> str:
        """Return the wording that a translation was made from, as the history kept it."""
        text = passage.texts.get(language)
        made_from = text.made_from if text else None
        for entry in self.context.session.history.of(passage.uuid):
            for side in (entry.before, entry.after):
                wording = (side or {}).get("text")
                if isinstance(wording, str) and wording_hash(wording) == made_from:
                    return wording
        return ""

    def _remember(self, uuid: str) -> None:
        self.place = uuid

    def _enter(self, editor: PassageEdit, uuid: str) -> None:
        self.editor = editor
        editor.destroyed.connect(lambda: self._leave(editor))
        self.entered.emit(uuid)

    def _leave(self, editor: PassageEdit) -> None:
        if self.editor is editor:
            self.editor = None

    def _colours(self, tone: str) -> tuple[QColor, QColor]:
        tokens = self.context.theme.tokens
        ground = {"quiet": "quiet_soft"}.get(tone, f"{tone}_soft")
        ink = {"quiet": "muted"}.get(tone, tone)
        return tokens.colour(ground), tokens.colour(ink)
