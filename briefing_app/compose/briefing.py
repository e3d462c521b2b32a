"""Compose a briefing: the parts of a document in their order, for languages and a layout."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefing_app.compose.body import Body
from briefing_app.compose.citations import Citations
from briefing_app.compose.desk import Desk
from briefing_app.compose.disclosure import Disclosed, disclose
from briefing_app.compose.endnotes import endnotes
from briefing_app.compose.exhibits import DATA_ANNEX, Exhibits
from briefing_app.compose.figures import Figures
from briefing_app.compose.front import short_titles, title_block, titles
from briefing_app.compose.ledger import Ledger
from briefing_app.compose.metadata import metadata
from briefing_app.compose.words import Wordlist, Words
from briefing_app.document.block import (
    Block,
    ColumnHead,
    Document,
    Heading,
    PageBreak,
    Pair,
    Part,
)
from briefing_app.domain.codes import BriefingKind, Layout, PassageKind
from briefing_app.errors import message
from briefing_app.language.locale import own_name, tag
from briefing_app.language.voice import Voice

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from briefing_app.document.picture import ChartDrawing
    from briefing_app.domain.briefing import Passage, Section
    from briefing_app.domain.dossier import Snapshot
    from briefing_app.domain.finding import Finding

_LETTERS = frozenset({BriefingKind.LETTER, BriefingKind.SPEECH})
"""Kinds that are printed soberly, without numbers at their headings."""


@dataclass(frozen=True, slots=True)
class Composed:
    """A document, and what was found wrong while composing it."""

    document: Document
    findings: tuple[Finding, ...]


def compose(
    snapshot: Snapshot,
    *,
    languages: tuple[str, ...],
    layout: Layout,
    draft: bool,
    drawings: Mapping[int, ChartDrawing],
    alone: Mapping[str, Mapping[int, ChartDrawing]] | None = None,
) -> Composed:
    """Return a briefing as a document; ``drawings`` by the ids of the charts.

    ``alone`` holds the same drawings in one language only, for the part of that language when
    the languages follow each other; without them such a part has the labels of all.

    The first language leads: its figures are the large ones, its part comes first.  What is
    internal is not in a public briefing's document in any form.
    """
    disclosed = disclose(snapshot)
    ledger = Ledger()
    desk = _desk(disclosed, languages, ledger)
    _note_hidden(disclosed, ledger)
    parts = _Parts(desk, languages, drawings, alone or {}, draft=draft)
    blocks = parts.parallel() if layout is Layout.PARALLEL else parts.serial()
    briefing = disclosed.snapshot.briefing
    heads = titles(desk, languages)
    document = Document(
        blocks=tuple(blocks),
        languages=languages,
        metadata=metadata(desk, heads, languages, draft=draft),
        footer=short_titles(desk, languages) or heads,
        draft=draft,
        marking=desk.words.lines(Wordlist.draft) if draft else (),
        page_label=desk.words.lines(Wordlist.page),
        tags={language: tag(language, snapshot.dossier.country) for language in _all(snapshot)},
        sober=briefing.kind in _LETTERS,
        reading=briefing.reading.value,
    )
    return Composed(document, ledger.findings())


def _all(snapshot: Snapshot) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*snapshot.dossier.languages, *snapshot.briefing.languages)))


def _desk(disclosed: Disclosed, languages: tuple[str, ...], ledger: Ledger) -> Desk:
    snapshot = disclosed.snapshot
    words = Words(languages)
    voices = voices_of(snapshot, languages)
    return Desk(
        snapshot,
        Figures(disclosed, voices, words, ledger),
        Citations(disclosed, languages, ledger),
        words,
        ledger,
        voices,
        disclosed.thinned_charts,
    )


def voices_of(snapshot: Snapshot, languages: Sequence[str]) -> dict[str, Voice]:
    """Return the voice of each language: the dossier's country, the briefing's profile."""
    country, profile = snapshot.dossier.country, snapshot.briefing.profile
    return {language: Voice(language, country, profile) for language in languages}


def _note_hidden(disclosed: Disclosed, ledger: Ledger) -> None:
    for uuid in disclosed.hidden_passages:
        ledger.note(
            "internal_passage",
            message("This passage is internal; a public export leaves it out."),
            uuid,
        )


@dataclass(frozen=True)
class _Parts:
    """Puts the parts of a document in order."""

    desk: Desk
    languages: tuple[str, ...]
    drawings: Mapping[int, ChartDrawing]
    alone: Mapping[str, Mapping[int, ChartDrawing]]
    draft: bool

    def parallel(self) -> Iterator[Block]:
        """Yield the languages beside each other; one language is one column."""
        yield title_block(self.desk, self.languages, draft=self.draft)
        headline, sections = _headline_first(self.desk.snapshot.briefing.sections)
        body = self._body(self.languages)
        yield from body.passages(headline)
        if len(self.languages) > 1:
            yield Part(languages=self.languages)
            yield self._column_head(self.languages)
        yield from body.blocks(sections)
        yield from self._back()

    def serial(self) -> Iterator[Block]:
        """Yield one language whole, then the next on a new page."""
        yield title_block(self.desk, self.languages, draft=self.draft)
        headline, sections = _headline_first(self.desk.snapshot.briefing.sections)
        yield from self._body(self.languages).passages(headline)
        for index, language in enumerate(self.languages):
            if index:
                yield PageBreak()
            yield Part(languages=(language,))
            yield self._column_head((language,))
            yield from self._body((language,)).blocks(sections)
        yield from self._back()

    def _body(self, languages: tuple[str, ...]) -> Body:
        numbered = self.desk.snapshot.briefing.kind not in _LETTERS
        alone = self.alone.get(languages[0]) if len(languages) == 1 else None
        return Body(
            self.desk,
            Exhibits(self.desk, languages, self.drawings if alone is None else alone),
            languages,
            numbered=numbered,
        )

    def _column_head(self, languages: tuple[str, ...]) -> ColumnHead:
        return ColumnHead(
            lines=tuple(self.desk.plain(own_name(language), language) for language in languages)
        )

    def _back(self) -> Iterator[Block]:
        """Yield the endnotes, then the data of the figures."""
        yield Part()
        notes = endnotes(self.desk, self.languages)
        if notes is not None:
            yield self._heading(Wordlist.sources, "sources")
            yield notes
        charts = [
            passage.chart_id
            for section in self.desk.snapshot.briefing.sections
            for passage in section.passages
            if passage.kind is PassageKind.CHART and passage.chart_id in self.drawings
        ]
        if charts:
            yield self._heading(lambda words: words.data_annex(DATA_ANNEX), "annex")
        exhibits = Exhibits(self.desk, self.languages, self.drawings)
        for number, chart_id in enumerate(charts, 1):
            if chart_id is not None:
                yield exhibits.data_table(number, self.drawings[chart_id])

    def _heading(self, say: Callable[[Wordlist], str], anchor: str) -> Pair:
        """Return a fixed heading; once when it reads the same in every language."""
        return Pair(
            columns=tuple(
                (
                    Heading(
                        content=line.content,
                        level=1,
                        language=line.language,
                        anchor=f"{anchor}-{line.language}",
                    ),
                )
                for line in self.desk.words.lines(say)
            )
        )


def _headline_first(sections: Sequence[Section]) -> tuple[list[Passage], list[Section]]:
    """Return the headline figures that open a briefing, which stand above the columns."""
    rest = list(sections)
    headline: list[Passage] = []
    if rest:
        passages = list(rest[0].passages)
        while passages and passages[0].kind is PassageKind.HEADLINE:
            headline.append(passages.pop(0))
        rest[0] = replace(rest[0], passages=tuple(passages))
    return headline, rest
