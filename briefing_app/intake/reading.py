"""Reading a document: in a helper process that can be ended, within bounds.

pdfium is not safe in threads, and a document may be made to harm: neither is let into the process
that holds a dossier.
"""

from __future__ import annotations

import contextlib
import json
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing_app.intake import HELPER
from briefing_app.intake.limits import LARGEST, LARGEST_ANSWER, LIMITS, LONGEST, MEGABYTE, Limits
from briefing_app.intake.problems import Problem, Refused, refusal
from briefing_app.intake.transport import line, unpacked
from briefing_app.reasons import reason_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefing_app.intake.document import ReadDocument

_TURN = 0.05
"""Seconds between two looks at the clock, and at who may want to stop it."""

_PATIENCE = 5.0
"""Seconds that a helper may take to end after its last word."""

_CRASHES = 0xC000_0000
"""From here on Windows names in a status what broke a process off."""

_OUT_OF_MEMORY = frozenset(
    getattr(signal, name) for name in ("SIGKILL", "SIGABRT", "SIGTRAP", "SIGILL")
    if hasattr(signal, name)
)  # fmt: skip
"""How a library, or the system, ends a process that cannot have more."""

_CODE = "import sys; from briefing_app.intake.helper import serve; sys.exit(serve())"


def read(
    source: Path | bytes, *, name: str = "", language: str | None = None,
    progress: Callable[[float], None] | None = None, limits: Limits = LIMITS,
) -> ReadDocument:  # fmt: skip
    """Read a document from a file, or from its bytes, whose file has ``name``.

    ``language`` overrules what is detected.  ``progress`` hears a fraction (0 to 1) many times a
    second; what it raises, as ``Cancelled``, ends the reading.  Raises ``FileNotUsable``.
    """
    name = name or (source.name if isinstance(source, Path) else "")
    try:
        data = _bytes_of(source) if isinstance(source, Path) else source
        if len(data) > LARGEST:
            raise Refused(Problem.TOO_LARGE, size=LARGEST // MEGABYTE)
        found = _read(data, name, progress or (lambda _: None), limits)
    except Refused as error:
        raise refusal(error.problem, name, error.fields) from error
    return found.spoken(language) if language else found


def within(
    seconds: float, name: str, progress: Callable[[float], None] | None = None
) -> Callable[[float], None]:
    """Return what hears of progress in work on a document here, and passes it on.

    It raises ``FileNotUsable`` when the work takes longer than ``seconds``.
    """
    ends = time.monotonic() + seconds

    def hear(fraction: float) -> None:
        if fraction < 1 and time.monotonic() > ends:
            raise refusal(Problem.SLOW, name, {"seconds": int(seconds)})
        if progress is not None:
            progress(fraction)

    return hear


def pasted(text: str, *, html: str = "") -> bytes:
    """Return what was copied, to read and to keep: its HTML where there is some, for its marks.

    Raises ``FileNotUsable`` for a text that is too long to be read.
    """
    if html.strip():
        return f'<html><meta charset="utf-8">{html}'.encode("utf-8", "replace")
    if len(text) > LONGEST:
        raise refusal(Problem.TOO_LONG, "", {"most": LONGEST})
    return text.encode("utf-8", "replace")


def bytes_of(path: Path) -> bytes:
    """Return the bytes of a file to read, and to keep: it may be another a moment later.

    Of one that is too large only the beginning.  Raises ``FileNotUsable``.
    """
    try:
        return _bytes_of(path)
    except Refused as error:
        raise refusal(error.problem, path.name, error.fields) from error


def _bytes_of(path: Path) -> bytes:
    """Return the bytes of a file, and one more than allowed of one that is too large."""
    try:
        if path.is_dir():
            raise Refused(Problem.FOLDER)
        if path.exists() and not path.is_file():  # a device that never ends
            raise Refused(Problem.NO_TEXT_FILE)
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except FileNotFoundError as error:
        raise Refused(Problem.ABSENT) from error
    except OSError as error:
        raise refusal(Problem.MISSING, path.name, {"reason": reason_of(error)}) from error


def _read(
    data: bytes, name: str, progress: Callable[[float], None], limits: Limits
) -> ReadDocument:
    head = line(name=name[-200:], memory=limits.memory, seconds=int(limits.seconds) + 5)
    ends = time.monotonic() + limits.seconds
    with _helper() as process:
        answers: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        _start(lambda: _send(process, head, data))
        _start(lambda: _receive(process, answers))
        fraction = 0.0
        while True:
            progress(fraction)
            if time.monotonic() > ends:
                raise Refused(Problem.SLOW, seconds=int(limits.seconds))
            try:
                said = answers.get(timeout=_TURN)
            except queue.Empty:
                continue
            answer = _judged(said, process, limits)
            if "done" not in answer:
                break
            fraction = min(0.99, int(answer["done"]) / max(1, int(answer["all"])))
    progress(1.0)
    return unpacked(answer)


@contextlib.contextmanager
def _helper() -> Iterator[subprocess.Popen[bytes]]:
    """Start a helper, and end it whatever happens."""
    process = subprocess.Popen(  # noqa: S603  (our own program, its arguments are ours)
        _command(),
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        env=_environment(), creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )  # fmt: skip
    try:
        yield process
    finally:
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):  # what was still to be sent
                    pipe.close()


def _command() -> list[str]:
    """Return how the helper is started; on Windows it is the program that has a console."""
    if getattr(sys, "frozen", False):
        program = Path(sys.executable)
        beside = program.with_name("briefing-app-cli.exe")
        chosen = beside if sys.platform == "win32" and beside.exists() else program
        return [str(chosen), HELPER]
    # -P: a module that lies in the working folder is not ours.
    return [sys.executable, "-P", "-c", _CODE]


def _environment() -> dict[str, str]:
    environment = dict(os.environ)
    if not getattr(sys, "frozen", False):
        root = str(Path(__file__).resolve().parents[2])
        others = environment.get("PYTHONPATH")
        environment["PYTHONPATH"] = os.pathsep.join([root, others] if others else [root])
    return environment


def _start(work: Callable[[], None]) -> None:
    threading.Thread(target=work, daemon=True, name="intake").start()


def _send(process: subprocess.Popen[bytes], head: bytes, data: bytes) -> None:
    pipe = process.stdin
    if pipe is None:
        return
    with contextlib.suppress(OSError, ValueError):  # it ended: what it said tells why
        pipe.write(head)
        pipe.write(data)
        pipe.close()


def _receive(process: subprocess.Popen[bytes], answers: queue.SimpleQueue[bytes]) -> None:
    """Pass on each line; an empty one is the end."""
    pipe, left = process.stdout, LARGEST_ANSWER
    said = b""
    with contextlib.suppress(OSError, ValueError):  # it was ended from here
        while pipe is not None and left > 0:
            said = pipe.readline(left)
            left -= len(said)
            answers.put(said)
            if not said:
                return
    answers.put(b"")


def _judged(said: bytes, process: subprocess.Popen[bytes], limits: Limits) -> dict[str, Any]:
    """Return what a line says; raise ``Refused`` when the helper ended without a last word."""
    if not said.endswith(b"\n"):
        raise _ended(process, limits)
    answer: dict[str, Any] = json.loads(said)
    if "mistake" in answer:
        raise RuntimeError(f"the helper that reads documents stumbled:\n{answer['mistake']}")
    return answer


def _ended(process: subprocess.Popen[bytes], limits: Limits) -> Exception:
    """Return why a helper ended too early: a signal is the document's doing, a status is ours."""
    try:
        status = process.wait(_PATIENCE)
    except subprocess.TimeoutExpired:  # it said more than it may
        return Refused(Problem.TOO_LONG, most=LONGEST)
    if 0 < status < _CRASHES:
        return RuntimeError(f"the helper that reads documents ended with status {status}")
    if -status == getattr(signal, "SIGXCPU", None):
        return Refused(Problem.SLOW, seconds=int(limits.seconds))
    return Refused(Problem.MEMORY if -status in _OUT_OF_MEMORY else Problem.DAMAGED)
