from __future__ import annotations

from briefing_app.document.inline import Link, Text
from tests.pdf.documents import document, front, note, paragraph, rendered
from tests.pdf.reading import links, opened, outline


def test_bookmarks_name_each_heading_in_both_languages() -> None:
    with opened(rendered(note()).data) as pdf:
        assert outline(pdf) == [
            (0, "1 Financiering · Financement"),
            (0, "2 Wat er komt · Ce qui sera construit"),
            (1, "2.1 Planning · Calendrier"),
            (0, "Bronnen · Sources"),
        ]
        assert pdf.Root.PageMode == "/UseOutlines"


def test_link_to_the_web_has_its_address_and_says_what_it_is() -> None:
    content = paragraph("Zie ", Link((Text("de brief"),), "https://example.org/a?b=c"), ".")
    with opened(rendered(document(content)).data) as pdf:
        (annotation,) = links(pdf)
        assert str(annotation.A.URI) == "https://example.org/a?b=c"
        assert str(annotation.Contents) == "de brief"
        assert annotation.F == 4


def test_source_mark_leads_to_its_note_and_the_note_back() -> None:
    with opened(rendered(note()).data) as pdf:
        pages = {page.obj.objgen: index for index, page in enumerate(pdf.pages)}
        inside = [each for each in links(pdf) if "/Dest" in each]
        on_first = [each for each in inside if pages[each.P.objgen] == 0]
        on_last = [each for each in inside if pages[each.P.objgen] == 1]
        assert {pages[each.Dest[0].objgen] for each in on_first} == {1}
        assert {pages[each.Dest[0].objgen] for each in on_last} == {0}
        assert len(on_last) == 3
        assert "Kamerbrief over de AI-fabriek" in str(on_first[0].Contents)


def test_pages_are_labelled_from_one() -> None:
    with opened(rendered(document(*front())).data) as pdf:
        assert pdf.Root.PageLabels.Nums[0] == 0
        assert pdf.Root.PageLabels.Nums[1].S == "/D"


def test_strings_stay_within_the_limit_of_the_norm() -> None:
    long = "é" * 40_000
    content = paragraph(Link((Text(long),), "https://example.org/" + "a" * 40_000))
    with opened(rendered(document(content)).data) as pdf:
        (area, *_) = links(pdf)
        assert len(bytes(area.Contents)) <= 32_767
        assert str(area.Contents).endswith("é…")
        assert "/A" not in area
