"""A fact as data for other programs: codes, exact decimals and ISO dates, no wording.

Rows of the dossier are named by key or UUID, never by the numbers that the file uses inside.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.cli.relation_data import relation_data
from briefing_app.domain import weighing
from briefing_app.domain.number import canonical

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from briefing_app.domain.fact import Citation, Fact, Measure, Value
    from briefing_app.domain.relations import Relations
    from briefing_app.domain.source import Source


def fact_data(fact: Fact, sources: Mapping[int, Source], relations: Relations) -> dict[str, object]:
    """Return one fact with all its values; ``sources`` by id, ``relations`` of all facts.

    ``current`` and ``decision`` name a value by its UUID, or are null.
    """
    current = weighing.current(fact, sources)
    return {
        "key": fact.key,
        "uuid": fact.uuid,
        "kind": str(fact.kind),
        "topic": fact.topic,
        "title": fact.title,
        "statement": fact.statement,
        "state": str(weighing.state(fact, sources)),
        "disclosure": str(fact.disclosure),
        "current": current.uuid if current else None,
        "values": [
            {**value_data(value, sources), "grade": _grade(fact, value, current, sources)}
            for value in fact.values
        ],
        "decision": _decision_data(fact),
        "verified": _verified_data(fact),
        **relation_data(fact, relations),
    }


def _grade(
    fact: Fact, value: Value, current: Value | None, sources: Mapping[int, Source]
) -> str | None:
    """Return how a value stands to the one that holds; null for that one."""
    if current is None or value is current:
        return None
    return str(weighing.grade(fact.kind, current, value, sources))


def value_data(value: Value, sources: Mapping[int, Source]) -> dict[str, object]:
    """Return one value with where it was read."""
    return {
        "uuid": value.uuid,
        "measure": _measure_data(value.measure) if value.measure else None,
        "texts": value.texts,
        "original_language": value.original_language,
        "speaker": value.speaker,
        "as_of": str(value.as_of) if value.as_of else None,
        "money_status": str(value.money_status) if value.money_status else None,
        "recurrence": str(value.recurrence) if value.recurrence else None,
        "disclosure": str(value.disclosure),
        "citations": [_citation_data(citation, sources) for citation in value.citations],
    }


def _measure_data(measure: Measure) -> dict[str, object]:
    return {
        "low": _number(measure.low),
        "high": _number(measure.high),
        "series": {str(year): canonical(number) for year, number in measure.series},
        "currency": measure.currency,
        "unit": measure.unit.key if measure.unit else None,
        "qualifier": str(measure.qualifier),
        "moment": str(measure.moment) if measure.moment else None,
    }


def _number(number: Decimal | None) -> str | None:
    """Decimals are strings: a number of JSON would be read as binary floating point."""
    return None if number is None else canonical(number)


def _citation_data(citation: Citation, sources: Mapping[int, Source]) -> dict[str, object]:
    source = sources.get(citation.source_id)
    return {
        "source": source.key if source else None,
        "page": citation.page,
        "paragraph": citation.paragraph,
        "wording": citation.wording,
    }


def _decision_data(fact: Fact) -> dict[str, object] | None:
    if fact.decision is None:
        return None
    return {
        "value": fact.value(fact.decision.value_id).uuid,
        "reason": fact.decision.reason,
        "by": fact.decision.decided_by,
        "at": fact.decision.decided_at.isoformat(),
    }


def _verified_data(fact: Fact) -> dict[str, object] | None:
    if fact.verified_at is None:
        return None
    return {"by": fact.verified_by, "at": fact.verified_at.isoformat()}
