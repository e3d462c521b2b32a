from __future__ import annotations

import datetime as dt
import random
import tempfile
from typing import TYPE_CHECKING

import pytest

from briefing_app.domain.changes import Turn, fact_changes, text_changes
from briefing_app.domain.codes import BriefingKind, PassageKind
from briefing_app.domain.moment import PartialDate
from briefing_app.errors import Cancelled, Message, NotFound
from briefing_app.publish import Options
from briefing_app.release import release
from briefing_app.session import Session
from briefing_app.session.as_known import as_known, end_of, knowledge, known_on
from briefing_app.session.sample import create_sample
from tests.organisation import samples
from tests.session.dumping import dump
from tests.session.helpers import NOON, add_amount, add_source, amount, counted_uuids
from tests.session.test_undo import Walker

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class Calendar:
    """A clock that tests turn."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> dt.datetime:
        return self.now

    def next_day(self) -> dt.datetime:
        """Go to the same hour of the next day, and return it."""
        self.now += dt.timedelta(days=1)
        return self.now


@pytest.fixture
def calendar() -> Calendar:
    return Calendar()


@pytest.fixture
def dossier(tmp_path: Path, calendar: Calendar) -> Iterator[Session]:
    session = Session.create(
        tmp_path / "a.dossier", user="Ann", title={"nl": "Proef"}, clock=calendar,
        new_uuid=counted_uuids(),
    )  # fmt: skip
    yield session
    session.close(backup=False)


@pytest.mark.parametrize("seed", range(6))
def test_every_day_comes_back_as_it_was(dossier: Session, calendar: Calendar, seed: int) -> None:
    choice = random.Random(seed)  # noqa: S311 - a walk that is the same in every run
    walker = Walker(dossier, choice, lambda: choice.choice(["", "œuvre", "{{fact:a}}", "é"]))
    days = []
    for _ in range(8):
        for _ in range(8):
            walker.step()
        if choice.random() < 0.3:
            dossier.undo()
        whole = dump(dossier), dossier.history.recent(10_000)
        days.append((calendar.next_day(), whole))
    for moment, (rows, history) in days:
        with as_known(dossier, moment) as then:
            assert dump(then) == rows
            assert then.history.recent(10_000) == history
            assert then.verify() == []


def test_a_text_removed_and_written_anew_in_one_step_comes_back(
    dossier: Session, calendar: Calendar
) -> None:
    fact = add_amount(dossier, "Een", "1")
    before = dump(dossier)
    moment = calendar.next_day()
    with dossier.step(Message("Both")):
        dossier.facts.write(fact, "title", "nl", "")
        dossier.facts.write(fact, "title", "nl", "Weer")
    with as_known(dossier, moment) as then:
        assert dump(then) == before


def test_a_document_kept_later_is_not_there_yet(dossier: Session, calendar: Calendar) -> None:
    source = add_source(dossier, "krant")
    first = calendar.next_day()
    dossier.sources.set_copy(source, "a.pdf", "application/pdf", b"%PDF")
    second = calendar.next_day()
    with as_known(dossier, first) as then:
        assert then.sources.copy(source) is None
    with as_known(dossier, second) as then:
        assert then.sources.copy(source) == b"%PDF"


def test_editions_and_sendings_are_those_of_the_day(tmp_path: Path, calendar: Calendar) -> None:
    create_sample(tmp_path / "a.dossier").close(backup=False)
    with Session.open(tmp_path / "a.dossier", user="Ann", clock=calendar) as session:
        calendar.now = max(entry.at for entry in session.history.recent(1_000_000))
        before = calendar.next_day()
        snapshot = session.snapshot(session.briefings.by_key("speech").id)
        made = release(snapshot, Options(("nl", "fr")), made_at=calendar.now)
        session.editions.freeze(made, ["a.pdf"])
        (edition,) = session.editions.all()
        sending = session.sendings.add(edition.id, PartialDate.parse(before.date().isoformat()))
        sent = calendar.next_day()
        session.sendings.withdraw(edition.id, sending, "Never sent")
        with as_known(session, before) as then:
            assert then.editions.all() == []
        with as_known(session, sent) as then:
            (known,) = then.editions.all()
            assert [each.stands for each in known.sendings] == [True]
            assert [file.sha256 for file in known.files] == [file.sha256 for file in edition.files]
            assert then.verify() == []
        assert [each.stands for each in session.editions.get(edition.id).sendings] == [False]


def test_the_dossier_itself_is_not_touched(dossier: Session, calendar: Calendar) -> None:
    add_amount(dossier, "Een", "1")
    moment = calendar.next_day()
    add_amount(dossier, "Twee", "2")
    before = dump(dossier), dossier.history.recent(100)
    with as_known(dossier, moment) as then:
        assert then.read_only
        place = then.path
    assert not place.exists()
    assert (dump(dossier), dossier.history.recent(100)) == before


def test_files_that_were_taken_out_since_are_named(
    dossier: Session, calendar: Calendar, tmp_path: Path
) -> None:
    without = calendar.next_day()
    dossier.organisation.set_logo("oud.svg", samples.SVG)
    first = calendar.next_day()
    dossier.organisation.set_logo("nieuw.png", samples.png())
    with as_known(dossier, first) as then:
        assert knowledge(then).lost == ()
    dossier.send_copy(tmp_path / "b.dossier")  # leaves out what the profile does not name
    with Session.open(tmp_path / "b.dossier", user="B", clock=calendar) as copy:
        with as_known(copy, first) as then:
            assert knowledge(then).lost == ("oud.svg",)
        with as_known(copy, without) as then:
            assert knowledge(then).lost == ()


def test_days_are_read_beside_whoever_writes(dossier: Session, calendar: Calendar) -> None:
    add_amount(dossier, "Een", "1")
    day = calendar.now.astimezone().date()
    calendar.next_day()
    add_amount(dossier, "Twee", "2")
    shares: list[float] = []

    def write(share: float) -> None:
        if not shares:
            add_amount(dossier, "Drie", "3")
        shares.append(share)

    today = dt.datetime.now(dt.UTC).astimezone().date()
    before, after = known_on(dossier.path, [day, today], user="Ann", progress=write)
    assert [fact.title["nl"] for fact in before.facts.values()] == ["Een"]
    assert [fact.title["nl"] for fact in after.facts.values()] == ["Een", "Twee", "Drie"]
    assert shares == sorted(shares)
    assert 0 < shares[-1] <= 1


def test_reading_a_day_can_be_cancelled_and_leaves_nothing(
    dossier: Session, calendar: Calendar, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    day = calendar.now.astimezone().date()
    calendar.next_day()
    for number in range(5):
        add_amount(dossier, f"{number}", "1")
    for limit in (0.0, 0.3, 0.6):

        def stop(share: float, limit: float = limit) -> None:
            if share > limit:
                raise Cancelled

        with pytest.raises(Cancelled):
            known_on(dossier.path, [day], user="Ann", progress=stop)
    assert list(folder.iterdir()) == []


def test_a_clock_that_was_set_back_loses_no_step(dossier: Session, calendar: Calendar) -> None:
    calendar.next_day()
    add_amount(dossier, "Een", "1")
    calendar.now -= dt.timedelta(days=1)
    add_amount(dossier, "Twee", "2")
    with as_known(dossier, NOON + dt.timedelta(hours=1)) as then:
        assert dump(then) == dump(dossier)


def test_a_day_before_the_dossier_was_made_is_told(dossier: Session) -> None:
    with (
        pytest.raises(NotFound, match="did not exist yet"),
        as_known(dossier, NOON - dt.timedelta(days=1)),
    ):
        pass


def test_history_that_was_left_out_is_told(
    dossier: Session, calendar: Calendar, tmp_path: Path
) -> None:
    add_amount(dossier, "Een", "1")
    dossier.send_copy(tmp_path / "b.dossier", history=False)
    with Session.open(tmp_path / "b.dossier", user="B", clock=calendar) as copy:
        with pytest.raises(NotFound, match="does not go back"), as_known(copy, NOON):
            pass
        moment = calendar.next_day()
        before = dump(copy)
        add_amount(copy, "Twee", "2")
        with pytest.raises(NotFound, match="does not go back"), as_known(copy, moment):
            pass
        assert dump(copy) != before


def test_a_day_ends_where_the_next_begins() -> None:
    end = end_of(dt.date(2026, 2, 28))
    assert end.tzinfo is not None
    assert (end.date(), end.time()) == (dt.date(2026, 3, 1), dt.time())


def test_what_changed_between_two_days(dossier: Session, calendar: Calendar) -> None:
    kept = add_amount(dossier, "Blijft", "1")
    changed = add_amount(dossier, "Wordt anders", "2")
    gone = add_amount(dossier, "Gaat weg", "3")
    briefing = dossier.briefings.add(BriefingKind.NOTE, {"nl": "Nota"})
    section = dossier.briefings.add_section(briefing, {"nl": "Kop"})
    passage = dossier.briefings.add_passage(section, PassageKind.PARAGRAPH)
    dossier.briefings.write_passage(passage, "nl", "Eerst.")
    moment = calendar.next_day()
    value = dossier.facts.get(changed).values[0]
    dossier.facts.change_value(value.id, amount("20"))
    dossier.facts.remove(gone)
    new = add_amount(dossier, "Komt erbij", "4")
    dossier.briefings.write_passage(passage, "nl", "Daarna.")
    with as_known(dossier, moment) as then:
        before = knowledge(then)
    after = knowledge(dossier)
    found = {
        (change.after or change.before).id: (change.turn, change.holds_otherwise)  # type: ignore[union-attr]
        for change in fact_changes(before, after)
    }
    assert kept not in found
    assert found == {
        changed: (Turn.CHANGED, True), gone: (Turn.REMOVED, True), new: (Turn.ADDED, True),
    }  # fmt: skip
    (text,) = text_changes(before, after)
    assert (text.what, text.language) == ("passage", "nl")
    assert (text.before, text.after) == ("Eerst.", "Daarna.")


def test_a_title_that_changes_leaves_what_holds(dossier: Session, calendar: Calendar) -> None:
    fact = add_amount(dossier, "Eerst", "1")
    moment = calendar.next_day()
    dossier.facts.write(fact, "title", "nl", "Daarna")
    with as_known(dossier, moment) as then:
        (change,) = fact_changes(knowledge(then), knowledge(dossier))
    assert (change.turn, change.holds_otherwise) == (Turn.CHANGED, False)
