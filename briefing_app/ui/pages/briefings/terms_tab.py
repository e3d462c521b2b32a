"""The glossary beside the text: the settled word in each language, and words to avoid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from briefing_app.errors import message
from briefing_app.language.locale import sort_key
from briefing_app.ui.pages.briefings.scrolled import Scrolled
from briefing_app.ui.widgets.inspector import CodedRow
from briefing_app.ui.widgets.label import Label, MutedLabel, Rule
from briefing_app.ui.widgets.roles import mark_verbatim, set_role

if TYPE_CHECKING:
    from briefing_app.domain.glossary import Term
    from briefing_app.ui.pages.briefings.studio import Studio

_SHOWN = 60


class TermsTab(QWidget):
    """Shows terms by words of them in any language."""

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self._studio = studio
        self.words = QLineEdit()
        self.words.setClearButtonEnabled(True)
        set_role(self.words, "search")
        translator = studio.context.translator
        translator.bind(self.words.setPlaceholderText, message("Search terms"))
        translator.bind(self.words.setAccessibleName, message("Search terms"))
        self._list = Scrolled()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self.words)
        column.addWidget(self._list, 1)
        self.words.textChanged.connect(lambda: self.refresh())

    def refresh(self) -> None:
        """Show the terms that have the words."""
        self._list.clear()
        words = sort_key(self.words.text()).split()
        terms = self._studio.context.session.terms.all()
        found = [term for term in terms if all(word in _searchable(term) for word in words)]
        catalog = self._studio.context.translator.catalog
        if not found:
            text = message("No term has these words.") if terms else message("No terms yet")
            self._list.column.addWidget(MutedLabel(catalog.gettext(text)))
        for term in found[:_SHOWN]:
            for language, word in term.word.items():
                label = Label(word, wraps=True)
                mark_verbatim(label)
                self._list.column.addWidget(CodedRow(language.upper(), label))
                avoid = term.avoid.get(language)
                if avoid:
                    text = catalog.gettext(message("not: {words}"), words=avoid)
                    self._list.column.addWidget(CodedRow("", MutedLabel(text, pixels=12)))
            self._list.column.addWidget(Rule())


def _searchable(term: Term) -> str:
    return sort_key(" ".join([*term.word.values(), *term.avoid.values()]))
