"""Verbs of what was told: what became of it, when a fact was told, whose a file is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from briefing_app.domain.codes import BriefingKind, PassageKind
from briefing_app.domain.moment import Moment
from briefing_app.domain.stated import Telling
from briefing_app.domain.told import Aftermath, changed_since, same_meaning
from briefing_app.errors import Message, UserError, message
from briefing_app.language.correcting import Corrector
from briefing_app.session.briefings import BriefingVerbs
from briefing_app.store.editions import (
    find_edition_file,
    load_editions,
    load_stated,
    load_statements,
)
from briefing_app.store.facts import load_facts
from briefing_app.store.history import known_since
from briefing_app.store.keys import ids_of_uuids
from briefing_app.store.nouns import load_dossier
from briefing_app.store.sources import load_sources

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing_app.domain.edition import Edition, EditionFile
    from briefing_app.domain.stated import StatedValue
    from briefing_app.domain.told import ChangedSince
    from briefing_app.session.desk import Desk


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
class ToldChange:
    """A value that an edition told parliament, and that does not hold as it was told."""

    edition: Edition
    changed: ChangedSince

    @property
    def uuid(self) -> str:
        """What tells this from others in a list."""
        return f"{self.edition.uuid}/{self.changed.stated.value}"


class ToldVerbs:
    """Reads what editions stated against what holds now."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def since(self, edition: int) -> tuple[ChangedSince, ...]:
        """Return which values of an edition, by its id, do not hold any more."""
        return self._changed(load_stated(self._desk.db, edition))

    def changes(self) -> list[ToldChange]:
        """Return what parliament was told and does not hold any more, the last told first.

        What parliament was told anew, as it holds now, is not listed.
        """
        editions = sorted(
            (each for each in load_editions(self._desk.db).values() if each.told),
            key=lambda each: (each.told[-1].sent_on.first, each.id),
        )
        stated = {each.id: load_stated(self._desk.db, each.id) for each in editions}
        found = self._changed(one for each in editions for one in stated[each.id])
        by_statement = {id(one.stated): one for one in found}
        changes = []
        for place, edition in enumerate(editions):
            later = [one for each in editions[place + 1 :] for one in stated[each.id]]
            for one in stated[edition.id]:
                changed = by_statement.get(id(one))
                if changed is not None and not _is_settled(changed, later):
                    changes.append(ToldChange(edition, changed))
        return changes[::-1]

    def statements(self, fact: str) -> list[tuple[Edition, StatedValue]]:
        """Return the editions that state the fact with a UUID, and how, the newest first."""
        found = load_statements(self._desk.db, fact)
        editions = load_editions(self._desk.db, [row for row, _ in found])
        return [(editions[row], stated) for row, stated in reversed(found)]

    def tellings(self, fact: str, language: str) -> list[Telling]:
        """Return when parliament was told of the fact with a UUID, the last time first."""
        told = [
            (sending, edition, stated)
            for edition, stated in self.statements(fact)
            for sending in edition.told
        ]
        return [
            Telling(
                Moment(sending.sent_on),
                sending.reference or edition.texts.title.get(language) or edition.texts.key,
                stated.wordings,
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
        return [Corrector(each, dossier.country, dossier.profile) for each in languages]

    def write_letter(
        self, changes: Sequence[ToldChange], *, by: object | None = None
    ) -> int:  # fmt: skip
        """Start a letter that corrects what was told, in the languages of its edition.

        One step, which can be undone; returns the briefing's id.  Raises ``UserError`` when there
        is nothing to correct.
        """
        if not changes:
            raise UserError(message("There is nothing to correct."))
        languages = changes[0].edition.languages
        correctors = self.correctors(languages)
        title = {
            each.language: each.catalog.pgettext("document", "Correction of information provided")
            for each in correctors
        }
        briefings = BriefingVerbs(self._desk)
        with self._desk.step(Message(message("New letter of correction")), by):
            row = briefings.start(
                BriefingKind.LETTER, title, original=languages[0], languages=languages
            )
            first, second, *_ = briefings.get(row).sections
            for language, text in _opening(correctors).items():
                briefings.write_passage(first.passages[0].id, language, text)
            after = second.passages[0].id
            for change in changes:
                texts = {
                    each.language: each.sentence(change.edition, change.changed)
                    for each in correctors
                }
                after = briefings.add_passage(
                    second.id, PassageKind.LIST_ITEM, texts=texts, after=after
                )
            briefings.remove_passage(second.passages[0].id)
            facts = dict.fromkeys(
                change.changed.fact.id
                for change in changes
                if change.changed.kind is Aftermath.CHANGED and change.changed.fact is not None
            )
            if facts:
                briefings.add_passage(second.id, PassageKind.TABLE, fact_ids=list(facts))
        return row

    def _changed(self, stated: Iterable[StatedValue]) -> tuple[ChangedSince, ...]:
        stated, db = list(stated), self._desk.db
        uuids = [one.fact for one in stated]
        rows = ids_of_uuids(db, "fact", uuids)
        facts = {fact.uuid: fact for fact in load_facts(db, rows).values()}
        return changed_since(stated, facts, load_sources(db), known_since(db, uuids))


def _is_settled(changed: ChangedSince, later: Iterable[StatedValue]) -> bool:
    """Tell whether a later document told of the fact as it holds now."""
    now = changed.now
    return changed.kind is Aftermath.CHANGED and any(
        now is not None and one.fact == changed.stated.fact and same_meaning(one.frozen, now)
        for one in later
    )


def _opening(correctors: Iterable[Corrector]) -> dict[str, str]:
    return {
        each.language: each.catalog.pgettext(
            "document", "With this letter I correct information that was provided to you earlier."
        )
        for each in correctors
    }
