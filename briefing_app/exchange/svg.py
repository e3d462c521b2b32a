"""A neutral picture as SVG 1.1, which word processors draw sharply at any size.

Nothing in it is fetched, no script is in it.  Texts stay texts: who hands in a picture whose
texts are outlines gets the same look on every computer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.document.picture import PathMark
from briefing_app.exchange.markup import Maker, legal, serialised

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.document.picture import Colour, Picture, TextMark
    from briefing_app.exchange.markup import Element

_SPACE = "http://www.w3.org/2000/svg"
_FAMILIES = "'Source Sans 3', Calibri, Carlito, sans-serif"

_make = Maker({"": _SPACE})


def svg(picture: Picture, title: str, description: str) -> bytes:
    """Return a picture as a file, with what it is called and what it says."""
    root = _make(
        "svg",
        {
            "version": "1.1",
            "width": f"{_number(picture.width)}pt",
            "height": f"{_number(picture.height)}pt",
            "viewBox": f"0 0 {_number(picture.width)} {_number(picture.height)}",
            "role": "img",
        },
    )
    for name, text in (("title", title), ("desc", description)):
        if text:
            root.append(_make(name, text=text))
    for clip in _clips(picture):
        root.append(_clip(clip, picture.height))
    for mark in picture.marks:
        root.append(
            _path(mark, picture) if isinstance(mark, PathMark) else _text(mark, picture.height)
        )
    return serialised(root)


Clip = tuple[float, float, float, float]


def _clips(picture: Picture) -> Iterator[Clip]:
    found = dict.fromkeys(
        mark.clip for mark in picture.marks if isinstance(mark, PathMark) and mark.clip is not None
    )
    yield from (clip for clip in found if clip is not None)


def _clip_name(clip: Clip) -> str:
    return "clip-" + "-".join(_number(side).replace(".", "_") for side in clip)


def _clip(clip: Clip, height: float) -> Element:
    x, y, width, tall = clip
    sides = {"x": x, "y": height - y - tall, "width": width, "height": tall}
    box = _make("rect", {name: _number(value) for name, value in sides.items()})
    return _make("clipPath", {"id": _clip_name(clip)}, [box])


def _path(mark: PathMark, picture: Picture) -> Element:
    attributes = {
        "d": " ".join(_steps(mark, picture.height)),
        "fill": "none" if mark.fill is None else _colour(mark.fill),
    }
    if mark.even_odd:
        attributes["fill-rule"] = "evenodd"
    if mark.stroke is not None:
        attributes["stroke"] = _colour(mark.stroke)
        attributes["stroke-width"] = _number(mark.line_width)
        if mark.dashes:
            attributes["stroke-dasharray"] = " ".join(map(_number, mark.dashes))
        if mark.round_caps:
            attributes["stroke-linecap"] = attributes["stroke-linejoin"] = "round"
    if mark.clip is not None:
        attributes["clip-path"] = f"url(#{_clip_name(mark.clip)})"
    return _make("path", attributes)


def _steps(mark: PathMark, height: float) -> Iterator[str]:
    """Yield the steps with y downwards."""
    names = {"m": "M", "l": "L", "c": "C", "h": "Z"}
    for step, numbers in mark.steps:
        turned = [height - number if index % 2 else number for index, number in enumerate(numbers)]
        yield names[step] + " ".join(map(_number, turned))


def _text(mark: TextMark, height: float) -> Element:
    x, y = _number(mark.x), _number(height - mark.y)
    attributes = {
        "x": x,
        "y": y,
        "font-family": _FAMILIES,
        "font-size": _number(mark.size),
        "font-weight": str(mark.weight),
        "fill": _colour(mark.colour),
    }
    if mark.italic:
        attributes["font-style"] = "italic"
    if mark.angle:
        attributes["transform"] = f"rotate({_number(-mark.angle)} {x} {y})"
    return _make("text", attributes, text=legal(mark.text))


def _colour(colour: Colour) -> str:
    return "#" + "".join(f"{round(255 * min(max(part, 0.0), 1.0)):02X}" for part in colour)


def _number(value: float) -> str:
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text
