from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from briefing_app.domain.codes import BriefingKind, PassageKind
from briefing_app.domain.difference import Run, Side
from briefing_app.domain.edition_difference import ValueChange
from briefing_app.domain.moment import PartialDate
from briefing_app.domain.reference import references
from briefing_app.domain.told import Aftermath
from briefing_app.errors import UserError
from briefing_app.publish import Options
from briefing_app.release import Release, release
from briefing_app.session import Session
from briefing_app.session.sample import create_sample
from tests.pdf.reading import text as read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from briefing_app.domain.fact import Fact

MADE_AT = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)
DAY = PartialDate.parse("2026-03-05")
REFERENCE = "36 800 VII, nr. 12"


def _release(session: Session, key: str) -> Release:
    snapshot = session.snapshot(session.briefings.by_key(key).id)
    made = release(snapshot, Options(("nl", "fr")), made_at=MADE_AT)
    return replace(made, options=Options(("nl", "fr")))  # final, whatever the checks found


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sample with an edition of its speech that was sent, made once."""
    path = tmp_path_factory.mktemp("told") / "sample.dossier"
    session = create_sample(path)
    row = session.editions.freeze(_release(session, "speech"), ["a.pdf"])
    session.close(backup=False)
    session = Session.open(path, user="Ann", must_write=True)  # the sample's clock stands still
    session.sendings.add(row, DAY, reference_kind="kamerstuk", reference=REFERENCE)
    session.close(backup=False)
    return path


@pytest.fixture
def dossier(made: Path, tmp_path: Path) -> Iterator[Session]:
    path = tmp_path / "sample.dossier"
    path.write_bytes(made.read_bytes())
    with Session.open(path, user="Ann", must_write=True) as session:
        yield session
        assert session.verify() == []


def _amount(session: Session) -> Fact:
    """Return the first fact that the edition states as one amount, undisputed."""
    (edition,) = session.editions.all()
    stated = next(
        each
        for each in session.editions.values(edition.id)
        if each.frozen.measure is not None and each.frozen.measure.currency
    )
    return next(fact for fact in session.facts.all() if fact.uuid == stated.fact)


def _change(session: Session, number: int = 1234567) -> Fact:
    fact = _amount(session)
    for value in fact.values:
        assert value.measure is not None
        measure = replace(value.measure, low=Decimal(number), high=None)
        session.facts.change_value(value.id, replace(value, measure=measure))
    return fact


def test_nothing_changed_is_nothing_to_list(dossier: Session) -> None:
    assert dossier.told.changes() == []


def test_changed_value_is_listed_with_what_was_said_and_where(dossier: Session) -> None:
    fact = _change(dossier)
    (change,) = dossier.told.changes()
    assert (change.changed.kind, change.changed.stated.key) == (Aftermath.CHANGED, fact.key)
    assert change.edition.told[0].reference == REFERENCE
    assert set(change.changed.stated.wordings) == {"nl", "fr"}
    assert change.changed.since is not None


def test_undone_change_is_not_listed(dossier: Session) -> None:
    _change(dossier)
    while dossier.undo():
        pass
    assert dossier.told.changes() == []


def test_note_does_not_count_as_a_change_of_the_value(dossier: Session) -> None:
    fact = _change(dossier)
    (before,) = dossier.told.changes()
    for value in dossier.facts.get(fact.id).values:
        dossier.facts.change_value(value.id, replace(value, note="Called the bank"))
    (after,) = dossier.told.changes()
    assert after.changed.since == before.changed.since


def test_removed_fact_is_listed_with_the_day_of_its_removal(dossier: Session) -> None:
    fact = _amount(dossier)
    dossier.facts.remove(fact.id)
    (change,) = dossier.told.changes()
    assert change.changed.kind is Aftermath.REMOVED
    assert change.changed.since is not None


def test_edition_whose_sending_was_withdrawn_told_nothing(dossier: Session) -> None:
    _change(dossier)
    edition = dossier.editions.all()[0]
    dossier.sendings.withdraw(edition.id, edition.sendings[0].id, "It was never sent")
    assert dossier.told.changes() == []
    assert len(dossier.told.since(edition.id)) == 1


def test_what_was_told_anew_is_settled(dossier: Session) -> None:
    _change(dossier)
    row = dossier.editions.freeze(_release(dossier, "speech"), ["b.pdf"])
    assert len(dossier.told.changes()) == 1
    dossier.sendings.add(row, PartialDate.parse("2026-04-01"))
    assert dossier.told.changes() == []


def test_editions_differ_in_the_value_and_the_words_that_changed(dossier: Session) -> None:
    fact = _change(dossier)
    speech = dossier.briefings.by_key("speech")
    passage = next(p for s in speech.sections for p in s.passages if p.text("nl"))
    dossier.briefings.write_passage(passage.id, "nl", passage.text("nl") + " Tot slot.")
    first = dossier.editions.all()[0].id
    second = dossier.editions.freeze(_release(dossier, "speech"), ["b.pdf"])
    found = dossier.editions.compare(first, second)
    (value,) = [each for each in found.values if each.kind is ValueChange.CHANGED]
    assert value.either.key == fact.key
    (text,) = found.texts
    assert (text.uuid, text.language) == (passage.uuid, "nl")
    assert text.runs[-1] == Run(Side.NEW, " Tot slot.")


def test_edition_does_not_differ_from_itself(dossier: Session) -> None:
    row = dossier.editions.all()[0].id
    assert dossier.editions.compare(row, row).is_none


def test_corrections_name_old_new_and_reason_in_both_languages(dossier: Session) -> None:
    fact = _change(dossier)
    dossier.facts.decide(fact.id, fact.values[0].id, "De bank heeft het herzien")
    (change,) = dossier.told.changes()
    rows = [each.row(change.changed) for each in dossier.told.correctors(("nl", "fr"))]
    assert [row.fact for row in rows] == [fact.title["nl"], fact.title["fr"]]
    assert {row.reason for row in rows} == {"De bank heeft het herzien"}
    assert all("1" in row.new and "234" in row.new and "567" in row.new for row in rows)
    assert [row.old.split(" (")[0] for row in rows] == [
        ", ".join(change.changed.stated.wordings[each]) for each in ("nl", "fr")
    ]


def test_letter_corrects_in_both_languages_and_can_be_undone(dossier: Session) -> None:
    fact = _change(dossier)
    before = [briefing.key for briefing in dossier.briefings.all()]
    row = dossier.told.write_letter(dossier.told.changes())
    letter = dossier.briefings.get(row)
    passages = letter.sections[1].passages
    assert (letter.kind, letter.languages) == (BriefingKind.LETTER, ("nl", "fr"))
    assert [each.kind for each in passages] == [PassageKind.LIST_ITEM, PassageKind.TABLE]
    assert passages[1].fact_ids == (fact.id,)
    for language in ("nl", "fr"):
        assert f"{{{{fact:{fact.key}}}}}" in passages[0].text(language)
        assert REFERENCE in passages[0].text(language)
        assert not passages[0].is_outdated(language, "nl")
    dossier.undo()
    assert [briefing.key for briefing in dossier.briefings.all()] == before


def test_letter_takes_what_people_wrote_literally(dossier: Session) -> None:
    fact = _change(dossier)
    dossier.facts.decide(fact.id, fact.values[0].id, "*Zie* {{fact:other}} en [@bron]")
    letter = dossier.briefings.get(dossier.told.write_letter(dossier.told.changes()))
    text = letter.sections[1].passages[0].text("nl")
    assert [one.key for one in references(text.replace("\\{", "").replace("\\[", ""))] == [fact.key]
    made = release(dossier.snapshot(letter.id), Options(("nl",), draft=True), made_at=MADE_AT)
    assert "*Zie* {{fact:other}} en [@bron]" in " ".join(read(made.files[0].pdf).split())


def test_newest_source_is_the_reason(dossier: Session) -> None:
    _change(dossier)
    (change,) = dossier.told.changes()
    (dutch,) = dossier.told.correctors(["nl"])
    newest = max(change.changed.sources, key=lambda one: str(one.published))
    assert newest.title in dutch.row(change.changed).reason


def test_letter_needs_something_to_correct(dossier: Session) -> None:
    with pytest.raises(UserError):
        dossier.told.write_letter([])


def test_tellings_of_a_fact_name_day_document_and_words(dossier: Session) -> None:
    fact = _amount(dossier)
    (telling,) = dossier.told.tellings(fact.uuid, "nl")
    assert (telling.on.start, telling.document) == (DAY, REFERENCE)
    assert telling.wordings["nl"]
    ((edition, stated),) = dossier.told.statements(fact.uuid)
    assert edition == dossier.editions.all()[0]
    assert stated.fact == fact.uuid


def test_fact_that_was_never_told_has_no_tellings(dossier: Session) -> None:
    assert dossier.told.tellings("0" * 36, "nl") == []
