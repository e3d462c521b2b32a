"""The dossier itself, and a frozen view of all that one briefing needs."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefing_app.domain.codes import Country, Profile
from briefing_app.domain.organisation import NO_ORGANISATION, Organisation

if TYPE_CHECKING:
    from briefing_app.domain.briefing import Briefing
    from briefing_app.domain.chart import Chart
    from briefing_app.domain.fact import Fact, Texts, Value
    from briefing_app.domain.glossary import Term
    from briefing_app.domain.source import Source
    from briefing_app.domain.stakeholder import Stakeholder


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """One project's file on disk."""

    uuid: str = ""
    title: Texts = field(default_factory=dict)
    summary: Texts = field(default_factory=dict)
    country: Country = Country.NL
    profile: Profile = Profile.NATIONAL
    languages: tuple[str, ...] = ("nl", "fr", "en")


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """Everything that one briefing states, read once; workers get this and nothing else.

    ``facts`` by key, ``sources`` by key, ``charts`` by id, in the dossier's order.  ``severities``
    by kind of finding, where the dossier weighs it otherwise: a severity, or ``off``.
    ``register`` are the dossier's facts with a figure, a date or a quotation, stated or not, each
    with the value that holds, unless there are too many to look through.
    """

    dossier: Dossier
    briefing: Briefing
    facts: dict[str, Fact]
    sources: dict[str, Source]
    charts: dict[int, Chart]
    stakeholders: tuple[Stakeholder, ...] = ()
    terms: tuple[Term, ...] = ()
    organisation: Organisation = NO_ORGANISATION
    register: tuple[tuple[Fact, Value], ...] = ()
    severities: dict[str, str] = field(default_factory=dict)
