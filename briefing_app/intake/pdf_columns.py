"""Paragraphs of a PDF that run on from page to page, each in its own column."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

from briefing_app.intake.pdf_lines import HYPHEN
from briefing_app.intake.pdf_paragraphs import OTHER_HEIGHT, glued, of_lines, runs_on

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.intake.pdf_lines import Line, Page

_REACH = 3.0
_SAME_COLUMN = 1.75


@dataclass(slots=True)
class _Paragraph:
    """Its text so far, the page that it begins on, its first line and its last."""

    text: str
    page: int
    first: Line
    last: Line


def paragraphs(pages: list[Page]) -> Iterator[tuple[str, int]]:
    """Yield paragraphs with the page that each begins on; notes at the foot follow a page's text.

    One that a page's end breaks off is whole, and so is each of two columns.
    """
    found: list[_Paragraph] = []
    broken_off: list[_Paragraph] = []
    for page in pages:
        body, foot = _parted(page)
        here = _of(body, page.number)
        for opening in _openings(here):
            before = _match(opening, broken_off, here)
            if before is not None:
                before.text = glued(before.text, opening.text)
                before.last = opening.last
                broken_off.remove(before)
                here[here.index(opening)] = before
        broken_off = _endings(here)
        found += [one for one in here if one.page == page.number] + _of(foot, page.number)
    for one in found:
        if any(character.isalnum() for character in one.text):  # no bullet that stands alone
            yield one.text.replace(HYPHEN, "-"), one.page


def _of(lines: tuple[Line, ...], page: int) -> list[_Paragraph]:
    return [_Paragraph(text, page, first, last) for text, first, last in of_lines(lines)]


def _parted(page: Page) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """Return the lines of a page and the notes at its foot, which are set smaller."""
    if not page.lines:
        return (), ()
    main = median(line.height for line in page.lines)
    at = len(page.lines)
    while at > 0 and page.lines[at - 1].height * OTHER_HEIGHT < main:
        at -= 1
    return page.lines[:at], page.lines[at:]


def _openings(here: list[_Paragraph]) -> list[_Paragraph]:
    """Return the paragraphs that stand at the top of a page, one a column."""
    top = max((one.first.base for one in here), default=0.0)
    return [one for one in here if one.first.base > top - _REACH * one.first.height]


def _endings(here: list[_Paragraph]) -> list[_Paragraph]:
    """Return the paragraphs that stand at the foot of a page, one a column."""
    foot = min((one.last.base for one in here), default=0.0)
    return [one for one in here if one.last.base < foot + _REACH * one.last.height]


def _match(
    opening: _Paragraph, broken_off: list[_Paragraph], here: list[_Paragraph]
) -> _Paragraph | None:
    """Return the paragraph of the page before that goes on at the top of this one."""
    goes_on = [one for one in broken_off if runs_on(one.text, opening.text)]
    for one in goes_on:
        if abs(one.last.left - opening.first.left) < _SAME_COLUMN * one.last.height:
            return one
    # Pages that face each other have other margins: then only the last and the first can be one.
    is_first = opening is here[0]
    return goes_on[-1] if is_first and goes_on and len(broken_off) == 1 else None
