from __future__ import annotations

import contextlib
import sqlite3
from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from briefing_app.domain.conformance import Breach, Norm
from briefing_app.domain.told import same_meaning
from briefing_app.errors import Message, NotFound, UserError
from briefing_app.publish import Options
from briefing_app.session import Session
from tests.editions import MADE_AT, released

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from briefing_app.release import Release

BOTH = Options(("nl", "fr"))


@pytest.fixture(scope="module")
def final() -> Release:
    return released("note", BOTH)


@pytest.fixture
def dossier(sample_file: Path, tmp_path: Path) -> Iterator[Session]:
    path = tmp_path / "sample.dossier"
    path.write_bytes(sample_file.read_bytes())
    with Session.open(path, user="Ann", must_write=True) as session:
        yield session
        assert session.verify() == []


def test_edition_keeps_the_bytes_and_who_made_them_and_when(
    dossier: Session, final: Release
) -> None:
    row = dossier.editions.freeze(final, ["nota.pdf"])
    edition = dossier.editions.get(row)
    (file,) = edition.files
    assert dossier.editions.data(row) == final.files[0].pdf
    assert file.sha256 == sha256(final.files[0].pdf).hexdigest()
    assert (file.name, file.size, file.languages) == (
        "nota.pdf",
        len(final.files[0].pdf),
        ("nl", "fr"),
    )
    assert (edition.made_by, edition.made_at, edition.layout) == ("Ann", MADE_AT, "parallel")
    assert edition.briefing == dossier.briefings.by_key("note").uuid
    assert edition.findings == final.findings


def test_edition_keeps_the_verdict_on_its_files(dossier: Session, final: Release) -> None:
    edition = dossier.editions.get(dossier.editions.freeze(final, ["a.pdf"]))
    assert edition.conforms
    assert edition.files[0].report == final.files[0].report


def test_verdict_with_findings_reads_back_as_it_was(dossier: Session, final: Release) -> None:
    from briefing_app.store.verdicts import decode_report, encode_report

    breach = Breach(
        norm=Norm.UA,
        clause="7.3",
        message=Message("The typeface {name} is not in the file.", {"name": "Ü"}),
        page=2,
        rule="R",
        detail="d",
        times=3,
    )
    report = replace(final.files[0].report, breaches=(breach,))
    assert decode_report(encode_report(report)) == report
    assert decode_report(encode_report(None)) is None


def test_edition_keeps_the_texts_of_its_languages_only(dossier: Session, final: Release) -> None:
    edition = dossier.editions.get(dossier.editions.freeze(final, ["a.pdf"]))
    note = dossier.briefings.by_key("note")
    passages = [each for section in edition.texts.sections for each in section.passages]
    assert edition.texts.title == {each: note.title[each] for each in ("nl", "fr")}
    assert passages
    assert {language for each in passages for language in each.texts} == {"nl", "fr"}


def test_edition_keeps_each_value_with_its_wordings(dossier: Session, final: Release) -> None:
    row = dossier.editions.freeze(final, ["a.pdf"])
    stated = dossier.editions.values(row)
    facts = {fact.uuid: fact for fact in dossier.facts.all()}
    assert len(stated) > 5
    assert all(
        any(value.uuid == each.value for value in facts[each.fact].values) for each in stated
    )
    assert all(set(each.wordings) <= {"nl", "fr"} for each in stated)


def test_edition_keeps_the_values_themselves_and_their_sources(
    dossier: Session, final: Release
) -> None:
    row = dossier.editions.freeze(final, ["a.pdf"])
    facts = {fact.uuid: fact for fact in dossier.facts.all()}
    sources = {source.id: source for source in dossier.sources.all()}
    kept = [(each, facts[each.fact]) for each in dossier.editions.values(row)]
    for each, fact in kept:
        value = next(value for value in fact.values if value.uuid == each.value)
        assert same_meaning(each.frozen, value)
        assert (each.key, each.kind, each.title) == (fact.key, fact.kind, fact.title)
        assert (each.frozen.as_of, each.frozen.texts) == (value.as_of, value.texts)
        cited = [sources[citation.source_id] for citation in value.citations]
        assert [source.uuid for source in each.sources] == [source.uuid for source in cited]
        assert [source.published for source in each.sources] == [s.published for s in cited]
    measured = [each.frozen.measure for each, _ in kept if each.frozen.measure is not None]
    assert any(measure.currency == "EUR" for measure in measured)


def test_edition_keeps_its_values_when_facts_and_sources_go(
    dossier: Session, final: Release
) -> None:
    row = dossier.editions.freeze(final, ["a.pdf"])
    before = dossier.editions.values(row)
    for source in dossier.sources.all():
        dossier.sources.remove(source.id)
    for fact in dossier.facts.all():
        dossier.facts.remove(fact.id)
    assert dossier.editions.values(row) == before


def test_file_bears_the_identifier_that_is_kept(dossier: Session, final: Release) -> None:
    edition = dossier.editions.get(dossier.editions.freeze(final, ["a.pdf"]))
    assert edition.files[0].identifier.startswith("urn:uuid:")
    assert edition.files[0].identifier.encode() in final.files[0].pdf


def test_edition_stays_when_the_briefing_changes_or_goes(dossier: Session, final: Release) -> None:
    row = dossier.editions.freeze(final, ["a.pdf"])
    before = dossier.editions.get(row)
    note = dossier.briefings.by_key("note")
    dossier.briefings.write(note.id, "title", "nl", "Heel anders")
    dossier.briefings.remove(note.id)
    assert dossier.editions.get(row) == before
    assert dossier.editions.of(note.uuid) == [before]


def test_undo_does_not_reach_an_edition(dossier: Session, final: Release) -> None:
    note = dossier.briefings.by_key("note")
    dossier.briefings.write(note.id, "title", "nl", "Heel anders")
    label = dossier.undo_label
    row = dossier.editions.freeze(final, ["a.pdf"])
    assert dossier.undo_label == label
    dossier.undo()
    assert dossier.editions.data(row) == final.files[0].pdf
    assert dossier.briefings.by_key("note").title["nl"] != "Heel anders"


def test_several_files_are_one_edition(dossier: Session, final: Release) -> None:
    (file,) = final.files
    pair = replace(
        final,
        files=(replace(file, languages=("nl",)), replace(file, languages=("fr",), pdf=b"%PDF fr")),
    )
    row = dossier.editions.freeze(pair, ["a.pdf", "b.pdf"])
    files = dossier.editions.get(row).files
    assert [(each.languages, each.name) for each in files] == [
        (("nl",), "a.pdf"),
        (("fr",), "b.pdf"),
    ]
    assert dossier.editions.data(row, 1) == b"%PDF fr"
    with pytest.raises(NotFound):
        dossier.editions.data(row, 2)


def test_draft_is_never_kept(dossier: Session, final: Release) -> None:
    draft = replace(final, options=replace(BOTH, draft=True))
    with pytest.raises(ValueError, match="final"):
        dossier.editions.freeze(draft, ["a.pdf"])
    assert dossier.editions.all() == []


def test_file_that_breaches_a_norm_is_never_kept(dossier: Session, final: Release) -> None:
    breach = Breach(norm=Norm.A2, clause="6.1", message=Message("x"))
    (file,) = final.files
    bad = replace(file, report=replace(file.report, breaches=(breach,)))
    with pytest.raises(ValueError, match="conforms"):
        dossier.editions.freeze(replace(final, files=(bad,)), ["a.pdf"])


def test_dossier_open_for_reading_keeps_no_edition(dossier: Session, final: Release) -> None:
    with (
        Session.open(dossier.path, user="B", read_only=True) as other,
        pytest.raises(UserError),
    ):
        other.editions.freeze(final, ["a.pdf"])


def test_history_tells_of_the_edition_without_its_bytes(dossier: Session, final: Release) -> None:
    row = dossier.editions.freeze(final, ["a.pdf"])
    entries = dossier.history.of(dossier.editions.get(row).uuid)
    assert {entry.by for entry in entries} == {"Ann"}
    assert {entry.table for entry in entries} >= {"edition", "edition_file", "edition_value"}
    assert all("data" not in (entry.after or {}) for entry in entries)


def test_edition_that_somebody_wrote_in_is_found(
    sample_file: Path, final: Release, tmp_path: Path
) -> None:
    path = tmp_path / "b.dossier"
    path.write_bytes(sample_file.read_bytes())
    with Session.open(path, user="Ann", must_write=True) as session:
        session.editions.freeze(final, ["a.pdf"])
    with contextlib.closing(sqlite3.connect(path)) as other:
        other.execute("UPDATE edition_file SET data = CAST('%PDF other' AS BLOB)")
        other.commit()
    with Session.open(path, user="Ann", read_only=True) as session:
        (finding,) = session.verify()
    assert (finding.kind, finding.message.fields["name"]) == ("edition", "a.pdf")
