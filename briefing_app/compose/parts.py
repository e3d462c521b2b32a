"""The parts of a document in their order: beside each other, in turn, on facing pages."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING

from briefing_app.compose.around import closing, salutation
from briefing_app.compose.back import Back, fixed_heading
from briefing_app.compose.body import Body
from briefing_app.compose.contents import CONTENTS
from briefing_app.compose.design import has_contents
from briefing_app.compose.front import title_block
from briefing_app.compose.illustrations import Illustrations
from briefing_app.compose.words import Wordlist
from briefing_app.document.block import ColumnHead, Contents, PageBreak, Pair, Part, Spread
from briefing_app.document.design import Design
from briefing_app.domain.codes import PassageKind
from briefing_app.language.locale import own_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from briefing_app.compose.desk import Desk
    from briefing_app.document.block import Block
    from briefing_app.document.picture import ChartDrawing
    from briefing_app.domain.briefing import Passage, Section

_SOBER = frozenset({Design.LETTER, Design.ANSWERS, Design.SPEECH})
"""Designs whose text in one language needs no line that names the language."""


@dataclass(frozen=True)
class Parts:
    """Puts the parts of a document in order; ``alone`` are the drawings in one language."""

    desk: Desk
    design: Design
    languages: tuple[str, ...]
    drawings: Mapping[int, ChartDrawing]
    alone: Mapping[str, Mapping[int, ChartDrawing]]
    draft: bool

    def parallel(self) -> Iterator[Block]:
        """Yield the languages beside each other; one language is one column."""
        yield from self._front()
        headline, sections = self._sections()
        body = self._body(self.languages)
        yield from body.passages(headline)
        if len(self.languages) > 1:
            yield Part(languages=self.languages)
            yield self._column_head(self.languages)
        yield from salutation(self.desk, self.languages)
        yield from body.blocks(sections)
        yield from closing(self.desk, self.languages)
        yield from self._back()

    def serial(self) -> Iterator[Block]:
        """Yield one language whole, then the next on a new page."""
        yield from self._front()
        headline, sections = self._sections()
        yield from self._body(self.languages).passages(headline)
        for index, language in enumerate(self.languages):
            if index:
                yield PageBreak()
            yield Part(languages=(language,))
            if len(self.languages) > 1 or self.design not in _SOBER:
                yield self._column_head((language,))
            yield from salutation(self.desk, (language,))
            yield from self._body((language,)).blocks(sections)
            yield from closing(self.desk, (language,))
        yield from self._back()

    def facing(self) -> Iterator[Block]:
        """Yield a first page in both languages, then pairs of pages, then what is for both."""
        yield from self._front()
        headline, sections = self._sections()
        yield from self._body(self.languages).passages(headline)
        yield Spread(rows=tuple(self._rows(sections)), languages=self.languages)
        yield from self._back()

    def _sections(self) -> tuple[list[Passage], Sequence[Section]]:
        """Return what stands above the columns, and the rest; nothing does below a cover."""
        sections = self.desk.snapshot.briefing.sections
        return ([], sections) if self.design is Design.DOSSIER else _headline_first(sections)

    def _front(self) -> Iterator[Block]:
        """Yield the title block; on a cover nothing follows it but contents on the next page."""
        yield title_block(self.desk, self.languages, draft=self.draft)
        if self.design is Design.DOSSIER:
            yield PageBreak()
        yield from self._contents()

    def _rows(self, sections: Sequence[Section]) -> Iterator[Pair]:
        """Yield what stands level on facing pages: the same passages, each language its own."""
        bodies = {language: self._body((language,)) for language in self.languages}
        yield _level([[self._column_head((language,))] for language in self.languages])
        yield from _opposite(salutation(self.desk, (language,)) for language in self.languages)
        turns = [body.turns(sections) for body in bodies.values()]
        for place, columns in _together(turns):
            yield _level(columns, place)
        yield from _opposite(closing(self.desk, (language,)) for language in self.languages)

    def _body(self, languages: tuple[str, ...]) -> Body:
        alone = self.alone.get(languages[0]) if len(languages) == 1 else None
        return Body(
            self.desk,
            Illustrations(
                self.desk,
                languages,
                self.drawings if alone is None else alone,
                across=languages == self.languages,
                twins=self.alone,
            ),
            languages,
        )

    def _column_head(self, languages: tuple[str, ...]) -> ColumnHead:
        """Return the names of the languages; beside a translation, which is which."""
        original = self.desk.snapshot.briefing.original
        lines = []
        for language in languages:
            words = self.desk.words.in_language(language)
            translation = words.translation(courtesy=self.design is Design.LETTER)
            role = words.original() if language == original else translation
            text = own_name(language)
            is_bilingual = len(self.languages) > 1
            lines.append(self.desk.plain(f"{text} · {role}" if is_bilingual else text, language))
        return ColumnHead(lines=tuple(lines))

    def _back(self) -> Iterator[Block]:
        return Back(self.desk, self.design, self.languages, self.drawings).blocks()

    def _contents(self) -> Iterator[Block]:
        """Yield the tables of contents of a long document, on pages of their own."""
        if not has_contents(self.design):
            return
        targets = self.desk.targets
        yield fixed_heading(self.desk, Wordlist.contents, CONTENTS)
        yield Contents()
        if targets.figures:
            yield fixed_heading(self.desk, Wordlist.figures, f"{CONTENTS}-figures")
            yield Contents(of="figures")
        if targets.tables:
            yield fixed_heading(self.desk, Wordlist.tables, f"{CONTENTS}-tables")
            yield Contents(of="tables")
        yield PageBreak()


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


def _together(
    turns: Sequence[Iterable[tuple[str, Sequence[Block]]]],
) -> Iterator[tuple[str, list[Sequence[Block]]]]:
    """Yield the turns of several bodies of the same sections, which come in step."""
    for found in zip(*turns, strict=True):
        columns = [blocks for _, blocks in found]
        if any(columns):
            yield found[0][0], columns


def _opposite(columns: Iterable[Iterable[Block]]) -> Iterator[Pair]:
    found = [list(blocks) for blocks in columns]
    if any(found):
        yield _level(found)


def _level(columns: Sequence[Sequence[Block]], place: str = "") -> Pair:
    """Return blocks that start level; a pair of one column is what stands in it."""
    return Pair(
        columns=tuple(
            tuple(
                chain.from_iterable(
                    block.columns[0] if isinstance(block, Pair) else (block,) for block in column
                )
            )
            for column in columns
        ),
        place=place,
    )
