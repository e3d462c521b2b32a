"""Editions for tests: the files of one real export of the sample, made once in a process."""

from __future__ import annotations

import datetime as dt
import functools
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from briefing_app.compose.stated import stated
from briefing_app.domain.codes import Layout
from briefing_app.publish import Options, composed_for
from briefing_app.release import Release, release
from briefing_app.session.sample import create_sample

if TYPE_CHECKING:
    from briefing_app.domain.edition import Edition
    from briefing_app.session import Session

MADE_AT = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)
BOTH = Options(("nl", "fr"), Layout.SERIAL)


@functools.cache
def released(key: str = "speech", options: Options = BOTH) -> Release:
    """Return a final export of a briefing of the untouched sample."""
    with tempfile.TemporaryDirectory() as folder:
        session = create_sample(Path(folder) / "sample.dossier")
        snapshot = session.snapshot(session.briefings.by_key(key).id)
        session.close(backup=False)
    return release(snapshot, options, made_at=MADE_AT)


def freeze(
    session: Session, key: str = "speech", *, day: int = 1, options: Options = BOTH
) -> Edition:
    """Freeze a briefing as it now is, final whatever the checks find, and return the edition.

    Its texts and values are those of now, its files those of the sample’s speech: setting and
    checking them again takes long, and says nothing new.
    """
    made = released(options=options)
    snapshot = session.snapshot(session.briefings.by_key(key).id)
    document = composed_for(snapshot, options).document
    now = replace(
        made,
        options=options,
        made_at=MADE_AT.replace(day=day),
        snapshot=snapshot,
        stated=stated(document, snapshot),
    )
    return session.editions.get(session.editions.freeze(now, [f"{key}-{day}.pdf"]))
