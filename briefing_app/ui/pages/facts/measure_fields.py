"""Reading and writing of the figures and moments of a value, in the window's language."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from briefing_app.language.form import Form, Style
from briefing_app.language.reading import read, read_moment, write
from briefing_app.language.wording import word, word_moment
from briefing_app.ui.widgets.read_field import ReadField

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing_app.domain.codes import FactKind
    from briefing_app.domain.fact import Measure, Unit
    from briefing_app.domain.moment import Moment
    from briefing_app.ui.translate import Translator
    from briefing_app.ui.voices import Voices


def measure_field(
    translator: Translator,
    voices: Voices,
    kind: FactKind,
    units: Callable[[], Sequence[Unit]],
    currency: Callable[[], str],
) -> ReadField[Measure]:
    """Return the field in which a figure or a date is typed."""
    return ReadField(
        translator,
        lambda text: read(
            text, kind, voices.window(), units=units(), today=_today(), currency=currency()
        ),
        lambda measure: write(measure, voices.window()),
        lambda measure: word(measure, voices.window(), Form(style=Style.FULL)),
    )


def moment_field(translator: Translator, voices: Voices) -> ReadField[Moment]:
    """Return the field in which a day, month, quarter, year or period is typed."""
    return ReadField(
        translator,
        lambda text: read_moment(text, voices.window(), today=_today()),
        lambda moment: word_moment(moment, voices.window()),
        lambda moment: word_moment(moment, voices.window()),
    )


def _today() -> dt.date:
    return dt.datetime.now(dt.UTC).astimezone().date()
