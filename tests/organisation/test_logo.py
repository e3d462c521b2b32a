from __future__ import annotations

import zlib

import pytest

from briefing_app.document.picture import CURVE, Bitmap, PathMark, Picture
from briefing_app.errors import UserError
from briefing_app.organisation.logo import LARGEST, PNG, SVG, check_logo, read_logo
from tests.organisation import samples


def picture(body: str, box: str = "0 0 100 50") -> Picture:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}">{body}</svg>'
    found = read_logo(SVG, svg.encode())
    assert isinstance(found, Picture)
    return found


def only(body: str, box: str = "0 0 100 50") -> PathMark:
    (mark,) = picture(body, box).marks
    assert isinstance(mark, PathMark)
    return mark


def points(mark: PathMark) -> list[float]:
    return [round(number, 3) for _, values in mark.steps for number in values]


def test_logo_of_shapes_has_its_size_and_colours() -> None:
    found = read_logo(SVG, samples.SVG)
    assert isinstance(found, Picture)
    assert (found.width, found.height) == (120, 40)
    fills = [mark.fill for mark in found.marks if isinstance(mark, PathMark)]
    assert fills[2] == (1, 1, 1)
    last = found.marks[-1]
    assert isinstance(last, PathMark)
    assert last.even_odd


def test_picture_stands_upright_and_starts_at_the_corner_of_its_box() -> None:
    assert points(only('<rect x="10" y="20" width="5" height="5"/>', "10 20 100 50")) == [
        0, 50, 5, 50, 5, 45, 0, 45,
    ]  # fmt: skip


def test_transforms_apply_from_the_outside_in() -> None:
    body = (
        '<g transform="translate(10,0) scale(2)"><g transform="rotate(90)"><path d="M1 0l1 0"/></g>'
    )
    found = only(body + "</g>")
    assert points(found) == [10, 48, 10, 46]


@pytest.mark.parametrize(
    ("d", "expected"),
    [
        ("M0 0 10 0", [0, 50, 10, 50]),
        ("m5 5h5v5H1V0z", [5, 45, 10, 45, 10, 40, 1, 40, 1, 50]),
        ("M0,0q10,0 10,10", [0, 50, 6.667, 50, 10, 46.667, 10, 40]),
        ("M0 0C1 1 2 2 3 3S5 5 6 6", [0, 50, 1, 49, 2, 48, 3, 47, 4, 46, 5, 45, 6, 44]),
        ("M0 0Q1 0 1 1T2 2", [0, 50, 0.667, 50, 1, 49.667, 1, 49, 1, 48.333, 1.333, 48, 2, 48]),
        ("M1-1.5.5-3", [1, 51.5, 0.5, 53]),
    ],
)
def test_paths_are_read_as_drawing_programs_write_them(d: str, expected: list[float]) -> None:
    assert points(only(f'<path d="{d}"/>')) == expected


def test_arc_of_half_a_circle_ends_where_it_says_and_reaches_its_height() -> None:
    mark = only('<path d="M10 20a10 10 0 0120 0"/>')
    curves = [values for operator, values in mark.steps if operator == CURVE]
    assert curves[-1][-2:] == pytest.approx((30, 30))
    assert curves[0][-2:] == pytest.approx((20, 40))


def test_opacity_becomes_the_colour_that_it_has_on_paper() -> None:
    assert only('<g opacity="50%"><path fill="black" d="M0 0h9v9z"/></g>').fill == (0.5, 0.5, 0.5)


def test_width_of_a_stroke_grows_with_its_group() -> None:
    body = '<g transform="scale(3)"><line x2="9" stroke="#000" stroke-width="2"/></g>'
    assert only(body).line_width == pytest.approx(6)


HOSTILE = {
    "script": "<script>alert(1)</script>",
    "event": '<path d="M0 0h9v9z" onclick="x()"/>',
    "image": '<image href="http://example.org/x.png"/>',
    "reference": '<path d="M0 0h9v9z" fill="url(#gradient)"/>',
    "use": '<use href="#a"/>',
    "style sheet": "<style>@import 'http://example.org/x.css';</style><path d='M0 0h9v9z'/>",
    "text": "<text>naam</text>",
    "unknown shape": "<blob/>",
    "unknown colour": '<path d="M0 0h9v9z" fill="papayawhip2"/>',
    "broken path": '<path d="M0 0 L x"/>',
    "endless number": '<path d="M0 0 L 1e999 0"/>',
    "nothing": "<g/>",
    "broken transform": '<path transform="warp(2)" d="M0 0h9v9z"/>',
}


@pytest.mark.parametrize("body", HOSTILE.values(), ids=HOSTILE)
def test_what_acts_refers_or_cannot_be_drawn_is_refused(body: str) -> None:
    with pytest.raises(UserError):
        picture(body)


LAUGHS = b"""<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><svg xmlns="http://www.w3.org/2000/svg">&c;</svg>"""
EXTERNAL = b"""<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="&x;"/></svg>"""


@pytest.mark.parametrize(
    "data",
    [
        b"", b"GIF89a", b"<html/>", b"\x00" * 99, LAUGHS, EXTERNAL, b"<svg", b"\xff\xfe<\x00",
        b"<svg>" + b"<g>" * 5000, b"<svg viewBox='0 0 1 1'>" + b"<g/>" * 20_000 + b"</svg>",
        b"<svg viewBox='0 0 0 9'><path d='M0 0h1v1z'/></svg>",
        b"<svg viewBox='0 0 9 9'>" + b"<?php x ?>" + b"<path d='M0 0h1v1z'/></svg>",
    ],
)  # fmt: skip
def test_what_is_no_logo_becomes_a_sentence(data: bytes) -> None:
    with pytest.raises(UserError):
        check_logo(data)


def test_png_keeps_colour_and_transparency_apart() -> None:
    found = read_logo(PNG, samples.png(8, 4))
    assert isinstance(found, Bitmap)
    assert (found.width, found.height) == (8, 4)
    assert found.rgb[:3] == bytes([106, 27, 77])
    assert found.alpha is not None
    assert {*found.alpha} == {255, 90}


def test_png_without_transparency_has_none() -> None:
    found = read_logo(PNG, samples.png(alpha=False))
    assert isinstance(found, Bitmap)
    assert found.alpha is None


def test_wide_png_is_made_smaller_than_anybody_can_see() -> None:
    found = read_logo(PNG, samples.png(3000, 30))
    assert isinstance(found, Bitmap)
    assert (found.width, found.height) == (1600, 16)
    assert len(found.rgb) == 1600 * 16 * 3


BROKEN_PNG = {
    "a hundred megapixels": samples.png(10_000, 10_000, rows=zlib.compress(b"\0" * 99)),
    "no size": samples.png(0, 5, rows=b""),
    "cut off": samples.png(40, 40)[:60],
    "no head": samples.png()[:12],
    "no deflate": samples.png(rows=b"nonsense"),
    "too few rows": samples.png(40, 40, rows=zlib.compress(b"\0" * 9)),
    "too many bytes": samples.png() + b"\0" * LARGEST,
}


@pytest.mark.parametrize("data", BROKEN_PNG.values(), ids=BROKEN_PNG)
def test_broken_or_enormous_png_becomes_a_sentence(data: bytes) -> None:
    with pytest.raises(UserError):
        check_logo(data)
