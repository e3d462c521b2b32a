"""Render a document: build, divide over pages, paint, finish.  The stages of the room by name."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pikepdf

from briefing_app.document.block import Contents, Notes, Pair, Spread
from briefing_app.document.design import Design
from briefing_app.document.inline import plain
from briefing_app.pdf.attaching import write_attachments
from briefing_app.pdf.building import Builder
from briefing_app.pdf.characters import Characters
from briefing_app.pdf.faces import typeface_of
from briefing_app.pdf.facing import numbers_of, pages_of
from briefing_app.pdf.images import write_images
from briefing_app.pdf.metadata import pdf_date, write_metadata
from briefing_app.pdf.navigation import (
    write_bookmarks,
    write_links,
    write_page_labels,
    write_page_layout,
)
from briefing_app.pdf.pages import Furniture
from briefing_app.pdf.painter import Painter
from briefing_app.pdf.saving import save
from briefing_app.pdf.styles import styles_of
from briefing_app.pdf.survey import places_on
from briefing_app.pdf.tagging import write_structure
from briefing_app.pdf.theme import colours
from briefing_app.pdf.typesetting import Typesetter

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping, Sequence

    from briefing_app.document.block import Block, Document
    from briefing_app.domain.finding import Finding
    from briefing_app.pdf.facing import Page
    from briefing_app.pdf.flow import Flow
    from briefing_app.pdf.headings import Bookmark
    from briefing_app.pdf.memory import Memory
    from briefing_app.pdf.place import Place
    from briefing_app.pdf.theme import Sheet

    Wanted = Callable[[Mapping[str, Place], int], Sequence[int]]

_BUILT, _PAINTED = 0.6, 0.9
"""Shares of the work that are done after building and after painting."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """A finished file, the pages of its document, where each passage starts, what was noticed.

    ``shown`` are the pages that are in the file, from 0: all of them, unless some were wanted.
    """

    data: bytes
    pages: int
    places: dict[str, Place] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    shown: tuple[int, ...] = ()


def no_progress(share: float) -> None:
    """Take no notice of progress."""


def render(
    document: Document,
    *,
    made_at: dt.datetime,
    identifier: str,
    progress: Callable[[float], None] = no_progress,
    memory: Memory | None = None,
    wanted: Wanted | None = None,
) -> Rendered:
    """Return a document as a PDF 1.7 file, the same bytes for the same arguments.

    ``memory`` is of renderings before, which changes nothing but the time.  ``wanted`` asks, from
    the places of all passages and the number of pages, for some pages only.

    ``progress`` gets the share done, from 0 to 1, and may raise ``errors.Cancelled``.  Raises
    ``UserError`` when a document has more pages than any reader could want.
    """
    typeface = typeface_of(document.look.cuts)
    if memory is not None:
        tags = tuple(sorted(document.tags.items()))
        memory.begin((typeface, tags, document.design, document.languages))
    characters = Characters(typeface)
    typesetter = Typesetter(
        typeface,
        characters,
        document.tags,
        _notes((*document.blocks, Notes(notes=document.footnotes))),
        styles_of(document.design),
        memory,
    )
    builder, pages, numbers = _laid_out(document, typesetter, progress)
    sheet = typesetter.sheet
    painter = Painter(sheet, colours(document.look.palette), typeface)
    places = places_on(pages, painter, sheet) if wanted is not None else painter.painted.places
    shown = wanted(places, len(pages)) if wanted is not None else range(len(pages))
    painter.numbers = numbers
    furniture = Furniture(document, typesetter, sheet, len(pages))
    for index, number in enumerate(shown):
        progress(_BUILT + (_PAINTED - _BUILT) * index / len(shown))
        _paint(painter, sheet, pages[number], number + 1, furniture, builder.bookmarks)
    progress(_PAINTED)
    data = _finish(painter, builder, document, made_at, identifier)
    if memory is not None:
        memory.end()
    builder.root.kids.clear()  # it goes at once, and does not wait for the collector
    progress(1.0)
    return Rendered(data, len(pages), places, characters.findings(), tuple(shown))


def _paint(
    painter: Painter,
    sheet: Sheet,
    page: Page,
    number: int,
    furniture: Furniture,
    bookmarks: Sequence[Bookmark],
) -> None:
    furniture.paint(painter, number)
    painter.leaf = page.leaf
    page.flow.paint(painter, sheet.side, sheet.top)
    furniture.paint_running_head(painter, number, bookmarks)
    painter.end_page()


def _laid_out(
    document: Document, typesetter: Typesetter, progress: Callable[[float], None]
) -> tuple[Builder, list[Page], dict[str, int]]:
    """Return the builder that knows structure and bookmarks, pages, and numbers of anchors."""
    sheet = typesetter.sheet
    apart = document.reading == "languages"
    builder = Builder(typesetter, sheet, document.languages, design=document.design, apart=apart)
    flows: list[Flow] = []
    footnotes: dict[int, Flow] = {}
    for index, block in enumerate(document.blocks):
        progress(_BUILT * index / len(document.blocks))
        flow = builder.flow(block)
        flows += [flow] if flow is not None else []
        footnotes.update(builder.footnotes(document.footnotes))
    footnotes.update(builder.footnotes(document.footnotes, all_of_them=True))
    typesetter.place = ""
    pages = pages_of(flows, sheet, footnotes)
    tells_pages = any(isinstance(block, Contents) for block in document.blocks)
    is_told = tells_pages or document.design is Design.DOSSIER
    return builder, pages, numbers_of(pages) if is_told else {}


def _finish(
    painter: Painter, builder: Builder, document: Document, made_at: dt.datetime, identifier: str
) -> bytes:
    painted = painter.painted
    with pikepdf.open(io.BytesIO(painter.data())) as pdf:
        write_images(pdf, painted.images)
        areas = write_links(pdf, painted.areas, painted.anchors)
        write_structure(pdf, builder.root, painted, areas)
        write_bookmarks(pdf, builder.bookmarks, painted.anchors)
        write_page_labels(pdf)
        write_page_layout(pdf, facing=any(isinstance(block, Spread) for block in document.blocks))
        write_metadata(pdf, document, made_at, identifier)
        write_attachments(pdf, document.attachments, pdf_date(made_at))
        return save(pdf)


def _notes(blocks: Sequence[Block]) -> dict[int, str]:
    """Return the texts of the endnotes: a screen reader says them of the marks."""
    found: dict[int, str] = {}
    for block in blocks:
        if isinstance(block, Notes):
            found.update({note.number: plain(note.content) for note in block.notes})
        elif isinstance(block, Pair):
            for column in block.columns:
                found.update(_notes(column))
    return found
