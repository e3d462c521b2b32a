"""The helper process: it reads one document and ends.

It is started by ``reading`` alone.  A first line says the document's name and the bounds, the
document's bytes follow; lines of progress go back, and last the document or why it is refused.
"""

from __future__ import annotations

import json
import re
import sys
import traceback
from typing import IO

from briefing_app.domain.codes import LANGUAGES
from briefing_app.domain.moment import PartialDate
from briefing_app.intake.confinement import confine
from briefing_app.intake.formats import read_bytes
from briefing_app.intake.problems import Notice, Problem, Refused
from briefing_app.intake.text import Found, TextBuilder
from briefing_app.intake.transport import line, packed
from briefing_app.language.detection import detect_language, foreign_language

_LONGEST_HEAD = 64 * 1024
_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?(?![0-9])")
_FIRST_YEAR = 1900
"""Programs write dates of long ago for one that they do not know."""


def serve() -> int:
    """Read a document from stdin, answer on stdout, and return the exit status."""
    source, target = sys.stdin.buffer, sys.stdout.buffer
    head = json.loads(source.readline(_LONGEST_HEAD))
    confine(int(head["memory"]), int(head["seconds"]))
    try:
        answer = _answer(source.read(), str(head["name"]), target)
    except MemoryError:  # while what was left of it was packed
        answer = line(problem=Problem.MEMORY, fields={})
    target.write(answer)
    target.flush()
    return 0


def _answer(data: bytes, name: str, target: IO[bytes]) -> bytes:
    def report(done: int, whole: int) -> None:
        target.write(line(done=done, all=whole))
        target.flush()

    builder = TextBuilder(report)
    try:
        found = read_bytes(data, name, builder)
        text = builder.text()
        foreign = foreign_language(text) or ""
        if foreign:
            builder.notify(Notice.OTHER_LANGUAGE, language=foreign)
        language = None if foreign else _language(found, text)
        return packed(found, builder, language, foreign, _date(found.date))
    except Refused as error:
        return line(problem=error.problem, fields=error.fields)
    except MemoryError:
        return line(problem=Problem.MEMORY, fields={})
    except RecursionError:
        return line(problem=Problem.DAMAGED, fields={})
    except Exception:  # noqa: BLE001  (told to the process that asked, which raises it)
        return line(mistake=traceback.format_exc()[-4000:])


def _language(found: Found, text: str) -> str | None:
    """Return the language of the words, or what the document claims where they do not tell."""
    claimed = found.language[:2].lower()
    return detect_language(text) or (claimed if claimed in LANGUAGES else None)


def _date(text: str) -> str:
    match = _DATE.match(text.strip())
    if match is None or int(match[1]) < _FIRST_YEAR:
        return ""
    try:
        return str(PartialDate.parse(match[0]))
    except ValueError:  # what no calendar has
        return ""
