from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefing_app.document.block import PageBreak, Spread
from briefing_app.document.design import Design
from tests.pdf.documents import document, headings, pair, paragraph, rendered
from tests.pdf.reading import opened, page_texts, words

if TYPE_CHECKING:
    from briefing_app.pdf.rendering import Rendered

DUTCH = "De verantwoordelijkheid voor de gegevens ligt bij de instellingen. "
FRENCH = "La responsabilité des données incombe aux établissements. "
COUNT = 24


@pytest.fixture(scope="module")
def faced() -> Rendered:
    rows = [headings("1", "Kop", "Titre")]
    for number in range(COUNT):
        rows.append(
            pair(
                (f"L{number}. " + DUTCH * (2 + number % 5),),
                (f"R{number}. " + FRENCH * (2 + number % 7),),
                place=f"p{number}",
            )
        )
    spread = Spread(rows=tuple(rows), languages=("nl", "fr"))
    return rendered(document(paragraph("vooraf"), spread, paragraph("daarna")))


def test_opening_begins_on_a_left_page_and_its_languages_alternate(faced: Rendered) -> None:
    pages = page_texts(faced.data)
    assert "vooraf" in pages[0]
    inner = pages[1:-1]
    assert len(inner) % 2 == 0
    for left, right in zip(inner[::2], inner[1::2], strict=True):
        assert "instellingen" in left
        assert "établissements" not in left
        assert "établissements" in right
        assert "instellingen" not in right
    assert "daarna" in pages[-1]


def test_pairs_start_level_on_facing_pages(faced: Rendered) -> None:
    starts: dict[str, tuple[int, float]] = {}
    for word in words(faced.data):
        first = word.text.partition(".")[0]
        if first[:1] in {"L", "R"} and first[1:].isdigit():
            starts[first] = (word.page, word.top)
    for number in range(COUNT):
        (left_page, left), (right_page, right) = starts[f"L{number}"], starts[f"R{number}"]
        assert right_page == left_page + 1
        assert left == pytest.approx(right, abs=0.6)


def test_each_language_is_a_part_said_whole(faced: Rendered) -> None:
    pdf = opened(faced.data)
    parts = [kid for kid in pdf.Root.StructTreeRoot.K.K if str(kid.S) == "/Part"]
    assert [str(part.Lang) for part in parts] == ["nl-NL", "fr-FR"]


def test_every_pair_has_its_place(faced: Rendered) -> None:
    assert {f"p{number}" for number in range(COUNT)} <= set(faced.places)


def test_viewer_is_asked_to_show_openings(faced: Rendered) -> None:
    assert str(opened(faced.data).Root.PageLayout) == "/TwoPageRight"
    assert "/PageLayout" not in opened(rendered(document(paragraph("x"))).data).Root


def test_page_left_blank_before_an_opening_has_no_running_head() -> None:
    rows = (headings("1", "Kop", "Titre"), pair(("een",), ("un",)))
    spread = Spread(rows=rows, languages=("nl", "fr"))
    before = (paragraph("omslag"), PageBreak(), headings("", "Inhoud", "Sommaire"))
    whole = replace(document(*before, spread), design=Design.DOSSIER)
    blank = page_texts(rendered(whole).data)[2]
    assert "Inhoud" not in blank
    assert "Pagina 3 van 5" in blank


def test_page_after_an_opening_begins_at_the_top() -> None:
    spread = Spread(rows=(pair(("links",), ("rechts",)),), languages=("nl", "fr"))
    parted = document(spread, PageBreak(), headings("9", "Bijlageq", "Annexeq"), draft=False)
    straight = document(spread, headings("9", "Bijlageq", "Annexeq"), draft=False)
    tops = [
        next(word.top for word in words(rendered(made).data) if "Bijlageq" in word.text)
        for made in (parted, straight)
    ]
    assert tops[0] == tops[1]
