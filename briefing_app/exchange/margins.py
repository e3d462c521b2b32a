"""What stands on every page: markings, the marking of a draft, the short title, page x of y."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_app.document.inline import plain
from briefing_app.exchange.fronts import BETWEEN
from briefing_app.exchange.manuscript import Count, Field, Para, Role, Run, Tab, Words
from briefing_app.exchange.runs import Runs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.document.block import Document
    from briefing_app.document.inline import Line

_COUNTS = {"{page}": Count.PAGE, "{pages}": Count.PAGES}
_FIELDS = re.compile(r"(\{pages?\})")


def header(document: Document) -> tuple[Para, ...]:
    """Return how the document is marked, and the marking of a draft; nothing without either."""
    runs = Runs(document.tags, known=())
    language = runs.tag(document.languages[0])
    marked = [*document.notices, *([document.marking] if document.draft else [])]
    return tuple(
        Para(role=Role.MARKING, runs=runs.joined(lines, BETWEEN), language=language, align="right")
        for lines in marked
        if lines
    )


def footer(document: Document) -> tuple[Para, ...]:
    """Return the short title at the left and the count of pages at the right."""
    runs = Runs(document.tags, known=())
    title = runs.joined(document.footer, BETWEEN)
    count: list[Run] = []
    for line in document.page_label:
        if count:
            count.append(Words(BETWEEN, runs.tag(line.language)))
        count += _count(line, runs)
    language = runs.tag(document.languages[0])
    return (Para(role=Role.FOOTER, runs=(*title, Tab(), *count), language=language),)


def _count(line: Line, runs: Runs) -> Iterator[Run]:
    language = runs.tag(line.language)
    for part in _FIELDS.split(plain(line.content)):
        if part in _COUNTS:
            yield Field(_COUNTS[part], language)
        elif part:
            yield Words(part, language)
