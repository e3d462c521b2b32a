"""Collect the texts of the window for translation, and check the translations.

``update`` writes ``translations/briefing_app.pot`` and merges it into each language; ``check`` is
part of ``make check``.  Translating itself is people's work: nothing here guesses a translation.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from babel.messages import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

if TYPE_CHECKING:
    from collections.abc import Iterator

    from babel.messages.catalog import Message

ROOT = Path(__file__).resolve().parent.parent
TRANSLATIONS = ROOT / "translations"
TEMPLATE = TRANSLATIONS / "briefing_app.pot"
LANGUAGES = ("nl", "fr", "en")
WRITTEN_IN = "en"  # the ids themselves; its catalog only needs what is said otherwise
_KEYWORDS = {
    "message": None,
    "gettext": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
}
_FIELD = re.compile(r"\{[^{}]*\}|%\([a-z_]+\)s")


def extract(package: Path) -> Catalog:
    """Return a catalog of every text that the package marks, sorted, with the files it is in."""
    catalog = Catalog(project="briefing-app", charset="utf-8", fuzzy=False)
    found = extract_from_dir(package, [("**.py", "python")], keywords=_KEYWORDS)
    for file, _line, text, _comments, context in found:
        place = (Path(package.name) / file).as_posix()
        catalog.add(text, None, [(place, 0)], context=context)
    return catalog


def catalog_file(language: str) -> Path:
    """Return the place of a language's catalog."""
    return TRANSLATIONS / language / "LC_MESSAGES" / "briefing_app.po"


def read(file: Path, language: str | None = None) -> Catalog:
    """Read a catalog; a file that does not exist is an empty one."""
    if not file.exists():
        return Catalog(locale=language, project="briefing-app", charset="utf-8", fuzzy=False)
    with file.open("rb") as stream:
        return read_po(stream, locale=language)


def update() -> None:
    """Write the template and merge it into each language; what is no longer said is dropped."""
    template = extract(ROOT / "briefing_app")
    _write(TEMPLATE, template)
    for language in LANGUAGES:
        file = catalog_file(language)
        catalog = read(file, language)
        catalog.update(template, no_fuzzy_matching=True, update_creation_date=False)
        _write(file, catalog)


def _write(file: Path, catalog: Catalog) -> None:
    """Write without dates and line numbers, so that a difference is a difference of texts."""
    for message in catalog:
        message.locations = sorted({(place, 0) for place, _ in message.locations})
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("wb") as stream:
        write_po(
            stream,
            catalog,
            width=100,
            sort_output=True,
            ignore_obsolete=True,
            include_lineno=False,
            omit_header=False,
        )
    lines = file.read_text("utf-8").splitlines(keepends=True)
    kept = (line for line in lines if not re.match(r'"(POT-Creation|PO-Revision)-Date', line))
    file.write_text("".join(kept), "utf-8", newline="\n")


def problems() -> Iterator[str]:
    """Yield a sentence for each text that is missing, left over, or has other fields."""
    marked = extract(ROOT / "briefing_app")
    for language in (None, *LANGUAGES):
        file = catalog_file(language) if language else TEMPLATE
        catalog = read(file, language)
        ours, theirs = _ids(marked), _ids(catalog)
        for text, context in sorted(ours - theirs, key=str):
            yield f"{file.name} {language or ''}: lacks {text!r} {context or ''}"
        for text, context in sorted(theirs - ours, key=str):
            yield f"{file.name} {language or ''}: nobody says {text!r} {context or ''}"
        if language:
            for message in catalog:
                if message.id:
                    yield from _faults(message, language)


def _ids(catalog: Catalog) -> set[tuple[object, str | None]]:
    return {(message.id, message.context) for message in catalog if message.id}


def _faults(message: Message, language: str) -> Iterator[str]:
    ids, texts = _texts(message.id), _texts(message.string)
    if language == WRITTEN_IN and not any(texts):
        return
    if not all(texts) or message.fuzzy:
        yield f"{language}: not translated: {ids[0]!r}"
        return
    allowed = {field for text in ids for field in _FIELD.findall(text)}
    for text in texts:
        fields = set(_FIELD.findall(text))
        if fields - allowed or (len(texts) == 1 and fields != allowed):
            yield f"{language}: other fields than {ids[0]!r}: {text!r}"


def _texts(text: object) -> list[str]:
    """Return the forms of a text: one, or as many as the language has plurals."""
    if isinstance(text, list | tuple):
        return [str(form or "") for form in text]
    return [str(text or "")]


def main() -> int:
    """Do what the command line says; status 1 means that a translation must be mended."""
    if sys.argv[1:] == ["update"]:
        update()
        return 0
    if sys.argv[1:] != ["check"]:
        sys.stderr.write("usage: catalogs.py update|check\n")
        return 2
    found = list(problems())
    sys.stderr.write("".join(f"{sentence}\n" for sentence in found))
    sys.stdout.write(f"Catalogs: {len(found)} problems\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
