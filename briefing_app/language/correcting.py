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
from briefing_app.language.detection import detect_language
from briefing_app.language.plainest import plainest
from briefing_app.language.voice import Voice
from briefing_app.language.wording import quoted, word_moment
from briefing_app.language.wording.series import between_parts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing_app.domain.codes import Country, Profile
    from briefing_app.domain.edition import Edition, Sending
    from briefing_app.domain.told import ChangedSince

_MARKUP = re.compile(r"[\\*_\[\]{}]")
_TO_TRANSLATE = {
    "nl": message("{reason} (in Dutch; to be translated)"),
    "fr": message("{reason} (in French; to be translated)"),
    "en": message("{reason} (in English; to be translated)"),
}
HEADINGS = (
    message("Fact"), message("Document"), message("Old"), message("New"), message("Reason"),
)  # fmt: skip
"""The heads of a correction table."""


@dataclass(frozen=True, slots=True)
class Correction:
    """A row of a correction table in one language."""

    fact: str
    document: str
    old: str
    new: str
    reason: str

    @property
    def cells(self) -> tuple[str, ...]:
        """The cells in the order of the heads."""
        return self.fact, self.document, self.old, self.new, self.reason


class Corrector:
    """Words corrections in a language of the document.

    ``assumed`` is the language of a reason whose words do not tell in which one it was given.
    """

    def __init__(
        self, language: str, country: Country, profile: Profile, *, assumed: str = ""
    ) -> None:
        self.language = language
        self.catalog = Catalog.load(language)
        self.voice = Voice(language, country, profile)
        self._assumed = assumed or language

    def in_language(self, language: str) -> Corrector:
        """Return who words the same in another language."""
        voice = self.voice
        return Corrector(language, voice.country, voice.profile, assumed=self._assumed)

    def headings(self) -> tuple[str, ...]:
        """Return the heads of the table."""
        return tuple(self.catalog.gettext(text) for text in HEADINGS)

    def row(self, edition: Edition, changed: ChangedSince) -> Correction:
        """Return the row of a value that does not hold as an edition told it.

        A reason that a person gave in another language says so: somebody has to translate it.
        """
        title = aftermath.title_of(changed.stated.title, self.language)
        why = aftermath.reason(changed, self.voice, self.catalog)
        own = self.given_in(changed) if changed.why else self.language
        if own != self.language:
            why = self.catalog.gettext(_TO_TRANSLATE[own], reason=why.rstrip(". \u00a0"))
        return Correction(
            fact=title or changed.stated.key,
            document=self.document(edition),
            old=aftermath.said(changed.stated, self.voice, self.catalog),
            new=aftermath.holds(changed, self.voice, self.catalog),
            reason=why,
        )

    def given_in(self, changed: ChangedSince) -> str:
        """Return the language in which a person gave the reason of a decision."""
        return detect_language(changed.why) or self._assumed

    def title(self) -> str:
        """Return the title of a letter."""
        return self.catalog.pgettext("document", "Correction of information provided")

    def opening(self) -> str:
        """Return how a letter begins."""
        return self.catalog.pgettext(
            "document", "With this letter I correct information that was provided to you earlier."
        )

    def reason_given(self, changed: ChangedSince) -> str:
        """Return a person's own reason as a letter gives it, in whatever language it is."""
        why = _literal(changed.why.strip().rstrip(". \u00a0"))
        return self.catalog.pgettext("document", "Reason: {reason}.", reason=why)

    def sentence(self, edition: Edition, changed: ChangedSince) -> str:
        """Return what a letter says of it; the new value is a reference to the fact.

        The reason is part of it when we can word it, not when a person did.
        """
        row = self.row(edition, changed)
        stated = replace(
            changed.stated,
            wordings={self.language: plainest(changed.stated, self.voice)[:1]},
        )
        fields = {
            "document": _literal(row.document),
            "fact": _literal(row.fact),
            "old": _literal(aftermath.said(stated, self.voice, self.catalog, literally=True)),
            "new": f"{{{{fact:{changed.stated.key}}}}}",
            "reason": _literal(aftermath.within(changed, row.reason)),
        }
        return self._sentence(changed, fields)

    def _sentence(self, changed: ChangedSince, fields: Mapping[str, str]) -> str:
        if changed.kind is Aftermath.REMOVED:
            return self.catalog.pgettext(
                "document",
                "In {document}, “{fact}” was given as {old}. This statement is withdrawn.",
                **fields,
            )
        if changed.kind is Aftermath.DISPUTED:
            return self.catalog.pgettext(
                "document",
                "In {document}, “{fact}” was given as {old}. Sources contradict each other on "
                "this; you will be informed once this is settled.",
                **fields,
            )
        if changed.why:
            return self.catalog.pgettext(
                "document",
                "In {document}, “{fact}” was given as {old}. This should read {new}.",
                **fields,
            )
        return self.catalog.pgettext(
            "document",
            "In {document}, “{fact}” was given as {old}. This should read {new}. Reason: {reason}.",
            **fields,
        )

    def document(self, edition: Edition) -> str:
        """Return the document that said it: title, and reference and day of each sending."""
        title = aftermath.title_of(edition.texts.title, self.language) or edition.texts.key
        sent = between_parts(self.voice).join(map(self._sending, edition.told))
        named = quoted(title, self.voice)
        return f"{named} ({sent})" if sent else named

    def corrected(self, edition: Edition, sending: Sending) -> str:
        """Return where and when a value was corrected, in the person's language."""
        title = aftermath.title_of(edition.texts.title, self.language) or edition.texts.key
        return self.catalog.gettext(
            message("Corrected on {date} in {document}"),
            date=aftermath.day(sending.sent_on.first, self.voice),
            document=aftermath.numbered(sending.reference) or quoted(title, self.voice),
        )

    def _sending(self, sending: Sending) -> str:
        day = word_moment(Moment(sending.sent_on), self.voice)
        return f"{aftermath.numbered(sending.reference)}, {day}" if sending.reference else day


def _literal(text: str) -> str:
    """Return a text that stands for itself in the small Markdown of a passage."""
    return _MARKUP.sub(lambda found: f"\\{found[0]}", text)


def as_text(headings: Sequence[str], rows: Sequence[Correction]) -> str:
    """Return a table for a spreadsheet: cells between tabs, rows on lines."""
    lines = (headings, *(row.cells for row in rows))
    return "\n".join("\t".join(" ".join(cell.split()) for cell in line) for line in lines)


def as_html(language: str, headings: Sequence[str], rows: Sequence[Correction]) -> str:
    """Return a table for a word processor."""
    head = "".join(f"<th>{escape(cell)}</th>" for cell in headings)
    body = "".join(
        "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row.cells) + "</tr>" for row in rows
    )
    return f'<table border="1" lang="{escape(language)}"><tr>{head}</tr>{body}</table>'
