"""One open dossier: the only door to its data for everything above."""

from __future__ import annotations

import datetime as dt
import uuid
from functools import cached_property
from typing import TYPE_CHECKING, Self

from briefing_app.collector import resting
from briefing_app.domain.codes import Country
from briefing_app.errors import Message, message
from briefing_app.session.briefings import BriefingVerbs
from briefing_app.session.charts import ChartVerbs
from briefing_app.session.comments import CommentVerbs
from briefing_app.session.commitments import CommitmentVerbs
from briefing_app.session.desk import Desk
from briefing_app.session.dossier import DossierVerbs
from briefing_app.session.facts import FactVerbs
from briefing_app.session.history import HistoryVerbs
from briefing_app.session.known_figures import KnownFigures
from briefing_app.session.organisation import OrganisationVerbs
from briefing_app.session.sources import SourceVerbs
from briefing_app.session.stakeholders import StakeholderVerbs
from briefing_app.session.terms import TermVerbs
from briefing_app.session.units import UnitVerbs
from briefing_app.store.backups import back_up
from briefing_app.store.copies import Contents, send_copy
from briefing_app.store.keys import count_rows
from briefing_app.store.search import Hit, search, search_facts
from briefing_app.store.snapshot import take_snapshot
from briefing_app.store.store import Author, Store
from briefing_app.store.verify import verify

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager
    from pathlib import Path

    from briefing_app.domain.dossier import Snapshot
    from briefing_app.domain.fact import Texts
    from briefing_app.domain.finding import Finding
    from briefing_app.session.candidates import CandidateVerbs
    from briefing_app.session.change import Change
    from briefing_app.session.checks import CheckVerbs
    from briefing_app.session.editions import EditionVerbs
    from briefing_app.session.figures import FigureVerbs
    from briefing_app.session.reviewing import ReviewVerbs
    from briefing_app.session.sendings import SendingVerbs
    from briefing_app.session.told import ToldVerbs

_COUNTED = {
    "facts": "fact", "sources": "source", "stakeholders": "stakeholder", "charts": "chart",
    "briefings": "briefing", "terms": "term", "commitments": "commitment",
    "sendings": "sending",
}  # fmt: skip


def utc_now() -> dt.datetime:
    """Return the present, in UTC."""
    return dt.datetime.now(dt.UTC)


def random_uuid() -> str:
    """Return a UUID that no other row has."""
    return str(uuid.uuid4())


class Session:
    """An open dossier, used by one thread: the one that opened it."""

    def __init__(self, store: Store, author: Author) -> None:
        self.path: Path = store.path
        self.user: str = author.user
        self.read_only: bool = store.read_only
        self.read_only_reason: Message | None = store.read_only_reason
        self._store = store
        self._author = author
        self._desk = desk = Desk(store, author)
        self.dossier = DossierVerbs(desk)
        self.units = UnitVerbs(desk)
        self.sources = SourceVerbs(desk)
        self.facts = FactVerbs(desk)
        self._known = KnownFigures(desk)
        self.stakeholders = StakeholderVerbs(desk)
        self.charts = ChartVerbs(desk)
        self.briefings = BriefingVerbs(desk)
        self.terms = TermVerbs(desk)
        self.commitments = CommitmentVerbs(desk)
        self.comments = CommentVerbs(desk)
        self.organisation = OrganisationVerbs(desk)
        self.history = HistoryVerbs(desk)

    @classmethod
    def create(
        cls, path: Path, *, user: str, title: Texts, country: Country = Country.NL,
        languages: tuple[str, ...] = ("nl", "fr", "en"),
        clock: Callable[[], dt.datetime] = utc_now, new_uuid: Callable[[], str] = random_uuid,
    ) -> Self:  # fmt: skip
        """Make a new dossier and open it.

        Raises ``FileNotUsable`` when there is a file already or the folder cannot be written.
        """
        author = Author(user, clock, new_uuid)
        session = cls(Store.create(path, author, Country(country), languages), author)
        with session._desk.step(Message(message("New dossier"))) as rows:
            rows.write_texts("dossier", 1, "title", title)
        session._store.journal.forget()
        return session

    @classmethod
    def open(
        cls, path: Path, *, user: str, read_only: bool = False, must_write: bool = False,
        clock: Callable[[], dt.datetime] = utc_now, new_uuid: Callable[[], str] = random_uuid,
    ) -> Self:  # fmt: skip
        """Open a dossier.

        One that is in use elsewhere, or cannot be written, opens read-only and says why in
        ``read_only_reason``; with ``must_write`` that raises ``FileLocked`` or
        ``FileNotUsable``.  Anything that is not a whole dossier raises ``FileNotUsable``.
        """
        author = Author(user, clock, new_uuid)
        store = Store.open(path, author, read_only=read_only, must_write=must_write)
        return cls(store, author)

    @cached_property
    def checks(self) -> CheckVerbs:
        """The verbs of checks; loaded when first wanted, which no start does."""
        from briefing_app.session.checks import CheckVerbs

        return CheckVerbs(self._desk)

    @cached_property
    def candidates(self) -> CandidateVerbs:
        """The verbs of candidates; loaded when first wanted, which no start does."""
        from briefing_app.session.candidates import CandidateVerbs

        return CandidateVerbs(self._desk)

    @cached_property
    def reviewing(self) -> ReviewVerbs:
        """The verbs of reading a document; loaded when first wanted, which no start does."""
        from briefing_app.session.reviewing import ReviewVerbs

        return ReviewVerbs(self._desk)

    @cached_property
    def figures(self) -> FigureVerbs:
        """The verbs of typed figures; loaded when first wanted, which no start does."""
        from briefing_app.session.figures import FigureVerbs

        return FigureVerbs(self._desk)

    @cached_property
    def editions(self) -> EditionVerbs:
        """The verbs of editions; loaded when first wanted, which no start does."""
        from briefing_app.session.editions import EditionVerbs

        return EditionVerbs(self._desk)

    @cached_property
    def sendings(self) -> SendingVerbs:
        """The verbs of sendings; loaded when first wanted, which no start does."""
        from briefing_app.session.sendings import SendingVerbs

        return SendingVerbs(self._desk)

    @cached_property
    def told(self) -> ToldVerbs:
        """The verbs of what was told; loaded when first wanted, which no start does."""
        from briefing_app.session.told import ToldVerbs

        return ToldVerbs(self._desk)

    @property
    def uuid(self) -> str:
        """The dossier's UUID: its backups are kept under it."""
        return self._store.uuid

    @property
    def undo_label(self) -> Message | None:
        """What undo would take back."""
        return None if self.read_only else self._store.journal.undo_label

    @property
    def redo_label(self) -> Message | None:
        """What redo would make again."""
        return None if self.read_only else self._store.journal.redo_label

    def undo(self) -> Change | None:
        """Take back the last step; ``None`` when there is none."""
        return self._desk.undo()

    def redo(self) -> Change | None:
        """Make again what was taken back last; ``None`` when there is nothing."""
        return self._desk.redo()

    def step(self, label: Message, *, by: object | None = None) -> AbstractContextManager[object]:
        """Group verbs into one step: undone at once, announced once, or not made at all."""
        return self._desk.step(label, by)

    def subscribe(self, callback: Callable[[Change], None]) -> Callable[[], None]:
        """Call back after every commit; return what ends that."""
        return self._desk.subscribe(callback)

    def counts(self) -> dict[str, int]:
        """Return how many facts, sources, ... there are."""
        counted = count_rows(self._store.db, tuple(_COUNTED.values()))
        return {name: counted[table] for name, table in _COUNTED.items()}

    def search(self, words: str, *, limit: int = 50) -> list[Hit]:
        """Find words, as beginnings, in all languages; best first."""
        hits = search(self._store.db, words, limit)
        if not any(hit.kind == "passage" for hit in hits):
            return hits
        from briefing_app.session.excerpts import with_facts

        return with_facts(self._store.db, self.dossier.get(), hits)

    def look_up(self, words: str, *, limit: int = 20) -> list[Hit]:
        """Find words for somebody who asks: first the facts that answer, then all the rest."""
        facts = search_facts(self._store.db, words, limit // 2)
        known = {(hit.kind, hit.id) for hit in facts}
        rest = (hit for hit in self.search(words, limit=limit) if (hit.kind, hit.id) not in known)
        return [*facts, *rest][:limit]

    def snapshot(self, briefing_id: int) -> Snapshot:
        """Read all that a briefing states, frozen; raise ``NotFound``."""
        with resting():
            return take_snapshot(self._store.db, briefing_id, self._known.held())

    def verify(self) -> list[Finding]:
        """Check the file, its keys, its values and the search index; nothing found is good."""
        return verify(self._store.db)

    def backup(self) -> Path:
        """Make a dated backup, thin the older ones, and return the new file."""
        return back_up(self._store.db, self._author.clock())

    def send_copy(
        self, target: Path, *, history: bool = True, comments: bool = True, internal: bool = True
    ) -> None:
        """Write a copy to another file, optionally without some of it.

        What was there is replaced.  Raises ``FileNotUsable``, also for the dossier itself, and
        ``FileLocked`` when the other file is in use.
        """
        send_copy(self._store, target, Contents(history, comments, internal))

    def write_as_known(
        self, moment: dt.datetime, target: Path, progress: Callable[[float], None] | None = None
    ) -> None:
        """Write to another file the dossier as it was known just before a moment.

        ``progress`` gets the share done and may raise.  Raises ``NotFound`` when its history does
        not reach so far.
        """
        from briefing_app.store.as_known import write_as_known  # seldom: no start loads it

        write_as_known(self._store.db, moment, target, progress)

    def close(self, *, backup: bool = True) -> None:
        """Close the dossier; one that was changed is backed up first, unless told otherwise."""
        try:
            if backup and self._desk.changed:
                self.backup()
        finally:
            self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
