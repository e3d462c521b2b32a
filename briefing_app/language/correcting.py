"""A correction of what parliament was told, in one language: a row of a table, and a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
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

_MARKUP = re.compile(r"[\\*_\[\]{}]")
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
        longest: dict[str, tuple[str, ...]] = {
            language: (max(texts, key=len),)
            for language, texts in changed.stated.wordings.items()
            if texts
        }
        row = self.row(replace(changed, stated=replace(changed.stated, wordings=longest)))
        fields = {
            "document": _literal(self.document(edition)),
            "fact": _literal(row.fact),
            "old": _literal(row.old),
            "reason": _literal(row.reason.rstrip(". \u00a0")),
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


def _literal(text: str) -> str:
    """Return a text that stands for itself in the small Markdown of a passage."""
    return _MARKUP.sub(lambda found: f"\\{found[0]}", text)


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
