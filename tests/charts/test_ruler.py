from __future__ import annotations

import pytest
from fontTools.ttLib import TTFont

from briefing_app import paths
from briefing_app.charts.ruler import Ruler

TEXT = "L’Union européenne : 70 000 € — œuvre, ĳ"


@pytest.mark.parametrize("weight", [400, 600, 700])
def test_widths_are_the_sum_of_the_advances_in_the_typeface(weight: int) -> None:
    font = TTFont(paths.font_file(weight))
    glyphs, advances = font.getBestCmap(), font["hmtx"].metrics
    units = sum(advances[glyphs[ord(character)]][0] for character in TEXT)
    expected = 8.5 * units / font["head"].unitsPerEm
    assert Ruler().width(TEXT, 8.5, weight) == pytest.approx(expected, rel=5e-4)


def test_bold_is_wider_than_regular() -> None:
    ruler = Ruler()
    assert ruler.width("Rijk", 9, 700) > ruler.width("Rijk", 9, 400)


def test_character_without_a_glyph_counts_as_wide_as_it_is_high() -> None:
    assert Ruler().width("😀", 9) == 9


def test_nothing_has_no_width() -> None:
    assert Ruler().width("", 9) == 0
