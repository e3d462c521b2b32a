"""What breaks tagging elsewhere: each case is painted, read back and held to both norms."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pikepdf
import pytest

from briefing_app.document.block import BlockQuote, Cell, Heading, List, ListItem, Table
from briefing_app.document.inline import Link, NoteMark, Span, Text
from briefing_app.pdf.conformance import check_conformance
from tests.pdf.documents import both, document, front, line, note, notes, pair, paragraph, rendered
from tests.pdf.documents import table as plain_table
from tests.pdf.reading import elements, links, opened

if TYPE_CHECKING:
    from briefing_app.document.block import Block, Document

SENTENCE = "Een zin die lang genoeg is om over de regel te lopen en daarna nog wat verder. "
URL = "https://example.org/stuk"


def _proven(made: Document) -> pikepdf.Pdf:
    data = rendered(made).data
    assert check_conformance(data).breaches == ()
    return opened(data)


def _of(pdf: pikepdf.Pdf, role: str) -> list[pikepdf.Object]:
    return [element for _, element in elements(pdf) if f"/{role}" == element.S]


def _pages(pdf: pikepdf.Pdf, element: pikepdf.Object) -> set[int]:
    """Return the pages that an element has content on, what is below it included."""
    numbers = {page.obj.objgen: index for index, page in enumerate(pdf.pages)}
    found = set()
    for kid in element.get("/K", pikepdf.Array()):
        if isinstance(kid, int):
            found.add(numbers[element.Pg.objgen])
        elif kid.get("/Type") == "/MCR":
            found.add(numbers[kid.Pg.objgen])
        elif kid.get("/Type") == "/StructElem":
            found |= _pages(pdf, kid)
    return found


def test_link_over_five_lines_and_a_page_break_is_one_element() -> None:
    fill = Text(SENTENCE * 53)
    content = (fill, Link((Text(SENTENCE * 5),), URL), Text(" Daarna."))
    with _proven(document(paragraph(*content))) as pdf:
        (link,) = _of(pdf, "Link")
        areas = links(pdf)
        assert _pages(pdf, link) == {0, 1}
        assert len(areas) >= 5
        assert {str(area.A.URI) for area in areas} == {URL}
        held = [
            kid
            for kid in link.K
            if isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/OBJR"
        ]
        assert len(held) == len(areas)


def test_language_inside_a_link_is_a_span_of_that_link() -> None:
    inner = (Text("Zie "), Span((Text("le document en français " * 9),), "fr"), Text("hier."))
    with _proven(document(paragraph(Link(inner, URL)))) as pdf:
        (span,) = _of(pdf, "Span")
        assert str(span.Lang) == "fr-FR"
        assert span.P.S == "/Link"


def test_list_item_over_pages_is_one_item() -> None:
    items = tuple(ListItem(blocks=(paragraph(SENTENCE * 60),)) for _ in range(2))
    with _proven(document(List(items=items, language="nl"))) as pdf:
        first, second = _of(pdf, "LI")
        assert len(_pages(pdf, first)) == 2
        assert len(_pages(pdf, second)) == 2


def test_table_cell_that_is_split_in_its_row_is_one_cell() -> None:
    tall = (
        Cell(lines=both("Toelichting", "Explication"), header="row"),
        Cell(lines=(line(SENTENCE * 90), line(SENTENCE * 30, "fr"))),
    )
    made = plain_table(2)
    with _proven(document(replace(made, rows=(*made.rows, tall)))) as pdf:
        assert len(_of(pdf, "TR")) == 4
        assert len(_pages(pdf, _of(pdf, "TD")[-1])) > 1


def test_cell_over_two_columns_says_so_and_its_table_is_regular() -> None:
    wide = (Cell(lines=both("Samen € 3 mln.", "Ensemble 3 M€"), header="row", columns=2),)
    made = plain_table(2)
    with _proven(document(replace(made, rows=(*made.rows, wide)))) as pdf:
        (cell,) = (each for each in _of(pdf, "TH") if "ColSpan" in str(each.A))
        assert {int(each.ColSpan) for each in cell.A if "/ColSpan" in each} == {2}


def test_head_of_a_table_is_content_once_and_decoration_on_later_pages() -> None:
    with _proven(document(plain_table(120))) as pdf:
        assert len(pdf.pages) > 2
        heads = [head for head in _of(pdf, "TH") if head.A[0].Scope == "/Column"]
        assert [_pages(pdf, head) for head in heads] == [{0}, {0}]
        later = pdf.pages[1].Contents.read_bytes()
        assert later.count(b"/Artifact <</Type /Pagination>> BDC") >= 1


def test_table_of_more_than_a_thousand_rows_is_judged_and_conforms() -> None:
    _proven(document(plain_table(1_100))).close()


def test_source_marks_in_links_and_quotations_come_back() -> None:
    quote = BlockQuote(
        content=(Text("AI Fair Tech "), Link((Text("tegenover"),), URL), NoteMark((1, 2, 3))),
        attribution=(Text("Willem Jonker"), NoteMark((2,))),
        language="nl",
    )
    with _proven(document(*front(), quote, *notes())) as pdf:
        assert len(_of(pdf, "Reference")) == 2


def test_lists_in_lists_in_lists_come_back() -> None:
    item: Block = paragraph("diep")
    for _ in range(6):
        item = List(items=(ListItem(blocks=(paragraph("x"), item)),), language="nl")
    with _proven(document(item)) as pdf:
        assert len(_of(pdf, "L")) == 6


@pytest.mark.parametrize(
    "blocks",
    [
        (),
        (paragraph(""),),
        (Heading(content=(), level=1, language="nl", anchor="a"),),
        (pair((), ()),),
        (Table(rows=((Cell(lines=(), header="column"),),), language="nl"),),
    ],
    ids=["nothing", "empty text", "empty heading", "empty pair", "empty cell"],
)
def test_document_with_almost_nothing_in_it_conforms(blocks: tuple[Block, ...]) -> None:
    _proven(document(*blocks)).close()


def test_page_of_the_design_in_one_language_conforms() -> None:
    _proven(replace(note(), languages=("nl",))).close()
