"""The side-car of a final file: for publication and the archive, what it is and what it states.

A JSON file beside the PDF, in the form of ``resources/provenance.schema.json``.  It is a function
of the edition alone, so it can be made again, byte for byte, as long as the dossier has that.  It
goes where the file goes, so that it holds nothing that a public file may not: no name but that of
who let a file pass although something was to be fixed, and no finding about what was left out.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from briefing_app.domain.codes import Marking
from briefing_app.errors import Message
from briefing_app.language.catalog import Catalog
from briefing_app.store.history import instant
from briefing_app.store.stating import stated_data

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from pathlib import Path

    from briefing_app.domain.edition import Edition, EditionFile
    from briefing_app.domain.finding import Finding
    from briefing_app.domain.stated import StatedValue
    from briefing_app.pdf.identity import Identity

FORM = "briefing-provenance/1"
"""Names the form and its version; a new version of the schema gets a new name."""


def side_car(path: Path) -> Path:
    """Return the name of the file beside a PDF: *note.pdf.json*."""
    return path.with_name(f"{path.name}.json")


def provenance(edition: Edition, place: int, pdf: bytes, stated: Sequence[StatedValue]) -> bytes:
    """Return the side-car of a file of an edition, by its place from 0: UTF-8, keys in order.

    ``pdf`` are the frozen bytes, ``stated`` all that the edition states: of these, those that
    the file has words for.
    """
    from briefing_app.pdf.identity import identity_of  # loads what reads PDFs

    file = edition.files[place]
    here = [one for one in stated if set(one.wordings) & set(file.languages)]
    data = {
        "form": FORM,
        "file": _file(file),
        "publication": _publication(edition, file, identity_of(pdf)),
        "edition": _edition(edition),
        "facts": [_fact(one, file.languages) for one in here],
        "findings": list(_findings(edition, stated)),
    }
    return (json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def _file(file: EditionFile) -> dict[str, object]:
    return {
        "name": file.name,
        "media_type": "application/pdf",
        "size": file.size,
        "sha256": file.sha256,
        "identifier": file.identifier,
    }


def _publication(edition: Edition, file: EditionFile, identity: Identity) -> dict[str, object]:
    report = file.report
    titles = edition.texts.title
    return {
        "identifier": identity.identifier,
        "titles": {each: titles[each] for each in file.languages if each in titles},
        "languages": list(file.languages),
        "publishers": list(identity.publishers),
        "reference": identity.reference,
        "date": identity.made_at,
        "status": identity.status,
        "marking": identity.confidentiality or str(Marking.NONE),
        "embargo": identity.embargo,
        "norms": [str(norm) for norm in report.norms] if report else [],
        "conforms": report is not None and report.conforms,
        "checkers": list(report.checkers) if report else [],
    }


def _edition(edition: Edition) -> dict[str, object]:
    return {
        "uuid": edition.uuid,
        "briefing": edition.briefing,
        "key": edition.texts.key,
        "made_at": instant(edition.made_at),
        "layout": edition.layout,
        "languages": list(edition.languages),
        "files": [{"name": each.name, "sha256": each.sha256} for each in edition.files],
        "released_by": edition.released_by,
        "released_why": edition.released_why,
    }


def _fact(stated: StatedValue, languages: Sequence[str]) -> dict[str, object]:
    data = stated_data(stated)
    words = {each: list(stated.wordings[each]) for each in languages if each in stated.wordings}
    return {**data, "uuid": stated.fact, "value_uuid": stated.value, "wordings": words}


def _findings(edition: Edition, stated: Sequence[StatedValue]) -> Iterator[dict[str, str]]:
    """Yield the findings about what the edition shows, in English."""
    catalog = Catalog.load("en")
    keys = {one.key for one in stated}
    shown = {"", edition.briefing, *(one.fact for one in stated), *_places(edition)}
    for finding in edition.findings:
        if finding.place in shown and not finding.kind.startswith("internal"):
            yield _finding(finding, catalog, keys)


def _finding(finding: Finding, catalog: Catalog, keys: Collection[str]) -> dict[str, str]:
    """Return a finding; of what it names, only facts that the edition states, by their keys.

    A check knows internal values too: a sum that is off would tell of a part that was left out.
    """
    said = finding.message
    if finding.kind != "conformance":
        said = _disclosed(said, keys)
    return {
        "kind": finding.kind,
        "severity": str(finding.severity),
        "message": catalog.show(said),
        "place": finding.place,
        "language": finding.language,
    }


def _disclosed(said: Message, keys: Collection[str]) -> Message:
    """Return a message whose fields, and those of messages in it, are keys of these or hidden."""
    fields: dict[str, object] = {}
    for name, each in said.fields.items():
        if isinstance(each, Message):
            fields[name] = _disclosed(each, keys)
        else:
            fields[name] = each if isinstance(each, str) and each in keys else "…"
    return Message(said.text, fields)


def _places(edition: Edition) -> Iterator[str]:
    for section in edition.texts.sections:
        yield section.uuid
        for passage in section.passages:
            yield passage.uuid
