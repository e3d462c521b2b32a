from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import page
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_app.document.block import Note
from briefing_app.document.inline import NoteMark, Text
from briefing_app.pdf.facing import pages_of
from briefing_app.pdf.flow import Columns, Flow, Solid, Split, Stack, Track
from briefing_app.pdf.theme import Sheet
from tests.pdf.documents import document, front, headings, pair, paragraph, rendered
from tests.pdf.reading import page_texts, words
from tests.pdf.spoken import said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.document.block import Block
    from briefing_app.pdf.painter import Painter
    from briefing_app.pdf.rendering import Rendered

SENTENCE = "De verantwoordelijkheid voor de gegevensverwerking ligt bij de instellingen. "
HEIGHT = 300.0


class Grains(Flow):
    """A flow of lines 10 high, some of which mark a note."""

    def __init__(self, name: str, lines: tuple[int, ...]) -> None:
        self.name, self.lines, self.height = name, lines, 10.0 * len(lines)

    def split(self, room: float, *, force: bool = False) -> Split:
        count = max(int((room + 0.01) / 10), 1 if force else 0)
        if count >= len(self.lines):
            return self, None
        if not count:
            return None, self
        return Grains(self.name, self.lines[:count]), Grains(self.name, self.lines[count:])

    def notes(self) -> Iterator[int]:
        yield from (number for number in self.lines if number)

    def paint(self, painter: Painter, x: float, top: float) -> None:
        """Paint nothing."""


def _pages(flow: Flow, notes: dict[int, Flow]) -> list[Flow]:
    sheet = Sheet(height=HEIGHT, top=0, bottom=0)
    return [each.flow for each in pages_of([flow], sheet, notes)]


def _found(pages: list[Flow]) -> list[tuple[int, str, int]]:
    """Return page, name and number of lines of each piece."""
    return [
        (index, leaf.name, len(leaf.lines))
        for index, each in enumerate(pages)
        for leaf in each.leaves()
        if isinstance(leaf, Grains)
    ]


_text = st.lists(
    st.lists(st.sampled_from([0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7]), min_size=1, max_size=45),
    min_size=1,
    max_size=5,
)
_notes = st.lists(st.integers(1, 70), min_size=7, max_size=7)


@settings(deadline=None, max_examples=300)
@given(_text, _notes, st.booleans())
def test_text_and_notes_are_each_on_paper_once_and_no_page_is_too_full(
    text: list[list[int]], lengths: list[int], beside: bool
) -> None:
    flows: list[Flow] = [Grains("text", tuple(lines)) for lines in text]
    body: Flow = Columns([Track(flow, 0) for flow in flows]) if beside else Stack(flows)
    notes: dict[int, Flow] = {
        number: Grains(f"note {number}", (0,) * length) for number, length in enumerate(lengths, 1)
    }
    pages = _pages(body, notes)
    found = _found(pages)
    assert sum(count for _, name, count in found if name == "text") == sum(map(len, text))
    for number, length in enumerate(lengths, 1):
        assert sum(count for _, name, count in found if name == f"note {number}") == length
    assert all(each.height <= HEIGHT + 0.1 for each in pages)
    assert len(pages) <= 3 + 2 * (sum(map(len, text)) + sum(lengths))


def _first_marks(pages: list[Flow]) -> dict[int, int]:
    found: dict[int, int] = {}
    for index, each in enumerate(pages):
        for leaf in each.leaves():
            for number in leaf.notes():
                found.setdefault(number, index)
    return found


@settings(deadline=None, max_examples=200)
@given(st.lists(st.sampled_from([0, 0, 0, 0, 0, 1, 2, 3, 4, 5]), min_size=1, max_size=200))
def test_short_note_stands_on_the_page_of_its_first_mark(lines: list[int]) -> None:
    notes: dict[int, Flow] = {number: Grains(f"note {number}", (0, 0)) for number in range(1, 6)}
    pages = _pages(Grains("text", tuple(lines)), notes)
    found = _found(pages)
    for number, index in _first_marks(pages).items():
        assert [at for at, name, _ in found if name == f"note {number}"] == [index]


def test_page_is_filled_as_far_as_its_notes_allow() -> None:
    lines = [0] * 40
    lines[27] = 1
    notes: dict[int, Flow] = {1: Grains("note 1", (0,) * 4)}
    first, second = _pages(Grains("text", tuple(lines)), notes)
    assert [count for at, name, count in _found([first, second]) if at == 0] == [27]
    assert ("note 1", 4) in [(name, count) for at, name, count in _found([first, second]) if at]


class _Plate(Solid):
    def __init__(self) -> None:
        self.height = HEIGHT

    def paint(self, painter: Painter, x: float, top: float) -> None:
        """Paint nothing."""


def test_long_note_goes_on_at_the_foot_of_the_next_page() -> None:
    notes: dict[int, Flow] = {1: Grains("note 1", (0,) * 25)}
    pages = _pages(Grains("text", (0, 1, *(0,) * 50)), notes)
    parts = [(at, count) for at, name, count in _found(pages) if name == "note 1"]
    assert [at for at, _ in parts] == list(range(len(parts)))
    assert sum(count for _, count in parts) == 25
    assert len(parts) > 1
    assert all(any(n == "text" and a == at for a, n, _ in _found(pages)) for at, _ in parts)


def test_what_fills_a_page_waits_for_a_page_without_notes() -> None:
    notes: dict[int, Flow] = {1: Grains("note 1", (0,) * 25)}
    pages = _pages(Stack([Grains("text", (1,)), _Plate()]), notes)
    assert any(isinstance(leaf, _Plate) for each in pages for leaf in each.leaves())


def _notes_of(*texts: str) -> tuple[Note, ...]:
    return tuple(
        Note(number=number, content=(Text(text),), language="nl")
        for number, text in enumerate(texts, 1)
    )


def _letter(blocks: list[Block], *notes: str) -> Rendered:
    made = document(*blocks, draft=False)
    return rendered(replace(made, footnotes=_notes_of(*notes)))


def _marked() -> Rendered:
    blocks: list[Block] = [*front(), headings("1", "Kop", "Titre")]
    for number in range(1, 13):
        marked = (SENTENCE * (4 + number % 3), NoteMark((number,)), " " + SENTENCE)
        blocks.append(pair(marked, (SENTENCE * 5, NoteMark((number,)))))
    return _letter(blocks, *(f"Noot{number} " + SENTENCE * 2 for number in range(1, 13)))


def test_note_stands_below_the_text_on_the_page_that_marks_it() -> None:
    printed = _marked()
    assert printed.pages > 2
    pages = page_texts(printed.data)
    for number in range(1, 13):
        [at] = [index for index, text in enumerate(pages) if f"Noot{number} " in text]
        assert str(number) in pages[at].split(f"Noot{number} ")[0]
    found = words(printed.data)
    for index in range(printed.pages):
        body = [each.top for each in found if each.page == index and each.text.startswith("De ver")]
        notes = [each.top for each in found if each.page == index and each.text.startswith("Noot")]
        assert not notes or max(body[:1]) < min(notes)


def test_footnote_follows_in_the_tree_what_marks_it() -> None:
    root = said(_marked().data)
    [sect] = root.all("Sect")
    shape = [kid.role for kid in sect.kids if not isinstance(kid, str)]
    assert shape == ["H2", "H2", *["P", "P", "Note"] * 12]
    assert [note.identifier for note in root.all("Note")] == [f"note-{n}" for n in range(1, 13)]
    assert all(note.shape() == "Note(Lbl(Link) P)" for note in root.all("Note"))


def test_note_that_nothing_marks_is_on_the_last_page() -> None:
    printed = _letter([paragraph("tekst")], "Nergens genoemd.")
    assert "Nergens genoemd." in page_texts(printed.data)[-1]


@pytest.mark.parametrize("profile", ["PDF_UA_1", "PDF_A_2A"])
def test_file_with_footnotes_conforms_to_the_norms(profile: str) -> None:
    report = page.validate_pdf_bytes(_marked().data, profile=page.ValidationProfile[profile])
    assert [(failure.rule_id, failure.message) for failure in report.failures] == []
