"""A table of contents as paragraphs whose page numbers are fields, languages beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.exchange.manuscript import (
    CONTENTS,
    Box,
    Grid,
    GridKind,
    Item,
    PageOf,
    Para,
    Tab,
    Words,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing_app.document.block import Contents, Entry, Listing
    from briefing_app.exchange.manuscript import Role
    from briefing_app.exchange.runs import Runs


def contents(block: Contents, runs: Runs) -> Iterable[Item]:
    """Return the entries of one language, or those of two as a row of a grid."""
    columns = [_entries(listing, of=block.of, runs=runs) for listing in block.listings]
    if len(columns) == 1:
        return columns[0]
    if not columns:
        return ()
    row = tuple(Box(items=column) for column in columns)
    widths = (1 / len(columns),) * len(columns)
    return (Grid(kind=GridKind.PAIRS, rows=(row,), widths=widths),)


def _entries(listing: Listing, *, of: str, runs: Runs) -> tuple[Para, ...]:
    roles = CONTENTS if of == "headings" else CONTENTS[1:]
    return tuple(
        _entry(entry, roles[min(max(entry.level, 1), len(roles)) - 1], listing.language, runs)
        for entry in listing.entries
    )


def _entry(entry: Entry, role: Role, language: str, runs: Runs) -> Para:
    tag = runs.tag(language)
    number = (Words(f"{entry.number}\u2002", tag, anchor=entry.anchor),) if entry.number else ()
    text = runs.leading(entry.content, language, entry.anchor)
    return Para(role=role, runs=(*number, *text, Tab(), PageOf(entry.anchor)), language=tag)
