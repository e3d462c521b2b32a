"""``told``: what parliament was told and does not hold any more."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing_app.cli.edition_data import changed_data, sending_data
from briefing_app.cli.group import common_options
from briefing_app.cli.reading import reading
from briefing_app.cli.status import Status
from briefing_app.errors import message
from briefing_app.language.aftermath import aftermath

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing_app.cli.group import Surroundings
    from briefing_app.domain.source import Source
    from briefing_app.session.session import Session
    from briefing_app.session.told import ToldChange


@click.command(
    "told",
    help=message(
        "List what the dossier FILE told parliament and does not hold any more: what was said, "
        "where, what holds now, since when and why. The exit status is 1 when there is any."
    ),
)
@click.argument("file", type=click.Path(path_type=Path))
@common_options
@click.pass_obj
def command(surroundings: Surroundings, file: Path, as_json: bool) -> int:
    """Write a line a value, the last told first; for programs with a row of a correction table."""
    console = surroundings.console
    with reading(file, user=surroundings.user) as session:
        changes = session.told.changes()
        sources = {source.id: source for source in session.sources.all()}
        if as_json:
            console.write_json([_data(each, session, sources) for each in changes])
        else:
            (corrector,) = session.told.correctors([console.catalog.language])
            for each in changes:
                line = aftermath(each.changed, corrector.voice, console.catalog)
                console.write(f"{corrector.document(each.edition)}\t{line}")
    if not changes:
        console.say(message("All that parliament was told still holds."))
    return Status.FINDINGS if changes else Status.FINE


def _data(
    change: ToldChange, session: Session, sources: Mapping[int, Source]
) -> dict[str, object]:  # fmt: skip
    rows = {}
    for corrector in session.told.correctors(change.edition.languages):
        row = corrector.row(change.changed)
        rows[corrector.language] = {
            "fact": row.fact, "old": row.old, "new": row.new, "reason": row.reason,
        }  # fmt: skip
    return {
        "edition": change.edition.uuid,
        "key": change.edition.texts.key,
        "sendings": [sending_data(sending) for sending in change.edition.told],
        **changed_data(change.changed, sources),
        "correction": rows,
    }
