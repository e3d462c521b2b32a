"""The inspector of one fact: assembles its sections and hands them what to show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from briefing_app.domain.codes import FactState
from briefing_app.domain.relations import relate
from briefing_app.errors import Message, NotFound, message
from briefing_app.language.labels import label
from briefing_app.ui.attempt import attempt
from briefing_app.ui.pages.facts.dispute import DisputeCard
from briefing_app.ui.pages.facts.editions_section import EditionsSection
from briefing_app.ui.pages.facts.history_section import HistorySection
from briefing_app.ui.pages.facts.particulars import ParticularsSection
from briefing_app.ui.pages.facts.reading_rows import ReadingRows
from briefing_app.ui.pages.facts.shown import Shown
from briefing_app.ui.pages.facts.states import TONES
from briefing_app.ui.pages.facts.values_section import ValuesSection
from briefing_app.ui.sheet.usage_section import UsageSection
from briefing_app.ui.undoable import tell_undoable
from briefing_app.ui.widgets.badge import Badge
from briefing_app.ui.widgets.buttons import link_button
from briefing_app.ui.widgets.flow import FlowLayout
from briefing_app.ui.widgets.inspector import InspectorFrame, Section, empty
from briefing_app.ui.widgets.text_rows import TextRows

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_app.domain.source import Source
    from briefing_app.ui.context import Context
    from briefing_app.ui.pages.facts.titles import FactTitles
    from briefing_app.ui.voices import Voices


class FactInspector(InspectorFrame):
    """Shows a fact by its id and edits every field of it; hidden content when there is none."""

    removed = Signal()

    def __init__(self, context: Context, voices: Voices, titles: Callable[[], FactTitles]) -> None:
        super().__init__()
        self._context, self._voices, self._titles = context, voices, titles
        self._fact_id = 0
        self._sources: dict[int, Source] = {}
        translator = context.translator
        self._head = self._make_head()
        self.column.addWidget(self._head)
        self.dispute = DisputeCard(context)
        self.column.addWidget(self.dispute)
        self._sections = QWidget()
        column = QVBoxLayout(self._sections)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self.column.addWidget(self._sections)
        self.readings = ReadingRows(voices)
        self.titles = TextRows(
            translator, voices.languages, message("Title"), hint=message("Add a title…")
        )
        self.statements = TextRows(
            translator,
            voices.languages,
            message("Statement"),
            hint=message("Add a statement…"),
            long=True,
        )
        self.values = ValuesSection(context)
        self.particulars = ParticularsSection(context)
        self.usages = UsageSection(context, voices, message("No briefing states this fact yet."))
        self.editions = EditionsSection(context, voices)
        self.editions.opened.connect(lambda uuid: context.go("parliament", uuid))
        self.history = HistorySection(context, voices)
        for section in (
            _section(context, message("As it will read"), self.readings),
            _section(context, message("Title"), self.titles),
            _section(context, message("Statement"), self.statements),
            self.values,
            self.particulars,
            self.usages,
            self.editions,
            self.history,
        ):
            column.addWidget(section)
        self._connect()
        self.show_nothing()

    @property
    def fact_id(self) -> int:
        """The id of the fact that is shown, 0 for none."""
        return self._fact_id

    def show_fact(self, fact_id: int) -> None:
        """Show a fact; one that is gone shows nothing."""
        if fact_id != self._fact_id:
            self.commit_pending()
            self.verticalScrollBar().setValue(0)
        self._fact_id = fact_id
        try:
            self.reload()
        except NotFound:
            self.show_nothing()

    def show_nothing(self) -> None:
        """Say that nothing is selected."""
        self._fact_id = 0
        catalog = self._context.translator.catalog
        self.title.setText("")
        self.subtitle.setText(catalog.gettext("Select a fact to see and edit it."))
        for widget in (self._head, self.dispute, self._sections):
            widget.hide()

    def reload(self) -> None:
        """Read the fact again and show it; raise ``NotFound`` when it is gone."""
        if not self._fact_id:
            self.show_nothing()
            return
        session = self._context.session
        fact = session.facts.get(self._fact_id)
        sources = {source.id: source for source in session.sources.all()}
        shown = Shown(
            fact=fact,
            sources=sources,
            numbers={source: number for number, source in enumerate(sources, 1)},
            voices=self._voices,
            titles=self._titles(),
            parts=session.facts.parts(fact.id),
            later=session.facts.later(fact.id),
            relations=relate(session.facts.related(fact.id).values(), sources),
            catalog=self._context.translator.catalog,
            is_read_only=session.read_only,
        )
        self._sources = sources
        self._show_head(shown)
        self.dispute.show_fact(shown)
        self.readings.show_value(fact.kind, shown.current)
        self.titles.show_texts(fact.title)
        self.statements.show_texts(fact.statement)
        for rows in (self.titles, self.statements):
            rows.set_read_only(on=shown.is_read_only)
        self.values.show_fact(shown)
        self.particulars.show_fact(shown)
        self.usages.show_usages(session.facts.used_in(fact.id))
        self.editions.show_statements(session.told.statements(fact.uuid))
        self.history.show_entries(session.history.of(fact.uuid))
        self._sections.show()

    def commit_pending(self) -> None:
        """Save what is typed."""
        for part in (self.titles, self.statements, self.values, self.particulars):
            part.commit_pending()

    def begin_decision(self) -> bool:
        """Let a person decide which value holds; tell whether there is anything to decide."""
        if not self._fact_id or not self.dispute.begin_decision():
            return False
        self.reveal(self.dispute)
        return True

    def retranslate(self) -> None:
        """Say everything again in the window's language; what is typed stays."""
        self.show_fact(self._fact_id)

    def _show_head(self, shown: Shown) -> None:
        fact, catalog = shown.fact, self._context.translator.catalog
        self.title.setText(self._voices.best(fact.title) or fact.key)
        current = shown.current
        kind = catalog.gettext(label(fact.kind))
        currency = current.measure.currency if current and current.measure else None
        parts = [kind, currency or ""]
        if fact.verified_by and shown.state is FactState.VERIFIED:
            parts.append(catalog.gettext("verified by {name}", name=fact.verified_by))
        self.subtitle.setText(" · ".join(filter(None, parts)))
        self._badge.show_state(catalog.gettext(label(shown.state)), TONES[shown.state])
        can_verify = shown.state in {FactState.NOT_VERIFIED, FactState.VERIFIED}
        self.verify.setVisible(can_verify and bool(fact.values) and not shown.is_read_only)
        text = (
            message("Not verified after all") if fact.verified_at else message("Mark as verified")
        )
        self._context.translator.bind(self.verify.setText, text)
        self.remove.setVisible(not shown.is_read_only)
        self._show_wholes(shown)
        self._head.show()

    def _show_wholes(self, shown: Shown) -> None:
        layout = self._wholes.layout()
        if layout is None:
            return
        empty(layout)
        terms = self._context.session.facts.quotients(shown.fact.id)
        links = [(whole, message("Part of {whole}")) for whole in shown.fact.part_of]
        links += [(ratio, message("Term of {whole}")) for ratio in terms]
        for fact, text in links:
            title = shown.titles.every.get(fact, "")
            link = link_button(self._context.translator, text, whole=title)
            link.clicked.connect(lambda _=False, fact=fact: self._go_to_fact(fact))
            layout.addWidget(link)
        self._wholes.setVisible(bool(links))

    def _go_to_fact(self, fact_id: int) -> None:
        uuid = self._context.session.facts.get(fact_id).uuid
        self._context.go("facts", uuid)

    def _make_head(self) -> QWidget:
        head = QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(2)
        actions = QWidget()
        row = FlowLayout(actions, spacing=10)
        self._badge = Badge()
        self.verify: QPushButton = link_button(
            self._context.translator, message("Mark as verified")
        )
        self.remove: QPushButton = link_button(self._context.translator, message("Remove fact"))
        for widget in (self._badge, self.verify, self.remove):
            row.addWidget(widget)
        self._wholes = QWidget()
        FlowLayout(self._wholes, spacing=8)
        column.addWidget(self._wholes)
        column.addWidget(actions)
        return head

    def _connect(self) -> None:
        facts, notify = self._context.session.facts, self._context.notify

        def write(field: str) -> Callable[[str, str], None]:
            return lambda language, text: _do(
                attempt(notify, lambda: facts.write(self._fact_id, field, language, text))
            )

        self.values.opened.connect(self.reveal)
        self.titles.committed.connect(write("title"))
        self.statements.committed.connect(write("statement"))
        self.verify.clicked.connect(lambda: self._verify())
        self.remove.clicked.connect(lambda: self._remove())
        self.usages.opened.connect(lambda uuid: self._context.go("briefings", uuid))
        self.dispute.opened.connect(
            lambda source: self._context.go("sources", self._sources[source].uuid)
        )

    def _remove(self) -> None:
        facts, fact = self._context.session.facts, self._fact_id
        passages = len(facts.used_in(fact))
        if attempt(self._context.notify, lambda: facts.remove(fact)):
            self.removed.emit()
            if passages:
                said = message("The fact is removed. Passages that state it: {n}.")
                tell_undoable(self._context, Message(said, {"n": passages}))

    def _verify(self) -> None:
        facts, fact = self._context.session.facts, self._fact_id
        is_verified = facts.get(fact).verified_at is not None
        verb = facts.unverify if is_verified else facts.verify
        attempt(self._context.notify, lambda: verb(fact))


def _do(_done: bool) -> None:
    """Take a result that nobody needs."""


def _section(context: Context, heading: str, body: QWidget) -> Section:
    section = Section()
    context.translator.bind(section.label.setText, heading)
    section.column.addWidget(body)
    return section
