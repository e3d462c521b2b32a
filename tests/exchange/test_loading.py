"""What loading and writing take from the machine, each tried in a process of its own."""

from __future__ import annotations

import subprocess
import sys

import pytest

_WATCH = """
import sys
opened = []
sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == "open" else None)
from tests.exchange.reading import odt, word
from tests.pdf.documents import note
word(note()), odt(note())
print([name for name in opened if "templates" in name and "tests" not in name])
"""


def output(code: str) -> str:
    found = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    return found.stdout.strip()


@pytest.mark.parametrize(
    "module",
    [
        "briefing_app.publish_word",
        "briefing_app.cli.commands.export",
        "briefing_app.ui.pages.briefings.export_dialog",
    ],
)
def test_writers_are_loaded_when_they_are_first_needed(module: str) -> None:
    code = f"import sys, {module}; print({{'docx', 'odfdo', 'lxml'}} & set(sys.modules))"
    assert output(code) == "set()"


def test_nothing_that_the_libraries_bring_as_data_is_read() -> None:
    assert output(_WATCH) == "[]"
