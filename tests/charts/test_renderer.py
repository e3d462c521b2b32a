from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.charts.engine import (
    Affine2D,
    Line2D,
    Path,
    Rectangle,
    Text,
)
from briefing_app.charts.renderer import PictureRenderer, font_of, record
from briefing_app.charts.ruler import Ruler
from briefing_app.document.picture import CURVE, PathMark, Picture, TextMark

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from briefing_app.charts.engine import Artist


def figure_of(width: float, height: float) -> Figure:
    """Return a figure of matplotlib's own, which is loaded after our engine, not before."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(width, height), dpi=72)
    figure.patch.set_visible(False)
    return figure


def recorded(*artists: Artist) -> Picture:
    figure = figure_of(2, 1)
    for artist in artists:
        figure.add_artist(artist)
    return record([figure], 144, 72, Ruler())


def only_path(picture: Picture) -> PathMark:
    (mark,) = picture.marks
    assert isinstance(mark, PathMark)
    return mark


def test_sheet_is_as_large_as_the_figure_in_points() -> None:
    picture = recorded()
    assert (picture.width, picture.height, picture.marks) == (144, 72, ())


def test_rectangle_is_recorded_with_its_colours() -> None:
    box = Rectangle((10, 20), 30, 5, facecolor="#ff0000", edgecolor="#0000ff", linewidth=2)
    box.set_transform(Affine2D())
    mark = only_path(recorded(box))
    assert [step[1] for step in mark.steps] == [(10, 20), (40, 20), (40, 25), (10, 25), ()]
    assert (mark.fill, mark.stroke, mark.line_width) == ((1, 0, 0), (0, 0, 1), 2)


def test_line_keeps_width_dashes_and_caps() -> None:
    line = Line2D([0, 10], [5, 5], color="k", linewidth=2, linestyle=(0, (3, 1)))
    line.set_dash_capstyle("round")
    line.set_transform(Affine2D())
    mark = only_path(recorded(line))
    assert (mark.fill, mark.line_width, mark.dashes, mark.round_caps) == (None, 2, (6, 2), True)


def test_line_without_width_is_not_stroked() -> None:
    box = Rectangle((0, 0), 1, 1, facecolor="k", edgecolor="r", linewidth=0)
    box.set_transform(Affine2D())
    assert only_path(recorded(box)).stroke is None


def test_see_through_colour_is_mixed_with_white_paper() -> None:
    box = Rectangle((0, 0), 1, 1, facecolor=(0, 0, 0, 0.25), linewidth=0)
    box.set_transform(Affine2D())
    assert only_path(recorded(box)).fill == (0.75, 0.75, 0.75)


def test_invisible_path_is_not_recorded() -> None:
    box = Rectangle((0, 0), 1, 1, facecolor="none", linewidth=0)
    box.set_transform(Affine2D())
    assert recorded(box).marks == ()


def test_quadratic_curve_becomes_the_cubic_that_looks_the_same() -> None:
    renderer = PictureRenderer(100, 100, Ruler())
    path = Path([(0, 0), (3, 6), (6, 0)], [Path.MOVETO, Path.CURVE3, Path.CURVE3])
    renderer.draw_path(renderer.new_gc(), path, Affine2D())
    (mark,) = renderer.marks
    assert isinstance(mark, PathMark)
    assert mark.steps[1] == (CURVE, (2, 4, 4, 4, 6, 0))


def test_points_that_are_no_numbers_break_a_line() -> None:
    line = Line2D([0, 1, float("nan"), 3, 4], [0] * 5, color="k")
    line.set_transform(Affine2D())
    assert [step[0] for step in only_path(recorded(line)).steps] == ["m", "l", "m", "l"]


def test_clip_is_a_rectangle() -> None:
    line = Line2D([0, 100], [0, 100], color="k")
    line.set_transform(Affine2D())
    window = Rectangle((10, 10), 20, 30)
    window.set_transform(Affine2D())
    figure = figure_of(2, 1)
    figure.add_artist(line)
    line.set_clip_path(window)
    assert only_path(record([figure], 144, 72, Ruler())).clip == (10, 10, 20, 30)


def test_text_keeps_weight_language_place_and_angle() -> None:
    font = font_of(700)
    font.set_size(9)
    text = Text(
        10, 20, "État $x$", color="#336699", fontproperties=font, language="fr", rotation=90
    )
    text.set_transform(Affine2D())
    text.set_verticalalignment("baseline")
    text.set_rotation_mode("anchor")
    (mark,) = recorded(text).marks
    assert mark == TextMark("État $x$", 10, 20, 9, (0.2, 0.4, 0.6), 700, angle=90, language="fr")


def test_text_is_measured_in_the_typeface_of_the_document() -> None:
    ruler = Ruler()
    font = font_of(600)
    font.set_size(9)
    width, height, descent = PictureRenderer(1, 1, ruler).get_text_width_height_descent(
        "Rijk", font, False
    )
    assert width == ruler.width("Rijk", 9, 600)
    assert 0 < descent < height


def test_axes_of_matplotlib_are_recorded_too() -> None:
    figure = figure_of(4, 3)
    axes = figure.add_subplot()
    axes.bar([1, 2], [3, 4])
    axes.scatter([1, 2], [1, 2])
    marks = record([figure], 144, 72, Ruler()).marks
    assert {type(mark) for mark in marks} == {PathMark, TextMark}


def test_hatching_is_refused_because_it_would_be_lost() -> None:
    box = Rectangle((0, 0), 10, 10, hatch="//")
    box.set_transform(Affine2D())
    with pytest.raises(ValueError, match="hatching"):
        recorded(box)


def test_bitmap_is_refused_because_it_would_be_lost() -> None:
    figure = figure_of(2, 1)
    figure.add_subplot().imshow([[0, 1], [1, 0]])
    with pytest.raises(ValueError, match="bitmaps"):
        record([figure], 144, 72, Ruler())
