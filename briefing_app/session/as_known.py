"""A dossier as it was known on a day, opened beside the dossier itself."""

from __future__ import annotations

import contextlib
import datetime as dt
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from briefing_app.domain.changes import Known
from briefing_app.session.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence


def end_of(day: dt.date) -> dt.datetime:
    """Return the moment at which a day ends where the person is."""
    return dt.datetime.combine(day + dt.timedelta(days=1), dt.time()).astimezone()


@contextlib.contextmanager
def as_known(
    session: Session, moment: dt.datetime, progress: Callable[[float], None] | None = None
) -> Iterator[Session]:
    """Open the dossier as it was just before a moment, read-only, for as long as the block lasts.

    It stands in a temporary folder of the user's own.  ``progress`` gets the share done and may
    raise.  Raises ``NotFound`` when the history does not reach so far.
    """
    with tempfile.TemporaryDirectory(prefix="briefing-app-") as folder:
        path = Path(folder) / session.path.name
        session.write_as_known(moment, path, progress)
        then = Session.open(path, user=session.user, read_only=True)
        try:
            yield then
        finally:
            then.close()


def knowledge(session: Session) -> Known:
    """Return what a dossier knows: facts with their sources, and texts."""
    return Known(
        facts={fact.uuid: fact for fact in session.facts.all()},
        sources={source.id: source for source in session.sources.all()},
        briefings={briefing.uuid: briefing for briefing in session.briefings.all()},
        lost=session.history.lost_files(),
    )


def known_on(
    path: Path, days: Sequence[dt.date], *, user: str, progress: Callable[[float], None]
) -> tuple[Known, ...]:
    """Return what a dossier knew at the end of each day; of one that is not over, what it knows.

    Opens the file beside whoever has it open, so that it can run in a thread of its own.
    ``progress`` gets the share done, from 0 to 1, and may raise ``errors.Cancelled``.  Raises
    what ``as_known`` does.
    """
    found = []
    with contextlib.closing(Session.open(path, user=user, read_only=True)) as session:
        for number, day in enumerate(days):

            def part(done: float, number: int = number) -> None:
                progress((number + done) / len(days))

            if day >= dt.datetime.now(dt.UTC).astimezone().date():
                found.append(knowledge(session))
                continue
            with as_known(session, end_of(day), part) as then:
                found.append(knowledge(then))
    return tuple(found)
