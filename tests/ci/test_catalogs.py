from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import ModuleType

SOURCE = """
from briefing_app.errors import message
TITLE = message("Facts of {title}")
def show(catalog, n):
    return catalog.ngettext("{n} fact", "{n} facts", n) + catalog.pgettext("verb", "Open")
"""

TRANSLATED = {
    "nl": ("Feiten van {title}", ("{n} feit", "{n} feiten"), "Openen"),
    "fr": ("Faits de {title}", ("{n} fait", "{n} faits"), "Ouvrir"),
}


@pytest.fixture
def catalogs(
    script: Callable[[str], ModuleType], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> ModuleType:
    module = script("catalogs")
    package = tmp_path / "briefing_app"
    package.mkdir()
    (package / "window.py").write_text(SOURCE)
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "TRANSLATIONS", tmp_path / "translations")
    monkeypatch.setattr(module, "TEMPLATE", tmp_path / "translations" / "briefing_app.pot")
    return module


def translate(catalogs: ModuleType) -> None:
    catalogs.update()
    for language, (title, counts, verb) in TRANSLATED.items():
        file = catalogs.catalog_file(language)
        catalog = catalogs.read(file, language)
        catalog["Facts of {title}"].string = title
        catalog["{n} fact"].string = counts
        catalog.get("Open", "verb").string = verb
        catalogs._write(file, catalog)


def test_every_marked_text_reaches_every_catalog(catalogs: ModuleType) -> None:
    catalogs.update()

    text = catalogs.catalog_file("fr").read_text("utf-8")
    assert 'msgid "Facts of {title}"' in text
    assert 'msgid_plural "{n} facts"' in text
    assert 'msgctxt "verb"' in text
    assert "Date" not in text


def test_complete_catalogs_have_no_problems(catalogs: ModuleType) -> None:
    translate(catalogs)

    assert list(catalogs.problems()) == []


def test_untranslated_text_is_a_problem_except_in_english(catalogs: ModuleType) -> None:
    catalogs.update()

    found = list(catalogs.problems())

    assert len([line for line in found if line.startswith("nl: not translated")]) == 3
    assert [line for line in found if line.startswith("en")] == []


def test_wrong_field_in_a_translation_is_a_problem(catalogs: ModuleType) -> None:
    translate(catalogs)
    file = catalogs.catalog_file("nl")
    file.write_text(file.read_text("utf-8").replace("van {title}", "van {titel}"), "utf-8")

    assert [line for line in catalogs.problems() if "other fields" in line]


def test_updating_keeps_translations_and_drops_what_nobody_says(catalogs: ModuleType) -> None:
    translate(catalogs)
    source = catalogs.ROOT / "briefing_app" / "window.py"
    source.write_text(SOURCE.replace('"verb", "Open"', '"verb", "Close"'))

    assert any("nobody says" in line for line in catalogs.problems())
    catalogs.update()

    text = catalogs.catalog_file("nl").read_text("utf-8")
    assert "Feiten van {title}" in text
    assert "Openen" not in text
    assert 'msgid "Close"' in text


def test_updating_twice_changes_nothing(catalogs: ModuleType) -> None:
    translate(catalogs)
    catalogs.update()
    once = catalogs.catalog_file("fr").read_bytes()
    catalogs.update()

    assert catalogs.catalog_file("fr").read_bytes() == once
