"""``profile``: an organisation's profile out of a dossier into a file, or from a file into one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing_app.cli.group import common_options
from briefing_app.cli.output import refuse_existing, refuse_same, write_outputs
from briefing_app.cli.reading import reading
from briefing_app.cli.status import Refused, Status
from briefing_app.errors import FileNotUsable, message
from briefing_app.organisation.bundle import LARGEST
from briefing_app.reasons import reason_of
from briefing_app.session.session import Session

if TYPE_CHECKING:
    from briefing_app.cli.group import Surroundings


@click.command(
    "profile",
    help=message(
        "Keep the organisation profile of a dossier as a file (export FILE -o X.profile),"
        " or load one (load X.profile FILE)."
    ),
)
@click.argument("action", type=click.Choice(["export", "load"]))
@click.argument("source", type=click.Path(path_type=Path))
@click.argument("dossier", type=click.Path(path_type=Path), required=False)
@click.option("-o", "--output", type=click.Path(path_type=Path), help=message("The file to write."))
@click.option("--force", is_flag=True, help=message("Replace a file that exists."))
@common_options
@click.pass_obj
def command(
    surroundings: Surroundings,
    action: str,
    source: Path,
    dossier: Path | None,
    output: Path | None,
    force: bool,
    as_json: bool,
) -> int:
    """Write or load the profile, and name what was made."""
    made = (
        _export(surroundings, source, output, force=force)
        if action == "export"
        else _load(surroundings, source, dossier)
    )
    if as_json:
        surroundings.console.write_json({"file": str(made)})
    else:
        surroundings.console.write(str(made))
    return Status.FINE


def _export(surroundings: Surroundings, source: Path, output: Path | None, *, force: bool) -> Path:
    if output is None:
        raise Refused(message("Give the file to write with -o."))
    refuse_same(output, source)
    refuse_existing(output, force=force)
    with reading(source, user=surroundings.user) as session:
        data = session.organisation.export()
    write_outputs([output], [data])
    return output


def _load(surroundings: Surroundings, source: Path, dossier: Path | None) -> Path:
    if dossier is None:
        raise Refused(message("Give the dossier to load the profile into."))
    try:
        with source.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise FileNotUsable(
            message("{name} cannot be read: {reason}."), name=source.name, reason=reason_of(error)
        ) from error
    with Session.open(dossier, user=surroundings.user, must_write=True) as session:
        session.organisation.load(data)
    return dossier
