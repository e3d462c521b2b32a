"""Money: € 50 miljoen, 50 millions d’euros, €50 million, EUR 50 million."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from briefing_app.language.form import Form, Style
from briefing_app.language.wording.elision import elides
from briefing_app.language.wording.lexicon import LEXICONS
from briefing_app.language.wording.numerals import is_singular
from briefing_app.language.wording.phrase import Dress, phrase
from briefing_app.language.wording.scales import WORDED, rule_for, scale_word, short_scales

if TYPE_CHECKING:
    from briefing_app.domain.fact import Measure
    from briefing_app.language.voice import Voice
    from briefing_app.language.wording.figure import Figure


def word_amount(measure: Measure, voice: Voice, form: Form) -> str:
    """Word an amount or a range of amounts; the currency is left out of the bare form."""
    currency = measure.currency if form.style is not Style.BARE else None
    return phrase(measure, dress_of(currency, voice, form), voice, form)


def dress_of(currency: str | None, voice: Voice, form: Form) -> Dress:
    """Return what money of a currency wears; ``None`` leaves only the scale."""
    lexicon = LEXICONS[voice.language]
    is_short = form.style is Style.SHORT
    scales = tuple(short_scales(voice)) if is_short else WORDED
    rule = rule_for(form, scales=scales, is_money=True)
    sign = "" if lexicon.currency_first else currency
    word = partial(scale_word, voice=voice)
    if is_short:
        word = partial(_short_scale, voice=voice, currency=sign)
    if not lexicon.currency_first:
        return Dress(
            rule=rule,
            scale_word=word,
            unit=partial(_unit_after, currency=currency, voice=voice, style=form.style),
        )
    return Dress(
        rule=rule,
        before=sign_before(currency, voice) if currency else "",
        scale_word=word,
        says_between=False,
        repeats=lexicon.repeats_scale,
    )


def sign_before(currency: str, voice: Voice) -> str:
    """Return the sign or code that precedes a number, with its space."""
    sign = currency_sign(currency, voice)
    has_gap = LEXICONS[voice.language].currency_gap or sign[-1].isalpha()
    return f"{sign} " if has_gap else sign


def currency_sign(currency: str, voice: Voice) -> str:
    """Return the code for the EU institutions, else the sign that the language uses."""
    if voice.is_eu:
        return currency
    from babel.numbers import get_currency_symbol  # slow to load: see ``months``

    return get_currency_symbol(currency, voice.locale)


def currency_noun(currency: str, voice: Voice, *, singular: bool = False) -> str:
    """Return the name of a currency, or its code for the EU institutions."""
    if voice.is_eu:
        return currency
    return _name(currency, 1 if singular else 2, voice)


def of_currency(currency: str, voice: Voice) -> str:
    """Return the French *d’euros*; a code elides like the name that it is read as."""
    noun = currency_noun(currency, voice)
    return f"d’{noun}" if elides(_name(currency, 2, voice)) else f"de {noun}"


def _name(currency: str, count: int, voice: Voice) -> str:
    from babel.numbers import get_currency_name

    return get_currency_name(currency, count, voice.locale)


def _short_scale(shown: Figure, voice: Voice, currency: str | None) -> str:
    """Abbreviate a scale, with the currency where that comes after it: M€, but M CHF."""
    if not shown.scale:
        return ""
    sign = currency_sign(currency, voice) if currency else ""
    gap = " " if sign[:1].isalpha() else ""
    return short_scales(voice)[shown.scale] + gap + sign


def _unit_after(shown: Figure, currency: str | None, voice: Voice, style: Style) -> str:
    """Word the currency after a number, as French does."""
    if currency is None or (style is Style.SHORT and shown.scale):
        return ""
    if style in {Style.SHORT, Style.FULL}:
        return f" {currency_sign(currency, voice)}"
    if shown.scale:
        return f" {of_currency(currency, voice)}"
    return f" {currency_noun(currency, voice, singular=is_singular(shown.number, voice))}"
