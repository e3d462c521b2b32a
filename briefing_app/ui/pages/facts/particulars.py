"""The other fields of a fact: topic, who may read it, and its relations to other facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from briefing_app.compose.relations import Relation
from briefing_app.domain.codes import NUMERIC, Disclosure, FactKind
from briefing_app.errors import message
from briefing_app.ui.attempt import attempt
from briefing_app.ui.pages.facts.fact_rows import FactRows
from briefing_app.ui.pages.facts.ratio_fields import RatioFields
from briefing_app.ui.widgets.choice import CodeChoice
from briefing_app.ui.widgets.form import Form
from briefing_app.ui.widgets.inspector import Section
from briefing_app.ui.widgets.label import MutedLabel
from briefing_app.ui.widgets.roles import mark_verbatim
from briefing_app.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_app.ui.context import Context
    from briefing_app.ui.pages.facts.shown import Shown


class ParticularsSection(Section):
    """Each field is saved when it is changed."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._shown: Shown | None = None
        translator = context.translator
        translator.bind(self.label.setText, message("Particulars"))
        form = Form(translator)
        self._form = form
        self.topic = TextField()
        self.disclosure = CodeChoice(translator, Disclosure)
        self.ground = TextField()
        self.parts = FactRows(
            context, adding=message("Add a part"), taking=message("Take this part away")
        )
        self.after, self.before = (
            FactRows(context, adding=message("Add a date"), taking=message("Take this date away"))
            for _ in range(2)
        )
        self.key = MutedLabel()
        mark_verbatim(self.key)
        self.key.setContentsMargins(0, 4, 0, 0)
        self.key.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        form.add(message("Topic"), self.topic)
        form.add(message("Parts"), self.parts)
        form.add(message("Comes after"), self.after)
        form.add(message("Comes before"), self.before)
        self.ratio = RatioFields(form)
        form.add(message("Disclosure"), self.disclosure)
        form.add(message("Ground"), self.ground)
        form.add(message("Key"), self.key)
        self.column.addWidget(form)
        self.topic.committed.connect(lambda text: self._change(topic=text))
        self.ground.committed.connect(lambda text: self._change(ground=text))
        self.disclosure.chosen.connect(lambda code: self._change(disclosure=Disclosure(code)))
        self._relate()

    def show_fact(self, shown: Shown) -> None:
        """Show the fields of a fact, but for what a person is typing."""
        self._shown = shown
        fact = shown.fact
        self.topic.set_value(fact.topic)
        self.disclosure.choose(fact.disclosure)
        self.ground.set_value(fact.ground)
        self._form.show_field(self.ground, shown=fact.disclosure is Disclosure.INTERNAL)
        self.key.setText(fact.key)
        self._show_relations(shown)
        for field in (self.topic, self.ground):
            field.setReadOnly(shown.is_read_only)
        for widget in (self.disclosure, self.parts, self.after, self.before):
            widget.setEnabled(not shown.is_read_only)

    def commit_pending(self) -> None:
        """Save what is typed."""
        self.topic.commit_pending()
        self.ground.commit_pending()

    def _show_relations(self, shown: Shown) -> None:
        fact = shown.fact
        rows = (
            (self.parts, shown.parts, fact.part_of, Relation.SUM),
            (self.after, fact.after, shown.later, Relation.AFTER),
            (self.before, shown.later, fact.after, Relation.BEFORE),
        )
        for field, facts, opposite, relation in rows:
            is_date = relation is not Relation.SUM
            kinds = frozenset({FactKind.DATE}) if is_date else NUMERIC
            self._form.show_field(field, shown=fact.kind in kinds or bool(facts))
            field.show_facts(shown, facts, shown.lines_of(relation))
            if fact.kind in kinds:
                taken = {*facts, *opposite}  # neither again nor the other way round
                field.offer([one for one in shown.others(kinds) if one[0] not in taken])
        self.ratio.show_fact(shown, shown.lines_of(Relation.RATIO))

    def _change(self, **fields: object) -> None:
        if self._shown is not None:
            fact, facts = self._shown.fact.id, self._context.session.facts
            attempt(self._context.notify, lambda: facts.change(fact, **fields))

    def _relate(self) -> None:
        """Let each relation that is chosen or taken away be kept."""
        facts = self._context.session.facts

        def do(verb: Callable[[Shown], object]) -> None:
            shown = self._shown
            if shown is not None:
                attempt(self._context.notify, lambda: verb(shown))

        self.parts.added.connect(
            lambda one: do(lambda own: facts.set_parts(own.fact.id, (*own.parts, one)))
        )
        self.parts.taken.connect(
            lambda one: do(
                lambda own: facts.set_parts(own.fact.id, [it for it in own.parts if it != one])
            )
        )
        self.after.added.connect(lambda one: do(lambda own: facts.put_before(one, own.fact.id)))
        self.after.taken.connect(lambda one: do(lambda own: facts.release(one, own.fact.id)))
        self.before.added.connect(lambda one: do(lambda own: facts.put_before(own.fact.id, one)))
        self.before.taken.connect(lambda one: do(lambda own: facts.release(own.fact.id, one)))
        self.ratio.chosen.connect(
            lambda one, other: do(
                lambda own: facts.set_ratio(own.fact.id, one or None, other or None)
            )
        )
