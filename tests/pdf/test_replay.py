from __future__ import annotations

import pypdfium2

from briefing_app.document.block import Figure
from briefing_app.document.picture import CLOSE, CURVE, LINE, MOVE, PathMark, Picture, TextMark
from tests.pdf.documents import document, rendered
from tests.pdf.reading import text

SQUARE = ((MOVE, (0.0, 0.0)), (LINE, (90.0, 0.0)), (LINE, (90.0, 90.0)), (CLOSE, ()))


def _figure(*marks: PathMark | TextMark) -> bytes:
    figure = Figure(picture=Picture(100, 100, marks), language="nl")
    return rendered(document(figure, draft=False)).data


def _colours(data: bytes) -> set[tuple[int, int, int]]:
    document = pypdfium2.PdfDocument(data)
    page = document[0]
    image = page.render(scale=1).to_pil().convert("RGB")
    page.close()
    document.close()
    left, top = 56, 52
    region = image.crop((left, top, left + 100, top + 100))
    return {region.getpixel((x, y)) for x in range(100) for y in range(100)}


def test_filled_path_has_its_colour() -> None:
    assert (0, 0, 255) in _colours(_figure(PathMark(SQUARE, fill=(0, 0, 1))))


def test_path_with_neither_fill_nor_stroke_draws_nothing() -> None:
    assert _colours(_figure(PathMark(SQUARE))) == {(255, 255, 255)}


def test_clip_hides_what_lies_outside_it() -> None:
    inside = PathMark(SQUARE, fill=(1, 0, 0), clip=(0, 0, 100, 100))
    outside = PathMark(SQUARE, fill=(1, 0, 0), clip=(95, 95, 2, 2))
    assert (255, 0, 0) in _colours(_figure(inside))
    assert _colours(_figure(outside)) == {(255, 255, 255)}


def test_stroke_with_dashes_and_curves_can_be_read() -> None:
    curve = ((MOVE, (0.0, 50.0)), (CURVE, (20.0, 90.0, 70.0, 90.0, 90.0, 50.0)))
    mark = PathMark(curve, stroke=(0, 0.5, 0), line_width=6, dashes=(9, 2), round_caps=True)
    assert (0, 128, 0) in _colours(_figure(mark))


def test_text_of_a_picture_is_text_of_the_page_and_missing_glyphs_are_marked() -> None:
    data = _figure(TextMark("Rijk 😀", 0, 50, 9, (0, 0, 0), weight=600, angle=30, language="nl"))
    assert "Rijk □" in text(data)
