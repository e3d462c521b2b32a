"""Extraction: the template and the catalogs, brought up to date with the sources.

Run as ``python -m briefing_app.language.extraction``, with ``--check`` to change nothing and
exit with 1 when something is missing, empty, obsolete or out of date.  It never guesses a
translation, and what it writes holds no date, path or line number: same sources, same bytes.
The running application never imports this module.
"""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

if TYPE_CHECKING:
    from collections.abc import Iterator

DOMAIN = "briefing_app"
LANGUAGES = {
    "nl": "nplurals=2; plural=(n != 1);",
    "fr": "nplurals=2; plural=(n > 1);",
    "en": "nplurals=2; plural=(n != 1);",
}
_KEYWORDS = {
    "message": None,
    "gettext": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
}
_HEADER = """\
msgid ""
msgstr ""
"Project-Id-Version: briefing-app\\n"
{language}"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
{plurals}"""


def extract(package: Path) -> Catalog:
    """Return the message ids of the sources below a folder, sorted, without their places."""
    template = Catalog(charset="utf-8")
    found = extract_from_dir(
        str(package), method_map=[("**.py", "python")], keywords=_KEYWORDS, comment_tags=()
    )
    for _, _, message, _, context in found:
        template.add(message, context=context)
    return template


def update(template: Catalog, source: bytes, language: str) -> Catalog:
    """Return a catalog with exactly the ids of the template and the translations it had.

    English says its ids.  A new id of another language has no translation yet.
    """
    catalog = read_po(io.BytesIO(source), locale=language, charset="utf-8")
    catalog.update(template, no_fuzzy_matching=True)
    catalog.obsolete.clear()
    if language == "en":
        for message in catalog:
            if message.id:
                message.string = message.id
    return catalog


def render(catalog: Catalog, language: str = "") -> bytes:
    """Return the file of a catalog, or of the template when no language is given."""
    header = _HEADER.format(
        language=f'"Language: {language}\\n"\n' if language else "",
        plurals=f'"Plural-Forms: {LANGUAGES[language]}\\n"\n' if language else "",
    )
    body = io.BytesIO()
    write_po(
        body,
        catalog,
        width=100,
        no_location=True,
        omit_header=True,
        sort_output=True,
        ignore_obsolete=True,
    )
    return header.encode() + b"\n" + body.getvalue()


def files(root: Path) -> Iterator[tuple[Path, bytes, Catalog]]:
    """Yield each file of ``translations/`` with what it should hold, the template first."""
    template = extract(root / "briefing_app")
    folder = root / "translations"
    yield folder / f"{DOMAIN}.pot", render(template), template
    for language in LANGUAGES:
        path = folder / language / "LC_MESSAGES" / f"{DOMAIN}.po"
        source = (
            path.read_bytes()
            if path.exists()
            else _HEADER.format(
                language=f'"Language: {language}\\n"\n',
                plurals=f'"Plural-Forms: {LANGUAGES[language]}\\n"\n',
            ).encode()
        )
        catalog = update(template, source, language)
        yield path, render(catalog, language), catalog


def untranslated(catalog: Catalog) -> list[str]:
    """Return the ids that have no translation, or lack a plural form."""
    missing = []
    for message in catalog:
        texts = message.string if isinstance(message.string, tuple | list) else (message.string,)
        if message.id and not all(texts):
            missing.append(message.id if isinstance(message.id, str) else message.id[0])
    return missing


def main(arguments: list[str]) -> int:
    """Update or check the catalogs of the repository; return the exit status."""
    checking = arguments == ["--check"]
    if arguments and not checking:
        sys.stderr.write("usage: python -m briefing_app.language.extraction [--check]\n")
        return 2
    root = Path(__file__).resolve().parents[2]
    findings = 0
    for path, content, catalog in files(root):
        name = path.relative_to(root).as_posix()
        if not path.exists() or path.read_bytes() != content:
            findings += 1
            sys.stdout.write(f"{name}: {'out of date' if checking else 'updated'}\n")
            if not checking:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
        if path.suffix == ".po":
            for text in untranslated(catalog):
                findings += 1
                sys.stdout.write(f"{name}: no translation of “{text}”\n")
    return 1 if checking and findings else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
