"""``compare-editions``: what changed from one final export to another."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing_app.cli.edition_data import find_edition, statement_data
from briefing_app.cli.group import common_options
from briefing_app.cli.reading import reading
from briefing_app.cli.status import Status
from briefing_app.domain.difference import Run, Side
from briefing_app.errors import message
from briefing_app.language.aftermath import said as stated
from briefing_app.language.aftermath import title_of
from briefing_app.language.difference import TURNS, name_of, places_in, read_as_stated
from briefing_app.language.moves import moved
from briefing_app.language.voice import Voice

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from briefing_app.cli.group import Surroundings
    from briefing_app.domain.edition import Edition
    from briefing_app.domain.edition_difference import (
        EditionDifference,
        TextDifference,
        ValueDifference,
    )
    from briefing_app.domain.edition_moves import Move
    from briefing_app.domain.stated import StatedValue
    from briefing_app.language.catalog import Catalog

    Said = Mapping[Side, Mapping[str, StatedValue]]


@click.command(
    "compare-editions",
    help=message(
        "Compare the editions OLD and NEW, their numbers or the beginnings of these, of the "
        "dossier FILE: values that changed, what was moved, and words that changed in each "
        "language. The exit "
        "status is 1 when something differs."
    ),
)
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("old")
@click.argument("new")
@common_options
@click.pass_obj
def command(surroundings: Surroundings, file: Path, old: str, new: str, as_json: bool) -> int:
    """Write a line a value and a line a text, in the words of each edition, or JSON."""
    console = surroundings.console
    with reading(file, user=surroundings.user) as session:
        dossier = session.dossier.get()
        one, other = find_edition(session, old), find_edition(session, new)
        found = session.editions.compare(one.id, other.id)
        said = {
            side: {each.key: each for each in session.editions.values(edition.id)}
            for side, edition in ((Side.OLD, one), (Side.NEW, other))
        }
    if as_json:
        console.write_json({"old": one.uuid, "new": other.uuid, **_data(found)})
    else:
        voice = Voice(console.catalog.language, dossier.country, dossier.profile)
        for line in _lines(found, (one, other), said, voice, console.catalog):
            console.write(line)
        if found.is_none:
            console.say(message("Both editions say the same."))
    return Status.FINE if found.is_none else Status.FINDINGS


def marked(runs: Iterable[Run]) -> str:
    """Return runs on one line: what went between [- and -], what came between {+ and +}."""
    signs = {Side.SAME: ("", ""), Side.OLD: ("[-", "-]"), Side.NEW: ("{+", "+}")}
    parts = (f"{signs[run.side][0]}{run.text}{signs[run.side][1]}" for run in runs)
    return " ".join("".join(parts).split())


def _lines(
    found: EditionDifference, editions: tuple[Edition, Edition], said: Said, voice: Voice,
    catalog: Catalog,
) -> Iterator[str]:  # fmt: skip
    old, new = (places_in(edition.texts, catalog) for edition in editions)
    for value in found.values:
        yield _value_line(value, voice, catalog)
    for move in found.moves:
        yield _move_line(move, said[Side.NEW], voice, catalog)
    for text in found.texts:
        own = Voice(text.language, voice.country, voice.profile)
        where = new.get(text.uuid) or old.get(text.uuid) or name_of(text.kind, catalog)
        runs = (
            Run(run.side, read_as_stated(run.text, said.get(run.side, said[Side.NEW]), own))
            for run in text.runs
        )
        yield f"{text.language}\t{where}\t{name_of(text.kind, catalog)}\t{marked(runs)}"


def _value_line(value: ValueDifference, voice: Voice, catalog: Catalog) -> str:
    sides = [stated(each, voice, catalog) if each else "–" for each in (value.old, value.new)]
    title = title_of(value.either.title, voice.language) or value.either.key
    return f"{catalog.gettext(TURNS[value.kind])}\t{title}\t{sides[0]} → {sides[1]}"


def _move_line(move: Move, said: Mapping[str, StatedValue], voice: Voice, catalog: Catalog) -> str:
    text = read_as_stated(title_of(move.texts, voice.language), said, voice)
    words = " ".join(text.split()) or move.uuid
    where = moved(move, voice.language, catalog)
    return f"{where}\t{name_of(move.kind, catalog)}\t{words}"


def _data(found: EditionDifference) -> dict[str, object]:
    return {
        "values": [
            {
                "kind": str(value.kind),
                "key": value.either.key,
                "old": statement_data(value.old) if value.old else None,
                "new": statement_data(value.new) if value.new else None,
            }
            for value in found.values
        ],
        "texts": [text_data(text) for text in found.texts],
        "moves": [
            {
                "uuid": move.uuid,
                "kind": move.kind,
                "texts": move.texts,
                "old_section": move.old,
                "new_section": move.new,
                "is_within": move.is_within,
            }
            for move in found.moves
        ],
    }


def text_data(text: TextDifference) -> dict[str, object]:
    """Return a text that reads differently for JSON, with the runs from old to new."""
    return {
        "uuid": text.uuid,
        "kind": text.kind,
        "language": text.language,
        "old": text.old,
        "new": text.new,
        "runs": [{"side": run.side.value, "text": run.text} for run in text.runs],
    }
