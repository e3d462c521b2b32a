"""The errors that people see.

A :class:`UserError` is somebody's situation (a file in use, a value that cannot be read): it says
what happened and what to do, in the language of whoever reads it.  Anything else that is raised
is a bug.  This module must not know a language: it carries message ids, not sentences.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def message(text: str) -> str:
    """Mark a text as a message id for the catalogs, and return it as it is.

    ``pybabel extract -k message`` finds it; it is translated where it is shown.
    """
    return text


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence for people that is not yet in any language.

    ``text`` is a message id (English, with ``{fields}``); ``fields`` are its arguments, each a
    string, a number, an instant, a measure of a value, or a message.
    """

    text: str
    fields: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        """Return the sentence in English, for a log."""
        return self.text.format(**self.fields)


class UserError(Exception):
    """What happened and what to do, as messages; shown in a quiet bar or on stderr."""

    def __init__(self, what: str, todo: str = "", /, **fields: object) -> None:
        super().__init__(what.format(**fields))
        self.what = Message(what, fields)
        self.todo = Message(todo, fields)


class FileNotUsable(UserError):
    """A file is damaged, not ours, made by a newer version, or cannot be read or written."""


class FileLocked(UserError):
    """Another instance of the application is writing in the dossier."""


class Unreadable(UserError):
    """What a person typed cannot be read as a value; the text is kept by the caller."""


class Ambiguous(UserError):
    """What a person typed can be read in more than one way; ``readings`` are the values."""

    def __init__(
        self, what: str, todo: str, readings: tuple[object, ...], /, **fields: object
    ) -> None:
        super().__init__(what, todo, **fields)
        self.readings = readings


class NotFound(UserError):
    """A key, a briefing or a row that was asked for is not in the dossier."""


class Cancelled(Exception):
    """Work was stopped because a person asked or because newer work replaced it."""
