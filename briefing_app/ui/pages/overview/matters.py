"""What an overview says: figures, what needs attention, how far the briefings are.

Reads the session, words nothing but messages; no widgets here.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.domain.codes import FactState
from briefing_app.errors import Message, message

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefing_app.domain.briefing import Briefing
    from briefing_app.domain.fact import Fact, Texts
    from briefing_app.domain.glossary import Commitment
    from briefing_app.session import Session
    from briefing_app.session.facts import FactRow


@dataclass(frozen=True)
class Matter:
    """Something that needs attention: ``page`` and ``uuid`` lead there; ``word`` is its state."""

    title: Texts
    detail: Message
    word: str
    tone: str
    page: str
    uuid: str


@dataclass(frozen=True)
class Progress:
    """How far a briefing is: by language, the share of passages with a text, and the outdated."""

    briefing: Briefing
    written: dict[str, int]
    outdated: int


@dataclass(frozen=True)
class Overview:
    """Everything on the page, read at one moment."""

    facts: int
    by_state: dict[FactState, int]
    open_commitments: int
    overdue_commitments: int
    matters: Sequence[Matter]
    progress: Sequence[Progress]


def survey(session: Session) -> Overview:
    """Read the dossier's overview; what is worst comes first."""
    rows = session.facts.rows()
    by_state = dict.fromkeys(FactState, 0)
    for row in rows:
        by_state[row.state] += 1
    progress = [measure(briefing) for briefing in session.briefings.all()]
    today = dt.datetime.now(tz=dt.UTC).date()
    commitments = [
        row for row in session.commitments.all() if row.met_by is None and row.met_on is None
    ]
    overdue = [row for row in commitments if row.due is not None and row.due.last < today]
    return Overview(
        facts=len(rows),
        by_state=by_state,
        open_commitments=len(commitments),
        overdue_commitments=len(overdue),
        matters=[
            *_told(session),
            *_disputed(rows),
            *_broken(session.facts.broken_relations()),
            *_overdue(overdue),
            *_translations(progress),
            *_unverified(rows),
        ],
        progress=progress,
    )


def measure(briefing: Briefing) -> Progress:
    """Return how far a briefing is, counting the passages that hold text of their own."""
    passages = [passage for section in briefing.sections for passage in section.passages]
    worded = [passage for passage in passages if any(text.text for text in passage.texts.values())]
    written = {
        language: round(100 * sum(bool(row.text(language)) for row in worded) / len(worded))
        if worded
        else 0
        for language in briefing.languages
    }
    outdated = sum(
        any(passage.is_outdated(language, briefing.original) for language in briefing.languages)
        for passage in worded
    )
    return Progress(briefing, written, outdated)


def _told(session: Session) -> Iterator[Matter]:
    """Yield each fact that parliament was told otherwise; without sendings nothing is loaded."""
    changes = session.told.changes() if session.counts()["sendings"] else []
    opened = {each.changed.stated.fact: each for each in changes[::-1] if each.corrected is None}
    for change in list(opened.values())[::-1]:
        yield Matter(
            change.changed.stated.title,
            Message(message("Parliament was told otherwise; see whether that must be corrected.")),
            message("Told and changed"),
            "must",
            "parliament",
            change.uuid,
        )


def _disputed(rows: Iterable[FactRow]) -> Iterator[Matter]:
    for row in rows:
        if row.state is FactState.DISPUTED:
            yield Matter(
                row.title,
                Message(message("Sources disagree; decide which value holds, with a reason.")),
                message("Disputed"),
                "must",
                "facts",
                row.uuid,
            )


def _broken(facts: Iterable[Fact]) -> Iterator[Matter]:
    for fact in facts:
        yield Matter(
            fact.title,
            Message(message("It does not agree with the facts that it is related to.")),
            message("Does not agree"),
            "must",
            "facts",
            fact.uuid,
        )


def _overdue(commitments: Iterable[Commitment]) -> Iterator[Matter]:
    for row in commitments:
        yield Matter(
            row.text,
            Message(message("A promise to parliament whose date has passed.")),
            message("Overdue"),
            "must",
            "parliament",
            row.uuid,
        )


def _unverified(rows: Iterable[FactRow]) -> Iterator[Matter]:
    for row in rows:
        if row.state is FactState.NOT_VERIFIED:
            yield Matter(
                row.title,
                Message(message("Nobody has compared it with its source yet.")),
                message("Not verified"),
                "quiet",
                "facts",
                row.uuid,
            )


def _translations(progress: Sequence[Progress]) -> Iterator[Matter]:
    for row in progress:
        if row.outdated:
            yield Matter(
                row.briefing.title,
                Message(
                    message("The original changed since: {n} passages to translate again."),
                    {"n": row.outdated},
                ),
                message("Translation out of date"),
                "look",
                "briefings",
                row.briefing.uuid,
            )
