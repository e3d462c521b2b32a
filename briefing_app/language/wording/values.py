"""Words for whole values: measures, texts of facts, quotations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.domain.codes import FactKind
from briefing_app.language.form import Form, Style
from briefing_app.language.wording.amounts import word_amount
from briefing_app.language.wording.counts import word_count
from briefing_app.language.wording.elision import of_noun_phrase
from briefing_app.language.wording.lexicon import LEXICONS
from briefing_app.language.wording.moments import moment_text
from briefing_app.language.wording.numerals import NO_BREAK_SPACE
from briefing_app.language.wording.percentages import word_percentage
from briefing_app.language.wording.series import series_text

if TYPE_CHECKING:
    from briefing_app.domain.fact import Measure, Value
    from briefing_app.domain.moment import Moment
    from briefing_app.language.voice import Voice

_WORDERS = {
    FactKind.AMOUNT: word_amount,
    FactKind.COUNT: word_count,
    FactKind.PERCENTAGE: word_percentage,
}
_DEFAULT = Form()


def word(measure: Measure, voice: Voice, form: Form = _DEFAULT) -> str:
    """Word a measure; every space inside a figure is no-break (U+00A0, U+202F).

    Only a series, and a period that is longer than a line, can break between their parts.
    A measure that states nothing has no words.  A date has no qualifier.
    """
    if measure.kind is FactKind.DATE:
        return word_moment(measure.moment, voice, form) if measure.moment else ""
    if measure.series:
        text = series_text(measure, voice, form, lambda point: _number(point, voice, form))
    else:
        text = _number(measure, voice, form)
    return _capital(text, voice) if form.cap else text


def word_moment(moment: Moment, voice: Voice, form: Form = _DEFAULT) -> str:
    """Word a date or a period; short is *10 okt 2025*, *Q2 2026*, *2026–2030*."""
    text = moment_text(moment, voice, form)
    return _capital(text, voice) if form.cap else text


def word_value(kind: FactKind, value: Value, voice: Voice, form: Form = _DEFAULT) -> str:
    """Word any value: its measure, its text, or its quotation in the quotes of the language.

    Empty when the value says nothing in the language.
    """
    if kind not in {FactKind.TEXT, FactKind.QUOTATION}:
        return word(value.measure, voice, form) if value.measure else ""
    text = value.texts.get(voice.language, "")
    if not text:
        return ""
    if kind is FactKind.QUOTATION:
        return text if form.style is Style.BARE else quoted(text, voice)
    if form.de and voice.language == "fr":
        text = of_noun_phrase(text)
    return _capital(text, voice) if form.cap else text


def quoted(text: str, voice: Voice) -> str:
    """Put a text in the quotation marks of its language."""
    lexicon = LEXICONS[voice.language]
    before, after = lexicon.eu_quotes if voice.is_eu else lexicon.quotes
    return before + text + after


def _number(measure: Measure, voice: Voice, form: Form) -> str:
    return _WORDERS[measure.kind](measure, voice, form).replace(" ", NO_BREAK_SPACE)


def _capital(text: str, voice: Voice) -> str:
    """Start with a capital, which the Dutch ij is as a whole."""
    length = 2 if voice.language == "nl" and text.startswith("ij") else 1
    return text[:length].upper() + text[length:]
