"""``backup``: a dated copy of a dossier in the user's own folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing_app.cli.group import common_options
from briefing_app.cli.reading import reading
from briefing_app.cli.status import Status
from briefing_app.errors import message

if TYPE_CHECKING:
    from briefing_app.cli.group import Surroundings


@click.command(
    "backup",
    help=message("Make a backup of the dossier FILE among the user’s own data, and name it."),
)
@click.argument("file", type=click.Path(path_type=Path))
@common_options
@click.pass_obj
def command(surroundings: Surroundings, file: Path, as_json: bool) -> int:
    """Make the backup and write its name."""
    with reading(file, user=surroundings.user) as session:
        backup = session.backup()
    if as_json:
        surroundings.console.write_json({"file": str(backup)})
    else:
        surroundings.console.write(str(backup))
    return Status.FINE
