"""Inline content: runs of text, emphasis, links, marks of sources."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Text:
    """Plain characters; figures come with their no-break spaces already in them."""

    text: str


@dataclass(frozen=True, slots=True)
class FigureText:
    """A fact's value in the wording of its column; ``key`` is the fact's.

    A line may end in it at an ordinary space only; with ``breaks``, which is for texts and
    quotations, wherever it may end in any text.
    """

    text: str
    key: str
    breaks: bool = False


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Emphasised (italic) or, when ``strong``, bold content."""

    content: tuple[Inline, ...]
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """A link that a reader may click; ``url`` is http, https or mailto, never fetched by us."""

    content: tuple[Inline, ...]
    url: str


@dataclass(frozen=True, slots=True)
class NoteMark:
    """A superscript source mark; ``numbers`` are those of the notes, sorted.

    Not ``raised`` it is a list of numbers in the text: *Sources: 1, 3*.
    """

    numbers: tuple[int, ...]
    raised: bool = True


@dataclass(frozen=True, slots=True)
class Jump:
    """A reference to another place in the document, such as *figure 3*; ``anchor`` names it."""

    content: tuple[Inline, ...]
    anchor: str


@dataclass(frozen=True, slots=True)
class Span:
    """Content in another language than its paragraph."""

    content: tuple[Inline, ...]
    language: str


@dataclass(frozen=True, slots=True)
class Missing:
    """A visible mark where something could not be resolved, such as an unknown fact key."""

    text: str


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A line end that the author asked for."""


Inline = Text | FigureText | Emphasis | Link | Jump | NoteMark | Span | Missing | LineBreak


@dataclass(frozen=True, slots=True)
class Line:
    """Inline content in one language; the language is the nearest that a node declares."""

    content: tuple[Inline, ...] = field(default_factory=tuple)
    language: str = ""


def plain(content: tuple[Inline, ...]) -> str:
    """Return the characters of inline content without marks of sources."""
    parts: list[str] = []
    for node in content:
        match node:
            case Text(text) | FigureText(text) | Missing(text):
                parts.append(text)
            case Emphasis(inner) | Link(inner) | Jump(inner) | Span(inner):
                parts.append(plain(inner))
            case LineBreak():
                parts.append(" ")
            case NoteMark(numbers, raised):
                parts += [] if raised else [", ".join(map(str, numbers))]
    return "".join(parts)
