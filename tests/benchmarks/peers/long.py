"""A long dossier for a debate in Dutch and French, generated: what everybody in the harness sets.

It has contents, charts, tables and notes, and is added to the sample dossier, whose facts and
sources it cites.  A *unit* is some twenty pages with four charts of its own and two tables; longer
ones have more units.
"""

from __future__ import annotations

import random
from decimal import Decimal
from typing import TYPE_CHECKING

from briefing_app.domain.chart import ChartFact
from briefing_app.domain.codes import BriefingKind, ChartKind, FactKind, PassageKind
from briefing_app.domain.fact import Citation, Measure, Value
from briefing_app.domain.moment import Moment, PartialDate
from briefing_app.errors import Message, message
from briefing_app.session.sample import create_sample
from tests.benchmarks.peers.sentences import HEADINGS, ITEMS, sentence

if TYPE_CHECKING:
    from pathlib import Path

    from briefing_app.domain.dossier import Snapshot
    from briefing_app.session.session import Session

KEY = "long"
LANGUAGES = ("nl", "fr")
_SECTIONS, _PASSAGES = 10, 5
"""Sections in a unit, and paragraphs in a section."""
_TABLED = ("total-investment", "eu-contribution", "state-contribution", "jobs")
_CITED = ("government-2025-06-27", "surf-2025-10-10", "letter-2025-12-19", "aijb-2025-10-13")
_PLACES = ("Noord", "Oost", "Zuid", "West", "Midden")


def make_long(path: Path, units: int, *, charts: bool = True) -> Snapshot:
    """Write the dossier to a new file, and return the snapshot of its long note."""
    session = create_sample(path)
    with session.step(Message(message("New briefing"))):
        _Writer(session).write(units, charts=charts)
    snapshot = session.snapshot(session.briefings.by_key(KEY).id)
    session.close(backup=False)
    return snapshot


class _Writer:
    def __init__(self, session: Session) -> None:
        self._session = session
        self._drawn = random.Random(20)  # noqa: S311  (the same each time)
        self._facts = {fact.key: fact.id for fact in session.facts.all()}
        self._source = next(iter(session.sources.all())).id

    def write(self, units: int, *, charts: bool) -> None:
        briefings = self._session.briefings
        note = briefings.add(
            BriefingKind.DEBATE_DOSSIER,
            {"nl": "Stand van zaken van het programma", "fr": "État d’avancement du programme"},
            key=KEY,
            sender={"nl": "Ministerie van Zaken", "fr": "Ministère des Affaires"},
            dated=PartialDate(2026, month=1, day=12),
        )
        for unit in range(units):
            drawn = self._charts(unit) if charts else []
            for number in range(_SECTIONS):
                heading = {lang: HEADINGS[lang][number] for lang in LANGUAGES}
                section = briefings.add_section(note, heading, level=1 + number % 3 // 2)
                self._fill(section)
                if drawn and number % 2 == 0 and number < 8:
                    briefings.add_passage(section, PassageKind.CHART, chart_id=drawn[number // 2])
                if number in {3, 7}:
                    facts = [self._facts[key] for key in _TABLED]
                    briefings.add_passage(section, PassageKind.TABLE, fact_ids=facts)

    def _fill(self, section: int) -> None:
        for number in range(_PASSAGES):
            seeds = [self._drawn.random() for _ in range(5)]
            texts = {
                lang: " ".join(sentence(lang, seed) for seed in seeds)
                + self._reference(lang, seeds)
                for lang in LANGUAGES
            }
            self._session.briefings.add_passage(section, texts=texts)
            if number == _PASSAGES // 2:
                for item in range(3):
                    items = {lang: ITEMS[lang][item] for lang in LANGUAGES}
                    self._session.briefings.add_passage(section, PassageKind.LIST_ITEM, texts=items)

    def _reference(self, language: str, seeds: list[float]) -> str:
        cited = _CITED[int(seeds[0] * len(_CITED))]
        fact = _TABLED[int(seeds[1] * len(_TABLED))]
        lead = {"nl": "Het gaat om", "fr": "Il s’agit de"}[language]
        return f" {lead} {{{{fact:{fact}}}}}.[@{cited}]"

    def _charts(self, unit: int) -> list[int]:
        kinds = (ChartKind.BAR, ChartKind.STACKED, ChartKind.TIMELINE, ChartKind.LINE)
        return [self._chart(unit, number, kind) for number, kind in enumerate(kinds)]

    def _chart(self, unit: int, number: int, kind: ChartKind) -> int:
        facts = [self._fact(f"{unit}-{number}-{part}", part, kind) for part in range(4)]
        title = {"nl": f"Bedragen naar gebied, deel {unit + 1}.{number + 1}"}
        title["fr"] = f"Montants par région, partie {unit + 1}.{number + 1}"
        return self._session.charts.add(kind, title, facts=[ChartFact(fact_id=f) for f in facts])

    def _fact(self, key: str, part: int, kind: ChartKind) -> int:
        name = _PLACES[part]
        texts = {"nl": f"Gebied {name}", "fr": f"Région {name}"}
        measure = self._measure(kind, part)
        fact = self._session.facts.add(measure.kind, texts, key=f"f-{key}")
        cited = (Citation(source_id=self._source, page="3"),)
        self._session.facts.add_value(fact, Value(measure=measure, citations=cited))
        return fact

    def _measure(self, kind: ChartKind, part: int) -> Measure:
        amount = Decimal(self._drawn.randrange(20, 90)) * 1_000_000
        if kind is ChartKind.TIMELINE:
            moment = Moment.parse(f"{2024 + part}-0{self._drawn.randrange(1, 9)}")
            return Measure(kind=FactKind.DATE, moment=moment)
        if kind is ChartKind.LINE:
            series = tuple((2020 + year, amount + year * 4_000_000) for year in range(6))
            return Measure(kind=FactKind.AMOUNT, currency="EUR", series=series)
        return Measure(kind=FactKind.AMOUNT, currency="EUR", low=amount)
