from __future__ import annotations

from collections import Counter

import page
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_app.document.block import Cell, Table
from tests.pdf.documents import both, document, front, line, rendered, table
from tests.pdf.reading import opened, page_texts, words
from tests.pdf.spoken import said

NBSP, NARROW = "\u00a0", "\u202f"


def _conforms(data: bytes) -> bool:
    profiles = (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A)
    found = [
        (failure.rule_id, failure.message)
        for profile in profiles
        for failure in page.validate_pdf_bytes(data, profile=profile).failures
    ]
    assert found == []
    return True


def _cells(*texts: str, header: str = "") -> tuple[Cell, ...]:
    return tuple(Cell(lines=(line(text),) if text else (), header=header) for text in texts)


def _wide(columns: int, rows: int = 4) -> Table:
    head = _cells("", *(f"Jaar{2000 + n}" for n in range(columns)), header="column")
    body = tuple(
        (
            *_cells(f"Bijdrage nummer {row}", header="row"),
            *_cells(*(f"€{NBSP}{row}{column}{NBSP}mln." for column in range(columns))),
        )
        for row in range(rows)
    )
    return Table(rows=(head, *body), language="nl", caption=both("Tabel 1 · X", "Tableau 1 · X"))


def _printed(made: Table) -> bytes:
    return rendered(document(*front(), made, draft=False)).data


def test_numbers_of_a_column_stand_with_their_decimals_below_each_other() -> None:
    texts = ("€ 71,449 mln.", "€ 70 mln.", "€ 1,5 mld.", "€ 1.200 mln.", "circa 500 banen")
    rows = tuple(
        (
            Cell(lines=(line(f"Rij {n}"),), header="row"),
            Cell(lines=(line(text.replace(" ", NBSP)),), align="decimal"),
        )
        for n, text in enumerate(texts)
    )
    head = _cells("Feit", "Waarde", header="column")
    data = rendered(document(Table(rows=(head, *rows), language="nl"), draft=False)).data
    ends = _ends(data, {"71,449": "71", "70": "70", "1,5": "1", "1.200": "1.200", "500": "500"})
    assert max(ends) - min(ends) < 0.6


def test_dates_of_a_column_end_at_the_right_and_are_not_taken_for_numbers() -> None:
    texts = ("27 juni 2025", "10 december 2025", "april 2026")
    rows = tuple(
        (
            Cell(lines=(line(f"Rij {name}"),), header="row"),
            Cell(lines=(line(text.replace(" ", NBSP)),), align="decimal"),
        )
        for name, text in zip("abc", texts, strict=True)
    )
    head = _cells("Feit", "Datum", header="column")
    data = rendered(document(Table(rows=(head, *rows), language="nl"), draft=False)).data
    ends = _ends(data, {f"juni{NBSP}2025": "juni 2025", "2026": "2026"})
    assert max(ends) - min(ends) < 0.6


def _ends(data: bytes, numbers: dict[str, str]) -> list[float]:
    """Return where the whole part of each number ends, from the left."""
    import pypdfium2

    found = pypdfium2.PdfDocument(data)
    sheet = found[0]
    reader = sheet.get_textpage()
    ends = []
    for number, whole in numbers.items():
        searcher = reader.search(number, match_case=True, match_whole_word=False)
        at, _ = searcher.get_next()
        searcher.close()
        ends.append(reader.get_charbox(at + len(whole) - 1, loose=True)[2])
    reader.close()
    sheet.close()
    found.close()
    return ends


@pytest.mark.parametrize("columns", [3, 7, 12, 40])
def test_table_of_many_columns_is_divided_over_tables_that_hold_everything(columns: int) -> None:
    data = _printed(_wide(columns))
    root = said(data)
    found = Counter("".join(each.text.split()) for each in root.walk() if each.role in {"TH", "TD"})
    for column in range(columns):
        assert found[f"Jaar{2000 + column}"] == 1
        for row in range(4):
            assert found[f"€{row}{column}mln."] >= 1
    tables = root.all("Table")
    assert len(tables) >= columns // 9
    assert all("Bijdrage nummer 3" in each.text for each in tables)
    if len(tables) > 1:
        assert f"(2/{len(tables)})" in tables[1].all("Caption")[0].text
    assert _conforms(data)


def test_columns_do_not_run_into_each_other() -> None:
    for found in words(_printed(_wide(40))):
        assert found.right < 545


def test_head_without_words_is_an_empty_cell_and_names_nothing() -> None:
    data = _printed(_wide(2))
    [found] = said(data).all("THead")
    assert found.shape() == "THead(TR(TD TH(P) TH(P)))"
    with opened(data) as pdf:
        assert pdf is not None
    assert _conforms(data)


def test_cell_may_span_columns() -> None:
    head = (Cell(lines=(line("Geld"),), header="column", columns=2), *_cells("Jaar"))
    data = _printed(Table(rows=(head, _cells("a", "b", "c")), language="nl"))
    with opened(data) as pdf:
        spans = [
            int(owner.ColSpan)
            for element in pdf.objects
            if hasattr(element, "get") and element.get("/S") == "/TH"
            for owner in element.get("/A", [])
            if "/ColSpan" in owner
        ]
    assert spans == [2]
    assert _conforms(data)


def test_row_that_is_short_is_filled_up() -> None:
    data = _printed(Table(rows=(_cells("a", "b", "c"), _cells("d")), language="nl", head_rows=0))
    assert [row.shape() for row in said(data).all("TR")] == [
        "TR(TD(P) TD(P) TD(P))",
        "TR(TD(P) TD TD)",
    ]
    assert _conforms(data)


def test_row_is_divided_only_when_it_is_longer_than_a_page() -> None:
    sentence = "Een lange cel die over veel regels doorloopt. "
    rows = tuple(_cells(f"Begin{n} " + sentence * 12 + f"Eind{n}", "b") for n in range(30))
    pages = page_texts(_printed(Table(rows=rows, language="nl", head_rows=0)))
    for number in range(30):
        assert any(f"Begin{number} " in text and f"Eind{number}" in text for text in pages)
    giant = Table(rows=(_cells(sentence * 400, "b"),), language="nl", head_rows=0)
    data = _printed(giant)
    assert len(page_texts(data)) > 3
    assert _conforms(data)


_text = st.text("ab€ 0123456789,.\u00a0", max_size=30)


@settings(deadline=None, max_examples=40)
@given(st.lists(st.lists(_text, min_size=1, max_size=14), min_size=1, max_size=6))
def test_every_text_of_a_table_is_in_the_tree(rows: list[list[str]]) -> None:
    made = Table(
        rows=tuple(
            tuple(Cell(lines=(line(text),), align="decimal") for text in row) for row in rows
        ),
        language="nl",
        head_rows=1,
    )
    found = "".join(said(rendered(document(made, draft=False)).data).text.split())
    wanted = "".join("".join(row) for row in rows)
    assert sorted(found.replace("\u00ad", "")) == sorted("".join(wanted.split()))


def test_table_that_the_sample_prints_conforms() -> None:
    assert _conforms(_printed(table(40)))


def test_cells_stay_in_one_piece_where_the_columns_beside_have_room() -> None:
    head = _cells("", "Waarde", "Peildatum", header="column")
    label = "Bijdrage van het programma Nij Begun"
    rows = ((*_cells(label, header="row"), *_cells("€ 60", "2025")),)
    made = Table(rows=(head, *rows), language="nl", widths=(0.2, 0.4, 0.4))
    found = words(_printed(made))
    assert label in [word.text for word in found]
    (last,) = (word for word in found if word.text == "2025")
    assert last.right < 545


def test_labels_stay_in_one_piece_beside_values_that_need_several_lines() -> None:
    head = _cells("Feit", "Waarde", "Bronnen", header="column")
    label = "Bijdragen van het Rijk en van het programma Nij Begun"
    rows = ((*_cells(label, header="row"), *_cells("Waarde die lang doorgaat. " * 12, "1")),)
    made = Table(rows=(head, *rows), language="nl", widths=(0.34, 0.33, 0.33))
    assert label in [word.text for word in words(_printed(made))]


def test_short_columns_leave_their_room_to_values_that_need_several_lines() -> None:
    head = _cells("Feit", "Waarde", "Peildatum", "Bronnen", header="column")
    day = f"19{NBSP}dec{NBSP}2025"
    value = "het expertisecentrum in de voormalige fabriek"
    rows = tuple(
        ((*_cells(label, header="row"), *_cells(text, day, "1")))
        for label, text in (("Plaats", value), ("Bijdrage van het Rijk", f"{value} " * 9))
    )
    made = Table(rows=(head, *rows), language="nl", widths=(0.34, 0.36, 0.17, 0.13))
    assert value in [word.text for word in words(_printed(made))]
