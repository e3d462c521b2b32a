"""``sample``: make the sample dossier."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing_app.cli.group import common_options
from briefing_app.cli.output import refuse_existing, replacing
from briefing_app.cli.status import Status
from briefing_app.errors import message
from briefing_app.session.sample import create_sample

if TYPE_CHECKING:
    from briefing_app.cli.group import Surroundings


@click.command(
    "sample",
    help=message("Make the sample dossier, complete in Dutch, French and English, as FILE."),
)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--force", is_flag=True, help=message("Replace a file that exists."))
@common_options
@click.pass_obj
def command(surroundings: Surroundings, file: Path, force: bool, as_json: bool) -> int:
    """Make the sample and write its name."""
    refuse_existing(file, force=force)
    with replacing(file, user=surroundings.user) as made:
        create_sample(made).close(backup=False)
    if as_json:
        surroundings.console.write_json({"file": str(file)})
    else:
        surroundings.console.write(str(file))
    return Status.FINE
