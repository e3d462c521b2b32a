"""Plain text and Markdown to text."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing_app.intake.encoding import decoded
from briefing_app.intake.text import Found, TextBuilder
from briefing_app.intake.webpage import read_markup

if TYPE_CHECKING:
    from collections.abc import Iterator

PLAIN, MARKDOWN = "text/plain", "text/markdown"

_BLOCK = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_WRAPPED = range(48, 121)
"""Characters of the longest line of a text that was broken to a width.  In others, each line is a
paragraph."""
_ITEM = re.compile(r"\s*(?:[-*•–]|[0-9]{1,3}[.)])\s")
_DATE = re.compile(r"(?<![\d-])((?:19|20)\d\d-[01]\d-[0-3]\d)(?![\d-])")
_HEAD_LINES = 10
_MATTER = re.compile(r"---\n(.{0,4000}?)\n(?:---|\.\.\.)\n", re.DOTALL)
_NOTE = re.compile(r"\[\^([^\]\s\[]{1,20})\]")
_NOTE_TEXT = re.compile(r"^\[\^([^\]\s\[]{1,20})\]:[ \t]+", re.MULTILINE)


def read_plain(data: bytes, builder: TextBuilder) -> Found:
    """Put a text file into ``builder``; raise ``Refused``."""
    return read_text(decoded(data), builder)


def read_text(text: str, builder: TextBuilder) -> Found:
    """Put a text into ``builder``.

    A paragraph ends at an empty line, and with a line that had room for the next one's first word.
    """
    text = _lines_ended(text)
    width = max(map(len, text.split("\n")))
    for block in _BLOCK.split(text):
        for paragraph in _paragraphs(block.strip("\n"), width):
            builder.add(paragraph)
    head = "\n".join(text.split("\n", _HEAD_LINES)[:_HEAD_LINES])
    date = _DATE.search(head[:2000])
    return Found(PLAIN, date=date[1] if date else "")


def read_markdown(data: bytes, builder: TextBuilder) -> Found:
    """Put the text of Markdown into ``builder``, without its marks; raise ``Refused``."""
    from markdown_it import MarkdownIt

    text = _lines_ended(decoded(data))
    matter: dict[str, str] = {}
    match = _MATTER.match(text)
    if match:
        pairs = (line.partition(":") for line in match[1].split("\n"))
        matter = {name.strip().lower(): value.strip(" \"'") for name, _, value in pairs}
        text = text[match.end() :]
    text = _NOTE.sub(r"[\1]", _NOTE_TEXT.sub(r"\n[\1] ", text))
    read_markup(MarkdownIt("commonmark").enable("table").render(text), builder)
    return Found(
        MARKDOWN,
        title=matter.get("title", ""),
        publisher=matter.get("publisher", ""),
        date=matter.get("date", ""),
        language=matter.get("lang", "") or matter.get("language", ""),
    )


def _lines_ended(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _paragraphs(block: str, width: int) -> Iterator[str]:
    """Join the lines of a block that were broken to fit a width of characters."""
    lines = block.split("\n")
    if width not in _WRAPPED:
        yield from lines
        return
    joined = lines[0]
    for before, line in pairwise(lines):
        first, _, _ = line.strip().partition(" ")
        if len(before) + 1 + len(first) <= width or _ITEM.match(line):
            yield joined
            joined = line
        else:
            joined = f"{joined.rstrip()} {line.lstrip()}"
    yield joined
