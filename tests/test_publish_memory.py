"""Publishing with a memory, and only some pages, against publishing everything anew."""

from __future__ import annotations

import datetime as dt
import io
from dataclasses import replace
from typing import TYPE_CHECKING

import pikepdf
import pypdfium2
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_app.charts.drawing import Drawings
from briefing_app.domain.briefing import Passage, PassageText
from briefing_app.domain.codes import BriefingKind, Layout
from briefing_app.publish import Memory, Options, publish
from tests.compose.builders import briefing, note_sections, snapshot
from tests.pdf.reading import elements

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing_app.domain.dossier import Snapshot
    from briefing_app.pdf.place import Place

MADE_AT = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
WORDS = st.sampled_from(
    [
        "",
        "kort",
        "Een **nadrukkelijke** zin met {{fact:eu}}.[@surf]",
        "Woord " * 40,
        "漢字 {{fact:unknown}} [@commission]",
        "- een\n- twee\n- drie",
        "[lettre](https://example.org/) et {{fact:opening|in}}",
    ]
)
EDITS = st.tuples(st.integers(0, 200), st.sampled_from(("nl", "fr")), WORDS, st.booleans())
LAYOUTS = st.sampled_from((Layout.PARALLEL, Layout.SERIAL, Layout.FACING))


def long_note(kind: BriefingKind) -> Snapshot:
    sections = [section for _ in range(6) for section in note_sections()]
    own = [replace(one, uuid=f"s-{index}") for index, one in enumerate(sections)]
    return replace(snapshot(), briefing=briefing(*own, kind=kind))


def edited(whole: Snapshot, number: int, language: str, words: str, *, drop: bool) -> Snapshot:
    """Write a passage anew, or take it out."""
    sections = list(whole.briefing.sections)
    index = number % len(sections)
    passages = list(sections[index].passages)
    if not passages:
        return whole
    at = number // len(sections) % len(passages)
    if drop:
        del passages[at]
    else:
        passages[at] = _written(passages[at], language, words)
    sections[index] = replace(sections[index], passages=tuple(passages))
    return replace(whole, briefing=replace(whole.briefing, sections=tuple(sections)))


def _written(passage: Passage, language: str, words: str) -> Passage:
    return replace(passage, texts={**passage.texts, language: PassageText(text=words)})


def page_pixels(pdf: bytes) -> list[bytes]:
    document = pypdfium2.PdfDocument(pdf)
    return [bytes(document[number].render(scale=0.5).buffer) for number in range(len(document))]


def page_texts(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    return [page.get_textpage().get_text_bounded() for page in document]


def page_tags(pdf: bytes) -> list[list[tuple[str, ...]]]:
    """Return, page by page, the way to each piece of content from the root, with languages."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        pages = [page.obj for page in opened.pages]
        tree = opened.Root.StructTreeRoot.ParentTree.Nums
        found = []
        for page in pages:
            kids = tree[2 * int(page.StructParents) + 1]
            found.append([_way(kid) for kid in kids])
        return found


def _way(element: pikepdf.Object) -> tuple[str, ...]:
    names: list[str] = []
    while "/P" in element:
        names.append(f"{element.S} {element.get('/Lang', '')} {element.get('/Alt', '')}")
        element = element.P
    return tuple(names)


@given(kind=st.sampled_from(BriefingKind), layout=LAYOUTS, edits=st.lists(EDITS, max_size=3))
@settings(max_examples=8, deadline=None)
def test_a_memory_changes_nothing_in_the_file(
    kind: BriefingKind, layout: Layout, edits: list[tuple[int, str, str, bool]]
) -> None:
    options, memory, drawings = Options(("nl", "fr"), layout=layout), Memory(), Drawings()
    current = long_note(kind)
    publish(current, options, made_at=MADE_AT, memory=memory, drawings=drawings)
    for number, language, words, drop in edits:
        current = edited(current, number, language, words, drop=drop)
        publish(current, options, made_at=MADE_AT, memory=memory, drawings=drawings)
    remembered = publish(current, options, made_at=MADE_AT, memory=memory, drawings=drawings)
    assert remembered == publish(current, options, made_at=MADE_AT)


@given(
    layout=LAYOUTS,
    edits=st.lists(EDITS, min_size=1, max_size=3),
    pages=st.sets(st.integers(0, 30), min_size=1, max_size=4),
)
@settings(max_examples=8, deadline=None)
def test_the_pages_wanted_are_those_of_the_whole_in_pixels_text_and_tags(
    layout: Layout, edits: list[tuple[int, str, str, bool]], pages: set[int]
) -> None:
    options, memory, drawings = Options(("nl", "fr"), layout=layout), Memory(), Drawings()

    def wanted(_places: Mapping[str, Place], count: int) -> Sequence[int]:
        return sorted({number % count for number in pages})

    current = long_note(BriefingKind.NOTE)
    publish(current, options, made_at=MADE_AT, memory=memory, drawings=drawings)
    for number, language, words, drop in edits:
        current = edited(current, number, language, words, drop=drop)
        some = publish(
            current, options, made_at=MADE_AT, memory=memory, drawings=drawings, wanted=wanted
        )
    whole = publish(current, options, made_at=MADE_AT)
    assert (some.pages, some.places) == (whole.pages, whole.places)
    assert some.is_whole or set(map(repr, some.findings)) <= set(map(repr, whole.findings))
    assert not some.is_whole or len(pages) >= whole.pages
    for read in (page_pixels, page_texts, page_tags):
        all_pages = read(whole.pdf)
        assert read(some.pdf) == [all_pages[number] for number in some.shown]


def test_an_element_without_a_page_is_not_in_the_file_of_some_pages() -> None:
    def first(_places: Mapping[str, Place], _count: int) -> Sequence[int]:
        return (0,)

    some = publish(
        long_note(BriefingKind.NOTE), Options(("nl", "fr")), made_at=MADE_AT, wanted=first
    )
    with pikepdf.open(io.BytesIO(some.pdf)) as opened:
        leaves = [one for _, one in elements(opened) if "/K" not in one]
        assert all(str(leaf.S) in {"/TD", "/TH"} for leaf in leaves)
        assert len(opened.pages) == 1
