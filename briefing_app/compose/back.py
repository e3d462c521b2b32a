"""What comes after the text: sources, and the annexes by their letters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.compose.annexes import letter_of
from briefing_app.compose.design import has_footnotes, parts_annexes
from briefing_app.compose.endnotes import endnotes, entry
from briefing_app.compose.illustrations import Illustrations
from briefing_app.compose.words import Wordlist
from briefing_app.document.block import Heading, List, ListItem, PageBreak, Pair, Paragraph, Part
from briefing_app.document.design import Design
from briefing_app.document.inline import Line, Text, plain
from briefing_app.domain.codes import AnnexKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from briefing_app.compose.annexes import Lettered
    from briefing_app.compose.desk import Desk
    from briefing_app.document.block import Block
    from briefing_app.document.picture import ChartDrawing
    from briefing_app.domain.fact import Fact
    from briefing_app.domain.source import Source

_TITLES: dict[AnnexKind, Callable[[Wordlist], str]] = {
    AnnexKind.SOURCES: Wordlist.sources,
    AnnexKind.CHART_DATA: Wordlist.data_of_figures,
    AnnexKind.FACTS: Wordlist.table_of_facts,
}


@dataclass(frozen=True, slots=True)
class Back:
    """Composes the end of a document for its languages."""

    desk: Desk
    design: Design
    languages: tuple[str, ...]
    drawings: Mapping[int, ChartDrawing]

    def blocks(self) -> Iterator[Block]:
        """Yield the endnotes, unless they are an annex or at the foot, then the annexes."""
        yield Part()
        annexes = self.desk.targets.annexes
        if not has_footnotes(self.design) and not letter_of(annexes, AnnexKind.SOURCES):
            notes = endnotes(self.desk, self.languages)
            if notes is not None:
                yield fixed_heading(self.desk, Wordlist.sources, "sources")
                yield notes
        if annexes and parts_annexes(self.design):
            yield PageBreak()
        for each in annexes:
            yield self._heading(each)
            yield from self._annex(each)

    def _annex(self, each: Lettered) -> Iterator[Block]:
        match each.annex.kind:
            case AnnexKind.SOURCES:
                yield from self._sources()
            case AnnexKind.CHART_DATA:
                yield from self._data()
            case AnnexKind.FACTS:
                exhibits = Illustrations(self.desk, self.languages, self.drawings)
                yield exhibits.fact_table(self._stated(), each.annex.uuid)
            case AnnexKind.DOCUMENT:
                source = self._document(each)
                if source is not None:
                    content = entry(source, (), self.desk, self.languages)
                    yield Paragraph(content=content, language=self.languages[0], style="small")

    def _sources(self) -> Iterator[Block]:
        """Yield the notes; where these stand at the foot of pages, a list of the same sources."""
        if not has_footnotes(self.design):
            notes = endnotes(self.desk, self.languages)
            yield from [notes] if notes is not None else []
            return
        items = tuple(
            ListItem(
                blocks=(
                    Paragraph(
                        content=entry(source, places, self.desk, self.languages),
                        language=self.languages[0],
                    ),
                )
            )
            for _, source, places in self.desk.citations.sources()
        )
        yield List(items=items, language=self.languages[0], start=1)

    def _stated(self) -> list[Fact]:
        """Return the facts that the text before has stated, and those that its charts show."""
        snapshot = self.desk.snapshot
        drawn = {
            item.fact_id
            for uuid, chart in self._charts().items()
            if chart in snapshot.charts and uuid in self.desk.targets.figures
            for item in snapshot.charts[chart].facts
        }
        stated = self.desk.figures.stated
        return [fact for fact in snapshot.facts.values() if fact.key in stated or fact.id in drawn]

    def _charts(self) -> dict[str, int]:
        """Return the chart of each passage that has one, by the UUID of the passage."""
        return {
            passage.uuid: passage.chart_id
            for section in self.desk.snapshot.briefing.sections
            for passage in section.passages
            if passage.chart_id is not None
        }

    def _data(self) -> Iterator[Block]:
        """Yield the data of each figure under its number; a factsheet has two beside each other."""
        tables = list(self._tables())
        if self.design is not Design.FACTSHEET:
            yield from tables
            return
        for start in range(0, len(tables), 2):
            yield Pair(columns=tuple((table,) for table in tables[start : start + 2]))

    def _tables(self) -> Iterator[Block]:
        exhibits = Illustrations(self.desk, self.languages, self.drawings)
        charts = self._charts()
        titled = self.design is not Design.FACTSHEET
        for uuid, number in self.desk.targets.figures.items():
            yield exhibits.data_table(number, self.drawings[charts[uuid]], titled=titled)

    def _document(self, each: Lettered) -> Source | None:
        sources = self.desk.snapshot.sources.values()
        return next((one for one in sources if one.id == each.annex.source_id), None)

    def _heading(self, each: Lettered) -> Pair:
        """Return *Annex A. Title*; a document without a title of its own has its source's."""
        desk, annex = self.desk, each.annex
        titles = desk.each(annex.title, self.languages, annex.uuid)
        source = self._document(each)
        if not titles and source is not None:
            titles = [Line((Text(source.title),), language) for language in self.languages]
        if not titles:
            say = _TITLES[annex.kind]
            titles = [
                Line((Text(say(desk.words.in_language(language))),), language)
                for language in self.languages
            ]
        lines = {
            desk.words.in_language(line.language).annex(
                each.letter, plain(line.content)
            ): line.language
            for line in reversed(titles)
        }
        lines = dict(reversed(lines.items()))
        found = [Line((Text(text),), language) for text, language in lines.items()]
        return _headings(found, f"annex-{each.letter}")


def fixed_heading(desk: Desk, say: Callable[[Wordlist], str], anchor: str) -> Pair:
    """Return a fixed heading; once when it reads the same in every language."""
    return _headings(desk.words.lines(say), anchor)


def _headings(lines: Sequence[Line], anchor: str) -> Pair:
    """Return headings; one for all languages is a place without any in its name."""
    return Pair(
        columns=tuple(
            (
                Heading(
                    content=line.content,
                    level=1,
                    language=line.language,
                    anchor=f"{anchor}-{line.language}" if len(lines) > 1 else anchor,
                ),
            )
            for line in lines
        )
    )
