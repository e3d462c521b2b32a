"""The fixed words of a document, in its languages: *To*, *Figure 1*, *Page 1 of 4*.

They come from the catalogs, with context ``document``; the language of the window plays no part.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.document.inline import Line, Text
from briefing_app.errors import message
from briefing_app.language.catalog import Catalog
from briefing_app.language.labels import label

if TYPE_CHECKING:
    from collections.abc import Callable
    from enum import StrEnum

_TRANSLATION = {
    "nl": message("Translation; the original text is in Dutch."),
    "fr": message("Translation; the original text is in French."),
    "en": message("Translation; the original text is in English."),
}
_COURTESY = {
    "nl": message("Courtesy translation; the original text is in Dutch."),
    "fr": message("Courtesy translation; the original text is in French."),
    "en": message("Courtesy translation; the original text is in English."),
}


@dataclass(frozen=True, slots=True)
class Wordlist:
    """The fixed words in one language."""

    catalog: Catalog

    def to(self) -> str:
        """Return the label of the addressee."""
        return self.catalog.pgettext("document", "To")

    def date(self) -> str:
        """Return the label of the date."""
        return self.catalog.pgettext("document", "Date")

    def reference(self) -> str:
        """Return the label of the sender's reference."""
        return self.catalog.pgettext("document", "Reference")

    def annexes(self) -> str:
        """Return the label of the annexes."""
        return self.catalog.pgettext("document", "Annexes")

    def draft(self) -> str:
        """Return the marking of what is not final, in capitals."""
        return self.catalog.pgettext("document", "DRAFT")

    def confidential(self) -> str:
        """Return the highest marking that a Dutch document has here."""
        return self.catalog.pgettext("document", "Restricted (Departementaal VERTROUWELIJK)")

    def limited_distribution(self) -> str:
        """Return the highest marking that a Belgian document has here."""
        return self.catalog.pgettext("document", "Limited distribution")

    def under_embargo(self, until: str) -> str:
        """Return that nothing may be published before a moment."""
        return self.catalog.pgettext("document", "Under embargo until {moment}", moment=until)

    def figure(self, n: int) -> str:
        """Return the name of a figure."""
        return self.catalog.pgettext("document", "Figure {n}", n=n)

    def table(self, n: int) -> str:
        """Return the name of a table."""
        return self.catalog.pgettext("document", "Table {n}", n=n)

    def see_figure(self, n: int) -> str:
        """Return a reference to a figure inside a sentence."""
        return self.catalog.pgettext("document", "figure {n}", n=n)

    def see_table(self, n: int) -> str:
        """Return a reference to a table inside a sentence."""
        return self.catalog.pgettext("document", "table {n}", n=n)

    def see_section(self, number: str) -> str:
        """Return a reference to a section with a number inside a sentence."""
        return self.catalog.pgettext("document", "section {number}", number=number)

    def see_section_named(self, title: str) -> str:
        """Return a reference to a section without a number inside a sentence."""
        return self.catalog.pgettext("document", "section “{title}”", title=title)

    def see_annex(self, letter: str) -> str:
        """Return a reference to an annex inside a sentence."""
        return self.catalog.pgettext("document", "annex {letter}", letter=letter)

    def annex(self, letter: str, title: str) -> str:
        """Return the heading of an annex."""
        return self.catalog.pgettext(
            "document", "Annex {letter}. {title}", letter=letter, title=title
        )

    def data_of_figures(self) -> str:
        """Return the title of the annex with the data of the figures."""
        return self.catalog.pgettext("document", "Data of the figures")

    def table_of_facts(self) -> str:
        """Return the title of the annex with the facts of the document."""
        return self.catalog.pgettext("document", "Facts in this document")

    def contents(self) -> str:
        """Return the heading of the table of contents."""
        return self.catalog.pgettext("document", "Contents")

    def figures(self) -> str:
        """Return the heading of the list of figures."""
        return self.catalog.pgettext("document", "Figures")

    def tables(self) -> str:
        """Return the heading of the list of tables."""
        return self.catalog.pgettext("document", "Tables")

    def sources(self) -> str:
        """Return the heading of the endnotes."""
        return self.catalog.pgettext("document", "Sources")

    def sources_are(self, numbers: str) -> str:
        """Return the line under a figure that names its sources by number."""
        return self.catalog.pgettext("document", "Sources: {numbers}.", numbers=numbers)

    def data_in_annex(self, letter: str) -> str:
        """Return where the data of a figure are."""
        return self.catalog.pgettext("document", "Data: annex {letter}", letter=letter)

    def page(self) -> str:
        """Return the label of a page, with {page} and {pages} still open."""
        return self.catalog.pgettext(
            "document", "Page {page} of {pages}", page="{page}", pages="{pages}"
        )

    def fact(self) -> str:
        """Return the head of a table's first column."""
        return self.catalog.pgettext("document", "Fact")

    def value(self) -> str:
        """Return the head of a table's column of values."""
        return self.catalog.pgettext("document", "Value")

    def as_of(self) -> str:
        """Return the head of a table's column of moments that values describe."""
        return self.catalog.pgettext("document", "As of")

    def original(self) -> str:
        """Return the mark of a text that others are translated from."""
        return self.catalog.pgettext("document", "original")

    def translation(self, *, courtesy: bool = False) -> str:
        """Return the mark of what is not in its own language; that of a letter is a courtesy."""
        if courtesy:
            return self.catalog.pgettext("document", "courtesy translation")
        return self.catalog.pgettext("document", "translation")

    def original_wording(self) -> str:
        """Return what stands before the original words of a translated quotation."""
        return self.catalog.pgettext("document", "Original wording:")

    def translated_from(self, original: str, *, courtesy: bool) -> str:
        """Return the notice on a document that is a translation as a whole."""
        texts = _COURTESY if courtesy else _TRANSLATION
        return self.catalog.gettext(texts[original]) if original in texts else ""

    def demissionary(self) -> str:
        """Return what is said after the role of a minister who has resigned."""
        return self.catalog.pgettext("document", "outgoing")

    def asked_by(self) -> str:
        """Return the label of who asked the questions."""
        return self.catalog.pgettext("document", "Asked by")

    def asked_on(self) -> str:
        """Return the label of the day on which questions were asked."""
        return self.catalog.pgettext("document", "Asked on")

    def due(self) -> str:
        """Return the label of the day before which an answer is due."""
        return self.catalog.pgettext("document", "Answer due")

    def subject(self) -> str:
        """Return the label of a letter's subject."""
        return self.catalog.pgettext("document", "Subject")

    def position(self) -> str:
        """Return the label of where a stakeholder stands."""
        return self.catalog.pgettext("document", "Position")

    def influence(self) -> str:
        """Return the label of how much a stakeholder can bring about, from 1 to 5."""
        return self.catalog.pgettext("document", "Influence")

    def interest(self) -> str:
        """Return the label of how much is at stake for a stakeholder, from 1 to 5."""
        return self.catalog.pgettext("document", "Interest")

    def out_of_five(self, n: int) -> str:
        """Return a mark from 1 to 5."""
        return self.catalog.pgettext("document", "{n} out of 5", n=n)

    def if_asked(self) -> str:
        """Return the title of what a speaker says when asked."""
        return self.catalog.pgettext("document", "If asked")

    def code(self, code: StrEnum) -> str:
        """Return the label of a code of the domain."""
        return self.catalog.gettext(label(code))

    def not_translated(self) -> str:
        """Return what stands where a translation is missing."""
        return self.catalog.pgettext("document", "[Translation missing]")

    def not_public(self) -> str:
        """Return what stands where words may not be published."""
        return self.catalog.pgettext("document", "[not public]")

    def chart_missing(self) -> str:
        """Return what stands where a chart cannot be drawn."""
        return self.catalog.pgettext("document", "[This chart cannot be drawn]")


class Words:
    """The word lists of the languages of a document."""

    def __init__(self, languages: tuple[str, ...]) -> None:
        self.languages = languages
        self._lists = {language: Wordlist(Catalog.load(language)) for language in languages}

    def in_language(self, language: str) -> Wordlist:
        """Return the words of one language."""
        return self._lists[language]

    def lines(
        self, say: Callable[[Wordlist], str], languages: tuple[str, ...] | None = None
    ) -> tuple[Line, ...]:
        """Return one line a language, in the order of the columns; equal ones once."""
        texts: dict[str, str] = {}
        for language in languages or self.languages:
            texts.setdefault(say(self._lists[language]), language)
        return tuple(Line((Text(text),), language) for text, language in texts.items())
