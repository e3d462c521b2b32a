"""The particulars of a briefing: those that its kind uses, and behind *More* all others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefing_app.errors import message
from briefing_app.ui.focus_order import chain, stops_in
from briefing_app.ui.pages.briefings.annex_rows import AnnexGroup
from briefing_app.ui.pages.briefings.halves import Halves
from briefing_app.ui.pages.briefings.kind_fields import used
from briefing_app.ui.pages.briefings.particulars_asked import AskedGroup
from briefing_app.ui.pages.briefings.particulars_embargo import EmbargoGroup
from briefing_app.ui.pages.briefings.particulars_filing import FilingGroup
from briefing_app.ui.pages.briefings.particulars_texts import TextGroup
from briefing_app.ui.pages.briefings.signatory_rows import SignatoryGroup
from briefing_app.ui.widgets.buttons import link_button
from briefing_app.ui.widgets.card import Card
from briefing_app.ui.widgets.form import Form
from briefing_app.ui.widgets.label import SectionLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from briefing_app.domain.briefing import Briefing
    from briefing_app.ui.pages.briefings.studio import Studio

_LEFT = ("title", "short_title", "sender", "addressee", "asked_by", "salutation", "closing")
_RIGHT = (
    "dated", "reference", "asked_on", "due", "kind", "original", "layout", "reading", "profile",
    "disclosure", "marking", "embargo", "annexes",
)  # fmt: skip
_BELOW = ("signatories", "annex_list")


class Particulars(Card):
    """Each field is saved when it is changed.  Nothing is made before it is first shown."""

    def __init__(self, studio: Studio) -> None:
        super().__init__("", margin=16)
        self._studio = studio
        self._briefing: Briefing | None = None
        self._is_read_only = False
        self.fields: ParticularsFields | None = None

    def show_briefing(self, briefing: Briefing) -> None:
        """Show the particulars of a briefing, but for what a person is typing."""
        self._briefing = briefing
        if self.fields is not None:
            self.fields.show_briefing(briefing)

    def set_read_only(self, *, on: bool) -> None:
        """Let everything be read and nothing be changed, or let it be changed again."""
        self._is_read_only = on
        if self.fields is not None:
            self.fields.set_read_only(on=on)

    def commit_pending(self) -> None:
        """Save what is typed."""
        if self.fields is not None:
            self.fields.commit_pending()

    def take_focus(self) -> None:
        """Put the cursor in the first field."""
        first = next(iter(stops_in(self)), None)
        if first is not None:
            first.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Make the fields when somebody first asks for them."""
        if self.fields is None:
            self.fields = ParticularsFields(self._studio)
            self.fields.set_read_only(on=self._is_read_only)
            self.column.addWidget(self.fields)
            if self._briefing is not None:
                self.fields.show_briefing(self._briefing)
            self.fields.show()  # the card has shown its children already
        super().showEvent(event)


class ParticularsFields(QWidget):
    """Two halves of a form, and under them the lists of who signs and what is annexed."""

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self.texts, self.filing, self.asked = (
            TextGroup(studio), FilingGroup(studio), AskedGroup(studio)
        )  # fmt: skip
        self.embargo, self.signatories, self.annexes = (
            EmbargoGroup(studio), SignatoryGroup(studio), AnnexGroup(studio)
        )  # fmt: skip
        self._groups = (
            self.texts, self.filing, self.asked, self.embargo, self.signatories, self.annexes
        )  # fmt: skip
        self._briefing: Briefing | None = None
        self._shown: set[str] = set()
        self._has_all = False
        self._forms: dict[str, Form] = {}
        self._sections: dict[str, QWidget] = {}
        self.widgets = {name: one for group in self._groups for name, one in group.fields.items()}
        self.more = link_button(studio.context.translator, message("More particulars"))
        self.more.clicked.connect(lambda: self._show_more())
        self._translator = studio.context.translator
        self._lay()

    def show_briefing(self, briefing: Briefing) -> None:
        """Show a briefing; a field that was once shown stays as long as its kind does."""
        old = self._briefing
        if old is None or (old.id, old.kind) != (briefing.id, briefing.kind):
            self._shown = set()
            self._has_all = False
        self._briefing = briefing
        for group in self._groups:
            group.show_briefing(briefing)
        self._fit_fields()

    def set_read_only(self, *, on: bool) -> None:
        """Let everything be read and nothing be changed, or let it be changed again."""
        for group in self._groups:
            group.set_read_only(on=on)

    def commit_pending(self) -> None:
        """Save what is typed."""
        for group in self._groups:
            group.commit_pending()

    def shown(self) -> set[str]:
        """Return the names of the fields that are shown."""
        return set(self._shown)

    def _show_more(self) -> None:
        self._has_all = not self._has_all
        if not self._has_all:
            self._shown = set()
        self._fit_fields()

    def _fit_fields(self) -> None:
        """Show the fields that are used, or all; Tab goes through them as the eye does."""
        if self._briefing is None:
            return
        self._shown |= set(self.widgets) if self._has_all else used(self._briefing, self.widgets)
        for name, form in self._forms.items():
            form.show_field(self.widgets[name], shown=name in self._shown)
        for name, section in self._sections.items():
            section.setVisible(name in self._shown)
        text = message("Fewer particulars") if self._has_all else message("More particulars")
        self._translator.bind(self.more.setText, text)
        chain(list(stops_in(self)))

    def _lay(self) -> None:
        names = {name: said for group in self._groups for name, said in group.names.items()}
        halves = []
        for half in (_LEFT, _RIGHT):
            form = Form(self._translator)
            for name in half:
                form.add(names[name], self.widgets[name])
                self._forms[name] = form
            halves.append(form)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        whole.addWidget(Halves(*halves))
        for name in _BELOW:
            self._sections[name] = self._section(names[name], self.widgets[name])
            whole.addWidget(self._sections[name])
        whole.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def _section(self, name: str, rows: QWidget) -> QWidget:
        section, heading = QWidget(), SectionLabel()
        self._translator.bind(heading.setText, name)
        self._translator.bind(rows.setAccessibleName, name)
        column = QVBoxLayout(section)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(8)
        column.addWidget(heading)
        column.addWidget(rows)
        return section
