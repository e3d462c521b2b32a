from __future__ import annotations

import importlib
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing_app.cli.commands import verify
from briefing_app.cli.main import language_asked
from briefing_app.cli.names import MODULES, SUMMARIES, asks_for_window
from briefing_app.cli.status import Status, status_of
from briefing_app.errors import FileLocked, FileNotUsable, NotFound, UserError

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.conftest import Outcome, Windows

    Command = Callable[..., Outcome]


def in_a_process(*arguments: str | Path) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "PYTHONIOENCODING": "latin-1", "LANG": "C", "LC_ALL": "C"}
    return subprocess.run(
        [sys.executable, "-m", "briefing_app", *map(str, arguments)],
        capture_output=True,
        check=False,
        env=environment,
    )


def test_help_names_every_sub_command(command: Command) -> None:
    outcome = command("--help")

    assert outcome.status == 0
    assert all(name in outcome.out for name in SUMMARIES)
    assert "Exit status: 0 fine" in outcome.out


def test_help_loads_no_sub_command_and_none_of_the_heavy_libraries() -> None:
    code = (
        "import sys; from briefing_app.__main__ import main; main(['--help']);"
        "heavy = ('briefing_app.cli.commands', 'sqlite_utils', 'PySide6', 'matplotlib');"
        "sys.exit(any(name in sys.modules for name in heavy))"
    )
    given = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True)

    assert given.returncode == 0


@pytest.mark.parametrize("name", MODULES)
def test_every_sub_command_has_help_and_the_common_options(command: Command, name: str) -> None:
    outcome = command(name, "--help")

    assert outcome.status == 0
    assert f"Usage: briefing-app {name}" in outcome.out
    assert all(option in outcome.out for option in ("--json", "--ui-language", "--debug"))


def test_every_sub_command_has_its_module() -> None:
    for name, module in MODULES.items():
        found = importlib.import_module(f"briefing_app.cli.commands.{module}")
        assert found.command.name == name


def test_version_is_that_of_the_package(command: Command) -> None:
    assert command("--version").out.strip().endswith("0.1.0")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["sample"], "Missing argument 'FILE'."),
        (["facts", "a", "--bogus"], "No such option '--bogus'."),
        (["facts", "a", "b"], "Got unexpected extra argument (b)"),
        (["nonsense", "a"], "No such command 'nonsense'."),
        (["export", "a"], "Missing option '-o' / '--output'."),
        (["export", "a", "-o", "b", "--layout", "round"], "'round' is not one of"),
        (["--ui-language", "de", "facts", "a"], "'de' is not one of"),
    ],
)
def test_wrong_usage_is_a_sentence_on_stderr(
    command: Command, arguments: list[str], said: str
) -> None:
    outcome = command(*arguments)

    assert outcome.status == Status.WRONG_USAGE
    assert outcome.out == ""
    assert said in outcome.err


def test_a_mistake_of_ours_is_one_sentence_without_a_stack_trace(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError("by accident")

    monkeypatch.setattr(verify, "reading", fail)

    quiet, loud = command("verify", "a"), command("verify", "a", "--debug")

    assert quiet.status == loud.status == Status.BUG
    assert "by accident" in quiet.err
    assert "Traceback" not in quiet.err
    assert "Traceback" in loud.err


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (FileLocked("locked"), 4),
        (FileNotUsable("damaged"), 3),
        (NotFound("unknown"), 2),
        (UserError("a chart without facts"), 1),
    ],
)
def test_each_kind_of_error_has_its_status(error: UserError, status: int) -> None:
    assert status_of(error) == status


@pytest.mark.parametrize(
    ("arguments", "language"),
    [
        (["facts", "a", "--ui-language", "fr"], "fr"),
        (["--ui-language=nl", "facts", "a"], "nl"),
        (["facts", "a"], None),
        (["facts", "a", "--ui-language"], None),
        (["facts", "a", "--ui-language", "xx"], None),
        (["search", "a", "--", "--ui-language", "fr"], None),
    ],
)
def test_language_of_messages_is_found_wherever_it_stands(
    arguments: list[str], language: str | None
) -> None:
    assert language_asked(arguments) == language


@pytest.mark.parametrize(
    ("arguments", "window"),
    [
        ([], True),
        (["my.dossier"], True),
        (["./facts"], True),
        (["facts"], False),
        (["--help"], False),
        (["my.dossier", "other.dossier"], False),
    ],
)
def test_a_lone_file_or_nothing_opens_the_window(arguments: list[str], window: bool) -> None:
    assert asks_for_window(arguments) is window


def test_options_before_a_file_reach_the_window(command: Command, windows: Windows) -> None:
    command("--ui-language", "fr", "my.dossier")
    command("--ui-language", "nl")

    assert windows.opened == [(Path("my.dossier"), "fr"), (None, "nl")]


def test_asking_whether_a_window_is_wanted_does_not_load_click() -> None:
    code = "import sys, briefing_app.__main__; sys.exit('click' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_without_a_screen_the_window_is_refused_with_a_sentence() -> None:
    environment = {
        name: text
        for name, text in os.environ.items()
        if name not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    }
    given = subprocess.run(
        [sys.executable, "-m", "briefing_app", "my.dossier", "--ui-language", "en"],
        capture_output=True,
        check=False,
        env=environment,
        text=True,
    )

    assert given.returncode != 0
    assert "Traceback" not in given.stderr


def test_output_is_utf8_whatever_the_system_says(sample: Path) -> None:
    given = in_a_process("search", sample, "Groningen", "--json")

    assert given.returncode == 0
    assert "Groningen" in given.stdout.decode("utf-8")
    assert any(byte > 127 for byte in given.stdout)


@pytest.mark.parametrize(
    "arguments", [["facts", "--json", "{sample}"], ["facts", "--help"], ["--help"]]
)
def test_a_reader_who_leaves_is_no_error(sample: Path, arguments: list[str]) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "briefing_app", *(text.format(sample=sample) for text in arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()

    complaint = process.stderr.read()
    process.stderr.close()

    assert process.wait(timeout=60) == Status.NOBODY_READS
    assert complaint == b""


@pytest.mark.skipif(sys.platform != "linux", reason="there is no full device elsewhere")
def test_full_disk_is_a_sentence(sample: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        given = subprocess.run(
            [sys.executable, "-m", "briefing_app", "facts", str(sample), "--ui-language", "en"],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            text=True,
        )

    assert given.returncode == Status.FILE_NOT_USABLE
    assert given.stderr.startswith("The system refuses: the disk is full.")


def test_what_the_system_refuses_is_nobody_s_mistake(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(verify, "reading", fail)

    outcome = command("verify", "a")

    assert outcome.status == Status.FILE_NOT_USABLE
    assert outcome.err.startswith("The system refuses: the disk, or the connection to it, fails.")


def test_self_test_opens_its_window_unseen_where_there_is_no_screen() -> None:
    environment = {
        name: text
        for name, text in os.environ.items()
        if name not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    }
    given = subprocess.run(
        [sys.executable, "-m", "briefing_app", "self-test"],
        capture_output=True,
        check=False,
        env=environment,
        text=True,
    )

    assert given.returncode == 0
    assert given.stdout.endswith("ok window\n")
