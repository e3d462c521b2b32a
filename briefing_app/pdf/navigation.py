"""Links, bookmarks and page labels: how a reader gets around in the file."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from pikepdf import Array, Dictionary, Name, OutlineItem, String

from briefing_app.pdf.strings import LONGEST, limited

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pikepdf import Object, Pdf

    from briefing_app.pdf.headings import Bookmark
    from briefing_app.pdf.painter import Area

Spot = TypeVar("Spot")

_PRINTED = 4
"""The annotation flag *Print*, which PDF/A asks of every annotation."""

_LONGEST_URL = LONGEST // 4
"""Characters of an address, each of which may take four bytes."""


def write_links(
    pdf: Pdf, areas: Sequence[Area], anchors: Mapping[str, tuple[int, float, float]]
) -> list[Object]:
    """Add a link annotation for each area and return them in the same order.

    An area whose anchor is nowhere, or whose address no file can hold, leads to its own page: a
    click then does nothing.
    """
    written: list[Object] = []
    pages = [page.obj for page in pdf.pages]
    for area in areas:
        page = pages[area.page]
        annotation = pdf.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Link,
                Rect=Array([round(value, 2) for value in area.box]),
                Border=Array([0, 0, 0]),
                F=_PRINTED,
                P=page,
                Contents=String(limited(area.target.says or area.target.url or area.target.anchor)),
            )
        )
        if area.target.url and len(area.target.url) <= _LONGEST_URL:
            annotation.A = Dictionary(S=Name.URI, URI=String(area.target.url))
        else:
            spot = place_of(area.target.anchor, anchors) or (area.page, 0.0, area.box[3])
            annotation.Dest = _destination(pages, spot)
        if "/Annots" not in page:
            page.Annots = Array()
        page.Annots.append(annotation)
        written.append(annotation)
    return written


def place_of(anchor: str, anchors: Mapping[str, Spot]) -> Spot | None:
    """Return what is known of a place; one in a language may be shared by all of them.

    ``figure-7-nl`` is ``figure-7`` where the figure stands once across the columns.
    """
    found = anchors.get(anchor)
    return found if found is not None else anchors.get(anchor.rpartition("-")[0])


def write_bookmarks(
    pdf: Pdf, bookmarks: Sequence[Bookmark], anchors: Mapping[str, tuple[int, float, float]]
) -> None:
    """Write the outline; a level deeper than its predecessor's child is moved up."""
    if not bookmarks:
        return
    pages = [page.obj for page in pdf.pages]
    with pdf.open_outline() as outline:
        path: list[tuple[int, OutlineItem]] = []
        for bookmark in bookmarks:
            spot = anchors.get(bookmark.anchor)
            if spot is None:
                continue
            item = OutlineItem(limited(bookmark.text), _destination(pages, spot))
            while path and path[-1][0] >= bookmark.level:
                path.pop()
            (path[-1][1].children if path else outline.root).append(item)
            path.append((bookmark.level, item))
    pdf.Root.PageMode = Name.UseOutlines


def write_page_labels(pdf: Pdf) -> None:
    """Number the pages from 1, as they are printed."""
    pdf.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.D, St=1)]))


def write_page_layout(pdf: Pdf, *, facing: bool) -> None:
    """Ask a viewer to show pages that face each other beside each other, the first one alone."""
    if facing:
        pdf.Root.PageLayout = Name.TwoPageRight


def _destination(pages: Sequence[Object], spot: tuple[int, float, float]) -> Array:
    page, _, y = spot
    return Array([pages[page], Name.XYZ, 0, round(y + 8, 2), 0])
