"""Source marks in a line: neighbours become one, sorted, and stick to the word before them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.document.inline import Inline, NoteMark, Text

if TYPE_CHECKING:
    from collections.abc import Sequence


def merge_marks(content: Sequence[Inline]) -> tuple[Inline, ...]:
    """Return content in which adjacent marks, with or without spaces between, are one mark."""
    merged: list[Inline] = []
    for node in content:
        if not isinstance(node, NoteMark):
            merged.append(node)
        elif node.numbers:
            _drop_space(merged)
            merged.append(_joined(merged, node))
    return tuple(merged)


def _joined(content: list[Inline], mark: NoteMark) -> NoteMark:
    """Return a mark together with the one that ends the content, which it replaces."""
    last = content[-1] if content else None
    if not isinstance(last, NoteMark):
        return mark
    content.pop()
    return NoteMark(tuple(sorted({*last.numbers, *mark.numbers})))


def _drop_space(content: list[Inline]) -> None:
    """Drop the spaces at the end, so that a mark does not stand by itself."""
    last = content[-1] if content else None
    if isinstance(last, Text):
        content.pop()
        text = last.text.rstrip(" \t\u00a0\u202f")
        if text:
            content.append(Text(text))
