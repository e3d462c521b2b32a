"""The look that a chart is drawn in: how wide text is in its typeface, the colours of its series.

Widths are sums of advances without kerning, so that a text is never wider on paper than here.
This module draws nothing and knows nothing of languages.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from briefing_app import paths
from briefing_app.charts.engine import FT2Font, LoadFlags
from briefing_app.charts.palette import MAX_SERIES, series_of
from briefing_app.document.look import NEUTRAL

if TYPE_CHECKING:
    from briefing_app.document.look import Look
    from briefing_app.document.picture import Colour

_WIDEST = 1.0
"""Ems counted for a character that the typeface does not have: another one will stand in."""


class Ruler:
    """Measures runs of text of weights 400, 600 and 700; each typeface is opened once."""

    def __init__(self, look: Look = NEUTRAL) -> None:
        self.look = look
        self._fonts: dict[int, FT2Font] = {}
        self._advances: dict[tuple[int, str], float] = {}

    def width(self, text: str, size: float, weight: int = 400) -> float:
        """Return the width of one line of text in points; ``size`` in points."""
        return size * sum(self._advance(character, weight) for character in text)

    def series(self, place: int) -> Colour:
        """Return the colour of the series at a place; after the fourth they start again."""
        return series_of(self.look.palette)[place % MAX_SERIES]

    def _advance(self, character: str, weight: int) -> float:
        key = weight, character
        if key not in self._advances:
            self._advances[key] = self._measure(character, weight)
        return self._advances[key]

    def _measure(self, character: str, weight: int) -> float:
        if weight not in self._fonts:
            self._fonts[weight] = self._open(weight)
        font = self._fonts[weight]
        glyph = font.get_char_index(ord(character))
        if not glyph:
            return _WIDEST
        return font.load_glyph(glyph, flags=LoadFlags.NO_SCALE).horiAdvance / font.units_per_EM

    def _open(self, weight: int) -> FT2Font:
        cut = self.look.cut(weight)
        return FT2Font(str(paths.font_file(weight)) if cut is None else io.BytesIO(cut.data))
