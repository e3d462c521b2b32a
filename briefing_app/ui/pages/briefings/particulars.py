"""The particulars of a briefing: titles, sender, addressee, date, reference, layout."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout

from briefing_app.domain.codes import BriefingKind, Disclosure, Layout, Profile
from briefing_app.domain.moment import Moment
from briefing_app.errors import Unreadable, message
from briefing_app.language.locale import own_name
from briefing_app.language.reading import read_moment
from briefing_app.language.wording import word_moment
from briefing_app.ui.widgets.card import Card
from briefing_app.ui.widgets.choice import CodeChoice, ThingChoice
from briefing_app.ui.widgets.form import Form
from briefing_app.ui.widgets.read_field import ReadField
from briefing_app.ui.widgets.text_field import TextField
from briefing_app.ui.widgets.text_rows import TextRows

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from briefing_app.domain.briefing import Briefing
    from briefing_app.ui.pages.briefings.studio import Studio

_ROOM_OF_TWO = 640
_TEXTS = (
    ("title", message("Title")),
    ("short_title", message("Short title")),
    ("sender", message("Sender")),
    ("addressee", message("Addressee")),
    ("annexes", message("Annexes")),
)


class Particulars(Card):
    """Each field is saved when it is changed."""

    def __init__(self, studio: Studio) -> None:
        super().__init__("", margin=16)
        self._studio = studio
        self._briefing_id = 0
        translator, languages = studio.context.translator, studio.voices.languages
        left, right = Form(translator), Form(translator)
        self.texts = {
            field: TextRows(translator, languages, name, quiet=False) for field, name in _TEXTS
        }
        for place, (field, name) in enumerate(_TEXTS):
            (left if place < 3 else right).add(name, self.texts[field])
            self.texts[field].committed.connect(
                lambda code, text, field=field: self._write(field, code, text)
            )
        self.dated = ReadField[Moment](translator, self._read_day, self._said, self._said)
        self.reference = TextField()
        self.kind = CodeChoice(translator, BriefingKind)
        self.layout_ = CodeChoice(translator, Layout)
        self.profile = CodeChoice(translator, Profile)
        self.disclosure = CodeChoice(translator, Disclosure)
        self.original = ThingChoice()
        self.original.offer((place, own_name(code)) for place, code in enumerate(languages, 1))
        for name, widget in (
            (message("Date"), self.dated),
            (message("Reference"), self.reference),
            (message("Kind"), self.kind),
            (message("Original"), self.original),
            (message("Layout"), self.layout_),
            (message("Wording"), self.profile),
            (message("Disclosure"), self.disclosure),
        ):
            right.add(name, widget)
        self._halves = row = QHBoxLayout()
        row.setSpacing(28)
        for form in (left, right):
            half = QVBoxLayout()
            half.addWidget(form)
            half.addStretch(1)
            row.addLayout(half, 1)
        self.column.addLayout(row)
        self._connect(languages)

    def show_briefing(self, briefing: Briefing) -> None:
        """Show the particulars of a briefing, but for what a person is typing."""
        self._briefing_id = briefing.id
        for field, rows in self.texts.items():
            rows.show_texts(getattr(briefing, field))
        self.dated.show_value(Moment(briefing.dated) if briefing.dated else None)
        self.reference.set_value(briefing.reference)
        self.kind.choose(briefing.kind)
        self.layout_.choose(briefing.layout)
        self.profile.choose(briefing.profile)
        self.disclosure.choose(briefing.disclosure)
        languages = self._studio.voices.languages
        known = briefing.original in languages
        self.original.choose(languages.index(briefing.original) + 1 if known else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the halves below each other where fields beside each other would be cut."""
        super().resizeEvent(event)
        is_wide = self.width() >= _ROOM_OF_TWO
        direction = QBoxLayout.Direction
        self._halves.setDirection(direction.LeftToRight if is_wide else direction.TopToBottom)

    def set_read_only(self, *, on: bool) -> None:
        """Let everything be read and nothing be changed, or let it be changed again."""
        for rows in self.texts.values():
            rows.set_read_only(on=on)
        for field in (self.dated.field, self.reference):
            field.setReadOnly(on)
        for choice in (self.kind, self.layout_, self.profile, self.disclosure, self.original):
            choice.setEnabled(not on)

    def commit_pending(self) -> None:
        """Save what is typed."""
        for rows in self.texts.values():
            rows.commit_pending()
        self.dated.commit_pending()
        self.reference.commit_pending()

    def _connect(self, languages: tuple[str, ...]) -> None:
        self.dated.committed.connect(
            lambda moment: self._change(dated=moment.start if moment else None)
        )
        self.reference.committed.connect(lambda text: self._change(reference=text))
        self.kind.chosen.connect(lambda code: self._change(kind=BriefingKind(code)))
        self.layout_.chosen.connect(lambda code: self._change(layout=Layout(code)))
        self.profile.chosen.connect(lambda code: self._change(profile=Profile(code)))
        self.disclosure.chosen.connect(lambda code: self._change(disclosure=Disclosure(code)))
        self.original.chosen.connect(
            lambda place: self._change(original=languages[place - 1]) if place else None
        )

    def _read_day(self, text: str) -> Moment:
        today = dt.datetime.now(dt.UTC).astimezone().date()
        moment = read_moment(text, self._studio.voices.window(), today=today)
        if moment.end is not None:
            raise Unreadable(
                message("A briefing has one date."), message("Type a day, such as 12 Jan 2026.")
            )
        return moment

    def _said(self, moment: Moment) -> str:
        return word_moment(moment, self._studio.voices.window())

    def _write(self, field: str, language: str, text: str) -> None:
        briefing = self._briefing_id
        self._studio.do(lambda: self._studio.briefings.write(briefing, field, language, text))

    def _change(self, **fields: object) -> None:
        briefing = self._briefing_id
        self._studio.do(lambda: self._studio.briefings.change(briefing, **fields))
