from __future__ import annotations

import datetime as dt
import os
import re
from decimal import Decimal
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from briefing_app.domain.codes import FactKind
from briefing_app.domain.fact import Measure
from briefing_app.errors import Message
from briefing_app.language import catalog as module
from briefing_app.language.catalog import Catalog
from briefing_app.language.labels import label

_FIELD, _WORD = re.compile(r"\{\w+\}"), re.compile(r"[^\W\d_]+")
_HEADER = (
    'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n'
    '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
)
_TEXTS = (
    'msgid "Open {name}"\nmsgstr "{name} openen"\n\n'
    'msgid "{n} fact"\nmsgid_plural "{n} facts"\nmsgstr[0] "{n} feit"\nmsgstr[1] "{n} feiten"\n\n'
    'msgctxt "state"\nmsgid "Open"\nmsgstr "Open (toestand)"\n'
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    place = tmp_path / "nl" / "LC_MESSAGES"
    place.mkdir(parents=True)
    (place / "briefing_app.po").write_text(_HEADER + _TEXTS, "utf-8")
    monkeypatch.setattr(module, "translations", lambda: tmp_path)
    return place


def test_texts_are_translated_and_filled_in(folder: Path) -> None:
    catalog = Catalog.load("nl")
    assert catalog.gettext("Open {name}", name="{x}") == "{x} openen"
    assert catalog.ngettext("{n} fact", "{n} facts", 1) == "1 feit"
    assert catalog.ngettext("{n} fact", "{n} facts", 2) == "2 feiten"
    assert catalog.pgettext("state", "Open") == "Open (toestand)"
    assert catalog.gettext("Not there {n}", n=3) == "Not there 3"


def test_messages_inside_messages_are_translated(folder: Path) -> None:
    inner = Message("Open {name}", {"name": "dit"})
    assert Catalog.load("nl").show(Message("Undo: {step}", {"step": inner})) == "Undo: dit openen"
    assert Catalog.load("nl").show(Message("")) == ""


def test_compiled_catalog_is_used_unless_its_source_is_newer(folder: Path) -> None:
    source, compiled = folder / "briefing_app.po", folder / "briefing_app.mo"
    compiled.write_bytes(b"not a catalog")
    os.utime(compiled, (1, 1))
    assert Catalog.load("nl").gettext("Open {name}", name="A") == "A openen"
    os.utime(source, (1, 1))
    with pytest.raises(OSError, match="Bad magic"):
        Catalog.load("nl")


def test_language_without_catalog_is_refused(folder: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Catalog.load("xx")


def test_pseudo_language_marks_every_text() -> None:
    catalog = Catalog.load("pseudo")
    assert catalog.gettext("Open {name}", name="A") == "⟦Open A⟧"
    assert catalog.ngettext("{n} fact", "{n} facts", 2) == "⟦2 facts⟧"
    assert catalog.pgettext("state", "Open") == "⟦Open⟧"


@pytest.mark.parametrize(
    ("language", "expected"), [("nl", "Bedrag"), ("fr", "Montant"), ("en", "Amount")]
)
def test_window_has_its_texts_in_every_language(language: str, expected: str) -> None:
    assert Catalog.load(language).gettext(label(FactKind.AMOUNT)) == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("nl", "1 maart 2026, "),
        ("fr", "1 mars 2026, "),
        ("en", "1 March 2026, "),
        ("pseudo", "1 March 2026, "),
    ],
)
def test_an_instant_is_worded_in_the_language_and_in_local_time(
    language: str, expected: str
) -> None:
    instant = dt.datetime(2026, 3, 1, 12, 5, tzinfo=dt.UTC)
    said = Catalog.load(language).show(Message("{since}", {"since": instant}))
    assert expected + instant.astimezone().strftime("%H:%M") in said


def test_no_sentence_is_the_same_in_dutch_and_french() -> None:
    found: dict[str, dict[tuple[str, str], str]] = {}
    for language in ("nl", "fr"):
        path = Path(__file__).parents[2] / "translations" / language / "LC_MESSAGES"
        with (path / "briefing_app.po").open("rb") as file:
            found[language] = {
                (str(each.id), each.context or ""): str(each.string)
                for each in read_po(file)
                if len(_WORD.findall(_FIELD.sub("", str(each.id)))) > 3
            }
    alike = [text for text, dutch in found["nl"].items() if found["fr"][text] == dutch]
    assert alike == []


@pytest.mark.parametrize(
    ("language", "amount", "share"),
    [
        ("nl", "€ 90 miljoen", "34,1 procent"),
        ("fr", "90 millions d’euros", "34,1 %"),
        ("en", "€90 million", "34.1 per cent"),
    ],
)
def test_a_measure_is_worded_in_the_language_in_the_long_form(
    language: str, amount: str, share: str
) -> None:
    fields = {
        "added": Measure(kind=FactKind.AMOUNT, low=Decimal(90_000_000), currency="EUR"),
        "ratio": Measure(kind=FactKind.PERCENTAGE, low=Decimal("34.1")),
    }
    said = Catalog.load(language).show(Message("{added} {ratio}", fields))
    assert said.replace("\u00a0", " ").replace("\u202f", " ") == f"{amount} {share}"
