from __future__ import annotations

import contextlib
import datetime as dt
import sqlite3
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from briefing_app.domain.codes import BriefingKind, PassageKind, Qualifier, SourceRank
from briefing_app.domain.difference import Run, Side
from briefing_app.domain.edition_difference import ValueChange
from briefing_app.domain.fact import Citation
from briefing_app.domain.finding import Severity
from briefing_app.domain.moment import Moment, PartialDate
from briefing_app.domain.reference import references
from briefing_app.domain.told import Aftermath
from briefing_app.errors import UserError
from briefing_app.language.aftermath import numbered
from briefing_app.publish import Options
from briefing_app.release import release
from briefing_app.session import Session
from tests.editions import MADE_AT, freeze
from tests.pdf.reading import text as read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from briefing_app.domain.fact import Fact

DAY = PartialDate.parse("2026-03-05")
REFERENCE = "36 800 VII, nr. 12"


@pytest.fixture
def dossier(edition_file: Path, tmp_path: Path) -> Iterator[Session]:
    """A sample with an edition of its speech that was sent."""
    path = tmp_path / "sample.dossier"
    path.write_bytes(edition_file.read_bytes())
    with Session.open(path, user="Ann", must_write=True) as session:
        (edition,) = session.editions.all()
        session.sendings.add(edition.id, DAY, reference_kind="kamerstuk", reference=REFERENCE)
        yield session
        assert session.verify() == []


def _amount(session: Session) -> Fact:
    """Return the first fact that the edition states as one amount, undisputed."""
    edition = session.editions.all()[0]
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
    row = freeze(dossier, day=2).id
    assert len(dossier.told.changes()) == 1
    dossier.sendings.add(row, PartialDate.parse("2026-04-01"), reference="36 800 VII, nr. 13")
    (change,) = dossier.told.changes()
    assert change.corrected is not None
    assert (change.corrected.edition.id, change.corrected.sending.reference) == (
        row,
        "36 800 VII, nr. 13",
    )
    assert dossier.told.since(change.edition.id) == (change,)


def test_sent_letter_that_withdraws_what_was_told_corrects_it(dossier: Session) -> None:
    fact = _amount(dossier)
    dossier.facts.remove(fact.id)
    row = dossier.told.write_letter(dossier.told.changes())
    edition = freeze(dossier, dossier.briefings.get(row).key, day=2)
    assert [each.corrected for each in dossier.told.changes()] == [None]
    dossier.sendings.add(edition.id, PartialDate.parse("2026-04-01"))
    (change,) = dossier.told.changes()
    assert change.changed.kind is Aftermath.REMOVED
    assert change.corrected is not None
    assert change.corrected.edition.id == edition.id


def test_sent_letter_of_corrections_puts_a_changed_value_right(dossier: Session) -> None:
    _change(dossier)
    row = dossier.told.write_letter(dossier.told.changes())
    edition = freeze(dossier, dossier.briefings.get(row).key, day=2)
    dossier.sendings.add(edition.id, PartialDate.parse("2026-04-01"))
    (change,) = dossier.told.changes()
    assert change.corrected is not None
    _change(dossier, 7654321)
    assert [each.corrected for each in dossier.told.changes()] == [None, None]


def test_what_was_told_again_as_it_was_is_not_corrected(dossier: Session) -> None:
    _change(dossier)
    row = freeze(dossier, day=2).id
    dossier.sendings.add(row, PartialDate.parse("2026-04-01"))
    (first, _) = dossier.editions.all()
    dossier.sendings.add(first.id, PartialDate.parse("2026-04-02"))
    (change,) = dossier.told.changes()
    assert change.corrected is None


def test_correction_that_does_not_hold_either_corrects_nothing(dossier: Session) -> None:
    _change(dossier)
    row = freeze(dossier, day=2).id
    dossier.sendings.add(row, PartialDate.parse("2026-04-01"))
    _change(dossier, 7654321)
    assert [each.corrected for each in dossier.told.changes()] == [None, None]


def test_editions_differ_in_the_value_and_the_words_that_changed(dossier: Session) -> None:
    fact = _change(dossier)
    speech = dossier.briefings.by_key("speech")
    passage = next(p for s in speech.sections for p in s.passages if p.text("nl"))
    dossier.briefings.write_passage(passage.id, "nl", passage.text("nl") + " Tot slot.")
    first = dossier.editions.all()[0].id
    second = freeze(dossier, day=2).id
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
    rows = [
        each.row(change.edition, change.changed) for each in dossier.told.correctors(("nl", "fr"))
    ]
    assert [row.fact for row in rows] == [fact.title["nl"], fact.title["fr"]]
    assert [row.reason for row in rows] == [
        "De bank heeft het herzien",
        "De bank heeft het herzien (en néerlandais\u202f; à traduire)",
    ]
    assert all("1" in row.new and "234" in row.new and "567" in row.new for row in rows)
    for row, language in zip(rows, ("nl", "fr"), strict=True):
        assert row.old.split(" (")[0] in change.changed.stated.wordings[language]


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
        assert numbered(REFERENCE) in passages[0].text(language)
        assert not passages[0].is_outdated(language, "nl")
    dossier.undo()
    assert [briefing.key for briefing in dossier.briefings.all()] == before


def test_reason_of_a_person_is_left_to_be_translated(dossier: Session) -> None:
    fact = _change(dossier)
    dossier.facts.decide(fact.id, fact.values[0].id, "De bank heeft het bedrag herzien.")
    letter = dossier.briefings.get(dossier.told.write_letter(dossier.told.changes()))
    told, reason, _ = letter.sections[1].passages
    assert "herzien" not in told.text("nl") + told.text("fr")
    assert (reason.original, reason.text("nl")) == (
        "nl",
        "Reden: De bank heeft het bedrag herzien.",
    )
    assert reason.text("fr") == ""
    made = release(dossier.snapshot(letter.id), Options(("nl", "fr"), draft=True), made_at=MADE_AT)
    found = {(each.place, each.language, each.severity) for each in made.findings}
    assert (reason.uuid, "fr", Severity.MUST_FIX) in found
    assert (told.uuid, "fr", Severity.MUST_FIX) not in found


def test_reason_in_neither_language_of_the_letter_is_left_to_both(dossier: Session) -> None:
    fact = _change(dossier)
    dossier.facts.decide(fact.id, fact.values[0].id, "The bank has revised the amount itself.")
    letter = dossier.briefings.get(dossier.told.write_letter(dossier.told.changes()))
    reason = letter.sections[1].passages[1]
    assert (reason.original, set(reason.texts)) == ("en", {"en"})


def test_letter_has_just_what_was_chosen(dossier: Session) -> None:
    first = _change(dossier)
    other = next(
        fact
        for fact in dossier.facts.all()
        if fact.uuid in {one.fact for one in dossier.editions.values(dossier.editions.all()[0].id)}
        and fact.id != first.id
    )
    dossier.facts.remove(other.id)
    changes = dossier.told.changes()
    assert {each.changed.kind for each in changes} == {Aftermath.CHANGED, Aftermath.REMOVED}
    chosen = [each for each in changes if each.changed.kind is Aftermath.REMOVED]
    letter = dossier.briefings.get(dossier.told.write_letter(chosen))
    (only,) = letter.sections[1].passages
    assert only.text("nl").endswith("Deze mededeling vervalt.")
    ((_, rows),) = dossier.told.correction_tables(chosen)[:1]
    assert [row.fact for row in rows] == [other.title["nl"]]


def test_old_value_in_a_letter_is_no_figure_of_its_writer(dossier: Session) -> None:
    """A finding would offer to make the old value the new one."""
    for number in (200_000_001, 70_000_001):
        fact = _change(dossier, number)
        letter = dossier.briefings.get(dossier.told.write_letter(dossier.told.changes()))
        options = Options(("nl", "fr"), draft=True)
        made = release(dossier.snapshot(letter.id), options, made_at=MADE_AT)
        told = letter.sections[1].passages[0]
        assert f"{{{{fact:{fact.key}}}}}" in told.text("nl")
        typed = [
            each
            for each in made.findings
            if each.place == told.uuid and each.kind.startswith("typed")
        ]
        assert fact.key not in {each.message.fields["key"] for each in typed}
        assert not [each for each in made.findings
                    if each.place == told.uuid and each.severity is Severity.MUST_FIX]  # fmt: skip


def test_letter_takes_what_people_wrote_literally(dossier: Session) -> None:
    fact = _change(dossier)
    dossier.facts.decide(fact.id, fact.values[0].id, "*Zie* {{fact:other}} en [@bron]")
    letter = dossier.briefings.get(dossier.told.write_letter(dossier.told.changes()))
    text = letter.sections[1].passages[0].text("nl")
    assert [one.key for one in references(text.replace("\\{", "").replace("\\[", ""))] == [fact.key]
    made = release(dossier.snapshot(letter.id), Options(("nl",), draft=True), made_at=MADE_AT)
    assert "*Zie* {{fact:other}} en [@bron]" in " ".join(read(made.files[0].pdf).split())


def test_correction_names_no_source_for_what_was_only_typed_over(dossier: Session) -> None:
    _change(dossier)
    (change,) = dossier.told.changes()
    (dutch,) = dossier.told.correctors(["nl"])
    assert change.changed.sources
    said = dutch.row(change.edition, change.changed).reason
    assert not any(one.title in said for one in change.changed.sources)


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


def test_dispute_is_news_only_when_it_came_after_the_edition(dossier: Session) -> None:
    fact = _single(dossier)
    (value,) = fact.values
    assert value.measure is not None

    def contradict(number: int) -> None:
        assert value.measure is not None
        measure = replace(value.measure, low=Decimal(number), high=None)
        dossier.facts.add_value(fact.id, replace(value, id=0, uuid="", measure=measure))

    contradict(1234567)
    second = freeze(dossier, day=2)
    (first, _) = dossier.editions.all()
    assert [each.changed.kind for each in dossier.told.since(first.id)] == [Aftermath.DISPUTED]
    assert dossier.told.since(second.id) == ()
    contradict(7654321)
    assert [each.changed.kind for each in dossier.told.since(second.id)] == [Aftermath.DISPUTED]


class Hours:
    """A clock that goes on by an hour whenever it is asked, from after the edition was made."""

    def __init__(self) -> None:
        self.now = dt.datetime(2036, 3, 1, tzinfo=dt.UTC)

    def __call__(self) -> dt.datetime:
        self.now += dt.timedelta(hours=1)
        return self.now


@pytest.fixture
def clocked(edition_file: Path, tmp_path: Path) -> Iterator[tuple[Session, Hours]]:
    path, hours = tmp_path / "clocked.dossier", Hours()
    path.write_bytes(edition_file.read_bytes())
    with Session.open(path, user="Ann", must_write=True, clock=hours) as session:
        yield session, hours


def _single(session: Session) -> Fact:
    """Return a fact that the edition states as an amount, made one value by one source."""
    fact = _amount(session)
    stated = session.editions.values(session.editions.all()[0].id)
    (told,) = [one.value for one in stated if one.fact == fact.uuid]
    for value in fact.values:
        if value.uuid != told:
            session.facts.remove_value(value.id)
    return session.facts.get(fact.id)


def _since(session: Session) -> tuple[Aftermath, dt.datetime | None]:
    (change,) = session.told.since(session.editions.all()[0].id)
    return change.changed.kind, change.changed.since


def test_change_is_known_since_it_was_made_whatever_came_later(
    clocked: tuple[Session, Hours],
) -> None:
    session, hours = clocked
    fact = _change(session)
    moment = hours.now
    value = session.facts.get(fact.id).values[0]
    session.facts.change_value(value.id, replace(value, note="Called the bank"))
    session.facts.write(fact.id, "title", "nl", "Anders")
    session.facts.verify(fact.id)
    kind, since = _since(session)
    assert (kind, since) == (Aftermath.CHANGED, moment)


def test_change_that_was_undone_and_made_again_is_known_since_then(
    clocked: tuple[Session, Hours],
) -> None:
    session, hours = clocked
    fact = _single(session)
    (value,) = fact.values
    assert value.measure is not None
    measure = replace(value.measure, low=Decimal(1234567), high=None)
    session.facts.change_value(value.id, replace(value, measure=measure))
    first = hours.now
    session.undo()
    assert session.told.since(session.editions.all()[0].id) == ()
    session.redo()
    kind, since = _since(session)
    assert kind is Aftermath.CHANGED
    assert since is not None
    assert since > first


def test_withdrawn_decision_lets_an_older_value_hold_since_then(
    clocked: tuple[Session, Hours],
) -> None:
    session, hours = clocked
    fact = _single(session)
    (value,) = fact.values
    assert value.measure is not None
    measure = replace(value.measure, low=Decimal(1234567), high=None)
    session.facts.change_value(value.id, replace(value, as_of=Moment.parse("2026-01-01")))
    later = replace(value, id=0, uuid="", measure=measure, as_of=Moment.parse("2026-02-01"))
    session.facts.add_value(fact.id, later)
    session.facts.decide(fact.id, value.id, "The bank says so")
    assert session.told.since(session.editions.all()[0].id) == ()
    session.facts.withdraw_decision(fact.id)
    assert _since(session) == (Aftermath.SUPERSEDED, hours.now)


def test_dispute_is_known_since_the_last_side_came(clocked: tuple[Session, Hours]) -> None:
    session, hours = clocked
    fact = _single(session)
    (value,) = fact.values
    assert value.measure is not None
    measure = replace(value.measure, low=Decimal(1234567), high=None)
    session.facts.add_value(fact.id, replace(value, id=0, uuid="", measure=measure))
    moment = hours.now
    session.facts.write(fact.id, "title", "nl", "Anders")
    assert _since(session) == (Aftermath.DISPUTED, moment)


def test_better_rank_of_a_source_lets_another_value_hold(clocked: tuple[Session, Hours]) -> None:
    session, hours = clocked
    fact = _single(session)
    (value,) = fact.values
    assert value.measure is not None
    for citation in value.citations:
        session.sources.change(citation.source_id, rank=SourceRank.PRESS)
    weak = session.sources.add("Blad", key="blad", rank=SourceRank.UNKNOWN)
    near = replace(value.measure, qualifier=Qualifier.ABOUT)
    cited = (Citation(source_id=weak),)
    other = replace(value, id=0, uuid="", measure=near, citations=cited)
    session.facts.add_value(fact.id, other)
    assert session.told.since(session.editions.all()[0].id) == ()
    session.sources.change(weak, rank=SourceRank.OFFICIAL)
    moment = hours.now
    session.sources.change(weak, title="Staatsblad")
    assert _since(session) == (Aftermath.OUTWEIGHED, moment)


def test_removed_values_and_facts_are_gone_since_then(clocked: tuple[Session, Hours]) -> None:
    session, hours = clocked
    fact = _single(session)
    session.facts.remove_value(fact.values[0].id)
    moment = hours.now
    session.facts.write(fact.id, "title", "nl", "Anders")
    assert _since(session) == (Aftermath.REMOVED, moment)
    session.facts.remove(fact.id)
    assert _since(session) == (Aftermath.REMOVED, moment)


def test_without_history_nothing_is_said_of_when(clocked: tuple[Session, Hours]) -> None:
    session, _ = clocked
    _change(session)
    session.history.purge()
    assert _since(session) == (Aftermath.CHANGED, None)


def test_dispute_of_before_an_edition_that_noted_none_is_no_news(
    clocked: tuple[Session, Hours],
) -> None:
    session, _ = clocked
    fact = _single(session)
    (value,) = fact.values
    assert value.measure is not None
    measure = replace(value.measure, low=Decimal(1234567), high=None)
    session.facts.add_value(fact.id, replace(value, id=0, uuid="", measure=measure))
    _forget_rivals(session.path, made_at="2037-01-01T00:00:00.000000Z")
    assert session.told.since(session.editions.all()[0].id) == ()
    _forget_rivals(session.path, made_at="2026-01-01T00:00:00.000000Z")
    assert _since(session)[0] is Aftermath.DISPUTED


def _forget_rivals(path: Path, made_at: str) -> None:
    """Make the edition one that an older version froze at a moment."""
    with contextlib.closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE edition SET made_at = ?", (made_at,))
        db.execute("UPDATE edition_value SET stated = json_remove(stated, '$.rivals')")
