from __future__ import annotations

import sqlite3
import tomllib
from typing import TYPE_CHECKING

import pytest

from briefing_app.domain.codes import BriefingKind, FactState, Grade, PassageKind
from briefing_app.domain.reference import FactReference, references
from briefing_app.domain.weighing import grade
from briefing_app.errors import FileNotUsable
from briefing_app.language.typography import tidy
from briefing_app.language.voice import Voice
from briefing_app.paths import resources
from briefing_app.session.sample import create_sample

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from briefing_app.domain.briefing import Briefing, Passage
    from briefing_app.domain.fact import Texts
    from briefing_app.session.session import Session

LANGUAGES = ("nl", "fr", "en")
_WITHOUT_TEXT = frozenset({PassageKind.CHART, PassageKind.HEADLINE})


@pytest.fixture
def sample(tmp_path: Path) -> Iterator[Session]:
    session = create_sample(tmp_path / "sample.dossier")
    yield session
    session.close(backup=False)


def _dump(path: Path) -> list[str]:
    connection = sqlite3.connect(path)
    # When the schema was made is the machine's business, not the sample's.
    lines = [line for line in connection.iterdump() if '"_sqlite_migrations"' not in line]
    connection.close()
    return lines


def _passages(sample: Session, key: str) -> list[Passage]:
    briefing = sample.briefings.by_key(key)
    return [passage for section in briefing.sections for passage in section.passages]


def _all_passages(sample: Session) -> list[Passage]:
    return [passage for one in sample.briefings.all() for passage in _passages(sample, one.key)]


def test_two_samples_are_equal_row_by_row(tmp_path: Path) -> None:
    paths = [tmp_path / name for name in ("one.dossier", "two.dossier")]
    for path in paths:
        create_sample(path).close(backup=False)
    assert _dump(paths[0]) == _dump(paths[1])


def test_sample_is_sound(sample: Session) -> None:
    assert sample.verify() == []


def test_sample_never_replaces_a_file(tmp_path: Path) -> None:
    path = tmp_path / "mine.dossier"
    path.write_text("mine")
    with pytest.raises(FileNotUsable):
        create_sample(path)
    assert path.read_text() == "mine"


def test_every_text_is_there_in_three_languages(sample: Session) -> None:
    for fact in sample.facts.all():
        assert set(fact.title) == set(LANGUAGES), fact.key
        for value in fact.values:
            assert set(value.texts) in ({*LANGUAGES}, set()), fact.key
    for stakeholder in sample.stakeholders.all():
        assert set(stakeholder.name) == set(stakeholder.role) == set(LANGUAGES)
    for chart in sample.charts.all():
        assert set(chart.title) == set(LANGUAGES)
    for briefing in sample.briefings.all():
        assert set(briefing.title) == set(briefing.short_title) == set(LANGUAGES)
        for texts in _around(briefing):
            assert set(texts) in ({*LANGUAGES}, set()), briefing.key
        for section in briefing.sections:
            has_none = briefing.kind is BriefingKind.LETTER and section is briefing.sections[0]
            assert set(section.heading) == (set() if has_none else {*LANGUAGES}), briefing.key
        for passage in _passages(sample, briefing.key):
            if passage.kind not in _WITHOUT_TEXT:
                assert set(passage.texts) == set(LANGUAGES), briefing.key
            original = briefing.original
            assert not any(passage.is_outdated(language, original) for language in LANGUAGES)


def _around(briefing: Briefing) -> Iterator[Texts]:
    yield from (briefing.sender, briefing.addressee, briefing.annexes, briefing.asked_by)
    yield from (briefing.salutation, briefing.closing)
    for signatory in briefing.signatories:
        yield from (signatory.role, signatory.ministry)
    for annex in briefing.annex_list:
        yield annex.title


def test_each_passage_states_the_same_facts_and_sources_in_each_language(sample: Session) -> None:
    for passage in _all_passages(sample):
        stated = [
            sorted((type(one).__name__, one.key) for one in references(passage.text(language)))
            for language in LANGUAGES
        ]
        assert stated[0] == stated[1] == stated[2], passage.text("en")


def test_main_note_relies_on_nothing_disputed_or_not_verified(sample: Session) -> None:
    states = {row.key: row.state for row in sample.facts.rows()}
    stated = {
        one.key
        for passage in _passages(sample, "note")
        for one in references(passage.text("nl"))
        if isinstance(one, FactReference)
    }
    by_id = {fact.id: fact.key for fact in sample.facts.all()}
    for passage in _passages(sample, "note"):
        stated |= {by_id[fact_id] for fact_id in passage.fact_ids}
    assert {states[key] for key in stated} == {FactState.VERIFIED, FactState.DECIDED}


def test_second_briefing_states_a_disputed_fact(sample: Session) -> None:
    states = {row.key: row.state for row in sample.facts.rows()}
    stated = [
        one.key
        for passage in _passages(sample, "region")
        for one in references(passage.text("nl"))
        if isinstance(one, FactReference)
    ]
    assert [states[key] for key in stated] == [FactState.NOT_VERIFIED, FactState.DISPUTED]


def test_sample_shows_every_grade_of_disagreement(sample: Session) -> None:
    sources = {source.id: source for source in sample.sources.all()}
    grades = {
        fact.key: {
            grade(fact.kind, one, other, sources)
            for one in fact.values
            for other in fact.values
            if one is not other
        }
        for fact in sample.facts.all()
    }
    assert Grade.CONTRADICTION in grades["eu-contribution"]
    assert grades["state-contribution"] == {Grade.COMPATIBLE}
    assert Grade.SUPERSEDED in grades["supercomputer-full-capacity"]
    assert grades["minister"] == {Grade.CONTRADICTION}


def test_sample_is_set_as_the_typography_of_each_language_asks() -> None:
    for file in sorted((resources() / "sample").glob("*.toml")):
        for language, text in _texts(tomllib.loads(file.read_text("utf-8")), ""):
            assert tidy(text, Voice(language)) == text


def _texts(node: object, language: str) -> Iterator[tuple[str, str]]:
    if isinstance(node, dict):
        for name, inner in node.items():
            yield from _texts(inner, name if name in LANGUAGES else language)
    elif isinstance(node, list):
        for inner in node:
            yield from _texts(inner, language)
    elif isinstance(node, str) and language:
        yield language, node
