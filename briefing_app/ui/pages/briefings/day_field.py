"""A field for one day of a briefing: its date, the day on which questions were asked."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from briefing_app.domain.moment import Moment
from briefing_app.errors import Unreadable, message
from briefing_app.language.reading import read_moment
from briefing_app.language.wording import word_moment
from briefing_app.ui.widgets.read_field import ReadField

if TYPE_CHECKING:
    from briefing_app.domain.moment import PartialDate
    from briefing_app.ui.pages.briefings.studio import Studio


class DayField(ReadField[Moment]):
    """``committed`` carries a moment of one date; with ``exact`` that date is a day."""

    def __init__(self, studio: Studio, *, exact: bool = False) -> None:
        self._voices, self._exact = studio.voices, exact
        super().__init__(studio.context.translator, self._read, self._say, self._say)

    def show_day(self, day: PartialDate | None) -> None:
        """Show a day, but for what a person is typing."""
        self.show_value(Moment(day) if day else None)

    def _read(self, text: str) -> Moment:
        today = dt.datetime.now(dt.UTC).astimezone().date()
        moment = read_moment(text, self._voices.window(), today=today)
        if moment.end is not None or (self._exact and moment.start.day is None):
            raise Unreadable(
                message("A briefing has one date."), message("Type a day, such as 12 Jan 2026.")
            )
        return moment

    def _say(self, moment: Moment) -> str:
        return word_moment(moment, self._voices.window())
