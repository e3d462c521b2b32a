"""Read one value of ``resources/sample/facts.toml``."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from briefing_app.domain.codes import NUMERIC, FactKind, MoneyStatus, Qualifier, Recurrence
from briefing_app.domain.fact import Citation, Measure, Unit, Value
from briefing_app.domain.moment import Moment

if TYPE_CHECKING:
    from collections.abc import Mapping

_CURRENCY = "EUR"


def read_value(
    entry: Mapping[str, Any], kind: FactKind, units: Mapping[str, Unit], sources: Mapping[str, int]
) -> Value:
    """Return the value that an entry describes; ``sources`` gives ids by key."""
    return Value(
        measure=_read_measure(entry, kind, units),
        texts=entry.get("text", {}),
        original_language=entry.get("original_language"),
        speaker=entry.get("speaker", ""),
        speaker_role=entry.get("speaker_role", {}),
        as_of=Moment.parse(entry["as_of"]),
        money_status=MoneyStatus(entry["status"]) if "status" in entry else None,
        recurrence=Recurrence(entry["recurrence"]) if "recurrence" in entry else None,
        note=entry.get("note", ""),
        citations=tuple(
            Citation(source_id=sources[cite["source"]], wording=cite.get("wording", ""))
            for cite in entry["cite"]
        ),
    )


def _read_measure(
    entry: Mapping[str, Any], kind: FactKind, units: Mapping[str, Unit]
) -> Measure | None:
    if kind is FactKind.DATE:
        return Measure(kind=kind, moment=Moment.parse(entry["date"]))
    if kind not in NUMERIC:
        return None
    return Measure(
        kind=kind,
        low=Decimal(entry[kind.value]),
        currency=_CURRENCY if kind is FactKind.AMOUNT else None,
        unit=units[entry["unit"]] if "unit" in entry else None,
        qualifier=Qualifier(entry.get("qualifier", "exactly")),
    )
