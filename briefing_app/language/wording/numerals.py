"""Digits: numbers with the separators of a language, and nothing around them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from briefing_app.language.wording.figure import decimals_of, round_to

if TYPE_CHECKING:
    from decimal import Decimal

    from briefing_app.language.voice import Voice

NO_BREAK_SPACE = "\u00a0"
NARROW_SPACE = "\u202f"
MINUS = "\u2212"
EN_DASH = "\u2013"


@cache
def separators(voice: Voice) -> tuple[str, str]:
    """Return the decimal sign and what stands between thousands.

    The EU institutions part thousands by a space in every language (Interinstitutional Style
    Guide, 6.4 and 7.3.3); French keeps its narrow one.
    """
    from babel.numbers import get_decimal_symbol, get_group_symbol  # slow to load: see ``months``

    group = get_group_symbol(voice.locale)
    if voice.is_eu and voice.language != "fr":
        group = NO_BREAK_SPACE
    return get_decimal_symbol(voice.locale), group


def digits(number: Decimal, voice: Voice) -> str:
    """Write a number as it is, all its zeros included, with minus sign and separators."""
    decimal_sign, group = separators(voice)
    whole, _, fraction = format(number.copy_abs(), "f").partition(".")
    text = f"{int(whole):,}".replace(",", group)
    if fraction:
        text += decimal_sign + fraction
    return MINUS + text if number < 0 else text


def word_number(number: Decimal, voice: Voice, decimals: int | None = None) -> str:
    """Word a number alone; with ``decimals`` rounded half up to exactly so many."""
    shown = round_to(number, decimals_of(number) if decimals is None else decimals)
    return digits(shown, voice)


def is_singular(number: Decimal, voice: Voice) -> bool:
    """Tell whether a number takes the singular: 1 in Dutch and English, below 2 in French."""
    return str(voice.locale.plural_form(number.copy_abs())) == "one"
