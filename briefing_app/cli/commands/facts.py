"""``facts``: every fact with its values, sources and decision."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing_app.cli.fact_data import fact_data
from briefing_app.cli.group import common_options
from briefing_app.cli.reading import reading
from briefing_app.cli.status import Status
from briefing_app.compose.relations import relation_lines
from briefing_app.domain import weighing
from briefing_app.domain.relations import relate
from briefing_app.errors import message
from briefing_app.language.labels import label
from briefing_app.language.voice import Voice
from briefing_app.language.wording import word_value

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from briefing_app.cli.group import Surroundings
    from briefing_app.domain.dossier import Dossier
    from briefing_app.domain.fact import Fact
    from briefing_app.domain.relations import Relations
    from briefing_app.domain.source import Source
    from briefing_app.language.catalog import Catalog

_LINE_ENDS = re.compile(r"[\t-\r\u0085\u2028\u2029]+")


@click.command(
    "facts", help=message("List the facts of the dossier FILE: key, state and what holds.")
)
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--on",
    "day",
    metavar="DATE",
    type=click.DateTime(["%Y-%m-%d"]),
    help=message("Weigh only what describes a time up to this day, such as 2025-12-31."),
)
@common_options
@click.pass_obj
def command(surroundings: Surroundings, file: Path, day: dt.datetime | None, as_json: bool) -> int:
    """Write a line a fact, or all that is known of each for programs."""
    console = surroundings.console
    with reading(file, user=surroundings.user) as session:
        dossier = session.dossier.get()
        sources = {source.id: source for source in session.sources.all()}
        facts = session.facts.all()
    if day is not None:
        facts = [weighing.on_day(fact, day.date()) for fact in facts]
    relations = relate(facts, sources)
    if as_json:
        console.write_json([fact_data(fact, sources, relations) for fact in facts])
        return Status.FINE
    for fact in facts:
        console.write(fact_line(fact, sources, dossier, console.catalog, relations))
    return Status.FINE


def fact_line(
    fact: Fact, sources: Mapping[int, Source], dossier: Dossier, catalog: Catalog,
    relations: Relations | None = None,
) -> str:  # fmt: skip
    """Return key, state and the value that holds, in the person's language, between tabs.

    After them stands what its relations come to, if it has any.
    """
    voice = Voice(catalog.language, dossier.country, dossier.profile)
    value = weighing.current(fact, sources)
    state = catalog.gettext(label(weighing.state(fact, sources)))
    worded = word_value(fact.kind, value, voice) if value else ""
    lines = relation_lines(fact, relations, sources, voice, catalog) if relations else ()
    said = dict.fromkeys(line.text for line in lines)
    cells = [fact.key, state, worded, *([" ".join(said)] if said else [])]
    return "\t".join(_LINE_ENDS.sub(" ", cell) for cell in cells)
