"""Glossary: one settled word for a thing in each language."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from briefing_app.domain.codes import LANGUAGES
from briefing_app.domain.glossary import Term
from briefing_app.errors import message
from briefing_app.ui.list_page import ListPage
from briefing_app.ui.pages.glossary.sheet import TermSheet
from briefing_app.ui.widgets.row_model import Column

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_HEADINGS = {"nl": message("Dutch"), "fr": message("French"), "en": message("English")}


class GlossaryPage(ListPage[Term]):
    """All terms, a column a language."""

    name: ClassVar = "glossary"
    heading: ClassVar = message("Glossary")
    icon: ClassVar = "book-a"
    count: ClassVar = "terms"
    tables: ClassVar = frozenset({"term", "term_text"})
    new_text: ClassVar = message("New term")
    empty_title: ClassVar = message("No terms yet")
    empty_sentence: ClassVar = message(
        "The glossary settles one word for a thing in each language, and the words to avoid."
    )
    hint: ClassVar = message("Select a term to read and edit it here.")

    def load_rows(self) -> Sequence[Term]:
        """Return the terms in the dossier's order."""
        return self.context.session.terms.all()

    def make_columns(self) -> Sequence[Column[Term]]:
        """Return a column a language, and what to avoid."""
        words = tuple(
            Column[Term](
                language,
                _HEADINGS[language],
                lambda row, language=language: row.word.get(language, ""),  # type: ignore[misc]
                width=0,
                is_title=language == LANGUAGES[0],
            )
            for language in LANGUAGES
        )
        avoid = Column[Term](
            "avoid", message("Avoid"), lambda row: " · ".join(row.avoid.values()), width=200
        )
        return (*words, avoid)

    def make_sheet(self) -> TermSheet:
        """Return the sheet of a term."""
        return TermSheet(self.context)

    def make_chips(self) -> Sequence[tuple[str, str, str, Callable[[Term], bool]]]:
        """Filter terms that lack a language."""
        return (
            (
                "incomplete",
                "look",
                message("Missing in a language"),
                lambda row: any(not row.word.get(code) for code in self.voices.languages),
            ),
        )

    def add_row(self) -> int:
        """Add a term that still has to be worded."""
        word = {self.voices.language: self.context.translator.catalog.gettext(message("New word"))}
        return self.context.session.terms.add(word, by=self)

    def title_of(self, row: Term) -> str:
        """Return the word."""
        return self.voices.best(row.word) or row.key

    def subtitle_of(self, row: Term) -> str:
        """Return the words in the other languages."""
        title = self.title_of(row)
        return " · ".join(word for word in row.word.values() if word != title)

    def status_text(self) -> str:
        """Count the terms."""
        return self.context.translator.catalog.ngettext(
            "{n} term", "{n} terms", len(self.model.rows())
        )
