"""The two facts that a number is the quotient of: a share's part and whole, a rate's terms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from briefing_app.domain.codes import NUMERIC, FactKind
from briefing_app.domain.ratio import can_divide
from briefing_app.errors import message
from briefing_app.ui.pages.facts.relation_notes import RelationNotes
from briefing_app.ui.widgets.choice import ThingChoice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.compose.relations import RelationLine
    from briefing_app.ui.pages.facts.shown import Shown
    from briefing_app.ui.widgets.form import Form


class RatioFields(QObject):
    """Fields of a form; ``chosen`` carries both ids, 0 and 0 for none, once both or none are."""

    chosen = Signal(int, int)

    def __init__(self, form: Form) -> None:
        super().__init__(form)
        self._form = form
        self._fact = 0
        self.share = ThingChoice(), ThingChoice()
        self.rate = ThingChoice(), ThingChoice()
        self.notes = RelationNotes()
        form.add(message("Share of"), self.share[0])
        form.add(message("in the whole"), self.share[1])
        form.add(message("Ratio: numerator"), self.rate[0])
        form.add(message("denominator"), self.rate[1])
        form.add_wide(self.notes)
        for pair in (self.share, self.rate):
            for one in pair:
                one.chosen.connect(lambda _, pair=pair: self._choose(pair))

    def show_fact(self, shown: Shown, lines: Sequence[RelationLine]) -> None:
        """Show the terms of a fact, but for a pair of which a person has chosen only one."""
        kind = shown.fact.kind
        is_share = kind is FactKind.PERCENTAGE
        for pair, is_shown in ((self.share, is_share), (self.rate, kind in NUMERIC - _SHARES)):
            for place, choice in enumerate(pair):
                self._form.show_field(choice, shown=is_shown)
                choice.setEnabled(not shown.is_read_only)
                if is_shown:
                    choice.offer([(0, "–"), *_offered(shown, place)])
            is_other = shown.fact.id != self._fact
            if is_shown and (is_other or not _is_half(pair)):
                for choice, term in zip(pair, shown.fact.ratio or (0, 0), strict=True):
                    choice.choose(term)
        self._fact = shown.fact.id
        self.notes.show_lines(lines)

    def _choose(self, pair: tuple[ThingChoice, ThingChoice]) -> None:
        if not _is_half(pair):
            self.chosen.emit(pair[0].thing, pair[1].thing)


_SHARES = frozenset({FactKind.PERCENTAGE})


def _is_half(pair: tuple[ThingChoice, ThingChoice]) -> bool:
    return bool(pair[0].thing) != bool(pair[1].thing)


def _offered(shown: Shown, place: int) -> list[tuple[int, str]]:
    """Return the facts that can be the numerator (0) or the denominator (1)."""
    own = shown.fact.kind
    possible = {
        (one, other)[place] for one in NUMERIC for other in NUMERIC if can_divide(own, one, other)
    }
    return shown.others(possible)
