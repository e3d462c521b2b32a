from __future__ import annotations

import pytest

from briefing_app.pdf.faces import briefing_sans
from briefing_app.pdf.paper import Paper, number
from tests.pdf.reading import page_texts


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0.0, "0"),
        (-0.0001, "0"),
        (1.5, "1.5"),
        (10.0, "10"),
        (1e-9, "0"),
        (-2.25, "-2.25"),
        (123456.789, "123456.789"),
    ],
)
def test_numbers_have_no_exponent_and_no_idle_zeros(value: float, written: str) -> None:
    assert number(value) == written


def test_text_in_more_than_one_subset_is_read_back_whole() -> None:
    cut = briefing_sans().face(400)
    signs = "".join(
        chr(code) for code in sorted(cut.font.face.charToGlyph) if 0x21 <= code < 0x530
    )[:400]
    paper = Paper(3_000, 200)
    paper.text([signs], cut, 8, (1, 0, 0, 1, 10, 100), (0, 0, 0))
    paper.end_page()
    read = page_texts(paper.data())[0].replace(" ", "")
    missing = [sign for sign in signs if sign not in read and sign.isalpha()]
    assert len(signs) == 400
    assert missing == []
