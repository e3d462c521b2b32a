"""``export``: a briefing as a file; a final PDF is kept, a word processor's goes on from there."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing_app.cli.group import common_options
from briefing_app.cli.output import refuse_existing, refuse_same, write_outputs
from briefing_app.cli.reading import find_briefing, reading, writing
from briefing_app.cli.release_data import tell_release
from briefing_app.cli.status import Refused, Status, status_of_findings
from briefing_app.cli.word_export import WordExport, export_word, refuse_template, word_format
from briefing_app.domain.codes import LANGUAGES, Layout
from briefing_app.errors import Message, message
from briefing_app.provenance import side_car
from briefing_app.publish import Options, default_languages
from briefing_app.release import Override, release, targets

if TYPE_CHECKING:
    from briefing_app.cli.group import Surroundings
    from briefing_app.domain.briefing import Briefing
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
        "Export a briefing as PDF (.pdf), Word (.docx) or OpenDocument (.odt). "
        "BRIEFING is its key; without it the dossier’s first is taken. "
        "Without --draft a PDF is final: it is kept in the dossier as an edition, and a file "
        "beside it, ending in .json, tells what it states and from which sources."
    ),
)
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("briefing", required=False)
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help=message(
        "The file to write; its suffix says in which format. "
        "Separate files have their language in the name."
    ),
)
@click.option(
    "--template",
    type=click.Path(path_type=Path, dir_okay=False),
    help=message("A Word document or template whose styles and paper a Word file takes."),
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
    help=message("Who makes the final export; a final one needs it."),
)
@click.option(
    "--override",
    metavar="REASON",
    help=message(
        "Make the export final although something must be fixed: the one named with --by "
        "decides so, for this reason, and the edition records both."
    ),
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
    template: Path | None,
    languages: str | None,
    layout: str | None,
    draft: bool,
    by: str | None,
    override: str | None,
    attach_data: bool,
    force: bool,
    as_json: bool,
) -> int:
    """Write the file, name it, and tell what was found on the way."""
    asked = parse_languages(languages) if languages is not None else None

    def options_of(chosen: Briefing) -> Options:
        return Options(
            languages=asked or default_languages(chosen),
            layout=Layout(layout) if layout else chosen.layout,
            draft=draft,
            attach_data=attach_data,
        )

    format_ = word_format(output)
    if format_ is not None:
        wanted = WordExport(file, briefing, output, template, format_, force=force)
        return export_word(surroundings, wanted, options_of, as_json=as_json)
    refuse_template(template)
    user = _maker(by, surroundings.user, draft=draft)
    decided = _override(user, override, draft=draft)
    with (reading if draft else writing)(file, user=user) as session:
        chosen = find_briefing(session, briefing)
        options = options_of(chosen)
        outputs = targets(output, options)
        for each in outputs:
            refuse_same(each, file)
            refuse_existing(each, force=force)
            if not draft:
                refuse_existing(side_car(each), force=force)
        snapshot, now = session.snapshot(chosen.id), dt.datetime.now(dt.UTC)
        made = release(snapshot, options, made_at=now, override=decided)
        outputs = () if made.is_refused else outputs
        edition, titles = _keep(session, made, outputs), session.facts.all_titles()
    tell_release(surroundings.console, made, outputs, edition, titles, as_json=as_json)
    return Status.FINE if made.override else status_of_findings(made.findings)


def _keep(session: Session, made: Release, outputs: tuple[Path, ...]) -> Edition | None:
    """Write the files and, when they are final, keep the edition: both or neither.

    What must be fixed refuses a final export: then there is no file at all.
    """
    if made.is_refused:
        return None
    if not made.is_final:
        write_outputs(outputs, [file.pdf for file in made.files])
        return None
    beside = [side_car(output) for output in outputs]
    with session.step(Message(message("Final export"))):
        row = session.editions.freeze(made, [output.name for output in outputs])
        told = [session.editions.provenance(row, place) for place in range(len(outputs))]
        write_outputs([*outputs, *beside], [*(file.pdf for file in made.files), *told])
    return session.editions.get(row)


def _maker(by: str | None, user: str, *, draft: bool) -> str:
    """Return who makes the export: a final one is somebody's."""
    if draft:
        return user if by is None else by.strip()
    name = (by or "").strip()
    if not name:
        raise Refused(
            message("A final export is somebody’s, and nobody is named."),
            message("Say who makes it with --by, or export a draft with --draft."),
        )
    return name


def _override(by: str, reason: str | None, *, draft: bool) -> Override | None:
    """Return who lets pass what must be fixed, and why; ``None`` when nobody does."""
    if reason is None:
        return None
    if draft:
        raise Refused(
            message("A draft needs no override: it can always be made."),
            message("Leave out --override, or --draft."),
        )
    if not reason.strip():
        raise Refused(
            message("An override needs a reason."), message("Write the reason after --override.")
        )
    return Override(by, reason.strip())
