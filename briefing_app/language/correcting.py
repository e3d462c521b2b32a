"""A correction of what parliament was told, in one language: a row of a table, and a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from briefing_app.domain.moment import Moment
from briefing_app.domain.told import Aftermath
from briefing_app.errors import message
from briefing_app.language import aftermath
from briefing_app.language.catalog import Catalog
from briefing_app.language.voice import Voice
from briefing_app.language.wording import quoted, word_moment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.domain.codes import Country, Profile
    from briefing_app.domain.edition import Edition, Sending
    from briefing_app.domain.told import ChangedSince

HEADINGS = (message("Fact"), message("Old"), message("New"), message("Reason"))
"""The heads of a correction table."""


@dataclass(frozen=True, slots=True)
class Correction:
    """A row of a correction table in one language."""

    fact: str
    old: str
    new: str
    reason: str


class Corrector:
    """Words corrections in a language of the document."""

    def __init__(self, language: str, country: Country, profile: Profile) -> None:
        self.language = language
        self.catalog = Catalog.load(language)
        self.voice = Voice(language, country, profile)

    def headings(self) -> tuple[str, ...]:
        """Return the heads of the table."""
        return tuple(self.catalog.gettext(text) for text in HEADINGS)

    def row(self, changed: ChangedSince) -> Correction:
        """Return the row of a value that does not hold as it was told."""
        title = aftermath.title_of(changed.stated.title, self.language)
        return Correction(
            fact=title or changed.stated.key,
            old=aftermath.said(changed.stated, self.voice, self.catalog),
            new=aftermath.holds(changed, self.voice, self.catalog),
            reason=aftermath.reason(changed, self.voice, self.catalog),
        )

    def sentence(self, edition: Edition, changed: ChangedSince) -> str:
        """Return what a letter says of it; the new value is a reference to the fact."""
        row = self.row(changed)
        fields = {
            "document": self.document(edition),
            "fact": row.fact,
            "old": row.old,
            "reason": row.reason.rstrip(". \u00a0"),
        }
        match changed.kind:
            case Aftermath.CHANGED:
                new = f"{{{{fact:{changed.stated.key}}}}}"
                return self.catalog.pgettext(
                    "document",
                    "In {document}, “{fact}” was given as {old}. This should read {new}. "
                    "Reason: {reason}.",
                    new=new,
                    **fields,
                )
            case Aftermath.DISPUTED:
                return self.catalog.pgettext(
                    "document",
                    "In {document}, “{fact}” was given as {old}. Sources contradict each other on "
                    "this; you will be informed once this is settled.",
                    **fields,
                )
            case Aftermath.REMOVED:
                return self.catalog.pgettext(
                    "document",
                    "In {document}, “{fact}” was given as {old}. This statement is withdrawn.",
                    **fields,
                )

    def document(self, edition: Edition) -> str:
        """Return the document that said it: title, and reference and day of each sending."""
        title = aftermath.title_of(edition.texts.title, self.language) or edition.texts.key
        sent = "; ".join(map(self._sending, edition.told))
        named = quoted(title, self.voice)
        return f"{named} ({sent})" if sent else named

    def _sending(self, sending: Sending) -> str:
        day = word_moment(Moment(sending.sent_on), self.voice)
        return f"{sending.reference}, {day}" if sending.reference else day


def as_text(headings: Sequence[str], rows: Sequence[Correction]) -> str:
    """Return a table for a spreadsheet: cells between tabs, rows on lines."""
    lines = (headings, *((row.fact, row.old, row.new, row.reason) for row in rows))
    return "\n".join("\t".join(" ".join(cell.split()) for cell in line) for line in lines)


def as_html(language: str, headings: Sequence[str], rows: Sequence[Correction]) -> str:
    """Return a table for a word processor."""
    head = "".join(f"<th>{escape(cell)}</th>" for cell in headings)
    body = "".join(
        "<tr>"
        + "".join(f"<td>{escape(c)}</td>" for c in (row.fact, row.old, row.new, row.reason))
        + "</tr>"
        for row in rows
    )
    return f'<table border="1" lang="{escape(language)}"><tr>{head}</tr>{body}</table>'
