"""Styles and paper by design: what changes from one kind of page to another, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefing_app.document.design import Design
from briefing_app.pdf.theme import HEADINGS, MILLIMETRE, STYLES, Sheet, TextStyle, Tone

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of texts by name, those of headings by level, and the paper of a design."""

    text: Mapping[str, TextStyle]
    headings: tuple[TextStyle, ...]
    sheet: Sheet


def styles_of(design: Design) -> Styles:
    """Return what a design is set with."""
    return _DESIGNS.get(design, _NEUTRAL)


_NEUTRAL = Styles(STYLES, HEADINGS, Sheet())
_RUNNING = ("body", "question", "quotation", "signature")
"""Styles of running text, which share a size."""


def _running(size: float, leading: float, after: float) -> dict[str, TextStyle]:
    """Return the styles of running text in another size."""
    sized = {name: replace(STYLES[name], size=size, leading=leading) for name in _RUNNING}
    return {**sized, "body": replace(sized["body"], after=after)}


def _headings(*sizes: float, leading: float = 1.36, before: float = 14.0) -> tuple[TextStyle, ...]:
    return tuple(
        replace(style, size=size, leading=size * leading, before=before - 2 * level)
        for level, (style, size) in enumerate(zip(HEADINGS, sizes, strict=True))
    )


_LETTER = Styles(
    {
        **STYLES,
        **_running(10.6, 15.2, 8.5),
        "title": STYLES["subject"],
        "second title": replace(STYLES["subject"], size=12.0, weight=400, tone=Tone.MUTED),
    },
    _headings(10.6, 10.6, 10.6, leading=1.44),
    replace(Sheet(), measure=352.0, below_band=14.0),
)
_SOBER_TITLES = {
    "title": replace(STYLES["title"], size=16.0, leading=20.5),
    "second title": replace(STYLES["second title"], size=13.6, leading=18.0, tone=Tone.MUTED),
}
_DESIGNS = {
    Design.LETTER: _LETTER,
    Design.ANSWERS: Styles({**STYLES, **_SOBER_TITLES}, HEADINGS, Sheet()),
    Design.SPEECH: Styles(
        {
            **STYLES,
            **_running(14.0, 22.0, 12.0),
            "frame title": replace(STYLES["frame title"], size=11.5, leading=16.0),
        },
        _headings(14.0, 14.0, 14.0, before=22.0),
        replace(Sheet(), measure=440.0),
    ),
    Design.FACTSHEET: Styles(
        {
            **STYLES,
            **_running(9.6, 13.4, 6.0),
            "tile figure": replace(STYLES["tile figure"], size=21.0, leading=25.0),
            "table head": replace(STYLES["table head"], size=7.6, leading=10.2),
            "table": replace(STYLES["table"], size=7.6, leading=10.2),
            "table second": replace(STYLES["table second"], size=7.4, leading=10.0),
            "note": replace(STYLES["note"], size=7.8, leading=10.6, after=2.0),
        },
        _headings(11.4, 10.2, 9.6, before=10.0),
        replace(Sheet(), top=15.5 * MILLIMETRE, bottom=21 * MILLIMETRE),
    ),
}
