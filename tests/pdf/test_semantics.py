"""Tables whose cells span columns and rows: counted as a reader lays them out."""

from __future__ import annotations

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from briefing_app.pdf.semantics import check_semantics
from briefing_app.pdf.tree import Tree

Span = tuple[int, int]
ONE: Span = (1, 1)


def _cell(pdf: pikepdf.Pdf, row: pikepdf.Object, span: Span) -> pikepdf.Object:
    columns, rows = span
    own = Dictionary(O=Name.Table, ColSpan=columns, RowSpan=rows)
    return pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.TD, P=row, A=own))


def _sentences(rows: list[list[Span]], group: str = "") -> list[str]:
    """Return what is found wrong with a table of such rows, in a group of rows or not."""
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.Root.Lang = pikepdf.String("nl-NL")
        root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        table = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Table, P=root))
        holder = table
        if group:
            holder = pdf.make_indirect(
                Dictionary(Type=Name.StructElem, S=Name(f"/{group}"), P=table)
            )
            table.K = Array([holder])
        written = Array()
        for spans in rows:
            row = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.TR, P=holder))
            row.K = Array([_cell(pdf, row, span) for span in spans])
            written.append(row)
        holder.K = written
        root.K = Array([table])
        pdf.Root.StructTreeRoot = root
        return [breach.message.text for breach in check_semantics(pdf, Tree(pdf))]


@pytest.mark.parametrize("group", ["", "THead", "TBody", "TFoot"])
@pytest.mark.parametrize(
    "rows",
    [
        [[ONE, ONE], [ONE, ONE]],
        [[(2, 1)], [ONE, ONE]],
        [[(1, 2), ONE], [ONE], [ONE, ONE]],
        [[(2, 2), ONE], [ONE], [(3, 1)]],
        [[(1, 3), ONE, ONE], [(2, 1)], [ONE, ONE]],
    ],
)
def test_table_that_is_regular_with_its_spans_is_good(rows: list[list[Span]], group: str) -> None:
    assert _sentences(rows, group) == []


@pytest.mark.parametrize(
    "rows",
    [
        [[ONE, ONE], [ONE]],
        [[(3, 1)], [ONE, ONE]],
        [[(1, 2), ONE], [ONE, ONE]],
        [[(2, 2), ONE], [ONE, ONE]],
    ],
)
def test_table_that_is_not_is_found(rows: list[list[Span]]) -> None:
    assert _sentences(rows) == ["The rows of a table differ in their number of cells."]


def test_table_without_rows_is_found() -> None:
    assert _sentences([]) == ["A table has no rows."]
