from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.domain.colour import (
    WHITE,
    code,
    colour,
    contrast,
    darkened,
    parse,
    tint,
)

BYTES = st.integers(0, 255)
COLOURS = st.builds(lambda r, g, b: (r / 255, g / 255, b / 255), BYTES, BYTES, BYTES)


def test_colour_is_read_from_its_code() -> None:
    assert colour("#FF0033") == (1.0, 0.0, 0.2)
    assert parse(" 0f3 ") == (0.0, 1.0, 0.2)


@pytest.mark.parametrize("text", ["", "#12", "blauw", "#12345G", "url(#a)", "#1234567"])
def test_what_is_no_colour_is_none(text: str) -> None:
    assert parse(text) is None
    with pytest.raises(ValueError):  # noqa: PT011  (the text itself is its message)
        colour(text)


@given(COLOURS)
def test_code_reads_back_as_the_same_colour(of: tuple[float, float, float]) -> None:
    assert colour(code(of)) == of


def test_contrast_of_black_on_white_is_the_largest() -> None:
    assert contrast((0, 0, 0), WHITE) == pytest.approx(21)
    assert contrast(WHITE, WHITE) == 1


def test_tint_goes_from_white_to_the_colour() -> None:
    assert tint((0.1, 0.2, 0.3), 0) == WHITE
    assert tint((0.1, 0.2, 0.3), 1) == pytest.approx((0.1, 0.2, 0.3))


@given(COLOURS, st.sampled_from([3.0, 4.5, 7.0]))
def test_darkened_colour_reaches_the_contrast(of: tuple[float, float, float], ratio: float) -> None:
    found = darkened(of, ratio)
    assert contrast(found, WHITE) >= ratio
    assert (found == of) is (contrast(of, WHITE) >= ratio)
