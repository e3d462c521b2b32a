"""The look of a page: paper, margins, sizes, and what colours are for.

Values only, nothing is drawn here.  A style names a tone; which colour that is follows from the
document's palette and is looked up when it is painted.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from briefing_app.domain.colour import colour

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing_app.document.look import Palette
    from briefing_app.document.picture import Colour

_TINT = 0.1

MILLIMETRE = 72 / 25.4
"""Points in a millimetre."""


class Tone(Enum):
    """What a colour is for."""

    INK = auto()
    MUTED = auto()
    LINE = auto()
    ACCENT = auto()
    SECOND = auto()
    MUST_FIX = auto()
    WATERMARK = auto()
    SHADE = auto()
    SOFT = auto()


INK, MUTED, LINE = Tone.INK, Tone.MUTED, Tone.LINE
ACCENT, SECOND = Tone.ACCENT, Tone.SECOND
MUST_FIX, WATERMARK = Tone.MUST_FIX, Tone.WATERMARK
SHADE, SOFT = Tone.SHADE, Tone.SOFT


def colours(palette: Palette) -> Mapping[Tone, Colour]:
    """Return the colour of each tone; hairlines and grounds are the same for everybody."""
    return {
        INK: palette.ink,
        MUTED: palette.muted,
        LINE: colour("#D8DEE4"),
        ACCENT: palette.accent,
        SECOND: palette.second,
        MUST_FIX: colour("#A3324A"),
        WATERMARK: colour("#F0F3F6"),
        SHADE: colour("#F4F6F8"),
        SOFT: _tinted(palette.accent),
    }


def _tinted(of: Colour) -> Colour:
    """Return a ground on which ink reads as well as on paper: a tenth of a colour on white."""
    red, green, blue = (1 - _TINT * (1 - part) for part in of)
    return red, green, blue


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a paragraph is set; lengths in points, ``weight`` 400, 600 or 700.

    ``before`` and ``after`` are spaces between blocks, of which the larger counts.
    ``tracking`` is added after each character; ``capitals`` prints small labels in capitals.
    ``balanced`` makes the lines of a title about as long as each other.
    """

    size: float
    leading: float
    weight: int = 400
    italic: bool = False
    tone: Tone = INK
    before: float = 0.0
    after: float = 0.0
    tracking: float = 0.0
    capitals: bool = False
    hyphenate: bool = False
    balanced: bool = False


_BODY = TextStyle(10.2, 14.4, after=7.5, hyphenate=True)

STYLES = {
    "body": _BODY,
    "lead": TextStyle(10.8, 15.2, after=8, hyphenate=True),
    "small": TextStyle(8.2, 11.4, tone=MUTED, after=5, hyphenate=True),
    "caption": TextStyle(8.8, 12.2, weight=600, before=9, after=4),
    "subtitle": TextStyle(8.8, 12.2, tone=MUTED),
    "source": TextStyle(7.6, 10.6, tone=MUTED, before=4, after=12),
    "quotation": TextStyle(10.2, 14.4, italic=True, before=2, after=2, hyphenate=True),
    "attribution": TextStyle(8.6, 12.2, tone=MUTED, after=2),
    "sender": TextStyle(8.2, 11.4),
    "marking": TextStyle(8.2, 11.4, weight=600, tone=ACCENT),
    "masthead name": TextStyle(11.5, 14.5, weight=700),
    "masthead": TextStyle(8.2, 11.2, tone=MUTED),
    "notice line": TextStyle(7.6, 10.4),
    "title": TextStyle(19.5, 23.5, weight=600, balanced=True),
    "second title": TextStyle(15.5, 20.0, tone=ACCENT, balanced=True),
    "particular label": TextStyle(8.2, 12.2, tone=MUTED),
    "particular": TextStyle(8.2, 12.2),
    "tile figure": TextStyle(16.5, 19.5, weight=600, tone=ACCENT),
    "tile label": TextStyle(8.2, 11.8, tone=MUTED, hyphenate=True),
    "column head": TextStyle(7.4, 10.6, tone=MUTED, tracking=0.55, capitals=True),
    "table head": TextStyle(8.2, 11.4, weight=600),
    "table": TextStyle(8.4, 11.8),
    "table second": TextStyle(8.0, 11.2, tone=MUTED),
    "note": TextStyle(8.6, 12.0, after=3.5),
    "question": TextStyle(10.2, 14.4, italic=True, after=5, hyphenate=True),
    "frame title": TextStyle(9.4, 13.0, weight=600, tone=ACCENT, after=4),
    "sheet title": TextStyle(10.6, 14.4, weight=600, after=1),
    "signature": TextStyle(10.2, 14.4, balanced=True),
    "subject": TextStyle(13.0, 17.5, weight=600, balanced=True),
    "notice": TextStyle(8.6, 12.2, italic=True, tone=MUTED),
    "contents": TextStyle(9.6, 13.2, after=3.0, balanced=True),
    "footnote": TextStyle(7.8, 10.6, after=2.0, hyphenate=True),
    "running notice": TextStyle(7.4, 10.4, weight=600, tone=ACCENT),
    "footer": TextStyle(7.4, 10.4),
}
"""Styles by name; ``Paragraph.style`` is one of the first four."""

HEADINGS = (
    TextStyle(12.2, 16.0, weight=600, before=14, after=6, balanced=True),
    TextStyle(10.6, 14.4, weight=600, before=11, after=4, balanced=True),
    TextStyle(10.2, 14.4, weight=600, before=9, after=3, balanced=True),
)
"""Headings of level 1, 2, and 3 or deeper."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The paper and what is printed on it by default: A4, lengths in points."""

    width: float = 210 * MILLIMETRE
    height: float = 297 * MILLIMETRE
    side: float = 19.5 * MILLIMETRE
    top: float = 17.5 * MILLIMETRE
    bottom: float = 23 * MILLIMETRE
    gutter: float = 7 * MILLIMETRE
    bar: float = 6.5
    bar_share: float = 0.72
    footer_rule: float = 15.5 * MILLIMETRE
    below_band: float = 6.0
    """The room between the name of a language and its text."""
    measure: float = 380.0
    """The widest line of running text in one column: about 75 characters."""

    @property
    def text_width(self) -> float:
        """The width between the margins."""
        return self.width - 2 * self.side

    @property
    def text_height(self) -> float:
        """The height between the margins."""
        return self.height - self.top - self.bottom
