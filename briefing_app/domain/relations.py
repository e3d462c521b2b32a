"""All that relates facts, judged at once: sums, ratios and orders, found by the fact."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.domain.adding_up import Fit, sums
from briefing_app.domain.order import successions
from briefing_app.domain.ratio import ratios

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from briefing_app.domain.adding_up import Sum
    from briefing_app.domain.fact import Fact
    from briefing_app.domain.order import Succession
    from briefing_app.domain.ratio import Ratio
    from briefing_app.domain.source import Source


@dataclass(frozen=True, slots=True)
class Relations:
    """``facts`` by id; sums by the whole, ratios by the quotient, orders by either side."""

    facts: Mapping[int, Fact]
    sums: Mapping[int, Sum]
    ratios: Mapping[int, Ratio]
    after: Mapping[int, tuple[Succession, ...]]
    before: Mapping[int, tuple[Succession, ...]]

    def broken(self) -> list[Fact]:
        """Return the facts that are no sum, no quotient, or come before what they come after."""
        off = {one.whole.id for one in self.sums.values() if one.fit is Fit.OFF}
        off |= {one.fact.id for one in self.ratios.values() if one.fit is Fit.OFF}
        off |= {
            later for later, found in self.after.items() if any(one.holds is False for one in found)
        }
        return [fact for one, fact in self.facts.items() if one in off]


def relate(facts: Iterable[Fact], sources: Mapping[int, Source]) -> Relations:
    """Judge the relations among facts; ``sources`` by id."""
    by_id = {fact.id: fact for fact in facts}
    after: dict[int, tuple[Succession, ...]] = {}
    before: dict[int, tuple[Succession, ...]] = {}
    for one in successions(by_id.values(), sources):
        after[one.later.id] = (*after.get(one.later.id, ()), one)
        before[one.earlier.id] = (*before.get(one.earlier.id, ()), one)
    return Relations(
        facts=by_id,
        sums={one.whole.id: one for one in sums(by_id.values(), sources)},
        ratios={one.fact.id: one for one in ratios(by_id.values(), sources)},
        after=after,
        before=before,
    )
