"""``verify-pdf``: whether a PDF is one of our editions, and which of its facts changed since."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing_app.cli.edition_data import changed_data, edition_data, told_data
from briefing_app.cli.group import common_options
from briefing_app.cli.reading import reading
from briefing_app.cli.status import Status
from briefing_app.errors import FileNotUsable, Message, message
from briefing_app.language.aftermath import aftermath, day
from briefing_app.language.correcting import Corrector
from briefing_app.reasons import reason_of
from briefing_app.session.told import Standing

if TYPE_CHECKING:
    from briefing_app.cli.group import Surroundings
    from briefing_app.language.voice import Voice
    from briefing_app.session.told import Identified

_MOST = 1_000_000_000
"""Bytes of a file that are read: none of ours comes near."""

_SENTENCES = {
    Standing.UNCHANGED: message("{name} is an edition of {date}, made by {who}, and unchanged."),
    Standing.ALTERED: message(
        "{name} bears the number of an edition of {date}, made by {who}, but was altered since."
    ),
    Standing.UNKNOWN: message("{name} is no edition of this dossier."),
}


@click.command(
    "verify-pdf",
    help=message(
        "Tell whether the file PDF is an edition of DOSSIER, unchanged, and which of its facts "
        "have changed since. The exit status is 0 when it is unchanged and its facts still hold, "
        "and 1 when it was altered, is no edition of ours, or states what does not hold any more."
    ),
)
@click.argument("pdf", type=click.Path(path_type=Path))
@click.argument("dossier", type=click.Path(path_type=Path))
@common_options
@click.pass_obj
def command(surroundings: Surroundings, pdf: Path, dossier: Path, as_json: bool) -> int:
    """Write what the file is, and a line for each fact that changed."""
    console = surroundings.console
    data = _read(pdf)
    with reading(dossier, user=surroundings.user) as session:
        found = session.told.identify(data)
        changed = session.told.since(found.edition.id) if found.edition else ()
        sources = {source.id: source for source in session.sources.all()}
        own = session.dossier.get()
    if as_json:
        console.write_json(
            {
                "file": str(pdf),
                "standing": str(found.standing),
                "edition": edition_data(found.edition) if found.edition else None,
                "edition_file": found.file.name if found.file else None,
                "changed": [
                    {
                        **changed_data(each.changed, sources),
                        "corrected": told_data(each.corrected),
                    }
                    for each in changed
                ],
            }
        )
    else:
        corrector = Corrector(console.catalog.language, own.country, own.profile)
        voice = corrector.voice
        console.write(console.catalog.show(_sentence(found, pdf, voice)))
        for each in changed:
            told = each.corrected
            where = "" if told is None else f"\t{corrector.corrected(told.edition, told.sending)}"
            console.write(aftermath(each.changed, voice, console.catalog) + where)
    fine = found.standing is Standing.UNCHANGED and not changed
    return Status.FINE if fine else Status.FINDINGS


def _sentence(found: Identified, pdf: Path, voice: Voice) -> Message:
    fields: dict[str, object] = {"name": pdf.name}
    if found.edition is not None:
        fields |= {"date": day(found.edition.made_at, voice), "who": found.edition.made_by}
    return Message(_SENTENCES[found.standing], fields)


def _read(pdf: Path) -> bytes:
    try:
        with pdf.open("rb") as file:
            return file.read(_MOST)
    except FileNotFoundError as error:
        raise FileNotUsable(
            message("There is no file {name}."), message("Check where it is."), name=pdf.name
        ) from error
    except OSError as error:
        raise FileNotUsable(
            message("{name} cannot be read: {reason}."),
            name=pdf.name,
            reason=reason_of(error),
        ) from error
