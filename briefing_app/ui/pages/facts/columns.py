"""The columns of the register: how a fact's row reads, sorts and looks."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from briefing_app.domain.codes import FactKind
from briefing_app.errors import message
from briefing_app.language.form import Form, Style
from briefing_app.language.labels import label
from briefing_app.language.locale import sort_key
from briefing_app.language.wording import word_moment, word_value
from briefing_app.ui.pages.facts.states import TONES
from briefing_app.ui.widgets.row_model import Column

if TYPE_CHECKING:
    from briefing_app.session.facts import FactRow
    from briefing_app.ui.translate import Translator
    from briefing_app.ui.voices import Voices

_KINDS = {kind: place for place, kind in enumerate(FactKind)}
_FULL = Form(style=Style.FULL)
_SHORT = Form(style=Style.SHORT)
_MOST_MARKS = 3
_STATES = ("disputed", "not_verified", "verified", "decided")


class FactColumns:
    """Says rows in the window's language."""

    def __init__(self, voices: Voices, translator: Translator) -> None:
        self._voices = voices
        self._translator = translator

    def columns(self) -> list[Column[FactRow]]:
        """Return the columns in their order; the last ones are hidden until asked for."""
        return [
            Column("fact", message("Fact"), self.title, width=0, is_title=True),
            Column(
                "value",
                message("Value"),
                self.value,
                self._value_key,
                width=128,
                widest=320,
                is_right=True,
            ),
            Column("as_of", message("As of"), self.as_of, self._as_of_key, width=98),
            Column(
                "sources",
                message("Sources"),
                self.marks,
                lambda row: row.source_numbers,
                tip=self.all_marks,
                width=78,
            ),
            Column(
                "status", message("Status"), self._state, self._state_key, self._tone, width=114
            ),
            Column("used_in", message("Used in"), self._used_in, lambda row: row.used_in, width=92),
            Column("topic", message("Topic"), lambda row: row.topic, width=120, is_hidden=True),
            Column("kind", message("Kind"), self._kind, width=104, is_hidden=True),
            Column("key", message("Key"), lambda row: row.key, width=140, is_hidden=True),
            Column(
                "disclosure", message("Disclosure"), self._disclosure, width=100, is_hidden=True
            ),
        ]

    def title(self, row: FactRow) -> str:
        """Return a fact's title, its key when it has none."""
        return self._voices.best(row.title) or row.key

    def value(self, row: FactRow) -> str:
        """Return the value that holds with every digit; of a quotation only that it is one."""
        if row.current is None:
            return ""
        if row.kind is FactKind.QUOTATION:
            return self._kind(row).lower()
        return word_value(row.kind, row.current, self._voices.window(), _FULL)

    def as_of(self, row: FactRow) -> str:
        """Return what day the value describes."""
        moment = row.current.as_of if row.current else None
        return word_moment(moment, self._voices.window(), _SHORT) if moment else ""

    def marks(self, row: FactRow) -> str:
        """Return the numbers of the sources, as many as there is room for: [1] [4] +3."""
        numbers = row.source_numbers
        if len(numbers) <= _MOST_MARKS:
            return self.all_marks(row)
        shown = " ".join(f"[{number}]" for number in numbers[: _MOST_MARKS - 1])
        return f"{shown} +{len(numbers) - _MOST_MARKS + 1}"

    def all_marks(self, row: FactRow) -> str:
        """Return the numbers of all sources: [1] [4]."""
        return " ".join(f"[{number}]" for number in row.source_numbers)

    def _state(self, row: FactRow) -> str:
        return self._translator.catalog.gettext(label(row.state))

    def _used_in(self, row: FactRow) -> str:
        if not row.used_in:
            return ""
        return self._translator.catalog.ngettext("{n} passage", "{n} passages", row.used_in)

    def _kind(self, row: FactRow) -> str:
        return self._translator.catalog.gettext(label(row.kind))

    def _disclosure(self, row: FactRow) -> str:
        return self._translator.catalog.gettext(label(row.disclosure))

    def _value_key(self, row: FactRow) -> tuple[int, Decimal, str]:
        """Order by kind, then by number or day, then by text; facts without a value come last."""
        measure = row.current.measure if row.current else None
        if row.current is None:
            return len(_KINDS), Decimal(0), ""
        rank = _KINDS[row.kind]
        if measure is None:
            return rank, Decimal(0), sort_key(self._voices.best(row.current.texts))
        if measure.moment is not None:
            return rank, Decimal(measure.moment.first.toordinal()), ""
        if measure.series:
            return rank, measure.series[-1][1], ""
        return rank, measure.low or Decimal(0), ""

    def _as_of_key(self, row: FactRow) -> int:
        moment = row.current.as_of if row.current else None
        return moment.first.toordinal() if moment else 0

    def _state_key(self, row: FactRow) -> int:
        return _STATES.index(row.state.value)

    def _tone(self, row: FactRow) -> str:
        return TONES[row.state]
