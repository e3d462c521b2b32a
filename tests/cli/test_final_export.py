from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from briefing_app.pdf.saving import save
from briefing_app.provenance import side_car
from briefing_app.session.session import Session
from tests.pdf.damage import damaged, figure_without_words
from tests.pdf.reading import opened, text

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Outcome

    Command = Callable[..., Outcome]


@pytest.fixture
def spoiled(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "briefing_app.pdf.rendering.save", lambda pdf: damaged(save(pdf), figure_without_words)
    )


def _editions(sample: Path) -> int:
    with Session.open(sample, user="B", read_only=True) as session:
        return len(session.editions.all())


def test_final_is_kept_as_an_edition_of_who_made_it(
    command: Command, sample: Path, tmp_path: Path
) -> None:
    target = tmp_path / "note.pdf"

    outcome = command("export", sample, "note", "-o", target, "--by", "Ann de Wit", "--json")

    assert outcome.data["final"] is True
    assert outcome.data["by"] == "Ann de Wit"
    with Session.open(sample, user="B", read_only=True) as session:
        (edition,) = session.editions.all()
        assert edition.uuid == outcome.data["edition"]
        assert edition.made_by == "Ann de Wit"
        assert edition.files[0].name == "note.pdf"
        assert session.editions.data(edition.id) == target.read_bytes()
        assert session.undo_label is None


def test_without_a_name_there_is_no_final_export(
    command: Command, sample: Path, tmp_path: Path
) -> None:
    outcome = command("export", sample, "note", "-o", tmp_path / "note.pdf")
    assert outcome.status == 2
    assert "--by" in outcome.err
    assert not (tmp_path / "note.pdf").exists()


def test_nobody_makes_no_final_export(command: Command, sample: Path, tmp_path: Path) -> None:
    outcome = command("export", sample, "note", "-o", tmp_path / "note.pdf", "--by", " ")
    assert outcome.status == 2
    assert "--by" in outcome.err
    assert command("export", sample, "-o", tmp_path / "a.pdf", "--by", " ", "--draft").status == 0


def test_export_tells_that_the_file_conforms(
    command: Command, sample: Path, tmp_path: Path
) -> None:
    target = tmp_path / "note.pdf"

    outcome = command("export", sample, "note", "--by", "Ann", "-o", target, "--json")

    assert "PDF/UA-1 and PDF/A-2a: conforms" in outcome.err
    (report,) = outcome.data["conformance"]
    assert report["conforms"] is True
    assert report["norms"] == {"PDF/UA-1": True, "PDF/A-2a": True}
    assert report["findings"] == []
    assert report["sha256"] == sha256(target.read_bytes()).hexdigest()


@pytest.mark.usefixtures("spoiled")
def test_file_that_fails_is_a_draft_with_status_1_and_a_sentence(
    command: Command, sample: Path, tmp_path: Path
) -> None:
    target = tmp_path / "note.pdf"

    outcome = command("export", sample, "note", "--by", "Ann", "-o", target, "--json")

    assert outcome.status == 1
    assert (outcome.data["final"], outcome.data["draft"]) == (False, True)
    assert outcome.data["edition"] is None
    assert outcome.data["conformance"][0]["norms"]["PDF/UA-1"] is False
    assert outcome.data["conformance"][0]["findings"][0]["clause"] == "7.3"
    assert "PDF/UA-1 7.3, page 1: A picture has no alternative text." in outcome.err
    assert "not final" in outcome.err
    assert "CONCEPT" in text(target.read_bytes())
    assert _editions(sample) == 0


@pytest.fixture
def wrong(sample: Path) -> Path:
    with Session.open(sample, user="A") as session:
        note = session.briefings.by_key("note")
        session.briefings.write(note.id, "title", "nl", "Over {{fact:nobody}}")
    return sample


def test_what_must_be_fixed_refuses_a_final_export_with_the_list(
    command: Command, wrong: Path, tmp_path: Path
) -> None:
    target = tmp_path / "note.pdf"

    outcome = command("export", wrong, "note", "--by", "Ann", "-o", target, "--json")

    assert outcome.status == 1
    assert outcome.data["final"] is False
    assert outcome.data["refused"] is True
    assert (outcome.data["files"], outcome.data["conformance"]) == ([], [])
    assert "Must fix: There is no fact with the key nobody." in outcome.err
    assert "refused" in outcome.err
    assert not target.exists()
    assert _editions(wrong) == 0


def test_a_named_person_lets_it_pass_and_the_edition_records_who_and_why(
    command: Command, wrong: Path, tmp_path: Path
) -> None:
    target, why = tmp_path / "note.pdf", "The House waits for it."

    outcome = command(
        "export", wrong, "note", "--by", "Ann", "--override", why, "-o", target, "--json"
    )

    assert outcome.status == 0
    assert outcome.data["final"] is True
    assert outcome.data["override"] == {"by": "Ann", "reason": why}
    assert "Ann lets this pass as final: The House waits for it." in outcome.err
    with Session.open(wrong, user="B", read_only=True) as session:
        (edition,) = session.editions.all()
        assert (edition.released_by, edition.released_why) == ("Ann", why)
        assert "unknown_fact" in {one.kind for one in edition.findings}
    told = command("editions", wrong).out.rstrip("\n")
    assert told.endswith(f"\tReleased by Ann, although something was to be fixed: {why}")
    beside = json.loads(side_car(target).read_text("utf-8"))["edition"]
    assert (beside["released_by"], beside["released_why"]) == ("Ann", why)


def test_an_override_that_nothing_needs_is_not_recorded(
    command: Command, sample: Path, tmp_path: Path
) -> None:
    arguments = ("--by", "Ann", "--override", "To be sure.", "-o", tmp_path / "note.pdf")
    assert command("export", sample, "note", *arguments, "--json").data["override"] is None


@pytest.mark.parametrize("more", [("--override", " "), ("--override", "Because.", "--draft")])
def test_an_override_has_a_reason_and_belongs_to_a_final_export(
    command: Command, sample: Path, tmp_path: Path, more: tuple[str, ...]
) -> None:
    target = tmp_path / "note.pdf"
    assert command("export", sample, "note", "--by", "Ann", "-o", target, *more).status == 2
    assert not target.exists()


@pytest.mark.usefixtures("spoiled")
def test_nobody_lets_a_breach_of_a_norm_pass(
    command: Command, sample: Path, tmp_path: Path
) -> None:
    arguments = ("--by", "Ann", "--override", "Because.", "-o", tmp_path / "note.pdf")
    outcome = command("export", sample, "note", *arguments, "--json")
    assert outcome.status == 1
    assert outcome.data["final"] is False
    assert _editions(sample) == 0


def test_final_that_cannot_be_written_is_not_kept_either(
    command: Command, sample: Path, tmp_path: Path
) -> None:
    outcome = command(
        "export", sample, "note", "--by", "Ann", "-o", tmp_path / "nowhere" / "note.pdf"
    )
    assert outcome.status == 3
    assert _editions(sample) == 0


def test_data_goes_along_by_choice(command: Command, sample: Path, tmp_path: Path) -> None:
    target = tmp_path / "note.pdf"

    outcome = command(
        "export", sample, "note", "--by", "Ann", "-o", target, "--attach-data", "--json"
    )

    assert outcome.data["conformance"][0]["norms"] == {"PDF/UA-1": True, "PDF/A-3a": True}
    with opened(target.read_bytes()) as pdf:
        assert "figures.json" in pdf.attachments


def test_separate_files_are_one_edition_and_named_by_language(
    command: Command, sample: Path, tmp_path: Path
) -> None:
    target = tmp_path / "brief.pdf"

    outcome = command(
        "export", sample, "letter", "--by", "Ann", "-o", target, "--layout", "separate", "--json"
    )

    names = ["brief.nl.pdf", "brief.fr.pdf"]
    assert outcome.data["files"] == [str(tmp_path / name) for name in names]
    assert [each["conforms"] for each in outcome.data["conformance"]] == [True, True]
    assert not target.exists()
    with Session.open(sample, user="B", read_only=True) as session:
        (edition,) = session.editions.all()
        assert [file.name for file in edition.files] == names
        for place, name in enumerate(names):
            assert session.editions.data(edition.id, place) == (tmp_path / name).read_bytes()


def test_separate_files_replace_nothing_unless_told_to(
    command: Command, sample: Path, tmp_path: Path
) -> None:
    (tmp_path / "brief.fr.pdf").write_text("sent last week")
    arguments = (
        "export",
        sample,
        "letter",
        "--by",
        "Ann",
        "-o",
        tmp_path / "brief.pdf",
        "--layout",
        "separate",
    )

    assert command(*arguments).status == 2
    assert (tmp_path / "brief.fr.pdf").read_text() == "sent last week"
    assert not (tmp_path / "brief.nl.pdf").exists()
    assert command(*arguments, "--force").status in {0, 1}
