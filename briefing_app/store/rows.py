# ruff: noqa: S608 - names of tables and columns are ours, values are bound
"""Writing rows: add, change, remove, and the texts that belong to a row.

Table and column names come from the session's code, never from a person.  It must only be used
inside a step of the journal; the journal's guards see to that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.store.text import clean

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from briefing_app.store.database import Database

Cell = str | int | bytes | None
"""What a column of a dossier can hold."""


class Rows:
    """Writes rows with a UUID each; every text that enters is cleaned here."""

    def __init__(self, db: Database, new_uuid: Callable[[], str]) -> None:
        self._execute = db.conn.execute
        self._new_uuid = new_uuid
        self._inserts: dict[tuple[str, ...], str] = {}

    def add(self, table: str, **columns: Cell) -> int:
        """Insert a row and return its id."""
        shape = (table, *columns)
        sql = self._inserts.get(shape)
        if sql is None:
            names = ", ".join(columns)
            marks = ", ".join("?" * (len(columns) + 1))
            # Names are ours, values are bound.
            sql = f"INSERT INTO {table} (uuid, {names}) VALUES ({marks})"
            self._inserts[shape] = sql
        cursor = self._execute(sql, (self._new_uuid(), *map(_clean, columns.values())))
        return cursor.lastrowid or 0

    def change(self, table: str, row: int, **columns: Cell) -> None:
        """Set the columns that differ; a row that is as wanted is not written."""
        if not columns:
            return
        names = ", ".join(columns)
        wanted = tuple(map(_clean, columns.values()))
        found = self._execute(f"SELECT {names} FROM {table} WHERE id = ?", (row,)).fetchone()
        if found is None or tuple(found) == wanted:
            return
        sets = ", ".join(f"{name} = ?" for name in columns)
        self._execute(f"UPDATE {table} SET {sets} WHERE id = ?", (*wanted, row))

    def remove(self, table: str, row: int) -> None:
        """Delete a row; what belongs to it goes along."""
        self._execute(f"DELETE FROM {table} WHERE id = ?", (row,))

    def write_text(self, parent: str, row: int, field: str, language: str, text: str) -> None:
        """Write one text of a row; an empty text removes it."""
        where = f"{parent}_text WHERE {parent}_id = ? AND field = ? AND language = ?"
        place = (row, field, language)
        found = self._execute(f"SELECT id, text FROM {where}", place).fetchone()
        text = clean(text)
        if found is None:
            if text:
                owner: dict[str, Cell] = {f"{parent}_id": row}
                self.add(f"{parent}_text", **owner, field=field, language=language, text=text)
        elif not text:
            self.remove(f"{parent}_text", found[0])
        elif text != found[1]:
            self._execute(f"UPDATE {parent}_text SET text = ? WHERE id = ?", (text, found[0]))

    def write_texts(self, parent: str, row: int, field: str, texts: Mapping[str, str]) -> None:
        """Make a field's texts exactly these: languages that are not named lose theirs."""
        found = self._execute(
            f"SELECT language FROM {parent}_text WHERE {parent}_id = ? AND field = ?",
            (row, field),
        ).fetchall()
        for (language,) in found:
            if language not in texts:
                self.write_text(parent, row, field, language, "")
        for language, text in texts.items():
            self.write_text(parent, row, field, language, text)

    def order(self, table: str, rows: Sequence[int]) -> None:
        """Number the positions of rows in the order given."""
        for position, row in enumerate(rows):
            self.change(table, row, position=position)


def _clean(cell: Cell) -> Cell:
    # A StrEnum is stored as its code; bool is an int to SQLite already.
    return clean(str(cell)) if isinstance(cell, str) else cell
