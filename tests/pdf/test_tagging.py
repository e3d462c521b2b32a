from __future__ import annotations

from collections import Counter, defaultdict

import pikepdf
import pytest

from briefing_app.document.inline import Link, Span, Text
from tests.pdf.documents import document, front, headings, note, pair, rendered, table
from tests.pdf.reading import elements, links, opened, roles

LONG = "Een zin die lang genoeg is om over de regel te lopen en daarna nog wat verder. " * 90


def _content_of(pdf: pikepdf.Pdf) -> dict[tuple[int, int], list[tuple[int, int]]]:
    """Return for each marked content (page, number) the elements that claim it."""
    pages = {each.obj.objgen: index for index, each in enumerate(pdf.pages)}
    claimed: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    for _, element in elements(pdf):
        for kid in element.get("/K", pikepdf.Array()):
            if isinstance(kid, int):
                claimed[pages[element.Pg.objgen], int(kid)].append(element.objgen)
            elif isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/MCR":
                claimed[pages[kid.Pg.objgen], int(kid.MCID)].append(element.objgen)
    return claimed


def _check_page(
    page: pikepdf.Page, parents: pikepdf.Object, claims: dict[int, list[tuple[int, int]]]
) -> None:
    seen: set[int] = set()
    stack: list[str] = []
    for instruction in pikepdf.parse_content_stream(page):
        operator, operands = str(instruction.operator), instruction.operands
        if operator == "BDC":
            stack.append(str(operands[0]))
            number = operands[1].get("/MCID") if hasattr(operands[1], "get") else None
            if number is not None:
                assert int(number) not in seen
                seen.add(int(number))
                assert claims[int(number)] == [parents[int(number)].objgen]
        elif operator == "BMC":
            stack.append("/Artifact")
        elif operator == "EMC":
            stack.pop()
        elif operator in {"Tj", "TJ", "f", "S", "B"}:
            assert len(stack) == 1, "painted inside exactly one content or artifact"
    assert not stack
    assert len(seen) == len(parents)


@pytest.mark.parametrize(
    "make",
    [
        note,
        lambda: document(table(120)),
        lambda: document(pair((LONG,), (LONG,))),
        lambda: document(
            pair(
                (
                    Link(
                        (
                            Text("Een koppeling die over regels gaat "),
                            Span((Text("et en français " * 9),), "fr"),
                        ),
                        "https://example.org",
                    ),
                ),
                ("x",),
            )
        ),
    ],
)
def test_each_marked_piece_is_in_the_tree_once_and_the_other_way_round(make: object) -> None:
    with opened(rendered(make()).data) as pdf:  # type: ignore[operator]
        claimed = _content_of(pdf)
        numbers = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
        parents = dict(zip(map(int, numbers[::2]), numbers[1::2], strict=True))
        for index, page in enumerate(pdf.pages):
            claims = {number: found for (at, number), found in claimed.items() if at == index}
            _check_page(page, parents[int(page.obj.StructParents)], claims)
        for annotation in links(pdf):
            element = parents[int(annotation.StructParent)]
            assert element.S == "/Link"
            assert any(
                isinstance(kid, pikepdf.Dictionary)
                and kid.get("/Obj") is not None
                and kid.Obj.objgen == annotation.objgen
                for kid in element.K
            )


def test_paragraph_over_a_page_is_one_element() -> None:
    with opened(rendered(document(pair((LONG,), ("kort",)))).data) as pdf:
        assert len(pdf.pages) > 1
        assert roles(pdf) == ["Document", "P", "P"]


def test_order_of_the_tree_is_the_order_of_reading() -> None:
    with opened(rendered(note()).data) as pdf:
        found = [
            (str(element.S), str(element.get("/Lang", "")))
            for _, element in elements(pdf)
            if str(element.S) in {"/H1", "/H2", "/H3", "/Figure", "/Table"}
        ]
    assert found == [
        ("/H1", "nl-NL"),
        ("/H2", "nl-NL"),
        ("/H2", "fr-FR"),
        ("/Figure", "nl-NL"),
        ("/Figure", "fr-FR"),
        ("/H2", "nl-NL"),
        ("/H2", "fr-FR"),
        ("/H3", "nl-NL"),
        ("/H3", "fr-FR"),
        ("/H2", "nl-NL"),
        ("/H2", "fr-FR"),
        ("/Table", "nl-NL"),
    ]


def test_no_level_of_headings_is_skipped_whatever_was_chosen() -> None:
    levels = (3, 1, 3, 2)
    blocks = [headings(str(level), "Kop", "Titre", level) for level in levels]
    with opened(rendered(document(*front(), *blocks)).data) as pdf:
        found = [role for role in roles(pdf) if role[0] == "H"]
    assert found == ["H1", "H2", "H2", "H2", "H2", "H3", "H3", "H3", "H3"]


def test_figure_has_the_alternative_of_both_languages_and_its_place() -> None:
    with opened(rendered(note()).data) as pdf:
        figures = [element for _, element in elements(pdf) if element.S == "/Figure"]
        assert [(str(figure.Lang), str(figure.Alt)) for figure in figures] == [
            ("nl-NL", "Staafdiagram: 70, 70 en 60."),
            ("fr-FR", "Diagramme : 70, 70 et 60."),
        ]
        for figure in figures:
            assert any(isinstance(kid, int) for kid in figure.K), "has content of its own"
            left, bottom, right, top = map(float, figure.A[0].BBox)
            assert (right - left, top - bottom) == (484, 84)


def test_lists_and_tables_have_the_parts_that_the_norm_asks() -> None:
    with opened(rendered(note()).data) as pdf:
        counts = Counter(roles(pdf))
    assert counts["L"] == 2
    assert counts["LI"] == counts["LBody"] == 3 + 3
    assert counts["Lbl"] == 3 + 3 + 3  # of the notes too
    assert counts["TR"] == 4
    assert (counts["TH"], counts["TD"]) == (5, 3)


def test_language_inside_a_paragraph_is_a_span_of_its_own() -> None:
    with opened(rendered(note()).data) as pdf:
        spans = {str(element.Lang) for _, element in elements(pdf) if element.S == "/Span"}
    assert "fr-FR" in spans
