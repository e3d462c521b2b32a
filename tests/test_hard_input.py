"""Input that nobody writes on purpose: each is a file that conforms, or a finding with a place."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefing_app.domain.briefing import Annex
from briefing_app.domain.codes import AnnexKind, BriefingKind, Layout, PassageKind
from briefing_app.pdf.conformance import check_conformance
from briefing_app.publish import Options, Published, publish
from tests.compose.builders import passage, section, snapshot, texts
from tests.pdf.reading import page_texts, text
from tests.pdf.spoken import said

if TYPE_CHECKING:
    from briefing_app.domain.briefing import Section
    from briefing_app.domain.dossier import Snapshot

MADE_AT = dt.datetime(2025, 10, 13, 9, 30, tzinfo=dt.UTC)
WORD = "W" * 10_000
KINDS = (BriefingKind.NOTE, BriefingKind.LETTER, BriefingKind.DEBATE_DOSSIER)


def _whole(kind: BriefingKind, *sections: Section, **more: object) -> Snapshot:
    whole = snapshot(*(sections or (section({}),)))
    briefing = replace(whole.briefing, kind=kind, sections=sections, **more)  # type: ignore[arg-type]
    return replace(whole, briefing=briefing)


def _proven(
    whole: Snapshot, layout: Layout = Layout.PARALLEL, languages: tuple[str, ...] = ("nl", "fr")
) -> Published:
    published = publish(whole, Options(languages, layout), made_at=MADE_AT)
    assert check_conformance(published.pdf).breaches == ()
    return published


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("layout", [Layout.PARALLEL, Layout.SERIAL, Layout.FACING])
def test_word_of_ten_thousand_characters_is_printed_whole(
    kind: BriefingKind, layout: Layout
) -> None:
    body = section(
        texts(WORD[:500], "Kop"),
        passage(f"{WORD}[@surf]", "kort"),
        passage(WORD[:2_000], "kort", kind=PassageKind.LIST_ITEM),
        passage(WORD[:2_000], "kort", kind=PassageKind.TABLE, fact_ids=(1, 2)),
    )
    annexes = (Annex(kind=AnnexKind.DOCUMENT, uuid="a", title=texts(WORD[:300], "x")),)
    printed = _proven(_whole(kind, body, annex_list=annexes), layout)
    assert text(printed.pdf).replace(" ", "").count("W") >= 14_000


@pytest.mark.parametrize("kind", list(BriefingKind))
@pytest.mark.parametrize("layout", [Layout.PARALLEL, Layout.SERIAL, Layout.FACING])
def test_briefing_without_anything_in_it_is_a_file(kind: BriefingKind, layout: Layout) -> None:
    whole = _whole(kind, title={}, short_title={}, sender={}, addressee={})
    assert _proven(whole, layout).pages >= 1


def test_lists_of_five_levels_keep_their_items_and_their_depth() -> None:
    nested = "\n".join(f"{'  ' * depth}- niveau {depth}" for depth in range(5))
    numbered = "\n".join(f"{'   ' * depth}1. stap {depth}" for depth in range(5))
    printed = _proven(
        _whole(BriefingKind.NOTE, section(texts("A", "A"), passage(nested, numbered)))
    )
    found = text(printed.pdf)
    assert all(f"niveau {depth}" in found and f"stap {depth}" in found for depth in range(5))
    assert len(said(printed.pdf).all("L")) == 10


@pytest.mark.parametrize(
    "deep",
    [
        "- " * 300 + "x",
        "".join("  " * depth + "- x\n" for depth in range(120)),
        "*" * 3_000 + "x" + "*" * 3_000,
        "[" * 5_000 + "x" + "](https://example.org)" * 2_000,
        "[" * 400 + "x" + "]{en}" * 400,
        "{{see:" * 3_000,
    ],
    ids=["one line", "a staircase", "emphasis", "links", "languages", "references"],
)
def test_deep_nesting_is_read_in_time_and_loses_no_word(deep: str) -> None:
    printed = _proven(_whole(BriefingKind.NOTE, section(texts("A", "A"), passage(deep, "y"))))
    assert "x" in text(printed.pdf) or "see" in text(printed.pdf)


def test_two_thousand_passages_with_notes_contents_and_references_are_one_file() -> None:
    sentence = "De verantwoordelijkheid voor de gegevens ligt bij de instellingen. "
    sections = [
        section(
            texts(f"Kop {number}", f"Titre {number}"),
            *(passage(sentence * 3 + "[@surf]", sentence * 3) for _ in range(25)),
            level=1 + number % 3,
        )
        for number in range(80)
    ]
    first = section(
        texts("Leeswijzer", "Guide"),
        *(passage(f"Zie {{{{see:{each.uuid}}}}}.", "Voir.") for each in sections),
    )
    printed = _proven(_whole(BriefingKind.DEBATE_DOSSIER, first, *sections))
    assert printed.pages > 150
    assert len(said(printed.pdf).all("TOCI")) >= 2 * len(sections)
    letter = _proven(_whole(BriefingKind.LETTER, *sections), Layout.SERIAL)
    assert len(said(letter.pdf).all("Note")) == 1


def _slices(plane: int) -> list[str]:
    points = [
        point
        for point in range(plane << 16, (plane + 1) << 16)
        if not 0xD800 <= point <= 0xDFFF and point
    ]
    return ["".join(map(chr, points[at : at + 2_048])) for at in range(0, len(points), 2_048)]


@pytest.mark.parametrize("plane", [0, 1])
def test_every_character_is_printed_or_named_in_a_finding_with_its_place(plane: int) -> None:
    passages = [passage(each, "x") for each in _slices(plane)]
    printed = _proven(_whole(BriefingKind.NOTE, section(texts("A", "A"), *passages)))
    places = {each.uuid for each in passages}
    missing = [found for found in printed.findings if found.kind == "missing_glyph"]
    assert missing
    assert {found.place for found in missing} <= places
    if plane == 0:
        shown = set(text(printed.pdf))
        assert set("AZazÀÿŐőŁłΩ€“”…") <= shown


def test_notes_of_ten_thousand_characters_go_on_from_page_to_page() -> None:
    whole = _whole(
        BriefingKind.LETTER,
        section(texts("A", "A"), *(passage("Een zin.[@surf] " * 30, "x") for _ in range(20))),
    )
    surf = replace(whole.sources["surf"], title="Titel met woorden " * 600)
    printed = _proven(replace(whole, sources=whole.sources | {"surf": surf}))
    pages = page_texts(printed.pdf)
    assert sum(page.count("Titel met woorden") > 3 for page in pages) > 1
    [note] = said(printed.pdf).all("Note")
    assert note.text.count("woorden") == 600
