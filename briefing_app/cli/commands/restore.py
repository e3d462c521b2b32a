"""``restore``: a dossier made again from a backup."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing_app.cli.group import common_options
from briefing_app.cli.output import refuse_existing, refuse_same, replacing
from briefing_app.cli.reading import reading
from briefing_app.cli.status import status_of_findings
from briefing_app.errors import message

if TYPE_CHECKING:
    from briefing_app.cli.group import Surroundings
    from briefing_app.domain.finding import Finding


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
    """Copy the backup, verify the copy, and only then let it take its place."""
    user = surroundings.user
    refuse_same(output, backup)
    refuse_existing(output, force=force)
    with reading(backup, user=user):  # raises when it is no dossier; closed before it is copied
        pass
    with replacing(output, user=user) as made:
        shutil.copyfile(backup, made)
        findings = _verify(made, user)
    surroundings.console.tell_findings(findings)
    if as_json:
        surroundings.console.write_json({"file": str(output)})
    else:
        surroundings.console.write(str(output))
    return status_of_findings(findings)


def _verify(file: Path, user: str) -> list[Finding]:
    with reading(file, user=user) as session:
        return session.verify()
