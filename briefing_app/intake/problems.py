"""Why a document is not read, and what of it is left out: codes, and their sentences.

The helper names a code; only the process that asked turns it into words for people.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from briefing_app.errors import FileNotUsable, Message, message
from briefing_app.language.foreign import NAMES, OTHER

if TYPE_CHECKING:
    from collections.abc import Mapping

Field = str | int


class Problem(StrEnum):
    """What makes a document impossible to read."""

    MISSING = "missing"
    ABSENT = "absent"
    FOLDER = "folder"
    EMPTY = "empty"
    TOO_LARGE = "too_large"
    TOO_LONG = "too_long"
    TOO_MANY_PAGES = "too_many_pages"
    PICTURE = "picture"
    OTHER_FORMAT = "other_format"
    NO_TEXT_FILE = "no_text_file"
    NOT_AS_NAMED = "not_as_named"
    OTHER_ARCHIVE = "other_archive"
    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    NO_TEXT = "no_text"
    BLANK = "blank"
    ENTITIES = "entities"
    UNPACKS = "unpacks"
    MANY_PARTS = "many_parts"
    PATHS = "paths"
    SLOW = "slow"
    MEMORY = "memory"


class Notice(StrEnum):
    """What is not in the text of a document that was read."""

    MACROS = "macros"
    ELSEWHERE = "elsewhere"
    PAGES_WITHOUT_TEXT = "pages_without_text"
    ODD_CHARACTERS = "odd_characters"
    MANY_CANDIDATES = "many_candidates"
    OTHER_LANGUAGE = "other_language"
    UNKNOWN_LANGUAGE = "unknown_language"


_PASTED = message("what was pasted")
_AGAIN = message("Ask for the document again, or save it anew in the program that made it.")
_PART = message("Save the part that you need as a document of its own.")
_OWN = message("Save it as .docx, .odt, .pdf or text in the program that made it.")

_REFUSALS: Mapping[Problem, tuple[str, str]] = {
    Problem.MISSING: (
        message("“{name}” cannot be read: {reason}."),
        message("Choose another file."),
    ),
    Problem.ABSENT: (message("There is no file {name}."), message("Check where it is.")),
    Problem.FOLDER: (
        message("{name} is a folder, not a document."),
        message("Choose a file."),
    ),
    Problem.EMPTY: (message("“{name}” is empty."), _AGAIN),
    Problem.TOO_LARGE: (message("“{name}” is larger than {size} MB."), _PART),
    Problem.TOO_LONG: (message("“{name}” has more than {most} characters."), _PART),
    Problem.TOO_MANY_PAGES: (message("“{name}” has more than {most} pages."), _PART),
    Problem.PICTURE: (
        message("“{name}” is a picture, in which there is no text."),
        message("Have its text recognised first, or type what you need."),
    ),
    Problem.OTHER_FORMAT: (message("“{name}” is a {format} file, which is not read."), _OWN),
    Problem.NO_TEXT_FILE: (
        message("“{name}” is no document: it does not hold text."),
        message("Documents are .txt, .md, .html, .docx, .odt and .pdf."),
    ),
    Problem.NOT_AS_NAMED: (
        message("“{name}” is not what its name says: it is no {format} file."),
        _AGAIN,
    ),
    Problem.OTHER_ARCHIVE: (
        message("“{name}” is an archive, and no document."),
        message("Unpack it and choose the document itself."),
    ),
    Problem.ENCRYPTED: (
        message("“{name}” is protected by a password."),
        message("Open it in its own program and save it without a password."),
    ),
    Problem.DAMAGED: (message("“{name}” is damaged and cannot be read."), _AGAIN),
    Problem.NO_TEXT: (
        message("“{name}” has no text: its pages are pictures, as of a scan."),
        message("Have its text recognised first, or type what you need."),
    ),
    Problem.BLANK: (message("“{name}” holds no text."), _AGAIN),
    Problem.ENTITIES: (
        message("“{name}” declares entities, which are not read: they can hide harm."),
        _AGAIN,
    ),
    Problem.UNPACKS: (
        message("“{name}” would unpack to more than {size} MB, and was left packed."),
        _AGAIN,
    ),
    Problem.MANY_PARTS: (
        message("“{name}” has more than {most} parts inside, and was left packed."),
        _AGAIN,
    ),
    Problem.PATHS: (
        message("“{name}” names places outside itself, and was left packed."),
        _AGAIN,
    ),
    Problem.SLOW: (
        message("“{name}” takes more than {seconds} seconds to read, and was given up."),
        _PART,
    ),
    Problem.MEMORY: (message("“{name}” takes more memory than reading may have."), _PART),
}

_NOTICES: Mapping[Notice, str] = {
    Notice.MACROS: message("The document has macros. They were left out and never ran."),
    Notice.ELSEWHERE: message("The document refers to files elsewhere. Nothing was fetched."),
    Notice.PAGES_WITHOUT_TEXT: message(
        "Pages without text: {n}. They are pictures, or could not be read."
    ),
    Notice.MANY_CANDIDATES: message(
        "Only the first {n} candidates were taken over. For the rest, add a part of the document."
    ),
    Notice.ODD_CHARACTERS: message(
        "Characters that could not be read: {n}. They are shown as {sign}."
    ),
    Notice.OTHER_LANGUAGE: message(
        "This text seems to be in {language}. Only Dutch, French and English are read: a figure in "
        "another language may be taken for what it is not."
    ),
    Notice.UNKNOWN_LANGUAGE: message(
        "The language of the text is not recognised; it is read as a text {language}."
    ),
}


_READ_AS: Mapping[str, str] = {
    "nl": message("in Dutch"),
    "fr": message("in French"),
    "en": message("in English"),
}


class Refused(Exception):
    """A document that is not read, as the helper says it."""

    def __init__(self, problem: Problem, **fields: Field) -> None:
        super().__init__(problem)
        self.problem = problem
        self.fields = fields


def refusal(problem: Problem, name: str, fields: Mapping[str, object]) -> FileNotUsable:
    """Return the error that people see."""
    what, todo = _REFUSALS[problem]
    return FileNotUsable(what, todo, **{**fields, "name": name or Message(_PASTED)})


def notice(kind: Notice, fields: Mapping[str, Field]) -> Message:
    """Return what people are told of a document that was read."""
    told: dict[str, object] = dict(fields)
    if kind is Notice.OTHER_LANGUAGE:
        told["language"] = Message(NAMES.get(str(fields["language"]), NAMES[OTHER]))
    if kind is Notice.UNKNOWN_LANGUAGE:
        told["language"] = Message(_READ_AS[str(fields["language"])])
    return Message(_NOTICES[kind], told)


def is_doubt(told: Message) -> bool:
    """Tell whether a notice doubts the language, which a person may know better."""
    return told.text in {_NOTICES[Notice.OTHER_LANGUAGE], _NOTICES[Notice.UNKNOWN_LANGUAGE]}
