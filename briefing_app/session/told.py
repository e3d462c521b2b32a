"""Verbs of what was told: what became of it, when a fact was told, whose a file is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from briefing_app.domain.codes import LANGUAGES
from briefing_app.domain.moment import Moment
from briefing_app.domain.stated import Telling
from briefing_app.domain.told import Aftermath, changed_since
from briefing_app.domain.weighing import rivals
from briefing_app.language.correcting import Corrector
from briefing_app.language.plainest import plainest
from briefing_app.language.voice import Voice
from briefing_app.session.correction_letter import write_letter
from briefing_app.store.editions import (
    find_edition_file,
    load_editions,
    load_stated,
    load_statements,
)
from briefing_app.store.facts import load_facts
from briefing_app.store.keys import ids_of_uuids
from briefing_app.store.nouns import load_dossier
from briefing_app.store.past import known_since
from briefing_app.store.sources import load_sources

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from briefing_app.domain.edition import Edition, EditionFile, Sending
    from briefing_app.domain.source import Source
    from briefing_app.domain.stated import StatedValue
    from briefing_app.domain.told import ChangedSince
    from briefing_app.language.correcting import Correction
    from briefing_app.session.desk import Desk


CONCERN_TOLD = frozenset({"edition", "sending", "fact", "value", "decision", "source", "unit"})
"""Tables whose changes concern what was told."""


class Standing(StrEnum):
    """What a PDF is to a dossier."""

    UNCHANGED = "unchanged"
    ALTERED = "altered"
    """It bears the identifier of an edition, and is not as that was frozen."""
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Identified:
    """Which edition a PDF is, if any, and which file of it."""

    standing: Standing
    edition: Edition | None = None
    file: EditionFile | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """That an edition was sent."""

    edition: Edition
    sending: Sending


@dataclass(frozen=True, slots=True)
class ToldChange:
    """A value that an edition stated, and that does not hold as it was stated.

    ``corrected`` is the first later sending of a document that states it as it holds now, or
    withdraws it.
    """

    edition: Edition
    changed: ChangedSince
    corrected: Told | None = None

    @property
    def uuid(self) -> str:
        """What tells this from others in a list."""
        return f"{self.edition.uuid}/{self.changed.stated.value}"


class ToldVerbs:
    """Reads what editions stated against what holds now."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def since(self, edition: int) -> tuple[ToldChange, ...]:
        """Return which values of an edition, by its id, do not hold as it states them."""
        found = self._changes(list(load_editions(self._desk.db).values()))
        return tuple(each for each in found if each.edition.id == edition)

    def changes(self) -> list[ToldChange]:
        """Return what parliament was told and does not hold any more, the last told first.

        Those that were corrected since come after those that have to be.
        """
        editions = sorted(
            (each for each in load_editions(self._desk.db).values() if each.told), key=_last_told
        )
        found = self._changes(editions)[::-1]
        return sorted(found, key=lambda each: each.corrected is not None)

    def statements(self, fact: str) -> list[tuple[Edition, StatedValue]]:
        """Return the editions that state the fact with a UUID, and how, the newest first."""
        found = load_statements(self._desk.db, fact)
        editions = load_editions(self._desk.db, [row for row, _ in found])
        return [(editions[row], stated) for row, stated in reversed(found)]

    def tellings(self, fact: str, language: str) -> list[Telling]:
        """Return when parliament was told of the fact with a UUID, the last time first."""
        dossier = load_dossier(self._desk.db)
        voices = [Voice(each, dossier.country, dossier.profile) for each in LANGUAGES]
        told = [
            (sending, edition, stated)
            for edition, stated in self.statements(fact)
            for sending in edition.told
        ]
        return [
            Telling(
                Moment(sending.sent_on),
                sending.reference or edition.texts.title.get(language) or edition.texts.key,
                {
                    voice.language: plainest(stated, voice)
                    for voice in voices
                    if stated.wordings.get(voice.language)
                },
                stated.frozen,
            )
            for sending, edition, stated in sorted(
                told, key=lambda one: one[0].sent_on.first, reverse=True
            )
        ]

    def identify(self, pdf: bytes) -> Identified:
        """Return whether a file is one of the editions, by its hash, else by its identifier."""
        from hashlib import sha256  # loads OpenSSL

        from briefing_app.pdf.identity import identity_of

        db = self._desk.db
        row = find_edition_file(db, "sha256", sha256(pdf).hexdigest())
        standing = Standing.UNCHANGED
        if row is None:
            identifier = identity_of(pdf).identifier
            row = find_edition_file(db, "identifier", identifier) if identifier else None
            standing = Standing.ALTERED
        if row is None:
            return Identified(Standing.UNKNOWN)
        edition_id, place = row
        edition = load_editions(db, [edition_id])[edition_id]
        return Identified(standing, edition, edition.files[place])

    def correctors(self, languages: Sequence[str]) -> list[Corrector]:
        """Return who words corrections in these languages, as the dossier words its values."""
        dossier = load_dossier(self._desk.db)
        return [
            Corrector(each, dossier.country, dossier.profile, assumed=languages[0])
            for each in languages
        ]

    def correction_tables(
        self, changes: Sequence[ToldChange]
    ) -> list[tuple[Corrector, list[Correction]]]:
        """Return the rows of a correction, a table a language of the editions."""
        languages = dict.fromkeys(each for change in changes for each in change.edition.languages)
        return [
            (
                words,
                [
                    words.row(change.edition, change.changed)
                    for change in changes
                    if words.language in change.edition.languages
                ],
            )
            for words in self.correctors(list(languages))
        ]

    def write_letter(self, changes: Sequence[ToldChange], *, by: object | None = None) -> int:
        """Start a letter that corrects what was told, in the languages of its edition.

        One step, which can be undone; returns the briefing's id.  Raises ``UserError`` when there
        is nothing to correct.
        """
        return write_letter(self._desk, changes, self.correctors, by)

    def _changes(self, editions: Sequence[Edition]) -> list[ToldChange]:
        """Return what does not hold any more of editions, in their order, with its correction."""
        db = self._desk.db
        stated = {each.id: load_stated(db, each.id) for each in editions}
        rows = ids_of_uuids(db, "fact", (one.fact for each in stated.values() for one in each))
        facts = {fact.uuid: fact for fact in load_facts(db, rows).values()}
        sources = load_sources(db)
        found = {
            each.id: self._dated(each, changed_since(stated[each.id], facts, sources), sources)
            for each in editions
        }
        holding = {
            row: {one.fact for one in values} - {one.stated.fact for one in found[row]}
            for row, values in stated.items()
        }
        tellings = sorted(
            (Told(edition, each) for edition in editions for each in edition.told), key=_told_on
        )
        return [
            ToldChange(edition, changed, self._corrected(edition, changed, tellings, holding))
            for edition in editions
            for changed in found[edition.id]
        ]

    def _corrected(
        self,
        edition: Edition,
        changed: ChangedSince,
        tellings: Iterable[Told],
        holding: Mapping[int, Collection[str]],
    ) -> Told | None:
        """Return the first telling after an edition's last one that puts a value right.

        It states the fact as it holds now; or, where nothing can be stated, says what a letter
        of correction says of it.
        """
        if not edition.told:
            return None
        last = _last_told(edition)
        for each in tellings:
            if _told_on(each) > last and (
                changed.stated.fact in holding[each.edition.id]
                or (not changed.is_replaced and self._says_so(each.edition, edition, changed))
            ):
                return each
        return None

    def _says_so(self, letter: Edition, edition: Edition, changed: ChangedSince) -> bool:
        """Tell whether a document says of a value what a letter of correction would."""
        said = {
            (language, " ".join(text.split()))
            for section in letter.texts.sections
            for passage in section.passages
            for language, text in passage.texts.items()
        }
        return any(
            (words.language, " ".join(words.sentence(edition, changed).split())) in said
            for words in self.correctors(letter.languages)
        )

    def _dated(
        self, edition: Edition, found: Sequence[ChangedSince], sources: Mapping[int, Source]
    ) -> list[ChangedSince]:
        """Say since when; leave out what an edition that noted no rivals knew already."""
        moments = known_since(self._desk.db, ((one.stated.fact, one.kind) for one in found))
        dated = []
        for one in found:
            since = moments.get((one.stated.fact, one.kind))
            is_old = since is not None and since <= edition.made_at
            if one.kind is Aftermath.DISPUTED and one.stated.rivals is None and is_old and one.fact:
                known = replace(one.stated, rivals=rivals(one.fact, sources))
                again = changed_since([known], {one.fact.uuid: one.fact}, sources)
                dated += self._dated(edition, again, sources)
            else:
                dated.append(replace(one, since=since))
        return dated


def _told_on(told: Told) -> tuple[dt.date, int]:
    return told.sending.sent_on.first, told.sending.id


def _last_told(edition: Edition) -> tuple[dt.date, int]:
    return _told_on(Told(edition, edition.told[-1]))
