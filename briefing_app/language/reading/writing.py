"""Writing: the text of a measure for a field that a person edits.

It is the long wording with spaces that a keyboard has, changed only where that could be read
in two ways: what is written here is read back as the same measure, always.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app.domain.codes import FactKind
from briefing_app.language.form import Form, Style
from briefing_app.language.voice import Voice
from briefing_app.language.wording.lexicon import LEXICONS
from briefing_app.language.wording.numerals import MINUS, separators
from briefing_app.language.wording.scales import WORDED
from briefing_app.language.wording.series import points_of
from briefing_app.language.wording.values import word

if TYPE_CHECKING:
    from briefing_app.domain.fact import Measure

_SPACES = re.compile("[\u00a0\u202f]")
_SHORT = Form(style=Style.SHORT)


def write(measure: Measure, voice: Voice) -> str:
    """Return the text of a measure for an edit field; ``read`` gives the same measure back."""
    if measure.series:
        return "; ".join(f"{year:04}: {write(point, voice)}" for year, point in points_of(measure))
    form = Form()
    if measure.kind is FactKind.PERCENTAGE and measure.high is None:
        form = _SHORT
    text = word(measure, voice, form).replace(MINUS, "-")
    if measure.kind is FactKind.PERCENTAGE:  # 1.001 % could be a little more than one
        group = re.escape(separators(voice)[1])
        text = re.sub(rf"(?<=\d){group}(?=\d)", "", text)
    text = _SPACES.sub(" ", text)
    return text if measure.kind is FactKind.DATE else _unmistakable(text, voice)


def _unmistakable(text: str, voice: Voice) -> str:
    """Add a zero to three decimals, which could be thousands: 1,234 becomes 1,2340.

    Before *million* nobody takes them for thousands.
    """
    decimal_sign = re.escape(separators(Voice(voice.language, voice.country))[0])
    scales = "|".join(noun for scale in WORDED for noun in LEXICONS[voice.language].scales[scale])
    number = rf"(?<![\d.,])(?<!\d )(\d{{1,3}}{decimal_sign}\d{{3}})(?![\d.,]| (?:{scales}))"
    return re.sub(number, r"\g<1>0", text)
