"""One language of a chart: its catalog and its voice, and the words built with both.

Words a fact's label, value and moment for the alternative text and the data table.  This module
draws nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from babel.lists import format_list

from briefing_app.charts.label import shorten, tidy
from briefing_app.domain.fact import Measure
from briefing_app.language.form import Form
from briefing_app.language.wording import word, word_moment

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from briefing_app.charts.selection import Item
    from briefing_app.domain.moment import Moment
    from briefing_app.language.catalog import Catalog
    from briefing_app.language.voice import Voice


@dataclass(frozen=True, slots=True)
class Speech:
    """The catalog and the voice of one language, and the form in which it words values."""

    catalog: Catalog
    voice: Voice
    form: Form = field(default_factory=Form)

    @property
    def language(self) -> str:
        """The language code."""
        return self.voice.language

    def label(self, item: Item) -> str:
        """Return the label of a fact as it is drawn: on one line, of bounded length."""
        return shorten(item.label[self.language])

    def whole_label(self, item: Item) -> str:
        """Return the label of a fact on one line."""
        return tidy(item.label[self.language])

    def value(self, item: Item) -> str:
        """Word a fact's value: qualifier, scale and unit included."""
        return word(item.measure, self.voice, self.form)

    def point(self, item: Item, number: Decimal) -> str:
        """Word one number of a series as fully as a single value."""
        measure = item.measure
        single = Measure(
            kind=measure.kind,
            low=number,
            currency=measure.currency,
            unit=measure.unit,
            qualifier=measure.qualifier,
        )
        return word(single, self.voice, self.form)

    def moment(self, moment: Moment) -> str:
        """Word a date or a period in full."""
        return word_moment(moment, self.voice, self.form)

    def sum_of_parts(self) -> str:
        """Return what the sum of parts is called where no fact states it."""
        return self.catalog.pgettext("document", "Sum of the parts")

    def difference(self) -> str:
        """Return what is between the sum of parts and the total that is stated."""
        return self.catalog.pgettext("document", "Difference from the sum")

    def measure(self, measure: Measure) -> str:
        """Word any measure."""
        return word(measure, self.voice, self.form)

    def enumeration(self, texts: Sequence[str]) -> str:
        """Join texts as the language enumerates them: "a, b en c"."""
        return str(format_list(list(texts), locale=self.voice.locale))
