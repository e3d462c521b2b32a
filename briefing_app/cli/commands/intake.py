"""``intake``: the candidate facts of a document."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing_app.cli.group import common_options
from briefing_app.cli.status import Status
from briefing_app.domain.codes import LANGUAGES, FactKind
from briefing_app.domain.fact import Measure, Unit
from briefing_app.errors import message
from briefing_app.intake.candidates import candidate_data, each_candidate
from briefing_app.intake.limits import LIMITS
from briefing_app.intake.reading import read, within
from briefing_app.language.labels import label
from briefing_app.language.voice import Voice
from briefing_app.language.wording import word
from briefing_app.language.wording.values import quoted

if TYPE_CHECKING:
    from briefing_app.cli.group import Surroundings
    from briefing_app.intake.candidates import Candidate
    from briefing_app.intake.document import ReadDocument
    from briefing_app.language.catalog import Catalog

_LINE_ENDS = re.compile(r"[\t-\r\u0085\u2028\u2029]+")
_KINDS = {"quote": FactKind.QUOTATION}


@click.command(
    "intake",
    help=message(
        "List the candidate facts of the document FILE: text, Markdown, HTML, Word, OpenDocument "
        "or PDF. Nothing in it is run or fetched."
    ),
)
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    default=None,
    help=message("The language of the document; without it, the one that is recognised."),
)
@common_options
@click.pass_obj
def command(surroundings: Surroundings, file: Path, language: str | None, as_json: bool) -> int:
    """Write the candidates in the order of the text; a line each, or JSON with the text."""
    console = surroundings.console
    try:
        document = read(
            file, language=language, progress=lambda share: console.show_progress(share / 2)
        )
    finally:
        console.show_progress(1)
    detected = document.foreign or document.language
    document = document.guessed(console.catalog.language)
    spoken = document.language or console.catalog.language
    for notice in document.notices:
        console.tell(notice)
    patience = within(
        LIMITS.seconds, file.name, lambda share: console.show_progress((1 + share) / 2)
    )
    try:
        found = tuple(each_candidate(document.text, spoken, progress=patience))
    finally:
        console.show_progress(1)
    if as_json:
        console.write_json(_data(document, detected, found, console.catalog))
        return Status.FINE
    for candidate in found:
        console.write(candidate_line(candidate, document, console.catalog))
    if not found:
        console.say(message("Nothing found."))
    return Status.FINE


def _data(
    document: ReadDocument, detected: str | None, found: tuple[Candidate, ...], catalog: Catalog
) -> dict[str, object]:
    """Return what was found for JSON; ``detected`` is null where the words do not tell."""
    return {
        "language": document.language,
        "detected": detected,
        "notices": [catalog.show(notice) for notice in document.notices],
        "candidates": [candidate_data(candidate) for candidate in found],
        "text": document.text,
    }


def candidate_line(candidate: Candidate, document: ReadDocument, catalog: Catalog) -> str:
    """Return place, kind, value and wording of a candidate, between tabs.

    The value is in the person's language, the wording in that of the document.
    """
    kind = _KINDS.get(candidate.kind) or FactKind(candidate.kind)
    columns = (
        _place(candidate, document, catalog),
        catalog.gettext(label(kind)),
        _value(candidate, kind, Voice(catalog.language)),
        _one_line(candidate.text) if kind is not FactKind.QUOTATION else _speaker(candidate),
        "".join(f"[{mark}]" for mark in candidate.citations),
    )
    return "\t".join(columns).rstrip()


def _place(candidate: Candidate, document: ReadDocument, catalog: Catalog) -> str:
    number = document.paragraph_number(candidate.start)
    page = document.page_at(candidate.start)
    if page is not None:
        return catalog.gettext(message("p. {page}, ¶ {paragraph}"), page=page, paragraph=number)
    return f"¶ {number}" if number is not None else ""


def _value(candidate: Candidate, kind: FactKind, voice: Voice) -> str:
    if kind is FactKind.QUOTATION:
        return quoted(_one_line(candidate.text), voice)
    unit = Unit(key=candidate.unit) if candidate.unit and kind is FactKind.COUNT else None
    measure = Measure(
        kind=kind,
        low=candidate.low,
        high=candidate.high,
        currency=candidate.currency or None,
        unit=unit,
        qualifier=candidate.qualifier,
        moment=candidate.moment,
    )
    text = word(measure, voice)
    return f"{text} ({candidate.unit})" if candidate.unit and unit is None else text


def _speaker(candidate: Candidate) -> str:
    return _one_line(", ".join(filter(None, (candidate.speaker, candidate.speaker_role))))


def _one_line(text: str) -> str:
    """Return a text on one line, shortened."""
    line = " ".join(_LINE_ENDS.sub(" ", text).split(" "))
    return line if len(line) <= 60 else f"{line[:60].rstrip()}…"
