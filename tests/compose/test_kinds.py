from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefing_app.compose.design import design_of
from briefing_app.document.block import (
    ColumnHead,
    Figure,
    Frame,
    Heading,
    PageBreak,
    Pair,
    Paragraph,
    Signatures,
    Spread,
    Table,
    Tiles,
    TitleBlock,
)
from briefing_app.document.inline import plain
from briefing_app.domain.briefing import Signatory
from briefing_app.domain.codes import (
    BriefingKind,
    ChartKind,
    Disclosure,
    Layout,
    PassageKind,
    Position,
)
from briefing_app.domain.stakeholder import Stakeholder
from tests.compose.builders import passage, section, snapshot, texts
from tests.compose.composing import composed, inside, kinds, read
from tests.compose.test_briefing import DRAWING

if TYPE_CHECKING:
    from briefing_app.compose.briefing import Composed
    from briefing_app.domain.dossier import Snapshot


def _of(kind: BriefingKind, *sections: object, **more: object) -> Snapshot:
    whole = snapshot(*sections)  # type: ignore[arg-type]
    return replace(whole, briefing=replace(whole.briefing, kind=kind, **more))  # type: ignore[arg-type]


def _frames(found: Composed) -> list[Frame]:
    return [
        block
        for pair in found.document.blocks
        if isinstance(pair, Pair)
        for column in pair.columns
        for block in column
        if isinstance(block, Frame)
    ]


def _title(found: Composed) -> TitleBlock:
    return next(block for block in found.document.blocks if isinstance(block, TitleBlock))


@pytest.mark.parametrize("kind", list(BriefingKind))
def test_every_kind_has_a_design(kind: BriefingKind) -> None:
    assert composed(_of(kind)).document.design is design_of(kind)


@pytest.mark.parametrize(
    ("kind", "style"),
    [
        (PassageKind.QUESTION, "question"),
        (PassageKind.PROMPT, "prompt"),
        (PassageKind.FRAME, "frame"),
    ],
)
def test_passage_set_apart_is_a_frame_in_each_column(kind: PassageKind, style: str) -> None:
    found = composed(snapshot(section(texts("A", "A"), passage("een", "un", kind=kind))))
    assert [(frame.style, frame.language) for frame in _frames(found)] == [
        (style, "nl"),
        (style, "fr"),
    ]


def test_prompt_says_when_to_say_it_unless_the_heading_does() -> None:
    asked = section(texts("A", "A"), passage("een", "un", kind=PassageKind.PROMPT))
    titles = [frame.title for frame in _frames(composed(snapshot(asked)))]
    assert [plain(title.content) for title in titles if title] == [
        "Desgevraagd",
        "Si la question est posée",
    ]
    under_it = replace(asked, template="if-asked")
    assert [frame.title for frame in _frames(composed(snapshot(under_it)))] == [None, None]


def test_proposed_decision_is_one_frame_with_all_its_passages() -> None:
    decision = section(
        texts("Geadviseerd besluit", "Décision proposée"),
        passage("U wordt verzocht", "Il est proposé"),
        passage("in te stemmen", "d’approuver", kind=PassageKind.LIST_ITEM),
    )
    whole = snapshot(replace(decision, template="recommended-decision"))
    dutch, french = _frames(composed(whole))
    assert (dutch.style, dutch.language, french.language) == ("decision", "nl", "fr")
    assert len(dutch.blocks) == len(french.blocks) == 2


def test_sheet_tells_what_is_known_of_a_stakeholder() -> None:
    person = Stakeholder(
        id=5,
        key="surf",
        name=texts("SURF", "SURF"),
        role=texts("partner", "partenaire"),
        position=Position.SUPPORTS,
        influence=4,
    )
    whole = snapshot(
        section(texts("A", "A"), passage(kind=PassageKind.STAKEHOLDER, stakeholder_id=5)),
        stakeholders=(person,),
    )
    dutch, french = _frames(composed(whole))
    assert dutch.title is not None
    assert plain(dutch.title.content) == "SURF"
    said = [plain(block.content) for block in french.blocks if isinstance(block, Paragraph)]
    marks = "Position\u00a0:\u00a0Favorable · Influence\u00a0:\u00a04\u00a0sur\u00a05"
    assert said == ["partenaire", marks]


def test_internal_stakeholder_leaves_nothing_but_a_finding() -> None:
    person = Stakeholder(
        id=5, key="x", name=texts("Geheim", "Secret"), disclosure=Disclosure.INTERNAL
    )
    whole = snapshot(
        section(texts("A", "A"), passage(kind=PassageKind.STAKEHOLDER, stakeholder_id=5)),
        stakeholders=(person,),
    )
    found = composed(whole)
    assert "Geheim" not in repr(found.document)
    assert ("stakeholder_left_out", "look_at", "") in kinds(found)


def test_letter_greets_closes_and_is_signed_in_each_language() -> None:
    minister = Signatory(name="A. Jansen", role=texts("minister", "ministre"), demissionary=True)
    whole = _of(
        BriefingKind.LETTER,
        section({}, passage("tekst", "texte")),
        salutation=texts("Geachte Voorzitter,", "Monsieur le Président,"),
        closing=texts("Hoogachtend,", "Salutations,"),
        signatories=(minister,),
    )
    for language, role in (("nl", "minister (demissionair)"), ("fr", "ministre (démissionnaire)")):
        found = composed(whole, language)
        signed = [block for block in inside(found.document.blocks) if isinstance(block, Signatures)]
        assert len(signed) == 1
        assert [plain(line.content) for line in signed[0].signatures[0].role] == [role]
        assert signed[0].closing is not None
    assert read(composed(whole, "nl"))[0] == "Geachte Voorzitter,"


def test_translation_alone_says_what_it_is_translated_from() -> None:
    whole = _of(BriefingKind.LETTER, section({}, passage("tekst", "texte")))
    assert _title(composed(whole, "nl")).notice == ()
    (notice,) = _title(composed(whole, "fr")).notice
    assert plain(notice.content).startswith("Traduction de courtoisie")
    assert _title(composed(whole, "nl", "fr")).notice == ()


@pytest.mark.parametrize("layout", [Layout.SERIAL, Layout.FACING])
def test_translation_beside_the_original_letter_is_a_courtesy(layout: Layout) -> None:
    for kind, said in (
        (BriefingKind.LETTER, "français · traduction de courtoisie"),
        (BriefingKind.NOTE, "français · traduction"),
    ):
        found = composed(
            _of(kind, section({}, passage("tekst", "texte"))), "nl", "fr", layout=layout
        )
        heads = [
            plain(line.content)
            for block in inside(found.document.blocks)
            if isinstance(block, ColumnHead)
            for line in block.lines
        ]
        assert heads[1].lower() == said


def test_text_that_exists_only_in_another_language_is_missing_not_empty() -> None:
    whole = snapshot(section(texts("Kop"), passage("alleen Nederlands")))
    found = composed(whole, "fr")
    assert kinds(found).count(("missing_translation", "must_fix", "fr")) == 2
    assert not any(kind == "empty_passage" for kind, _, _ in kinds(found))


def test_answers_tell_who_asked_and_when_an_answer_is_due() -> None:
    whole = _of(BriefingKind.ANSWERS, asked_by=texts("lid Bakker", "membre Bakker"))
    labels = [plain(one.label[0].content) for one in _title(composed(whole)).particulars]
    assert "Gesteld door" in labels


def test_repeated_exhibits_stand_once_in_each_column() -> None:
    whole = snapshot(
        section(
            texts("A", "A"),
            passage("tekst", "texte"),
            passage(kind=PassageKind.HEADLINE, fact_ids=(1, 2), repeated=True),
            passage("Bijdragen", "Apports", kind=PassageKind.TABLE, fact_ids=(1,), repeated=True),
        )
    )
    found = composed(whole)
    pairs = [block for block in found.document.blocks if isinstance(block, Pair)]
    tiles = [pair for pair in pairs if isinstance(pair.columns[0][0], Tiles)]
    tables = [pair for pair in pairs if isinstance(pair.columns[0][0], Table)]
    for (pair,) in (tiles, tables):
        assert [column[0].language for column in pair.columns] == ["nl", "fr"]  # type: ignore[union-attr]
    assert not any(isinstance(block, Tiles | Table) for block in found.document.blocks)
    alone = composed(whole, "nl").document.blocks
    assert sum(isinstance(block, Tiles | Table) for block in alone) == 2


@pytest.mark.parametrize("layout", [Layout.PARALLEL, Layout.SERIAL, Layout.FACING])
def test_headline_figures_of_a_dossier_stand_in_their_section(layout: Layout) -> None:
    figures = passage(kind=PassageKind.HEADLINE, fact_ids=(1, 2))
    whole = _of(BriefingKind.DEBATE_DOSSIER, section(texts("Kern", "Message"), figures))
    blocks = list(inside(composed(whole, "nl", "fr", layout=layout).document.blocks))
    titled = [block for block in blocks if isinstance(block, Heading) and block.number]
    tiles = [block for block in blocks if isinstance(block, Tiles)]
    assert blocks.index(tiles[0]) > blocks.index(titled[0])


def test_chart_of_kind_table_is_a_table_and_not_a_picture_of_one() -> None:
    whole = snapshot(section(texts("A", "A"), passage(kind=PassageKind.CHART, chart_id=1)))
    whole = replace(whole, charts={1: replace(whole.charts[1], kind=ChartKind.TABLE)})
    blocks = composed(whole, drawings={1: DRAWING}).document.blocks
    (table,) = [block for block in blocks if isinstance(block, Table)]
    assert plain(table.caption[0].content).startswith("Tabel 1 · Financiering")
    assert not any(isinstance(block, Figure) for block in blocks)


def test_cover_stands_alone_on_its_page() -> None:
    blocks = composed(_of(BriefingKind.DEBATE_DOSSIER)).document.blocks
    assert isinstance(blocks[0], TitleBlock)
    assert isinstance(blocks[1], PageBreak)


def test_facing_pages_hold_the_same_passages_level_with_each_other() -> None:
    whole = snapshot(
        section(texts("A", "A"), passage("een", "un"), passage("twee", "deux")),
        section(texts("B", "B"), passage("punt", "point", kind=PassageKind.LIST_ITEM)),
    )
    found = composed(whole, layout=Layout.FACING)
    (spread,) = [block for block in found.document.blocks if isinstance(block, Spread)]
    assert spread.languages == ("nl", "fr")
    assert all(len(row.columns) == 2 for row in spread.rows)
    rows = [
        [plain(block.content) for column in row.columns for block in column
         if isinstance(block, Paragraph)]
        for row in spread.rows
    ]  # fmt: skip
    assert ["een", "un"] in rows
    assert ["twee", "deux"] in rows
    assert not kinds(found)
