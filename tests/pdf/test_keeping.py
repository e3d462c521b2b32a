"""What stays with its neighbours where a page ends."""

from __future__ import annotations

import pytest

from briefing_app.document.block import Block, Frame, Note, Notes
from briefing_app.document.inline import Emphasis, Text
from tests.pdf.documents import document, paragraph, rendered
from tests.pdf.reading import page_texts


def _pages(before: int, block: Block) -> list[str]:
    """Return the pages of a block under so many paragraphs."""
    above = [paragraph(f"Regel {index}.") for index in range(before)]
    return page_texts(rendered(document(*above, block, draft=False)).data)


@pytest.mark.parametrize("count", range(3, 9))
def test_neither_the_first_nor_the_last_note_is_alone_on_a_page(count: int) -> None:
    notes = Notes(
        notes=tuple(
            Note(number=number, language="nl", content=(Text(f"Bron{number}q"),))
            for number in range(1, count + 1)
        )
    )
    for before in range(22, 36):
        on_pages = [
            found
            for page in _pages(before, notes)
            if (found := sum(f"Bron{number}q" in page for number in range(1, count + 1)))
        ]
        assert min(on_pages) > 1, before
        assert sum(on_pages) == count


def test_strong_first_line_of_a_box_stays_with_what_it_names() -> None:
    lines = [paragraph(f"Zin{index}q. " + "Een zin die lang genoeg is. " * 8) for index in range(6)]
    title = paragraph(Emphasis((Text("Titelq"),), strong=True))
    box = Frame(blocks=(title, *lines), language="nl")
    for before in range(22, 36):
        (page,) = (page for page in _pages(before, box) if "Titelq" in page)
        assert "Zin0q" in page, before
