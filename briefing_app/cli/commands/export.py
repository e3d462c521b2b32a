"""``export``: a briefing as PDF, by the same function as the window's preview."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing_app.cli.console import finding_data
from briefing_app.cli.group import common_options
from briefing_app.cli.output import not_writable, refuse_existing, refuse_same
from briefing_app.cli.reading import find_briefing, reading
from briefing_app.cli.status import Refused, status_of_findings
from briefing_app.domain.codes import LANGUAGES, Layout
from briefing_app.errors import message
from briefing_app.paths import write_atomically
from briefing_app.publish import Options, default_languages, publish

if TYPE_CHECKING:
    from briefing_app.cli.group import Surroundings
    from briefing_app.publish import Published

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
        "Export a briefing as PDF. BRIEFING is its key; without it the dossier’s first is taken."
    ),
)
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("briefing", required=False)
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help=message("The PDF to write."),
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
    force: bool,
    as_json: bool,
) -> int:
    """Write the PDF, name it, and tell what was found on the way."""
    asked = parse_languages(languages) if languages is not None else None
    refuse_same(output, file)
    refuse_existing(output, force=force)
    with reading(file, user=surroundings.user) as session:
        chosen = find_briefing(session, briefing)
        snapshot = session.snapshot(chosen.id)
    options = Options(
        languages=asked or default_languages(chosen),
        layout=Layout(layout) if layout else chosen.layout,
        draft=draft,
    )
    published = publish(snapshot, options, made_at=dt.datetime.now(dt.UTC))
    try:
        write_atomically(output, published.pdf)
    except OSError as error:
        raise not_writable(output, error) from error
    _tell(surroundings, published, options, output, as_json=as_json)
    return status_of_findings(published.findings)


def _tell(
    surroundings: Surroundings,
    published: Published,
    options: Options,
    output: Path,
    *,
    as_json: bool,
) -> None:
    console = surroundings.console
    console.tell_findings(published.findings)
    if not as_json:
        console.write(str(output))
        return
    console.write_json(
        {
            "file": str(output),
            "pages": published.pages,
            "languages": list(options.languages),
            "layout": str(options.layout),
            "draft": options.draft,
            "findings": [finding_data(item, console.catalog) for item in published.findings],
        }
    )
