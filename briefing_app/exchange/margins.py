"""What stands on every page: the marking of a draft, the short title, page x of y."""

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
    """Return the marking of a draft; nothing for a final document."""
    if not document.draft or not document.marking:
        return ()
    runs = Runs(document.tags, known=())
    language = runs.tag(document.languages[0])
    marking = runs.joined(document.marking, BETWEEN)
    return (Para(role=Role.MARKING, runs=marking, language=language, align="right"),)


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
