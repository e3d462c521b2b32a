"""The composed note as a plain plan of JSON, from which each peer's own source is written.

The peers get the same words as our own composing gives, figures worded and notes numbered, and
the charts as SVG: what composing and drawing cost is ours alone to pay.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

from briefing_app.document.block import (
    ColumnHead,
    Contents,
    Figure,
    Heading,
    List,
    Notes,
    Pair,
    Paragraph,
    Table,
    TitleBlock,
)
from briefing_app.document.inline import (
    Emphasis,
    FigureText,
    Inline,
    Link,
    Missing,
    NoteMark,
    Span,
    Text,
    plain,
)
from tests.benchmarks.peers.svg import as_svg

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing_app.document.block import Block, Document
    from briefing_app.document.inline import Line

Node = dict[str, Any]
"""A node of JSON: its ``kind`` decides what else it holds."""

_SIDES = {"decimal": "right"}
"""Alignments that the peers have not."""


def plan_of(document: Document) -> Node:
    """Return the document; raise ``TypeError`` for a block that the peers are not given."""
    return {
        "titles": [plain(line.content) for line in document.metadata.titles],
        "author": document.metadata.author,
        "languages": list(document.languages),
        "foot": " · ".join(plain(line.content) for line in document.footer),
        "blocks": [node for block in document.blocks for node in _block(block)],
    }


def _block(block: Block) -> list[Node]:
    match block:
        case TitleBlock():
            rows = [[_lines(one.label), _lines(one.content)] for one in block.particulars]
            titles = [plain(line.content) for line in block.titles]
            sender = _lines(block.sender)
            return [{"kind": "title", "titles": titles, "sender": sender, "rows": rows}]
        case ColumnHead():
            return [{"kind": "heads", "columns": [_line(line) for line in block.lines]}]
        case Pair():
            columns = [[_inner(one) for one in column] for column in block.columns]
            return [{"kind": "pair", "columns": columns}]
        case Table():
            rows = [[_lines(cell.lines) for cell in row] for row in block.rows]
            sides = [_SIDES.get(cell.align, cell.align) for cell in block.rows[-1]]
            words = {"caption": _lines(block.caption), "source": _lines(block.source)}
            node = {"kind": "table", "rows": rows, "sides": sides, "widths": list(block.widths)}
            return [node | words]
        case Figure():
            spoken = " ".join(plain(line.content) for line in block.alternative)
            return [{"kind": "figure", "caption": _lines(block.caption), "spoken": spoken,
                     "svg": as_svg(block.picture), "source": _lines(block.source)}]  # fmt: skip
        case Notes():
            return [
                {"kind": "note", "number": note.number, "text": _inlines(note.content)}
                for note in block.notes
            ]
        case _:
            return _other(block)


def _other(block: Block) -> list[Node]:
    if type(block).__name__ in {"Part", "PageBreak"}:
        return []
    if isinstance(block, Contents):  # two peers make them of their own headings
        listing = block.listings[0] if block.of == "headings" else None
        headings = [_inlines(entry.content) for entry in listing.entries] if listing else []
        return [{"kind": "contents", "headings": headings}] if headings else []
    raise TypeError(f"the peers are not given a {type(block).__name__}")


def _inner(block: Block) -> Node:
    match block:
        case Heading():
            text = [{"text": f"{block.number} "}] if block.number else []
            text += _inlines(block.content)
            return {"kind": "heading", "level": block.level, "text": text, "lang": block.language}
        case Paragraph():
            return {"kind": "text", "text": _inlines(block.content), "lang": block.language}
        case List():
            items = [[_inner(one) for one in item.blocks] for item in block.items]
            return {"kind": "list", "items": items, "lang": block.language}
        case _:
            raise TypeError(f"the peers are not given a {type(block).__name__} in a column")


def _lines(lines: Iterable[Line]) -> list[Node]:
    return [_line(line) for line in lines]


def _line(line: Line) -> Node:
    return {"text": _inlines(line.content), "lang": line.language}


def _inlines(content: Sequence[Inline]) -> list[Node]:
    return list(itertools.chain.from_iterable(map(_inline, content)))


def _inline(node: Inline) -> list[Node]:
    match node:
        case Text(text) | FigureText(text) | Missing(text):
            return [{"text": text}]
        case Emphasis(inner, strong):
            return [{**one, "strong" if strong else "italic": True} for one in _inlines(inner)]
        case Span(inner, _) | Link(inner, _):
            return _inlines(inner)
        case NoteMark(numbers):
            return [{"marks": list(numbers)}] if numbers else []
        case _:
            return [{"text": "\n"}]
