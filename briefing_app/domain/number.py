"""Exact decimals as the dossier keeps them: one spelling for one number."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

MAX_DIGITS = 40


def canonical(number: Decimal) -> str:
    """Write a finite decimal in its one stored form: no exponent, no idle zeros, no ``-0``.

    Raises ``ValueError`` for infinities, NaN and more than ``MAX_DIGITS`` digits.
    """
    if not number.is_finite():
        raise ValueError("a stored number is finite")
    text = format(number, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    if sum(map(str.isdigit, text)) > MAX_DIGITS:
        raise ValueError(f"a stored number has at most {MAX_DIGITS} digits")
    return "0" if text in {"-0", ""} else text


def decimal(text: str) -> Decimal:
    """Read the canonical form; raise ``ValueError`` for any other spelling."""
    try:
        number = Decimal(text)
    except InvalidOperation as error:
        raise ValueError(f"not a number: {text!r}") from error
    if canonical(number) != text:
        raise ValueError(f"not the canonical form of a number: {text!r}")
    return number
