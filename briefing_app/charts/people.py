"""Which stakeholders a grid shows, with their names in each language.

Those that nobody judged are shown too, beside the grid.  This module draws nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.charts.selection import best_text, nothing_to_draw
from briefing_app.errors import message

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing_app.domain.chart import Chart
    from briefing_app.domain.codes import Position
    from briefing_app.domain.fact import Texts
    from briefing_app.domain.stakeholder import Stakeholder

_ADD = message("Add a stakeholder with influence and interest.")


@dataclass(frozen=True, slots=True)
class Person:
    """A stakeholder to show; marks from 1 to 5, or ``None`` when not judged."""

    name: Texts
    name_languages: Texts
    position: Position
    influence: int | None
    interest: int | None
    emphasis: bool


def select_people(
    chart: Chart, stakeholders: Mapping[int, Stakeholder], languages: Sequence[str]
) -> tuple[Person, ...]:
    """Return the stakeholders of a grid in its order; raise ``UserError`` without any."""
    people: list[Person] = []
    for one in chart.stakeholders:
        found = stakeholders.get(one.stakeholder_id)
        if found is None:
            continue
        names = {code: best_text((found.name,), code, found.key) for code in languages}
        person = Person(
            name={code: text for code, (text, _) in names.items()},
            name_languages={code: own for code, (_, own) in names.items()},
            position=found.position,
            influence=found.influence,
            interest=found.interest,
            emphasis=one.emphasis,
        )
        people.append(person)
    if not people:
        raise nothing_to_draw(chart, languages, _ADD)
    return tuple(people)
