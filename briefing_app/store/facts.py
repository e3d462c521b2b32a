"""Reading facts with their values, citations and decisions."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from briefing_app.domain.codes import (
    Disclosure,
    FactKind,
    MoneyStatus,
    Qualifier,
    Recurrence,
)
from briefing_app.domain.fact import Citation, Decision, Fact, Measure, Unit, Value
from briefing_app.domain.moment import Moment
from briefing_app.domain.number import MAX_DIGITS, decimal
from briefing_app.store.history import read_instant
from briefing_app.store.legible import legible
from briefing_app.store.texts import read_texts, select, texts_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from briefing_app.store.database import Database


@legible
def load_units(db: Database) -> dict[int, Unit]:
    """Return all units by id."""
    texts = read_texts(db, "unit")
    cursor = db.conn.execute("SELECT id, uuid, key, aspirated FROM unit ORDER BY id")
    return {
        row: Unit(
            id=row, uuid=uuid, key=key, aspirated=bool(aspirated),
            singular=texts_of(texts, row, "singular"), plural=texts_of(texts, row, "plural"),
        )
        for row, uuid, key, aspirated in cursor
    }  # fmt: skip


@legible
def load_facts(db: Database, ids: Iterable[int] | None = None) -> dict[int, Fact]:
    """Return facts by id (all, or those with these ids), in the dossier's order."""
    ids = None if ids is None else sorted(ids)
    texts = read_texts(db, "fact", ids)
    values = load_values(db, ids)
    decisions = load_decisions(db, ids)
    parts = _load_wholes(db, ids)
    ratios = _load_ratios(db, ids)
    earlier = _load_earlier(db, ids)
    found = {}
    for row, uuid, key, kind, topic, disclosure, ground, by, at in select(
        db,
        "SELECT id, uuid, key, kind, topic, disclosure, ground, verified_by, verified_at"
        " FROM fact WHERE <id> ORDER BY id",
        ids,
    ):
        found[row] = Fact(
            id=row, uuid=uuid, key=key, kind=FactKind(kind), topic=topic,
            title=texts_of(texts, row, "title"), statement=texts_of(texts, row, "statement"),
            disclosure=Disclosure(disclosure), ground=ground, values=tuple(values.get(row, ())),
            decision=decided(decisions.get(row), values.get(row, ())),
            part_of=tuple(parts.get(row, ())), ratio=ratios.get(row),
            after=tuple(earlier.get(row, ())),
            verified_by=by, verified_at=_instant(at),
        )  # fmt: skip
    return found


@legible
def load_values(db: Database, fact_ids: Iterable[int] | None = None) -> dict[int, list[Value]]:
    """Return the values of facts in the order entered, by the fact's id."""
    reader = _ValueReader(db, None if fact_ids is None else sorted(fact_ids))
    return reader.read()


class _ValueReader:
    """Reads values with few queries; equal dates and codes are decoded once."""

    def __init__(self, db: Database, fact_ids: list[int] | None) -> None:
        self._db = db
        self._facts = fact_ids
        self._values = None if fact_ids is None else self._value_ids()
        self._moments: dict[str | None, Moment | None] = {None: None}
        self._units = load_units(db)

    def read(self) -> dict[int, list[Value]]:
        texts = read_texts(self._db, "value", self._values)
        series = self._series()
        citations = self._citations()
        found: dict[int, list[Value]] = {}
        for record in select(self._db, _VALUES, self._facts):
            (fact, kind, row, uuid, low, high, currency, unit, qualifier, moment, as_of, status,
             recurrence, original, speaker, disclosure, ground, note) = record  # fmt: skip
            points = series.get(row, ())
            measure = None
            if low is not None or moment is not None or points:
                measure = Measure(
                    kind=KINDS[kind],
                    low=None if low is None else _number(low),
                    high=None if high is None else _number(high),
                    series=tuple(points), currency=currency, unit=self._units.get(unit),
                    qualifier=_QUALIFIERS[qualifier], moment=self._moment(moment),
                )  # fmt: skip
            own = texts.get(row, _NO_TEXTS)
            value = Value(
                id=row, uuid=uuid, measure=measure, texts=own.get("text", {}),
                original_language=original, speaker=speaker,
                speaker_role=own.get("speaker_role", {}), as_of=self._moment(as_of),
                money_status=_STATUSES[status], recurrence=_RECURRENCES[recurrence],
                disclosure=DISCLOSURES[disclosure], ground=ground, note=note,
                citations=tuple(citations.get(row, ())),
            )  # fmt: skip
            found.setdefault(fact, []).append(value)
        return found

    def _value_ids(self) -> list[int]:
        cursor = select(self._db, "SELECT id FROM value WHERE <fact_id>", self._facts)
        return [row for (row,) in cursor]

    def _series(self) -> dict[int, list[tuple[int, Decimal]]]:
        found: dict[int, list[tuple[int, Decimal]]] = {}
        for value, year, number in select(
            self._db,
            "SELECT value_id, year, number FROM series_point"
            " WHERE <value_id> ORDER BY value_id, year",
            self._values,
        ):
            found.setdefault(value, []).append((year, _number(number)))
        return found

    def _citations(self) -> dict[int, list[Citation]]:
        found: dict[int, list[Citation]] = {}
        for value, row, uuid, source, page, paragraph, wording in select(
            self._db,
            "SELECT value_id, id, uuid, source_id, page, paragraph, wording FROM citation"
            " WHERE <value_id> ORDER BY position, id",
            self._values,
        ):
            citation = Citation(
                id=row, uuid=uuid, source_id=source, page=page, paragraph=paragraph,
                wording=wording,
            )  # fmt: skip
            found.setdefault(value, []).append(citation)
        return found

    def _moment(self, text: str | None) -> Moment | None:
        try:
            return self._moments[text]
        except KeyError:
            moment = self._moments[text] = Moment.parse(str(text))
            return moment


@legible
def load_decisions(db: Database, ids: Iterable[int] | None = None) -> dict[int, Decision]:
    """Return the decisions of facts, by the fact's id."""
    cursor = select(
        db,
        "SELECT fact_id, id, uuid, value_id, reason, decided_by, decided_at FROM decision"
        " WHERE <fact_id>",
        ids,
    )
    return {
        fact: Decision(
            id=row, uuid=uuid, value_id=value, reason=reason, decided_by=by,
            decided_at=read_instant(at),
        )
        for fact, row, uuid, value, reason, by, at in cursor
    }  # fmt: skip


def decided(decision: Decision | None, values: Iterable[Value]) -> Decision | None:
    """Return a decision; raise ``LookupError`` when what was decided for is not of this fact."""
    if decision is None or any(value.id == decision.value_id for value in values):
        return decision
    raise LookupError("a decision for a value that is not there")


def _load_wholes(db: Database, ids: list[int] | None) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for part, whole in select(
        db, "SELECT part_id, whole_id FROM fact_part WHERE <part_id> ORDER BY id", ids
    ):
        found.setdefault(part, []).append(whole)
    return found


def _load_ratios(db: Database, ids: list[int] | None) -> dict[int, tuple[int, int]]:
    query = "SELECT fact_id, numerator_id, denominator_id FROM fact_ratio WHERE <fact_id>"
    return {fact: (one, other) for fact, one, other in select(db, query, ids)}


def _load_earlier(db: Database, ids: list[int] | None) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    query = "SELECT later_id, earlier_id FROM fact_order WHERE <later_id> ORDER BY id"
    for later, earlier in select(db, query, ids):
        found.setdefault(later, []).append(earlier)
    return found


def _number(text: str) -> Decimal:
    """Read a number; ``ValueError`` for one that no arithmetic could go on with."""
    if text.isascii() and text.isdigit() and len(text) <= MAX_DIGITS:  # most are, and many
        return Decimal(text)
    return decimal(text)


def _instant(text: str | None) -> dt.datetime | None:
    return None if text is None else read_instant(text)


_VALUES = """SELECT fact_id, fact.kind, value.id, value.uuid, low, high, currency, unit_id,
  qualifier, moment, as_of, money_status, recurrence, original_language, speaker,
  value.disclosure, value.ground, note
  FROM value JOIN fact ON fact.id = fact_id WHERE <fact_id>
  ORDER BY value.id"""

# A dictionary answers faster than the enumeration: 100,000 facts are read at once.
_NO_TEXTS: dict[str, dict[str, str]] = {}
KINDS = {code.value: code for code in FactKind}
_QUALIFIERS = {code.value: code for code in Qualifier}
DISCLOSURES = {code.value: code for code in Disclosure}
_STATUSES: dict[str | None, MoneyStatus | None] = {None: None, **{c.value: c for c in MoneyStatus}}
_RECURRENCES: dict[str | None, Recurrence | None] = {
    None: None, **{code.value: code for code in Recurrence}
}  # fmt: skip
