"""Blocks that are built once and used again."""

from __future__ import annotations

from dataclasses import replace
from unittest.mock import patch

from briefing_app.document.block import Block, Document, Heading, List, ListItem, Note, Notes
from briefing_app.document.inline import NoteMark, Text
from briefing_app.pdf.memory import Memory
from briefing_app.pdf.rendering import Rendered, render
from briefing_app.pdf.typesetting import Typesetter
from tests.pdf.documents import MADE_AT, document, front, headings, pair, paragraph


def _rendered(made: Document, memory: Memory | None = None) -> Rendered:
    return render(made, made_at=MADE_AT, identifier="urn:x", memory=memory)


def _notes(text: str) -> Notes:
    return Notes(notes=(Note(number=1, content=(Text(text),), language="nl"),))


def _passages(*words: str) -> list[Block]:
    return [pair((word,), (word,), place=word) for word in words]


def _texts_set(before: Document, after: Document) -> int:
    """Render two documents with one memory; return how many texts of the second are set."""
    memory = Memory()
    _rendered(before, memory)
    with patch.object(Typesetter, "_lines", autospec=True, side_effect=Typesetter._lines) as lines:
        remembered = _rendered(after, memory)
    assert remembered.data == _rendered(after).data
    return lines.call_count


def test_only_blocks_that_changed_are_built_again() -> None:
    one = document(*front(), *_passages("een", "twee", "drie", "vier"))
    other = document(*front(), *_passages("een", "twee", "anders", "vier"))
    none = _texts_set(one, one)
    assert _texts_set(one, other) == none + 2


def test_blocks_are_found_again_when_others_come_between_or_go() -> None:
    few = document(*_passages("een", "drie"))
    many = document(*_passages("een", "twee", "drie"))
    assert _texts_set(few, many) == _texts_set(few, few) + 2
    assert _texts_set(many, few) == _texts_set(few, few)


def test_the_same_words_twice_are_two_blocks() -> None:
    twice = document(*_passages("een"), *_passages("een"))
    memory = Memory()
    _rendered(twice, memory)
    assert _rendered(twice, memory).data == _rendered(twice).data


def test_a_mark_tells_what_its_note_says_now() -> None:
    marking = pair(("woord", NoteMark((1,))), ("mot", NoteMark((1,))), place="p")
    memory = Memory()
    _rendered(document(marking, _notes("toen")), memory)
    now = document(marking, _notes("nu"))
    assert _rendered(now, memory).data == _rendered(now).data


def test_a_block_with_a_heading_inside_is_built_each_time() -> None:
    heading = Heading(content=(Text("Kop"),), level=2, language="nl", outline=True, anchor="k")
    inside = List(items=(ListItem(blocks=(heading,)),), language="nl")
    memory = Memory()
    for title in ("een", "twee"):
        made = document(*front(), headings("1", title, title), inside, paragraph("slot"))
        assert _rendered(made, memory).data == _rendered(made).data


def test_what_cannot_be_drawn_is_found_again_in_a_block_that_did_not_change() -> None:
    made = document(*_passages("漢", "b"))
    memory = Memory()
    first = _rendered(made, memory)
    assert len(first.findings) == 2
    assert _rendered(made, memory).findings == first.findings


def test_another_design_has_other_flows() -> None:
    made = document(*front(), *_passages("een"))
    other = replace(made, languages=("fr", "nl"))
    memory = Memory()
    _rendered(made, memory)
    assert _rendered(other, memory).data == _rendered(other).data
