"""Inline content as runs of a manuscript."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, assert_never
from urllib.parse import quote, urlsplit

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
)
from briefing_app.exchange.manuscript import Mark, Run, Words
from briefing_app.exchange.markup import legal

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from briefing_app.document.inline import Inline, Line

_SCHEMES = frozenset({"http", "https", "mailto"})
_SAFE = "%/:=&?~#+!$,;'@()*-._"
_LONGEST_URL = 2_000
"""Characters of an address that Word opens a file with."""

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")


@dataclass
class Runs:
    """Makes runs; ``known`` are the numbers of the notes that there are.

    ``marked`` grows with the notes, in the order in which they are first referred to.
    """

    tags: Mapping[str, str]
    known: Collection[int]
    marked: list[int] = field(default_factory=list)

    def tag(self, language: str) -> str:
        """Return the BCP 47 tag of a language code."""
        return self.tags.get(language, language)

    def of(self, content: Sequence[Inline], language: str) -> tuple[Run, ...]:
        """Return the runs of inline content, neighbours of one look as one run."""
        return tuple(_joined(self._of(content, Words("", self.tag(language)))))

    def leading(self, content: Sequence[Inline], language: str, anchor: str) -> tuple[Run, ...]:
        """Return the runs of inline content that as a whole leads to an anchor."""
        start = Words("", self.tag(language), anchor=anchor)
        return tuple(run for run in self._of(content, start) if isinstance(run, Words))

    def line(self, line: Line) -> tuple[Run, ...]:
        """Return the runs of a line in its own language."""
        return self.of(line.content, line.language)

    def joined(self, lines: Sequence[Line], separator: str) -> tuple[Run, ...]:
        """Return lines of several languages one after the other, with signs between."""
        runs: list[Run] = []
        for line in lines:
            if runs:
                runs.append(Words(separator, self.tag(line.language)))
            runs += self.line(line)
        return tuple(runs)

    def _of(self, content: Sequence[Inline], look: Words) -> Iterator[Run]:
        for node in content:
            match node:
                case Text(text) | FigureText(text):
                    yield replace(look, text=_plain(text))
                case Missing(text):
                    yield replace(look, text=_plain(text), missing=True)
                case LineBreak():
                    yield replace(look, text="\n")
                case NoteMark(numbers, raised):
                    yield from self._marks(numbers, look, raised=raised)
                case Emphasis() | Link() | Jump() | Span():
                    yield from self._of(node.content, self._inside(node, look))
                case _:
                    assert_never(node)

    def _inside(self, node: Emphasis | Link | Jump | Span, look: Words) -> Words:
        match node:
            case Emphasis(_, True):
                return replace(look, strong=True)
            case Emphasis():
                return replace(look, emphasised=not look.emphasised)
            case Link(_, url):
                return replace(look, url=address(url))
            case Jump(_, anchor):
                return replace(look, anchor=anchor)
            case Span(_, language):
                return replace(look, language=self.tag(language))

    def _marks(self, numbers: Sequence[int], look: Words, *, raised: bool) -> Iterator[Run]:
        """Yield a mark a number; a number that no note has stays a figure."""
        plain = Words("", look.language, raised=raised)
        for index, number in enumerate(numbers):
            if index:
                yield replace(plain, text="," if raised else ", ")
            if number not in self.known:
                yield replace(plain, text=str(number))
                continue
            first = number not in self.marked
            if first:
                self.marked.append(number)
            yield Mark(number, look.language, first=first, raised=raised)


def address(url: str) -> str:
    """Return an address as a word processor takes it (RFC 3986); empty for what is none."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    is_address = parts.scheme in _SCHEMES and bool(parts.netloc or parts.scheme == "mailto")
    if not is_address or len(url) > _LONGEST_URL or not url.isprintable():
        return ""
    return quote(url, safe=_SAFE, errors="replace")


def _plain(text: str) -> str:
    """Return a text whose only signs of layout are line ends."""
    return legal(_LINE_ENDS.sub("\n", text).replace("\t", " "))


def _joined(runs: Iterator[Run]) -> Iterator[Run]:
    last: Words | None = None
    for run in runs:
        if not isinstance(run, Words):
            if last is not None:
                yield last
            last = None
            yield run
        elif last is not None and replace(run, text="") == replace(last, text=""):
            last = replace(last, text=last.text + run.text)
        else:
            if last is not None:
                yield last
            last = run
    if last is not None:
        yield last
