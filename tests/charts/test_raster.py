from __future__ import annotations

import io
from dataclasses import replace

import pytest
from PIL import Image

from briefing_app.charts.outlining import Outliner
from briefing_app.charts.raster import png
from briefing_app.document.picture import PathMark, PathStep, Picture, TextMark

RED, BLUE = (1.0, 0.0, 0.0), (0.0, 0.0, 1.0)


def box(x: float, y: float, width: float, height: float) -> tuple[PathStep, ...]:
    return (
        ("m", (x, y)),
        ("l", (x + width, y)),
        ("l", (x + width, y + height)),
        ("l", (x, y + height)),
        ("h", ()),
    )


def drawn(*marks: PathMark, dots: int = 72) -> Image.Image:
    return Image.open(io.BytesIO(png(Picture(100, 50, marks), dots)))


def test_size_is_that_of_the_picture_at_its_dots() -> None:
    found = drawn(dots=300)
    assert found.size == (417, 208)
    assert found.info["dpi"][0] == pytest.approx(300, abs=0.1)


def test_paths_are_filled_where_they_are_with_y_upwards() -> None:
    found = drawn(PathMark(box(10, 5, 20, 10), fill=RED))
    assert found.getpixel((20, 40)) == (255, 0, 0)
    assert found.getpixel((20, 10)) == (255, 255, 255)


def test_strokes_and_clips_are_kept() -> None:
    line: tuple[PathStep, ...] = (("m", (0.0, 25.0)), ("l", (100.0, 25.0)))
    found = drawn(PathMark(line, stroke=BLUE, line_width=6, clip=(0, 0, 50, 50)))
    assert found.getpixel((25, 25)) == (0, 0, 255)
    assert found.getpixel((75, 25)) == (255, 255, 255)


def test_what_is_inside_twice_is_left_out_where_a_path_says_so() -> None:
    under = PathMark(box(0, 0, 100, 50), fill=BLUE)
    ring = PathMark((*box(10, 10, 60, 30), *box(30, 20, 20, 10)), fill=RED, even_odd=True)
    whole = replace(ring, even_odd=False)
    found = drawn(under, ring)
    assert found.getpixel((20, 25)) == (255, 0, 0)
    assert found.getpixel((40, 25)) == (0, 0, 255)
    assert drawn(under, whole).getpixel((40, 25)) == (255, 0, 0)
    edged = drawn(under, replace(ring, stroke=(0.0, 1.0, 0.0), line_width=4))
    assert edged.getpixel((30, 25)) == (0, 255, 0)


def test_dashes_leave_gaps() -> None:
    line: tuple[PathStep, ...] = (("m", (0.0, 25.0)), ("l", (100.0, 25.0)))
    found = drawn(PathMark(line, stroke=BLUE, line_width=6, dashes=(10, 10)))
    assert found.getpixel((5, 25)) == (0, 0, 255)
    assert found.getpixel((15, 25)) == (255, 255, 255)


def test_outlines_of_text_are_drawn_and_text_itself_is_refused() -> None:
    picture = Picture(100, 50, (TextMark("H", 10, 10, 30, RED, weight=700),))
    found = Image.open(io.BytesIO(png(Outliner().outlined(picture), 72)))
    assert (255, 0, 0) in {colour for _, colour in found.getcolors(10_000) or []}
    with pytest.raises(ValueError, match="outlines"):
        png(picture)


def test_same_picture_gives_the_same_bytes() -> None:
    picture = Picture(100, 50, (PathMark(box(1, 2, 3, 4), fill=RED),))
    assert png(picture) == png(picture)
