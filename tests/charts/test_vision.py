from __future__ import annotations

import pytest

from briefing_app.charts.palette import INK, SERIES
from briefing_app.charts.vision import COLOUR_BLIND, Sight, picture_seen, seen
from briefing_app.document.picture import LINE, MOVE, PathMark, Picture, TextMark
from briefing_app.domain.colour import WHITE, colour, luminance

RED, GREEN, GREY = colour("#C00000"), colour("#407000"), colour("#808080")
PICTURE = Picture(
    100.0,
    50.0,
    (
        PathMark(((MOVE, (0.0, 0.0)), (LINE, (9.0, 9.0))), fill=RED, stroke=None),
        PathMark(((MOVE, (0.0, 0.0)), (LINE, (9.0, 9.0))), fill=None, stroke=GREEN),
        TextMark("Ciel", 1.0, 2.0, 9.0, INK, language="fr"),
    ),
)


@pytest.mark.parametrize("of", SERIES)
def test_grey_is_as_light_as_its_colour(of: tuple[float, float, float]) -> None:
    grey = seen(of, Sight.GREY)
    assert len(set(grey)) == 1
    assert luminance(grey) == pytest.approx(luminance(of), abs=1e-4)


@pytest.mark.parametrize("sight", Sight)
def test_white_black_and_grey_look_alike_to_everybody(sight: Sight) -> None:
    for of in (WHITE, GREY, (0.0, 0.0, 0.0)):
        assert seen(of, sight) == pytest.approx(of, abs=2e-3)


@pytest.mark.parametrize("sight", [Sight.DEUTERANOPIA, Sight.PROTANOPIA])
def test_red_and_green_come_closer_to_red_green_blind_readers(sight: Sight) -> None:
    def hue(of: tuple[float, float, float]) -> float:
        return of[0] - of[1]

    before = hue(RED) - hue(GREEN)
    assert abs(hue(seen(RED, sight)) - hue(seen(GREEN, sight))) < before / 3


@pytest.mark.parametrize("sight", COLOUR_BLIND)
def test_colours_that_no_screen_shows_are_cut_off(sight: Sight) -> None:
    for of in ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0), (0.0, 1.0, 1.0)):
        assert all(0.0 <= part <= 1.0 for part in seen(of, sight))


def test_picture_in_its_own_colours_is_the_picture_itself() -> None:
    assert picture_seen(PICTURE, Sight.COLOURS) is PICTURE


def test_only_colours_of_a_picture_change() -> None:
    grey = picture_seen(PICTURE, Sight.GREY)
    filled, stroked, text = grey.marks
    assert isinstance(filled, PathMark)
    assert isinstance(stroked, PathMark)
    assert isinstance(text, TextMark)
    assert (filled.fill, filled.stroke) == (seen(RED, Sight.GREY), None)
    assert (stroked.fill, stroked.stroke) == (None, seen(GREEN, Sight.GREY))
    assert (text.text, text.x, text.language) == ("Ciel", 1.0, "fr")
    assert text.colour == seen(INK, Sight.GREY)
    assert (grey.width, grey.height) == (PICTURE.width, PICTURE.height)
