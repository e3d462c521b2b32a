"""The pages of the window in the order of the rail, and where each is built from.

A page's module is imported when it is first shown, so that the window opens at once.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, cast

from briefing_app.errors import message

if TYPE_CHECKING:
    from briefing_app.ui.context import Context
    from briefing_app.ui.page import Page


@dataclass(frozen=True)
class Room:
    """A page before it is built; ``count`` is the key of ``session.counts()``, or empty."""

    name: str
    heading: str
    count: str
    module: str
    page_class: str

    def build(self, context: Context) -> Page:
        """Import and make the page."""
        module = import_module(f"briefing_app.ui.pages.{self.module}")
        return cast("Page", getattr(module, self.page_class)(context))


ROOMS = (
    Room("overview", message("Overview"), "", "overview.page", "OverviewPage"),
    Room("facts", message("Facts"), "facts", "facts.page", "FactsPage"),
    Room("sources", message("Sources"), "sources", "sources.page", "SourcesPage"),
    Room(
        "stakeholders",
        message("Stakeholders"),
        "stakeholders",
        "stakeholders.page",
        "StakeholdersPage",
    ),
    Room("charts", message("Charts"), "charts", "charts.page", "ChartsPage"),
    Room("briefings", message("Briefings"), "briefings", "briefings.page", "BriefingsPage"),
    Room("parliament", message("Parliament"), "commitments", "parliament.page", "ParliamentPage"),
    Room("glossary", message("Glossary"), "terms", "glossary.page", "GlossaryPage"),
)
