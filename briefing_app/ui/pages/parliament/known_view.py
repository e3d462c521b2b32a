"""As on a date: what the dossier and a briefing held on a day, and what changed until another.

The history is played back by the worker; the window goes on meanwhile.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from briefing_app.domain.changes import changes
from briefing_app.errors import Message, Unreadable, UserError, message
from briefing_app.language.reading import read_moment
from briefing_app.language.wording import word_moment
from briefing_app.session.as_known import known_on
from briefing_app.ui.pages.parliament.known_results import KnownResults
from briefing_app.ui.theme import sized_font
from briefing_app.ui.widgets.buttons import plain_button
from briefing_app.ui.widgets.choice import ThingChoice
from briefing_app.ui.widgets.label import Label, MutedLabel
from briefing_app.ui.widgets.read_field import ReadField
from briefing_app.ui.widgets.roles import set_role

if TYPE_CHECKING:
    from briefing_app.domain.changes import Changes, Known
    from briefing_app.domain.moment import Moment
    from briefing_app.ui.context import Context
    from briefing_app.ui.tasks import Task
    from briefing_app.ui.voices import Voices

_TASK = "as-on-a-date"
_PLAYED_BACK = 0.8
"""Share of the work before what changed is compared word by word."""


class KnownView(QWidget):
    """Two days and a briefing to choose; without a second day, all that was known on the first."""

    def __init__(self, context: Context, voices: Voices) -> None:
        super().__init__()
        self._context, self._voices = context, voices
        self._task: Task | None = None
        words = context.translator
        self.day, self.until = self._day_field(), self._day_field()
        self.briefing = ThingChoice()
        self.show_it = plain_button(words, message("Show"), "primary")
        self.hint, self.busy = MutedLabel(), MutedLabel()
        words.bind(
            self.hint.setText,
            message("The history is played back in a copy; the dossier itself stays as it is."),
        )
        words.bind(self.busy.setText, message("Playing the history back…"))
        self.results = KnownResults(context, voices)
        self._lay_out()
        self.show_it.clicked.connect(lambda: self._show())
        for field in (self.day, self.until):
            field.field.textEdited.connect(lambda _text: self.forget())
            field.field.returnPressed.connect(lambda: self._show())
        self.briefing.chosen.connect(lambda _row: self.results.choose(self.briefing.thing))
        context.tasks.changed.connect(self._follow)
        self._follow()
        self.offer()

    @property
    def is_busy(self) -> bool:
        """Whether the history is being played back."""
        return self._task is not None and not self._task.is_cancelled

    def offer(self) -> None:
        """Offer the briefings that there are, and none of them."""
        briefings = self._context.session.briefings.all()
        titles = ((each.id, self._voices.best(each.title) or each.key) for each in briefings)
        self.briefing.offer([(0, "–"), *titles])

    def retranslate(self) -> None:
        """Say again what is not bound to the translator."""
        self.offer()
        self.results.fill()

    def forget(self) -> None:
        """Stop what is being played back, and take away what is shown: another day is asked."""
        self._context.tasks.cancel(_TASK)
        self.results.clear()

    def _show(self) -> None:
        for field in (self.day, self.until):
            field.commit_pending()
        self.forget()
        if self.day.value is None or self.day.is_unread or self.until.is_unread:
            return
        days = [self.day.value.start.first]
        if self.until.value is not None:
            days.append(self.until.value.start.first)
        path, user = self._context.session.path, self._context.session.user

        def work(task: Task) -> Known | Changes:
            found = known_on(
                path, days, user=user, progress=lambda share: task(_PLAYED_BACK * share)
            )
            first, *later = found
            if not later:
                return first
            rest = 1 - _PLAYED_BACK
            return changes(first, later[0], lambda share: task(_PLAYED_BACK + rest * share))

        self._task = self._context.tasks.start(
            _TASK, work, done=lambda found: self._done(days, found), failed=self._fail,
            label=Message(message("Playing the history back")),
        )  # fmt: skip
        self._follow()

    def _done(self, days: list[dt.date], found: Known | Changes) -> None:
        self._task = None
        self._follow()
        self.results.show_known(days, found, self.briefing.thing)

    def _fail(self, error: Exception) -> None:
        self._task = None
        self._follow()
        if not isinstance(error, UserError):
            raise error
        self._context.notify.error(error)

    def _follow(self) -> None:
        self.busy.setVisible(self.is_busy)
        self.results.setVisible(not self.is_busy)

    def _lay_out(self) -> None:
        words = self._context.translator
        form = QHBoxLayout()
        form.setSpacing(12)
        for name, field, share in (
            (message("On"), self.day, 2),
            (message("Changes until"), self.until, 2),
            (message("Briefing"), self.briefing, 3),
        ):
            label = Label()
            label.setFont(sized_font(12))
            set_role(label, "fieldLabel")
            label.setBuddy(field)
            words.bind(label.setText, name)
            words.bind((field.focusProxy() or field).setAccessibleName, name)
            part = QVBoxLayout()
            part.setSpacing(4)
            part.addWidget(label)
            part.addWidget(field)
            part.addStretch(1)
            form.addLayout(part, share)
        under = QVBoxLayout()
        under.addSpacing(label.sizeHint().height() + 4)
        under.addWidget(self.show_it)
        under.addStretch(1)
        form.addLayout(under)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.results)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(form)
        column.addWidget(self.hint)
        column.addWidget(self.busy)
        column.addWidget(area, 1)

    def _day_field(self) -> ReadField[Moment]:
        return ReadField(self._context.translator, self._read, self._say, self._say)

    def _read(self, text: str) -> Moment:
        today = dt.datetime.now(dt.UTC).astimezone().date()
        moment = read_moment(text, self._voices.window(), today=today)
        if moment.end is not None or moment.start.day is None:
            raise Unreadable(
                message("One day is asked here."), message("Write day, month and year.")
            )
        return moment

    def _say(self, moment: Moment) -> str:
        return word_moment(moment, self._voices.window())
