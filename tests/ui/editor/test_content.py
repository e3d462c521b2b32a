import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument
from pytestqt.qtbot import QtBot

from briefing_app.ui.editor.content import (
    insert_text,
    read_selection,
    read_text,
    select_characters,
    selected_characters,
    write_text,
)

_ODD = st.sampled_from(
    [
        "\u2028", "\u2029", "\ufffc", "\r", "\r\n", "\n", "\t", "\u00a0", "\u202f", "\ufdd0",
        "\ufdd1", "\ufeff", "\u200f", "\u202e", "\0", "\x0b", "\x0c", "\x85", "\U0001f600",
        "e\u0301", "\U0001f469\u200d\U0001f4bb", "{{fact:unknown}}", "{{fact:eu|short|1}}",
        "{{fact:eu}}{{fact:eu}}", "[@nobody]", "[@surf, p. 3]", "{{fact:", "}}", "[@", "]",
        "<font color=red>", "&amp;", "*", " ", "שלום",
    ]
)  # fmt: skip
_TEXTS = st.lists(st.one_of(_ODD, st.text(max_size=8)), max_size=12).map("".join)


@settings(deadline=None, max_examples=300)
@given(_TEXTS)
def test_any_text_comes_out_of_a_document_as_it_went_in(text: str) -> None:
    document = QTextDocument()
    write_text(document, text)
    assert read_text(document) == text


@settings(deadline=None)
@given(_TEXTS, _TEXTS)
def test_writing_again_leaves_nothing_of_before(first: str, second: str) -> None:
    document = QTextDocument()
    write_text(document, first)
    write_text(document, second)
    assert read_text(document) == second


@settings(deadline=None)
@given(_TEXTS)
def test_everything_selected_reads_as_the_text(text: str) -> None:
    document = QTextDocument()
    write_text(document, text)
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    assert read_selection(cursor) == text


@settings(deadline=None)
@given(_TEXTS, _TEXTS)
def test_text_inserted_at_the_start_stands_before_the_rest(first: str, second: str) -> None:
    document = QTextDocument()
    write_text(document, second)
    insert_text(QTextCursor(document), first)
    written = read_text(document)
    assert written == first + second


def test_a_fact_is_one_place_for_the_cursor(qtbot: QtBot) -> None:
    document = QTextDocument()
    write_text(document, "a{{fact:eu}}b")
    cursor = QTextCursor(document)
    assert document.characterCount() == 4
    cursor.setPosition(2)
    cursor.deletePreviousChar()
    assert read_text(document) == "ab"


def test_part_of_a_text_with_emoji_is_cut_where_it_was_selected() -> None:
    document = QTextDocument()
    write_text(document, "\U0001f600b{{fact:eu}}c\nd")
    cursor = QTextCursor(document)
    cursor.setPosition(2)
    cursor.setPosition(4, QTextCursor.MoveMode.KeepAnchor)
    assert read_selection(cursor) == "b{{fact:eu}}"


@pytest.mark.parametrize("text", ["x" * 100_000, "{{fact:eu}} " * 2_000])
def test_long_texts_come_out_whole(text: str) -> None:
    document = QTextDocument()
    write_text(document, text)
    assert read_text(document) == text


@settings(deadline=None)
@given(_TEXTS, st.integers(0, 60), st.integers(0, 60))
def test_characters_of_the_text_are_selected_where_a_cursor_had_selected_them(
    text: str, one: int, other: int
) -> None:
    document = QTextDocument()
    write_text(document, text)
    beyond = document.characterCount()
    cursor = QTextCursor(document)
    cursor.setPosition(min(one, other) % beyond)
    cursor.setPosition(max(one, other) % beyond, QTextCursor.MoveMode.KeepAnchor)
    whole = read_text(document)
    start, end = selected_characters(cursor)
    assume(whole[start:end] == read_selection(cursor))  # not in the middle of a character
    found = select_characters(document, *selected_characters(cursor))
    assert selected_characters(found) == selected_characters(cursor)
    assert read_selection(found) == read_selection(cursor)


def test_the_words_of_a_finding_are_selected_past_marks_and_lines() -> None:
    document, text = QTextDocument(), "\U0001f600 {{fact:eu|short}} en\nTODO: schrijf dit."
    write_text(document, text)
    start = text.index("TODO")
    assert read_selection(select_characters(document, start, start + 4)) == "TODO"
