from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.cli.console import Console

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Outcome

    Command = Callable[..., Outcome]

TEXT = (
    "Le projet\n\n"
    "La région verse 8,4 M€ en 2026, dont 2,8 millions pour les communes [1][4]. "
    "Environ 500 nouveaux emplois sont attendus.\n\n"
    "« C’est une étape cruciale », affirme Willem Jonker, président du conseil."
)


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(TEXT, "utf-8")
    return path


def test_candidates_are_written_as_programs_need_them(command: Command, document: Path) -> None:
    found = command("intake", document, "--json").data

    assert found["language"] == "fr"
    assert [(one["kind"], one.get("value")) for one in found["candidates"]] == [
        ("amount", "8400000"),
        ("date", "2026"),
        ("amount", "2800000"),
        ("count", "500"),
        ("quote", None),
    ]
    for one in found["candidates"]:
        assert found["text"][one["start"] : one["end"]] == one["text"]
    assert found["candidates"][0]["citations"] == ["1", "4"]
    assert found["candidates"][0]["currency"] == "EUR"
    assert found["candidates"][3]["qualifier"] == "about"
    assert found["candidates"][3]["unit"] == "emplois"
    assert found["candidates"][4]["speaker"] == "Willem Jonker"
    assert found["candidates"][4]["speaker_role"] == "président du conseil"


def test_candidates_are_listed_for_people_in_their_language(
    command: Command, document: Path
) -> None:
    lines = command("intake", document, "--ui-language", "en").out.replace("\u00a0", " ")

    assert "¶ 2\tAmount\t€8.4 million\t8,4 M€\t[1][4]" in lines
    assert "about 500 emplois\tEnviron 500 nouveaux emplois" in lines
    assert "“C’est une étape cruciale”\tWillem Jonker, président du conseil" in lines


def test_language_can_be_given(command: Command, document: Path) -> None:
    assert command("intake", document, "--language", "nl", "--json").data["language"] == "nl"


def test_another_language_is_told_and_a_person_who_says_the_language_is_obeyed(
    command: Command, tmp_path: Path
) -> None:
    path = tmp_path / "haushalt.txt"
    path.write_text("Das Werk kostet 50 Millionen Euro, und das ist nicht mehr als sonst.", "utf-8")

    asked = command("intake", path, "--json", "--ui-language", "en")
    assert (asked.data["language"], asked.data["detected"]) == ("en", "de")
    assert "seems to be in German" in asked.data["notices"][0]
    assert "seems to be in German" in asked.err

    forced = command("intake", path, "--json", "--language", "nl")
    assert (forced.data["language"], forced.data["notices"], forced.err) == ("nl", [], "")


def test_a_file_that_is_no_document_gets_a_sentence(command: Command, tmp_path: Path) -> None:
    outcome = command("intake", tmp_path / "none.txt")

    assert outcome.status == 3
    assert outcome.err


def test_text_without_facts_says_so(command: Command, tmp_path: Path) -> None:
    path = tmp_path / "leeg.txt"
    path.write_text("Hier staat niets dat telt, en dat is de bedoeling van deze tekst.", "utf-8")

    outcome = command("intake", path)

    assert (outcome.status, outcome.out) == (0, "")
    assert "Nothing found." in outcome.err


def test_a_terminal_is_shown_how_far_reading_is(
    command: Command, document: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[float] = []
    monkeypatch.setattr(Console, "show_progress", lambda _, share: shown.append(share))
    command("intake", document)
    command("intake", document.with_name("none.txt"))

    assert any(0 < share < 1 for share in shown)
    assert max(shown) == shown[-1] == 1
