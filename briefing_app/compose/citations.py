"""The numbers of sources: in order of first citation through the document.

Counted before anything is composed, over all languages of the document, so that a source has
the same number in each of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.compose.said import alone_in, is_translated
from briefing_app.document.inline import Missing, NoteMark
from briefing_app.domain.chart import drawn_values
from briefing_app.domain.codes import FactKind, PassageKind
from briefing_app.domain.reference import FactReference, SourceReference, references
from briefing_app.domain.weighing import current
from briefing_app.errors import message

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from briefing_app.compose.disclosure import Disclosed
    from briefing_app.compose.ledger import Ledger
    from briefing_app.document.inline import Inline
    from briefing_app.domain.briefing import Passage, Section
    from briefing_app.domain.chart import Chart
    from briefing_app.domain.fact import Fact, Value
    from briefing_app.domain.source import Source

_STATING = frozenset({PassageKind.HEADLINE, PassageKind.TABLE, PassageKind.QUOTATION})


class Citations:
    """Numbers the sources that a document cites; keeps the places that it cites in each."""

    def __init__(self, disclosed: Disclosed, languages: tuple[str, ...], ledger: Ledger) -> None:
        self._snapshot = disclosed.snapshot
        self._hidden = disclosed.hidden_sources
        self._weights = disclosed.weights
        self._ledger = ledger
        self._by_id = {source.id: source for source in self._snapshot.sources.values()}
        self._facts = {fact.id: fact for fact in self._snapshot.facts.values()}
        self._numbers: dict[str, int] = {}
        self._places: dict[str, dict[str, None]] = {}
        self._translated: dict[str, list[tuple[Fact, Value]]] = {}
        self._noted: dict[str, str] = {}
        self._said = {language: self._said_in(language) for language in languages}
        for section in self._snapshot.briefing.sections:
            self._number_section(section, languages)

    def sources(self) -> list[tuple[int, Source, tuple[str, ...]]]:
        """Return number, source and cited places, by number."""
        return [
            (number, self._snapshot.sources[key], tuple(self._places.get(key, ())))
            for key, number in self._numbers.items()
        ]

    def translated(self, source: Source) -> tuple[tuple[Fact, Value], ...]:
        """Return the quotations from a source that texts give in translation only."""
        return tuple(self._translated.get(source.key, ()))

    def is_apart(self, fact: Fact, value: Value) -> bool:
        """Tell whether the own words of a quotation stand in no column."""
        original = value.original_language
        return original is not None and fact.key not in self._said.get(original, ())

    def has_note(self, fact: Fact) -> bool:
        """Tell whether a note has the own words of a quotation."""
        return fact.key in self._noted

    def beside(self, fact: Fact, text: str) -> tuple[int, ...]:
        """Return the number of that note, unless the text that translates them has its mark."""
        key = self._noted[fact.key]
        cited = (one.key for one in references(text) if isinstance(one, SourceReference))
        return () if key in cited else (self._numbers[key],)

    def _said_in(self, language: str) -> frozenset[str]:
        """Return the keys of the facts that passages state in a language."""
        keys: set[str] = set()
        for section in self._snapshot.briefing.sections:
            for passage in section.passages:
                text = passage.text(language)
                found = references(text) if "{{fact:" in text else ()
                keys |= {one.key for one in found if isinstance(one, FactReference)}
                if passage.kind in _STATING:
                    facts = (self._facts.get(number) for number in passage.fact_ids)
                    keys |= {fact.key for fact in facts if fact is not None}
        return frozenset(keys)

    def refer(self, reference: SourceReference, place: str, language: str) -> Inline:
        """Return the mark of a reference in a text; nothing for a source that is not public."""
        number = self._numbers.get(reference.key)
        if number is not None:
            return NoteMark((number,))
        if reference.key in self._hidden:
            self._ledger.note(
                "internal_source",
                message("The mark of the internal source {key} is left out."),
                place,
                language,
                key=reference.key,
            )
            return NoteMark(())
        self._ledger.must_fix(
            "unknown_source",
            message("There is no source with the key {key}."),
            place,
            language,
            key=reference.key,
        )
        return Missing(f"[@{reference.key}]")

    def of_facts(self, fact_ids: Iterable[int]) -> tuple[int, ...]:
        """Return the sorted numbers of the sources of the values that hold."""
        return self._sorted(key for fact_id in fact_ids for key in self._keys_of_fact(fact_id))

    def of_chart(self, chart: Chart) -> tuple[int, ...]:
        """Return the sorted numbers of the sources of every value that a chart shows."""
        return self._sorted(self._keys_of_chart(chart))

    def _sorted(self, keys: Iterable[str]) -> tuple[int, ...]:
        return tuple(sorted({self._numbers[key] for key in keys if key in self._numbers}))

    def _number_section(self, section: Section, languages: tuple[str, ...]) -> None:
        for language in languages:
            self._number_text(section.heading.get(language, ""), keep_places=False)
        for passage in section.passages:
            alone = self._snapshot.facts.get(alone_in(passage, languages))
            for index, language in enumerate(languages):
                in_sentences = "" if alone else language
                self._number_text(passage.text(language), in_sentences, keep_places=index == 0)
            if passage.kind is PassageKind.CHART and passage.chart_id in self._snapshot.charts:
                chart = self._snapshot.charts[passage.chart_id]
                for language in languages:
                    for texts in (chart.title, chart.subtitle):
                        self._number_text(texts.get(language, ""), keep_places=False)
            for key in (*self._stated(passage), *self._keys_of_fact(alone.id if alone else 0)):
                self._number(key)

    def _number_text(self, text: str, language: str = "", *, keep_places: bool) -> None:
        """Number what a text cites; ``language`` where it may have a translated quotation."""
        found = list(references(text)) if "{{fact:" in text or "[@" in text else []
        cited = {one.key for one in found if isinstance(one, SourceReference)}
        for reference in found:
            if isinstance(reference, FactReference) and language:
                self._note_translated(reference.key, language, cited)
            if not isinstance(reference, SourceReference) or not self._number(reference.key):
                continue
            if keep_places and reference.place:
                self._places.setdefault(reference.key, {})[reference.place.strip()] = None

    def _note_translated(self, key: str, language: str, cited: Collection[str]) -> None:
        """Note where the own words stand of a quotation that a text gives in translation only.

        That is the note of a source that the text cites, else of its first.
        """
        fact = self._snapshot.facts.get(key)
        is_quotation = fact is not None and fact.kind is FactKind.QUOTATION
        value = current(fact, self._weights) if fact is not None and is_quotation else None
        if fact is None or value is None or not self.is_apart(fact, value):
            return
        if key in self._noted or not is_translated(value, language):
            return
        keys = [*self._keys_of_value(value)]
        chosen = next((one for one in keys if one in cited), keys[0] if keys else "")
        if self._number(chosen):
            self._noted[key] = chosen
            self._translated.setdefault(chosen, []).append((fact, value))

    def _number(self, key: str) -> bool:
        if key in self._snapshot.sources:
            self._numbers.setdefault(key, len(self._numbers) + 1)
            return True
        return False

    def _stated(self, passage: Passage) -> Iterator[str]:
        """Yield the keys of the sources of what a passage states without words."""
        if passage.kind in _STATING:
            for fact_id in passage.fact_ids:
                yield from self._keys_of_fact(fact_id)
        elif passage.kind is PassageKind.CHART and passage.chart_id in self._snapshot.charts:
            yield from self._keys_of_chart(self._snapshot.charts[passage.chart_id])

    def _keys_of_chart(self, chart: Chart) -> Iterator[str]:
        for item in chart.facts:
            fact = self._facts.get(item.fact_id)
            if fact is not None:
                for value in drawn_values(chart.kind, fact, self._weights)[0]:
                    yield from self._keys_of_value(value)

    def _keys_of_fact(self, fact_id: int) -> Iterator[str]:
        fact = self._facts.get(fact_id)
        value = current(fact, self._weights) if fact is not None else None
        if value is not None:
            yield from self._keys_of_value(value)

    def _keys_of_value(self, value: Value) -> Iterator[str]:
        for citation in value.citations:
            if citation.source_id in self._by_id:
                yield self._by_id[citation.source_id].key
