"""``as-of``: the dossier as it was known on a day, and what changed between two days."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing_app.cli.as_of_data import briefing_data, fact_change_data, text_change_data
from briefing_app.cli.commands.facts import fact_line
from briefing_app.cli.fact_data import fact_data
from briefing_app.cli.group import common_options
from briefing_app.cli.output import refuse_existing, refuse_same, write_outputs
from briefing_app.cli.reading import find_briefing, reading
from briefing_app.cli.status import Refused, Status
from briefing_app.domain.changes import fact_changes, text_changes
from briefing_app.domain.relations import relate
from briefing_app.domain.weighing import current
from briefing_app.errors import message
from briefing_app.language.legible import legible
from briefing_app.language.voice import Voice
from briefing_app.language.wording import word_value
from briefing_app.publish import Options, default_languages
from briefing_app.release import release, targets
from briefing_app.session.as_known import as_known, end_of, knowledge

if TYPE_CHECKING:
    from briefing_app.cli.console import Console
    from briefing_app.cli.group import Surroundings
    from briefing_app.domain.briefing import Briefing
    from briefing_app.domain.changes import Known
    from briefing_app.domain.dossier import Dossier
    from briefing_app.session.session import Session

_LINE_ENDS = re.compile(r"[\t-\r\u0085\u2028\u2029]+")


@click.command(
    "as-of",
    help=message(
        "Show the dossier FILE, or its briefing with the key BRIEFING, as it was known at the end "
        "of the day DATE; with --until, what changed from then to the end of that other day. "
        "The dossier itself is only read."
    ),
)
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("date")
@click.argument("briefing", required=False)
@click.option("--until", metavar="DATE", help=message("Tell what changed up to this day."))
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    help=message("Write the briefing as it was that day to a PDF, marked as a draft."),
)
@click.option("--force", is_flag=True, help=message("Replace a file that exists."))
@common_options
@click.pass_obj
def command(
    surroundings: Surroundings, file: Path, date: str, briefing: str | None, until: str | None,
    output: Path | None, force: bool, as_json: bool,
) -> int:  # fmt: skip
    """Write the facts and texts that were known then, or how they differ."""
    day, last = _day(date), None if until is None else _day(until)
    if last is not None and last < day:
        raise Refused(
            message("The second day is before the first."),
            message("Give the earlier day first, the later one with --until."),
        )
    with reading(file, user=surroundings.user) as session:
        if output is not None:
            _write_draft(session, day, briefing, output, force=force)
        if last is None:
            _write_state(surroundings.console, session, day, briefing, as_json)
        else:
            _write_changes(surroundings.console, session, (day, last), briefing, as_json)
    return Status.FINE


def _day(text: str) -> dt.date:
    try:
        day = dt.date.fromisoformat(text)
        end_of(day)
    except (ValueError, OverflowError, OSError):  # far years have no local time on some systems
        raise Refused(
            message("“{text}” is not a date."), message("Write it as 2026-03-01."), text=text
        ) from None
    if day > dt.datetime.now(dt.UTC).astimezone().date():
        raise Refused(
            message("What will be known on {text} is not known yet."),
            message("Give today or a day before."),
            text=text,
        )
    return day


def _write_draft(
    session: Session, day: dt.date, key: str | None, output: Path, *, force: bool
) -> None:
    """Write a briefing as it was known, in its own languages and layout."""
    with as_known(session, end_of(day)) as then:
        briefing = find_briefing(then, key)
        snapshot = then.snapshot(briefing.id)
    options = Options(default_languages(briefing), layout=briefing.layout, draft=True)
    outputs = targets(output, options)
    for each in outputs:
        refuse_same(each, session.path)
        refuse_existing(each, force=force)
    made = release(snapshot, options, made_at=dt.datetime.now(dt.UTC))
    write_outputs(outputs, [file.pdf for file in made.files])


def _write_state(
    console: Console, session: Session, day: dt.date, key: str | None, as_json: bool
) -> None:
    """Write all facts, then the texts of the briefing that was asked for, or titles of all."""
    with as_known(session, end_of(day)) as then:
        known = knowledge(then)
        dossier = then.dossier.get()
        found = list(known.briefings.values()) if key is None else [find_briefing(then, key)]
    facts = known.facts.values()
    relations = relate(facts, known.sources)
    _warn(console, known)
    if as_json:
        console.write_json({
            "date": day.isoformat(),
            "lost_files": list(known.lost),
            "facts": [fact_data(fact, known.sources, relations) for fact in facts],
            "briefings": [briefing_data(each) for each in found],
        })  # fmt: skip
        return
    for fact in facts:
        console.write(fact_line(fact, known.sources, dossier, console.catalog, relations))
    for briefing in found:
        for language, title in briefing.title.items():
            console.write(f"{briefing.key}\t{language}\t{_line(title)}")
        if key is not None:
            _write_texts(console, briefing, known, dossier)


def _write_texts(console: Console, briefing: Briefing, known: Known, dossier: Dossier) -> None:
    """Write each heading and passage with its place, its facts as they read then."""
    say = console.catalog.gettext
    for number, section in enumerate(briefing.sections, 1):
        where = say(message("Section {section}"), section=number)
        for language, heading in section.heading.items():
            console.write(f"{where}\t{language}\t{_read(heading, known, dossier, language)}")
        for place, passage in enumerate(section.passages, 1):
            text_id = message("Section {section}, passage {passage}")
            where = say(text_id, section=number, passage=place)
            for language, text in passage.texts.items():
                read = _read(text.text, known, dossier, language)
                console.write(f"{where}\t{language}\t{read}")


def _write_changes(
    console: Console, session: Session, days: tuple[dt.date, dt.date], key: str | None,
    as_json: bool,
) -> None:  # fmt: skip
    """Write changed facts and texts; texts of one briefing only when its key is given."""
    with as_known(session, end_of(days[0])) as then:
        before = knowledge(then)
    with as_known(session, end_of(days[1])) as then:
        after = knowledge(then)
        dossier = then.dossier.get()
        if key is not None:
            find_briefing(then, key)
    _warn(console, before)
    facts = fact_changes(before, after)
    texts = [each for each in text_changes(before, after) if key in {None, each.briefing}]
    if as_json:
        console.write_json({
            "date": days[0].isoformat(),
            "until": days[1].isoformat(),
            "lost_files": list(before.lost),
            "facts": [fact_change_data(each, before, after) for each in facts],
            "texts": [text_change_data(each) for each in texts],
        })  # fmt: skip
        return
    for change in facts:
        for sign, fact, known in (("-", change.before, before), ("+", change.after, after)):
            if fact is not None:
                line = fact_line(fact, known.sources, dossier, console.catalog)
                console.write(f"{sign}\t{line}")
    for text in texts:
        for sign, words, known in (("-", text.before, before), ("+", text.after, after)):
            if words:
                read = _read(words, known, dossier, text.language)
                console.write(f"{sign}\t{text.briefing}\t{text.language}\t{read}")
    if not facts and not texts:
        console.say(message("Nothing changed between these days."))


def _warn(console: Console, known: Known) -> None:
    """Say which files were there then and cannot be shown."""
    if known.lost:
        console.say(
            message("These files were in the dossier then and were taken out since: {names}."),
            names=", ".join(known.lost),
        )


def _read(text: str, known: Known, dossier: Dossier, language: str) -> str:
    """Return a text on one line, with its facts as they read then."""
    voice = Voice(language, dossier.country, dossier.profile)
    facts = {fact.key: fact for fact in known.facts.values()}

    def words(key: str) -> str:
        fact = facts.get(key)
        value = current(fact, known.sources) if fact else None
        return word_value(fact.kind, value, voice) if fact and value else ""

    return _line(legible(text, words))


def _line(text: str) -> str:
    return _LINE_ENDS.sub(" ", text)
