"""Reading editions.  They are written once, by the session, and never changed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from briefing_app.domain.edition import Edition, EditionFile, StatedValue
from briefing_app.store.history import read_instant
from briefing_app.store.legible import legible
from briefing_app.store.texts import select
from briefing_app.store.verdicts import decode_findings, decode_report, decode_texts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing_app.store.database import Database


@legible
def load_editions(db: Database, ids: Iterable[int] | None = None) -> dict[int, Edition]:
    """Return editions by id (all, or those with these ids), oldest first, without bytes."""
    ids = None if ids is None else list(ids)
    files = _load_files(db, ids)
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
def load_stated(db: Database, edition_id: int) -> tuple[StatedValue, ...]:
    """Return the values that an edition states, in the order in which they were frozen."""
    cursor = db.conn.execute(
        "SELECT fact, value, stated FROM edition_value WHERE edition_id = ? ORDER BY id",
        (edition_id,),
    )
    return tuple(
        StatedValue(fact=fact, value=value, wordings={
            language: tuple(texts) for language, texts in json.loads(stated).items()
        })
        for fact, value, stated in cursor
    )  # fmt: skip


def _load_files(db: Database, ids: list[int] | None) -> dict[int, list[EditionFile]]:
    found: dict[int, list[EditionFile]] = {}
    cursor = select(
        db,
        "SELECT edition_id, languages, name, sha256, length(data), conformance FROM edition_file"
        " WHERE <edition_id> ORDER BY id",
        ids,
    )
    for edition, languages, name, sha256, size, conformance in cursor:
        file = EditionFile(
            languages=_languages(languages), name=name, sha256=sha256, size=size,
            report=decode_report(conformance),
        )  # fmt: skip
        found.setdefault(edition, []).append(file)
    return found


def _languages(text: str) -> tuple[str, ...]:
    return tuple(text.split(",")) if text else ()
