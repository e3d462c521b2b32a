"""What states facts without sentences: headline figures and tables of facts."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING

from briefing_app.compose.annexes import letter_of
from briefing_app.compose.words import Wordlist
from briefing_app.document.block import Cell, Table, Tile, Tiles
from briefing_app.document.inline import Line, NoteMark, Span, Text, plain
from briefing_app.domain.codes import NUMERIC, AnnexKind, FactKind
from briefing_app.errors import message
from briefing_app.language.form import Form, Style
from briefing_app.language.wording import word_moment

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from briefing_app.compose.desk import Desk
    from briefing_app.document.inline import Inline
    from briefing_app.document.picture import ChartDrawing
    from briefing_app.domain.briefing import Passage
    from briefing_app.domain.fact import Fact, Texts

_SHORT = Form(style=Style.SHORT)
_ALIGNED = {
    FactKind.TEXT: "left",
    FactKind.QUOTATION: "left",
    **dict.fromkeys(NUMERIC, "decimal"),
}
_IN_WORDS = frozenset({FactKind.TEXT, FactKind.QUOTATION})
_WIDTHS = (0.46, 0.2, 0.2, 0.14)
_WIDTHS_WITH_WORDS = (0.34, 0.36, 0.17, 0.13)
LEFT_OUT = message("Facts that may not be shown are left out here.")


@dataclass(frozen=True, slots=True)
class Exhibits:
    """Composes exhibits for languages; ``across`` when all of the document's share them.

    ``twins`` are the drawings that have a column of their language, by language.
    """

    desk: Desk
    languages: tuple[str, ...]
    drawings: Mapping[int, ChartDrawing]
    across: bool = True
    twins: Mapping[str, Mapping[int, ChartDrawing]] = field(default_factory=dict)

    def tiles(self, passage: Passage) -> Tiles | None:
        """Return headline figures: large in the first language, small in the others."""
        facts = self._facts(passage)
        if not facts:
            return None
        return Tiles(
            tiles=tuple(self._tile(fact, passage.uuid) for fact in facts),
            language=self.languages[0],
            source=self._source_line(self.desk.citations.of_facts(fact.id for fact in facts)),
            place=passage.uuid,
        )

    def _tile(self, fact: Fact, place: str) -> Tile:
        first, *others = self.languages
        figure, _ = self._figure(fact, place, first)
        labels = [self._title(fact, place, first)]
        for language in others:
            other, sign = self._figure(fact, place, language)
            title = self._title(fact, place, language)
            if plain((other,)) == plain((figure,)):
                labels.append(title)
            else:
                labels.append(Line((other, Text(sign), *title.content), language))
        return Tile(figure=Line((figure,), first), labels=tuple(labels))

    def _figure(self, fact: Fact, place: str, language: str) -> tuple[Inline, str]:
        """Return a short figure, and the sign between it and the title.

        What is counted is left to the title when that names it: *about 500*, *new jobs*.
        """
        value = self.desk.figures.value(fact)
        unit = value.measure.unit if value is not None and value.measure is not None else None
        names = (unit.singular.get(language), unit.plural.get(language)) if unit else ()
        title = fact.title.get(language, "")
        is_named = any(name and _has_word(title, name) for name in names)
        figure = self.desk.figures.word(fact, _SHORT, place, language, with_unit=not is_named)
        return figure, " " if is_named else " · "

    def table(self, passage: Passage) -> Table | None:
        """Return a table of facts: what, how much, as of when, from where."""
        facts = self._facts(passage)
        if not facts:
            return None
        captions = {lang: passage.text(lang) for lang in self.languages}
        number = self.desk.targets.tables[passage.uuid]
        return replace(
            self.fact_table(facts, passage.uuid),
            caption=self._captions(lambda words: words.table(number), captions, {}, passage.uuid),
            anchor=self._anchor("table", passage),
        )

    def fact_table(self, facts: Sequence[Fact], place: str) -> Table:
        """Return facts as rows: what, how much, as of when, from where."""
        rows = tuple(self._fact_row(fact, place) for fact in facts)
        has_words = any(fact.kind in _IN_WORDS for fact in facts)
        heads = ((Wordlist.fact, "left"), (Wordlist.value, "right"), (Wordlist.as_of, "left"))
        head = tuple(self._head(say, align) for say, align in (*heads, (Wordlist.sources, "left")))
        return Table(
            rows=(head, *rows),
            language=self.languages[0],
            widths=_WIDTHS_WITH_WORDS if has_words else _WIDTHS,
            place=place,
        )

    def _anchor(self, kind: str, passage: Passage) -> str:
        """Return the name of an exhibit's place; across columns it is that of all languages."""
        name = f"{kind}-{passage.uuid}"
        return name if self.across else f"{name}-{self.languages[0]}"

    def _by_language(self, texts: Texts) -> tuple[Line, ...]:
        found: dict[str, str] = {}
        for language in self.languages:
            if texts.get(language):
                found.setdefault(texts[language], language)
        return tuple(Line((Text(text),), language) for text, language in found.items())

    def _facts(self, passage: Passage) -> list[Fact]:
        found = [self.desk.figures.fact(fact_id) for fact_id in passage.fact_ids]
        if None in found:
            self.desk.ledger.note("fact_left_out", LEFT_OUT, passage.uuid)
        return [fact for fact in found if fact is not None]

    def _title(self, fact: Fact, place: str, language: str) -> Line:
        title = fact.title.get(language, "")
        return self.desk.plain(title, language) if title else self.desk.missing(place, language)

    def _fact_row(self, fact: Fact, place: str) -> tuple[Cell, ...]:
        desk = self.desk
        worded = [
            Line((desk.figures.word(fact, _SHORT, place, language),), language)
            for language in self.languages
        ]
        value = desk.figures.value(fact)
        moments = (
            [
                desk.plain(word_moment(value.as_of, desk.voices[language], _SHORT), language)
                for language in self.languages
            ]
            if value is not None and value.as_of is not None
            else []
        )
        numbers = desk.citations.of_facts([fact.id])
        marks = Line((NoteMark(numbers, raised=False),), self.languages[0])
        titles = [self._title(fact, place, language) for language in self.languages]
        return (
            Cell(lines=tuple(titles), header="row"),
            Cell(lines=_once(worded), align=_ALIGNED.get(fact.kind, "right")),
            Cell(lines=_once(moments)),
            Cell(lines=(marks,) if numbers else ()),
        )

    def _head(self, say: Callable[[Wordlist], str], align: str) -> Cell:
        lines = self.desk.words.lines(say, self.languages)
        return Cell(lines=lines, align=align, header="column")

    def _captions(
        self, name: Callable[[Wordlist], str], titles: Texts, subtitles: Texts, place: str
    ) -> tuple[Line, ...]:
        """Return *Figure 1 · title, subtitle* in each language."""
        lines: list[Line] = []
        for language in self.languages:
            content: list[Inline] = [Text(name(self.desk.words.in_language(language)))]
            if titles.get(language):
                line = self.desk.line(titles[language], place, language)
                content += [Text(" · "), *line.content]
            if subtitles.get(language):
                line = self.desk.line(subtitles[language], place, language)
                content += [Text(", "), *line.content]
            lines.append(Line(tuple(content), language))
        return tuple(lines)

    def _source_line(
        self, numbers: tuple[int, ...], *, with_data: bool = False
    ) -> tuple[Line, ...]:
        """Return where figures come from: *Bronnen · Sources: 1, 3. Gegevens: bijlage A …*."""
        words = self.desk.words
        content: list[Inline] = []
        if numbers:
            *before, last = self.languages
            same = words.in_language(last).sources()
            heads = [(words.in_language(language).sources(), language) for language in before]
            opening, _, end = words.in_language(last).sources_are("{}").partition("{}")
            content += _between([*(head for head in heads if head[0] != same), (opening, last)])
            content += [NoteMark(numbers, raised=False), Text(end)]
        if with_data:
            letter = letter_of(self.desk.targets.annexes, AnnexKind.CHART_DATA)
            say = partial(Wordlist.data_in_annex, letter=letter)
            lines = words.lines(say, self.languages)
            content += [Text(" ")] if content else []
            content += _between([(plain(line.content), line.language) for line in lines])
            content.append(Text("."))
        return (Line(tuple(content), self.languages[0]),) if content else ()


def _has_word(text: str, word: str) -> bool:
    """Tell whether a text says a whole word: *uur* is not in *infrastructuur*."""
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text, re.IGNORECASE) is not None


def _between(texts: Iterable[tuple[str, str]]) -> list[Inline]:
    content: list[Inline] = []
    for text, language in texts:
        content += [Text(" · ")] if content else []
        content.append(Span((Text(text),), language))
    return content


def _once(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Return lines without those that read the same as one before."""
    found: dict[str, Line] = {}
    for line in lines:
        found.setdefault(plain(line.content), line)
    return tuple(found.values())
