"""As on a date: what the dossier and a briefing held on a day, and what changed until another."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefing_app.domain.changes import Turn, fact_changes, text_changes
from briefing_app.domain.difference import Run, Side, compare_words
from briefing_app.domain.weighing import current_and_state
from briefing_app.errors import Unreadable, UserError, message
from briefing_app.language.labels import label
from briefing_app.language.reading import read_moment
from briefing_app.language.wording import word_moment, word_value
from briefing_app.session.as_known import as_known, end_of, knowledge
from briefing_app.ui.pages.parliament.legible import legible
from briefing_app.ui.widgets.buttons import plain_button
from briefing_app.ui.widgets.choice import ThingChoice
from briefing_app.ui.widgets.form import Form
from briefing_app.ui.widgets.inspector import CodedRow, InspectorFrame, Section, empty
from briefing_app.ui.widgets.label import Label, MutedLabel, StrongLabel
from briefing_app.ui.widgets.read_field import ReadField
from briefing_app.ui.widgets.roles import mark_verbatim
from briefing_app.ui.widgets.runs_view import RunsView

if TYPE_CHECKING:
    from briefing_app.domain.briefing import Briefing
    from briefing_app.domain.changes import FactChange, Known
    from briefing_app.domain.fact import Fact
    from briefing_app.domain.moment import Moment
    from briefing_app.ui.context import Context
    from briefing_app.ui.voices import Voices

_TURNS = {
    Turn.ADDED: message("Added"),
    Turn.CHANGED: message("Changed"),
    Turn.REMOVED: message("Removed"),
}


class KnownPanel(InspectorFrame):
    """Two days and a briefing to choose; without a second day, all that was known on the first."""

    def __init__(self, context: Context, voices: Voices) -> None:
        super().__init__()
        self._context, self._voices = context, voices
        words = context.translator
        words.bind(self.title.setText, message("As on a date"))
        words.bind(
            self.subtitle.setText,
            message("The history is played back in a copy; the dossier itself stays as it is."),
        )
        self.day, self.until = self._day_field(), self._day_field()
        self.briefing = ThingChoice()
        form = Form(words)
        for name, field in (
            (message("On"), self.day),
            (message("Changes until"), self.until),
            (message("Briefing"), self.briefing),
        ):
            form.add(name, field)
        self.show_it = plain_button(words, message("Show"), "primary")
        self.show_it.clicked.connect(lambda: self._show())
        self._found = QWidget()
        self._list = QVBoxLayout(self._found)
        self._list.setContentsMargins(0, 0, 0, 0)
        for widget in (form, self._found):
            self.column.addWidget(widget)
        self.column.insertWidget(3, self.show_it, 0, Qt.AlignmentFlag.AlignLeft)
        self.offer()

    def offer(self) -> None:
        """Offer the briefings that there are, and none of them."""
        briefings = self._context.session.briefings.all()
        titles = ((each.id, self._voices.best(each.title) or each.key) for each in briefings)
        self.briefing.offer([(0, "–"), *titles])

    def found(self) -> list[str]:
        """Return the lines of what was found."""
        return [each.text() for each in self._found.findChildren(Label) if not each.isHidden()]

    def _show(self) -> None:
        for field in (self.day, self.until):
            field.commit_pending()
        empty(self._list)
        if self.day.value is None or self.day.is_unread or self.until.is_unread:
            return
        try:
            self._fill(
                self.day.value.start.first,
                self.until.value.start.first if self.until.value else None,
            )
        except UserError as error:
            self._context.notify.error(error)

    def _fill(self, day: dt.date, until: dt.date | None) -> None:
        session = self._context.session
        with as_known(session, end_of(day)) as then:
            before = knowledge(then)
        if until is None:
            self._show_known(before)
            return
        if until >= dt.datetime.now(dt.UTC).astimezone().date():
            after = knowledge(session)
        else:
            with as_known(session, end_of(until)) as then:
                after = knowledge(then)
        self._show_changes(before, after)

    def _show_known(self, known: Known) -> None:
        facts = self._section(message("Facts"))
        for fact in known.facts.values():
            self._own(facts, self._held(fact, known), self._title(fact))
        chosen = self._chosen(known)
        if chosen is None:
            return
        texts = self._section(message("Texts"))
        for section in chosen.sections:
            self._own(texts, "", self._voices.best(section.heading))
            for passage in section.passages:
                for language, text in passage.texts.items():
                    line = Label(self._said(text.text, known, language), wraps=True)
                    mark_verbatim(line)
                    texts.column.addWidget(CodedRow(language.upper(), line))

    def _show_changes(self, before: Known, after: Known) -> None:
        changed = fact_changes(before, after)
        chosen = self._chosen(after) or self._chosen(before)
        texts = [
            each
            for each in text_changes(before, after)
            if chosen is None or each.briefing == chosen.key
        ]
        if not changed and not texts:
            self._list.addWidget(
                MutedLabel(
                    self._context.translator.catalog.gettext(
                        message("Nothing changed between these days.")
                    )
                )
            )
        if changed:
            facts = self._section(message("Facts"))
            for change in changed:
                self._add_fact(facts, change, before, after)
        if texts:
            section = self._section(message("Texts"))
            for text in texts:
                view = RunsView(self._context.theme)
                view.show_runs(
                    Run(
                        run.side,
                        self._said(
                            run.text, before if run.side is Side.OLD else after, text.language
                        ),
                    )
                    for run in compare_words(text.before, text.after)
                )
                section.column.addWidget(CodedRow(text.language.upper(), view, drop=6))

    def _add_fact(self, section: Section, change: FactChange, before: Known, after: Known) -> None:
        fact = change.after or change.before
        if fact is None:
            return
        catalog = self._context.translator.catalog
        sides = [
            self._held(each, known)
            for each, known in ((change.before, before), (change.after, after))
            if each is not None
        ]
        turn = catalog.gettext(_TURNS[change.turn])
        self._own(section, " → ".join(dict.fromkeys(sides)), f"{self._title(fact)} · {turn}")

    def _said(self, text: str, known: Known, language: str) -> str:
        """Return a text with the facts as they read then."""
        facts = {fact.key: fact for fact in known.facts.values()}

        def words(key: str) -> str:
            fact = facts.get(key)
            value = current_and_state(fact, known.sources)[0] if fact else None
            return word_value(fact.kind, value, self._voices.of(language)) if fact and value else ""

        return legible(text, words)

    def _held(self, fact: Fact, known: Known) -> str:
        value, state = current_and_state(fact, known.sources)
        words = word_value(fact.kind, value, self._voices.window()) if value else ""
        said = self._context.translator.catalog.gettext(label(state))
        return f"{words or '–'} ({said[:1].lower()}{said[1:]})"

    def _title(self, fact: Fact) -> str:
        return self._voices.best(fact.title) or fact.key

    def _chosen(self, known: Known) -> Briefing | None:
        return next((b for b in known.briefings.values() if b.id == self.briefing.thing), None)

    def _section(self, heading: str) -> Section:
        section = Section()
        section.label.setText(self._context.translator.catalog.gettext(heading))
        self._list.addWidget(section)
        return section

    def _own(self, section: Section, text: str, title: str) -> None:
        for line in (StrongLabel(title, wraps=True), Label(text, wraps=True)):
            mark_verbatim(line)
            if line.text():
                section.column.addWidget(line)

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
