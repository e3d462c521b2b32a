"""The decision that a note asks for: its passages in one frame, so that nobody misses it."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from briefing_app.document.block import Frame, Pair

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.document.block import Block

DECISIONS = frozenset({"recommended-decision", "proposed-decision"})
"""Sections of the templates that hold the decision."""


def decided(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return blocks with the texts among them that follow one another framed together."""
    found: list[Block] = []
    for is_text, group in groupby(blocks, key=lambda block: isinstance(block, Pair)):
        if not is_text:
            found += group
            continue
        pairs = [block for block in group if isinstance(block, Pair)]
        columns = zip(*(pair.columns for pair in pairs), strict=True)
        found.append(
            Pair(
                columns=tuple(
                    (_framed([each for part in parts for each in part]),) for parts in columns
                ),
                place=pairs[0].place,
            )
        )
    return tuple(found)


def _framed(blocks: Sequence[Block]) -> Frame:
    language = next((getattr(block, "language", "") for block in blocks), "")
    return Frame(blocks=tuple(blocks), language=language, style="decision")
