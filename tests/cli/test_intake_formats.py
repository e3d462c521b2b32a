"""``intake`` over documents of every format, and over those that cannot be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.intake import samples
from tests.intake.test_word import note, notes, reference

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Outcome

    Command = Callable[..., Outcome]

TEXT = "Het Rijk draagt € 70 miljoen bij en er komen circa 500 banen in de regio"
DOCUMENTS = {
    "a.html": f'<html><p>{TEXT}.<sup><a href="#n">1</a></sup></p></html>'.encode(),
    "a.md": f"{TEXT}.[^1]\n\n[^1]: De krant.".encode(),
    "a.docx": samples.word(
        f"<w:p>{samples.run(TEXT + '.')}{reference('footnote', 4)}</w:p>",
        **{
            "word/footnotes.xml": notes("footnote", note("footnote", 4, "De krant.")),
            "word/_rels/document.xml.rels": samples.relations(("footnotes", "footnotes.xml", "")),
        },
    ),
    "a.odt": samples.opendocument(
        f"<text:p>{TEXT}.<text:note><text:note-citation>1</text:note-citation><text:note-body>"
        "<text:p>De krant.</text:p></text:note-body></text:note></text:p>"
    ),
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_marks_of_notes_are_citations_in_every_format(
    command: Command, tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    path.write_bytes(DOCUMENTS[name])
    found = command("intake", path, "--json").data
    assert [(one["kind"], one["value"], one["citations"]) for one in found["candidates"]] == [
        ("amount", "70000000", ["1"]), ("count", "500", ["1"]),
    ]  # fmt: skip
    for one in found["candidates"]:
        assert found["text"][one["start"] : one["end"]] == one["text"]


def test_place_in_a_pdf_is_its_page_and_paragraph(command: Command, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(samples.pdf(["Over de fabriek in Groningen."], [f"{TEXT}."]))
    lines = command("intake", path, "--ui-language", "en").out.replace("\u00a0", " ").splitlines()
    assert lines[0].startswith("p. 2, ¶ 2\tAmount\t€70 million")


@pytest.mark.parametrize(("language", "sentence"), [
    ("nl", "“scan.pdf” bevat geen tekst: de bladzijden zijn afbeeldingen, zoals bij een scan."),
    ("fr", "«\u202fscan.pdf\u202f» ne contient pas de texte\u00a0: ses pages sont des images, "
           "comme celles d’une numérisation."),
    ("en", "“scan.pdf” has no text: its pages are pictures, as of a scan."),
])  # fmt: skip
def test_document_that_cannot_be_read_gets_its_sentence_in_each_language(
    command: Command, tmp_path: Path, language: str, sentence: str
) -> None:
    path = tmp_path / "scan.pdf"
    path.write_bytes(samples.pdf(samples.scan))
    outcome = command("intake", path, "--ui-language", language)
    assert (outcome.status, outcome.out) == (3, "")
    assert sentence in outcome.err


def test_what_was_left_out_is_told_and_the_rest_is_read(command: Command, tmp_path: Path) -> None:
    path = tmp_path / "a.docm"
    path.write_bytes(samples.word(samples.paragraph(TEXT), **{"word/vbaProject.bin": b"\0"}))
    outcome = command("intake", path, "--json")
    assert outcome.status == 0
    assert len(outcome.data["candidates"]) == 2
    assert "macros" in outcome.err


@pytest.mark.parametrize("arguments", [["intake", "{path}"], ["compare", "{path}", "{path}"]])
def test_file_that_is_not_there_is_a_sentence_of_ours(
    command: Command, tmp_path: Path, arguments: list[str]
) -> None:
    outcome = command(*(each.format(path=tmp_path / "none.txt") for each in arguments))
    assert outcome.status == 3
    assert outcome.err.split("\n")[:2] == ["There is no file none.txt.", "Check where it is."]


@pytest.mark.parametrize("arguments", [["intake", "{path}"], ["compare", "{path}", "{path}"]])
def test_folder_is_called_a_folder(command: Command, tmp_path: Path, arguments: list[str]) -> None:
    folder = tmp_path / "letters.txt"
    folder.mkdir()
    outcome = command(*(each.format(path=folder) for each in arguments))
    assert outcome.status == 3
    assert outcome.err.split("\n")[:2] == [
        "letters.txt is a folder, not a document.",
        "Choose a file.",
    ]
