"""``export`` for a word processor: the format by the name of the file, a template for Word.

Such a file is no edition: people go on writing in it, so that the dossier is only read.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.cli.console import finding_data
from briefing_app.cli.output import refuse_existing, refuse_same, write_outputs
from briefing_app.cli.reading import find_briefing, reading
from briefing_app.cli.status import Refused, status_of_findings
from briefing_app.errors import message
from briefing_app.exchange.template_file import template_bytes
from briefing_app.publish_word import WordFormat, publish_word
from briefing_app.release import targets

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from briefing_app.cli.console import Console, Titles
    from briefing_app.cli.group import Surroundings
    from briefing_app.domain.briefing import Briefing
    from briefing_app.publish import Options
    from briefing_app.publish_word import Written

_FORMATS = {f".{format_}": format_ for format_ in WordFormat}


def word_format(output: Path) -> WordFormat | None:
    """Return the format of a word processor that a name ends in; ``None`` asks for a PDF."""
    return _FORMATS.get(output.suffix.lower())


def refuse_template(template: Path | None) -> None:
    """Refuse a template where the format takes none."""
    if template is not None:
        raise Refused(
            message("A template goes with a Word file only."),
            message("Give the output a name that ends in .docx."),
        )


@dataclass(frozen=True, slots=True)
class WordExport:
    """What is asked: of which dossier and briefing, into which file, on which template."""

    file: Path
    briefing: str | None
    output: Path
    template: Path | None
    format: WordFormat
    force: bool


def export_word(
    surroundings: Surroundings,
    wanted: WordExport,
    options_of: Callable[[Briefing], Options],
    *,
    as_json: bool,
) -> int:
    """Write files of a word processor, name them, and tell what was found on the way."""
    if wanted.format is not WordFormat.WORD:
        refuse_template(wanted.template)
    model = None if wanted.template is None else template_bytes(wanted.template)
    with reading(wanted.file, user=surroundings.user) as session:
        chosen = find_briefing(session, wanted.briefing)
        snapshot, titles = session.snapshot(chosen.id), session.facts.all_titles()
    options = options_of(chosen)
    if options.attach_data:
        raise Refused(message("Data can be put into a PDF only."))
    outputs = targets(wanted.output, options)
    for each in outputs:
        refuse_same(each, wanted.file)
        refuse_existing(each, force=wanted.force)
    made_at = dt.datetime.now(dt.UTC)
    made = publish_word(snapshot, options, wanted.format, made_at=made_at, template=model)
    write_outputs(outputs, made.files)
    _tell(surroundings.console, made, options, outputs, titles, as_json=as_json)
    return status_of_findings(made.findings)


def _tell(
    console: Console,
    made: Written,
    options: Options,
    outputs: tuple[Path, ...],
    titles: Titles,
    *,
    as_json: bool,
) -> None:
    console.tell_findings(made.findings, titles)
    if not as_json:
        for output in outputs:
            console.write(str(output))
        return
    console.write_json(
        {
            "file": str(outputs[0]),
            "files": [str(output) for output in outputs],
            "format": outputs[0].suffix.lower().lstrip("."),
            "languages": list(options.languages),
            "layout": str(options.layout),
            "draft": options.draft,
            "final": False,
            "findings": [finding_data(item, console.catalog, titles) for item in made.findings],
        }
    )
