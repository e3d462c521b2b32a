"""Checking a dossier whole: the file, its keys, its values, its search index."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from briefing_app.domain.finding import Finding, Severity
from briefing_app.domain.number import decimal
from briefing_app.errors import FileNotUsable, Message, message
from briefing_app.store.briefings import load_briefings
from briefing_app.store.facts import load_facts
from briefing_app.store.history import recent_history
from briefing_app.store.legible import legible
from briefing_app.store.nouns import (
    load_charts,
    load_comments,
    load_commitments,
    load_dossier,
    load_stakeholders,
    load_terms,
)
from briefing_app.store.organisation import load_organisation
from briefing_app.store.relations import circles
from briefing_app.store.search_index import KINDS, index_rows, stored_index
from briefing_app.store.sources import load_sources

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sized
    from decimal import Decimal

    from briefing_app.store.database import Database


def verify(db: Database) -> list[Finding]:
    """Return what is wrong with a dossier; an empty list is good."""
    try:
        broken = list(_integrity(db))
        if broken:
            return broken  # the rest would only stumble over the same
        findings = [
            *_keys(db),
            *_uuids(db),
            *_decisions(db),
            *_relations(db),
            *_values(db),
            *_editions(db),
            *_copies(db),
        ]
        with db.atomic():  # rows and index as they are at one time: a window may be writing
            return [*findings, *_search(db)]
    except sqlite3.DatabaseError as error:
        return [_finding("file", message("The file is damaged: {detail}."), detail=str(error))]


def _integrity(db: Database) -> Iterator[Finding]:
    for (detail,) in db.conn.execute("PRAGMA integrity_check(20)"):
        if detail != "ok":
            yield _finding("file", message("The file is damaged: {detail}."), detail=detail)


def _keys(db: Database) -> Iterator[Finding]:
    for table, row, parent, _ in db.conn.execute("PRAGMA foreign_key_check"):
        yield _finding(
            "keys",
            message("Row {row} of {table} refers to a row of {parent} that is not there."),
            row=row if row is not None else 0, table=table, parent=parent,
        )  # fmt: skip


def _uuids(db: Database) -> Iterator[Finding]:
    seen: dict[str, str] = {}
    listed = db.conn.execute(
        "SELECT m.name FROM sqlite_schema AS m JOIN pragma_table_info(m.name) AS c"
        " WHERE m.type = 'table' AND c.name = 'uuid' AND m.name NOT LIKE 'search%'"
    ).fetchall()
    for (table,) in listed:
        for (uuid,) in db.conn.execute(f"SELECT uuid FROM {table}"):  # noqa: S608 - names are ours
            if uuid in seen:
                yield _finding(
                    "uuid",
                    message("Two rows, of {table} and of {other}, have one UUID."),
                    place=uuid, table=table, other=seen[uuid],
                )  # fmt: skip
            seen[uuid] = table


def _decisions(db: Database) -> Iterator[Finding]:
    for (uuid,) in db.conn.execute(
        "SELECT fact.uuid FROM decision JOIN fact ON fact.id = decision.fact_id"
        " JOIN value ON value.id = value_id WHERE value.fact_id <> decision.fact_id"
    ):
        yield _finding(
            "decision", message("A decision is for a value of another fact."), place=uuid
        )


def _relations(db: Database) -> Iterator[Finding]:
    """Find what leads back to itself: our verbs refuse it, another program may not."""
    parts = circles(db, "fact_part", "part_id", "whole_id")
    order = circles(db, "fact_order", "earlier_id", "later_id")
    for uuid in parts:
        yield _finding("parts", message("A fact is a part of itself."), place=uuid)
    for uuid in order:
        yield _finding("order", message("A date comes before itself."), place=uuid)


def _values(db: Database) -> Iterator[Finding]:
    """Read everything: a number, date or code that is not canonical cannot be read."""
    readers: dict[str, Callable[[Database], Sized]] = {
        "fact": load_facts, "source": load_sources, "stakeholder": load_stakeholders,
        "chart": load_charts, "briefing": load_briefings, "term": load_terms,
        "commitment": load_commitments, "comment": load_comments,
        "organisation": lambda d: load_organisation(d).cuts,
        "dossier": lambda d: load_dossier(d).languages,
        "edition": _read_editions, "candidate": _read_candidates,
        "history": lambda d: recent_history(d, -1), "number": _numbers,
    }  # fmt: skip
    for noun, read in readers.items():
        try:
            read(db)
        except FileNotUsable as error:
            yield _finding(
                "value",
                message("A {noun} holds a value that cannot be read: {detail}."),
                noun=noun, detail=str(error.what.fields["detail"]),
            )  # fmt: skip


def _editions(db: Database) -> Iterator[Finding]:
    """Compare each frozen file with the hash that was kept of it."""
    from hashlib import sha256

    cursor = db.conn.execute(
        "SELECT edition.uuid, edition_file.name, sha256, data FROM edition_file"
        " JOIN edition ON edition.id = edition_id"
    )
    for uuid, name, kept, data in cursor:
        if sha256(data).hexdigest() != kept:
            yield _finding(
                "edition",
                message("The file {name} of an edition is not as it was frozen."),
                place=uuid, name=name,
            )  # fmt: skip


def _copies(db: Database) -> Iterator[Finding]:
    """Compare each kept copy of a document with the hash that was kept of it."""
    from hashlib import sha256

    cursor = db.conn.execute("SELECT source, name, sha256, data FROM source_copy")
    for source, name, kept, data in cursor:
        if sha256(data).hexdigest() != kept:
            yield _finding(
                "copy", message("The copy {name} is not as it was kept."), place=source, name=name
            )


def _read_editions(db: Database) -> Sized:
    from briefing_app.store.editions import load_editions, load_stated  # which no start needs

    editions = load_editions(db)
    for row in editions:
        load_stated(db, row)
    return editions


def _read_candidates(db: Database) -> Sized:
    from briefing_app.store.candidates import load_candidates  # which no start needs

    return load_candidates(db)


@legible
def _numbers(db: Database) -> list[Decimal]:
    """Read every number strictly: opened read-only, SQLite does not look at its conditions."""
    found = db.conn.execute(
        "SELECT low FROM value WHERE low IS NOT NULL UNION SELECT high FROM value"
        " WHERE high IS NOT NULL UNION SELECT number FROM series_point"
    )
    return [decimal(text) for (text,) in found]


def _search(db: Database) -> Iterator[Finding]:
    stored = dict(stored_index(db))
    stale = 0
    for kind in KINDS:
        for wanted in index_rows(db, kind):
            if stored.pop(wanted.rowid, None) != wanted:
                stale += 1
    stale += len(stored)
    if stale:
        yield _finding("search", message("Search does not know {n} rows as they now are."), n=stale)
    if db.conn.execute("PRAGMA query_only").fetchone()[0]:
        return  # checking the index's own structure counts as writing
    try:
        db.conn.execute("INSERT INTO search(search, rank) VALUES ('integrity-check', 1)")
    except sqlite3.DatabaseError as error:
        yield _finding(
            "search", message("The search index is damaged: {detail}."), detail=str(error)
        )


def _finding(kind: str, text: str, *, place: str = "", **fields: object) -> Finding:
    return Finding(
        kind=kind, severity=Severity.MUST_FIX, message=Message(text, fields), place=place
    )
