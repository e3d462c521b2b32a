"""The organisation's logo in the files of word processors."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from briefing_app.document.block import Logo, Masthead
from briefing_app.document.picture import Bitmap, PathMark, Picture, scaled
from briefing_app.exchange.setting import set_document
from briefing_app.organisation.raster import read_png
from briefing_app.organisation.vector import read_svg
from tests.exchange.reading import find, find_odf, names, odt, part, word
from tests.organisation import samples
from tests.pdf.documents import document, line, paragraph

if TYPE_CHECKING:
    from briefing_app.document.block import Document

WORDS = (line("Beeldmerk"), line("Logo du bureau", "fr"))


def headed(mark: Picture | Bitmap, *, decorative: bool = False) -> Document:
    logo = Logo(mark=mark, alternative=() if decorative else WORDS)
    return document(
        Masthead(language="nl", logo=logo, name=(line("Rivierenbureau"),)), paragraph("x")
    )


def bytes_of(data: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name)


def test_logo_stands_above_the_name_with_its_words_in_word() -> None:
    root = part(word(headed(read_svg(samples.SVG))), "word/document.xml")
    first, second = find(root, "//w:body/w:p")[:2]
    assert find(first, ".//wp:docPr/@descr") == ["Beeldmerk\nLogo du bureau"]
    assert find(second, ".//w:t/text()") == ["Rivierenbureau"]
    (width,) = find(first, ".//wp:extent/@cx")
    (height,) = find(first, ".//wp:extent/@cy")
    assert int(width) == pytest.approx(156 * 12_700, abs=1)  # 52 points high, three times as wide
    assert int(height) == pytest.approx(52 * 12_700, abs=1)


def test_logo_stands_above_the_name_with_its_words_in_opendocument() -> None:
    data = odt(headed(read_svg(samples.SVG)))
    root = part(data, "content.xml")
    (frame,) = find_odf(root, "//draw:frame")
    assert find_odf(frame, "svg:desc/text()") == ["Beeldmerk\nLogo du bureau"]
    assert find_odf(frame, "draw:image/@xlink:href") == [
        "Pictures/figure1.svg",
        "Pictures/figure1.png",
    ]
    paragraphs = find_odf(root, "//office:text//text:p")
    assert find_odf(paragraphs[0], ".//draw:frame") == [frame]
    assert "".join(paragraphs[1].itertext()) == "Rivierenbureau"


def test_shapes_are_kept_as_shapes_and_as_sharp_pixels() -> None:
    data = word(headed(read_svg(samples.SVG)))
    assert b"evenodd" in bytes_of(data, "word/media/figure1.svg")
    (name,) = (each for each in names(data) if each.endswith(".png"))
    image = Image.open(io.BytesIO(bytes_of(data, name)))
    assert image.size == (156, 52)  # at the 72 dots an inch of this test
    assert image.getpixel((10, 5)) == (106, 27, 77)


def test_pixels_stay_pixels_with_what_is_see_through() -> None:
    mark = read_png(samples.png(40, 20))
    for data in (word(headed(mark)), odt(headed(mark))):
        assert [name for name in names(data) if name.endswith(".svg")] == []
        (name,) = (each for each in names(data) if each.endswith(".png") and "humb" not in each)
        image = Image.open(io.BytesIO(bytes_of(data, name)))
        assert (image.size, image.mode) == ((40, 20), "RGBA")
        assert image.getpixel((0, 0)) == (106, 27, 77, 255)
        assert image.getpixel((39, 0)) == (106, 27, 77, 90)


def test_decoration_has_no_words_and_says_that_it_is_decoration() -> None:
    found = headed(read_svg(samples.SVG), decorative=True)
    root = part(word(found), "word/document.xml")
    assert find(root, "//wp:docPr/@descr") == [""]
    assert find(root, "//wp:docPr//adec:decorative/@val") == ["1"]
    assert find_odf(part(odt(found), "content.xml"), "//svg:desc") == []
    seen = part(word(headed(read_svg(samples.SVG))), "word/document.xml")
    assert find(seen, "//adec:decorative") == []


def test_same_logo_gives_the_same_bytes() -> None:
    for mark in (read_svg(samples.SVG), read_png(samples.png())):
        assert word(headed(mark)) == word(headed(mark))
        assert odt(headed(mark)) == odt(headed(mark))


def test_logo_of_any_size_is_set_as_large_as_in_print() -> None:
    mark = PathMark((("m", (0.0, 0.0)), ("l", (1.0, 1.0))), line_width=3.0, dashes=(1.0, 2.0),
                    clip=(0.0, 0.0, 4.0, 4.0))  # fmt: skip
    for factor in (0.1, 1.0, 100.0):
        manuscript = set_document(headed(scaled(Picture(4, 4, (mark,)), factor)), identifier="")
        (drawing, *_rest) = manuscript.items
        assert drawing.size == pytest.approx((52, 52))  # type: ignore[union-attr]
        assert drawing.picture.width == pytest.approx(52)  # type: ignore[union-attr]
        (own,) = drawing.picture.marks  # type: ignore[union-attr]
        assert isinstance(own, PathMark)
        assert own.line_width == pytest.approx(39)
        assert own.dashes == pytest.approx((13, 26))
        assert own.clip == pytest.approx((0, 0, 52, 52))
