"""Lines of pages to paragraphs: by the room between them, their height, and how they end."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from briefing_app.intake.pdf_lines import HYPHEN, WIDTH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.intake.pdf_lines import Line, Page

_MARGIN = 0.12
_OFTEN = 0.5
_LEAST_PAGES = 3
_GAP, _INDENT, _COLUMN = 1.3, 0.8, 1.75
OTHER_HEIGHT = 1.08
"""Letters that are so many times as large are of another kind of text."""
_MOST_LEADING, _USUAL_LEADING = 2.4, 1.25
_ITEM = re.compile(r"(?:[-•–▪◦‣·]|[0-9]{1,3}[.)]|[a-z][.)]|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|\[[ivx]{1,6}\])\s")
_FIGURE = re.compile(r"[0-9€$£]")
_MOST_TOGETHER = 4
_CONJUNCTIONS = frozenset({"en", "of", "et", "ou", "and", "or"})
_NUMBER = re.compile(r"([0-9]{1,3})\s+\S")
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


def of_lines(lines: tuple[Line, ...]) -> Iterator[tuple[str, Line, Line]]:
    """Yield the paragraphs of one page with their first line and their last.

    The last line of one may end inside a word, with ``HYPHEN``.
    """
    if not lines:
        return
    leading = _leading(lines)
    text, first = lines[0].text, lines[0]
    for (before, line), edge in zip(pairwise(lines), _edges(lines, leading), strict=False):
        if _begins(before, line, leading, edge) or _counts_on(text, line.text):
            yield text, first, before
            text, first = line.text, line
        else:
            text = glued(text, line.text)
    yield text, first, lines[-1]


def _counts_on(text: str, line: str) -> bool:
    """Tell whether a line is the next note or point after a text, by their numbers."""
    one, two = _NUMBER.match(text), _NUMBER.match(line)
    return one is not None and two is not None and int(two[1]) == int(one[1]) + 1


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
    return high > OTHER_HEIGHT * low


def _leading(lines: tuple[Line, ...]) -> float:
    """Return the usual distance of two lines, in points."""
    steps = [one.base - two.base for one, two in pairwise(lines)]
    usual = [
        step
        for step, line in zip(steps, lines, strict=False)
        if 0 < step < _MOST_LEADING * line.height
    ]
    return median(usual) if usual else _USUAL_LEADING * median(one.height for one in lines)


def _begins(before: Line, line: Line, leading: float, edge: float) -> bool:
    """Tell whether a line begins a paragraph; ``edge`` is that of the column of the one before."""
    if _ITEM.match(line.text) or "\t" in line.text or "\t" in before.text:
        return True
    if _differ(before, line):
        return True
    step = before.base - line.base
    if step <= 0:  # another column
        return not runs_on(before.text, line.text)
    if step > _GAP * leading:
        return True
    room = edge - before.right
    had_room = room > (_first_width(line.text) + 1) * WIDTH * line.height and not _parts(
        before.text
    )
    is_indented = line.left > before.left + _INDENT * line.height
    return had_room or (is_indented and _ENDS.search(before.text) is not None)


def _first_width(text: str) -> int:
    """Return how many characters stand together at the start: a figure keeps what it counts."""
    words = text.split(" ", _MOST_TOGETHER)
    count = 1
    while count < min(len(words), _MOST_TOGETHER) and _FIGURE.search(
        " ".join(words[max(0, count - 2) : count + 1])
    ):
        count += 1
    return len(" ".join(words[:count]))


def runs_on(before: str, after: str) -> bool:
    """Tell whether a text goes on in another: it has no end, and that no beginning."""
    return not _ENDS.search(before) and (after[:1].islower() or _parts(before))


def _parts(text: str) -> bool:
    """Tell whether a line ends inside a word."""
    return text.endswith((HYPHEN, "\u2010"))


def glued(before: str, after: str) -> str:
    """Join two lines; a word that was parted at the end of the first is whole again."""
    before, after = before.rstrip(), after.lstrip()
    if not _parts(before):
        return f"{before} {after}"
    stem = before[:-1]
    if after.split(" ", 1)[0] in _CONJUNCTIONS:  # voor- en nadelen
        return f"{stem}- {after}"
    return f"{stem}{after}" if stem[-1:].islower() and after[:1].islower() else f"{stem}-{after}"
