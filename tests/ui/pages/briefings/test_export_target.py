from pathlib import Path

import pytest

from briefing_app.ui.pages.briefings.export_target import (
    file_name,
    free_name,
    next_name,
    with_suffix,
)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("AI-fabriek: geld & planning?", "AI-fabriek geld & planning nl-fr.pdf"),
        ("a/b\\c\x00d", "a b c d nl-fr.pdf"),
        ("...", "briefing nl-fr.pdf"),
        ("CON", "briefing nl-fr.pdf"),
        ("", "briefing nl-fr.pdf"),
        ("x" * 500, "x" * 120 + " nl-fr.pdf"),
    ],
)
def test_a_file_name_is_one_that_every_system_takes(title: str, expected: str) -> None:
    assert file_name(title, ("nl", "fr"), draft=False, mark="Draft") == expected


def test_a_draft_says_so_in_its_name() -> None:
    assert file_name("Note", ("nl",), draft=True, mark="Concept") == "Note nl concept.pdf"


def test_a_taken_name_gets_a_number_and_the_next_one_too(tmp_path: Path) -> None:
    first = tmp_path / "note.pdf"
    assert free_name(first) == first
    first.touch()
    assert free_name(first).name == "note (2).pdf"
    (tmp_path / "note (2).pdf").touch()
    assert next_name(tmp_path / "note (2).pdf").name == "note (3).pdf"


def test_a_name_without_suffix_gets_one() -> None:
    assert with_suffix(Path("a/note.v2")).name == "note.v2.pdf"
    assert with_suffix(Path("a/note.PDF")).name == "note.PDF"
