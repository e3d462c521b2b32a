from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from briefing_app.domain.codes import FactKind
from briefing_app.domain.fact import Value
from briefing_app.session.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.cli.conftest import Outcome, Windows

    Command = Callable[..., Outcome]


def text_of(pdf: Path) -> str:
    document = pypdfium2.PdfDocument(pdf.read_bytes())
    text = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    return text


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.fixture
def elsewhere(sample: Path) -> Iterator[Session]:
    """The sample, open to write in another process's stead."""
    session = Session.open(sample, user="another", must_write=True)
    yield session
    session.close()


# sample


def test_sample_makes_a_dossier_and_names_it(command: Command, tmp_path: Path) -> None:
    target = tmp_path / "new.dossier"

    outcome = command("sample", target)

    assert (outcome.status, outcome.out, outcome.err) == (0, f"{target}\n", "")
    assert command("verify", target).status == 0
    assert [path.name for path in tmp_path.glob("*.dossier")] == ["new.dossier"]


def test_sample_replaces_nothing_unless_told_to(command: Command, tmp_path: Path) -> None:
    target = tmp_path / "mine.dossier"
    target.write_text("my own")

    refused = command("sample", target)

    assert (refused.status, target.read_text()) == (2, "my own")
    assert "--force" in refused.err
    assert command("sample", target, "--force").status == 0
    assert command("verify", target).status == 0


def test_sample_does_not_replace_what_a_window_has_open(
    command: Command, sample: Path, elsewhere: Session
) -> None:
    before = digest(sample)

    outcome = command("sample", sample, "--force")

    assert outcome.status == 4
    assert "another" in outcome.err
    assert digest(sample) == before


def test_sample_in_a_missing_folder_is_a_sentence(command: Command, tmp_path: Path) -> None:
    outcome = command("sample", tmp_path / "nowhere" / "a.dossier")

    assert outcome.status == 3
    assert "Traceback" not in outcome.err


# export


def test_export_writes_both_languages_of_the_first_briefing(
    command: Command, sample: Path, tmp_path: Path
) -> None:
    target = tmp_path / "note.pdf"

    outcome = command("export", sample, "--by", "Ann", "-o", target, "--json")

    assert outcome.status == 0, outcome.err
    assert outcome.data["languages"] == ["nl", "fr"]
    assert outcome.data["pages"] == len(pypdfium2.PdfDocument(target.read_bytes()))
    assert "Groningen" in text_of(target)


@pytest.mark.parametrize("languages", ["nl,fr", "nl,en", "fr,en", "nl", "fr", "en"])
def test_export_takes_its_columns_from_the_command_line(
    command: Command, sample: Path, tmp_path: Path, languages: str
) -> None:
    target = tmp_path / "note.pdf"

    outcome = command(
        "export", sample, "note", "--by", "Ann", "-o", target, "--languages", languages, "--json"
    )

    assert outcome.data["languages"] == languages.split(",")
    assert target.read_bytes().startswith(b"%PDF")


def test_export_of_a_briefing_in_three_languages_takes_the_first_two(
    command: Command, sample: Path, tmp_path: Path
) -> None:
    with Session.open(sample, user="A") as session:
        note = session.briefings.by_key("note")
        session.briefings.change(note.id, languages=("fr", "nl", "en"))
    outcome = command(
        "export", sample, "note", "--by", "Ann", "-o", tmp_path / "note.pdf", "--json"
    )
    assert outcome.data["languages"] == ["fr", "nl"]


@pytest.mark.parametrize("languages", ["de", "nl,nl", "nl,fr,en", "", ","])
def test_export_in_no_or_unknown_languages_is_wrong_usage(
    command: Command, sample: Path, tmp_path: Path, languages: str
) -> None:
    target = tmp_path / "note.pdf"

    outcome = command("export", sample, "--by", "Ann", "-o", target, f"--languages={languages}")

    assert (outcome.status, target.exists()) == (2, False)


def test_export_of_an_unknown_briefing_names_those_there_are(
    command: Command, sample: Path, tmp_path: Path
) -> None:
    outcome = command("export", sample, "nobody", "--by", "Ann", "-o", tmp_path / "a.pdf")

    assert outcome.status == 2
    assert "note" in outcome.err


def test_export_replaces_nothing_unless_told_to(
    command: Command, sample: Path, tmp_path: Path
) -> None:
    target = tmp_path / "note.pdf"
    target.write_text("sent last week")

    assert command("export", sample, "--by", "Ann", "-o", target).status == 2
    assert target.read_text() == "sent last week"
    assert command("export", sample, "--by", "Ann", "-o", target, "--force").status == 0
    assert target.read_bytes().startswith(b"%PDF")


def test_export_never_takes_the_place_of_its_own_dossier(command: Command, sample: Path) -> None:
    before = digest(sample)

    assert command("export", sample, "--by", "Ann", "-o", sample, "--force").status == 2
    assert digest(sample) == before


def test_draft_is_exported_while_a_window_writes(
    command: Command, sample: Path, elsewhere: Session, tmp_path: Path
) -> None:
    assert command("export", sample, "-o", tmp_path / "note.pdf", "--draft").status == 0


def test_final_waits_for_the_window_and_names_the_way_without(
    command: Command, sample: Path, elsewhere: Session, tmp_path: Path
) -> None:
    outcome = command("export", sample, "--by", "Ann", "-o", tmp_path / "note.pdf")

    assert (outcome.status, outcome.out) == (4, "")
    assert "another" in outcome.err
    assert "--draft" in outcome.err
    assert list(tmp_path.glob("*.pdf")) == []


def test_draft_and_serial_layout_are_followed(
    command: Command, sample: Path, tmp_path: Path
) -> None:
    draft, final = tmp_path / "draft.pdf", tmp_path / "final.pdf"

    outcome = command(
        "export", sample, "note", "-o", draft, "--draft", "--layout", "serial", "--json"
    )
    command("export", sample, "note", "--by", "Ann", "-o", final)

    assert (outcome.data["draft"], outcome.data["layout"]) == (True, "serial")
    assert re.search("CONCEPT|PROJET|DRAFT", text_of(draft))
    assert not re.search("CONCEPT|PROJET|DRAFT", text_of(final))


# facts, search


def test_facts_as_json_are_exact_and_name_their_sources(command: Command, sample: Path) -> None:
    facts = {fact["key"]: fact for fact in command("facts", sample, "--json").data}

    decided = [fact for fact in facts.values() if fact["state"] == "decided"]
    amounts = [fact for fact in facts.values() if fact["kind"] == "amount"]
    assert decided
    assert all(fact["decision"]["reason"] for fact in decided)
    low = [value["measure"]["low"] for fact in amounts for value in fact["values"]]
    assert "70000000" in low
    assert all(
        citation["source"]
        for fact in facts.values()
        for value in fact["values"]
        for citation in value["citations"]
    )


def test_facts_are_worded_in_the_language_asked_for(command: Command, sample: Path) -> None:
    dutch = command("facts", sample, "--ui-language", "nl").out
    english = command("facts", sample, "--ui-language", "en").out

    assert "miljoen" in dutch
    assert "million" in english
    assert len(dutch.splitlines()) == len(command("facts", sample, "--json").data)


def test_facts_of_a_dossier_that_a_window_has_open_are_listed(
    command: Command, sample: Path, elsewhere: Session
) -> None:
    assert command("facts", sample).status == 0


def test_search_finds_words_with_and_without_accents(command: Command, sample: Path) -> None:
    with_accent = command("search", sample, "européenne", "--json").data
    without = command("search", sample, "europeenne", "--json").data

    assert with_accent
    assert [hit["uuid"] for hit in with_accent] == [hit["uuid"] for hit in without]


def test_search_takes_several_words_and_a_limit(command: Command, sample: Path) -> None:
    hits = command("search", sample, "AI", "Groningen", "--json", "--limit", "2").data

    assert 0 < len(hits) <= 2


def test_search_that_finds_nothing_is_fine(command: Command, sample: Path) -> None:
    outcome = command("search", sample, "zzzyx")

    assert (outcome.status, outcome.out) == (0, "")
    assert outcome.err


# verify, backup, restore


def test_whole_dossier_verifies(command: Command, sample: Path) -> None:
    outcome = command("verify", sample, "--json")

    assert (outcome.status, outcome.data["findings"]) == (0, [])


def test_file_of_another_kind_is_not_usable_and_untouched(command: Command, tmp_path: Path) -> None:
    letter = tmp_path / "letter.dossier"
    letter.write_text("Geachte heer")

    for name in ("verify", "facts", "backup"):
        assert command(name, letter).status == 3
    assert letter.read_text() == "Geachte heer"
    assert command("verify", tmp_path / "nowhere.dossier").status == 3


def test_backup_can_be_restored(command: Command, sample: Path, tmp_path: Path) -> None:
    backup = Path(command("backup", sample, "--json").data["file"])
    restored = tmp_path / "restored.dossier"

    outcome = command("restore", backup, "-o", restored)

    assert (outcome.status, outcome.out) == (0, f"{restored}\n")
    assert command("facts", restored, "--json").data == command("facts", sample, "--json").data


def test_backup_works_while_a_window_writes(
    command: Command, sample: Path, elsewhere: Session
) -> None:
    assert command("backup", sample).status == 0


def test_restore_replaces_nothing_unless_told_to(
    command: Command, sample: Path, tmp_path: Path
) -> None:
    target = tmp_path / "other.dossier"
    target.write_text("something else")

    assert command("restore", sample, "-o", target).status == 2
    assert target.read_text() == "something else"
    assert command("restore", sample, "-o", target, "--force").status == 0
    assert command("verify", target).status == 0


def test_restore_of_something_else_makes_nothing(command: Command, tmp_path: Path) -> None:
    letter, target = tmp_path / "letter.txt", tmp_path / "new.dossier"
    letter.write_text("Geachte heer")

    assert command("restore", letter, "-o", target).status == 3
    assert not target.exists()


def test_restore_over_an_open_dossier_is_refused(
    command: Command, sample: Path, elsewhere: Session, sample_file: Path
) -> None:
    assert command("restore", sample_file, "-o", sample, "--force").status == 4


# self-test


def test_self_test_goes_the_whole_way(command: Command, windows: Windows) -> None:
    outcome = command("self-test", "--json")

    assert outcome.status == 0, outcome.err
    assert outcome.data["ok"] == [
        "sample",
        "edit",
        "export",
        "read",
        "text",
        "intake",
        "verify",
        "window",
    ]
    assert len(windows.tried) == 1
    assert not windows.tried[0].parent.exists()


def test_window_is_not_loaded_by_a_sub_command(sample: Path) -> None:
    code = (
        "import sys; from briefing_app.__main__ import main; main(sys.argv[1:]);"
        "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    )
    given = subprocess.run(
        [sys.executable, "-c", code, "facts", str(sample)], check=False, capture_output=True
    )

    assert given.returncode == 0


# unlucky users


@pytest.mark.parametrize("sub_command", ["export", "restore", "sample"])
@pytest.mark.parametrize("kind", ["too long a name", "a dangling link", "a device"])
def test_target_that_cannot_be_one_is_refused_and_left_alone(
    command: Command, sample: Path, tmp_path: Path, sub_command: str, kind: str
) -> None:
    target = tmp_path / ("x" * 300 if kind == "too long a name" else "target")
    if kind == "a dangling link":
        target.symlink_to("nowhere")
    elif kind == "a device":
        os.mkfifo(target)
    force = ["--force"] if kind == "a device" else []
    ending = [target, *force] if sub_command == "sample" else [sample, "-o", target, *force]

    outcome = command(sub_command, *ending)

    assert outcome.status in {2, 3}
    assert "mistake in the application" not in outcome.err
    assert {path.name for path in tmp_path.iterdir()} <= {sample.name, "target"}
    if kind == "a dangling link":
        assert target.is_symlink()
    elif kind == "a device":
        assert target.is_fifo()


def test_search_takes_no_limit_that_cannot_be_counted(command: Command, sample: Path) -> None:
    assert command("search", sample, "AI", "--limit", "9" * 30).status == 2


def test_what_a_text_holds_cannot_command_the_terminal(command: Command, tmp_path: Path) -> None:
    path = tmp_path / "a.dossier"
    with Session.create(path, user="Ann", title={"nl": "x"}) as session:
        fact = session.facts.add(FactKind.TEXT, {"nl": "x"}, key="x", topic="zoek\x1b[2J\x9b")
        text = "een\x1b]0;x\x07\n\ttwee"
        session.facts.add_value(fact, Value(texts={"en": text}, original_language="en"))

    lines = command("facts", path, "--ui-language", "en").out
    assert lines == "x\tNot verified\teen�]0;x� twee\n"
    assert "\x1b" not in command("search", path, "zoek").out
    assert command("facts", path, "--json").data[0]["values"][0]["texts"]["en"] == text


def test_facts_say_how_they_agree_with_what_they_are_related_to(
    command: Command, sample: Path
) -> None:
    facts = {fact["key"]: fact for fact in command("facts", sample, "--json").data}
    assert facts["total-investment"]["sum"]["fit"] == "exact"
    assert facts["eu-share"]["ratio"] == {
        "numerator": "eu-contribution", "denominator": "total-investment",
        "quotient": "35", "fit": "exact",
    }  # fmt: skip
    assert facts["expertise-centre-opens"]["after"] == [{"fact": "grant-announced", "holds": True}]
    lines = command("facts", sample, "--ui-language", "en").out.splitlines()
    said = {line.split("\t")[0]: line.split("\t")[3:] for line in lines}
    assert said["eu-share"][0].startswith("The share agrees with its ratio. With €50")
    assert said["supercomputer-full-capacity"] == ["The earlier dates do come earlier."]
    assert said["jobs"] == []


def test_relations_are_judged_as_of_a_day(command: Command, sample: Path) -> None:
    def share(*day: str) -> tuple[object, str]:
        data = command("facts", sample, "--json", *day).data
        fact = next(fact for fact in data if fact["key"] == "eu-share")
        lines = command("facts", sample, "--ui-language", "en", *day).out.splitlines()
        line = next(line for line in lines if line.startswith("eu-share\t"))
        return fact["ratio"]["fit"], "".join(line.split("\t")[3:]).partition(".")[0]

    assert share() == ("exact", "The share agrees with its ratio")
    # In July the share was said to be half, and the total was not yet known.
    assert share("--on", "2025-07-01") == (None, "")


def test_an_order_that_is_broken_is_told_with_the_facts(command: Command, sample: Path) -> None:
    with Session.open(sample, user="Ann", must_write=True) as session:
        first, then = (session.facts.by_key(key) for key in ("progress-letter", "house-informed"))
        session.facts.put_before(first.id, then.id)
    facts = {fact["key"]: fact for fact in command("facts", sample, "--json").data}
    assert facts["house-informed"]["after"] == [{"fact": "progress-letter", "holds": False}]
    out = command("facts", sample, "--ui-language", "nl").out
    assert "Kan niet na ‘Voortgangsbrief aan de Kamer’ (" in out
