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
    from collections.abc import Iterator


def end_of(day: dt.date) -> dt.datetime:
    """Return the moment at which a day ends where the person is."""
    return dt.datetime.combine(day + dt.timedelta(days=1), dt.time()).astimezone()


@contextlib.contextmanager
def as_known(session: Session, moment: dt.datetime) -> Iterator[Session]:
    """Open the dossier as it was just before a moment, read-only, for as long as the block lasts.

    It stands in a temporary folder of the user's own.  Raises ``NotFound`` when the history does
    not reach so far.
    """
    with tempfile.TemporaryDirectory(prefix="briefing-app-") as folder:
        path = Path(folder) / session.path.name
        session.write_as_known(moment, path)
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
    )
