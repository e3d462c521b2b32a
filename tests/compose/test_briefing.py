from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from briefing_app.document.block import (
    BlockQuote,
    ColumnHead,
    Figure,
    Heading,
    List,
    PageBreak,
    Pair,
    Part,
    Table,
    Tiles,
    TitleBlock,
)
from briefing_app.document.design import Design
from briefing_app.document.inline import FigureText, Missing, NoteMark, Span, plain
from briefing_app.document.picture import ChartDrawing, DataRow, Picture
from briefing_app.domain.codes import (
    BriefingKind,
    Disclosure,
    FactKind,
    Layout,
    MoneyStatus,
    PassageKind,
    Profile,
    Reading,
)
from briefing_app.domain.fact import Measure, Unit
from briefing_app.domain.finding import Severity
from briefing_app.domain.moment import Moment
from tests.compose.builders import euros, fact, passage, section, snapshot, texts, value
from tests.compose.composing import composed, contents, inside, kinds, notes, read, said

NBSP = "\u00a0"
DRAWING = ChartDrawing(
    picture=Picture(484, 80, ()),
    title=texts("Financiering", "Financement"),
    subtitle=texts("in miljoen euro", "en millions d’euros"),
    alternative=texts("Staafdiagram.", "Diagramme."),
    columns=(texts("Bedrag", "Montant"),),
    rows=(DataRow(texts("Rijk", "État"), (texts("€ 70 mln.", "70 M€"),)),),
    fact_keys=("eu",),
)


def _place(found: object, kind: type) -> int:
    return next(
        index
        for index, block in enumerate(found.document.blocks)  # type: ignore[attr-defined]
        if isinstance(block, kind)
    )


def test_figures_are_worded_in_the_language_of_their_column() -> None:
    found = composed(snapshot(section(texts("A", "A"), passage("{{fact:eu}}", "{{fact:eu}}"))))
    figures = [content[0] for content in contents(found) if isinstance(content[0], FigureText)]
    assert figures == [
        FigureText(f"€{NBSP}70{NBSP}miljoen", "eu"),
        FigureText(f"70{NBSP}millions{NBSP}d’euros", "eu"),
    ]


def test_profile_of_the_briefing_words_its_figures() -> None:
    whole = snapshot(section(texts("A"), passage("{{fact:eu}}")))
    whole = replace(whole, briefing=replace(whole.briefing, profile=Profile.EU))
    assert f"EUR{NBSP}70{NBSP}miljoen" in read(composed(whole, "nl"))


def test_sources_are_numbered_by_first_citation_and_alike_in_both_languages() -> None:
    found = composed(
        snapshot(
            section(
                texts("A", "A"),
                passage("een[@surf] twee[@kamerbrief]", "un[@kamerbrief] deux[@surf]"),
                passage("drie[@commission][@surf]", "trois[@surf] [@commission]"),
            )
        )
    )
    marks = [
        node.numbers
        for content in contents(found)
        for node in content
        if isinstance(node, NoteMark)
    ]
    assert marks == [(1,), (2,), (2,), (1,), (1, 3), (1, 3)]
    assert [note[0] for note in notes(found)] == ["1", "2", "3"]


def test_endnote_has_publisher_title_date_places_and_address() -> None:
    found = composed(
        snapshot(section(texts("A", "A"), passage("een[@kamerbrief, p. 2]", "un[@kamerbrief]")))
    )
    assert notes(found) == [
        "1 Ministerie van Economische Zaken, AI-fabriek in Groningen, "
        f"13{NBSP}oktober{NBSP}2025 · 13{NBSP}octobre{NBSP}2025, p. 2, "
        "https://example.org/kamerbrief."
    ]


@pytest.mark.parametrize(
    ("text", "shown", "kind"),
    [
        ("{{fact:nobody}}", "{{fact:nobody}}", "unknown_fact"),
        ("[@nobody]", "[@nobody]", "unknown_source"),
        ("{{fact:empty}}", "{{fact:empty}}", "fact_without_words"),
    ],
)
def test_what_cannot_be_resolved_is_visible_and_must_be_fixed(
    text: str, shown: str, kind: str
) -> None:
    whole = snapshot(section(texts("A"), passage(f"x {text}")))
    whole = replace(whole, facts=whole.facts | {"empty": fact(99, "empty", texts("Leeg"))})
    found = composed(whole, "nl")
    assert Missing(shown) in [node for content in contents(found) for node in content]
    assert (kind, "must_fix", "nl") in kinds(found)


def test_text_of_a_fact_that_lacks_a_language_is_a_visible_gap() -> None:
    place = fact(99, "place", texts("Plaats", "Lieu"), value(None, texts=texts("Groningen")))
    whole = snapshot(section(texts("A", "A"), passage("{{fact:place}}", "{{fact:place}}")))
    found = composed(replace(whole, facts=whole.facts | {"place": place}))
    assert FigureText("Groningen", "place", breaks=True) in contents(found)[-2]
    assert contents(found)[-1] == (Missing("{{fact:place}}"),)
    assert ("fact_without_words", "must_fix", "fr") in kinds(found)


def test_unknown_form_is_written_in_full_and_noted() -> None:
    found = composed(snapshot(section(texts("A"), passage("{{fact:eu|zzz}}"))), "nl")
    assert f"€{NBSP}70{NBSP}miljoen" in read(found)
    assert ("unknown_form", "look_at", "nl") in kinds(found)


def test_missing_translation_is_visible_in_its_column_and_must_be_fixed() -> None:
    found = composed(snapshot(section(texts("Kop", "Titre"), passage("tekst"))))
    pair = [block for block in found.document.blocks if isinstance(block, Pair)][-1]
    assert isinstance(pair.columns[1][0].content[0], Missing)  # type: ignore[union-attr]
    assert ("missing_translation", "must_fix", "fr") in kinds(found)


def test_missing_heading_is_visible_too() -> None:
    found = composed(snapshot(section(texts("Kop"), passage("tekst", "texte"))))
    headings = [block for block in inside(found.document.blocks) if isinstance(block, Heading)]
    assert [type(heading.content[0]) for heading in headings][1] is Missing
    assert ("missing_translation", "must_fix", "fr") in kinds(found)


def test_empty_passage_is_left_out_with_a_note() -> None:
    found = composed(snapshot(section(texts("Kop", "Titre"), passage("a", "b"), passage("", " "))))
    assert kinds(found) == [("empty_passage", "note", "")]


def test_outdated_translation_is_found() -> None:
    whole = snapshot(section(texts("Kop", "Titre"), passage("nieuw", "vieux")))
    old = whole.briefing.sections[0].passages[0]
    stale = replace(
        old, texts=old.texts | {"fr": replace(old.texts["fr"], made_from="another wording")}
    )
    sections = (replace(whole.briefing.sections[0], passages=(stale,)),)
    whole = replace(whole, briefing=replace(whole.briefing, sections=sections))
    assert ("outdated_translation", "look_at", "fr") in kinds(composed(whole))


def test_nothing_internal_is_in_a_public_document() -> None:
    whole = snapshot(
        section(
            texts("A", "A"),
            passage("open {{fact:secret}} [@hush]", "ouvert {{fact:secret}}"),
            passage("GEHEIM", "SECRET", disclosure=Disclosure.INTERNAL),
            passage(kind=PassageKind.TABLE, fact_ids=(1, 99)),
            passage(kind=PassageKind.HEADLINE, fact_ids=(99,)),
        )
    )
    secret = replace(
        fact(99, "secret", texts("Verborgen", "Caché"), value(None, texts=texts("VERBORGEN"))),
        disclosure=Disclosure.INTERNAL,
    )
    hush = replace(
        whole.sources["surf"], key="hush", id=77, title="STIL", disclosure=Disclosure.INTERNAL
    )
    whole = replace(
        whole, facts=whole.facts | {"secret": secret}, sources=whole.sources | {"hush": hush}
    )
    found = composed(whole)
    for word in ("GEHEIM", "SECRET", "VERBORGEN", "Verborgen", "secret", "hush", "STIL"):
        assert word not in said(found)
    assert {kind for kind, _, _ in kinds(found)} >= {
        "internal_passage",
        "internal_fact",
        "internal_source",
        "fact_left_out",
    }


def test_list_items_that_follow_one_another_are_one_list() -> None:
    item = PassageKind.LIST_ITEM
    found = composed(
        snapshot(
            section(
                texts("A", "A"),
                passage("een", "un", kind=item),
                passage("twee", "deux", kind=item),
                passage("tussen", "entre"),
                passage("drie", "trois", kind=item),
            )
        )
    )
    lists = [block for block in inside(found.document.blocks) if isinstance(block, List)]
    assert [(block.language, len(block.items)) for block in lists] == [
        ("nl", 2),
        ("fr", 2),
        ("nl", 1),
        ("fr", 1),
    ]
    assert lists[0].items[1].place != lists[0].items[0].place


def test_headings_are_numbered_by_level() -> None:
    levels = (1, 2, 2, 1, 3, 2)
    sections = [
        section(texts(f"Kop {n}"), passage("a"), level=level) for n, level in enumerate(levels)
    ]
    found = composed(snapshot(*sections), "nl")
    headings = [block for block in inside(found.document.blocks) if isinstance(block, Heading)]
    assert [heading.number for heading in headings] == ["1", "1.1", "1.2", "2", "2.1.1", "2.1"]


def test_section_without_heading_has_neither_heading_nor_number() -> None:
    found = composed(snapshot(section({}, passage("a")), section(texts("Kop"), passage("b"))), "nl")
    headings = [block for block in inside(found.document.blocks) if isinstance(block, Heading)]
    assert [heading.number for heading in headings] == ["1"]


def test_letter_is_sober_and_without_numbers() -> None:
    whole = snapshot(section(texts("Kop"), passage("tekst")))
    whole = replace(whole, briefing=replace(whole.briefing, kind=BriefingKind.LETTER))
    found = composed(whole, "nl")
    assert found.document.design is Design.LETTER
    assert not any(
        block.number for block in inside(found.document.blocks) if isinstance(block, Heading)
    )


def test_headline_figures_that_open_a_briefing_stand_above_the_columns() -> None:
    found = composed(snapshot())
    assert _place(found, TitleBlock) == 0
    assert _place(found, Tiles) == 1
    assert _place(found, ColumnHead) == 3


def test_tile_is_large_in_the_first_language_and_small_in_the_second() -> None:
    (tiles,) = [block for block in composed(snapshot()).document.blocks if isinstance(block, Tiles)]
    shown = [
        (plain(tile.figure.content), [plain(line.content) for line in tile.labels])
        for tile in tiles.tiles
    ]
    assert [
        (figure.replace(NBSP, " "), [label.replace(NBSP, " ") for label in labels])
        for figure, labels in shown
    ][:3] == [
        ("€ 200 mln.", ["totale investering", "200 M€ · investissement total"]),
        ("€ 70 mln.", ["Europese Unie", "70 M€ · Union européenne"]),
        ("circa 500", ["banen in de regio", "environ 500 emplois dans la région"]),
    ]


def test_tile_keeps_its_unit_when_the_title_does_not_name_it() -> None:
    whole = snapshot()
    jobs = replace(whole.facts["jobs"], title=texts("werkgelegenheid", "emploi régional"))
    found = composed(replace(whole, facts=whole.facts | {"jobs": jobs}))
    (tiles,) = [block for block in found.document.blocks if isinstance(block, Tiles)]
    assert plain(tiles.tiles[2].figure.content).replace(NBSP, " ") == "circa 500 banen"


def test_tile_keeps_its_unit_when_the_title_only_holds_it_inside_a_word() -> None:
    unit = Unit(key="uur", singular=texts("uur"), plural=texts("uur"))
    measure = Measure(kind=FactKind.COUNT, low=Decimal(500), unit=unit)
    whole = snapshot(
        section(texts("A"), passage(kind=PassageKind.HEADLINE, fact_ids=(5,))),
        facts={"compute": fact(5, "compute", texts("Infrastructuur"), value(measure, 13))},
    )
    [tiles] = [block for block in composed(whole, "nl").document.blocks if isinstance(block, Tiles)]
    assert plain(tiles.tiles[0].figure.content) == f"500{NBSP}uur"


def test_figure_has_caption_alternative_and_source_in_both_languages() -> None:
    found = composed(snapshot(), drawings={1: DRAWING})
    (figure,) = [block for block in found.document.blocks if isinstance(block, Figure)]
    captions = [plain(line.content) for line in figure.caption]
    assert captions[0].endswith("1 · Financiering, in miljoen euro")
    assert captions[1].endswith("1 · Financement, en millions d’euros")
    assert [plain(line.content) for line in figure.alternative] == ["Staafdiagram.", "Diagramme."]
    assert ": 1, 3." in plain(figure.source[0].content)


def test_words_of_a_chart_may_refer_to_facts_and_sources() -> None:
    drawing = replace(
        DRAWING,
        title=texts("De EU geeft {{fact:eu}} [@commission]", "L’UE donne {{fact:eu}}"),
        subtitle=texts("van {{fact:total}}", "de {{fact:total}}"),
        alternative=texts("Van {{fact:eu}} [@commission].", "De {{fact:eu}}."),
    )
    chart = replace(snapshot().charts[1], title=drawing.title, subtitle=drawing.subtitle)
    found = composed(replace(snapshot(), charts={1: chart}), drawings={1: drawing})
    [figure] = [block for block in found.document.blocks if isinstance(block, Figure)]
    caption = figure.caption[0].content
    assert plain(caption) == (
        f"Figuur 1 · De EU geeft €{NBSP}70{NBSP}miljoen, van €{NBSP}200{NBSP}miljoen"
    )
    assert any(isinstance(node, NoteMark) for node in caption)
    assert plain(figure.alternative[0].content) == f"Van €{NBSP}70{NBSP}miljoen."
    assert "{{" not in said(found).replace("{page}", "")
    assert {"unknown_fact", "unknown_source"}.isdisjoint(kind for kind, _, _ in kinds(found))


def test_data_of_the_figures_are_in_the_annex_with_heads_in_both_languages() -> None:
    found = composed(snapshot(), drawings={1: DRAWING})
    table = found.document.blocks[-1]
    assert isinstance(table, Table)
    assert [plain(line.content) for line in table.rows[0][1].lines] == ["Bedrag", "Montant"]
    assert [plain(line.content) for line in table.rows[1][0].lines] == ["Rijk", "État"]
    assert table.rows[1][0].header == "row"


def test_chart_that_is_not_drawn_is_a_visible_gap() -> None:
    found = composed(
        snapshot(section(texts("A"), passage(kind=PassageKind.CHART, chart_id=1))), "nl"
    )
    assert any(isinstance(content[0], Missing) for content in contents(found))
    assert ("chart_not_drawn", "must_fix", "") in kinds(found)


def test_quotation_says_who_and_whether_it_is_a_translation() -> None:
    found = composed(
        snapshot(section(texts("A", "A"), passage(kind=PassageKind.QUOTATION, fact_ids=(7,))))
    )
    dutch, french = [
        block for block in inside(found.document.blocks) if isinstance(block, BlockQuote)
    ]
    assert plain(dutch.content) == "“Zo houden we grip op AI.”"
    assert plain(dutch.attribution) == "— Willem Jonker, voorzitter AIC4NL"
    assert dutch.attribution[-1] == NoteMark((1,))
    assert plain(french.content).startswith("«")
    assert plain(french.attribution).startswith("— Willem Jonker, président d’AIC4NL (")


def test_quotation_without_a_fact_is_the_passage_s_own_text() -> None:
    found = composed(
        snapshot(section(texts("A"), passage("Zo is het.", kind=PassageKind.QUOTATION))), "nl"
    )
    (quote,) = [block for block in inside(found.document.blocks) if isinstance(block, BlockQuote)]
    assert plain(quote.content) == "Zo is het."


def test_serial_layout_gives_one_language_whole_then_the_next_on_a_new_page() -> None:
    found = composed(snapshot(), layout=Layout.SERIAL, drawings={1: DRAWING})
    blocks = found.document.blocks
    at = _place(found, PageBreak)
    before = {block.language for block in inside(blocks[2:at]) if isinstance(block, Heading)}
    heads = [block for block in blocks if isinstance(block, ColumnHead)]
    assert before == {"nl"}
    assert [plain(head.lines[0].content) for head in heads] == [
        "Nederlands · origineel",
        "français · traduction",
    ]
    figures = [block for block in blocks if isinstance(block, Figure)]
    assert [len(figure.caption) for figure in figures] == [1, 1]
    assert len({figure.anchor for figure in figures}) == 2


def test_single_language_has_one_column_and_no_column_heads() -> None:
    found = composed(snapshot(), "en")
    assert not any(isinstance(block, ColumnHead) for block in found.document.blocks)
    assert {len(block.columns) for block in found.document.blocks if isinstance(block, Pair)} == {1}
    assert found.document.languages == ("en",)


def test_heading_that_reads_the_same_in_both_languages_is_printed_once() -> None:
    found = composed(snapshot(), "fr", "en")
    headings = [block for block in inside(found.document.blocks) if isinstance(block, Heading)]
    assert [plain(heading.content) for heading in headings].count("Sources") == 1


def test_only_a_draft_carries_a_marking() -> None:
    assert composed(snapshot(), draft=True).document.marking
    assert composed(snapshot(), draft=False).document.marking == ()


def test_page_label_waits_for_its_numbers() -> None:
    label = plain(composed(snapshot(), "en").document.page_label[0].content)
    assert label.format(page=1, pages=4) == "Page 1 of 4"


def test_disputed_fact_must_be_fixed_and_is_named_once() -> None:
    whole = snapshot(section(texts("A"), passage("{{fact:d}} {{fact:d}}"), passage("{{fact:d}}")))
    disputed = fact(99, "d", texts("D"), value(euros("1"), 11), value(euros("2"), 12))
    found = composed(replace(whole, facts=whole.facts | {"d": disputed}), "nl")
    assert kinds(found) == [("disputed_fact", "must_fix", "")]


def test_contradiction_with_an_internal_value_must_be_fixed_and_is_not_printed() -> None:
    held, hidden = value(euros("70"), 11), value(euros("50"), 11, disclosure=Disclosure.INTERNAL)
    whole = snapshot(
        section(texts("A", "A"), passage("{{fact:eu}}", "{{fact:eu}}")),
        facts={"eu": fact(1, "eu", texts("EU"), held, hidden)},
    )
    found = composed(whole)
    assert ("disputed_fact", "must_fix", "") in kinds(found)
    assert f"€{NBSP}70" in read(found)
    assert not [text for text in read(found) if "50" in text]


def test_value_that_an_internal_one_supersedes_does_not_dispute_the_one_that_holds() -> None:
    granted, requested = MoneyStatus.GRANTED, MoneyStatus.REQUESTED
    held = replace(value(euros("70"), 11, money_status=granted), as_of=Moment.parse("2026-03"))
    old = replace(value(euros("50"), 11, money_status=requested), as_of=Moment.parse("2026-01"))
    newer = replace(old, id=999, measure=held.measure, as_of=Moment.parse("2026-02"))
    facts = {
        "eu": fact(1, "eu", texts("EU"), held, old, replace(newer, disclosure=Disclosure.INTERNAL))
    }
    whole = snapshot(section(texts("A", "A"), passage("{{fact:eu}}", "{{fact:eu}}")), facts=facts)
    assert "disputed_fact" not in {kind for kind, _, _ in kinds(composed(whole))}


def test_verified_fact_leaves_no_finding(now: object) -> None:
    whole = snapshot(section(texts("A"), passage("{{fact:eu}}")))
    eu = replace(whole.facts["eu"], verified_at=now, verified_by="A")  # type: ignore[arg-type]
    assert composed(replace(whole, facts={"eu": eu}), "nl").findings == ()


def test_findings_name_the_passage() -> None:
    whole = snapshot(section(texts("A"), passage("{{fact:nobody}}")))
    (finding,) = composed(whole, "nl").findings
    assert finding.place == whole.briefing.sections[0].passages[0].uuid
    assert finding.severity is Severity.MUST_FIX


def test_briefing_without_anything_still_has_a_title() -> None:
    whole = snapshot()
    bare = replace(whole.briefing, sections=(), title={}, short_title={}, sender={})
    found = composed(replace(whole, briefing=bare))
    (block,) = [block for block in found.document.blocks if isinstance(block, TitleBlock)]
    assert plain(block.titles[0].content) == "note"


def test_table_of_facts_says_what_how_much_when_and_from_where() -> None:
    found = composed(snapshot(), drawings={1: DRAWING})
    table = next(block for block in found.document.blocks if isinstance(block, Table))
    row = [
        [plain(line.content).replace(NBSP, " ") for line in cell.lines] for cell in table.rows[1]
    ]
    assert row == [
        ["Europese Unie", "Union européenne"],
        ["€ 70 mln.", "70 M€"],
        ["okt 2025", "oct. 2025"],
        ["1"],
    ]


def test_author_chooses_the_order_in_which_columns_are_read() -> None:
    whole = snapshot()
    chosen = replace(whole.briefing, reading=Reading.LANGUAGES)
    found = composed(replace(whole, briefing=chosen)).document
    assert found.reading == "languages"
    parts = [block.languages for block in found.blocks if isinstance(block, Part)]
    assert parts == [("nl", "fr"), ()]


def test_each_language_of_a_serial_document_is_a_part() -> None:
    found = composed(snapshot(), layout=Layout.SERIAL).document
    parts = [block.languages for block in found.blocks if isinstance(block, Part)]
    assert parts == [("nl",), ("fr",), ()]


def test_translated_quotation_has_its_original_wording_below_it() -> None:
    whole = snapshot(section(texts("A", "A"), passage(kind=PassageKind.QUOTATION, fact_ids=(7,))))
    [quote] = [
        block
        for block in inside(composed(whole, "fr").document.blocks)
        if isinstance(block, BlockQuote)
    ]
    assert plain(quote.original) == "Texte original\u00a0: “Zo houden we grip op AI.”"
    [span] = [node for node in quote.original if isinstance(node, Span)]
    assert span.language == "nl"


def test_original_wording_that_has_a_column_of_its_own_is_printed_once() -> None:
    whole = snapshot(section(texts("A", "A"), passage(kind=PassageKind.QUOTATION, fact_ids=(7,))))
    quotes = [
        block for block in inside(composed(whole).document.blocks) if isinstance(block, BlockQuote)
    ]
    assert [quote.original for quote in quotes] == [(), ()]


@pytest.mark.parametrize("is_draft", [True, False])
def test_heading_of_a_section_that_nobody_wrote_is_in_drafts_only(is_draft: bool) -> None:
    sections = (
        section(texts("Boven", "Dessus")),
        section(texts("Onder", "Dessous"), passage("Tekst.", "Texte."), level=2),
        section(texts("Vervolg", "Suites"), passage()),
        section(texts("Slot", "Fin"), passage("Einde.", "Fin.")),
    )
    found = composed(snapshot(*sections), draft=is_draft)
    said_headings = said(found)
    assert ("Vervolg" in said_headings) is is_draft
    assert all(each in said_headings for each in ("Boven", "Onder", "Slot"))
    numbers = [each.number for each in inside(found.document.blocks) if isinstance(each, Heading)]
    assert ("3" in numbers) is is_draft
