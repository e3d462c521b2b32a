"""Tables of contents: gathered from the finished blocks, so that they name what is printed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_app.document.block import (
    Contents,
    Entry,
    Figure,
    Heading,
    Listing,
    Pair,
    Part,
    Spread,
    Table,
)
from briefing_app.document.inline import Text, plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing_app.document.block import Block

CONTENTS = "contents"
"""What the names of the places of these tables themselves begin with."""

_Found = tuple[str, str, Entry]
"""What it is (headings, figures, tables), the language, and the entry."""


def filled(blocks: Sequence[Block], languages: tuple[str, ...]) -> tuple[Block, ...]:
    """Return blocks with the entries of their tables of contents."""
    if not any(isinstance(block, Contents) for block in blocks):
        return tuple(blocks)
    found = list(_entries(blocks, languages))
    return tuple(
        replace(block, listings=_listings(block, found, languages))
        if isinstance(block, Contents)
        else block
        for block in blocks
    )


def _listings(
    block: Contents, found: Sequence[_Found], languages: Sequence[str]
) -> tuple[Listing, ...]:
    return tuple(
        Listing(
            language=language,
            entries=tuple(
                entry for of, spoken, entry in found if of == block.of and spoken == language
            ),
        )
        for language in languages
    )


def _entries(blocks: Sequence[Block], languages: tuple[str, ...]) -> Iterator[_Found]:
    """Yield the entries in order; a heading for several languages is in the list of each."""
    scope = languages
    for block in blocks:
        match block:
            case Part():
                scope = block.languages or languages
            case Spread():
                yield from _entries(block.rows, languages)
            case Pair():
                alone = len(block.columns) == 1
                for column in block.columns:
                    for inner in column:
                        yield from _entry(inner, scope if alone else ())
            case _:
                yield from _entry(block, scope)


def _entry(block: Block, scope: Sequence[str]) -> Iterator[_Found]:
    match block:
        case Heading() if block.anchor and not block.anchor.startswith(CONTENTS):
            entry = Entry(
                content=(Text(plain(block.content)),),
                anchor=block.anchor,
                number=block.number,
                level=block.level,
            )
            for language in scope or (block.language,):
                yield "headings", language, entry
        case Figure() | Table() if block.anchor:
            of = "figures" if isinstance(block, Figure) else "tables"
            for line in block.caption:
                content = (Text(plain(line.content)),)
                yield of, line.language, Entry(content=content, anchor=block.anchor)
