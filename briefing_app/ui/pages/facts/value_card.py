"""One value of a fact: how it reads, of when, how it stands to the others, who says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from briefing_app.domain.codes import Disclosure, Grade
from briefing_app.domain.weighing import grade
from briefing_app.errors import message
from briefing_app.language.labels import label
from briefing_app.language.wording import word_moment, word_value
from briefing_app.ui.attempt import attempt
from briefing_app.ui.pages.facts.value_form import ValueForm
from briefing_app.ui.widgets.badge import Badge
from briefing_app.ui.widgets.buttons import link_button
from briefing_app.ui.widgets.inspector import CodedRow, empty
from briefing_app.ui.widgets.label import Label, MutedLabel, Rule, StrongLabel
from briefing_app.ui.widgets.roles import mark_verbatim

if TYPE_CHECKING:
    from briefing_app.domain.fact import Citation, Value
    from briefing_app.ui.context import Context
    from briefing_app.ui.pages.facts.shown import Shown


class ValueCard(QWidget):
    """A value with its sources; *Edit* opens its form in place, each change is saved at once."""

    source_wanted = Signal(int)

    def __init__(self, context: Context, value_id: int) -> None:
        super().__init__()
        self._context = context
        self._value_id = value_id
        self._form: ValueForm | None = None
        self._said: tuple[object, ...] = ()
        self._reading = StrongLabel(wraps=True)
        mark_verbatim(self._reading)
        self._badge = Badge()
        self._details = MutedLabel(pixels=12)
        self._citations = QVBoxLayout()
        self._citations.setSpacing(0)
        self.edit = link_button(context.translator, message("Edit"))
        self.edit.clicked.connect(lambda: self._toggle())
        remove = link_button(context.translator, message("Remove"))
        remove.clicked.connect(lambda: self._remove())
        self._form_place = QVBoxLayout()
        self._lay(remove)

    def show_value(self, shown: Shown, value: Value) -> None:
        """Show a value among the others of its fact."""
        self._shown, self._value = shown, value
        if self._form is not None:
            self._form.set_sources(shown.sources, shown.numbers)
            self._form.show_value(value)
        catalog = self._context.translator.catalog
        word, tone = self._standing()
        self._badge.show_state(catalog.gettext(word) if word else "", tone)
        self._badge.setVisible(bool(word))
        voice = shown.voices.window()
        said = word_value(shown.fact.kind, value, voice)
        self._reading.setText(said or catalog.gettext(message("No wording in this language yet")))
        self._details.setText(self._detail())
        self._details.setVisible(bool(self._details.text()))
        self._show_citations()

    def commit_pending(self) -> None:
        """Save what is typed in the form."""
        if self._form is not None:
            self._form.commit_pending()

    @property
    def form(self) -> ValueForm | None:
        """The form, while it is open."""
        return self._form

    def open_form(self) -> None:
        """Open the form of the value."""
        if self._form is None:
            self._toggle()

    def _standing(self) -> tuple[str, str]:
        shown, value = self._shown, self._value
        decision = shown.fact.decision
        if decision is not None and decision.value_id == value.id:
            return message("Decided"), "accent"
        if decision is None and any(value in pair for pair in shown.contradictions):
            return message("Disputed"), "must"
        if shown.current is value:
            return (message("Holds"), "good") if len(shown.fact.values) > 1 else ("", "quiet")
        if shown.current is None:
            return "", "quiet"
        graded = grade(shown.fact.kind, value, shown.current, shown.sources)
        if graded is Grade.COMPATIBLE:
            return message("Agrees"), "quiet"
        return (message("Superseded") if decision is None else message("Not chosen")), "quiet"

    def _detail(self) -> str:
        value, catalog = self._value, self._context.translator.catalog
        voice = self._shown.voices.window()
        parts = []
        if value.as_of is not None:
            parts.append(catalog.gettext("as of {date}", date=word_moment(value.as_of, voice)))
        for code in (value.money_status, value.recurrence):
            if code is not None:
                parts.append(catalog.gettext(label(code)).lower())
        if value.speaker:
            role = value.speaker_role.get(voice.language, "")
            parts.append(f"{value.speaker}, {role}" if role else value.speaker)
        if value.disclosure is Disclosure.INTERNAL:
            parts.append(catalog.gettext(label(value.disclosure)).lower())
            parts.append(value.ground)
        return " · ".join(filter(None, [*parts, value.note]))

    def _show_citations(self) -> None:
        shown = self._shown
        sources = tuple(shown.sources.get(one.source_id) for one in self._value.citations)
        said = (self._value.citations, sources, tuple(shown.numbers.items()), shown.voices.language)
        if said == self._said:
            return
        self._said = said
        empty(self._citations)
        for citation in self._value.citations:
            self._citations.addWidget(self._citation_row(citation))
        if not self._value.citations:
            none = MutedLabel(self._context.translator.catalog.gettext("No source yet"), pixels=12)
            self._citations.addWidget(none)

    def _citation_row(self, citation: Citation) -> QWidget:
        shown = self._shown
        source = shown.sources.get(citation.source_id)
        text = Label(wraps=True)
        mark_verbatim(text)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        catalog = self._context.translator.catalog
        parts = []
        if source is not None:
            parts += [source.title, source.publisher]
        if citation.page:
            parts.append(catalog.gettext("page {page}", page=citation.page))
        if citation.paragraph:
            parts.append(catalog.gettext("paragraph {paragraph}", paragraph=citation.paragraph))
        if citation.wording:
            parts.append(catalog.gettext("“{wording}”", wording=citation.wording))
        text.setText(" · ".join(filter(None, parts)))
        return CodedRow(f"[{shown.numbers.get(citation.source_id, 0)}]", text)

    def _toggle(self) -> None:
        if self._form is not None:
            self._form.commit_pending()
            self._form.hide()
            self._form.deleteLater()
            self._form = None
        else:
            form = ValueForm(self._context, self._shown.voices, self._shown.fact.kind)
            form.set_sources(self._shown.sources, self._shown.numbers)
            form.show_value(self._value)
            form.changed.connect(self._save)
            self._form_place.addWidget(form)
            form.show()
            self._form = form
            form.take_focus()
        text = message("Done") if self._form is not None else message("Edit")
        self._context.translator.bind(self.edit.setText, text)

    def _save(self) -> None:
        form = self._form
        if form is not None and form.can_be_kept and form.draft() != self._value:
            facts = self._context.session.facts
            attempt(self._context.notify, lambda: facts.change_value(self._value_id, form.draft()))

    def _remove(self) -> None:
        facts = self._context.session.facts
        attempt(self._context.notify, lambda: facts.remove_value(self._value_id))

    def _lay(self, remove: QPushButton) -> None:
        head, links = QHBoxLayout(), QHBoxLayout()
        head.setSpacing(8)
        links.setSpacing(12)
        head.addWidget(self._reading, 1)
        head.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignTop)
        for button in (self.edit, remove):
            links.addWidget(button)
        links.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self._details)
        column.addLayout(self._citations)
        column.addLayout(self._form_place)
        column.addLayout(links)
        column.addWidget(Rule())
