"""The other fields of a fact: topic, who may read it, what it is a part of, its share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from briefing_app.domain.codes import Disclosure, FactKind
from briefing_app.errors import message
from briefing_app.ui.attempt import attempt
from briefing_app.ui.pages.facts.sum_line import sum_lines
from briefing_app.ui.widgets.buttons import icon_button, link_button
from briefing_app.ui.widgets.choice import CodeChoice, ThingChoice
from briefing_app.ui.widgets.elided import ElidedLabel
from briefing_app.ui.widgets.form import Form
from briefing_app.ui.widgets.inspector import Section, empty
from briefing_app.ui.widgets.label import MutedLabel
from briefing_app.ui.widgets.roles import mark_verbatim
from briefing_app.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from briefing_app.ui.context import Context
    from briefing_app.ui.pages.facts.shown import Shown

_MOST_OFFERED = 2_000
"""More facts than this are not offered in a list: it would be of no use, and slow."""


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
        self.parts = PartRows(context)
        self.share_part, self.share_whole = ThingChoice(), ThingChoice()
        self.key = MutedLabel()
        mark_verbatim(self.key)
        self.key.setContentsMargins(0, 4, 0, 0)
        self.key.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        form.add(message("Topic"), self.topic)
        form.add(message("Parts"), self.parts)
        form.add(message("Share of"), self.share_part)
        form.add(message("in the whole"), self.share_whole)
        form.add(message("Disclosure"), self.disclosure)
        form.add(message("Ground"), self.ground)
        form.add(message("Key"), self.key)
        self.column.addWidget(form)
        self.topic.committed.connect(lambda text: self._change(topic=text))
        self.ground.committed.connect(lambda text: self._change(ground=text))
        self.disclosure.chosen.connect(lambda code: self._change(disclosure=Disclosure(code)))
        self.share_part.chosen.connect(lambda: self._share())
        self.share_whole.chosen.connect(lambda: self._share())

    def show_fact(self, shown: Shown) -> None:
        """Show the fields of a fact, but for what a person is typing."""
        self._shown = shown
        fact = shown.fact
        self.topic.set_value(fact.topic)
        self.disclosure.choose(fact.disclosure)
        self.ground.set_value(fact.ground)
        self._form.show_field(self.ground, shown=fact.disclosure is Disclosure.INTERNAL)
        self.key.setText(fact.key)
        self.parts.show_fact(shown)
        is_share = fact.kind is FactKind.PERCENTAGE
        for choice in (self.share_part, self.share_whole):
            self._form.show_field(choice, shown=is_share)
            if is_share:
                choice.offer([(0, "–"), *others(shown)])
        if is_share and not self._waits_for_other_half():
            part, whole = fact.share or (0, 0)
            self.share_part.choose(part)
            self.share_whole.choose(whole)
        for field in (self.topic, self.ground):
            field.setReadOnly(shown.is_read_only)
        for widget in (self.disclosure, self.parts, self.share_part, self.share_whole):
            widget.setEnabled(not shown.is_read_only)

    def commit_pending(self) -> None:
        """Save what is typed."""
        self.topic.commit_pending()
        self.ground.commit_pending()

    def _waits_for_other_half(self) -> bool:
        return bool(self.share_part.thing) != bool(self.share_whole.thing)

    def _change(self, **fields: object) -> None:
        if self._shown is not None:
            fact, facts = self._shown.fact.id, self._context.session.facts
            attempt(self._context.notify, lambda: facts.change(fact, **fields))

    def _share(self) -> None:
        if self._shown is None or self._waits_for_other_half():
            return
        fact, facts = self._shown.fact.id, self._context.session.facts
        part, whole = self.share_part.thing or None, self.share_whole.thing or None
        attempt(self._context.notify, lambda: facts.set_share(fact, part, whole))


class PartRows(QWidget):
    """The facts that add up to this one."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._shown: Shown | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(2)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column.addLayout(self._rows)
        self.sum = MutedLabel(pixels=12)
        mark_verbatim(self.sum)
        column.addWidget(self.sum)
        self.choice = ThingChoice()
        self.choice.hide()
        context.translator.bind(self.choice.setAccessibleName, message("Add a part"))
        column.addWidget(self.choice)
        self.adder = link_button(context.translator, message("Add a part"))
        column.addWidget(self.adder, 0, Qt.AlignmentFlag.AlignLeft)
        self.adder.clicked.connect(lambda: self._ask())
        self.choice.chosen.connect(self._add)

    def show_fact(self, shown: Shown) -> None:
        """Show the parts of a fact, and what they come to."""
        lines = sum_lines(self._context.session, shown, self._context.translator.catalog)
        self.sum.setText("\n".join(lines))
        self.sum.setVisible(bool(lines))
        before, self._shown = self._shown, shown
        if before is None or (before.fact.id, before.parts, before.titles) != (
            shown.fact.id,
            shown.parts,
            shown.titles,
        ):
            self.choice.hide()
            empty(self._rows)
            for part in shown.parts:
                self._rows.addWidget(self._row(part, shown.titles.get(part, "")))

    def _row(self, part: int, title: str) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        label = ElidedLabel(title)
        mark_verbatim(label)
        remove = icon_button(
            "x", self._context.theme, self._context.translator, message("Take this part away")
        )
        remove.clicked.connect(lambda: self._set(tuple(one for one in self._parts if one != part)))
        line.addWidget(label, 1)
        line.addWidget(remove)
        return row

    @property
    def _parts(self) -> tuple[int, ...]:
        return self._shown.parts if self._shown else ()

    def _ask(self) -> None:
        if self._shown is None:
            return
        taken = {*self._parts, *self._shown.fact.part_of}  # a whole is no part of its part
        free = [one for one in others(self._shown) if one[0] not in taken]
        self.choice.offer([(0, "–"), *free])
        self.choice.choose(0)
        self.choice.show()
        self.choice.setFocus()
        self.choice.showPopup()  # else the first arrow key would already choose

    def _add(self, part: int) -> None:
        if part:
            self._set((*self._parts, part))

    def _set(self, parts: tuple[int, ...]) -> None:
        if self._shown is not None:
            whole, facts = self._shown.fact.id, self._context.session.facts
            attempt(self._context.notify, lambda: facts.set_parts(whole, parts))


def others(shown: Shown) -> list[tuple[int, str]]:
    """Return the other facts of the dossier (number, title), as many as a list can offer."""
    found = [one for one in shown.titles.items() if one[0] != shown.fact.id]
    return found[:_MOST_OFFERED]
