"""The form of one value: what it says, of when, in what state, from which sources.

Holds a draft and tells when it changed; saving is somebody else's.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefing_app.domain.codes import (
    NUMERIC,
    Disclosure,
    FactKind,
    MoneyStatus,
    Qualifier,
    Recurrence,
)
from briefing_app.domain.fact import Value
from briefing_app.errors import message
from briefing_app.ui.pages.facts.citation_rows import CitationRows
from briefing_app.ui.pages.facts.measure_fields import measure_field, moment_field
from briefing_app.ui.pages.facts.quoted_fields import QuotedFields
from briefing_app.ui.pages.facts.reading_rows import ReadingRows
from briefing_app.ui.pages.facts.unit_field import UnitField
from briefing_app.ui.widgets.choice import CodeChoice
from briefing_app.ui.widgets.form import Form
from briefing_app.ui.widgets.text_field import TextArea, TextField

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing_app.domain.fact import Measure
    from briefing_app.domain.source import Source
    from briefing_app.ui.context import Context
    from briefing_app.ui.voices import Voices

_NONE = message("Not said")


class ValueForm(QWidget):
    """``changed`` follows each change of the draft that can be kept."""

    changed = Signal()

    def __init__(self, context: Context, voices: Voices, kind: FactKind) -> None:
        super().__init__()
        self._context, self._kind = context, kind
        self._draft = Value()
        translator = context.translator
        self.form = Form(translator)
        self.readings = ReadingRows(voices, ruled=False)
        self.measure = measure_field(
            translator, voices, kind, context.session.units.all, lambda: self.currency.text()
        )
        self.currency = TextField()
        self.currency.setMaxLength(3)
        self.unit = UnitField(context, voices)
        self.qualifier = CodeChoice(translator, Qualifier)
        self.quoted = QuotedFields(context, voices, kind)
        self.as_of = moment_field(translator, voices)
        self.status = CodeChoice(translator, MoneyStatus, empty=_NONE)
        self.recurrence = CodeChoice(translator, Recurrence, empty=_NONE)
        self.disclosure = CodeChoice(translator, Disclosure)
        self.ground = TextField()
        self.note = TextArea(least=1)
        self.citations = CitationRows(context)
        self._lay()
        self._connect()

    def set_sources(self, sources: Mapping[int, Source], numbers: Mapping[int, int]) -> None:
        """Say which sources there are."""
        self.citations.set_sources(sources, numbers)

    def show_value(self, value: Value) -> None:
        """Show a value, but for what a person is typing."""
        self._draft = value
        measure = value.measure
        self.measure.show_value(measure)
        self.currency.set_value((measure.currency if measure else None) or "EUR")
        self.qualifier.choose(measure.qualifier if measure else None)
        self.unit.show_unit(measure.unit if measure else None)
        self.quoted.show_value(value)
        self.as_of.show_value(value.as_of)
        self.status.choose(value.money_status)
        self.recurrence.choose(value.recurrence)
        self.disclosure.choose(value.disclosure)
        self.ground.set_value(value.ground)
        self.form.show_field(self.ground, shown=value.disclosure is Disclosure.INTERNAL)
        self.note.set_value(value.note)
        self.citations.show_citations(value.citations)
        self.readings.show_value(self._kind, value)

    def draft(self) -> Value:
        """Return the value as it stands in the form."""
        return self._draft

    @property
    def can_be_kept(self) -> bool:
        """Whether the draft says something, and nothing in the form waits for an answer."""
        says = self._draft.measure is not None or bool(self._draft.texts)
        return says and not self.measure.is_unread

    def take_focus(self) -> None:
        """Put the cursor in the first field."""
        (self.quoted.texts if self.measure.isHidden() else self.measure).setFocus()

    def commit_pending(self) -> None:
        """Take what is typed into the draft."""
        for field in (self.measure, self.as_of, self.currency, self.ground, self.note):
            field.commit_pending()
        self.quoted.commit_pending()
        self.citations.commit_pending()

    def _change(self, **fields: object) -> None:
        self._draft = replace(self._draft, **fields)  # type: ignore[arg-type]  # mypy checks no **fields
        self.readings.show_value(self._kind, self._draft)
        self.form.show_field(self.ground, shown=self._draft.disclosure is Disclosure.INTERNAL)
        self.changed.emit()

    def _change_measure(self, measure: Measure | None) -> None:
        if measure is not None:
            self.qualifier.choose(measure.qualifier)
            self.currency.set_value(measure.currency or "EUR")
            if measure.unit is None:  # a bare number keeps the unit that was chosen
                measure = replace(measure, unit=self.unit.unit())
            self.unit.show_unit(measure.unit)
        self._change(measure=measure)

    def _refine(self, **fields: object) -> None:
        """Change a part of the figure that the field shows, and say it anew there."""
        if self._draft.measure is not None:
            measure = replace(self._draft.measure, **fields)  # type: ignore[arg-type]  # as above
            self.measure.show_value(measure)
            self._change(measure=measure)

    def _preview(self, measure: Measure | None) -> None:
        self.readings.show_value(self._kind, replace(self._draft, measure=measure))

    def _lay(self) -> None:
        form, kind = self.form, self._kind
        is_figure = kind in NUMERIC or kind is FactKind.DATE
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.addWidget(form)
        form.add(message("Value"), self.measure)
        form.add_wide(self.quoted)
        form.add(message("Will read"), self.readings)
        form.add(message("How exact"), self.qualifier)
        form.add(message("Currency"), self.currency)
        form.add(message("Unit"), self.unit)
        form.add(message("As of"), self.as_of)
        form.add(message("Status of money"), self.status)
        form.add(message("Recurrence"), self.recurrence)
        form.add(message("Sources"), self.citations)
        form.add(message("Disclosure"), self.disclosure)
        form.add(message("Ground"), self.ground)
        form.add(message("Note"), self.note)
        form.show_field(self.measure, shown=is_figure)
        self.quoted.setVisible(not is_figure)
        form.show_field(self.readings, shown=is_figure)
        form.show_field(self.qualifier, shown=kind in NUMERIC)
        form.show_field(self.unit, shown=kind is FactKind.COUNT)
        for field in (self.currency, self.status, self.recurrence):
            form.show_field(field, shown=kind is FactKind.AMOUNT)

    def _connect(self) -> None:
        self.measure.committed.connect(self._change_measure)
        self.measure.typed.connect(self._preview)
        self.currency.committed.connect(self._change_currency)
        self.qualifier.chosen.connect(lambda code: self._refine(qualifier=Qualifier(code)))
        self.unit.chosen.connect(lambda: self._refine(unit=self.unit.unit()))
        self.quoted.committed.connect(lambda: self._change(**self.quoted.fields()))
        self.as_of.committed.connect(lambda moment: self._change(as_of=moment))
        self.status.chosen.connect(
            lambda code: self._change(money_status=MoneyStatus(code) if code else None)
        )
        self.recurrence.chosen.connect(
            lambda code: self._change(recurrence=Recurrence(code) if code else None)
        )
        self.disclosure.chosen.connect(lambda code: self._change(disclosure=Disclosure(code)))
        self.ground.committed.connect(lambda text: self._change(ground=text))
        self.note.committed.connect(lambda text: self._change(note=text))
        self.citations.committed.connect(lambda: self._change(citations=self.citations.citations()))

    def _change_currency(self, text: str) -> None:
        code = text.strip().upper()
        if len(code) == 3 and code.isascii() and code.isalpha():
            self.currency.show_problem("")
            self._refine(currency=code)
        else:
            said = message("A currency is three letters, such as EUR.")
            self.currency.show_problem(self._context.translator.catalog.gettext(said))
