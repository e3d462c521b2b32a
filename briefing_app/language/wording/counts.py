"""Counts: 500 banen, 1 million d’emplois, between 400 and 500 jobs."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from briefing_app.language.form import Form, Style
from briefing_app.language.wording.elision import of
from briefing_app.language.wording.lexicon import LEXICONS
from briefing_app.language.wording.numerals import is_singular
from briefing_app.language.wording.phrase import Dress, phrase
from briefing_app.language.wording.scales import WORDED, rule_for, scale_word

if TYPE_CHECKING:
    from briefing_app.domain.fact import Measure, Unit
    from briefing_app.language.voice import Voice
    from briefing_app.language.wording.figure import Figure

_UNITLESS = frozenset({Style.BARE, Style.FULL})


def word_count(measure: Measure, voice: Voice, form: Form) -> str:
    """Word a count or a range of counts; the bare form and the register leave the unit out."""
    unit = measure.unit if form.style not in _UNITLESS else None
    scales: tuple[int, ...] = WORDED
    word = partial(scale_word, voice=voice)
    if form.style is Style.SHORT and (short := LEXICONS[voice.language].short_count_scales):
        scales, word = tuple(short), partial(_short_scale, voice=voice)
    dress = Dress(
        rule=rule_for(form, scales=scales),
        scale_word=word,
        unit=partial(_unit_after, unit=unit, voice=voice),
    )
    return phrase(measure, dress, voice, form)


def unit_noun(unit: Unit, voice: Voice, *, singular: bool = False) -> str:
    """Return the name of a unit.

    One that has no name in the language is named in another, at last by its key: a strange
    word is seen, a number without its unit is believed.
    """
    first, second = (unit.singular, unit.plural) if singular else (unit.plural, unit.singular)
    for language in (voice.language, *LEXICONS):
        if noun := first.get(language) or second.get(language):
            return noun
    return unit.key


def _short_scale(shown: Figure, voice: Voice) -> str:
    return LEXICONS[voice.language].short_count_scales[shown.scale] if shown.scale else ""


def _unit_after(shown: Figure, unit: Unit | None, voice: Voice) -> str:
    if unit is None:
        return ""
    if not shown.scale:
        return f" {unit_noun(unit, voice, singular=is_singular(shown.number, voice))}"
    noun = unit_noun(unit, voice)
    return f" {of(noun, aspirated=unit.aspirated) if voice.language == 'fr' else noun}"
