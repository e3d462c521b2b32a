from __future__ import annotations

import re
import sqlite3
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefing_app.domain import codes
from briefing_app.domain.number import canonical, decimal
from briefing_app.store.journal import KEPT
from briefing_app.store.lineage import LINKS, PARENTS
from briefing_app.store.m0001_start import _day, _number

if TYPE_CHECKING:
    from decimal import Decimal
    from enum import StrEnum

    from briefing_app.session import Session

CODES: list[tuple[str, str, type[StrEnum]]] = [
    ("fact", "kind", codes.FactKind), ("fact", "disclosure", codes.Disclosure),
    ("value", "qualifier", codes.Qualifier), ("value", "money_status", codes.MoneyStatus),
    ("value", "recurrence", codes.Recurrence), ("source", "rank", codes.SourceRank),
    ("stakeholder", "kind", codes.StakeholderKind), ("stakeholder", "position", codes.Position),
    ("chart", "kind", codes.ChartKind), ("briefing", "kind", codes.BriefingKind),
    ("passage", "kind", codes.PassageKind), ("passage_text", "state", codes.TextState),
    ("briefing", "layout", codes.Layout), ("briefing", "profile", codes.Profile),
    ("briefing", "reading", codes.Reading), ("briefing", "marking", codes.Marking),
    ("annex", "kind", codes.AnnexKind),
    ("dossier", "country", codes.Country), ("dossier", "profile", codes.Profile),
]  # fmt: skip


@pytest.mark.parametrize(("table", "column", "code"), CODES)
def test_closed_lists_of_the_file_are_those_of_the_domain(
    session: Session, table: str, column: str, code: type[StrEnum]
) -> None:
    sql = session._store.db.sqlite_utils.table(table).schema
    listed = re.search(rf"\b{column} IN \(([^)]*)\)", sql)
    assert listed is not None
    expected = [each.value for each in code]
    assert re.findall(r"'(\w*)'", listed[1]) == expected


def test_every_table_is_strict_and_every_row_has_a_uuid(session: Session) -> None:
    db = session._store.db
    names = [
        t.name
        for t in db.sqlite_utils.tables
        if not t.name.startswith(("search", "_sqlite", "sqlite_"))
    ]
    assert len(names) > 30
    for name in names:
        assert db.sqlite_utils.table(name).strict, name
        if name != "history":
            assert any(
                i.unique and i.columns == ["uuid"] for i in db.sqlite_utils.table(name).indexes
            ), name


def test_undo_can_bring_back_every_row_that_it_takes_away(session: Session) -> None:
    """A row with bytes cannot be recorded whole, so its table must be outside undo."""
    for table in session._store.db.sqlite_utils.tables:
        if any(column.type == "BLOB" for column in table.columns):
            assert table.name in KEPT or table.name.startswith("search"), table.name


def test_rows_belong_to_the_row_that_they_disappear_with(session: Session) -> None:
    """The history and the list of changes of an owner name all that is a part of it."""
    db = session._store.db
    for table in db.sqlite_utils.tables:
        owners = {
            (key[2], key[3])
            for key in db.conn.execute(f"PRAGMA foreign_key_list({table.name})")
            if key[6] == "CASCADE"
        }
        if owners:
            parent, column = LINKS.get(
                table.name, (PARENTS.get(table.name, ""), f"{PARENTS.get(table.name)}_id")
            )
            assert (parent, column) in owners, table.name


def test_foreign_keys_are_indexed(session: Session) -> None:
    db = session._store.db
    for table in db.sqlite_utils.tables:
        indexed = {index.columns[0] for index in table.indexes}
        for key in table.foreign_keys:
            assert key.column in indexed, (table.name, key.column)


def is_accepted(condition: str, text: str) -> bool:
    connection = sqlite3.connect(":memory:")
    try:
        connection.execute(f"CREATE TABLE t (x TEXT CHECK ({condition})) STRICT")
        connection.execute("INSERT INTO t VALUES (?)", (text,))
    except sqlite3.IntegrityError:
        return False
    finally:
        connection.close()
    return True


@settings(deadline=None)
@given(st.text("0123456789-.+eE ", max_size=8) | st.decimals(allow_nan=False).map(str))
@example("1" * 40)
@example("1" * 41)
@example(f"-{'1' * 39}.1")
@example(f"-{'1' * 40}.1")
def test_file_takes_a_number_exactly_when_it_is_canonical(text: str) -> None:
    try:
        decimal(text)
    except ValueError:
        canonical_ = False
    else:
        canonical_ = True
    assert is_accepted(_number("x"), text) == canonical_


@settings(deadline=None)
@given(st.decimals(allow_nan=False, allow_infinity=False, places=4))
def test_file_takes_every_number_that_the_domain_writes(number: Decimal) -> None:
    try:
        text = canonical(number)
    except ValueError:
        return
    assert is_accepted(_number("x"), text)


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("2026", True), ("2026-Q2", True), ("2026-03", True), ("2026-03-01", True),
        ("2026-Q5", False), ("2026-13", False), ("2026-00", False),
        ("2026-10", True), ("2026-3", False), ("2026-02-30", False), ("", False),
        ("1 maart 2026", False), ("2026-03-01T00:00", False),
    ],
)  # fmt: skip
def test_file_takes_only_iso_dates(text: str, taken: bool) -> None:
    assert is_accepted(_day("x"), text) == taken


def test_settings_of_the_connection(session: Session) -> None:
    def pragma(name: str) -> object:
        return session._store.db.conn.execute(f"PRAGMA {name}").fetchone()[0]

    assert pragma("journal_mode") == "delete"
    assert pragma("synchronous") == 2
    assert pragma("foreign_keys") == 1
    assert pragma("temp_store") == 2
    assert pragma("trusted_schema") == 0
    assert pragma("application_id") == 0x44534B31
    assert pragma("user_version") == 1
