from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import page
import pytest

from briefing_app.document.block import Block, List, ListItem, PageBreak, Pair
from briefing_app.document.inline import FigureText, Text
from briefing_app.errors import Cancelled
from briefing_app.pdf.rendering import render
from tests.pdf import documents
from tests.pdf.documents import document, headings, note, pair, paragraph, rendered, table
from tests.pdf.reading import opened, page_texts, text, words

if TYPE_CHECKING:
    from briefing_app.document.block import Document
    from briefing_app.pdf.rendering import Rendered

DUTCH = "De verantwoordelijkheid voor de gegevensverwerking ligt bij de instellingen. "
FRENCH = "La responsabilité du traitement des données incombe aux établissements. "


@pytest.fixture(scope="module")
def printed() -> Rendered:
    return rendered(note())


def _long(sections: int = 32) -> Document:
    """Some thirty pages; the two columns differ in length from pair to pair."""
    blocks: list[Block] = [*documents.front()]
    for number in range(1, sections + 1):
        blocks.append(headings(str(number), f"Kop {number}", f"Titre {number}"))
        for index in range(4):
            left = f"L{number}.{index} " + DUTCH * (2 + (number * index) % 9)
            right = f"R{number}.{index} " + FRENCH * (2 + (number + 2 * index) % 8)
            blocks.append(pair((left,), (right,), place=f"p{number}.{index}"))
    return document(*blocks)


@pytest.fixture(scope="module")
def long() -> Rendered:
    return rendered(_long())


def test_both_languages_are_read_in_order(printed: Rendered) -> None:
    found = text(printed.data)
    order = [
        "Ministerie van Economische Zaken",
        "Europese subsidie voor de AI-fabriek in Groningen",
        "Subvention européenne pour la fabrique d’IA de Groningue",
        "De Voorzitter van de Tweede Kamer",
        "€ 200 mln.",
        "investissement total",
        "Financiering",
        "Financement",
        "draagt € 70 miljoen bij",
        "contribue à hauteur de 70 millions d’euros",
        "Figuur 1",
        "Figure 1",
        "Wat er komt",
        "Ce qui sera construit",
        "Kamerbrief over de AI-fabriek",
        "Commission européenne",
        "Bijdrage 3",
    ]
    places = [found.find(words) for words in order]
    assert -1 not in places, order[places.index(-1)]
    assert places == sorted(places)


def test_words_hyphenated_at_a_line_end_are_found_whole(long: Rendered) -> None:
    assert "gegevensverwerking ligt" in text(long.data)
    assert "établissements" in text(long.data)


def test_fonts_are_embedded_subsets_and_nothing_else_is_named(printed: Rendered) -> None:
    with opened(printed.data) as pdf:
        fonts = [
            font for each in pdf.pages for font in each.obj.Resources.get("/Font", {}).values()
        ]
        names = {str(font.BaseFont) for font in fonts}
        assert names
        assert all("+BriefingSans-" in name for name in names)
        assert all("/FontFile2" in font.FontDescriptor for font in fonts)


def test_no_break_spaces_can_be_copied_as_they_are(printed: Rendered) -> None:
    with opened(printed.data) as pdf:
        maps = [
            font.ToUnicode.read_bytes()
            for each in pdf.pages
            for font in each.obj.Resources.Font.values()
        ]
    assert any(b"<00A0>" in found for found in maps)
    assert any(b"<202F>" in found for found in maps)


def test_same_document_gives_the_same_bytes() -> None:
    assert rendered(note()).data == rendered(note()).data


def test_time_and_identifier_are_the_only_things_that_change_the_bytes() -> None:
    later = documents.MADE_AT + dt.timedelta(days=1)
    other = render(note(), made_at=later, identifier="urn:uuid:1")
    assert other.data != rendered(note()).data


def test_pairs_start_level_on_every_page_of_thirty(long: Rendered) -> None:
    assert long.pages >= 25
    starts = {word.text.split()[0]: word for word in words(long.data) if word.text[:1] in "LR"}
    checked = 0
    for name, left in starts.items():
        right = starts.get("R" + name[1:])
        if name[0] == "L" and name[1:2].isdigit() and right is not None:
            assert left.page == right.page, name
            assert left.top == pytest.approx(right.top, abs=1.5), name
            checked += 1
    assert checked > 80


def test_columns_go_on_level_at_the_head_of_each_page() -> None:
    printed = rendered(document(pair((DUTCH * 150,), (FRENCH * 140,)), draft=False))
    assert printed.pages >= 4
    found = words(printed.data)
    for number in range(printed.pages - 1):
        body = [word for word in found if word.page == number and 45 < word.top < 780]
        left = min(word.top for word in body if word.left < 200)
        right = min(word.top for word in body if word.left > 250)
        assert left == pytest.approx(right, abs=2.5)


def test_no_heading_stands_at_the_foot_of_a_page(long: Rendered) -> None:
    for content in page_texts(long.data):
        body = content.split("Europese subsidie AI-fabriek · Subvention")[0].strip()
        last_words = " ".join(body.split()[-4:])
        assert "Titre" not in last_words


def test_footer_counts_the_pages_in_both_languages(long: Rendered) -> None:
    last = page_texts(long.data)[-1]
    assert f"Pagina {long.pages} van {long.pages}" in last
    assert f"Page {long.pages} sur {long.pages}" in last


def test_places_name_page_and_height_of_each_passage(long: Rendered) -> None:
    found = {word.text.split()[0][1:]: word for word in words(long.data) if word.text[:1] == "L"}
    place = long.places["p20.2"]
    assert place.page == found["20.2"].page
    assert place.top == pytest.approx(found["20.2"].top, abs=8)


def test_figure_is_never_broken_over_lines() -> None:
    for length in range(40):
        figure = FigureText("€\u00a071,449\u00a0miljoen", "eu")
        block = pair(("x" * length + " ", figure, " voor allen"), ("y",))
        found = [word.text for word in words(rendered(document(block, draft=False)).data)]
        assert any("€\u00a071,449\u00a0miljoen" in each.replace(" ", "\u00a0") for each in found)


def test_long_period_is_broken_before_its_end_only() -> None:
    period = "du\u00a0quatrième\u00a0trimestre\u00a02027 au\u00a0premier\u00a0trimestre\u00a02028"
    block = pair(("dans la période allant ", FigureText(period, "full-capacity")), ("y",))
    printed = rendered(document(block, draft=False))
    tops = {part: word.top for word in words(printed.data) for part in word.text.split()}
    assert tops["du"] == tops["2027"]
    assert tops["2027"] < tops["au"]
    assert tops["au"] == tops["2028"]


def test_page_break_starts_a_page() -> None:
    printed = rendered(document(paragraph("een"), PageBreak(), paragraph("twee"), draft=False))
    first, second = page_texts(printed.data)
    assert "een" in first
    assert "twee" in second


def test_lists_six_deep_keep_all_their_items() -> None:
    block: Block = paragraph("het diepst")
    for depth in range(6):
        block = List(items=(ListItem(blocks=(paragraph(f"niveau {depth}"), block)),), language="nl")
    printed = rendered(document(Pair(columns=((block,), (paragraph("x", language="fr"),)))))
    found = text(printed.data)
    assert all(f"niveau {depth}" in found for depth in range(6))
    assert "het diepst" in found


def test_items_of_two_lists_start_level() -> None:
    columns = tuple(
        (
            List(
                items=tuple(
                    ListItem(blocks=(paragraph(item, language=language),)) for item in items
                ),
                language=language,
            ),
        )
        for language, items in (("nl", ("L1 " + DUTCH * 3, "L2")), ("fr", ("R1", "R2")))
    )
    found = {word.text[:2]: word for word in words(rendered(document(Pair(columns=columns))).data)}
    assert found["L2"].top == pytest.approx(found["R2"].top, abs=0.5)
    assert found["L2"].top > found["R1"].top + 20


def test_table_over_pages_repeats_its_head_once_for_the_eye_only() -> None:
    printed = rendered(document(table(120), draft=False))
    pages = page_texts(printed.data)
    assert len(pages) > 3
    assert all("Waarde" in content for content in pages)
    with opened(printed.data) as pdf:
        from tests.pdf.reading import roles

        assert roles(pdf).count("TH") == 2 + 120


def test_progress_grows_from_nothing_to_everything() -> None:
    shares: list[float] = []
    render(_long(3), made_at=documents.MADE_AT, identifier="x", progress=shares.append)
    assert shares == sorted(shares)
    assert shares[0] == 0
    assert shares[-1] == 1
    assert len(shares) > 15


def test_work_can_be_cancelled_at_any_step() -> None:
    steps = 0

    def cancel(share: float) -> None:
        nonlocal steps
        steps += 1
        if steps == 7:
            raise Cancelled

    with pytest.raises(Cancelled):
        render(_long(3), made_at=documents.MADE_AT, identifier="x", progress=cancel)
    assert steps == 7


def test_character_without_a_glyph_is_found_with_its_place() -> None:
    printed = rendered(document(pair(("Goed 😀",), ("Bien",), place="p9")))
    (finding,) = printed.findings
    assert (finding.kind, finding.place, finding.language) == ("missing_glyph", "p9", "nl")
    assert "Goed □" in text(printed.data)


@pytest.mark.parametrize("profile", ["PDF_UA_1", "PDF_A_2A"])
@pytest.mark.parametrize("make", [note, lambda: document(table(90)), lambda: _long(5)])
def test_file_conforms_to_the_norms(make: object, profile: str) -> None:
    data = rendered(make()).data  # type: ignore[operator]
    report = page.validate_pdf_bytes(data, profile=page.ValidationProfile[profile])
    assert [(failure.rule_id, failure.message) for failure in report.failures] == []
    assert report.rules.total > 50


def test_document_without_blocks_is_one_empty_page() -> None:
    assert rendered(document(paragraph(Text("")))).pages == 1


def test_particular_too_long_for_a_line_has_each_language_on_a_line_of_its_own() -> None:
    found = words(rendered(document(*documents.front(), draft=False)).data)
    dutch, french = (
        next(word for word in found if word.text.startswith(start))
        for start in ("De Voorzitter", "La Présidente")
    )
    assert french.top > dutch.top
    assert french.left == pytest.approx(dutch.left, abs=0.5)
    assert "13 oktober 2025 · 13 octobre 2025" in text(
        rendered(document(*documents.front(), draft=False)).data
    )
