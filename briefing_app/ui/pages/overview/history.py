"""The latest steps of the history, one line a step."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.domain.moment import Moment, PartialDate
from briefing_app.language.form import Form, Style
from briefing_app.language.wording import word_moment

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from briefing_app.errors import Message
    from briefing_app.language.voice import Voice
    from briefing_app.store.history import Entry


@dataclass(frozen=True)
class HistoryLine:
    """One step: what, when, by whom."""

    label: Message
    at: dt.datetime
    by: str

    def detail(self, voice: Voice) -> str:
        """Return when, in this computer's time, and by whom."""
        at = self.at.astimezone()
        day = Moment(PartialDate(at.year, month=at.month, day=at.day))
        parts = [f"{word_moment(day, voice, Form(style=Style.SHORT))} {at:%H:%M}", self.by]
        return " · ".join(part for part in parts if part)


def history_lines(entries: Iterable[Entry], most: int) -> list[HistoryLine]:
    """Return one line for each step of the entries (newest first), at most ``most``."""
    lines: dict[int, HistoryLine] = {}
    for entry in entries:
        if entry.step not in lines:
            if len(lines) == most:
                break
            lines[entry.step] = HistoryLine(entry.label, entry.at, entry.by)
    return list(lines.values())
