"""Verbs of what was told: what became of it, who was told a fact and when, whose a file is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from briefing_app.domain.told import changed_since
from briefing_app.store.editions import find_edition_file, load_editions, load_stated
from briefing_app.store.facts import load_facts
from briefing_app.store.history import known_since
from briefing_app.store.sources import load_sources

if TYPE_CHECKING:
    from collections.abc import Iterable

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


class ToldVerbs:
    """Reads what editions stated against what holds now."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def since(self, edition: int) -> tuple[ChangedSince, ...]:
        """Return which values of an edition, by its id, do not hold any more."""
        return self._changed(load_stated(self._desk.db, edition))

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

    def _changed(self, stated: Iterable[StatedValue]) -> tuple[ChangedSince, ...]:
        stated, db = list(stated), self._desk.db
        uuids = [one.fact for one in stated]
        facts = {fact.uuid: fact for fact in load_facts(db).values()}
        return changed_since(stated, facts, load_sources(db), known_since(db, uuids))
