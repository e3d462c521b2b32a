from __future__ import annotations

import pikepdf
import pytest

from briefing_app.pdf.strings import LONGEST, limited


@pytest.mark.parametrize("character", ["a", "é", "漢", "😀"])
def test_no_text_is_longer_than_a_string_may_be(character: str) -> None:
    assert len(bytes(pikepdf.String(limited(character * 50_000)))) <= LONGEST


def test_text_that_fits_is_left_as_it_is() -> None:
    assert limited("kort") == "kort"
