"""The card that says that sources disagree, or what was decided and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from briefing_app.domain.codes import FactState
from briefing_app.domain.moment import Moment, PartialDate
from briefing_app.errors import message
from briefing_app.language.wording import word_moment, word_value
from briefing_app.ui.attempt import attempt
from briefing_app.ui.pages.facts.decide_form import DecideForm
from briefing_app.ui.widgets.buttons import link_button
from briefing_app.ui.widgets.card import Card
from briefing_app.ui.widgets.flow import FlowLayout
from briefing_app.ui.widgets.inspector import empty
from briefing_app.ui.widgets.label import Label, StrongLabel
from briefing_app.ui.widgets.roles import mark_verbatim

if TYPE_CHECKING:
    from briefing_app.domain.fact import Decision, Value
    from briefing_app.ui.context import Context
    from briefing_app.ui.pages.facts.shown import Shown


_AGREED = message("Nothing is decided yet")


class DisputeCard(QWidget):
    """Hidden unless values contradict each other, one of them was decided, or one is to be."""

    opened = Signal(int)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._shown: Shown | None = None
        self.form = DecideForm(context)
        self.card = Card("must")
        self._title, self._text = StrongLabel(wraps=True), Label(wraps=True)
        mark_verbatim(self._text)
        translator = context.translator
        self.decide = link_button(translator, message("Decide, with a reason…"))
        self.decide.clicked.connect(lambda: self.form.open())
        self.withdraw = link_button(translator, message("Withdraw the decision"))
        self.withdraw.clicked.connect(lambda: self._withdraw())
        self.form.decided.connect(self.withdraw.setFocus)  # not in a field that typing changes
        self.form.cancelled.connect(lambda: self._shown and self.show_fact(self._shown))
        self._links = QWidget()
        self._flow = FlowLayout(self._links, spacing=10)
        self._sources = QWidget()
        FlowLayout(self._sources, spacing=10)
        for button in (self.decide, self.withdraw, self._sources):
            self._flow.addWidget(button)
        for widget in (self._title, self._text, self._links, self.form):
            self.card.column.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(self.card)

    def show_fact(self, shown: Shown) -> None:
        """Say how the values of a fact stand to each other."""
        self._shown = shown
        is_disputed = shown.state is FactState.DISPUTED
        decision = shown.fact.decision
        self.form.show_fact(shown)
        self.setVisible(is_disputed or decision is not None or self.form.isVisibleTo(self))
        self.decide.setVisible(is_disputed and not shown.is_read_only)
        self.withdraw.setVisible(decision is not None and not shown.is_read_only)
        self.card.set_tone("must" if is_disputed else "accent")
        if decision is not None:
            self._say_decided(decision)
            self._offer_sources(())
        elif is_disputed:
            self._say_disputed()
        else:
            self._title.setText(self._context.translator.catalog.gettext(_AGREED))
            self._text.setText("")
            self._offer_sources(())

    def begin_decision(self) -> bool:
        """Open the form with the value that weighing proposes, and the cursor in the reason."""
        if self._shown is None or self._shown.is_read_only or not self._shown.fact.values:
            return False
        self.show()
        self.form.open(in_reason=True)
        return True

    def _say_disputed(self) -> None:
        shown, catalog = self._shown, self._context.translator.catalog
        if shown is None:
            return
        values = tuple({id(one): one for pair in shown.contradictions for one in pair}.values())
        self._title.setText(
            catalog.ngettext("{n} value is disputed", "{n} sources disagree", len(values))
            if len(values) != 2
            else catalog.gettext("Two sources disagree")
        )
        self._text.setText("\n".join(self._claim(value) for value in values))
        self._offer_sources(values)

    def _claim(self, value: Value) -> str:
        shown, catalog = self._shown, self._context.translator.catalog
        if shown is None:
            return ""
        said = word_value(shown.fact.kind, value, shown.voices.window())
        marks = shown.marks(value)
        if not marks:
            return catalog.gettext("Without a source: {value}.", value=said)
        return catalog.gettext("{sources} says {value}.", sources=marks, value=said)

    def _say_decided(self, decision: Decision) -> None:
        shown, catalog = self._shown, self._context.translator.catalog
        if shown is None:
            return
        value = shown.fact.value(decision.value_id)
        voice = shown.voices.window()
        said = word_value(shown.fact.kind, value, voice)
        self._title.setText(catalog.gettext("Decided: {value}", value=said))
        day = decision.decided_at.astimezone().date()
        on = word_moment(Moment(PartialDate(day.year, None, day.month, day.day)), voice)
        by = catalog.gettext("{name}, {date}", name=decision.decided_by, date=on)
        self._text.setText(f"{decision.reason}\n{by}")

    def _offer_sources(self, values: tuple[Value, ...]) -> None:
        layout, shown = self._sources.layout(), self._shown
        if layout is None or shown is None:
            return
        empty(layout)
        cited = {one.source_id for value in values for one in value.citations}
        for source in sorted(cited & set(shown.numbers), key=lambda one: shown.numbers[one]):
            layout.addWidget(self._source_link(source, shown.numbers[source]))

    def _source_link(self, source: int, number: int) -> QPushButton:
        link = link_button(self._context.translator, message("Open {source}"), source=f"[{number}]")
        link.clicked.connect(lambda: self.opened.emit(source))
        return link

    def _withdraw(self) -> None:
        if self._shown is not None:
            fact = self._shown.fact.id
            facts = self._context.session.facts
            attempt(self._context.notify, lambda: facts.withdraw_decision(fact))
