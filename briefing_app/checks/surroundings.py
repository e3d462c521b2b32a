"""What every check is given: a snapshot, and what is asked of it again and again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.domain.reference import FactReference, references

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping

    from briefing_app.checks.outdated import Outdated
    from briefing_app.domain.dossier import Snapshot
    from briefing_app.domain.fact import Fact, Value
    from briefing_app.domain.source import Source


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A snapshot as an export states it, in its languages.

    ``weights`` are the sources by id; ``stated`` the facts that the document states, each with
    the UUID of the passage that does so first; ``known`` those with a figure that holds, and
    ``outdated`` their values that do not; ``quotations`` those of the dossier that it may know;
    ``withheld`` what a public document may not say, for findings that are the writer's alone.
    """

    snapshot: Snapshot
    languages: tuple[str, ...]
    weights: Mapping[int, Source]
    stated: tuple[tuple[Fact, str], ...]
    known: tuple[tuple[Fact, Value], ...]
    made_at: dt.datetime | None = None
    outdated: tuple[Outdated, ...] = ()
    quotations: tuple[Fact, ...] = ()
    withheld: tuple[tuple[Fact, Value], ...] = ()

    @property
    def facts(self) -> Mapping[str, Fact]:
        """The facts by key."""
        return self.snapshot.facts

    def by_id(self) -> dict[int, Fact]:
        """Return the facts by id."""
        return {fact.id: fact for fact in self.snapshot.facts.values()}


def stated_in(snapshot: Snapshot, languages: tuple[str, ...]) -> Iterator[tuple[Fact, str]]:
    """Yield each fact that a briefing states with the passage that does so first."""
    by_id = {fact.id: fact for fact in snapshot.facts.values()}
    seen: set[int] = set()
    for section in snapshot.briefing.sections:
        for passage in section.passages:
            chart = snapshot.charts.get(passage.chart_id or 0)
            wanted = [by_id.get(one) for one in passage.fact_ids]
            if chart is not None:
                wanted += [by_id.get(one.fact_id) for one in chart.facts]
            for language in languages:
                wanted += [
                    snapshot.facts.get(one.key)
                    for one in references(passage.text(language))
                    if isinstance(one, FactReference)
                ]
            for fact in wanted:
                if fact is not None and fact.id not in seen:
                    seen.add(fact.id)
                    yield fact, passage.uuid
