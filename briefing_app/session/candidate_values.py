"""What a candidate says, as a value that a fact can have."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from briefing_app.checks.stating import names
from briefing_app.domain.codes import FactKind, Qualifier
from briefing_app.domain.fact import Citation, Measure, Value
from briefing_app.domain.moment import Moment

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing_app.domain.candidate import KeptCandidate
    from briefing_app.domain.fact import Unit
    from briefing_app.domain.source import Source

_KINDS = {
    "amount": FactKind.AMOUNT,
    "count": FactKind.COUNT,
    "percentage": FactKind.PERCENTAGE,
    "date": FactKind.DATE,
    "quote": FactKind.QUOTATION,
}


@dataclass(frozen=True, slots=True)
class Said:
    """What a source says at a place.

    ``unit`` is the word for what is counted, as it stands; the value has a unit only when the
    dossier knows it.  ``sentence`` is literal, ``words`` are those of the value in it.
    """

    kind: FactKind
    value: Value
    unit: str
    sentence: str
    words: str


def said_by(candidate: KeptCandidate, source: Source, units: Iterable[Unit]) -> Said:
    """Return what a candidate says, cited from its source.

    A difference in percentage points is no percentage: it stays a text, as it is written.
    """
    found = candidate.found
    unit = str(found.get("unit", ""))
    kind = _KINDS[str(found["kind"])]
    if kind is FactKind.PERCENTAGE and unit:
        kind = FactKind.TEXT
    words, sentence = (" ".join(str(found[name]).split()) for name in ("text", "sentence"))
    citation = Citation(
        source_id=source.id,
        page=str(found.get("page", "")),
        paragraph=str(found.get("paragraph", "")),
        wording=sentence,
    )
    as_of = Moment(source.published) if source.published is not None else None
    if kind in {FactKind.TEXT, FactKind.QUOTATION}:
        value = _worded(candidate, source, kind, citation)
    else:
        known = next((one for one in units if unit and names(one, unit)), None)
        measure = _measure(candidate, kind, known)
        value = Value(measure=measure, as_of=as_of, citations=(citation,))
    return Said(kind, value, unit if kind is FactKind.COUNT else "", sentence, words)


def _worded(candidate: KeptCandidate, source: Source, kind: FactKind, citation: Citation) -> Value:
    found, language = candidate.found, source.language
    role = str(found.get("speaker_role", ""))
    return Value(
        texts={language: str(found["text"])},
        original_language=language if kind is FactKind.QUOTATION else None,
        speaker=str(found.get("speaker", "")),
        speaker_role={language: role} if role else {},
        citations=(citation,),
    )


def _measure(candidate: KeptCandidate, kind: FactKind, unit: Unit | None) -> Measure:
    found = candidate.found
    qualifier = Qualifier(str(found.get("qualifier", Qualifier.EXACTLY)))
    if kind is FactKind.DATE:
        moment = Moment.parse(str(found["value"]))
        return Measure(kind=kind, moment=moment, qualifier=qualifier)
    low = found["value"] if "value" in found else found["low"]
    return Measure(
        kind=kind,
        low=Decimal(str(low)),
        high=Decimal(str(found["high"])) if "high" in found else None,
        currency=str(found.get("currency", "")) or None,
        unit=unit if kind is FactKind.COUNT else None,
        qualifier=qualifier,
    )
