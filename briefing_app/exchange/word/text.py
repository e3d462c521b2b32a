"""Paragraphs and runs of a Word file."""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import dataclass, field
from itertools import groupby
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
from briefing_app.exchange.word.space import W

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from briefing_app.exchange.manuscript import Para, Run
    from briefing_app.exchange.markup import Element
    from briefing_app.exchange.word.names import Styles

_SIGNS = re.compile("([\n\u00ad\u2011])")
_ELEMENTS = {"\n": "w:br", "\u00ad": "w:softHyphen", "\u2011": "w:noBreakHyphen"}
_FIELDS = {Count.PAGE: "PAGE", Count.PAGES: "NUMPAGES"}


@dataclass
class Anchors:
    """Names of bookmarks, of which a Word file takes forty plain characters, each once."""

    names: dict[str, str] = field(default_factory=dict)
    placed: set[str] = field(default_factory=set)

    def name(self, anchor: str) -> str:
        """Return the name of an anchor."""
        return self.names.setdefault(anchor, f"_Ref{len(self.names) + 1}")

    def around(self, name: str, inside: Sequence[Element]) -> list[Element]:
        """Return elements between the ends of the bookmark of a name, where it first stands."""
        if name in self.placed:
            return list(inside)
        self.placed.add(name)
        number = str(int(name.removeprefix("_Ref")))
        start = W("w:bookmarkStart", {"w:id": number, "w:name": name})
        return [start, *inside, W("w:bookmarkEnd", {"w:id": number})]


@dataclass(frozen=True)
class Texts:
    """Writes paragraphs of one part; ``relate`` gives the relationship of an address.

    ``language`` is what the part says of itself; ``always`` tags every run all the same.
    Without ``anchors`` it is a part that cannot refer to notes; ``counted`` are those that Word
    counts, other marks lead to a paragraph.
    """

    styles: Styles
    relate: Callable[[str], str]
    language: str
    always: bool = False
    anchors: Anchors | None = None
    counted: Collection[int] = ()
    note_class: NoteClass = NoteClass.ENDNOTE

    def paragraph(
        self, para: Para, properties: Sequence[Element] = (), *, style: str = ""
    ) -> Element:
        """Return a paragraph; ``properties`` stand between its style and its alignment."""
        identifier = style or self.styles.paragraph(para.role)
        found: list[Element] = []
        if identifier:
            found.append(W("w:pStyle", {"w:val": identifier}))
        if para.keeps:
            found.append(W("w:keepNext"))
        found += properties
        if para.align == "right":
            found.append(W("w:jc", {"w:val": "right"}))
        if para.role.level and not self.styles.has(para.role):
            found.append(W("w:outlineLvl", {"w:val": str(para.role.level - 1)}))
        tag = self._tag(para.language)
        if tag:
            found.append(W("w:rPr", children=tag))
        runs = list(self.runs(para.runs))
        if para.anchor and self.anchors is not None:
            runs = self.anchors.around(self.anchors.name(para.anchor), runs)
        return W("w:p", children=[W("w:pPr", children=found), *runs])

    def runs(self, runs: Sequence[Run]) -> Iterator[Element]:
        """Yield the elements of runs; neighbours of one address are one link."""
        for (url, anchor), group in groupby(runs, key=_target):
            elements = [element for run in group for element in self._run(run)]
            if anchor and self.anchors is not None:
                place = {"w:anchor": self.anchors.name(anchor), "w:history": "1"}
                yield W("w:hyperlink", place, elements)
            elif url:
                yield W("w:hyperlink", {"r:id": self.relate(url), "w:history": "1"}, elements)
            else:
                yield from elements

    def _run(self, run: Run) -> Iterator[Element]:
        match run:
            case Words():
                yield W("w:r", children=[*self._look(run), *_characters(run.text)])
            case Tab():
                yield W("w:r", children=[W("w:tab")])
            case Field(count, language):
                yield from field_runs(_FIELDS[count], "1", self._properties(language))
            case Mark():
                yield from self._mark(run)
            case PageOf(anchor):
                if self.anchors is not None:
                    yield from field_runs(f"PAGEREF {self.anchors.name(anchor)} \\h", "–", [])
            case _:
                assert_never(run)

    def _look(self, words: Words) -> list[Element]:
        """Return the properties of a run in the order of the schema (17.3.2.28)."""
        found: list[Element] = []
        if words.url and self.styles.link():
            found.append(W("w:rStyle", {"w:val": self.styles.link()}))
        if words.strong or words.missing:
            found += [W("w:b"), W("w:bCs")]
        if words.emphasised:
            found += [W("w:i"), W("w:iCs")]
        if words.missing:
            found.append(W("w:color", {"w:val": MUST_FIX}))
        if words.raised:
            found.append(W("w:vertAlign", {"w:val": "superscript"}))
        found += self._tag(words.language)
        return [W("w:rPr", children=found)] if found else []

    def _mark(self, mark: Mark) -> Iterator[Element]:
        """Yield a note reference where the note belongs, else what repeats its number."""
        number = str(mark.number)
        look = self._raised(mark)
        if self.anchors is None:
            yield W("w:r", children=[*look, *_characters(number)])
            return
        name = self.anchors.name(note_anchor(mark.number))
        if mark.number not in self.counted:
            run = W("w:r", children=[*look, *_characters(number)])
            yield W("w:hyperlink", {"w:anchor": name, "w:history": "1"}, [run])
        elif mark.first:
            reference = W(f"w:{self.note_class}Reference", {"w:id": number})
            run = W("w:r", children=[*look, reference])
            yield from self.anchors.around(name, [run])
        else:
            yield from field_runs(f"NOTEREF {name} \\h", number, look)

    def _raised(self, mark: Mark) -> list[Element]:
        if not mark.raised:
            line = W("w:vertAlign", {"w:val": "baseline"})
            return [W("w:rPr", children=[line])]
        style = self.styles.mark(self.note_class) if self.anchors is not None else ""
        look = (
            W("w:rStyle", {"w:val": style}) if style else W("w:vertAlign", {"w:val": "superscript"})
        )
        return [W("w:rPr", children=[look])]

    def _properties(self, language: str) -> list[Element]:
        tag = self._tag(language)
        return [W("w:rPr", children=tag)] if tag else []

    def _tag(self, language: str) -> list[Element]:
        if language == self.language and not self.always:
            return []
        return [W("w:lang", {"w:val": language})]


def field_runs(instruction: str, result: str, properties: Sequence[Element]) -> Iterator[Element]:
    """Yield the runs of a field with the result that it has until it is updated."""

    def run(*children: Element) -> Element:
        return W("w:r", children=[*(deepcopy(one) for one in properties), *children])

    yield run(W("w:fldChar", {"w:fldCharType": "begin"}))
    yield run(W("w:instrText", {"xml:space": "preserve"}, text=f" {instruction} "))
    yield run(W("w:fldChar", {"w:fldCharType": "separate"}))
    yield run(*_characters(result))
    yield run(W("w:fldChar", {"w:fldCharType": "end"}))


def _characters(text: str) -> list[Element]:
    found = []
    for part in _SIGNS.split(text):
        if part in _ELEMENTS:
            found.append(W(_ELEMENTS[part]))
        elif part:
            found.append(W("w:t", {"xml:space": "preserve"}, text=part))
    return found


def _target(run: Run) -> tuple[str, str]:
    return (run.url, run.anchor) if isinstance(run, Words) else ("", "")
