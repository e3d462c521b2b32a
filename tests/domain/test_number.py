from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.domain.number import MAX_DIGITS, canonical, decimal

NUMBERS = st.decimals(
    allow_nan=False, allow_infinity=False, min_value=-(10**18), max_value=10**18, places=9
)


@given(NUMBERS)
def test_written_number_reads_back_exactly(number: Decimal) -> None:
    assert decimal(canonical(number)) == number


@given(NUMBERS, st.integers(0, 5))
def test_one_number_has_one_spelling(number: Decimal, zeros: int) -> None:
    longer = number.quantize(Decimal(1).scaleb(-9 - zeros)) if abs(number) < 10**12 else number
    assert canonical(longer) == canonical(number)


@pytest.mark.parametrize(
    ("number", "text"),
    [
        ("1E+3", "1000"), ("1.50", "1.5"), ("-0", "0"), ("-0.00", "0"), ("0E-9", "0"),
        ("100", "100"), ("1E-7", "0.0000001"), ("-3500000", "-3500000"), ("00012", "12"),
    ],
)  # fmt: skip
def test_canonical_form(number: str, text: str) -> None:
    assert canonical(Decimal(number)) == text


@pytest.mark.parametrize(
    "text",
    ["", "-", "-0", "+1", "1.0", "01", "1e3", "1,5", " 1", "1\n", "١", "NaN", "Infinity", ".5",
     "5.", "1_000", "0x1"],
)  # fmt: skip
def test_other_spellings_are_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the sentence is not for people
        decimal(text)


@pytest.mark.parametrize(
    "number", [Decimal("NaN"), Decimal("Infinity"), Decimal("1" * (MAX_DIGITS + 1)),
               Decimal("1E+999999"), Decimal("1E-999999")]
)  # fmt: skip
def test_what_cannot_be_kept_is_refused(number: Decimal) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the sentence is not for people
        canonical(number)
    assert canonical(Decimal("1" * MAX_DIGITS)) == "1" * MAX_DIGITS
