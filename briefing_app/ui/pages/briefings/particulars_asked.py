"""When questions were asked and when their answers are due, with the deadline that follows."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from briefing_app.domain.codes import Country
from briefing_app.domain.deadline import answer_due, postponed
from briefing_app.domain.moment import Moment, PartialDate
from briefing_app.errors import message
from briefing_app.language.wording import word_moment
from briefing_app.ui.pages.briefings.day_field import DayField
from briefing_app.ui.pages.briefings.particulars_group import ParticularsGroup
from briefing_app.ui.widgets.buttons import link_button

if TYPE_CHECKING:
    import datetime as dt

    from briefing_app.domain.briefing import Briefing
    from briefing_app.ui.pages.briefings.studio import Studio

_WEEKS = message("Set {day} (three weeks)")
_WORKING_DAYS = message("Set {day} (twenty working days)")
_POSTPONED = message("Set {day} (three weeks more, after a notice)")


class AskedGroup(ParticularsGroup):
    """Proposes the deadline of the dossier's country; a person sets it, or another one."""

    names: ClassVar = {"asked_on": message("Asked on"), "due": message("Answer due")}

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self.asked_on, self.due = DayField(studio, exact=True), DayField(studio, exact=True)
        self.proposal: QPushButton = link_button(studio.context.translator, _WEEKS, day="")
        self.proposal.hide()
        self._proposed: PartialDate | None = None
        self._is_read_only = False
        self._due_row = _below(self.due, self.proposal)
        self.fields = {"asked_on": self.asked_on, "due": self._due_row}
        self.asked_on.committed.connect(lambda moment: self.change(asked_on=_day(moment)))
        self.due.committed.connect(lambda moment: self.change(due=_day(moment)))
        self.proposal.clicked.connect(lambda: self.change(due=self._proposed))

    def show_briefing(self, briefing: Briefing) -> None:
        """Show both days, and the deadline that follows from the first."""
        super().show_briefing(briefing)
        self.asked_on.show_day(briefing.asked_on)
        self.due.show_day(briefing.due)
        self._propose(briefing)

    def commit_pending(self) -> None:
        """Save what is typed."""
        self.asked_on.commit_pending()
        self.due.commit_pending()

    def set_read_only(self, *, on: bool) -> None:
        """Let nobody type."""
        self._is_read_only = on
        self.asked_on.field.setReadOnly(on)
        self.due.field.setReadOnly(on)
        self.proposal.setEnabled(not on)

    def _propose(self, briefing: Briefing) -> None:
        """Offer the deadline, and when it holds the later one that Dutch answers may have."""
        asked, due = briefing.asked_on, briefing.due
        country = self.studio.context.session.dossier.get().country
        text, day = "", None
        if asked is not None and asked.day is not None:
            text, day = _WEEKS if country is Country.NL else _WORKING_DAYS, asked.first
            day = answer_due(day, country)
            if due is not None and country is Country.NL and due.first == day:
                text, day = _POSTPONED, postponed(day)
            elif due is not None:
                day = None
        self._proposed = _partial(day) if day else None
        self.proposal.setVisible(self._proposed is not None and not self._is_read_only)
        if self._proposed is not None:
            said = word_moment(Moment(self._proposed), self.studio.voices.window())
            self.studio.context.translator.bind(self.proposal.setText, text, day=said)


def _below(field: DayField, link: QPushButton) -> QWidget:
    both = QWidget()
    column = QVBoxLayout(both)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addWidget(field)
    column.addWidget(link)
    both.setFocusProxy(field.field)
    return both


def _day(moment: Moment | None) -> PartialDate | None:
    return moment.start if moment else None


def _partial(day: dt.date) -> PartialDate:
    return PartialDate(day.year, month=day.month, day=day.day)
