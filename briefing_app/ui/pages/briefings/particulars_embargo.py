"""Until when nobody may publish: a day, a time, and the zone in which they are meant."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, ClassVar
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from briefing_app.domain.codes import Country
from briefing_app.domain.moment import PartialDate
from briefing_app.errors import Unreadable, message
from briefing_app.ui.pages.briefings.day_field import DayField
from briefing_app.ui.pages.briefings.particulars_group import ParticularsGroup
from briefing_app.ui.widgets.choice import ThingChoice
from briefing_app.ui.widgets.read_field import ReadField

if TYPE_CHECKING:
    from briefing_app.domain.briefing import Briefing
    from briefing_app.domain.moment import Moment
    from briefing_app.ui.pages.briefings.studio import Studio

_ZONES = ("Europe/Amsterdam", "Europe/Brussels", "UTC")
_OF_COUNTRY = {Country.NL: "Europe/Amsterdam", Country.BE: "Europe/Brussels"}
_CLOCK = re.compile(r"(\d{1,2})(?:\s*(?:[:.h]|uur|u)\s*(\d{2})?)?")


class EmbargoGroup(ParticularsGroup):
    """The three make one instant; without a day there is none."""

    names: ClassVar = {"embargo": message("Embargo until")}

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        translator = studio.context.translator
        self.day = DayField(studio, exact=True)
        self.time = ReadField[dt.time](translator, read_clock, _said, _said)
        self.zone = ThingChoice()
        self._zones: tuple[str, ...] = _ZONES
        self.fields = {"embargo": self._lay()}
        translator.bind(self.time.field.setAccessibleName, message("Time of the embargo"))
        translator.bind(self.time.field.setPlaceholderText, message("Time"))
        translator.bind(self.zone.setAccessibleName, message("Time zone of the embargo"))
        self.day.committed.connect(lambda moment: self._save(moment, self.time.value))
        self.time.committed.connect(lambda time: self._save(self.day.value, time))
        self.zone.chosen.connect(lambda _: self._save(self.day.value, self.time.value))

    def show_briefing(self, briefing: Briefing) -> None:
        """Show the embargo as its zone says it."""
        super().show_briefing(briefing)
        zone = briefing.embargo_zone or self._usual_zone()
        self._zones = tuple(dict.fromkeys((*_ZONES, zone)))
        self.zone.offer((place, name) for place, name in enumerate(self._zones, 1))
        self.zone.choose(self._zones.index(zone) + 1)
        if briefing.embargo is None:
            if not self.day.is_unread:
                self.day.show_day(None)
            return
        local = briefing.embargo.astimezone(ZoneInfo(zone))
        self.day.show_day(PartialDate(local.year, month=local.month, day=local.day))
        self.time.show_value(local.time().replace(second=0, microsecond=0))

    def commit_pending(self) -> None:
        """Save what is typed."""
        self.day.commit_pending()
        self.time.commit_pending()

    def set_read_only(self, *, on: bool) -> None:
        """Let nobody type."""
        self.day.field.setReadOnly(on)
        self.time.field.setReadOnly(on)
        self.zone.setEnabled(not on)

    def _save(self, day: Moment | None, time: dt.time | None) -> None:
        zone = self._zones[max(self.zone.thing, 1) - 1]
        if day is None:
            self.change(embargo=None, embargo_zone="")
            return
        local = dt.datetime.combine(day.start.first, time or dt.time(), ZoneInfo(zone))
        self.change(embargo=local.astimezone(dt.UTC), embargo_zone=zone)

    def _usual_zone(self) -> str:
        return _OF_COUNTRY[self.studio.context.session.dossier.get().country]

    def _lay(self) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.day, 2)
        row.addWidget(self.time, 1)
        column.addLayout(row)
        column.addWidget(self.zone)
        whole.setFocusProxy(self.day.field)
        return whole


def read_clock(text: str) -> dt.time:
    """Read 14:00, 14.00, 14 h 30, 9 uur; raise ``Unreadable``."""
    found = _CLOCK.fullmatch(text.strip().lower())
    try:
        if found is not None:
            return dt.time(int(found[1]), int(found[2] or 0))
    except ValueError:
        pass  # an hour or minute that no clock has, which the error below says
    raise Unreadable(message("This is not a time."), message("Type a time, such as 14:00."))


def _said(time: dt.time) -> str:
    return time.strftime("%H:%M")
