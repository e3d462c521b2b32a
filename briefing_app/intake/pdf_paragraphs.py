"""Lines of pages to paragraphs: by the room between them, their height, and how they end."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from briefing_app.intake.pdf_lines import WIDTH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.intake.pdf_lines import Line, Page

_MARGIN = 0.12
_OFTEN = 0.5
_LEAST_PAGES = 3
_GAP, _OTHER_HEIGHT, _INDENT, _COLUMN = 1.3, 1.12, 0.7, 1.5
_ITEM = re.compile(r"(?:[-•–▪◦‣·]|[0-9]{1,3}[.)]|[a-z][.)]|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})\s")
_ENDS = re.compile(r"[.!?:…]['\"”’»)\]]*\s*[⁰¹²³⁴⁵⁶⁷⁸⁹,]*$|\]$")


def without_running_heads(pages: list[Page]) -> list[Page]:
    """Leave out the lines at the top and foot that most pages share but for a number."""
    seen = Counter(key for page in pages for key in {_key(page, line) for line in page.lines})
    least = max(_LEAST_PAGES, int(_OFTEN * len(pages)))
    often = {key for key, count in seen.items() if key and count >= least}
    left = [
        replace(page, lines=tuple(one for one in page.lines if _key(page, one) not in often))
        for page in pages
    ]
    return left if any(page.lines for page in left) else pages


def _key(page: Page, line: Line) -> str:
    """Return what a line of the margin has in common with its like; empty for other lines."""
    place = line.base / page.height if page.height else 0.5
    if _MARGIN < place < 1 - _MARGIN:
        return ""
    words = re.sub(r"[0-9]+", "#", line.text)
    return f"{round(place, 2)} {words}"


def paragraphs(pages: list[Page]) -> Iterator[tuple[str, int]]:
    """Yield paragraphs with the page that each begins on; one may run on to the next page."""
    kept: tuple[str, int] | None = None
    for page in pages:
        for text in _of_page(page):
            if kept is not None and kept[1] != page.number and _runs_on(kept[0], text):
                kept = (_glued(kept[0], text), kept[1])
                continue
            if kept is not None:
                yield kept
            kept = (text, page.number)
    if kept is not None:
        yield kept


def _of_page(page: Page) -> Iterator[str]:
    if not page.lines:
        return
    leading = _leading(page.lines)
    edges = _edges(page.lines, leading)
    text = page.lines[0].text
    for (before, line), edge in zip(pairwise(page.lines), edges, strict=False):
        if _begins(before, line, leading, edge):
            yield text
            text = line.text
        else:
            text = _glued(text, line.text)
    yield text


def _edges(lines: tuple[Line, ...], leading: float) -> list[float]:
    """Return for each line how far right its block reaches: lines one below another."""
    blocks = [[lines[0]]]
    for before, line in pairwise(lines):
        near = abs(line.left - before.left) < _COLUMN * line.height
        step = before.base - line.base
        if not near or not 0 < step <= _GAP * leading or _differ(before, line):
            blocks.append([])
        blocks[-1].append(line)
    return [edge for block in blocks for edge in [max(one.right for one in block)] * len(block)]


def _differ(before: Line, line: Line) -> bool:
    low, high = sorted((before.height, line.height))
    return high > _OTHER_HEIGHT * low


def _leading(lines: tuple[Line, ...]) -> float:
    """Return the usual distance of two lines, in points."""
    steps = [one.base - two.base for one, two in pairwise(lines)]
    usual = [step for step, line in zip(steps, lines, strict=False) if 0 < step < 2 * line.height]
    return median(usual) if usual else 0.0


def _begins(before: Line, line: Line, leading: float, edge: float) -> bool:
    """Tell whether a line begins a paragraph; ``edge`` is that of the column of the one before."""
    if _ITEM.match(line.text) or "\t" in line.text or "\t" in before.text:
        return True
    if _differ(before, line):
        return True
    step = before.base - line.base
    if step <= 0:  # another column
        return not _runs_on(before.text, line.text)
    if leading and step > _GAP * leading:
        return True
    word, _, _ = line.text.partition(" ")
    had_room = before.right + (len(word) + 1) * WIDTH * line.height < edge
    is_indented = line.left > before.left + _INDENT * line.height
    return had_room or (is_indented and _ENDS.search(before.text) is not None)


def _runs_on(before: str, after: str) -> bool:
    return not _ENDS.search(before) and after[:1].islower()


def _glued(before: str, after: str) -> str:
    return f"{before.rstrip()} {after.lstrip()}"
