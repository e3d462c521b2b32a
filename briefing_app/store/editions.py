"""Reading editions.  They are written once, by the session, and never changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from briefing_app.domain.edition import Edition, EditionFile, Sending
from briefing_app.domain.moment import PartialDate
from briefing_app.store.history import read_instant
from briefing_app.store.legible import legible
from briefing_app.store.stating import decode_stated
from briefing_app.store.texts import select
from briefing_app.store.verdicts import decode_findings, decode_report, decode_texts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing_app.domain.stated import StatedValue
    from briefing_app.store.database import Database


@legible
def load_editions(db: Database, ids: Iterable[int] | None = None) -> dict[int, Edition]:
    """Return editions by id (all, or those with these ids), oldest first, without bytes."""
    ids = None if ids is None else list(ids)
    files = _load_files(db, ids)
    sendings = _load_sendings(db, ids)
    cursor = select(
        db,
        "SELECT id, uuid, briefing, made_at, made_by, languages, layout, texts, findings,"
        " released_by, released_why FROM edition WHERE <id> ORDER BY id",
        ids,
    )
    return {
        row: Edition(
            id=row, uuid=uuid, briefing=briefing, made_at=read_instant(made_at), made_by=made_by,
            languages=_languages(languages), layout=layout, texts=decode_texts(texts),
            files=tuple(files.get(row, ())), findings=decode_findings(findings),
            sendings=tuple(sendings.get(row, ())),
            released_by=released_by, released_why=released_why,
        )
        for (row, uuid, briefing, made_at, made_by, languages, layout, texts, findings,
             released_by, released_why) in cursor
    }  # fmt: skip


@legible
def read_edition_file(db: Database, edition_id: int, place: int) -> bytes | None:
    """Return the bytes of a file of an edition, by its place from 0; ``None`` for none."""
    found = db.conn.execute(
        "SELECT data FROM edition_file WHERE edition_id = ? ORDER BY id LIMIT 1 OFFSET ?",
        (edition_id, place),
    ).fetchone()
    return bytes(found[0]) if found else None


@legible
def find_edition_file(
    db: Database, column: Literal["sha256", "identifier"], text: str
) -> tuple[int, int] | None:
    """Return the id of an edition and the place of its file with a hash or an identifier."""
    found = db.conn.execute(_FIND[column], (text,)).fetchone()
    return (found[0], found[1]) if found else None


@legible
def load_stated(db: Database, edition_id: int) -> tuple[StatedValue, ...]:
    """Return the values that an edition states, in the order in which they were frozen."""
    cursor = db.conn.execute(
        "SELECT fact, value, stated FROM edition_value WHERE edition_id = ? ORDER BY id",
        (edition_id,),
    )
    return tuple(decode_stated(*record) for record in cursor)


@legible
def load_statements(db: Database, fact: str) -> list[tuple[int, StatedValue]]:
    """Return the ids of the editions that state the fact with a UUID, and how, oldest first."""
    cursor = db.conn.execute(
        "SELECT edition_id, fact, value, stated FROM edition_value WHERE fact = ?"
        " ORDER BY edition_id, id",
        (fact,),
    )
    return [(edition, decode_stated(*record)) for edition, *record in cursor]


_PLACE = """(SELECT count(*) FROM edition_file earlier
  WHERE earlier.edition_id = edition_file.edition_id AND earlier.id < edition_file.id)"""
_FIND = {
    column: f"SELECT edition_id, {_PLACE} FROM edition_file WHERE {column} = ? ORDER BY id LIMIT 1"  # noqa: S608 - names are ours
    for column in ("sha256", "identifier")
}


def _load_files(db: Database, ids: list[int] | None) -> dict[int, list[EditionFile]]:
    found: dict[int, list[EditionFile]] = {}
    cursor = select(
        db,
        "SELECT edition_id, languages, name, sha256, length(data), identifier, conformance"
        " FROM edition_file WHERE <edition_id> ORDER BY id",
        ids,
    )
    for edition, languages, name, sha256, size, identifier, conformance in cursor:
        file = EditionFile(
            languages=_languages(languages), name=name, sha256=sha256, size=size,
            identifier=identifier, report=decode_report(conformance),
        )  # fmt: skip
        found.setdefault(edition, []).append(file)
    return found


def _load_sendings(db: Database, ids: list[int] | None) -> dict[int, list[Sending]]:
    found: dict[int, list[Sending]] = {}
    cursor = select(
        db,
        "SELECT id, uuid, edition_id, sent_on, sent_to, reference_kind, reference, note, noted_at,"
        " noted_by, withdrawn_at, withdrawn_by, withdrawn_why FROM sending"
        " WHERE <edition_id> ORDER BY id",
        ids,
    )
    for (row, uuid, edition, sent_on, sent_to, reference_kind, reference, note, noted_at,
         noted_by, withdrawn_at, withdrawn_by, withdrawn_why) in cursor:  # fmt: skip
        sending = Sending(
            id=row, uuid=uuid, edition=edition, sent_on=PartialDate.parse(sent_on),
            sent_to=sent_to, reference_kind=reference_kind, reference=reference, note=note,
            noted_at=read_instant(noted_at), noted_by=noted_by,
            withdrawn_at=read_instant(withdrawn_at) if withdrawn_at else None,
            withdrawn_by=withdrawn_by, withdrawn_why=withdrawn_why,
        )  # fmt: skip
        found.setdefault(edition, []).append(sending)
    return found


def _languages(text: str) -> tuple[str, ...]:
    return tuple(text.split(",")) if text else ()
