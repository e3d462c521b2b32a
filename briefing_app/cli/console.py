"""Results on stdout for programs, messages on stderr for people, in the language of people.

Everything that a sub-command says goes through here.  Both streams are UTF-8 on every system; a
windowed program on Windows has none, and then nothing is written.
"""

from __future__ import annotations

import json
import os
import sys
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from briefing_app.errors import Message, message
from briefing_app.language.labels import label
from briefing_app.language.naming import FactNames

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing_app.domain.finding import Finding
    from briefing_app.errors import UserError
    from briefing_app.language.catalog import Catalog

    Titles = Mapping[str, Mapping[str, str]]


_NO_TITLES: Titles = {}
_COMMANDS = dict.fromkeys(
    [code for code in (*range(32), *range(127, 160)) if chr(code) not in "\t\n"], "\ufffd"
)
"""Characters by which a text from a dossier could command the terminal it is shown in."""


def use_utf8() -> None:
    """Make stdout and stderr write UTF-8, whatever the system's encoding is."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:  # a windowed program on Windows
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115  (lives as long as the process)
        elif isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


class NobodyReads(Exception):
    """Whoever read our output has gone.  Not an ``OSError``: click would end the process on it."""


class Console:
    """Where a sub-command writes; ``catalog`` is that of the person who reads stderr."""

    def __init__(
        self, catalog: Catalog, *, out: TextIO | None = None, err: TextIO | None = None
    ) -> None:
        self.catalog = catalog
        self._out = out or sys.stdout
        self._err = err or sys.stderr
        self._progress = ""

    def write(self, text: str) -> None:
        """Write one line of a result."""
        self._send(text.translate(_COMMANDS))

    def write_json(self, data: object) -> None:
        """Write a result for a program: one JSON value, keys in a fixed order."""
        self._send(json.dumps(data, ensure_ascii=False, indent=1))

    def say(self, text: str, **fields: object) -> None:
        """Tell the person something that is not the result; ``text`` is a message id."""
        self._tell(self.catalog.gettext(text, **fields))

    def tell(self, sentence: Message) -> None:
        """Tell the person a message."""
        self._tell(self.catalog.show(sentence))

    def tell_error(self, error: UserError) -> None:
        """Tell what happened and what to do."""
        self._tell(self.catalog.show(error.what))
        if error.todo.text:
            self._tell(self.catalog.show(error.todo))

    def tell_findings(self, findings: Sequence[Finding], titles: Titles = _NO_TITLES) -> None:
        """Tell each finding on a line of its own, how much it matters first.

        ``titles`` are those of facts, by key.
        """
        names = FactNames(titles, self.catalog)
        for finding in findings:
            line = Message(
                message("{severity}: {sentence}"),
                {
                    "severity": self.catalog.gettext(label(finding.severity)),
                    "sentence": names.show(finding.message),
                },
            )
            self._tell(self.catalog.show(line))

    def show_progress(self, share: float) -> None:
        """Show on a terminal, and nowhere else, how much is done (0 to 1); all of it clears it."""
        text = f"{int(share * 100)} %" if share < 1 else ""
        if text != self._progress and self._err.isatty():
            self._err.write(f"\r{text:<{len(self._progress)}}" + ("" if text else "\r"))
            self._err.flush()
            self._progress = text

    def _tell(self, text: str) -> None:
        self._err.write(text.translate(_COMMANDS) + "\n")

    def flush(self) -> None:
        """Send out what is still in the buffers; raise ``NobodyReads``."""
        try:
            self._out.flush()
            self._err.flush()
        except BrokenPipeError as error:
            raise NobodyReads from error

    def _send(self, text: str) -> None:
        try:
            self._out.write(text + "\n")
        except BrokenPipeError as error:
            raise NobodyReads from error


def finding_data(
    finding: Finding, catalog: Catalog, titles: Titles = _NO_TITLES
) -> dict[str, object]:
    """Return a finding for JSON: codes as they are, the sentence in the person's language.

    The sentence names facts by their titles; ``facts`` are their keys.
    """
    names = FactNames(titles, catalog)
    return {
        "kind": finding.kind,
        "severity": finding.severity.value,
        "message": names.show(finding.message),
        "facts": names.keys(finding.message),
        "place": finding.place,
        "language": finding.language,
    }
