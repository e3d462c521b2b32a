"""``export``: a briefing as PDF, by the same function as the window's; a final one is kept."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing_app.cli.group import common_options
from briefing_app.cli.output import not_writable, refuse_existing, refuse_same
from briefing_app.cli.reading import find_briefing, reading, writing
from briefing_app.cli.release_data import tell_release
from briefing_app.cli.status import Refused, status_of_findings
from briefing_app.domain.codes import LANGUAGES, Layout
from briefing_app.errors import Message, message
from briefing_app.paths import write_all_atomically
from briefing_app.publish import Options, default_languages
from briefing_app.release import release, targets

if TYPE_CHECKING:
    from briefing_app.cli.group import Surroundings
    from briefing_app.domain.edition import Edition
    from briefing_app.release import Release
    from briefing_app.session.session import Session

_MOST_LANGUAGES = 2


def parse_languages(text: str) -> tuple[str, ...]:
    """Read ``nl,fr``: one or two of our languages, in the order of the columns; or ``Refused``."""
    languages = tuple(part.strip().lower() for part in text.split(","))
    wrong = (
        not set(languages) <= set(LANGUAGES)
        or len(set(languages)) != len(languages)
        or len(languages) > _MOST_LANGUAGES
    )
    if wrong:
        raise Refused(
            message("“{text}” does not name one or two languages."),
            message("Write nl, fr or en, or two of them with a comma: nl,fr."),
            text=text,
        )
    return languages


@click.command(
    "export",
    help=message(
        "Export a briefing as PDF. BRIEFING is its key; without it the dossier’s first is taken. "
        "Without --draft the export is final: it is kept in the dossier as an edition."
    ),
)
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("briefing", required=False)
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help=message("The PDF to write; separate files have their language in the name."),
)
@click.option(
    "--languages",
    help=message("One or two languages in the order of the columns, as nl,fr."),
)
@click.option(
    "--layout",
    type=click.Choice([str(layout) for layout in Layout]),
    help=message("Two languages side by side, or one after the other."),
)
@click.option("--draft", is_flag=True, help=message("Mark every page as a draft."))
@click.option(
    "--by",
    metavar="NAME",
    help=message("Who makes the final export; without it, the name in the settings."),
)
@click.option(
    "--attach-data",
    is_flag=True,
    help=message("Put the data of charts and figures into the file, which is PDF/A-3a then."),
)
@click.option("--force", is_flag=True, help=message("Replace a file that exists."))
@common_options
@click.pass_obj
def command(
    surroundings: Surroundings,
    file: Path,
    briefing: str | None,
    output: Path,
    languages: str | None,
    layout: str | None,
    draft: bool,
    by: str | None,
    attach_data: bool,
    force: bool,
    as_json: bool,
) -> int:
    """Write the PDF, name it, and tell what was found on the way."""
    asked = parse_languages(languages) if languages is not None else None
    user = _maker(by, surroundings.user, draft=draft)
    with (reading if draft else writing)(file, user=user) as session:
        chosen = find_briefing(session, briefing)
        options = Options(
            languages=asked or default_languages(chosen),
            layout=Layout(layout) if layout else chosen.layout,
            draft=draft,
            attach_data=attach_data,
        )
        outputs = targets(output, options)
        for each in outputs:
            refuse_same(each, file)
            refuse_existing(each, force=force)
        made = release(session.snapshot(chosen.id), options, made_at=dt.datetime.now(dt.UTC))
        edition = _keep(session, made, outputs)
    tell_release(surroundings.console, made, outputs, edition, as_json=as_json)
    return status_of_findings(made.findings)


def _keep(session: Session, made: Release, outputs: tuple[Path, ...]) -> Edition | None:
    """Write the files and, when they are final, keep the edition: both or neither."""
    if not made.is_final:
        _write(made, outputs)
        return None
    with session.step(Message(message("Final export"))):
        row = session.editions.freeze(made, [output.name for output in outputs])
        _write(made, outputs)
    return session.editions.get(row)


def _write(made: Release, outputs: tuple[Path, ...]) -> None:
    contents = dict(zip(outputs, (file.pdf for file in made.files), strict=True))
    try:
        write_all_atomically(contents)
    except OSError as error:
        raise not_writable(outputs[0], error) from error


def _maker(by: str | None, user: str, *, draft: bool) -> str:
    """Return who makes the export: a final one is somebody's."""
    name = (user if by is None else by).strip()
    if not name and not draft:
        raise Refused(
            message("A final export is somebody’s, and nobody is named."),
            message("Say who makes it with --by, or export a draft with --draft."),
        )
    return name
