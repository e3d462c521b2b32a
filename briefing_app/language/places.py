"""How the places of a briefing are named to whoever reads a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.errors import message

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing_app.domain.briefing import Briefing
    from briefing_app.domain.chart import Chart
    from briefing_app.language.catalog import Catalog


def place_names(briefing: Briefing, charts: Iterable[Chart], catalog: Catalog) -> dict[str, str]:
    """Return the names of particulars, sections, passages and charts by UUID."""
    found = {chart.uuid: catalog.gettext(message("Chart")) for chart in charts}
    found |= {briefing.uuid: catalog.gettext(message("Particulars"))}
    for number, section in enumerate(briefing.sections, 1):
        headings = section.heading.get(catalog.language), *section.heading.values()
        heading = next(filter(None, headings), "")
        found[section.uuid] = heading or catalog.gettext(
            message("Section {section}"), section=number
        )
        for place, passage in enumerate(section.passages, 1):
            found[passage.uuid] = catalog.gettext(
                message("Section {section}, passage {passage}"), section=number, passage=place
            )
    return found
