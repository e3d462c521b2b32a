"""Click's own sentences in the language of the reader.

Click asks Python's ``gettext`` for its texts.  They are marked here, so that they stand in our
catalogs, and while a command line is read ``gettext`` is pointed at those.  Only click is served
by this: the application's own texts always come from a ``Catalog`` that was handed in.
"""

from __future__ import annotations

import contextlib
import gettext as _gettext
import os
from typing import TYPE_CHECKING

from briefing_app.errors import message
from briefing_app.paths import translations

if TYPE_CHECKING:
    from collections.abc import Iterator

_DOMAIN = "briefing_app"


def ngettext(singular: str, plural: str) -> tuple[str, str]:
    """Mark a pair of texts for the catalogs, and return it as it is."""
    return singular, plural


SENTENCES = (
    message("Usage:"),
    message("Options"),
    message("Commands"),
    message("Positional arguments"),
    message("Show this message and exit."),
    message("Show the version and exit."),
    message("%(prog)s, version %(version)s"),
    message("default: {default}"),
    message("Error: {message}"),
    message("Try '{command} {option}' for help."),
    message("Invalid value: {message}"),
    message("Invalid value for {param_hint}: {message}"),
    message("Missing argument"),
    message("Missing option"),
    message("Missing parameter"),
    message("Missing command."),
    message("No such option {name!r}."),
    message("No such command {name!r}."),
    message("Option {name!r} does not take a value."),
    message("{name} {filename!r} does not exist."),
    message("{name} {filename!r} is a directory."),
)
"""Message ids of click that somebody can meet here; a test finds those that click no longer has."""

PLURALS = (
    ngettext("Did you mean {possibility}?", "(Did you mean one of: {possibilities}?)"),
    ngettext("Got unexpected extra argument ({args})", "Got unexpected extra arguments ({args})"),
    ngettext(
        "Option {name!r} requires an argument.", "Option {name!r} requires {nargs} arguments."
    ),
    ngettext("{value!r} is not {choice}.", "{value!r} is not one of {choices}."),
)
"""The same for sentences with two forms."""


@contextlib.contextmanager
def click_speaks(language: str) -> Iterator[None]:
    """Let click write in a language for as long as the context lasts."""
    domain, before = _gettext.textdomain(), os.environ.get("LANGUAGE")
    _gettext.bindtextdomain(_DOMAIN, str(translations()))
    _gettext.textdomain(_DOMAIN)
    os.environ["LANGUAGE"] = language
    try:
        yield
    finally:
        _gettext.textdomain(domain)
        if before is None:
            del os.environ["LANGUAGE"]
        else:
            os.environ["LANGUAGE"] = before
