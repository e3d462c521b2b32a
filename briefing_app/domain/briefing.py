"""Briefings: what is written for parliament, in sections and passages."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefing_app.domain.codes import (
    AnnexKind,
    BriefingKind,
    Disclosure,
    Layout,
    Marking,
    PassageKind,
    Profile,
    Reading,
    TextState,
)

if TYPE_CHECKING:
    import datetime as dt

    from briefing_app.domain.fact import Texts
    from briefing_app.domain.moment import PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageText:
    """A passage's text in one language, in the small Markdown of the product.

    ``made_from`` is the hash of the original's wording that a translation was made from;
    ``None`` for the original itself; the hash of the empty text for what was written before it.
    """

    text: str = ""
    state: TextState = TextState.DRAFT
    made_from: str | None = None


def wording_hash(text: str) -> str:
    """Return the hash by which a translation knows the wording that it was made from."""
    from hashlib import sha256  # loads OpenSSL, which takes 3 ms that a start can do without

    return sha256(text.encode("utf-8")).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One paragraph, list item, quotation, table, chart or row of headline figures.

    ``chart_id`` belongs to kind chart, ``fact_ids`` to headline (the figures in their order),
    table (its rows) and quotation (one quotation fact, whose wording is printed),
    ``stakeholder_id`` to stakeholder.  ``locked`` texts are literal, as a parliamentary question;
    ``repeated`` exhibits stand once a language instead of across the columns.
    """

    id: int = 0
    uuid: str = ""
    kind: PassageKind = PassageKind.PARAGRAPH
    texts: dict[str, PassageText] = field(default_factory=dict)
    original: str | None = None
    chart_id: int | None = None
    fact_ids: tuple[int, ...] = ()
    stakeholder_id: int | None = None
    locked: bool = False
    repeated: bool = False
    disclosure: Disclosure = Disclosure.PUBLIC
    ground: str = ""

    def text(self, language: str) -> str:
        """Return the text in a language, empty when there is none."""
        found = self.texts.get(language)
        return found.text if found else ""

    def is_outdated(self, language: str, original: str) -> bool:
        """Tell whether the translation was made from another wording of the original.

        ``original`` is the briefing's original language, used unless the passage has its own.
        """
        source = self.original or original
        translation = self.texts.get(language)
        if language == source or translation is None or not translation.text:
            return False
        if translation.made_from is None:
            return False
        return translation.made_from != wording_hash(self.text(source))


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A numbered heading with its passages; ``level`` 1 to 3.

    ``template`` names the section of the kind's template that it was made from, if any.
    """

    id: int = 0
    uuid: str = ""
    level: int = 1
    template: str = ""
    heading: Texts = field(default_factory=dict)
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatory:
    """Who signs: name, role and ministry; ``demissionary`` is said after the role."""

    id: int = 0
    uuid: str = ""
    name: str = ""
    role: Texts = field(default_factory=dict)
    ministry: Texts = field(default_factory=dict)
    demissionary: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Annex:
    """One annex; ``source_id`` names the document of kind document, which may have no title."""

    id: int = 0
    uuid: str = ""
    kind: AnnexKind
    title: Texts = field(default_factory=dict)
    source_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """A document for parliament; its texts exist in up to three languages.

    ``languages`` are the columns of an export, in order, one of them usually ``original``.
    ``sender``, ``addressee`` and ``annexes`` are the particulars of the title block; without a
    text of ``annexes`` the annexes of ``annex_list`` are counted there.  ``asked_by``,
    ``asked_on`` and ``due`` belong to answers.  ``embargo`` is an instant, worded in
    ``embargo_zone``, an IANA name.
    """

    id: int = 0
    uuid: str = ""
    key: str
    kind: BriefingKind = BriefingKind.NOTE
    original: str = "nl"
    languages: tuple[str, ...] = ("nl", "fr")
    layout: Layout = Layout.PARALLEL
    profile: Profile = Profile.NATIONAL
    title: Texts = field(default_factory=dict)
    short_title: Texts = field(default_factory=dict)
    sender: Texts = field(default_factory=dict)
    addressee: Texts = field(default_factory=dict)
    annexes: Texts = field(default_factory=dict)
    salutation: Texts = field(default_factory=dict)
    closing: Texts = field(default_factory=dict)
    asked_by: Texts = field(default_factory=dict)
    signatories: tuple[Signatory, ...] = ()
    annex_list: tuple[Annex, ...] = ()
    reading: Reading = Reading.PAIRS
    marking: Marking = Marking.NONE
    embargo: dt.datetime | None = None
    embargo_zone: str = ""
    asked_on: PartialDate | None = None
    due: PartialDate | None = None
    dated: PartialDate | None = None
    reference: str = ""
    disclosure: Disclosure = Disclosure.PUBLIC
    sections: tuple[Section, ...] = ()
