"""Percentages: 35,5 procent, 35,5 %, 35.5 per cent, 35.5%."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.domain.codes import Country
from briefing_app.language.form import Form, Style
from briefing_app.language.wording.lexicon import LEXICONS
from briefing_app.language.wording.phrase import Dress, phrase
from briefing_app.language.wording.scales import rule_for

if TYPE_CHECKING:
    from briefing_app.domain.fact import Measure
    from briefing_app.language.voice import Voice


def word_percentage(measure: Measure, voice: Voice, form: Form) -> str:
    """Word a percentage or a range of percentages; the bare form is the number alone."""
    text = "" if form.style is Style.BARE else percent(voice, form)
    dress = Dress(rule=rule_for(form, scales=()), unit=lambda _: text)
    return phrase(measure, dress, voice, form)


def percent(voice: Voice, form: Form) -> str:
    """Return the word or the sign, with its space.

    The EU institutions write the sign after a space (Interinstitutional Style Guide, 6.4), and
    so does Belgium in Dutch.
    """
    lexicon = LEXICONS[voice.language]
    if voice.is_eu:
        return " %"
    if form.style is Style.LONG:
        return lexicon.percent
    is_belgian = voice.language == "nl" and voice.country is Country.BE
    return " %" if is_belgian else lexicon.percent_sign
