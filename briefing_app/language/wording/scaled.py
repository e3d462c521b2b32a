"""Numbers of charts and tables that say their scale and unit once, in a heading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.domain.codes import FactKind
from briefing_app.language.form import Form, Style
from briefing_app.language.wording.amounts import currency_noun, of_currency, sign_before
from briefing_app.language.wording.counts import unit_noun
from briefing_app.language.wording.elision import of
from briefing_app.language.wording.figure import Rule, at_scale
from briefing_app.language.wording.numerals import NO_BREAK_SPACE, word_number
from briefing_app.language.wording.percentages import percent
from briefing_app.language.wording.scales import scale_noun

if TYPE_CHECKING:
    from decimal import Decimal

    from briefing_app.domain.fact import Measure
    from briefing_app.language.voice import Voice


def word_scaled(number: Decimal, scale: int, voice: Voice, decimals: int | None = None) -> str:
    """Word a number divided by ten to the power ``scale``, rounded half up when asked."""
    return word_number(at_scale(number, scale, Rule()).number, voice, decimals)


def scale_name(scale: int, voice: Voice) -> str:
    """Return the word of scale 3, 6, 9 or 12: *miljoen*, *millions*, *million*; "" for 0."""
    return scale_noun(scale, voice) if scale else ""


def unit_phrase(measure: Measure, scale: int, voice: Voice) -> str:
    """Say once in which unit and scale numbers are: *in miljoen euro*, *€ million*."""
    if measure.kind is FactKind.PERCENTAGE:
        sign = percent(voice, Form(style=Style.SHORT)).strip()
        return {"nl": "in procenten", "fr": "en pourcentage", "en": "per cent"}.get(
            voice.language, sign
        )
    if measure.kind is FactKind.AMOUNT and measure.currency:
        text = _money(measure.currency, scale, voice)
    elif measure.unit is not None:
        text = _counted(measure, scale, voice)
    else:
        text = _introduced(scale_name(scale, voice), voice)
    return text.replace(" ", NO_BREAK_SPACE)


def _money(currency: str, scale: int, voice: Voice) -> str:
    if voice.language == "en":
        return f"{sign_before(currency, voice).strip()} {scale_name(scale, voice)}".strip()
    if voice.language == "fr":
        noun = of_currency(currency, voice) if scale else currency_noun(currency, voice)
    else:
        noun = currency_noun(currency, voice)
    return _introduced(f"{scale_name(scale, voice)} {noun}".strip(), voice)


def _counted(measure: Measure, scale: int, voice: Voice) -> str:
    if measure.unit is None:
        return ""
    noun = unit_noun(measure.unit, voice)
    if not scale:
        return noun
    if voice.language == "fr":
        noun = of(noun, aspirated=measure.unit.aspirated)
    text = f"{scale_name(scale, voice)} {noun}"
    return text if voice.language == "en" else _introduced(text, voice)


def _introduced(text: str, voice: Voice) -> str:
    word = {"nl": "in", "fr": "en"}.get(voice.language)
    return f"{word} {text}" if word and text else text
