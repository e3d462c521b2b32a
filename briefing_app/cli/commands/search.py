"""``search``: what the dossier holds about some words, in any language."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing_app.cli.group import common_options
from briefing_app.cli.reading import reading
from briefing_app.cli.status import Status
from briefing_app.errors import message

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing_app.cli.group import Surroundings
    from briefing_app.store.search import Hit

_MOST = 1_000_000
"""Results that anyone may ask for; SQLite counts no further than 64 bits."""


@click.command(
    "search",
    help=message("Search the dossier FILE for WORDS, in every language, accents or not."),
)
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("words", nargs=-1, required=True)
@click.option(
    "--limit",
    type=click.IntRange(min=1, max=_MOST),
    default=50,
    help=message("The most results to give; 50 without it."),
)
@common_options
@click.pass_obj
def command(
    surroundings: Surroundings, file: Path, words: tuple[str, ...], limit: int, as_json: bool
) -> int:
    """Write the results, best first."""
    console = surroundings.console
    with reading(file, user=surroundings.user) as session:
        hits = session.search(" ".join(words), limit=limit)
        briefings = {briefing.id: briefing.key for briefing in session.briefings.all()}
    found = [hit_data(hit, briefings) for hit in hits]
    if as_json:
        console.write_json(found)
        return Status.FINE
    for row in found:
        console.write(f"{row['kind']}\t{row['key'] or row['briefing']}\t{row['snippet']}")
    if not hits:
        console.say(message("Nothing found."))
    return Status.FINE


def hit_data(hit: Hit, briefings: Mapping[int, str]) -> dict[str, object]:
    """Return a result for JSON; ``briefings`` are keys by id.

    Rows are named by key or UUID, never by their number.  A passage has no key: its briefing has.
    """
    return {
        "kind": hit.kind,
        "uuid": hit.uuid,
        "key": hit.key,
        "briefing": briefings.get(hit.briefing_id) if hit.briefing_id else None,
        "title": hit.title,
        "snippet": hit.snippet,
    }
