from __future__ import annotations

from lxml import etree

from briefing_app.document.picture import PathMark, Picture, TextMark
from briefing_app.exchange.svg import svg

SVG = {"s": "http://www.w3.org/2000/svg"}
RED = (1.0, 0.0, 0.5)


def test_picture_says_what_it_is_and_keeps_its_size() -> None:
    root = etree.fromstring(svg(Picture(100, 50, ()), "Titel", "Wat er te zien is"))
    assert root.get("viewBox") == "0 0 100 50"
    assert root.xpath("s:title/text() | s:desc/text()", namespaces=SVG) == [
        "Titel",
        "Wat er te zien is",
    ]


def test_what_is_inside_twice_is_left_out_where_a_path_says_so() -> None:
    mark = PathMark((("m", (0.0, 10.0)), ("h", ())), fill=RED, even_odd=True)
    root = etree.fromstring(svg(Picture(100, 50, (mark,)), "", ""))
    (path,) = root.findall("s:path", SVG)
    assert path.get("fill-rule") == "evenodd"


def test_paths_are_turned_upside_down_and_keep_their_looks() -> None:
    mark = PathMark(
        (("m", (0.0, 10.0)), ("c", (1.0, 2.0, 3.0, 4.0, 5.0, 6.0)), ("h", ())),
        fill=RED,
        stroke=RED,
        line_width=2,
        dashes=(1, 2),
        round_caps=True,
        clip=(0, 0, 10, 20),
    )
    root = etree.fromstring(svg(Picture(100, 50, (mark,)), "", ""))
    (path,) = root.findall("s:path", SVG)
    assert path.get("d") == "M0 40 C1 48 3 46 5 44 Z"
    assert (path.get("fill"), path.get("stroke")) == ("#FF0080", "#FF0080")
    assert path.get("stroke-dasharray") == "1 2"
    clip = root.find("s:clipPath", SVG)
    assert path.get("clip-path") == f"url(#{clip.get('id')})"
    assert clip[0].get("y") == "30"


def test_text_stays_text_and_is_turned() -> None:
    mark = TextMark("a < b\x00", 10, 20, 8, RED, weight=600, italic=True, angle=90)
    root = etree.fromstring(svg(Picture(100, 50, (mark,)), "", ""))
    (text,) = root.findall("s:text", SVG)
    assert text.text == "a < b\ufffd"
    assert text.get("transform") == "rotate(-90 10 30)"
