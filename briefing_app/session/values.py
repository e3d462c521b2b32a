"""Writing a value with its texts, series and citations; refusing what makes no sense."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_app.domain.codes import NUMERIC, FactKind
from briefing_app.domain.number import canonical
from briefing_app.errors import UserError, message
from briefing_app.session.noun import to_cell
from briefing_app.store.keys import find_key, has_row, series_rows

if TYPE_CHECKING:
    from decimal import Decimal

    from briefing_app.domain.fact import Citation, Measure, Value
    from briefing_app.store.database import Database
    from briefing_app.store.rows import Cell, Rows


def check_value(kind: FactKind, value: Value) -> None:
    """Raise ``UserError`` unless a fact of this kind can have the value."""
    measure = value.measure
    if kind in NUMERIC:
        _check_number(kind, measure)
    elif kind is FactKind.DATE:
        if measure is None or measure.moment is None:
            raise UserError(message("The value needs a date."), message("Type a date or a period."))
    elif not any(text.strip() for text in value.texts.values()):
        raise UserError(message("The value needs a text."), message("Type it in one language."))


def _check_number(kind: FactKind, measure: Measure | None) -> None:
    if measure is None or (measure.low is None and not measure.series):
        raise UserError(message("The value needs a number."), message("Type a number."))
    if measure.kind is not kind:
        raise UserError(
            message("The value is of another kind than the fact."), message("Choose the same kind.")
        )
    if kind is FactKind.AMOUNT and not _is_currency(measure.currency):
        raise UserError(
            message("An amount needs a currency."), message("Type its code, such as EUR.")
        )
    if measure.series:
        _check_series(measure)
    if measure.low is not None and measure.high is not None and measure.low > measure.high:
        raise UserError(
            message("The lower number is higher than the higher one."), message("Swap them.")
        )
    for number in (measure.low, measure.high, *(number for _, number in measure.series)):
        _number(number)


def _is_currency(code: str | None) -> bool:
    return code is not None and re.fullmatch("[A-Z]{3}", code) is not None


def _check_series(measure: Measure) -> None:
    years = [year for year, _ in measure.series]
    if len(set(years)) < len(years):
        raise UserError(
            message("A year stands in the series twice."), message("Remove one of the two.")
        )
    wrong = [point for point in measure.series if not 1 <= point[0] <= 9999]
    if wrong or measure.low is not None or measure.high is not None:
        year, number = (wrong or measure.series)[0]
        raise UserError(
            message("“{text}” is not a point of a series by year."),
            message("Type the points like 2026: 10; 2027: 12."),
            text=f"{year}: {number}",
        )


def _number(number: Decimal | None) -> str | None:
    try:
        return None if number is None else canonical(number)
    except ValueError as error:
        raise UserError(
            message("That number is too long to be kept exactly."),
            message("Round it, or use a larger unit."),
        ) from error


class ValueWriter:
    """Writes values of facts, inside a step."""

    def __init__(self, db: Database, rows: Rows) -> None:
        self._db = db
        self._rows = rows

    def add(self, fact_id: int, value: Value) -> int:
        """Add a value and return its id."""
        row = self._rows.add("value", fact_id=fact_id, **self._columns(value))
        self._write_texts(row, value)
        for place, citation in enumerate(value.citations):
            self._add_citation(row, place, citation)
        for year, number in _series(value):
            self._rows.add("series_point", value_id=row, year=year, number=_number(number))
        return row

    def change(self, old: Value, new: Value) -> None:
        """Make a value exactly as given; citations keep their rows by id."""
        self._rows.change("value", old.id, **self._columns(new))
        self._write_texts(old.id, new)
        self._change_series(old, new)
        known = {citation.id for citation in old.citations}
        kept = {citation.id for citation in new.citations}
        for row in known - kept:
            self._rows.remove("citation", row)
        for place, citation in enumerate(new.citations):
            if citation.id in known:
                self._rows.change(
                    "citation", citation.id, position=place, **self._citation(citation)
                )
            else:
                self._add_citation(old.id, place, citation)

    def _change_series(self, old: Value, new: Value) -> None:
        before, after = dict(_series(old)), dict(_series(new))
        for row, year in series_rows(self._db, old.id):
            if year not in after:
                self._rows.remove("series_point", row)
            else:
                self._rows.change("series_point", row, number=_number(after[year]))
        for year, number in after.items():
            if year not in before:
                self._rows.add("series_point", value_id=old.id, year=year, number=_number(number))

    def _write_texts(self, row: int, value: Value) -> None:
        self._rows.write_texts("value", row, "text", value.texts)
        self._rows.write_texts("value", row, "speaker_role", value.speaker_role)

    def _add_citation(self, value_id: int, place: int, citation: Citation) -> None:
        self._rows.add("citation", value_id=value_id, position=place, **self._citation(citation))

    def _citation(self, citation: Citation) -> dict[str, Cell]:
        if not has_row(self._db, "source", citation.source_id):
            raise UserError(
                message("The source is not in the dossier any more."),
                message("Choose another source."),
            )
        return {
            "source_id": citation.source_id, "page": citation.page,
            "paragraph": citation.paragraph, "wording": citation.wording,
        }  # fmt: skip

    def _columns(self, value: Value) -> dict[str, Cell]:
        measure = value.measure
        cells: dict[str, Cell] = {
            "as_of": to_cell(value.as_of), "money_status": to_cell(value.money_status),
            "recurrence": to_cell(value.recurrence), "original_language": value.original_language,
            "speaker": value.speaker, "disclosure": value.disclosure, "ground": value.ground,
            "note": value.note, "low": None, "high": None, "currency": None, "unit_id": None,
            "qualifier": "exactly", "moment": None,
        }  # fmt: skip
        if measure is not None:
            cells |= {
                "low": _number(measure.low), "high": _number(measure.high),
                "currency": measure.currency, "unit_id": self._unit(measure),
                "qualifier": measure.qualifier, "moment": to_cell(measure.moment),
            }  # fmt: skip
        return cells

    def _unit(self, measure: Measure) -> int | None:
        if measure.unit is None:
            return None
        row = measure.unit.id or find_key(self._db, "unit", measure.unit.key)
        if row is None or not has_row(self._db, "unit", row):
            raise UserError(
                message("The unit is not in the dossier."), message("Add the unit first.")
            )
        return row


def states_the_same(one: Value, other: Value) -> bool:
    """Tell whether two versions of a value say the same: notes and disclosure aside."""
    return _statement(one) == _statement(other)


def _statement(value: Value) -> Value:
    return replace(
        value, id=0, uuid="", note="", ground="", citations=(), disclosure=value.disclosure.PUBLIC
    )


def _series(value: Value) -> tuple[tuple[int, Decimal], ...]:
    return value.measure.series if value.measure else ()
