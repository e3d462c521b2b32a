from __future__ import annotations

import datetime as dt
import io
import json
import re
import shutil
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pikepdf
import pytest

from briefing_app import paths
from briefing_app.cli.main import run
from briefing_app.domain.moment import PartialDate
from briefing_app.session.session import Session
from tests.cli.schema import breaches
from tests.editions import freeze

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Outcome

    Command = Callable[..., Outcome]

TODAY = dt.datetime.now().astimezone().date().isoformat()
"""The editions here are made by the command, now: they cannot have been sent before."""


@pytest.fixture(scope="module")
def made(sample_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a sample, and a final export of its speech in two languages."""
    folder = tmp_path_factory.mktemp("editions")
    sample = folder / "sample.dossier"
    shutil.copyfile(sample_file, sample)
    with pytest.MonkeyPatch.context() as patch:  # this early, folders are the tester's own
        patch.setenv("XDG_DATA_HOME", str(folder / "home"))
        patch.setenv("HOME", str(folder / "home"))
        status = run(
            [
                "export",
                str(sample),
                "speech",
                "-o",
                str(folder / "speech.pdf"),
                "--by",
                "Ann de Wit",
            ],
            open_window=lambda *_: 0,
            try_window=lambda _: None,
        )
    assert status in {0, 1}
    return folder


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Path:
    for file in made.iterdir():
        if file.is_file() and not file.name.startswith("~"):
            shutil.copyfile(file, tmp_path / file.name)
    return tmp_path


def _edition(command: Command, folder: Path) -> str:
    (edition,) = command("editions", folder / "sample.dossier", "--json").data
    return str(edition["uuid"])


def _change_a_fact(folder: Path) -> str:
    """Give the first amount that the edition states another number; return its key."""
    with Session.open(folder / "sample.dossier", user="B", must_write=True) as session:
        (edition,) = session.editions.all()
        stated = next(
            each
            for each in session.editions.values(edition.id)
            if each.frozen.measure is not None and each.frozen.measure.currency
        )
        fact = next(fact for fact in session.facts.all() if fact.uuid == stated.fact)
        value = next(value for value in fact.values if value.uuid == stated.value)
        assert value.measure is not None
        measure = replace(value.measure, low=Decimal(1234567), high=None)
        session.facts.change_value(value.id, replace(value, measure=measure))
        return stated.key


def test_editions_are_listed_with_key_and_languages(command: Command, folder: Path) -> None:
    outcome = command("editions", folder / "sample.dossier")
    uuid, _, key, languages, told = outcome.out.rstrip("\n").split("\t")
    assert re.fullmatch(r"[0-9a-f-]{36}", uuid)
    assert (key, languages, told) == ("speech", "nl,fr", "")


def test_sent_notes_day_and_reference(command: Command, folder: Path) -> None:
    uuid, dossier = _edition(command, folder), folder / "sample.dossier"
    outcome = command(
        "sent", dossier, uuid[:8], "--on", TODAY, "--to", "Tweede Kamer",
        "--kind", "kamerstuk", "--reference", "36 800 VII, nr. 12", "--by", "Kim", "--json",
    )  # fmt: skip
    (sending,) = outcome.data["sendings"]
    assert outcome.status == 0
    assert (
        sending["sent_on"],
        sending["reference"],
        sending["noted_by"],
        sending["withdrawn"],
    ) == (
        TODAY,
        "36 800 VII, nr. 12",
        "Kim",
        None,
    )
    assert command("editions", dossier).out.endswith(f"\t{TODAY} 36 800 VII, nr. 12\n")


def test_wrong_sending_is_corrected_and_stays(command: Command, folder: Path) -> None:
    uuid, dossier = _edition(command, folder), folder / "sample.dossier"
    first = command("sent", dossier, uuid, "--on", TODAY, "--json").data["sendings"][0]
    outcome = command(
        "sent", dossier, uuid, "--on", TODAY, "--reference", "X 2", "--withdraw", first["uuid"],
        "--why", "The wrong number", "--json",
    )  # fmt: skip
    old, new = outcome.data["sendings"]
    assert old["withdrawn"]["why"] == "The wrong number"
    assert (old["reference"], new["reference"], new["withdrawn"]) == ("", "X 2", None)


@pytest.mark.parametrize("day", ["2026-03", "2999-01-01", "2001-01-01", "yesterday"])
def test_day_that_cannot_be_is_refused(command: Command, folder: Path, day: str) -> None:
    outcome = command("sent", folder / "sample.dossier", _edition(command, folder), "--on", day)
    assert outcome.status in {1, 2}
    assert outcome.out == ""
    (edition,) = command("editions", folder / "sample.dossier", "--json").data
    assert edition["sendings"] == []


def test_edition_that_is_not_there_is_wrong_usage(command: Command, folder: Path) -> None:
    assert command("sent", folder / "sample.dossier", "ffffffff", "--on", TODAY).status == 2


def test_side_car_stands_beside_the_file_and_holds_to_the_schema(
    command: Command, folder: Path
) -> None:
    data = json.loads((folder / "speech.pdf.json").read_text("utf-8"))
    schema = json.loads((paths.resources() / "provenance.schema.json").read_text("utf-8"))
    assert list(breaches(data, schema)) == []
    (edition,) = command("editions", folder / "sample.dossier", "--json").data
    assert data["file"]["sha256"] == edition["files"][0]["sha256"]
    assert data["publication"]["identifier"].startswith("urn:uuid:")
    assert data["publication"]["conforms"] is True
    assert any(fact["sources"] and fact["wordings"]["fr"] for fact in data["facts"])
    assert "Ann de Wit" not in json.dumps(data)


def test_schema_finds_what_is_wrong(folder: Path) -> None:
    data = json.loads((folder / "speech.pdf.json").read_text("utf-8"))
    schema = json.loads((paths.resources() / "provenance.schema.json").read_text("utf-8"))
    data["file"]["sha256"] = "x"
    data["facts"][0]["kind"] = "guess"
    del data["edition"]["uuid"]
    assert len(list(breaches(data, schema))) == 3


def test_side_car_is_made_again_byte_for_byte(folder: Path) -> None:
    with Session.open(folder / "sample.dossier", user="B", read_only=True) as session:
        (edition,) = session.editions.all()
        assert session.editions.provenance(edition.id) == (folder / "speech.pdf.json").read_bytes()


def test_unchanged_file_is_known(command: Command, folder: Path) -> None:
    outcome = command("verify-pdf", folder / "speech.pdf", folder / "sample.dossier", "--json")
    assert (outcome.status, outcome.data["standing"]) == (0, "unchanged")
    assert outcome.data["edition"]["uuid"] == _edition(command, folder)


def test_file_that_was_saved_again_is_altered(command: Command, folder: Path) -> None:
    altered = folder / "other.pdf"
    with pikepdf.open(folder / "speech.pdf") as pdf:
        pdf.save(altered)
    outcome = command("verify-pdf", altered, folder / "sample.dossier", "--json")
    assert (outcome.status, outcome.data["standing"]) == (1, "altered")
    assert outcome.data["edition"]["uuid"] == _edition(command, folder)


def test_strange_file_is_unknown(command: Command, folder: Path) -> None:
    strange = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(strange)
    for data in (strange.getvalue(), b"", b"no PDF", b"%PDF-1.7 and no more"):
        (folder / "x.pdf").write_bytes(data)
        outcome = command("verify-pdf", folder / "x.pdf", folder / "sample.dossier", "--json")
        assert (outcome.status, outcome.data["standing"]) == (1, "unknown")
        assert outcome.data["edition"] is None


def test_file_that_is_not_there_is_a_sentence(command: Command, folder: Path) -> None:
    outcome = command("verify-pdf", folder / "none.pdf", folder / "sample.dossier")
    assert outcome.status == 3
    assert "There is no file none.pdf." in outcome.err


def test_day_of_an_edition_is_written_in_words(command: Command, folder: Path) -> None:
    lines = command("verify-pdf", folder / "speech.pdf", folder / "sample.dossier").out
    assert dt.datetime.now().astimezone().date().isoformat() not in lines
    assert re.search(r"an edition of \d{1,2}\s[A-Z][a-z]+\.?\s\d{4}, made by", lines)


def test_facts_that_changed_since_are_named(command: Command, folder: Path) -> None:
    key = _change_a_fact(folder)
    outcome = command("verify-pdf", folder / "speech.pdf", folder / "sample.dossier", "--json")
    (changed,) = outcome.data["changed"]
    assert (outcome.status, outcome.data["standing"]) == (1, "unchanged")
    assert (changed["stated"]["key"], changed["kind"]) == (key, "changed")
    assert changed["now"]["measure"]["low"] == "1234567"
    assert changed["since"]
    lines = command("verify-pdf", folder / "speech.pdf", folder / "sample.dossier").out
    assert "1,234,567" in lines.replace("\u00a0", " ").replace("\u202f", ",")


def test_what_was_told_and_changed_is_listed_with_its_correction(
    command: Command, folder: Path
) -> None:
    dossier = folder / "sample.dossier"
    command("sent", dossier, _edition(command, folder), "--on", TODAY, "--reference", "X 1")
    assert command("told", dossier, "--json").data == []
    key = _change_a_fact(folder)
    outcome = command("told", dossier, "--json")
    (change,) = outcome.data
    assert (outcome.status, change["stated"]["key"]) == (1, key)
    assert change["sendings"][0]["reference"] == "X 1"
    assert set(change["correction"]) == {"nl", "fr"}
    assert "1,234,567" in command("told", dossier).out


def test_correction_holds_the_facts_that_were_chosen(command: Command, folder: Path) -> None:
    dossier = folder / "sample.dossier"
    command("sent", dossier, _edition(command, folder), "--on", TODAY, "--reference", "X 1")
    key = _change_a_fact(folder)
    with Session.open(dossier, user="B", must_write=True) as session:
        edition = session.editions.all()[0]
        other = next(each for each in session.editions.values(edition.id) if each.key != key)
        fact = next(fact for fact in session.facts.all() if fact.uuid == other.fact)
        session.facts.remove(fact.id)
    assert len(command("told", dossier, "--json").data) == 2
    outcome = command("told", dossier, other.key, "--correction")
    dutch, french = outcome.out.strip().split("\n\n")
    assert [len(table.splitlines()) for table in (dutch, french)] == [2, 2]
    assert dutch.startswith("Feit\tDocument\tOud\tNieuw\tReden\n")
    assert "No longer" not in outcome.out
    letter = command("told", dossier, key, "--letter", "--json").data["letter"]
    with Session.open(dossier, user="B", read_only=True) as session:
        texts = [
            passage.text("nl")
            for section in session.briefings.by_key(letter).sections
            for passage in section.passages
        ]
    assert sum(f"{{{{fact:{key}}}}}" in text for text in texts) == 1
    assert not any(other.title["nl"] in text for text in texts)
    assert command("told", dossier, "none-such").status == 2


def test_corrected_value_is_told_as_such(command: Command, folder: Path) -> None:
    dossier = folder / "sample.dossier"
    command("sent", dossier, _edition(command, folder), "--on", TODAY, "--reference", "X 1")
    _change_a_fact(folder)
    with Session.open(dossier, user="B", must_write=True) as session:
        row = freeze(session, day=2).id
        session.sendings.add(row, PartialDate.parse(TODAY), reference="X 2")
    assert command("told", dossier).status == 0
    outcome = command("told", dossier, "--all")
    assert (outcome.status, len(outcome.out.splitlines())) == (0, 1)
    assert re.search(r"Corrected on .+ in X 2", outcome.out)
    changed = command("verify-pdf", folder / "speech.pdf", dossier, "--json").data["changed"]
    assert [each["corrected"]["sending"]["reference"] for each in changed] == ["X 2"]


def test_two_editions_are_compared(command: Command, folder: Path) -> None:
    dossier = folder / "sample.dossier"
    first = _edition(command, folder)
    assert command("compare-editions", dossier, first, first).status == 0
    outcome = command(
        "export", dossier, "speech", "-o", folder / "fr.pdf", "--languages", "fr", "--by", "A",
        "--json",
    )  # fmt: skip
    second = outcome.data["edition"]
    found = command("compare-editions", dossier, first, second, "--json")
    assert found.data == {"old": first, "new": second, "values": [], "texts": [], "moves": []}


def test_moved_section_is_told_as_moved(command: Command, folder: Path) -> None:
    dossier = folder / "sample.dossier"
    first = _edition(command, folder)
    with Session.open(dossier, user="B", must_write=True) as session:
        speech = session.briefings.by_key("speech")
        session.briefings.move_section(speech.sections[-1].id, 0)
        second = freeze(session, day=2).uuid
    found = command("compare-editions", dossier, first, second, "--json").data
    assert (found["values"], found["texts"]) == ([], [])
    assert [move["uuid"] for move in found["moves"]] == [speech.sections[-1].uuid]
    line = command("compare-editions", dossier, first, second).out
    heading = speech.sections[-1].heading["en"]
    assert line in {f"Section moved\tSection\t{text}\n"
                    for text in (heading, *speech.sections[-1].heading.values())}  # fmt: skip


def test_editions_are_compared_in_words(command: Command, folder: Path) -> None:
    dossier = folder / "sample.dossier"
    first = _edition(command, folder)
    key = _change_a_fact(folder)
    with Session.open(dossier, user="B", must_write=True) as session:
        title = session.facts.by_key(key).title["nl"]
        speech = session.briefings.by_key("speech")
        passage = speech.sections[0].passages[0]
        text = f"{passage.text('nl')} Dat is {{{{fact:{key}}}}}."
        session.briefings.write_passage(passage.id, "nl", text)
        second = freeze(session, day=2).uuid
    out = command("--ui-language", "nl", "compare-editions", dossier, first, second).out
    assert f"Gewijzigd\t{title}\t" in out
    assert "nl\tOnderdeel 1, passage 1\t" in out
    assert "{{fact:" not in out
    texts = command("compare-editions", dossier, first, second, "--json").data["texts"]
    assert any("{{fact:" in each["new"] for each in texts)
