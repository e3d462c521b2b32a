from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import docx
import odfdo
import pytest

from tests.exchange.templates import template

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Outcome

    Command = Callable[..., Outcome]


def test_export_writes_the_format_that_the_name_ends_in(
    command: Command, sample: Path, tmp_path: Path
) -> None:
    word, text = tmp_path / "note.DOCX", tmp_path / "note.odt"
    outcome = command("export", sample, "note", "-o", word, "--draft", "--json")
    assert outcome.status == 0, outcome.err
    assert outcome.data["format"] == "docx"
    assert docx.Document(str(word)).core_properties.language == "nl-NL, fr-FR"
    outcome = command("export", sample, "note", "-o", text)
    assert outcome.out.strip() == str(text)
    assert odfdo.Document(str(text)).body.headers


def test_export_takes_a_template_and_names_the_styles_that_it_lacks(
    command: Command, sample: Path, tmp_path: Path
) -> None:
    target, model = tmp_path / "note.docx", tmp_path / "ministerie.dotx"
    model.write_bytes(template(kind="template"))
    outcome = command("export", sample, "note", "-o", target, "--template", model)
    assert outcome.status == 1
    assert "“Subtitle”" in outcome.err
    with zipfile.ZipFile(target) as archive:
        assert "word/header1.xml" in archive.namelist()


@pytest.mark.parametrize("name", ["note.pdf", "note.odt"])
def test_a_template_goes_with_a_word_file_only(
    command: Command, sample: Path, tmp_path: Path, name: str
) -> None:
    model = tmp_path / "ministerie.dotx"
    model.write_bytes(template())
    outcome = command("export", sample, "-o", tmp_path / name, "--template", model, "--draft")
    assert outcome.status == 2
    assert not (tmp_path / name).exists()


def test_data_goes_into_a_pdf_only(command: Command, sample: Path, tmp_path: Path) -> None:
    outcome = command("export", sample, "-o", tmp_path / "note.docx", "--attach-data")
    assert outcome.status == 2


@pytest.mark.parametrize("data", [b"", b"no template"])
def test_a_template_that_is_none_or_not_there_is_named(
    command: Command, sample: Path, tmp_path: Path, data: bytes
) -> None:
    model = tmp_path / "ministerie.dotx"
    if data:
        model.write_bytes(data)
    outcome = command("export", sample, "-o", tmp_path / "note.docx", "--template", model)
    assert outcome.status == 3
    assert not (tmp_path / "note.docx").exists()
    assert io.StringIO(outcome.err).readline()


def test_a_file_for_a_word_processor_replaces_nothing_unless_told_to(
    command: Command, sample: Path, tmp_path: Path
) -> None:
    target = tmp_path / "note.docx"
    target.write_bytes(b"mine")
    assert command("export", sample, "-o", target).status == 2
    assert target.read_bytes() == b"mine"
    assert command("export", sample, "-o", target, "--force").status == 0


def test_separate_files_have_their_language_in_the_name(
    command: Command, sample: Path, tmp_path: Path
) -> None:
    target = tmp_path / "note.docx"
    command("export", sample, "note", "-o", target, "--layout", "separate")
    assert sorted(each.name for each in tmp_path.glob("*.docx")) == ["note.fr.docx", "note.nl.docx"]


def test_what_is_found_names_facts_as_the_reader_knows_them(
    command: Command, sample: Path, tmp_path: Path
) -> None:
    outcome = command("export", sample, "region", "-o", tmp_path / "a.docx", "--json")
    assert "“Minister of Economic Affairs”" in outcome.err
    named = [one["facts"] for one in outcome.data["findings"] if one["kind"] == "disputed_fact"]
    assert named == [["minister"]]
