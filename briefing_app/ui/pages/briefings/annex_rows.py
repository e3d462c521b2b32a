"""What is annexed to a briefing, in order: what we make of it, and documents of their own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefing_app.domain.briefing import Annex
from briefing_app.domain.codes import AnnexKind
from briefing_app.errors import message
from briefing_app.ui.pages.briefings.halves import Halves
from briefing_app.ui.pages.briefings.ordered_rows import OrderedRows
from briefing_app.ui.pages.briefings.particulars_group import ParticularsGroup
from briefing_app.ui.widgets.choice import CodeChoice, ThingChoice
from briefing_app.ui.widgets.form import Form
from briefing_app.ui.widgets.text_rows import TextRows

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_app.domain.briefing import Briefing
    from briefing_app.ui.pages.briefings.studio import Studio


class AnnexGroup(ParticularsGroup):
    """A form for each annex."""

    names: ClassVar = {"annex_list": message("Annexes")}

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self._annexes: tuple[Annex, ...] = ()
        self._is_read_only = False
        self.rows = OrderedRows[AnnexForm](studio, self._make, message("Add an annex"))
        self.fields = {"annex_list": self.rows}
        self.rows.added.connect(self._add)
        self.rows.moved.connect(self._move)
        self.rows.removed.connect(self._remove)

    def show_briefing(self, briefing: Briefing) -> None:
        """Show the annexes."""
        super().show_briefing(briefing)
        self._annexes = briefing.annex_list
        self.rows.show_count(len(self._annexes))
        for form, annex in zip(self.rows.forms, self._annexes, strict=True):
            form.show_annex(annex)

    def commit_pending(self) -> None:
        """Save what is typed."""
        for form in list(self.rows.forms):
            form.title.commit_pending()

    def set_read_only(self, *, on: bool) -> None:
        """Let nobody type, choose, add, move or remove."""
        self._is_read_only = on
        self.rows.set_read_only(on=on)
        for form in self.rows.forms:
            form.set_read_only(on=on)

    def _make(self, place: int) -> AnnexForm:
        form = AnnexForm(self.studio)
        form.set_read_only(on=self._is_read_only)
        form.changed.connect(lambda change: self._set_one(place, change))
        return form

    def _set_one(self, place: int, change: Callable[[Annex], Annex]) -> None:
        annexes = list(self._annexes)
        annexes[place] = change(annexes[place])
        self._set(annexes)

    def _add(self) -> None:
        present = {annex.kind for annex in self._annexes}
        unused = [kind for kind in AnnexKind if kind not in present]
        self._set([*self._annexes, Annex(kind=unused[0] if unused else AnnexKind.DOCUMENT)])
        if self.rows.forms:
            self.rows.forms[-1].kind.setFocus()

    def _move(self, place: int, step: int) -> None:
        self.commit_pending()
        annexes = list(self._annexes)
        annexes.insert(place + step, annexes.pop(place))
        self._set(annexes)
        self.rows.focus_step(place + step, step)

    def _remove(self, place: int) -> None:
        self.commit_pending()
        self._set([*self._annexes[:place], *self._annexes[place + 1 :]])
        self.rows.add.setFocus()

    def _set(self, annexes: list[Annex]) -> None:
        briefing, verbs = self._briefing_id, self.studio.briefings
        self.studio.do(lambda: verbs.set_annexes(briefing, annexes))


class AnnexForm(QWidget):
    """``changed`` carries what makes the new annex of the old one."""

    changed = Signal(object)

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self._studio = studio
        translator = studio.context.translator
        title = message("Title of the annex")
        self.kind = CodeChoice(translator, AnnexKind)
        self.source = ThingChoice()
        self.title = TextRows(translator, studio.voices.languages, title, quiet=False)
        self._form, right = Form(translator), Form(translator)
        self._form.add(message("Contents"), self.kind)
        self._form.add(message("Source"), self.source)
        right.add(message("Title"), self.title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Halves(self._form, right))
        self.setFocusProxy(self.kind)
        self.kind.chosen.connect(self._choose_kind)
        self.source.chosen.connect(lambda row: self._say(source_id=row or None))
        self.title.committed.connect(
            lambda language, text: self.changed.emit(
                lambda old: replace(old, title={**old.title, language: text})
            )
        )

    def show_annex(self, annex: Annex) -> None:
        """Show an annex, but for what a person is typing."""
        self.kind.choose(annex.kind)
        self.title.show_texts(annex.title)
        none = self._studio.context.translator.catalog.gettext(message("No source"))
        sources = self._studio.at_hand.sources.values()
        self.source.offer([(0, none), *((one.id, one.title or one.key) for one in sources)])
        self.source.choose(annex.source_id)
        self._form.show_field(self.source, shown=annex.kind is AnnexKind.DOCUMENT)

    def set_read_only(self, *, on: bool) -> None:
        """Let nobody type or choose."""
        self.title.set_read_only(on=on)
        self.kind.setEnabled(not on)
        self.source.setEnabled(not on)

    def _choose_kind(self, code: str) -> None:
        kind = AnnexKind(code)
        if kind is AnnexKind.DOCUMENT:
            self._say(kind=kind)
        else:
            self._say(kind=kind, source_id=None)

    def _say(self, **fields: object) -> None:
        self.changed.emit(lambda old: replace(old, **fields))
