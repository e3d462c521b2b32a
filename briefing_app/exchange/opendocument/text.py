"""Paragraphs and runs of an OpenDocument file."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, assert_never

from briefing_app.exchange.looks import MUST_FIX
from briefing_app.exchange.manuscript import (
    Count,
    Field,
    Mark,
    NoteClass,
    PageOf,
    Tab,
    Words,
    note_anchor,
)
from briefing_app.exchange.opendocument.space import ODF, language
from briefing_app.exchange.opendocument.styles import LINK, NAMES, NOTE_MARK, style_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefing_app.exchange.manuscript import Para, Run
    from briefing_app.exchange.markup import Element
    from briefing_app.exchange.opendocument.automatic import Automatic

_PARTS = re.compile("(\n| +)")
_COUNTS = {Count.PAGE: "text:page-number", Count.PAGES: "text:page-count"}


@dataclass
class Anchors:
    """Names of bookmarks, each placed once."""

    names: dict[str, str] = field(default_factory=dict)
    placed: set[str] = field(default_factory=set)

    def name(self, anchor: str) -> str:
        """Return the name of an anchor."""
        return self.names.setdefault(anchor, f"ref{len(self.names) + 1}")

    def around(self, anchor: str, inside: Sequence[Element]) -> list[Element]:
        """Return elements between the ends of a bookmark, where it first stands."""
        name = self.name(anchor)
        if not anchor or name in self.placed:
            return list(inside)
        self.placed.add(name)
        ends = [ODF(f"text:bookmark-{end}", {"text:name": name}) for end in ("start", "end")]
        return [ends[0], *inside, ends[1]]


@dataclass
class Texts:
    """Writes paragraphs of one part, whose language is ``language``; ``notes`` go into it."""

    automatic: Automatic
    language: str
    notes: Mapping[int, Para] = field(default_factory=dict)
    anchors: Anchors | None = None
    note_class: NoteClass = NoteClass.ENDNOTE

    def paragraph(
        self,
        para: Para,
        properties: Mapping[str, str] | None = None,
        *,
        tab: float = 0.0,
        leader: bool = False,
    ) -> Element:
        """Return a paragraph or heading; ``properties`` come on top of those of its role."""
        paragraph = dict(properties or {})
        if para.align == "right":
            paragraph["fo:text-align"] = "end"
        if para.keeps:
            paragraph["fo:keep-with-next"] = "always"
        text = language(para.language) if para.language != self.language else {}
        own = style_name(NAMES[para.role])
        looks = {"paragraph": paragraph, "text": text}
        style = self.automatic.name("paragraph", own, looks, tab=tab, leader=leader)
        attributes = {"text:style-name": style}
        inside = list(self._runs(para.runs, para.language))
        if para.anchor and self.anchors is not None:
            inside = self.anchors.around(para.anchor, inside)
        if not para.role.level:
            return ODF("text:p", attributes, inside)
        attributes["text:outline-level"] = str(para.role.level)
        return ODF("text:h", attributes, inside)

    def _runs(self, runs: Sequence[Run], spoken: str) -> Iterator[Element]:
        after_space = True  # a space at the start of a paragraph counts as none
        for run in runs:
            match run:
                case Words():
                    yield self._words(run, spoken, after_space=after_space)
                    after_space = run.text.endswith((" ", "\n"))
                case Tab():
                    yield ODF("text:tab")
                    after_space = True
                case Field(count):
                    yield ODF(_COUNTS[count], text="1")
                    after_space = False
                case Mark():
                    yield self._mark(run)
                    after_space = False
                case PageOf(anchor):
                    yield from self._page_of(anchor)
                    after_space = False
                case _:
                    assert_never(run)

    def _page_of(self, anchor: str) -> Iterator[Element]:
        if self.anchors is not None:
            place = {"text:ref-name": self.anchors.name(anchor), "text:reference-format": "page"}
            yield ODF("text:bookmark-ref", place, text="–")

    def _words(self, words: Words, spoken: str, *, after_space: bool) -> Element:
        look: dict[str, str] = {}
        if words.strong or words.missing:
            look["fo:font-weight"] = "bold"
        if words.emphasised:
            look["fo:font-style"] = "italic"
        if words.missing:
            look["fo:color"] = f"#{MUST_FIX}"
        if words.raised:
            look["style:text-position"] = "super 62%"
        if words.language != spoken:
            look |= language(words.language)
        style = self.automatic.name("text", "", {"text": look})
        span = ODF("text:span", {"text:style-name": style} if style else None)
        _fill(span, words.text, after_space=after_space)
        if words.anchor and self.anchors is not None:
            return self._link(f"#{self.anchors.name(words.anchor)}", [span])
        return self._link(words.url, [span]) if words.url else span

    def _link(self, url: str, inside: Sequence[Element]) -> Element:
        return ODF(
            "text:a",
            {
                "xlink:type": "simple",
                "xlink:href": url,
                "text:style-name": style_name(LINK),
                "text:visited-style-name": style_name(LINK),
            },
            inside,
        )

    def _mark(self, mark: Mark) -> Element:
        """Return a note where it belongs, else what repeats its number and leads to it."""
        number = str(mark.number)
        note = self.notes.get(mark.number)
        if note is None:
            shown = self._raised([ODF("text:span", text=number)], mark)
            if self.anchors is None:
                return shown
            name = self.anchors.name(note_anchor(mark.number))
            return ODF("text:a", {"xlink:type": "simple", "xlink:href": f"#{name}"}, [shown])
        name = f"note{number}"
        if not mark.first:
            reference = ODF(
                "text:note-ref",
                {
                    "text:note-class": self.note_class,
                    "text:reference-format": "text",
                    "text:ref-name": name,
                },
                text=number,
            )
            return self._raised([reference], mark)
        inside = Texts(self.automatic, self.language).paragraph(note)
        return ODF(
            "text:note",
            {"text:id": name, "text:note-class": self.note_class},
            [
                ODF("text:note-citation", text=number),
                ODF("text:note-body", children=[inside]),
            ],
        )

    def _raised(self, inside: Sequence[Element], mark: Mark) -> Element:
        style = {"text:style-name": style_name(NOTE_MARK)} if mark.raised else None
        return ODF("text:span", style, inside)


def _fill(element: Element, text: str, *, after_space: bool) -> None:
    """Put a text into an element, with all its spaces and line ends (ODF 1.3, part 3, 6.1.2)."""
    last: Element | None = None
    said: list[str] = []  # joined once: a text that grows word by word takes time by its square
    for piece in _pieces(text, after_space=after_space):
        if isinstance(piece, str):
            said.append(piece)
            continue
        _say(element, last, "".join(said))
        element.append(piece)
        last, said = piece, []
    _say(element, last, "".join(said))


def _say(element: Element, last: Element | None, text: str) -> None:
    """Put a text after the last child of an element."""
    if last is not None:
        last.tail = text or None
    else:
        element.text = text or None


def _pieces(text: str, *, after_space: bool) -> Iterator[str | Element]:
    """Yield texts, and between them what stands for line ends and for spaces that collapse."""
    for part in _PARTS.split(text):
        if part == "\n":
            yield ODF("text:line-break")
            after_space = True
        elif part.startswith(" "):
            hidden = len(part) if after_space else len(part) - 1
            if not after_space:
                yield " "
            if hidden:
                yield ODF("text:s", {"text:c": str(hidden)})
            after_space = True
        elif part:
            yield part
            after_space = False
