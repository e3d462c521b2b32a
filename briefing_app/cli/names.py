"""The names of the sub-commands and what each is for, without loading any of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.errors import message

if TYPE_CHECKING:
    from collections.abc import Sequence

SUMMARIES = {
    "sample": message("Make the sample dossier"),
    "export": message("Export a briefing as PDF"),
    "check": message("Check a briefing before it is exported"),
    "editions": message("List the final exports that a dossier keeps"),
    "sent": message("Mark an edition as sent to parliament"),
    "compare-editions": message("Compare two editions: values and words"),
    "told": message("List what parliament was told and does not hold any more"),
    "verify-pdf": message("Tell whether a PDF is an edition of a dossier, unchanged"),
    "as-of": message("Show a dossier as it was known on a day, or what changed since"),
    "facts": message("List the facts of a dossier"),
    "intake": message("List the candidate facts of a document"),
    "compare": message("Compare two texts in two languages by value"),
    "search": message("Search facts, passages, sources and stakeholders"),
    "profile": message("Keep or load an organisation profile"),
    "verify": message("Check that a dossier is whole: file, keys and search"),
    "backup": message("Make a backup of a dossier"),
    "restore": message("Make a dossier again from a backup"),
    "self-test": message("Try the application out on a sample, in a temporary folder"),
}
"""Name of a sub-command to its one sentence, in the order of the help."""

MODULES = {name: name.replace("-", "_") for name in SUMMARIES}
"""Name of a sub-command to its module in ``briefing_app.cli.commands``."""


def asks_for_window(arguments: Sequence[str]) -> bool:
    """Tell whether the command line is empty or names one file, and so opens the window.

    Anything else, an option before the file included, is read by click.
    """
    if not arguments:
        return True
    return len(arguments) == 1 and not arguments[0].startswith("-") and arguments[0] not in MODULES
