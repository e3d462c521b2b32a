"""``restore``: a dossier made again from a backup."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing_app.cli.group import common_options
from briefing_app.cli.output import refuse_existing, refuse_same
from briefing_app.cli.reading import reading
from briefing_app.cli.status import status_of_findings
from briefing_app.errors import message
from briefing_app.session import restore

if TYPE_CHECKING:
    from briefing_app.cli.group import Surroundings


@click.command(
    "restore", help=message("Make a dossier again from BACKUP; the backup stays as it is.")
)
@click.argument("backup", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help=message("The dossier to write."),
)
@click.option("--force", is_flag=True, help=message("Replace a file that exists."))
@common_options
@click.pass_obj
def command(
    surroundings: Surroundings, backup: Path, output: Path, force: bool, as_json: bool
) -> int:
    """Let the backup take its place and verify the result."""
    refuse_same(output, backup)
    refuse_existing(output, force=force)
    restore(backup, output, user=surroundings.user, force=force)
    with reading(output, user=surroundings.user) as session:
        findings = session.verify()
    surroundings.console.tell_findings(findings)
    if as_json:
        surroundings.console.write_json({"file": str(output)})
    else:
        surroundings.console.write(str(output))
    return status_of_findings(findings)
