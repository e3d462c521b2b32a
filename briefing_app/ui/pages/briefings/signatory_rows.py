"""Who signs a briefing, in order: name, role and ministry in each language."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from briefing_app.domain.briefing import Signatory
from briefing_app.errors import message
from briefing_app.ui.pages.briefings.halves import Halves
from briefing_app.ui.pages.briefings.ordered_rows import OrderedRows
from briefing_app.ui.pages.briefings.particulars_group import ParticularsGroup
from briefing_app.ui.widgets.form import Form
from briefing_app.ui.widgets.text_field import TextField
from briefing_app.ui.widgets.text_rows import TextRows

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_app.domain.briefing import Briefing
    from briefing_app.ui.pages.briefings.studio import Studio


class SignatoryGroup(ParticularsGroup):
    """A form for each who signs."""

    names: ClassVar = {"signatories": message("Signatories")}

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self._signatories: tuple[Signatory, ...] = ()
        self._is_read_only = False
        self.rows = OrderedRows[SignatoryForm](studio, self._make, message("Add a signatory"))
        self.fields = {"signatories": self.rows}
        self.rows.added.connect(self._add)
        self.rows.moved.connect(self._move)
        self.rows.removed.connect(self._remove)

    def show_briefing(self, briefing: Briefing) -> None:
        """Show who signs."""
        super().show_briefing(briefing)
        self._signatories = briefing.signatories
        self.rows.show_count(len(self._signatories))
        for form, signatory in zip(self.rows.forms, self._signatories, strict=True):
            form.show_signatory(signatory)

    def commit_pending(self) -> None:
        """Save what is typed."""
        for form in list(self.rows.forms):
            form.commit_pending()

    def set_read_only(self, *, on: bool) -> None:
        """Let nobody type, add, move or remove."""
        self._is_read_only = on
        self.rows.set_read_only(on=on)
        for form in self.rows.forms:
            form.set_read_only(on=on)

    def _make(self, place: int) -> SignatoryForm:
        form = SignatoryForm(self.studio)
        form.set_read_only(on=self._is_read_only)
        form.changed.connect(lambda change: self._set_one(place, change))
        return form

    def _set_one(self, place: int, change: Callable[[Signatory], Signatory]) -> None:
        signatories = list(self._signatories)
        signatories[place] = change(signatories[place])
        self._set(signatories)

    def _add(self) -> None:
        self._set([*self._signatories, Signatory()])
        if self.rows.forms:
            self.rows.forms[-1].name.setFocus()

    def _move(self, place: int, step: int) -> None:
        self.commit_pending()
        signatories = list(self._signatories)
        signatories.insert(place + step, signatories.pop(place))
        self._set(signatories)
        self.rows.focus_step(place + step, step)

    def _remove(self, place: int) -> None:
        self.commit_pending()
        self._set([*self._signatories[:place], *self._signatories[place + 1 :]])
        self.rows.add.setFocus()

    def _set(self, signatories: list[Signatory]) -> None:
        briefing, verbs = self._briefing_id, self.studio.briefings
        self.studio.do(lambda: verbs.set_signatories(briefing, signatories))


class SignatoryForm(QWidget):
    """``changed`` carries what makes the new signatory of the old one."""

    changed = Signal(object)

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        translator, languages = studio.context.translator, studio.voices.languages
        self.name, self.demissionary = TextField(), QCheckBox()
        roles, ministries = message("Role"), message("Ministry")
        self.role = TextRows(translator, languages, roles, quiet=False)
        self.ministry = TextRows(translator, languages, ministries, quiet=False)
        translator.bind(self.demissionary.setText, message("Outgoing (demissionary)"))
        left, right = Form(translator), Form(translator)
        left.add(message("Name"), self.name)
        left.add(roles, self.role)
        right.add_wide(self.demissionary)
        right.add(ministries, self.ministry)
        self.demissionary.setMinimumHeight(28)  # as high as the field beside it
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Halves(left, right))
        self.setFocusProxy(self.name)
        self.name.committed.connect(lambda text: self._say(name=text))
        self.demissionary.clicked.connect(lambda on: self._say(demissionary=on))
        for field, rows in (("role", self.role), ("ministry", self.ministry)):
            rows.committed.connect(
                lambda language, text, field=field: self._say_text(field, language, text)
            )

    def show_signatory(self, signatory: Signatory) -> None:
        """Show who signs, but for what a person is typing."""
        self.name.set_value(signatory.name)
        self.demissionary.setChecked(signatory.demissionary)
        self.role.show_texts(signatory.role)
        self.ministry.show_texts(signatory.ministry)

    def commit_pending(self) -> None:
        """Say what is typed."""
        for field in (self.name, self.role, self.ministry):
            field.commit_pending()

    def set_read_only(self, *, on: bool) -> None:
        """Let nobody type."""
        self.name.setReadOnly(on)
        self.demissionary.setEnabled(not on)
        self.role.set_read_only(on=on)
        self.ministry.set_read_only(on=on)

    def _say(self, **fields: object) -> None:
        self.changed.emit(lambda old: replace(old, **fields))

    def _say_text(self, field: str, language: str, text: str) -> None:
        self.changed.emit(
            lambda old: replace(old, **{field: {**getattr(old, field), language: text}})
        )
