"""A form that marks an edition as sent, or replaces an entry that is wrong."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from briefing_app.domain.moment import Moment, PartialDate
from briefing_app.errors import Unreadable, message
from briefing_app.language.reading import read_moment
from briefing_app.language.wording import word_moment
from briefing_app.session.sources import REFERENCE_KINDS
from briefing_app.ui.attempt import attempt
from briefing_app.ui.widgets.buttons import plain_button
from briefing_app.ui.widgets.card import Card
from briefing_app.ui.widgets.combo import QuietCombo
from briefing_app.ui.widgets.flow import FlowLayout
from briefing_app.ui.widgets.form import Form
from briefing_app.ui.widgets.read_field import ReadField
from briefing_app.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QShowEvent

    from briefing_app.domain.edition import Edition, Sending
    from briefing_app.ui.context import Context
    from briefing_app.ui.voices import Voices

_KINDS = dict(
    zip(
        REFERENCE_KINDS,
        (
            message("No typed reference"),
            message("Parliamentary paper (Kamerstuk)"),
            message("Proceedings (Handelingen)"),
            message("Document number (DOC)"),
        ),
        strict=True,
    )
)


class SendingForm(Card):
    """A form for one sending; with an entry that is wrong it asks why, and replaces it.

    ``turned`` follows when it is opened or put away.
    """

    turned = Signal()

    def __init__(self, context: Context, voices: Voices) -> None:
        super().__init__("accent", spacing=8)
        self._context, self._voices = context, voices
        self._edition = 0
        self._wrong = 0
        words = context.translator
        self.day: ReadField[Moment] = ReadField(words, self._read, self._say, self._say)
        self.sent_to, self.reference, self.note = TextField(), TextField(), TextField()
        self.why = TextField()
        self.kind = QuietCombo()
        self.kind.setMinimumContentsLength(10)
        self.kind.setSizeAdjustPolicy(
            QuietCombo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        for code, text in _KINDS.items():
            self._add_kind(code, text)
        self.form = Form(words)
        for name, field in (
            (message("Why wrong"), self.why),
            (message("Sent on"), self.day),
            (message("Sent to"), self.sent_to),
            (message("Kind"), self.kind),
            (message("Reference"), self.reference),
            (message("Note"), self.note),
        ):
            self.form.add(name, field)
        self.keep = plain_button(words, message("Mark as sent"), "primary")
        self.withdraw = plain_button(words, message("Withdraw only"))
        cancel = plain_button(words, message("Cancel"))
        self.keep.clicked.connect(lambda: self._keep())
        self.withdraw.clicked.connect(lambda: self._withdraw())
        cancel.clicked.connect(lambda: self.hide())
        buttons = QWidget()
        row = FlowLayout(buttons)
        for button in (self.keep, self.withdraw, cancel):
            row.addWidget(button)
        self.column.addWidget(self.form)
        self.column.addWidget(buttons)
        self.hide()

    def open(self, edition: Edition, wrong: Sending | None = None) -> None:
        """Show the form, empty, or with what a wrong entry says."""
        self._edition, self._wrong = edition.id, wrong.id if wrong else 0
        today = dt.datetime.now(dt.UTC).astimezone().date()
        day = wrong.sent_on if wrong else PartialDate.parse(today.isoformat())
        self.day.show_value(Moment(day))
        self.sent_to.set_value(wrong.sent_to if wrong else "")
        self.reference.set_value(wrong.reference if wrong else "")
        self.note.set_value(wrong.note if wrong else "")
        self.why.set_value("")
        self.kind.setCurrentIndex(list(_KINDS).index(wrong.reference_kind if wrong else ""))
        self.form.show_field(self.why, shown=wrong is not None)
        self.withdraw.setVisible(wrong is not None)
        self.show()
        (self.why if wrong else self.day).setFocus()

    def _add_kind(self, code: str, text: str) -> None:
        place = self.kind.count()
        self.kind.addItem("", code)
        self._context.translator.bind_to(
            self.kind, lambda said: self.kind.setItemText(place, said), text
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that it is open."""
        super().showEvent(event)
        self.turned.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell that it is put away."""
        super().hideEvent(event)
        self.turned.emit()

    def _keep(self) -> None:
        for field in (self.sent_to, self.reference, self.note, self.why):
            field.commit_pending()
        self.day.commit_pending()
        if self.day.is_unread or self.day.value is None:
            return
        texts = {
            "sent_to": self.sent_to.value,
            "reference_kind": str(self.kind.currentData()),
            "reference": self.reference.value,
            "note": self.note.value,
        }
        verbs, day = self._context.session.sendings, self.day.value.start
        if self._wrong:
            done = attempt(
                self._context.notify,
                lambda: verbs.correct(self._edition, self._wrong, self.why.value, day, **texts),
            )
        else:
            done = attempt(self._context.notify, lambda: verbs.add(self._edition, day, **texts))
        self.setVisible(not done)

    def _withdraw(self) -> None:
        self.why.commit_pending()
        verbs = self._context.session.sendings
        done = attempt(
            self._context.notify,
            lambda: verbs.withdraw(self._edition, self._wrong, self.why.value),
        )
        self.setVisible(not done)

    def _read(self, text: str) -> Moment:
        today = dt.datetime.now(dt.UTC).astimezone().date()
        moment = read_moment(text, self._voices.window(), today=today)
        if moment.end is not None or moment.start.day is None:
            raise Unreadable(
                message("The day of a sending is a whole date."),
                message("Write day, month and year."),
            )
        return moment

    def _say(self, moment: Moment) -> str:
        return word_moment(moment, self._voices.window())
