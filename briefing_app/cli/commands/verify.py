"""``verify``: whether a dossier is whole."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing_app.cli.console import finding_data
from briefing_app.cli.group import common_options
from briefing_app.cli.reading import reading
from briefing_app.cli.status import status_of_findings
from briefing_app.errors import message

if TYPE_CHECKING:
    from briefing_app.cli.group import Surroundings


@click.command(
    "verify",
    help=message("Check that the dossier FILE is whole: the file itself, its keys, its search."),
)
@click.argument("file", type=click.Path(path_type=Path))
@common_options
@click.pass_obj
def command(surroundings: Surroundings, file: Path, as_json: bool) -> int:
    """Tell each finding, or that there is none."""
    console = surroundings.console
    with reading(file, user=surroundings.user) as session:
        findings = session.verify()
    console.tell_findings(findings)
    if as_json:
        data = [finding_data(finding, console.catalog) for finding in findings]
        console.write_json({"file": str(file), "findings": data})
    elif not findings:
        console.write(console.catalog.gettext(message("{file} is whole."), file=file))
    return status_of_findings(findings)
