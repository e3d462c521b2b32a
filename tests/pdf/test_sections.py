from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import page
import pytest

from briefing_app.document.block import Part
from tests.pdf.documents import body, document, front, headings, note, notes, pair, rendered, table
from tests.pdf.spoken import Said, said

if TYPE_CHECKING:
    from briefing_app.pdf.rendering import Rendered


def _nested() -> Rendered:
    return rendered(
        document(
            *front(),
            headings("1", "Een", "Un"),
            pair(("a",), ("b",)),
            headings("1.1", "Een een", "Un un", 2),
            pair(("c",), ("d",)),
            headings("2", "Twee", "Deux"),
            pair(("e",), ("f",)),
        )
    )


def test_sections_are_nested_by_level_and_hold_both_languages() -> None:
    shape = said(_nested().data).shape()
    assert shape.endswith(" Sect(H2 H2 P P Sect(H3 H3 P P)) Sect(H2 H2 P P))")


def test_part_ends_the_sections_before_it() -> None:
    printed = rendered(
        document(
            Part(languages=("nl",)),
            headings("1", "Een", "Un"),
            Part(languages=("fr",)),
            headings("1", "Un", "Een"),
            Part(),
            headings("", "Bronnen", "Sources"),
        )
    )
    root = said(printed.data)
    assert root.shape() == "Document(Part(Sect(H2 H2)) Part(Sect(H2 H2)) Sect(H2 H2))"
    assert [part.language for part in root.all("Part")] == ["nl-NL", "fr-FR"]


def _apart() -> Rendered:
    blocks = (*front(), Part(languages=("nl", "fr")), *body(), Part(), *notes(), table())
    return rendered(replace(document(*blocks), reading="languages"))


def test_languages_are_read_one_after_the_other_where_the_author_chose_so() -> None:
    root = said(_apart().data)
    dutch, french = root.all("Part")
    assert (dutch.language, french.language) == ("nl-NL", "fr-FR")
    assert "De Europese Unie draagt" in dutch.text
    assert "L’Union européenne contribue" in french.text
    assert "européenne" not in dutch.text.replace("Union européenne", "", 1)
    for part, other in ((dutch, "fr-FR"), (french, "nl-NL")):
        found = [each.language for each in part.walk() if each.role in {"P", "L", "H2", "H3"}]
        assert other not in found
    assert dutch.text.index("Financiering") < dutch.text.index("Wat er komt")


def test_figure_has_an_alternative_a_language_each_in_the_part_of_its_language() -> None:
    dutch, french = said(_apart().data).all("Part")
    for part, text, caption in (
        (dutch, "Staafdiagram: 70, 70 en 60.", "Figuur 1"),
        (french, "Diagramme : 70, 70 et 60.", "Figure 1"),
    ):
        [figure] = part.all("Figure")
        assert (figure.language, figure.alternative) == (part.language, text)
        assert caption in figure.all("Caption")[0].text


def _texts(root: Said) -> list[str]:
    return sorted(each.text for each in root.walk() if each.role in {"P", "H1", "H2", "H3"})


def test_order_of_reading_changes_no_text() -> None:
    pairs = rendered(document(*front(), *body(), *notes(), table()))
    assert _texts(said(pairs.data)) == _texts(said(_apart().data))


@pytest.mark.parametrize("profile", ["PDF_UA_1", "PDF_A_2A"])
@pytest.mark.parametrize("make", [_apart, _nested])
def test_every_order_conforms_to_the_norms(make: object, profile: str) -> None:
    report = page.validate_pdf_bytes(
        make().data,  # type: ignore[operator]
        profile=page.ValidationProfile[profile],
    )
    assert [(failure.rule_id, failure.message) for failure in report.failures] == []


def test_endnotes_are_notes_with_a_name_of_their_own_and_a_way_back() -> None:
    found = said(rendered(note()).data).all("Note")
    assert [each.identifier for each in found] == ["note-1", "note-2", "note-3"]
    assert [each.shape() for each in found] == [
        "Note(Lbl(Link) P(Link))",
        "Note(Lbl(Link) P(Link))",
        "Note(Lbl(Link) P(Span Link))",
    ]


def test_table_has_caption_head_and_body() -> None:
    [found] = said(rendered(document(table(2))).data).all("Table")
    row = "TR(TH(P P) TD(P P))"
    assert found.shape() == (
        f"Table(Caption(P(Span)) THead(TR(TH(P P) TH(P P))) TBody({row} {row}))"
    )
