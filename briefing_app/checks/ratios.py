"""Shares and other ratios that a briefing states and that are not their quotient."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.checks.relating import measured, of_fact
from briefing_app.domain.adding_up import THOUSANDS, Fit
from briefing_app.domain.codes import FactKind
from briefing_app.domain.finding import Severity
from briefing_app.domain.ratio import ratio_of, rounded_like
from briefing_app.errors import message

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefing_app.checks.surroundings import Surroundings
    from briefing_app.domain.finding import Finding
    from briefing_app.domain.ratio import Ratio
    from briefing_app.domain.source import Source

_SHARE = {
    Fit.OFF: message("The share {key} is {stated}, while its part is {ratio} of its whole."),
    Fit.ROUNDED: message(
        "The share {key} is {stated}, while its part is {ratio} of its whole; rounding explains it."
    ),
}
_RATIO = {
    Fit.OFF: message("{key} is {stated}, while {numerator} divided by {denominator} is {ratio}."),
    Fit.ROUNDED: message(
        "{key} is {stated}, while {numerator} divided by {denominator} is {ratio}; rounding "
        "explains it."
    ),
}
_THOUSAND, _MILLION = THOUSANDS
_MISREAD = {
    _THOUSAND: message(
        "{key} is {stated}, while {numerator} divided by {denominator} is {ratio}: "
        "a thousand times too large. Is the unit right?"
    ),
    1 / _THOUSAND: message(
        "{key} is {stated}, while {numerator} divided by {denominator} is {ratio}: "
        "a thousand times too small. Is the unit right?"
    ),
    _MILLION: message(
        "{key} is {stated}, while {numerator} divided by {denominator} is {ratio}: "
        "a million times too large. Is the unit right?"
    ),
    1 / _MILLION: message(
        "{key} is {stated}, while {numerator} divided by {denominator} is {ratio}: "
        "a million times too small. Is the unit right?"
    ),
}
"""By what times the stated number is too large."""


def check_ratios(around: Surroundings) -> Iterator[Finding]:
    """Yield the stated ratios that are not their quotient; rounding is a lesser matter."""
    by_id = around.by_id()
    for fact, place in around.stated:
        made = ratio_of(fact, by_id, around.weights)
        if made is not None and made.fit is not Fit.EXACT:
            yield _finding(made, place, around.weights)


def _finding(made: Ratio, place: str, weights: Mapping[int, Source]) -> Finding:
    is_share = made.fact.kind is FactKind.PERCENTAGE
    text = _MISREAD.get(made.times) or (_SHARE if is_share else _RATIO)[made.fit]
    fields = {
        "stated": measured(made.stated, made.fact, weights),
        "ratio": measured(rounded_like(made.quotient, made.stated), made.fact, weights),
        "numerator": made.numerator.key, "denominator": made.denominator.key,
    }  # fmt: skip
    severity = Severity.LOOK_AT if made.fit is Fit.ROUNDED else Severity.MUST_FIX
    kind = "share_differs" if is_share else "ratio_differs"
    return of_fact(kind, severity, text, made.fact, place, **fields)
