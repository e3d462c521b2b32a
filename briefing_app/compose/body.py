"""The sections of a briefing in one language, or in several beside each other."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from briefing_app.compose.decisions import DECISIONS, decided
from briefing_app.compose.quotations import quoted
from briefing_app.compose.said import alone_in
from briefing_app.compose.stakeholders import sheet_of
from briefing_app.compose.targets import level_of
from briefing_app.document.block import (
    Block,
    BlockQuote,
    Frame,
    Heading,
    List,
    ListItem,
    Pair,
    Paragraph,
)
from briefing_app.document.inline import Line
from briefing_app.domain.codes import FactKind, PassageKind
from briefing_app.errors import message
from briefing_app.language.form import Form

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing_app.compose.desk import Desk
    from briefing_app.compose.illustrations import Illustrations
    from briefing_app.domain.briefing import Passage, Section

_ASKED = "if-asked"
"""The section of a speech whose heading says what the title of each prompt would."""
_PLAIN = Form()


@dataclass(frozen=True, slots=True)
class Body:
    """Composes sections; ``languages`` are the columns."""

    desk: Desk
    exhibits: Illustrations
    languages: tuple[str, ...]

    def blocks(self, sections: Sequence[Section]) -> Iterator[Block]:
        """Yield headings, pairs and exhibits in reading order."""
        for _, blocks in self.turns(sections):
            yield from blocks

    def turns(self, sections: Sequence[Section]) -> Iterator[tuple[str, tuple[Block, ...]]]:
        """Yield place and blocks of each heading, passage and list, those without any too.

        Bodies of the same sections in other languages have as many turns.
        """
        for section in sections:
            yield section.uuid, tuple(self._heading(section))
            if section.template in DECISIONS:
                yield section.uuid, decided(tuple(self.passages(section.passages)))
                continue
            for group in _groups(section.passages):
                blocks = tuple(self._group(group))
                yield group[0].uuid, _untitled(blocks) if section.template == _ASKED else blocks

    def passages(self, passages: Sequence[Passage]) -> Iterator[Block]:
        """Yield the blocks of passages; list items that follow one another form one list."""
        for group in _groups(passages):
            yield from self._group(group)

    def _group(self, group: Sequence[Passage]) -> Iterator[Block]:
        if group[0].kind is PassageKind.LIST_ITEM:
            yield from self._list([item for item in group if self._has_words(item)])
        else:
            yield from self._passage(group[0])

    def _heading(self, section: Section) -> Iterator[Block]:
        found = self.desk.each(section.heading, self.languages, section.uuid)
        lines = {line.language: line for line in found}
        if not lines:
            return
        number = self.desk.targets.sections.get(section.uuid, "")
        yield Pair(
            columns=tuple(
                (
                    Heading(
                        content=lines[language].content,
                        level=level_of(section),
                        language=language,
                        number=number,
                        anchor=f"section-{section.uuid or number}-{language}",
                        place=section.uuid,
                    ),
                )
                for language in self.languages
            ),
            place=section.uuid,
        )

    def _passage(self, passage: Passage) -> Iterator[Block]:
        match passage.kind:
            case PassageKind.HEADLINE | PassageKind.TABLE:
                yield from self._facts(passage)
            case PassageKind.CHART:
                yield self._chart(passage)
            case PassageKind.QUOTATION:
                yield from self._quotation(passage)
            case PassageKind.STAKEHOLDER:
                yield from self._sheet(passage)
            case PassageKind.QUESTION | PassageKind.PROMPT | PassageKind.FRAME:
                if self._has_words(passage):
                    framed = [(self._framed(passage, lang),) for lang in self.languages]
                    yield self._pair(passage, framed)
            case PassageKind.PARAGRAPH | PassageKind.LIST_ITEM | PassageKind.ANSWER:
                if self._has_words(passage):
                    yield self._pair(
                        passage, [self._blocks(passage, lang) for lang in self.languages]
                    )

    def _facts(self, passage: Passage) -> Iterator[Block]:
        """Yield headline figures or a table across the columns, or repeated in each of them."""
        is_repeated = passage.repeated and len(self.languages) > 1
        made = [
            each.tiles(passage) if passage.kind is PassageKind.HEADLINE else each.table(passage)
            for each in (self.exhibits.in_languages() if is_repeated else [self.exhibits])
        ]
        found = [block for block in made if block is not None]
        if is_repeated and found:
            yield self._pair(passage, [(block,) for block in found])
        else:
            yield from found

    def _chart(self, passage: Passage) -> Block:
        """Return a figure across the columns, twins in theirs, or a visible gap."""
        twins = self.exhibits.twin_figures(passage)
        if twins:
            return self._pair(passage, [(figure,) for figure in twins])
        figure = self.exhibits.figure(passage)
        return self._gap(figure, passage) if isinstance(figure, Line) else figure

    def _has_words(self, passage: Passage) -> bool:
        """Tell whether a passage says anything; an empty one is left out, and noted.

        One that says it in a language that is not printed here is missing, not empty.
        """
        if any(text.text.strip() for text in passage.texts.values()):
            return True
        self.desk.ledger.note(
            "empty_passage", message("This passage is empty and left out."), passage.uuid
        )
        return False

    def _blocks(self, passage: Passage, language: str) -> tuple[Block, ...]:
        text = passage.text(language)
        if not text.strip():
            line = self.desk.missing(passage.uuid, language)
            return (Paragraph(content=line.content, language=language),)
        if passage.is_outdated(language, self.desk.snapshot.briefing.original):
            self.desk.ledger.look_at(
                "outdated_translation",
                message("The original was changed after this translation was made."),
                passage.uuid,
                language,
            )
        return self.desk.passage(text, passage.uuid, language)

    def _framed(self, passage: Passage, language: str) -> Frame:
        title = None
        blocks = self._blocks(passage, language)
        if passage.kind is PassageKind.QUESTION:
            blocks = tuple(
                replace(block, style="question") if isinstance(block, Paragraph) else block
                for block in blocks
            )
        if passage.kind is PassageKind.PROMPT:
            title = self.desk.plain(self.desk.words.in_language(language).if_asked(), language)
        return Frame(
            blocks=blocks,
            language=language,
            style=passage.kind.value,
            title=title,
            place=passage.uuid,
        )

    def _sheet(self, passage: Passage) -> Iterator[Block]:
        """Yield what is known of a stakeholder, and what the passage says besides."""
        stakeholder = self.desk.stakeholder(passage.stakeholder_id, passage.uuid)
        if stakeholder is None:
            return
        has_words = any(text.text.strip() for text in passage.texts.values())
        yield self._pair(
            passage,
            [
                (
                    sheet_of(
                        self.desk,
                        stakeholder,
                        language,
                        self._blocks(passage, language) if has_words else (),
                        passage.uuid,
                    ),
                )
                for language in self.languages
            ],
        )

    def _pair(self, passage: Passage, columns: Sequence[tuple[Block, ...]]) -> Pair:
        return Pair(columns=tuple(columns), place=passage.uuid)

    def _gap(self, line: Line, passage: Passage) -> Pair:
        blocks = [
            (Paragraph(content=line.content, language=line.language),) for _ in self.languages
        ]
        return self._pair(passage, blocks)

    def _list(self, passages: Sequence[Passage]) -> Iterator[Block]:
        if not passages:
            return
        columns = tuple(
            (
                List(
                    items=tuple(
                        ListItem(blocks=self._blocks(passage, language), place=passage.uuid)
                        for passage in passages
                    ),
                    language=language,
                ),
            )
            for language in self.languages
        )
        yield Pair(columns=columns, place=passages[0].uuid)

    def _quotation(self, passage: Passage) -> Iterator[Block]:
        """Yield a passage's own words, then the quotation of its fact."""
        has_words = any(text.text.strip() for text in passage.texts.values())
        fact = self.desk.figures.fact(passage.fact_ids[0]) if passage.fact_ids else None
        alone = alone_in(passage, self.desk.words.languages)
        if alone:
            fact, has_words = self.desk.snapshot.facts.get(alone), False
        if fact is None or fact.kind is not FactKind.QUOTATION:
            if self._has_words(passage):
                yield self._pair(
                    passage, [self._as_quotation(passage, lang) for lang in self.languages]
                )
            return
        value = self.desk.figures.value(fact)
        columns = []
        for language in self.languages:
            quote = quoted(
                self.desk, fact, value, passage.uuid, language, self.desk.words.languages
            )
            before = self._blocks(passage, language) if has_words else ()
            columns.append((*before, quote))
        yield self._pair(passage, columns)

    def _as_quotation(self, passage: Passage, language: str) -> tuple[Block, ...]:
        return tuple(
            BlockQuote(content=block.content, language=language)
            if isinstance(block, Paragraph)
            else block
            for block in self._blocks(passage, language)
        )


def _groups(passages: Sequence[Passage]) -> Iterator[list[Passage]]:
    """Yield passages one by one, list items that follow one another together."""
    for is_item, group in groupby(
        passages, key=lambda passage: passage.kind is PassageKind.LIST_ITEM
    ):
        if is_item:
            yield list(group)
        else:
            yield from ([passage] for passage in group)


def _untitled(blocks: Sequence[Block]) -> tuple[Block, ...]:
    return tuple(
        replace(
            block,
            columns=tuple(
                tuple(
                    replace(each, title=None) if isinstance(each, Frame) else each
                    for each in column
                )
                for column in block.columns
            ),
        )
        if isinstance(block, Pair)
        else block
        for block in blocks
    )
