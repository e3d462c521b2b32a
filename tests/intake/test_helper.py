"""The helper process: what it may not do, and what is made of one that ends badly."""

from __future__ import annotations

import ctypes
import json
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from briefing_app.errors import FileNotUsable
from briefing_app.intake import HELPER, reading, windows_job
from briefing_app.intake.limits import Limits
from briefing_app.intake.reading import read
from briefing_app.intake.transport import line, unpacked
from tests.intake.samples import NL

if TYPE_CHECKING:
    from pathlib import Path

ANSWER: dict[str, object] = {
    "text": "abc", "places": [[0, 3, None]], "title": "", "publisher": "", "date": "",
    "language": None, "foreign": "", "media_type": "text/plain", "pages": None, "notices": {},
}  # fmt: skip


def run(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=False
    )


CONFINED = "from briefing_app.intake.confinement import confine; confine(1 << 30, 5)\n"


@pytest.mark.parametrize("deed", [
    "import socket; socket.socket()",
    "import socket; socket.getaddrinfo('localhost', 80)",
    "import urllib.request; urllib.request.urlopen('http://127.0.0.1:9/')",
    "import subprocess; subprocess.run(['true'])",
    "import os; os.system('true')",
    "import os; os.execv('/bin/true', ['true'])",
    "import os; os.posix_spawn('/bin/true', ['true'], {})",
    "import os; os.fork()",
    "import sys; open(sys.argv[1], 'w')",
    "import os, sys; os.open(sys.argv[1], os.O_CREAT | os.O_WRONLY)",
    "import os, sys; os.mkdir(sys.argv[1])",
    "import os, sys; os.symlink('/', sys.argv[1])",
    "import os, sys; os.remove(sys.argv[1])",
    "import pathlib, sys; pathlib.Path(sys.argv[1]).write_bytes(b'x')",
])  # fmt: skip
def test_helper_can_neither_run_nor_fetch_nor_write(deed: str, tmp_path: Path) -> None:
    target = tmp_path / "x"
    ended = run(CONFINED + deed, str(target))
    assert "PermissionError" in ended.stderr
    assert not target.exists()


@pytest.mark.skipif(sys.platform != "linux", reason="other systems bound less")
def test_helper_cannot_have_more_memory_or_time_than_its_share() -> None:
    assert "MemoryError" in run(CONFINED + "bytearray(2 << 30)").stderr
    started = time.monotonic()
    lean = CONFINED.replace("5)", "1)")
    assert run(lean + "while True: pass").returncode < 0
    assert time.monotonic() - started < 10


@pytest.mark.skipif(ctypes.sizeof(ctypes.c_void_p) != 8, reason="the sizes are of 64 bits")
def test_bounds_for_windows_are_laid_out_as_it_wants_them() -> None:
    made = windows_job.limits(1 << 30)
    assert ctypes.sizeof(made) == 144
    assert windows_job.ExtendedLimits.process_memory.offset == 112
    assert windows_job.BasicLimits.flags.offset == 16
    assert windows_job.BasicLimits.active_processes.offset == 40
    assert (made.process_memory, made.basic.active_processes) == (1 << 30, 1)


@pytest.mark.skipif(sys.platform == "win32", reason="there it is bounded")
def test_bounds_for_windows_are_refused_elsewhere() -> None:
    with pytest.raises(OSError, match="not Windows"):
        windows_job.bound(1)


def test_hidden_argument_makes_the_program_a_helper() -> None:
    head = line(name="a.txt", memory=1 << 30, seconds=9)
    ended = subprocess.run(
        [sys.executable, "-m", "briefing_app", HELPER], input=head + NL.encode(),
        capture_output=True, check=True,
    )  # fmt: skip
    assert json.loads(ended.stdout)["text"] == NL


def test_module_that_lies_in_the_working_folder_is_never_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("lxml", "markdown_it", "sitecustomize", "json"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit(9)")
    monkeypatch.chdir(tmp_path)
    assert read(b"<html><p>Tekst</p>", name="a.html").text == "Tekst"


@pytest.mark.parametrize(("code", "sentence"), [
    ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", "more memory"),
    ("import os; os.abort()", "more memory"),
    ("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)", "damaged"),
    ("import os, signal; os.kill(os.getpid(), signal.SIGXCPU)", "more than 2 seconds"),
    ("import time; time.sleep(60)", "more than 2 seconds"),
    ("import sys; sys.stdin.read()", "damaged"),
    ("while True: print('x' * 1_000_000, end='')", "characters"),
])  # fmt: skip
@pytest.mark.skipif(sys.platform == "win32", reason="signals are those of POSIX")
def test_helper_that_ends_badly_gives_a_sentence(
    monkeypatch: pytest.MonkeyPatch, code: str, sentence: str
) -> None:
    monkeypatch.setattr(reading, "_command", lambda: [sys.executable, "-c", code])
    started = time.monotonic()
    with pytest.raises(FileNotUsable, match=sentence):
        read(b"x" * 10_000_000, name="a.txt", limits=Limits(seconds=2))
    assert time.monotonic() - started < 15


@pytest.mark.parametrize("code", [
    "import sys; sys.exit(3)",
    "import sys; sys.stdin.read(); print('{\"mistake\": \"Traceback\"}')",
])  # fmt: skip
def test_mistake_in_the_helper_is_a_mistake_here(
    monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    monkeypatch.setattr(reading, "_command", lambda: [sys.executable, "-c", code])
    with pytest.raises(RuntimeError, match="the helper that reads documents"):
        read(b"x", name="a.txt")


def test_answer_is_taken_as_it_is_meant() -> None:
    found = unpacked({**ANSWER, "notices": {"pages_without_text": {"n": 2}}})
    assert (found.text, found.paragraphs[0].end) == ("abc", 3)
    assert found.notices[0].fields == {"n": 2}


@pytest.mark.parametrize("wrong", [
    {"text": 3}, {"places": [[0, 4, None]]}, {"places": [[2, 1, None]]}, {"date": "2025-13"},
    {"places": [[0, 2, None], [1, 3, None]]}, {"places": [["0", 1, None]]}, {"title": None},
    {"notices": {"other": {}}}, {"pages": "x"}, {"places": [[0, 1]]},
])  # fmt: skip
def test_answer_that_makes_no_sense_is_not_believed(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  (whatever the sentence is)
        unpacked({**ANSWER, **wrong})
