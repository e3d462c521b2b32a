"""What references in a text can lead to: sections, figures, tables and annexes by their numbers.

Counted before anything is composed, so that a text may refer to what comes after it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefing_app.compose.annexes import Lettered, lettered
from briefing_app.domain.codes import ChartKind, PassageKind

if TYPE_CHECKING:
    from collections.abc import Collection

    from briefing_app.domain.briefing import Passage, Section
    from briefing_app.domain.dossier import Snapshot

DEEPEST = 3
"""Levels of headings."""


@dataclass(slots=True)
class _Counter:
    """Numbers of headings: 1, 1.1, 2; a level that is skipped counts as 1."""

    counts: list[int] = field(default_factory=lambda: [0] * DEEPEST)

    def next(self, level: int) -> str:
        self.counts[level - 1] += 1
        self.counts[level:] = [0] * (DEEPEST - level)
        return ".".join(str(max(count, 1)) for count in self.counts[:level])


@dataclass(frozen=True, slots=True)
class Targets:
    """Numbers by UUID; sections without a number are there with an empty one.

    ``sections`` are those with a heading; ``inside`` names the section of each passage.
    """

    sections: dict[str, str]
    inside: dict[str, str]
    figures: dict[str, int]
    tables: dict[str, int]
    annexes: tuple[Lettered, ...] = ()


def level_of(section: Section) -> int:
    """Return the level of a section's heading, 1 to 3."""
    return min(max(section.level, 1), DEEPEST)


def _is_table(
    snapshot: Snapshot, passage: Passage, drawn: Collection[int], facts: set[int]
) -> bool:
    """Tell whether a passage prints a table: of facts, or a chart of that kind."""
    chart = snapshot.charts.get(passage.chart_id or 0)
    if passage.kind is PassageKind.CHART and chart is not None and chart.id in drawn:
        return chart.kind is ChartKind.TABLE
    return passage.kind is PassageKind.TABLE and bool(facts.intersection(passage.fact_ids))


def targets_of(
    snapshot: Snapshot, drawn: Collection[int], *, numbered: bool, cites: bool
) -> Targets:
    """Count what a document prints of a snapshot that may be printed.

    ``drawn`` are the ids of the charts that could be drawn; ``numbered`` tells whether headings
    carry numbers, ``cites`` whether any source is cited.
    """
    found = Targets({}, {}, {}, {})
    counter = _Counter()
    facts = {fact.id for fact in snapshot.facts.values()}
    for section in snapshot.briefing.sections:
        if any(text.strip() for text in section.heading.values()):
            number = counter.next(level_of(section))
            found.sections[section.uuid] = number if numbered else ""
        for passage in section.passages:
            found.inside[passage.uuid] = section.uuid
            if _is_table(snapshot, passage, drawn, facts):
                found.tables[passage.uuid] = len(found.tables) + 1
            elif passage.chart_id in drawn and passage.chart_id in snapshot.charts:
                found.figures[passage.uuid] = len(found.figures) + 1
    annexes = lettered(snapshot, has_charts=bool(found.figures), cites=cites)
    return Targets(found.sections, found.inside, found.figures, found.tables, annexes)
