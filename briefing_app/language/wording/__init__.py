"""Wording: values as a language, a country and a profile write them.

The table "Figures are typed values" of the product is the norm.  Babel gives separators
and plural rules; it has no long form of money, so that the words are ours.  Nothing here
reads what people type, and nothing knows where a figure will stand.
"""

from __future__ import annotations

from briefing_app.language.voice import Voice
from briefing_app.language.wording.numerals import word_number
from briefing_app.language.wording.scaled import scale_name, unit_phrase, word_scaled
from briefing_app.language.wording.values import quoted, word, word_moment, word_value

__all__ = [
    "Voice",
    "quoted",
    "scale_name",
    "unit_phrase",
    "word",
    "word_moment",
    "word_number",
    "word_scaled",
    "word_value",
]
