"""Scale words: *million* after a number, in the forms that a language has for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.language.form import Form, Style
from briefing_app.language.wording.figure import Rule
from briefing_app.language.wording.lexicon import BILLION, LEXICONS, MILLION, TRILLION
from briefing_app.language.wording.numerals import is_singular

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing_app.language.voice import Voice
    from briefing_app.language.wording.figure import Figure

WORDED = (MILLION, BILLION, TRILLION)


def rule_for(form: Form, *, scales: tuple[int, ...] = WORDED, is_money: bool = False) -> Rule:
    """Return how a form shows numbers: registers write every digit, tables every zero."""
    return Rule(
        scales=() if form.style is Style.FULL else scales,
        decimals=form.decimals,
        keeps_zeros=form.style is not Style.LONG,
        is_money=is_money,
    )


def scale_word(shown: Figure, voice: Voice) -> str:
    """Return the word of a figure's scale with its space, or nothing for an unscaled one."""
    if not shown.scale:
        return ""
    return " " + scale_noun(shown.scale, voice, singular=is_singular(shown.number, voice))


def scale_noun(scale: int, voice: Voice, *, singular: bool = False) -> str:
    """Return the word of a power of ten; raise ``KeyError`` for one that has none."""
    one, many = LEXICONS[voice.language].scales[scale]
    return one if singular else many


def short_scales(voice: Voice) -> Mapping[int, str]:
    """Return the abbreviations of scales of money, each with its space."""
    lexicon = LEXICONS[voice.language]
    return lexicon.eu_short_scales if voice.is_eu else lexicon.short_scales
