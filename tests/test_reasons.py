"""Reasons of the system are told in the language of whoever reads them."""

from __future__ import annotations

import ast
import errno
import sqlite3
from pathlib import Path

import pytest

from briefing_app.errors import FileNotUsable, Message
from briefing_app.language.catalog import Catalog
from briefing_app.reasons import reason_of
from briefing_app.store.complaints import complaint

PACKAGE = Path(__file__).resolve().parent.parent / "briefing_app"


class OnWindows(OSError):
    """What Windows raises: elsewhere Python keeps no number of Windows."""

    def __init__(self, number: int, code: int = errno.EINVAL) -> None:
        super().__init__(code, "what Windows says")
        self.winerror = number


@pytest.mark.parametrize(
    ("error", "english", "dutch", "french"),
    [
        (
            PermissionError(errno.EACCES, "Permission denied"), "you may not do this here",
            "u mag dit hier niet doen", "vous n’êtes pas autorisé à le faire ici",
        ),
        (
            OSError(errno.ENOSPC, "No space left on device"), "the disk is full",
            "de schijf is vol", "le disque est plein",
        ),
        (
            OnWindows(32, errno.EACCES), "another program is using it",
            "een ander programma gebruikt het", "un autre programme l’utilise",
        ),
        (
            OnWindows(53, errno.ENOENT), "the place on the network cannot be reached",
            "de plaats op het netwerk is niet bereikbaar",
            "l’emplacement sur le réseau est inaccessible",
        ),
        (
            OSError(123456, "Oops"), "the system gives error 123456",
            "het systeem meldt fout 123456", "le système signale l’erreur 123456",
        ),
        (
            OSError("in words alone"), "the system does not say why",
            "het systeem zegt niet waarom", "le système ne dit pas pourquoi",
        ),
    ],
)  # fmt: skip
def test_reason_is_told_in_the_reader_s_language(
    error: OSError, english: str, dutch: str, french: str
) -> None:
    reason = reason_of(error)

    assert str(reason) == english
    assert [Catalog.load(language).show(reason) for language in ("nl", "fr")] == [dutch, french]


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("EPERM", "you may not do this here"),
        ("ENOENT", "it is not there"),
        ("EISDIR", "it is a folder"),
        ("ENOTDIR", "its path names something that is no folder"),
        ("EEXIST", "something of that name is there already"),
        ("ENOTEMPTY", "the folder is not empty"),
        ("EROFS", "it lies where nothing can be written"),
        ("ENAMETOOLONG", "its name or path is too long"),
        ("EBUSY", "another program is using it"),
        ("EIO", "the disk, or the connection to it, fails"),
        ("ESTALE", "the place on the network cannot be reached"),
        ("ENXIO", "the drive is not ready, or not connected"),
        ("EMFILE", "too many files are open at once"),
        ("EFBIG", "it is larger than this disk can hold as one file"),
        ("ELOOP", "its name leads round in a circle"),
        ("ENOMEM", "the computer has no memory left for it"),
        ("ETIMEDOUT", "the disk, or the network, does not answer"),
    ],
)
def test_number_of_the_system_has_a_reason(code: str, said: str) -> None:
    assert str(reason_of(OSError(getattr(errno, code), "its own words"))) == said


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (2, "it is not there"),
        (5, "you may not do this here"),
        (19, "it lies where nothing can be written"),
        (21, "the drive is not ready, or not connected"),
        (33, "another program is using it"),
        (112, "the disk is full"),
        (123, "its name has characters that cannot be used here"),
        (206, "its name or path is too long"),
        (225, "the virus scanner holds it back"),
        (362, "it is kept online, and cannot be fetched now"),
        (1231, "the place on the network cannot be reached"),
        (99999, "its name has characters that cannot be used here"),  # by its errno
    ],
)
def test_number_of_windows_says_more_than_its_errno(number: int, said: str) -> None:
    assert str(reason_of(OnWindows(number))) == said


def test_reason_ends_a_sentence_in_every_language() -> None:
    every = {str(reason_of(OSError(number, "words"))) for number in errno.errorcode}
    every |= {str(reason_of(OnWindows(number))) for number in range(2000)}
    for language in ("nl", "fr", "en"):
        catalog = Catalog.load(language)
        told = {catalog.gettext(one) for one in every if "error" not in one}
        assert not [one for one in told if one[0].isupper() or one.endswith((".", " "))]


def test_store_complains_in_our_words(tmp_path: Path) -> None:
    full = sqlite3.OperationalError("database or disk is full")
    full.sqlite_errorcode = sqlite3.SQLITE_FULL
    odd = sqlite3.OperationalError("interrupted")
    odd.sqlite_errorcode = sqlite3.SQLITE_INTERRUPT

    assert str(complaint(full)) == "the disk is full"
    assert str(complaint(PermissionError(13, "no"))) == "you may not do this here"
    assert str(complaint(odd)) == "the store gives error 9"
    assert str(complaint(sqlite3.DatabaseError("no code"))) == "it is damaged"
    with pytest.raises(sqlite3.OperationalError) as caught:
        sqlite3.connect(tmp_path / "nowhere" / "a.dossier")
    assert str(complaint(caught.value)) == "it is not there, or you may not open it"


def test_error_with_a_reason_is_one_sentence_in_the_log() -> None:
    error = FileNotUsable(
        "{name} fails: {reason}.", name="a", reason=Message("it is {n}", {"n": 2})
    )

    assert str(error) == "a fails: it is 2."


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: path.stem)
def test_no_module_shows_what_the_system_says(path: Path) -> None:
    """``str(error)`` of what the system raised is English, or the language of Windows."""
    source = path.read_text("utf-8")

    assert "strerror" not in source
    shown = [
        f"line {call.lineno}"
        for handler in ast.walk(ast.parse(source))
        if isinstance(handler, ast.ExceptHandler)
        and "OSError" in ast.unparse(handler.type or handler)
        for call in ast.walk(handler)
        if isinstance(call, ast.Call) and ast.unparse(call) == f"str({handler.name})"
    ]
    assert shown == []
