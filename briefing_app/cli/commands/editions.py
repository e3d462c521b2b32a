"""``editions``: the final exports that a dossier keeps, and when they were sent."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing_app.cli.edition_data import edition_data
from briefing_app.cli.group import common_options
from briefing_app.cli.reading import find_briefing, reading
from briefing_app.cli.status import Status
from briefing_app.errors import message

if TYPE_CHECKING:
    from briefing_app.cli.group import Surroundings


@click.command(
    "editions",
    help=message(
        "List the editions of the dossier FILE, or of its briefing with the key BRIEFING: number, "
        "date, key, languages, under which reference they were sent, and who let one pass that had "
        "something to fix, and why."
    ),
)
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("briefing", required=False)
@common_options
@click.pass_obj
def command(surroundings: Surroundings, file: Path, briefing: str | None, as_json: bool) -> int:
    """Write a line an edition, oldest first, or all that is known of each for programs."""
    console = surroundings.console
    with reading(file, user=surroundings.user) as session:
        if briefing is None:
            editions = session.editions.all()
        else:
            editions = session.editions.of(find_briefing(session, briefing).uuid)
    if as_json:
        console.write_json([edition_data(edition) for edition in editions])
        return Status.FINE
    for edition in editions:
        told = ", ".join(
            " ".join(part for part in (str(each.sent_on), each.reference) if part)
            for each in edition.told
        )
        passed = []
        if edition.released_by:
            who, why = edition.released_by, " ".join(edition.released_why.split())
            said = message("Released by {who}, although something was to be fixed: {why}")
            passed = [console.catalog.gettext(said, who=who, why=why)]
        made = edition.made_at.astimezone().date().isoformat()
        languages = ",".join(edition.languages)
        console.write("\t".join((edition.uuid, made, edition.texts.key, languages, told, *passed)))
    if not editions:
        console.say(message("There are no editions yet."))
    return Status.FINE
