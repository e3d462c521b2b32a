"""From inline content to runs, and from runs to text flows of a style."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefing_app.document.inline import (
    Emphasis,
    FigureText,
    Jump,
    LineBreak,
    Link,
    Missing,
    NoteMark,
    Span,
    Text,
    plain,
)
from briefing_app.pdf import theme
from briefing_app.pdf.memory import Memory, Setting
from briefing_app.pdf.run import Run, Target
from briefing_app.pdf.structure import Inlay
from briefing_app.pdf.textflow import TextFlow, set_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefing_app.document.inline import Inline
    from briefing_app.document.inline import Line as InlineLine
    from briefing_app.pdf.characters import Characters
    from briefing_app.pdf.faces import Typeface
    from briefing_app.pdf.lines import Line
    from briefing_app.pdf.structure import Element
    from briefing_app.pdf.styles import Styles
    from briefing_app.pdf.theme import TextStyle, Tone

_MARK_SIZE, _MARK_RISE = 0.64, 0.36
"""A source mark's size and rise, as shares of the size of its text."""

_BOLDER = {400: 600, 600: 700, 700: 700}


@dataclass(frozen=True, slots=True)
class Look:
    """How the text at hand is set, and around it the inline elements."""

    typeface: Typeface
    size: float
    weight: int
    italic: bool
    tone: Tone
    language: str
    tracking: float = 0.0
    path: tuple[Inlay, ...] = ()
    target: Target | None = None

    def run(self, text: str, *, whole: bool = False) -> Run:
        """Return a run of this look."""
        return Run(
            text,
            self.typeface.face(self.weight, italic=self.italic),
            self.size,
            self.tone,
            self.language,
            path=self.path,
            tracking=self.tracking,
            target=self.target,
            whole=whole,
        )


class Typesetter:
    """Sets inline content; ``tags`` are the BCP 47 tags, ``notes`` the texts of the notes."""

    def __init__(
        self,
        typeface: Typeface,
        characters: Characters,
        tags: Mapping[str, str],
        notes: Mapping[int, str],
        styles: Styles,
        memory: Memory | None = None,
    ) -> None:
        self.typeface = typeface
        self.characters = characters
        self._tags = tags
        self.notes = notes
        self.memory = memory or Memory()
        self.styles, self._headings, self.sheet = styles.text, styles.headings, styles.sheet
        self.marked: dict[int, None] = {}
        """The numbers of the notes that were marked so far, in their order."""
        self.place = ""
        """The passage being set, for findings."""

    def heading(self, level: int) -> TextStyle:
        """Return the style of headings of a level, from 1; the deepest ones share theirs."""
        return self._headings[min(level, len(self._headings)) - 1]

    def tag(self, language: str) -> str:
        """Return the BCP 47 tag of a language code."""
        return self._tags.get(language, language)

    def note(self, text: str, language: str) -> None:
        """Look at a text that is painted otherwise, for characters that cannot be drawn."""
        self.characters.printable(text, self.place, language)

    def flow(
        self,
        content: Sequence[Inline],
        style: TextStyle,
        element: Element,
        width: float,
        language: str,
        *,
        align: str = "left",
        anchor: str = "",
        keeps: bool = False,
    ) -> TextFlow:
        """Return content set in a style for a width; its text belongs to ``element``."""
        lines = self._lines(tuple(content), style, width, language)
        return TextFlow(lines, style, element, width, align=align, anchor=anchor, keeps=keeps)

    def _lines(
        self, content: tuple[Inline, ...], style: TextStyle, width: float, language: str
    ) -> tuple[Line, ...]:
        """Return content in lines, set now or before."""
        known = self.memory.find(content, style, width, language, self.notes)
        if known is not None:
            self.marked.update((number, None) for number, _ in known.marked)
            if known.replaced:
                self.characters.note_again(known.replaced, self.place)
            return known.lines
        noted = len(self.characters.noted)
        lines = set_lines(self.runs(content, style, language), style, width)
        marked = tuple((number, self.notes.get(number, "")) for number in _marks(content))
        replaced = tuple(dict.fromkeys(self.characters.noted[noted:]))
        self.memory.keep(content, style, width, language, Setting(lines, marked, replaced))
        return lines

    def width(self, content: Sequence[Inline], style: TextStyle, language: str) -> float:
        """Return the width of content on one line, in points."""
        return self.memory.width(
            (content, style, language),
            lambda: sum(run.width(run.text) for run in self.runs(content, style, language)),
        )

    def paragraph(
        self,
        line: InlineLine,
        style: TextStyle,
        parent: Element,
        width: float,
        *,
        keeps: bool = False,
    ) -> TextFlow:
        """Return a line of content as a paragraph of its own in its language."""
        element = parent.add("P", self.tag(line.language))
        return self.flow(line.content, style, element, width, line.language, keeps=keeps)

    def runs(self, content: Sequence[Inline], style: TextStyle, language: str) -> list[Run]:
        """Return the runs of content set in a style."""
        look = Look(
            self.typeface,
            style.size,
            style.weight,
            style.italic,
            style.tone,
            language,
            style.tracking,
        )
        runs = list(self._runs(content, look))
        if style.capitals:
            runs = [replace(run, text=run.text.upper()) for run in runs]
        return runs

    def _runs(self, content: Sequence[Inline], look: Look) -> Iterator[Run]:
        for node in content:
            match node:
                case Text(text):
                    yield look.run(self._printable(text, look))
                case FigureText(text, _, True):
                    yield look.run(self._printable(text, look))
                case FigureText(text):
                    yield from _figure(self._printable(text, look), look)
                case Missing(text):
                    lost = replace(look, tone=theme.MUST_FIX, weight=600)
                    yield lost.run(self._printable(text, look))
                case LineBreak():
                    yield look.run("\n")
                case NoteMark(numbers, raised):
                    self.marked.update(dict.fromkeys(numbers))
                    yield from self._mark(numbers, look, raised=raised)
                case Emphasis() | Link() | Jump() | Span():
                    yield from self._runs(node.content, self._inner(node, look))

    def _inner(self, node: Emphasis | Link | Jump | Span, look: Look) -> Look:
        match node:
            case Emphasis(_, strong):
                if strong:
                    return replace(look, weight=_BOLDER[look.weight])
                return replace(look, italic=not look.italic)
            case Span(_, language):
                if language == look.language:
                    return look
                inlay = Inlay("Span", self.tag(language))
                return replace(look, language=language, path=(*look.path, inlay))
            case Jump(content, anchor):
                return replace(
                    look,
                    tone=theme.ACCENT,
                    path=(*look.path, Inlay("Reference"), Inlay("Link")),
                    target=Target(anchor=anchor, says=plain(content)),
                )
            case Link(content, url):
                return replace(
                    look,
                    tone=theme.ACCENT,
                    path=(*look.path, Inlay("Link")),
                    target=Target(url=url, says=plain(content) or url),
                )

    def _mark(self, numbers: Sequence[int], look: Look, *, raised: bool) -> Iterator[Run]:
        """Yield a mark; each number leads to its note."""
        reference = Inlay("Reference")
        small = replace(look, tone=theme.ACCENT, path=(*look.path, reference), target=None)
        if raised:
            small = replace(small, size=look.size * _MARK_SIZE, weight=400, italic=False)
        for index, number in enumerate(numbers):
            linked = replace(
                small,
                path=(*small.path, Inlay("Link")),
                target=Target(anchor=note_anchor(number), says=self.notes.get(number, "")),
            )
            rise = look.size * _MARK_RISE if raised else 0.0
            if index:
                yield replace(small.run("," if raised else ", "), rise=rise, glued=raised)
            run = replace(linked.run(str(number)), rise=rise, glued=raised)
            yield replace(run, anchor=mark_anchor(number), note=number)

    def _printable(self, text: str, look: Look) -> str:
        return self.characters.printable(text, self.place, look.language)


def note_anchor(number: int) -> str:
    """Return the name of the place of an endnote."""
    return f"note-{number}"


def mark_anchor(number: int) -> str:
    """Return the name of the place where an endnote is first referred to."""
    return f"mark-{number}"


def joined(lines: Sequence[InlineLine], separator: str) -> tuple[Inline, ...]:
    """Return lines of several languages as content of one paragraph, with signs between."""
    content: list[Inline] = []
    for line in lines:
        if content:
            content.append(Text(separator))
        content.append(Span(line.content, line.language))
    return tuple(content)


def _marks(content: Sequence[Inline]) -> Iterator[int]:
    """Yield the numbers of the notes that are marked in content."""
    for node in content:
        match node:
            case NoteMark(numbers):
                yield from numbers
            case Emphasis() | Link() | Jump() | Span():
                yield from _marks(node.content)


def _figure(text: str, look: Look) -> Iterator[Run]:
    """Yield the parts of a figure: only a series and a long period have ordinary spaces."""
    for index, part in enumerate(text.split(" ")):
        if index:
            yield look.run(" ")
        yield look.run(part, whole=True)
