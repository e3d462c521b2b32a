"""Reading: values out of what people type, in the language of the field.

Tolerant of spelling, never of doubt: what has two meanings is asked, what has none gets a
sentence that says what is expected.  No code is run on what was typed, and each text is read in
one pass.  Nothing here words a value for a document.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from briefing_app.domain.codes import NUMERIC, FactKind
from briefing_app.domain.fact import Measure
from briefing_app.domain.moment import Moment, PartialDate
from briefing_app.errors import Ambiguous, Unreadable, message
from briefing_app.language.form import Form, Style
from briefing_app.language.reading.figures import Field, measures
from briefing_app.language.reading.moments import read_folded_moment
from briefing_app.language.reading.series import series_measures, split_series
from briefing_app.language.reading.tokens import MAX_LENGTH, fold
from briefing_app.language.reading.vocabulary import vocabulary
from briefing_app.language.reading.writing import write
from briefing_app.language.wording import word

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from briefing_app.domain.fact import Unit
    from briefing_app.language.voice import Voice

__all__ = ["read", "read_moment", "write"]

_EXPECTED = {
    FactKind.AMOUNT: message("Type an amount, such as {example}."),
    FactKind.COUNT: message("Type a number, such as {example}, if you like with its unit."),
    FactKind.PERCENTAGE: message("Type a percentage, such as {example}."),
    FactKind.DATE: message("Type a date or a period, such as {example}."),
}
_SAMPLES = {
    FactKind.AMOUNT: Decimal(1_500_000),
    FactKind.COUNT: Decimal(12_500),
    FactKind.PERCENTAGE: Decimal("35.5"),
}
_WHOLE_EUROS = re.compile(r"(?<=\d),(?:--?|=)(?![\d\w])")
"""The Dutch *€ 50,-*."""


def read(
    text: str,
    kind: FactKind,
    voice: Voice,
    *,
    units: Sequence[Unit] = (),
    today: dt.date,
    currency: str = "EUR",
) -> Measure:
    """Read a measure of a kind; ``currency`` is that of an amount which names none.

    ``units`` are those that a count may name.  Raises ``Unreadable``, and ``Ambiguous`` with
    the measures that are possible, the likeliest first; ``ValueError`` for texts and quotations,
    which have no measure.
    """
    if kind is FactKind.DATE:
        return Measure(kind=kind, moment=read_moment(text, voice, today=today))
    if kind not in NUMERIC:
        raise ValueError(f"{kind} has no measure")
    _refuse_unusable(text, kind, voice, MAX_LENGTH)
    about = Field(
        kind=kind,
        voice=voice,
        vocabulary=vocabulary(kind, voice.language, units),
        currency=currency,
    )
    folded = _WHOLE_EUROS.sub("", fold(text.replace("\n", ";")))
    try:
        points = split_series(folded)
        found = series_measures(points, about) if points else measures(folded, about)
    except Unreadable as error:
        raise _explained(error, kind, voice) from error
    if len(found) > 1:
        raise Ambiguous(
            message("This can be read in more than one way: {readings}."),
            message("Choose what is meant, or write it differently."),
            tuple(found),
            readings="; ".join(word(measure, voice, _FULL) for measure in found),
        )
    return found[0]


def read_moment(text: str, voice: Voice, *, today: dt.date) -> Moment:
    """Read a date or a period; what is not said of the year is that of ``today``.

    Days come before months in every language that we write.  Raises ``Unreadable``.
    """
    _refuse_unusable(text, FactKind.DATE, voice, MAX_LENGTH)
    try:
        return read_folded_moment(text, today)
    except Unreadable as error:
        raise _explained(error, FactKind.DATE, voice) from error


_FULL = Form(style=Style.FULL)


def _refuse_unusable(text: str, kind: FactKind, voice: Voice, limit: int) -> None:
    if not text.strip():
        raise _explained(Unreadable(message("Nothing was typed.")), kind, voice)
    if len(text) > limit:
        raise _explained(Unreadable(message("This is too long for a value.")), kind, voice)


def _explained(error: Unreadable, kind: FactKind, voice: Voice) -> Unreadable:
    """Add what is expected, with an example, unless the error already says what to do."""
    if error.todo.text:
        return error
    fields = dict(error.what.fields) | {"example": _example(kind, voice)}
    return Unreadable(error.what.text, _EXPECTED[kind], **fields)


def _example(kind: FactKind, voice: Voice) -> str:
    if kind is FactKind.DATE:
        return write(Measure(kind=kind, moment=Moment(PartialDate(2026, 2))), voice)
    return write(Measure(kind=kind, low=_SAMPLES[kind], currency="EUR"), voice)
