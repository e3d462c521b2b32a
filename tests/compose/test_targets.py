from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefing_app.document.block import Contents, Figure, Heading, Notes, PageBreak, Table
from briefing_app.document.inline import Jump, Missing, NoteMark, plain
from briefing_app.domain.briefing import Annex
from briefing_app.domain.codes import AnnexKind, BriefingKind, Disclosure, Layout, PassageKind
from tests.compose.builders import passage, section, snapshot, texts
from tests.compose.composing import composed, contents, inside, kinds
from tests.compose.test_briefing import DRAWING

if TYPE_CHECKING:
    from briefing_app.compose.briefing import Composed
    from briefing_app.domain.dossier import Snapshot

CHART = passage(kind=PassageKind.CHART, chart_id=1)
TABLE = passage("Bijdragen", "Contributions", kind=PassageKind.TABLE, fact_ids=(1, 2))
LATER = section(texts("Later", "Plus tard"), CHART, TABLE, level=2)


def _whole(target: str, *before: object, **more: object) -> Snapshot:
    text = f"Zie {{{{see:{target}}}}}."
    first = section(texts("Eerst", "D’abord"), passage(text, text.replace("Zie", "Voir")))
    whole = snapshot(*before, first, LATER)  # type: ignore[arg-type]
    return replace(whole, briefing=replace(whole.briefing, **more))  # type: ignore[arg-type]


def _jumps(found: Composed) -> list[tuple[str, str]]:
    return [
        (plain(node.content), node.anchor)
        for content in contents(found)
        for node in content
        if isinstance(node, Jump)
    ]


@pytest.mark.parametrize(
    ("target", "words"),
    [
        (CHART.uuid, ["figuur 1", "figure 1"]),
        (TABLE.uuid, ["tabel 1", "tableau 1"]),
        (LATER.uuid, ["onderdeel 1.1", "section 1.1"]),
        (f"{CHART.uuid}|cap", ["Figuur 1", "Figure 1"]),
        ("annex-9", ["bijlage B", "annexe B"]),
    ],
)
def test_reference_reads_in_the_language_of_its_text(target: str, words: list[str]) -> None:
    annexes = (
        Annex(kind=AnnexKind.FACTS, uuid="annex-8"),
        Annex(kind=AnnexKind.CHART_DATA, uuid="annex-9"),
    )
    found = composed(_whole(target, annex_list=annexes), drawings={1: DRAWING})
    assert [text for text, _ in _jumps(found)] == words


def test_reference_stays_right_when_the_order_changes() -> None:
    before = section(texts("Nieuw", "Nouveau"), passage("x", "y"), CHART)
    for found in (
        composed(_whole(LATER.uuid, before), drawings={1: DRAWING}),
        composed(_whole(TABLE.uuid, before), drawings={1: DRAWING}, layout=Layout.SERIAL),
    ):
        anchors = {
            block.anchor
            for block in inside(found.document.blocks)
            if isinstance(block, Heading | Figure | Table)
        }
        for text, anchor in _jumps(found):
            assert text in {"onderdeel 2.1", "section 2.1", "tabel 1", "tableau 1"}
            assert anchor in anchors or anchor.rpartition("-")[0] in anchors


def test_section_without_a_number_is_named_by_its_heading() -> None:
    found = composed(_whole(LATER.uuid, kind=BriefingKind.LETTER), drawings={1: DRAWING})
    assert [text for text, _ in _jumps(found)] == [
        "onderdeel “Later”",
        "section «\u202fPlus tard\u202f»",
    ]


@pytest.mark.parametrize("target", ["nobody", "0" * 36])
def test_reference_to_nothing_is_visible_and_must_be_fixed(target: str) -> None:
    found = composed(_whole(target), "nl", drawings={1: DRAWING})
    assert Missing(f"{{{{see:{target}}}}}") in [n for c in contents(found) for n in c]
    assert ("unknown_place", "must_fix", "nl") in kinds(found)


def test_reference_to_what_is_withheld_names_nothing_of_it() -> None:
    secret = section(texts("GEHEIM", "SECRET"), passage("g", "s", disclosure=Disclosure.INTERNAL))
    found = composed(_whole(secret.uuid, secret))
    assert ("unknown_place", "must_fix", "nl") in kinds(found)
    assert "GEHEIM" not in repr(found)


def _annexes(*annexes: Annex, **more: object) -> Composed:
    first = section(texts("A", "A"), passage("een[@surf]", "un[@surf]"), CHART)
    whole = snapshot(first)
    briefing = replace(whole.briefing, annex_list=annexes, **more)  # type: ignore[arg-type]
    return composed(replace(whole, briefing=briefing), drawings={1: DRAWING})


def _headings(found: Composed) -> list[str]:
    return [
        plain(block.content)
        for block in inside(found.document.blocks)
        if isinstance(block, Heading) and block.language == "nl"
    ]


def test_annexes_have_letters_in_their_order_and_figures_name_that_of_their_data() -> None:
    found = _annexes(
        Annex(kind=AnnexKind.SOURCES),
        Annex(kind=AnnexKind.DOCUMENT, title=texts("Subsidiebeschikking", "Décision")),
        Annex(kind=AnnexKind.CHART_DATA),
        Annex(kind=AnnexKind.FACTS),
    )
    assert _headings(found)[1:] == [
        "Bijlage A. Bronnen",
        "Bijlage B. Subsidiebeschikking",
        "Bijlage C. Gegevens bij de figuren",
        "Bijlage D. Feiten in dit stuk",
    ]
    [figure] = [block for block in found.document.blocks if isinstance(block, Figure)]
    assert "bijlage C" in plain(figure.source[0].content)
    assert len([block for block in found.document.blocks if isinstance(block, Notes)]) == 1


def test_data_of_figures_are_an_annex_even_when_nobody_listed_it() -> None:
    found = _annexes(Annex(kind=AnnexKind.DOCUMENT, source_id=12))
    assert _headings(found)[1:] == [
        "Bronnen",
        "Bijlage A. Groen licht voor de AI-fabriek",
        "Bijlage B. Gegevens bij de figuren",
    ]
    [figure] = [block for block in found.document.blocks if isinstance(block, Figure)]
    assert "bijlage B" in plain(figure.source[0].content)


def test_notes_of_a_letter_stand_at_the_foot_and_its_sources_may_be_an_annex() -> None:
    found = _annexes(Annex(kind=AnnexKind.SOURCES), kind=BriefingKind.LETTER)
    assert [note.number for note in found.document.footnotes] == [1, 2]
    assert not any(isinstance(block, Notes) for block in found.document.blocks)
    assert "Bijlage A. Bronnen" in _headings(found)


def test_sources_of_a_figure_are_marks_that_lead_to_the_notes() -> None:
    [figure] = [block for block in _annexes().document.blocks if isinstance(block, Figure)]
    marks = [node for node in figure.source[0].content if isinstance(node, NoteMark)]
    assert marks == [NoteMark((1, 2), raised=False)]


def _dossier(**more: object) -> Composed:
    whole = snapshot()
    briefing = replace(whole.briefing, kind=BriefingKind.DEBATE_DOSSIER)
    return composed(replace(whole, briefing=briefing), drawings={1: DRAWING}, **more)  # type: ignore[arg-type]


def test_long_document_lists_its_headings_figures_and_tables_in_each_language() -> None:
    found = [block for block in _dossier().document.blocks if isinstance(block, Contents)]
    assert [block.of for block in found] == ["headings", "figures", "tables"]
    dutch, french = found[0].listings
    assert [(entry.number, plain(entry.content), entry.level) for entry in dutch.entries] == [
        ("1", "Financiering", 1),
        ("2", "Wat er komt", 1),
        ("2.1", "Planning", 2),
        ("3", "Publieke waarden", 1),
        ("", "Bronnen", 1),
        ("", "Bijlage A. Gegevens bij de figuren", 1),
    ]
    assert len(french.entries) == len(dutch.entries)
    assert [plain(entry.content)[:8] for entry in found[1].listings[1].entries] == ["Figure 1"]
    assert [plain(entry.content)[:7] for entry in found[2].listings[0].entries] == ["Tabel 1"]


@pytest.mark.parametrize("layout", list(Layout))
def test_entries_lead_to_what_is_in_the_document(layout: Layout) -> None:
    document = _dossier(layout=layout).document
    blocks = list(inside(document.blocks))
    anchors = {b.anchor for b in blocks if isinstance(b, Heading | Figure | Table)}
    for block in document.blocks:
        if isinstance(block, Contents):
            for listing in block.listings:
                assert listing.entries
                assert {entry.anchor for entry in listing.entries} <= anchors


def test_references_in_emphasis_are_found_too() -> None:
    whole = snapshot(section(texts("A"), passage(f"**{{{{see:{CHART.uuid}}}}}**"), CHART))
    assert "figuur 1" in repr(contents(composed(whole, "nl", drawings={1: DRAWING})))


def test_annex_of_facts_holds_what_the_document_states_and_nothing_else() -> None:
    first = section(texts("A", "A"), passage("{{fact:jobs}}", "{{fact:jobs}}"), CHART)
    whole = snapshot(first)
    facts = (Annex(kind=AnnexKind.FACTS),)
    found = composed(
        replace(whole, briefing=replace(whole.briefing, annex_list=facts)), drawings={1: DRAWING}
    )
    table = next(block for block in found.document.blocks if isinstance(block, Table))
    assert [plain(row[0].lines[0].content) for row in table.rows[1:]] == [
        "Europese Unie",
        "Rijk",
        "Nij Begun",
        "banen in de regio",
    ]


def test_annexes_of_a_letter_start_on_a_page_of_their_own() -> None:
    found = _annexes(Annex(kind=AnnexKind.SOURCES), kind=BriefingKind.LETTER)
    at = [isinstance(block, PageBreak) for block in found.document.blocks].index(True)
    headings = [each for each in inside(found.document.blocks[at:]) if isinstance(each, Heading)]
    assert plain(headings[0].content) == "Bijlage A. Bronnen"
    assert not any(isinstance(block, PageBreak) for block in _annexes().document.blocks)
