from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from briefing_app.domain.codes import (
    FactKind,
    MoneyStatus,
    Qualifier,
    Recurrence,
    SourceRank,
)
from briefing_app.domain.fact import Fact, Measure, Unit, Value
from briefing_app.domain.moment import Moment, PartialDate
from briefing_app.domain.stated import FrozenSource, StatedValue, freeze_value
from briefing_app.store.stating import decode_stated, encode_stated, stated_data

UNIT = Unit(uuid="u" * 36, key="jobs", singular={"nl": "baan"}, plural={"nl": "banen"})
SOURCE = FrozenSource(
    uuid="s" * 36,
    key="letter",
    title="Kamerbrief",
    publisher="EZ",
    published=PartialDate.parse("2026-03-01"),
    language="nl",
    rank=SourceRank.OFFICIAL,
    reference_kind="kamerstuk",
    reference="36 800, nr. 2",
    page="3",
    wording="€ 70 mln.",
)

ONE, OTHER = (
    Value(
        uuid=uuid, measure=Measure(kind=FactKind.AMOUNT, low=Decimal(number), currency="EUR")
    )
    for uuid, number in (("v1", 70_000_000), ("v2", 75_000_000))
)  # fmt: skip
FACT = Fact(uuid="f", key="budget", kind=FactKind.AMOUNT, values=(ONE, OTHER))
STATED = freeze_value(FACT, ONE, {}, {"nl": ("€ 70 miljoen",)}, (ONE, OTHER))


@pytest.mark.parametrize(
    "value",
    [
        Value(measure=Measure(kind=FactKind.AMOUNT, low=Decimal("70.5"), currency="EUR"),
              money_status=MoneyStatus.REQUESTED, recurrence=Recurrence.INCIDENTAL,
              as_of=Moment.parse("2026-Q2")),
        Value(measure=Measure(kind=FactKind.COUNT, low=Decimal(20), high=Decimal(30), unit=UNIT,
                              qualifier=Qualifier.ABOUT)),
        Value(measure=Measure(kind=FactKind.AMOUNT, currency="EUR",
                              series=((2026, Decimal("1.5")), (2027, Decimal(2))))),
        Value(measure=Measure(kind=FactKind.DATE, moment=Moment.parse("2026/2030"))),
        Value(texts={"nl": "Ja", "fr": "Oui"}, original_language="nl", speaker="A. de Wit",
              speaker_role={"fr": "ministre"}),
    ],
)  # fmt: skip
def test_stated_value_reads_back_as_it_was(value: Value) -> None:
    kind = value.measure.kind if value.measure else FactKind.QUOTATION
    stated = StatedValue(
        fact="f", value="", key="budget", kind=kind, title={"nl": "Begroting"}, frozen=value,
        sources=(SOURCE,), wordings={"nl": ("€ 70,5", "70,5 euro"), "fr": ()},
    )  # fmt: skip
    assert decode_stated("f", "", encode_stated(stated)) == stated


def test_statement_is_kept_with_its_rivals_and_tells_nobody_of_them() -> None:
    assert decode_stated("f", "v1", encode_stated(STATED)) == STATED
    assert "75000000" not in str(stated_data(STATED))


def test_statement_of_an_older_edition_has_no_rivals_noted() -> None:
    older = encode_stated(replace(STATED, rivals=None))
    assert decode_stated("f", "v1", older).rivals is None
