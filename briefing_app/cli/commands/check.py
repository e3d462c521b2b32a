"""``check``: what is found in a briefing, or in each, before anybody exports it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing_app.cli.console import finding_data
from briefing_app.cli.group import common_options
from briefing_app.cli.reading import find_briefing, reading
from briefing_app.cli.status import Status
from briefing_app.domain.finding import Severity
from briefing_app.errors import message
from briefing_app.language.labels import label
from briefing_app.language.naming import FactNames
from briefing_app.language.places import place_names
from briefing_app.publish import Options, default_languages, publish

if TYPE_CHECKING:
    from briefing_app.cli.console import Titles
    from briefing_app.cli.group import Surroundings
    from briefing_app.domain.briefing import Briefing
    from briefing_app.domain.finding import Finding
    from briefing_app.language.catalog import Catalog
    from briefing_app.session.session import Session

_ORDER = tuple(Severity)


@click.command(
    "check",
    help=message(
        "List what is found in a briefing of the dossier FILE: what must be fixed before it is "
        "final, what to look at, what is good to know. BRIEFING is its key; without it every "
        "briefing is checked. The exit status is 1 when something must be fixed."
    ),
)
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("briefing", required=False)
@common_options
@click.pass_obj
def command(surroundings: Surroundings, file: Path, briefing: str | None, as_json: bool) -> int:
    """Write each finding, a line each, the worst first, or JSON with the place of each."""
    console = surroundings.console
    with reading(file, user=surroundings.user) as session:
        chosen = [find_briefing(session, briefing)] if briefing else session.briefings.all()
        found = [(one, finding) for one in chosen for finding in _findings(session, one)]
        titles = session.facts.all_titles()
        charts = session.charts.all()
    places = {one.uuid: place_names(one, charts, console.catalog) for one in chosen}
    if as_json:
        data = [
            _data(one, finding, places[one.uuid].get(finding.place, ""), console.catalog, titles)
            for one, finding in found
        ]
        console.write_json({"findings": data})
    else:
        names = FactNames(titles, console.catalog)
        for one, finding in found:
            where = places[one.uuid].get(finding.place, "")
            console.write(_line(one, finding, where, console.catalog, names))
        if not found:
            console.write(console.catalog.gettext(message("Nothing found.")))
    is_wrong = any(finding.severity is Severity.MUST_FIX for _, finding in found)
    return Status.FINDINGS if is_wrong else Status.FINE


def _findings(session: Session, briefing: Briefing) -> list[Finding]:
    options = Options(default_languages(briefing), briefing.layout, draft=True)
    snapshot = session.snapshot(briefing.id)
    made = publish(snapshot, options, made_at=dt.datetime.now(dt.UTC))
    return sorted(made.findings, key=lambda one: _ORDER.index(one.severity))


def _data(
    briefing: Briefing, finding: Finding, where: str, catalog: Catalog, titles: Titles
) -> dict[str, object]:
    action = finding.action
    return {
        **finding_data(finding, catalog, titles),
        "briefing": briefing.key,
        "where": where,
        "action": {"code": action.remedy.value, **action.fields} if action else None,
    }


def _line(
    briefing: Briefing, finding: Finding, where: str, catalog: Catalog, names: FactNames
) -> str:
    severity = catalog.gettext(label(finding.severity))
    language = f" ({finding.language})" if finding.language else ""
    fields = {"severity": f"{severity}{language}", "sentence": names.show(finding.message)}
    said = catalog.gettext(message("{severity}: {sentence}"), **fields)
    place = f" · {where}" if where else ""
    return f"{briefing.key}{place}: {said}"
