"""Everything that checks find in a briefing; only what changed is checked again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_app.checks.adding_up import check_magnitudes, check_sums
from briefing_app.checks.charts import check_charts
from briefing_app.checks.comparing.family import of_headings as headings_compared
from briefing_app.checks.comparing.family import of_passage as compared_in
from briefing_app.checks.comparing.particulars import of_particulars as particulars_compared
from briefing_app.checks.fact_texts import check_texts_of_facts
from briefing_app.checks.facts import check_sources_of_facts
from briefing_app.checks.money import check_money, check_statuses
from briefing_app.checks.order import check_order
from briefing_app.checks.outdated import outdated_values
from briefing_app.checks.policy_choices import check_policy_choices
from briefing_app.checks.quotations import against_sources, quotations_of
from briefing_app.checks.quotations import of_passage as quoted_in_passage
from briefing_app.checks.rates import check_rates
from briefing_app.checks.ratios import check_ratios
from briefing_app.checks.remembering import CheckMemory
from briefing_app.checks.structure import check_particulars, check_structure
from briefing_app.checks.surroundings import Surroundings, stated_in
from briefing_app.checks.typed import holding
from briefing_app.checks.typed import of_passage as typed_in
from briefing_app.checks.typed_elsewhere import check_typed_elsewhere
from briefing_app.checks.vocabulary import check_abbreviations, check_terms
from briefing_app.checks.withheld import check_withheld, check_withheld_elsewhere
from briefing_app.checks.writing import check_writing
from briefing_app.domain.finding import OFF, Severity
from briefing_app.language.voice import Voice

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from briefing_app.domain.briefing import Passage
    from briefing_app.domain.dossier import Snapshot
    from briefing_app.domain.fact import Fact, Value
    from briefing_app.domain.finding import Finding
    from briefing_app.domain.source import Source

    Withheld = tuple[tuple[Fact, Value], ...]
    OfPassage = Callable[[Passage, Surroundings], Iterable[Finding]]
    OfBriefing = Callable[[Surroundings], Iterable[Finding]]


def _typed(passage: Passage, around: Surroundings) -> Iterator[Finding]:
    country, profile = around.snapshot.dossier.country, around.snapshot.briefing.profile
    for language in around.languages:
        yield from typed_in(
            passage, Voice(language, country, profile), around.known, around.outdated
        )


def _compared(passage: Passage, around: Surroundings) -> Iterator[Finding]:
    yield from compared_in(passage, around.snapshot, around.languages)


def _headings_compared(around: Surroundings) -> Iterator[Finding]:
    yield from particulars_compared(around.snapshot, around.languages)
    yield from headings_compared(around.snapshot, around.languages)


OF_PASSAGES: tuple[OfPassage, ...] = (
    _typed, quoted_in_passage, check_withheld, _compared, check_money, check_terms, check_writing,
)  # fmt: skip
"""Families that read one passage and the facts around it."""

OF_BRIEFINGS: tuple[OfBriefing, ...] = (
    check_sources_of_facts, check_statuses, check_sums, check_ratios, check_rates, check_order,
    check_magnitudes, against_sources, _headings_compared, check_structure, check_particulars,
    check_abbreviations, check_typed_elsewhere, check_charts, check_texts_of_facts,
    check_withheld_elsewhere, check_policy_choices,
)  # fmt: skip
"""Families that need the whole briefing."""


def check(
    snapshot: Snapshot,
    *,
    languages: tuple[str, ...],
    weights: Mapping[int, Source] | None = None,
    made_at: dt.datetime | None = None,
    memory: CheckMemory | None = None,
    withheld: Withheld = (),
) -> tuple[Finding, ...]:
    """Return what is found in a snapshot as an export in these languages states it.

    ``weights`` are the sources by id, where the snapshot does not hold them all; ``made_at`` is
    aware of its zone.  ``withheld`` are the values that the snapshot was cut of.
    """
    around = _surroundings(snapshot, languages, weights, made_at, withheld)
    memory = memory or CheckMemory()
    in_passages = memory.checked(around, lambda passage: _in_passage(passage, around))
    return (*in_passages, *_in_briefing(around))


def profiled(findings: Iterable[Finding], severities: Mapping[str, str]) -> tuple[Finding, ...]:
    """Return findings with the severity that the dossier gives their kind, without those off."""
    return tuple(
        replace(one, severity=Severity(severities[one.kind])) if one.kind in severities else one
        for one in findings
        if severities.get(one.kind) != OFF
    )


def _surroundings(
    snapshot: Snapshot, languages: tuple[str, ...], weights: Mapping[int, Source] | None,
    made_at: dt.datetime | None, withheld: Withheld,
) -> Surroundings:  # fmt: skip
    own = (
        {source.id: source for source in snapshot.sources.values()} if weights is None else weights
    )
    asked = replace(snapshot, briefing=replace(snapshot.briefing, languages=languages))
    held = {fact.key: (fact, value) for fact, value in snapshot.register}
    held |= {fact.key: (fact, value) for fact, value in holding(snapshot.facts.values(), own)}
    known = tuple(held.values())
    stated = tuple(stated_in(snapshot, languages))
    return Surroundings(
        asked, languages, own, stated, known, made_at, outdated=outdated_values(known),
        quotations=quotations_of(snapshot), withheld=withheld,
    )  # fmt: skip


def _in_briefing(around: Surroundings) -> Iterator[Finding]:
    for family in OF_BRIEFINGS:
        yield from family(around)


def _in_passage(passage: Passage, around: Surroundings) -> tuple[Finding, ...]:
    return tuple(one for family in OF_PASSAGES for one in family(passage, around))
