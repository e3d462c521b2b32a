"""The catalogs: complete, without leftovers, and the same in what they fill in."""

from __future__ import annotations

import re
import string
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing_app.language.extraction import (
    LANGUAGES,
    extract,
    files,
    main,
    render,
    untranslated,
    update,
)

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog, Message

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def catalogs() -> dict[str, tuple[bytes, bytes, Catalog]]:
    """What each file holds, what it should hold, and the catalog that it should be."""
    return {
        path.parts[-3] if path.suffix == ".po" else "template": (
            path.read_bytes(),
            content,
            catalog,
        )
        for path, content, catalog in files(ROOT)
    }


def _texts(message: Message) -> tuple[str, ...]:
    text = message.string
    return tuple(text) if isinstance(text, tuple | list) else (text or "",)


def _ids(message: Message) -> tuple[str, ...]:
    return tuple(message.id) if isinstance(message.id, tuple | list) else (message.id,)


def _fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("name", ["template", *LANGUAGES])
def test_catalogs_hold_what_the_sources_say_and_nothing_else(
    name: str, catalogs: dict[str, tuple[bytes, bytes, Catalog]]
) -> None:
    found, expected, _ = catalogs[name]
    assert found == expected, "run python -m briefing_app.language.extraction"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated(
    language: str, catalogs: dict[str, tuple[bytes, bytes, Catalog]]
) -> None:
    assert untranslated(catalogs[language][2]) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_fill_in_the_same_fields(
    language: str, catalogs: dict[str, tuple[bytes, bytes, Catalog]]
) -> None:
    for message in catalogs[language][2]:
        if not message.id or "%(" in _ids(message)[0]:
            continue
        expected = set().union(*map(_fields, _ids(message)))
        for text in filter(None, _texts(message)):  # a singular may leave the number out
            assert _fields(text) <= expected, message.id
            assert _fields(text) == expected or len(_ids(message)) == 2, message.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_plurals_have_as_many_forms_as_the_language(
    language: str, catalogs: dict[str, tuple[bytes, bytes, Catalog]]
) -> None:
    for message in catalogs[language][2]:
        if message.id and len(_ids(message)) == 2:
            assert len(_texts(message)) == 2


def test_dutch_writes_pdf_in_small_letters(
    catalogs: dict[str, tuple[bytes, bytes, Catalog]],
) -> None:
    for message in catalogs["nl"][2]:
        for text in _texts(message) if message.id else ():
            assert "PDF" not in re.sub(r"PDF/[AU]", "", text), text


def test_french_is_typeset(catalogs: dict[str, tuple[bytes, bytes, Catalog]]) -> None:
    for message in catalogs["fr"][2]:
        if message.id and "%(" not in _ids(message)[0]:
            for text in _texts(message):
                assert not set("'\"") & set(text), text
                assert not any(f" {mark}" in text for mark in ";:!?»"), text
                assert "« " not in text, text


def _package(folder: Path, source: str) -> Path:
    package = folder / "package"
    package.mkdir()
    (package / "module.py").write_text(source, "utf-8")
    return package


def test_extraction_finds_every_keyword(tmp_path: Path) -> None:
    package = _package(
        tmp_path,
        'message("One")\ncatalog.gettext("Two {n}", n=1)\n'
        'c.ngettext("{n} fact", "{n} facts", 2)\nc.pgettext("state", "Open")\nf"{x}"\n',
    )
    found = {(message.id, message.context) for message in extract(package) if message.id}
    assert found == {
        ("One", None),
        ("Two {n}", None),
        (("{n} fact", "{n} facts"), None),
        ("Open", "state"),
    }


def test_update_keeps_translations_and_never_guesses(tmp_path: Path) -> None:
    template = extract(_package(tmp_path, 'message("Open file")\nmessage("Open files")\n'))
    source = (
        b'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
        b'msgid "Open file"\nmsgstr "Bestand openen"\n\nmsgid "Gone"\nmsgstr "Weg"\n'
    )
    dutch = update(template, source, "nl")
    assert {message.id: message.string or "" for message in dutch if message.id} == {
        "Open file": "Bestand openen",
        "Open files": "",
    }
    assert untranslated(dutch) == ["Open files"]
    english = update(template, b"", "en")
    assert untranslated(english) == []
    assert b"fuzzy" not in render(dutch, "nl")


def test_files_hold_no_date_path_or_line_number(
    catalogs: dict[str, tuple[bytes, bytes, Catalog]],
) -> None:
    for found, _, _ in catalogs.values():
        assert b"-Date:" not in found
        assert b"#:" not in found
        assert b".py" not in found


def test_unknown_argument_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--chek"]) == 2
    assert "usage" in capsys.readouterr().err
