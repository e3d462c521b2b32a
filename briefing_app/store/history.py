"""The history of a dossier: append-only, readable in any language.

A row says who changed what, when, in which copy of the dossier, from what to what.  Triggers in
the file forbid to change or remove it; :func:`purge_history` alone may.
"""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.domain.codes import FactKind
from briefing_app.domain.fact import Measure
from briefing_app.errors import Message
from briefing_app.store.legible import legible
from briefing_app.store.stating import measure_data, read_measure
from briefing_app.store.text import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.store.database import Database
    from briefing_app.store.lineage import Lineage, RowChange
    from briefing_app.store.rows import Cell

SUBJECTS = frozenset({
    "dossier", "unit", "source", "fact", "stakeholder", "chart", "briefing", "passage", "term",
    "commitment", "comment", "edition", "organisation",
})  # fmt: skip
"""What has a history of its own; rows of other tables are part of one of these."""

TRIGGERS = {
    "history_is_kept": "BEFORE DELETE ON history BEGIN"
    " SELECT RAISE(ABORT, 'history is append-only'); END",
    "history_is_fixed": "BEFORE UPDATE ON history BEGIN"
    " SELECT RAISE(ABORT, 'history is append-only'); END",
}
"""All that acts by itself in a dossier: name to what follows it."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """Who makes a step, when (UTC), and in which copy of the dossier."""

    at: dt.datetime
    who: str
    copy: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One row's change: ``before`` and ``after`` hold the columns that differ.

    ``before`` is ``None`` for a new row, ``after`` for a removed one; both then hold the whole
    row.  ``uuid`` is the row's own, ``subject`` that of the fact, source, passage ... it is of.
    Entries of one step share ``step``.
    """

    seq: int
    step: int
    at: dt.datetime
    by: str
    copy: str
    label: Message
    table: str
    uuid: str
    subject: str
    before: dict[str, Cell] | None
    after: dict[str, Cell] | None


def instant(moment: dt.datetime) -> str:
    """Write a point in time as the dossier keeps it: UTC, microseconds, ``Z``."""
    utc = moment.astimezone(dt.UTC)
    return utc.isoformat(timespec="microseconds").replace("+00:00", "Z")


def read_instant(text: str) -> dt.datetime:
    """Read what :func:`instant` wrote."""
    return dt.datetime.fromisoformat(text)


def protect_history(db: Database) -> None:
    """Make the triggers that keep history as it is, where they are missing."""
    for name, body in TRIGGERS.items():
        db.conn.execute(f"CREATE TRIGGER IF NOT EXISTS {name} {body}")


def encode_fields(label: Message) -> str:
    """Write a label's arguments as JSON; a measure, and a message inside a message, too."""
    return json.dumps({name: _encode(value) for name, value in label.fields.items()},
                      ensure_ascii=False)  # fmt: skip


def decode_label(text: str, fields: str) -> Message:
    """Read a label back."""
    return Message(text, {name: _decode(value) for name, value in json.loads(fields).items()})


def append_history(
    db: Database, stamp: Stamp, label: Message, changes: Sequence[RowChange], lineage: Lineage
) -> None:
    """Append what one step did to each row, as one change a row."""
    net: dict[tuple[str, int], tuple[RowChange, RowChange]] = {}
    for change in changes:
        place = (change.table, change.id)
        net[place] = (net[place][0] if place in net else change, change)
    row = db.conn.execute("SELECT coalesce(max(seq), 0) + 1 FROM history").fetchone()
    who, fields = clean(stamp.who), encode_fields(label)
    head = (row[0], instant(stamp.at), who, stamp.copy, label.text, fields)
    records = []
    for first, last in net.values():
        before, after = _differing(first.before, last.after)
        if before == after:
            continue
        records.append((*head, first.table, last.row["uuid"], _subject(last, lineage),
                        _json(before), _json(after)))  # fmt: skip
    db.conn.executemany(
        "INSERT INTO history (step, at, who, copy, label, fields, tbl, row, subject, before, after)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        records,
    )


@legible
def history_of(db: Database, uuid: str) -> list[Entry]:
    """Return the entries of a row and of what belongs to it, newest first."""
    cursor = db.conn.execute(
        f"{_SELECT} WHERE row = :uuid OR subject = :uuid ORDER BY seq DESC", {"uuid": uuid}
    )
    return [_entry(record) for record in cursor]


@legible
def recent_history(db: Database, limit: int) -> list[Entry]:
    """Return the newest entries, newest first."""
    cursor = db.conn.execute(f"{_SELECT} ORDER BY seq DESC LIMIT ?", (limit,))
    return [_entry(record) for record in cursor]


def purge_history(db: Database) -> int:
    """Remove all history for good and return how many entries there were.

    Inside a step.  SQLite overwrites what is deleted (``secure_delete``).
    """
    count: int = db.conn.execute("SELECT count(*) FROM history").fetchone()[0]
    db.conn.execute("DROP TRIGGER IF EXISTS history_is_kept")
    db.conn.execute("DELETE FROM history")
    protect_history(db)
    return count


_SELECT = (
    "SELECT seq, step, at, who, copy, label, fields, tbl, row, subject, before, after FROM history"
)


def _entry(record: Sequence[str]) -> Entry:
    seq, step, at, who, copy, text, fields, table, uuid, subject, before, after = record
    return Entry(
        seq=int(seq), step=int(step), at=read_instant(at), by=who, copy=copy,
        label=decode_label(text, fields), table=table, uuid=uuid, subject=subject,
        before=json.loads(before) if before else None,
        after=json.loads(after) if after else None,
    )  # fmt: skip


def _differing(
    before: dict[str, Cell] | None, after: dict[str, Cell] | None
) -> tuple[dict[str, Cell] | None, dict[str, Cell] | None]:
    if before is None or after is None:
        return before, after
    names = [name for name in after if before.get(name) != after[name]]
    return {name: before.get(name) for name in names}, {name: after[name] for name in names}


def _subject(change: RowChange, lineage: Lineage) -> Cell:
    """Return the UUID of the nearest owner that has a history, or of the row itself."""
    owners = lineage.walk(change.table, change.row)
    next(owners)
    for table, row in owners:
        if table in SUBJECTS:
            return row["uuid"]
    return change.row["uuid"]


def _json(row: dict[str, Cell] | None) -> str | None:
    return None if row is None else json.dumps(row, ensure_ascii=False)


def _encode(value: object) -> object:
    if isinstance(value, Message):
        return {"text": value.text, "fields": json.loads(encode_fields(value))}
    if isinstance(value, Measure):
        return {"kind": value.kind, "measure": measure_data(value)}
    return value if isinstance(value, int) else clean(str(value))


def _decode(value: object) -> object:
    if isinstance(value, dict) and "measure" in value:
        return read_measure(FactKind(value["kind"]), value["measure"])
    if isinstance(value, dict):
        return Message(value["text"], {name: _decode(v) for name, v in value["fields"].items()})
    return value
