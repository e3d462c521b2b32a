"""What was known on a day, or what changed between two, in words and differences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefing_app.domain.changes import Changes, Turn
from briefing_app.domain.difference import Run, Side
from briefing_app.domain.weighing import current_and_state
from briefing_app.errors import message
from briefing_app.language import aftermath
from briefing_app.language.labels import label
from briefing_app.language.legible import legible
from briefing_app.language.wording import word_value
from briefing_app.ui.widgets.inspector import CodedRow, Section, empty
from briefing_app.ui.widgets.label import Label, MutedLabel, StrongLabel
from briefing_app.ui.widgets.roles import mark_verbatim
from briefing_app.ui.widgets.runs_view import RunsView

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from briefing_app.domain.briefing import Briefing
    from briefing_app.domain.changes import FactChange, Known
    from briefing_app.domain.fact import Fact
    from briefing_app.ui.context import Context
    from briefing_app.ui.voices import Voices

_TURNS = {
    Turn.ADDED: message("Added"),
    Turn.CHANGED: message("Changed"),
    Turn.REMOVED: message("Removed"),
}
_MOST = 150
"""Facts, and as many texts, that are shown: more would make the window wait."""


class KnownResults(QWidget):
    """Empty until something is known."""

    def __init__(self, context: Context, voices: Voices) -> None:
        super().__init__()
        self._context, self._voices = context, voices
        self._days: Sequence[dt.date] = ()
        self._found: Known | Changes | None = None
        self._keys: dict[int, dict[str, Fact]] = {}
        self._briefing = 0
        self._list = QVBoxLayout(self)
        self._list.setContentsMargins(0, 0, 8, 0)
        self._list.setSpacing(4)

    def lines(self) -> list[str]:
        """Return the lines of what is shown."""
        found: list[str] = []
        for place in range(self._list.count()):
            item = self._list.itemAt(place)
            part = item.widget() if item is not None else None
            if isinstance(part, Label):
                found.append(part.text())
            elif part is not None:
                found += [label.text() for label in part.findChildren(Label)]
        return found

    def show_known(self, days: Sequence[dt.date], found: Known | Changes, briefing: int) -> None:
        """Show what was known at the end of a day, or changed until that of another.

        Of texts, those of a briefing by its id; of none, what changed in any.
        """
        self._days, self._found, self._briefing = days, found, briefing
        self._keys.clear()
        self.fill()

    def choose(self, briefing: int) -> None:
        """Show the texts of another briefing."""
        self._briefing = briefing
        self.fill()

    def clear(self) -> None:
        """Show nothing."""
        self._found = None
        self.fill()

    def fill(self) -> None:
        """Say all of it in the window's language."""
        empty(self._list)
        found = self._found
        if found is None:
            return
        window = self._voices.window()
        days = [aftermath.day(each, window) for each in self._days]
        first = found.before if isinstance(found, Changes) else found
        between = message("Changed after {first}, until the end of {last}")
        heading = (
            self._say(between, first=days[0], last=days[1])
            if isinstance(found, Changes)
            else self._say(message("As known at the end of {date}"), date=days[0])
        )
        self._list.addWidget(StrongLabel(heading, pixels=15, wraps=True))
        if first.lost:
            lost = message(
                "These files were in the dossier then and were taken out since: {names}."
            )
            self._list.addWidget(MutedLabel(self._say(lost, names=", ".join(first.lost))))
        if isinstance(found, Changes):
            self._fill_changes(found)
        else:
            self._fill_known(found)
        self._list.addStretch(1)

    def _fill_known(self, known: Known) -> None:
        facts = self._section(message("Facts"))
        for fact in list(known.facts.values())[:_MOST]:
            self._add(facts, self._title(fact), self._held(fact, known))
        self._say_left_out(facts, len(known.facts))
        chosen = self._chosen(known)
        if chosen is None:
            return
        texts = self._section(message("Texts"))
        for section in chosen.sections:
            self._add(texts, self._voices.best(section.heading), "")
            for passage in section.passages:
                for language, text in passage.texts.items():
                    line = Label(self._read(text.text, known, language), wraps=True)
                    mark_verbatim(line)
                    texts.column.addWidget(CodedRow(language.upper(), line))

    def _fill_changes(self, found: Changes) -> None:
        before, after = found.before, found.after
        chosen = self._chosen(after) or self._chosen(before)
        texts = [one for one in found.texts if chosen is None or one[0].briefing == chosen.key]
        if not found.facts and not texts:
            same = self._say(message("Nothing changed between these days."))
            self._list.addWidget(MutedLabel(same))
        if found.facts:
            facts = self._section(message("Facts"))
            for change in found.facts[:_MOST]:
                self._add_fact(facts, change, before, after)
            self._say_left_out(facts, len(found.facts))
        if texts:
            section = self._section(message("Texts"))
            for text, runs in texts[:_MOST]:
                self._add_text(section, text.language, runs, found)
            self._say_left_out(section, len(texts))

    def _add_fact(self, section: Section, change: FactChange, before: Known, after: Known) -> None:
        fact = change.after or change.before
        if fact is None:
            return
        sides = [
            self._held(each, known)
            for each, known in ((change.before, before), (change.after, after))
            if each is not None
        ]
        is_same = change.turn is Turn.CHANGED and not change.holds_otherwise
        turn = self._say(message("Changed, not its value") if is_same else _TURNS[change.turn])
        self._add(section, f"{self._title(fact)} · {turn}", " → ".join(dict.fromkeys(sides)))

    def _add_text(
        self, section: Section, language: str, runs: Sequence[Run], found: Changes
    ) -> None:
        view = RunsView(self._context.theme)
        known = {Side.OLD: found.before, Side.NEW: found.after, Side.SAME: found.after}
        view.show_runs(
            Run(run.side, self._read(run.text, known[run.side], language)) for run in runs
        )
        section.column.addWidget(CodedRow(language.upper(), view, drop=6))

    def _say_left_out(self, section: Section, count: int) -> None:
        if count <= _MOST:
            return
        catalog = self._context.translator.catalog
        text = catalog.ngettext(
            "{n} more is not shown here; the command “as-of” lists all.",
            "{n} more are not shown here; the command “as-of” lists all.",
            count - _MOST,
        )
        section.column.addWidget(MutedLabel(text))

    def _read(self, text: str, known: Known, language: str) -> str:
        """Return a text with the facts as they read then."""
        keys = self._keys.get(id(known))
        if keys is None:  # once, not for each run of words
            keys = self._keys[id(known)] = {fact.key: fact for fact in known.facts.values()}

        def words(key: str) -> str:
            fact = keys.get(key)
            value = current_and_state(fact, known.sources)[0] if fact else None
            return word_value(fact.kind, value, self._voices.of(language)) if fact and value else ""

        return legible(text, words)

    def _held(self, fact: Fact, known: Known) -> str:
        value, state = current_and_state(fact, known.sources)
        words = word_value(fact.kind, value, self._voices.window()) if value else ""
        said = self._say(label(state))
        return f"{words or '–'} ({said[:1].lower()}{said[1:]})"

    def _title(self, fact: Fact) -> str:
        return self._voices.best(fact.title) or fact.key

    def _chosen(self, known: Known) -> Briefing | None:
        return next((b for b in known.briefings.values() if b.id == self._briefing), None)

    def _section(self, heading: str) -> Section:
        section = Section()
        section.label.setText(self._say(heading))
        self._list.addWidget(section)
        return section

    def _add(self, section: Section, title: str, text: str) -> None:
        for line in (StrongLabel(title, wraps=True), Label(text, wraps=True)):
            mark_verbatim(line)
            if line.text():
                section.column.addWidget(line)

    def _say(self, text: str, **fields: object) -> str:
        return self._context.translator.catalog.gettext(text, **fields)
