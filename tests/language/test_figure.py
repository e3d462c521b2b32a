"""Scaling and rounding, apart from any words."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_app.domain.codes import Qualifier
from briefing_app.language.wording.figure import Figure, Rule, figure, figures, round_to, value

SCALES = (6, 9, 12)
EXACTLY = Qualifier.EXACTLY


def shown(number: str, **rule: object) -> tuple[str, int]:
    found = figure(Decimal(number), EXACTLY, Rule(scales=SCALES, **rule))  # type: ignore[arg-type]
    return format(found.number, "f"), found.scale


def test_exact_numbers_keep_at_most_three_decimals_of_a_scale() -> None:
    assert shown("71449000") == ("71.449", 6)
    assert shown("1234500000") == ("1234.5", 6)
    assert shown("1234567") == ("1234567", 0)
    assert shown("999999") == ("999999", 0)


def test_rounding_up_to_the_next_scale_takes_its_word() -> None:
    assert shown("999999999", decimals=1) == ("1", 9)
    assert shown("999999.6", decimals=0) == ("1", 6)
    assert shown("999999999", decimals=1, keeps_zeros=True) == ("1.0", 9)


def test_money_has_two_decimals_or_none() -> None:
    assert shown("2310.5", is_money=True) == ("2310.50", 0)
    assert shown("2310", is_money=True) == ("2310", 0)
    assert shown("2310.46", is_money=True, decimals=1) == ("2310.46", 0)
    assert shown("2310.46", is_money=True, decimals=0) == ("2310", 0)
    assert shown("0.005", is_money=True) == ("0.005", 0)


def test_tables_keep_zeros_only_where_decimals_mean_something() -> None:
    assert shown("500", decimals=1, keeps_zeros=True) == ("500", 0)
    assert shown("50000000", decimals=1, keeps_zeros=True) == ("50.0", 6)
    percent = figure(Decimal(35), EXACTLY, Rule(decimals=1, keeps_zeros=True))
    assert format(percent.number, "f") == "35.0"


@pytest.mark.parametrize(
    ("number", "qualifier", "expected"),
    [
        ("0.25", Qualifier.EXACTLY, "0.3"),
        ("-0.25", Qualifier.EXACTLY, "-0.3"),
        ("0.21", Qualifier.AT_MOST, "0.3"),
        ("-0.29", Qualifier.AT_MOST, "-0.2"),
        ("0.29", Qualifier.AT_LEAST, "0.2"),
        ("-0.21", Qualifier.AT_LEAST, "-0.3"),
        ("0.29", Qualifier.OVER, "0.2"),
        ("0.25", Qualifier.ABOUT, "0.3"),
    ],
)
def test_rounding_keeps_bounds_true(number: str, qualifier: Qualifier, expected: str) -> None:
    assert round_to(Decimal(number), 1, qualifier) == Decimal(expected)


def test_ends_of_one_size_share_their_scale() -> None:
    rule = Rule(scales=SCALES)
    low, high = figures(Decimal(1_234_500_000), Decimal(1_400_000_000), EXACTLY, rule)
    assert (low, high) == (Figure(Decimal("1234.5"), 6), Figure(Decimal(1400), 6))
    low, high = figures(Decimal(0), Decimal(2_000_000), EXACTLY, rule)
    assert (low, high) == (Figure(Decimal(0), 6), Figure(Decimal(2), 6))


def test_ends_never_have_a_word_for_only_one_of_them() -> None:
    low, high = figures(Decimal(1), Decimal(2_000_000), EXACTLY, Rule(scales=SCALES))
    assert (low.scale, high.scale) == (0, 0)
    low, high = figures(
        Decimal(999_999_900), Decimal(999_960_000), EXACTLY, Rule(scales=SCALES, decimals=1)
    )
    assert low.scale == high.scale


@settings(deadline=None)
@given(st.decimals(allow_nan=False, allow_infinity=False, places=10, max_value=10**20))
def test_exact_figures_state_their_number(number: Decimal) -> None:
    assert value(figure(number, EXACTLY, Rule(scales=SCALES, is_money=True))) == number


@settings(deadline=None)
@given(
    st.decimals(-(10**16), 10**16, allow_nan=False, places=10),
    st.integers(0, 10),
    st.sampled_from(Qualifier),
)
def test_rounding_never_moves_more_than_one_step(
    number: Decimal, decimals: int, qualifier: Qualifier
) -> None:
    found = figure(number, qualifier, Rule(scales=SCALES, decimals=decimals))
    step = Decimal(10) ** (found.scale - decimals)
    assert abs(value(found) - number) < step
    if qualifier is Qualifier.AT_MOST:
        assert value(found) >= number
    if qualifier in {Qualifier.AT_LEAST, Qualifier.OVER}:
        assert value(found) <= number
