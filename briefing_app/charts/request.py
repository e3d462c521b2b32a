"""What somebody asks to be drawn: a chart, all that it shows, and how.

This module draws nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefing_app.document.look import NEUTRAL

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing_app.document.look import Look
    from briefing_app.domain.chart import Chart
    from briefing_app.domain.fact import Fact
    from briefing_app.domain.source import Source
    from briefing_app.domain.stakeholder import Stakeholder
    from briefing_app.language.voice import Voice

FULL_WIDTH = 484.0
"""Points between the margins of an A4 page."""

COLUMN_WIDTH = 232.0
"""Points of one of two columns between them."""


@dataclass(frozen=True, slots=True)
class Request:
    """A chart to draw: ``facts``, ``sources`` and ``stakeholders`` by id, ``voices`` by language.

    ``languages`` are printed; ``room`` are those of the chart's twins, which need as much room.
    """

    chart: Chart
    facts: Mapping[int, Fact]
    sources: Mapping[int, Source]
    languages: tuple[str, ...]
    voices: Mapping[str, Voice]
    stakeholders: Mapping[int, Stakeholder] = field(default_factory=dict)
    room: tuple[str, ...] = ()
    width: float = FULL_WIDTH
    look: Look = NEUTRAL

    @property
    def all_languages(self) -> tuple[str, ...]:
        """Those that are printed, then those that need room."""
        return (*self.languages, *self.room)

    @property
    def key(self) -> str:
        """A text that differs whenever a drawing could: domain values show all they hold."""
        drawn = [self.facts.get(item.fact_id) for item in self.chart.facts]
        people = [self.stakeholders.get(one.stakeholder_id) for one in self.chart.stakeholders]
        cited = sorted(
            {
                citation.source_id
                for fact in drawn
                if fact is not None
                for value in fact.values
                for citation in value.citations
            }
        )
        ranks = [(one, self.sources[one].rank) for one in cited if one in self.sources]
        spoken = [self.voices[code] for code in self.all_languages]
        parts = (self.languages, self.room, spoken, self.width, self.look, hash(self.look.cuts))
        return repr((self.chart, drawn, people, ranks, *parts))
