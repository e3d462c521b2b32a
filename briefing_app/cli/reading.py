"""Opening a dossier for a sub-command: to read, beside a window that may have it open; to write."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from briefing_app.errors import FileLocked, NotFound, message
from briefing_app.session.session import Session

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from briefing_app.domain.briefing import Briefing


@contextlib.contextmanager
def reading(file: Path, *, user: str) -> Iterator[Session]:
    """Open a dossier read-only and close it; raise ``FileNotUsable``."""
    session = Session.open(file, user=user, read_only=True)
    try:
        yield session
    finally:
        session.close()


@contextlib.contextmanager
def writing(file: Path, *, user: str) -> Iterator[Session]:
    """Open a dossier to keep an edition in it, and close it.

    Raises ``FileLocked`` and ``FileNotUsable`` with what can be done without writing.
    """
    draft = message("Close it there, or export a draft with --draft, which only reads.")
    try:
        session = Session.open(file, user=user, must_write=True)
    except FileLocked as error:
        raise FileLocked(error.what.text, draft, **error.what.fields) from error
    try:
        yield session
    finally:
        session.close()


def find_briefing(session: Session, key: str | None) -> Briefing:
    """Return the briefing with a key, or the dossier's first; raise ``NotFound``."""
    briefings = session.briefings.all()
    for briefing in briefings:
        if key is None or briefing.key == key:
            return briefing
    if key is None:
        raise NotFound(
            message("The dossier holds no briefing yet."), message("Make one in the window.")
        )
    raise NotFound(
        message("The dossier holds no briefing with the key {key}."),
        message("Its briefings are: {keys}."),
        key=key,
        keys=", ".join(briefing.key for briefing in briefings) or "–",
    )
