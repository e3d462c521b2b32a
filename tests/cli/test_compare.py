from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest

from briefing_app.cli.console import Console
from briefing_app.language.catalog import Catalog

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Outcome

    Command = Callable[..., Outcome]

DUTCH = "De EU legt € 71 miljoen in [1].\n\nHet centrum opent op 1 april 2026.\n"
FRENCH = "L’UE apporte 71 millions d’euros [1].\n\nLe centre ouvrira le 1er avril 2026.\n"


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    paths = tmp_path / "a.txt", tmp_path / "b.txt"
    paths[0].write_text(DUTCH, "utf-8")
    paths[1].write_text(FRENCH, "utf-8")
    return paths


def test_texts_that_state_the_same_give_no_finding(
    command: Command, files: tuple[Path, Path]
) -> None:
    outcome = command("compare", *files, "--from", "nl", "--to", "fr", "--json")

    assert outcome.status == 0
    assert outcome.data == {"findings": []}


def test_a_difference_is_told_with_its_place_on_both_sides(
    command: Command, files: tuple[Path, Path]
) -> None:
    files[1].write_text(FRENCH.replace("71", "17"), "utf-8")

    outcome = command("compare", *files, "--from", "nl", "--to", "fr", "--json")

    assert outcome.status == 1
    (finding,) = outcome.data["findings"]
    assert finding["kind"] == "amount"
    assert finding["severity"] == "must_fix"
    assert finding["message"] == "The amounts differ: “€ 71 miljoen” against “17 millions d’euros”."
    left, right = finding["left"], finding["right"]
    assert DUTCH[left["start"] : left["end"]] == left["text"] == "€ 71 miljoen"
    assert right["text"] == "17 millions d’euros"


def test_a_side_that_lacks_something_is_null(command: Command, files: tuple[Path, Path]) -> None:
    files[1].write_text(FRENCH.replace(" [1]", ""), "utf-8")

    (finding,) = command("compare", *files, "--from", "nl", "--to", "fr", "--json").data["findings"]

    assert finding["kind"] == "mark"
    assert finding["left"]["text"] == "[1]"
    assert finding["right"] is None


def test_places_are_those_of_a_file_with_other_line_ends(
    command: Command, files: tuple[Path, Path]
) -> None:
    left = DUTCH.replace("\n", "\r\n")
    files[0].write_bytes(left.encode())
    files[1].write_text(FRENCH.replace("avril", "mai"), "utf-8")

    (finding,) = command("compare", *files, "--from", "nl", "--to", "fr", "--json").data["findings"]

    assert left[finding["left"]["start"] : finding["left"]["end"]] == "1 april 2026"


def test_messages_are_in_the_language_of_the_interface(
    command: Command, files: tuple[Path, Path]
) -> None:
    files[1].write_text(FRENCH.replace("71", "17"), "utf-8")

    outcome = command("compare", *files, "--from", "nl", "--to", "fr", "--ui-language", "nl")

    assert "De bedragen verschillen" in outcome.out


def test_languages_are_recognised(command: Command, files: tuple[Path, Path]) -> None:
    assert command("compare", *files, "--json").status == 0


@pytest.mark.parametrize(
    "arguments",
    [(), ("one.txt",), ("one.txt", "two.txt", "--from", "de"), ("one.txt", "two.txt", "--no")],
)
def test_wrong_use_ends_with_two(command: Command, arguments: tuple[str, ...]) -> None:
    assert command("compare", *arguments).status == 2


def test_a_language_that_nobody_can_tell_is_asked_for(command: Command, tmp_path: Path) -> None:
    paths = tmp_path / "a.txt", tmp_path / "b.txt"
    for path in paths:
        path.write_text("71", "utf-8")

    outcome = command("compare", *paths)

    assert outcome.status == 2
    assert "--from" in outcome.err


def test_a_file_that_is_not_there_gets_a_sentence(command: Command, tmp_path: Path) -> None:
    outcome = command("compare", tmp_path / "a.txt", tmp_path / "b.txt")

    assert outcome.status == 3
    assert outcome.err


@pytest.mark.parametrize("content", ["", " \n\n "])
def test_an_empty_file_is_refused_as_reading_it_does(
    command: Command, files: tuple[Path, Path], content: str
) -> None:
    files[1].write_text(content, "utf-8")

    compared = command("compare", *files, "--from", "nl", "--to", "fr")
    read = command("intake", files[1])

    assert compared.status == read.status == 3
    assert compared.err == read.err


def test_two_texts_in_one_language_are_told_apart_by_their_order(
    command: Command, files: tuple[Path, Path]
) -> None:
    files[1].write_text(DUTCH.replace(" [1]", ""), "utf-8")

    outcome = command("compare", *files, "--from", "nl", "--to", "nl")

    assert "The source mark [1] is missing in the second text." in outcome.out


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_is_shown_how_much_is_done_and_nothing_else_is() -> None:
    shown, hidden = Terminal(), io.StringIO()
    for stream in (shown, hidden):
        console = Console(Catalog.load("en"), err=stream)
        for share in (0.1, 0.101, 0.5, 1.0):
            console.show_progress(share)

    assert shown.getvalue() == "\r10 %\r50 %\r    \r"
    assert hidden.getvalue() == ""
