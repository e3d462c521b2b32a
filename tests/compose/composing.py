"""Composing in one line, and looking for what came out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.compose.briefing import Composed, compose
from briefing_app.compose.disclosure import disclose
from briefing_app.document.block import BlockQuote, Heading, List, Notes, Pair, Paragraph, Spread
from briefing_app.document.inline import plain
from briefing_app.domain.codes import Layout

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from briefing_app.document.block import Block
    from briefing_app.document.inline import Inline
    from briefing_app.document.picture import ChartDrawing
    from briefing_app.domain.dossier import Snapshot


def composed(
    snapshot: Snapshot,
    *languages: str,
    layout: Layout = Layout.PARALLEL,
    draft: bool = False,
    drawings: Mapping[int, ChartDrawing] | None = None,
) -> Composed:
    return compose(
        disclose(snapshot),
        languages=languages or ("nl", "fr"),
        layout=layout,
        draft=draft,
        drawings=drawings or {},
    )


def inside(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield blocks with all that stands in pairs and lists."""
    for block in blocks:
        yield block
        if isinstance(block, Pair):
            for column in block.columns:
                yield from inside(column)
        elif isinstance(block, Spread):
            yield from inside(block.rows)
        elif isinstance(block, List):
            for item in block.items:
                yield from inside(item.blocks)


def contents(found: Composed) -> list[tuple[Inline, ...]]:
    return [
        block.content
        for block in inside(found.document.blocks)
        if isinstance(block, Paragraph | Heading | BlockQuote)
    ]


def said(found: Composed) -> str:
    """Return everything that a document says, as it is in the tree."""
    return repr(found.document)


def read(found: Composed) -> list[str]:
    return [plain(content) for content in contents(found)]


def notes(found: Composed) -> list[str]:
    return [
        f"{note.number} {plain(note.content)}"
        for block in found.document.blocks
        if isinstance(block, Notes)
        for note in block.notes
    ]


def kinds(found: Composed) -> list[tuple[str, str, str]]:
    return [(each.kind, each.severity.value, each.language) for each in found.findings]
