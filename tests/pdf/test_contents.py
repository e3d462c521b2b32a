from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import page
import pytest

from briefing_app.document.block import Contents, Entry, Heading, Listing, PageBreak, Part
from briefing_app.document.inline import Jump, Text
from tests.pdf.documents import document, front, headings, pair, paragraph, rendered
from tests.pdf.reading import links, opened, page_texts
from tests.pdf.spoken import Said, said

if TYPE_CHECKING:
    from briefing_app.document.block import Block
    from briefing_app.pdf.rendering import Rendered

TEXT = "Een regel van een onderdeel dat een heel eind doorgaat, zodat er bladzijden komen. "
COUNT = 24


def _number(index: int) -> str:
    return f"{index // 2}" if index % 2 == 0 else f"{index // 2}.1"


def _contents() -> Contents:
    return Contents(
        listings=tuple(
            Listing(
                language=language,
                entries=tuple(
                    Entry(
                        content=(Text(f"{word} {_number(index)}"),),
                        anchor=f"section-{_number(index)}-{language}",
                        number=_number(index),
                        level=1 + index % 2,
                    )
                    for index in range(2, COUNT)
                ),
            )
            for language, word in (("nl", "Onderdeel"), ("fr", "Partie"))
        )
    )


def _long(reading: str = "pairs") -> Rendered:
    blocks: list[Block] = [*front(), _contents(), PageBreak(), Part(languages=("nl", "fr"))]
    for index in range(2, COUNT):
        name = _number(index)
        blocks.append(headings(name, f"Onderdeel {name}", f"Partie {name}", 1 + index % 2))
        blocks.append(pair((TEXT * 12,), (TEXT * (8 + index),)))
    return rendered(replace(document(*blocks, draft=False), reading=reading))


@pytest.fixture(scope="module")
def long() -> Rendered:
    return _long()


def _found(root: Said, role: str) -> list[str]:
    return [each.text.replace("\u2002", " ") for each in root.all(role)]


def test_contents_name_the_page_on_which_each_heading_stands(long: Rendered) -> None:
    pages = page_texts(long.data)
    root = said(long.data)
    items = [item for item in root.all("TOCI") if "Onderdeel" in item.text]
    assert len(items) == COUNT - 2
    for item in items:
        [reference] = [kid for kid in item.kids if isinstance(kid, Said)][:1]
        words = reference.text.split()
        number, at = words[0], int(words[-1])
        assert f"{number} Onderdeel {number}" in pages[at - 1]
        assert at > 1


def test_contents_are_a_tree_of_references_in_their_language(long: Rendered) -> None:
    root = said(long.data)
    dutch, french = (kid for kid in root.kids if isinstance(kid, Said) and kid.role == "TOC")
    assert (dutch.language, french.language) == ("nl-NL", "fr-FR")
    assert dutch.shape().startswith(
        "TOC(TOCI(Reference(Link) TOC(TOCI(Reference(Link)))) TOCI(Reference(Link)"
    )
    assert "Partie" not in dutch.text


def test_each_entry_leads_to_its_page(long: Rendered) -> None:
    with opened(long.data) as pdf:
        places = {each.obj.objgen: index for index, each in enumerate(pdf.pages, 1)}
        areas = [area for area in links(pdf) if places[area.P.objgen] == 1]
        shown = {str(area.Contents): places[area.Dest[0].objgen] for area in areas}
    pages = page_texts(long.data)
    for index in range(2, COUNT):
        name = _number(index)
        assert f"{name} Onderdeel {name}" in pages[shown[f"Onderdeel {name}"] - 1]


@pytest.mark.parametrize("reading", ["pairs", "languages"])
@pytest.mark.parametrize("profile", ["PDF_UA_1", "PDF_A_2A"])
def test_long_document_conforms_to_the_norms(reading: str, profile: str) -> None:
    report = page.validate_pdf_bytes(_long(reading).data, profile=page.ValidationProfile[profile])
    assert [(failure.rule_id, failure.message) for failure in report.failures] == []


def test_entry_of_what_is_nowhere_has_no_number() -> None:
    entry = Entry(content=(Text("Weg"),), anchor="nowhere")
    listed = Contents(listings=(Listing(language="nl", entries=(entry,)),))
    root = said(rendered(document(listed, draft=False)).data)
    assert _found(root, "TOCI") == ["Weg"]


def test_reference_in_a_text_is_a_link_to_its_place() -> None:
    text = paragraph("Zie ", Jump((Text("onderdeel 2"),), "section-2-nl"), ".")
    blocks = (*front(), text, PageBreak(), headings("2", "Twee", "Deux"))
    data = rendered(document(*blocks)).data
    [found] = [each for each in said(data).all("P") if each.text.startswith("Zie")]
    assert found.shape() == "P(Reference(Link))"
    with opened(data) as pdf:
        [area] = links(pdf)
        assert str(area.Contents) == "onderdeel 2"
        assert area.Dest[0].objgen == pdf.pages[1].obj.objgen


def test_place_that_all_languages_share_is_found_in_each_of_them() -> None:
    blocks = (
        paragraph(Jump((Text("bijlage A"),), "annex-A-nl")),
        PageBreak(),
        Heading(content=(Text("Sources"),), level=1, language="nl", anchor="annex-A"),
    )
    with opened(rendered(document(*front(), *blocks)).data) as pdf:
        [area] = links(pdf)
        assert area.Dest[0].objgen == pdf.pages[1].obj.objgen
