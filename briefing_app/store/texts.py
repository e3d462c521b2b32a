"""Reading rows by their ids, and the texts of rows: id -> field -> language -> text."""

from __future__ import annotations

import functools
import json
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from briefing_app.domain.fact import Texts
    from briefing_app.store.database import Database

TextsOf = dict[int, dict[str, "Texts"]]

_CHOICE = re.compile(r"<([a-z_.]+)>")


def select(db: Database, sql: str, ids: Iterable[int] | None = None) -> sqlite3.Cursor:
    """Run a query over all rows, or over those with these ids.

    ``<column>`` in the query stands for the condition that the column is one of the ids.
    """
    if ids is None:
        return db.conn.execute(_everything(sql))
    return db.conn.execute(_chosen(sql), {"ids": json.dumps(sorted(ids))})


def read_texts(db: Database, parent: str, ids: Iterable[int] | None = None) -> TextsOf:
    """Return the texts of rows of ``parent``: all, or those with these ids.

    Languages stand in the order in which they were first written.
    """
    found: TextsOf = {}
    sql = (
        f"SELECT {parent}_id, field, language, text FROM {parent}_text"  # noqa: S608 - names are ours
        f" WHERE <{parent}_id> ORDER BY id"
    )
    for row, field, language, text in select(db, sql, ids):
        fields = found.get(row)
        if fields is None:
            found[row] = {field: {language: text}}
        elif field in fields:
            fields[field][language] = text
        else:
            fields[field] = {language: text}
    return found


def texts_of(found: TextsOf, row: int, field: str) -> Texts:
    """Return one field's texts; empty when there are none."""
    return found.get(row, {}).get(field, {})


@functools.cache
def _everything(sql: str) -> str:
    return _CHOICE.sub("1", sql)


@functools.cache
def _chosen(sql: str) -> str:
    return _CHOICE.sub(r"\1 IN (SELECT value FROM json_each(:ids))", sql)
