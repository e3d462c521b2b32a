"""What an edition states, as JSON, and back: exact decimals, ISO dates, codes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from briefing_app.domain.codes import (
    Disclosure,
    FactKind,
    MoneyStatus,
    Qualifier,
    Recurrence,
    SourceRank,
)
from briefing_app.domain.fact import Measure, Unit, Value
from briefing_app.domain.moment import Moment, PartialDate
from briefing_app.domain.number import canonical, decimal
from briefing_app.domain.stated import FrozenSource, StatedValue

if TYPE_CHECKING:
    from decimal import Decimal

_TEXTS = (
    "uuid", "key", "title", "publisher", "language", "reference_kind", "reference", "url",
    "sha256", "page", "paragraph", "wording",
)  # fmt: skip


def encode_stated(stated: StatedValue) -> str:
    """Write all of a stated value but the two UUIDs, which have columns of their own."""
    data = stated_data(stated)
    if stated.rivals is not None:
        data["rivals"] = [{"uuid": each.uuid, **_value_data(each)} for each in stated.rivals]
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def stated_data(stated: StatedValue) -> dict[str, object]:
    """Return a stated value for JSON, without the UUIDs of fact and value, and without rivals.

    What contradicted it may be internal, and this goes where the file goes.
    """
    return {
        "key": stated.key,
        "kind": stated.kind,
        "title": stated.title,
        "value": _value_data(stated.frozen),
        "sources": [_source_data(source) for source in stated.sources],
        "wordings": {language: list(texts) for language, texts in stated.wordings.items()},
    }


def decode_stated(fact: str, value: str, text: str) -> StatedValue:
    """Read what :func:`encode_stated` wrote, of the fact and value with these UUIDs."""
    data = json.loads(text)
    kind, rivals = FactKind(data["kind"]), data.get("rivals")
    return StatedValue(
        fact=fact,
        value=value,
        key=data["key"],
        kind=kind,
        title=data["title"],
        frozen=_read_value(value, kind, data["value"]),
        sources=tuple(_read_source(each) for each in data["sources"]),
        wordings={language: tuple(texts) for language, texts in data["wordings"].items()},
        rivals=None
        if rivals is None
        else tuple(_read_value(each["uuid"], kind, each) for each in rivals),
    )


def _value_data(value: Value) -> dict[str, object]:
    return {
        "measure": None if value.measure is None else measure_data(value.measure),
        "texts": value.texts,
        "original_language": value.original_language,
        "speaker": value.speaker,
        "speaker_role": value.speaker_role,
        "as_of": _text(value.as_of),
        "money_status": value.money_status,
        "recurrence": value.recurrence,
        "disclosure": value.disclosure,
    }


def measure_data(measure: Measure) -> dict[str, object]:
    """Return a measure for JSON, without its kind."""
    unit = measure.unit
    return {
        "low": _number(measure.low),
        "high": _number(measure.high),
        "series": [[year, canonical(number)] for year, number in measure.series],
        "currency": measure.currency,
        "unit": None if unit is None else {
            "uuid": unit.uuid, "key": unit.key, "singular": unit.singular, "plural": unit.plural,
            "aspirated": unit.aspirated,
        },
        "qualifier": measure.qualifier,
        "moment": _text(measure.moment),
    }  # fmt: skip


def _source_data(source: FrozenSource) -> dict[str, object]:
    texts: dict[str, object] = {name: getattr(source, name) for name in _TEXTS}
    return {**texts, "published": _text(source.published), "rank": source.rank}


def _read_value(uuid: str, kind: FactKind, data: dict[str, Any]) -> Value:
    return Value(
        uuid=uuid,
        measure=None if data["measure"] is None else read_measure(kind, data["measure"]),
        texts=data["texts"],
        original_language=data["original_language"],
        speaker=data["speaker"],
        speaker_role=data["speaker_role"],
        as_of=_moment(data["as_of"]),
        money_status=MoneyStatus(data["money_status"]) if data["money_status"] else None,
        recurrence=Recurrence(data["recurrence"]) if data["recurrence"] else None,
        disclosure=Disclosure(data["disclosure"]),
    )


def read_measure(kind: FactKind, data: dict[str, Any]) -> Measure:
    """Read what :func:`measure_data` returned of a measure of a kind."""
    return Measure(
        kind=kind,
        low=_decimal(data["low"]),
        high=_decimal(data["high"]),
        series=tuple((int(year), decimal(number)) for year, number in data["series"]),
        currency=data["currency"],
        unit=Unit(**data["unit"]) if data["unit"] else None,
        qualifier=Qualifier(data["qualifier"]),
        moment=_moment(data["moment"]),
    )


def _read_source(data: dict[str, Any]) -> FrozenSource:
    return FrozenSource(
        **{name: str(data[name]) for name in _TEXTS},
        published=PartialDate.parse(data["published"]) if data["published"] else None,
        rank=SourceRank(data["rank"]),
    )


def _text(moment: Moment | PartialDate | None) -> str | None:
    return None if moment is None else str(moment)


def _number(number: Decimal | None) -> str | None:
    return None if number is None else canonical(number)


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else decimal(text)


def _moment(text: str | None) -> Moment | None:
    return None if text is None else Moment.parse(text)
