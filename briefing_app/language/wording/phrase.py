"""Phrases: figures with what stands before and after them, single or as a range.

Knows the order of the parts, not what they are: amounts, counts and percentages each bring a
:class:`Dress`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefing_app.domain.codes import Qualifier
from briefing_app.language.form import Form, Style
from briefing_app.language.wording.figure import Figure, Rule, figure, figures, value
from briefing_app.language.wording.lexicon import LEXICONS
from briefing_app.language.wording.numerals import EN_DASH, MINUS, digits

if TYPE_CHECKING:
    from collections.abc import Callable
    from decimal import Decimal

    from briefing_app.domain.fact import Measure
    from briefing_app.language.voice import Voice


def _nothing(_: Figure) -> str:
    return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dress:
    """What a kind of number wears.

    ``before`` stands between the sign and the digits, ``scale_word`` and ``unit`` after them,
    each with its own space.  A range is said with *between* or with *to*; with ``repeats`` both
    its ends wear everything.
    """

    rule: Rule
    before: str = ""
    scale_word: Callable[[Figure], str] = _nothing
    unit: Callable[[Figure], str] = _nothing
    says_between: bool = True
    repeats: bool = False


def phrase(measure: Measure, dress: Dress, voice: Voice, form: Form) -> str:
    """Word the number or the range of a measure, its qualifier included."""
    if measure.low is None:
        return ""
    if measure.high is None or measure.high == measure.low:
        return _single(measure.low, measure.qualifier, dress, voice, form)
    low, high = figures(measure.low, measure.high, measure.qualifier, dress.rule)
    is_changed = (value(low), value(high)) != (measure.low, measure.high)
    qualifier = measure.qualifier
    if is_changed and qualifier is Qualifier.EXACTLY and form.style is Style.LONG:
        qualifier = Qualifier.ABOUT
    if low == high:
        return qualified(_worn(low, dress, voice), qualifier, voice, form)
    text = _range(low, high, qualifier, dress, voice, form)
    return qualified(text, qualifier, voice, form)


def qualified(text: str, qualifier: Qualifier, voice: Voice, form: Form) -> str:
    """Put the qualifier around a figure, and the French *de* when the form asks it."""
    lexicon = LEXICONS[voice.language]
    if form.style is Style.BARE:
        qualifier = Qualifier.EXACTLY
    patterns = lexicon.of if form.de and lexicon.of else lexicon.qualifiers
    return patterns[qualifier].format(text)


def rounded_qualifier(exact: Decimal, shown: Decimal, qualifier: Qualifier) -> Qualifier:
    """Return what holds of a rounded number: *nearly* the higher one, *over* the lower one.

    A number that was *nearly* another and is rounded down is only *about* the result.
    """
    if exact == shown:
        return qualifier
    is_up = shown.copy_abs() > exact.copy_abs()
    if qualifier is Qualifier.EXACTLY:
        return Qualifier.NEARLY if is_up else Qualifier.OVER
    if qualifier is Qualifier.NEARLY and not is_up:
        return Qualifier.ABOUT
    return qualifier


def _single(number: Decimal, qualifier: Qualifier, dress: Dress, voice: Voice, form: Form) -> str:
    shown = figure(number, qualifier, dress.rule)
    if form.style is Style.LONG:
        qualifier = rounded_qualifier(number, value(shown), qualifier)
    return qualified(_worn(shown, dress, voice), qualifier, voice, form)


def _range(
    low: Figure, high: Figure, qualifier: Qualifier, dress: Dress, voice: Voice, form: Form
) -> str:
    lexicon = LEXICONS[voice.language]
    is_shared = low.scale == high.scale and not dress.repeats
    low_text = _number(low, dress, voice) + ("" if is_shared else dress.scale_word(low))
    if form.style in {Style.SHORT, Style.FULL} and low.number >= 0:
        end = replace(dress, before="") if is_shared else dress
        return low_text + EN_DASH + _worn(high, end, voice)
    is_plain = qualifier is Qualifier.EXACTLY and not (form.de and lexicon.of)
    says_between = dress.says_between and is_plain and form.style is Style.LONG
    pattern = lexicon.between if says_between else lexicon.to
    return pattern.format(low=low_text, high=_worn(high, dress, voice))


def _number(shown: Figure, dress: Dress, voice: Voice) -> str:
    sign = MINUS if shown.number < 0 else ""
    return sign + dress.before + digits(shown.number.copy_abs(), voice)


def _worn(shown: Figure, dress: Dress, voice: Voice) -> str:
    return _number(shown, dress, voice) + dress.scale_word(shown) + dress.unit(shown)
