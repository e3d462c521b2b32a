"""``told``: what parliament was told and does not hold any more, and its correction."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing_app.cli.edition_data import changed_data, sending_data, told_data
from briefing_app.cli.group import common_options
from briefing_app.cli.reading import reading
from briefing_app.cli.status import Refused, Status
from briefing_app.errors import message
from briefing_app.language.aftermath import aftermath
from briefing_app.language.correcting import as_text
from briefing_app.session.session import Session

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing_app.cli.console import Console
    from briefing_app.cli.group import Surroundings
    from briefing_app.domain.source import Source
    from briefing_app.session.told import ToldChange


@click.command(
    "told",
    help=message(
        "List what the dossier FILE told parliament and does not hold any more: what was said, "
        "where, what holds now, since when and why; of all facts, or of those with the keys KEY. "
        "The exit status is 1 when there is any that was not corrected."
    ),
)
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("keys", metavar="[KEY]...", nargs=-1)
@click.option("--all", "whole", is_flag=True, help=message("List what was corrected since, too."))
@click.option(
    "--correction",
    is_flag=True,
    help=message("Write correction tables instead: old, new and reason, a table a language."),
)
@click.option(
    "--letter",
    is_flag=True,
    help=message("Start a letter of correction in the dossier, and write its key."),
)
@common_options
@click.pass_obj
def command(
    surroundings: Surroundings, file: Path, keys: tuple[str, ...], whole: bool, correction: bool,
    letter: bool, as_json: bool,
) -> int:  # fmt: skip
    """Write a line a value, the last told first; for programs with a row of a correction table."""
    console = surroundings.console
    if letter:
        with Session.open(file, user=surroundings.user, must_write=True) as session:
            row = session.told.write_letter(_chosen(session, keys))
            key = session.briefings.get(row).key
        console.write_json({"letter": key}) if as_json else console.write(key)
        return Status.FINE
    with reading(file, user=surroundings.user) as session:
        changes = _chosen(session, keys, whole=whole)
        if as_json:
            sources = {source.id: source for source in session.sources.all()}
            console.write_json([_data(each, session, sources) for each in changes])
        elif correction:
            tables = session.told.correction_tables(changes)
            texts = (as_text(words.headings(), rows) for words, rows in tables)
            console.write("\n\n".join(texts))
        else:
            _write_lines(console, session, changes)
    is_open = any(each.corrected is None for each in changes)
    if not is_open:
        console.say(message("All that parliament was told still holds, or was corrected."))
    return Status.FINDINGS if is_open else Status.FINE


def _chosen(session: Session, keys: Sequence[str], *, whole: bool = False) -> list[ToldChange]:
    """Return what is to be corrected, of the facts with these keys if there are any."""
    changes = [each for each in session.told.changes() if whole or each.corrected is None]
    known = {each.changed.stated.key for each in changes}
    for key in keys:
        if key not in known:
            raise Refused(
                message("Nothing is to be corrected of the fact “{key}”."),
                message("The command “told” lists what is."),
                key=key,
            )
    return [each for each in changes if not keys or each.changed.stated.key in keys]


def _write_lines(console: Console, session: Session, changes: Sequence[ToldChange]) -> None:
    (corrector,) = session.told.correctors([console.catalog.language])
    for each in changes:
        line = aftermath(each.changed, corrector.voice, console.catalog)
        told = each.corrected
        where = "" if told is None else f"\t{corrector.corrected(told.edition, told.sending)}"
        console.write(f"{corrector.document(each.edition)}\t{line}{where}")


def _data(
    change: ToldChange, session: Session, sources: Mapping[int, Source]
) -> dict[str, object]:  # fmt: skip
    rows = {}
    for corrector in session.told.correctors(change.edition.languages):
        row = corrector.row(change.edition, change.changed)
        rows[corrector.language] = {
            "fact": row.fact, "document": row.document, "old": row.old, "new": row.new,
            "reason": row.reason,
        }  # fmt: skip
    return {
        "edition": change.edition.uuid,
        "key": change.edition.texts.key,
        "sendings": [sending_data(sending) for sending in change.edition.told],
        **changed_data(change.changed, sources),
        "corrected": told_data(change.corrected),
        "correction": rows,
    }
