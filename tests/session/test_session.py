from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.domain.codes import BriefingKind, Country, FactKind, PassageKind
from briefing_app.errors import Message, NotFound
from tests.session.helpers import NOON, add_amount, add_source, amount, counted_uuids, new_session

if TYPE_CHECKING:
    from pathlib import Path

    from briefing_app.session import Change, Session


def test_new_dossier_has_its_particulars_and_nothing_to_undo(session: Session) -> None:
    dossier = session.dossier.get()
    assert (dossier.title, dossier.country) == ({"nl": "Proef"}, Country.NL)
    assert dossier.languages == ("nl", "fr", "en")
    assert session.undo() is None
    assert set(session.counts().values()) == {0}


def test_change_names_the_rows_their_owners_and_whoever_asked(session: Session) -> None:
    source = add_source(session, "krant")
    fact = add_amount(session, "Een")
    changes: list[Change] = []
    end = session.subscribe(changes.append)
    me = object()
    value = session.facts.add_value(fact, amount("1", source=source), by=me)
    [change] = changes
    assert change.initiator is me
    assert change.label == Message("New value: {title}", {"title": "Een"})
    assert change.rows["fact"] == {fact}
    assert change.rows["value"] == {value}
    assert "citation" in change.rows
    assert "source" not in change.rows
    session.undo()
    assert changes[-1].initiator is None
    assert changes[-1].rows == change.rows
    end()
    end()
    session.redo()
    assert len(changes) == 2


def test_subscriber_reads_what_was_committed_and_may_write(session: Session) -> None:
    seen: list[int] = []

    def follow(change: Change) -> None:
        seen.append(len(session.facts.all()))
        if len(seen) == 1:
            add_amount(session, "Vervolg")

    session.subscribe(follow)
    add_amount(session, "Een")
    assert seen == [1, 2]


def test_group_is_announced_once(session: Session) -> None:
    changes: list[Change] = []
    session.subscribe(changes.append)
    with session.step(Message("Both"), by="me"):
        first = add_amount(session, "Een")
        second = add_amount(session, "Twee")
        assert changes == []
    assert [change.rows["fact"] for change in changes] == [{first, second}]
    assert changes[0].initiator == "me"


def test_same_verbs_with_the_same_clock_make_the_same_dossier(tmp_path: Path) -> None:
    def build(name: str) -> list[object]:
        with new_session(tmp_path, name) as session:
            add_amount(session, "Een", "1", "2")
            return [session.uuid, session.facts.all(), session.history.recent(1000)]

    assert build("a.dossier") == build("b.dossier")


def test_times_on_record_come_from_the_clock_given(session: Session) -> None:
    assert session.history.recent(1)[0].at == NOON


def test_snapshot_holds_what_the_briefing_states_and_no_more(session: Session) -> None:
    cited, named, _ = (add_source(session, key) for key in ("aa", "bb", "cc"))
    stated, whole, part, term, unused, tile = (
        add_amount(session, name) for name in ("een", "geheel", "deel", "teller", "rest", "tegel")
    )
    divisor = session.facts.add(FactKind.COUNT, {"nl": "noemer"})
    session.facts.add_value(stated, amount("1", source=cited))
    session.facts.set_parts(whole, [stated])
    session.facts.set_parts(stated, [part])
    session.facts.set_ratio(stated, term, divisor)
    briefing = session.briefings.add(BriefingKind.NOTE, {"nl": "Nota"})
    other = session.briefings.add(BriefingKind.NOTE, {"nl": "Andere"})
    section = session.briefings.add_section(briefing, {"nl": "Kop"})
    elsewhere = session.briefings.add_section(other, {"nl": "Kop"})
    session.briefings.add_passage(section, texts={"nl": "{{fact:een}} {{fact:weg}} [@bb] [@zz]"})
    session.briefings.add_passage(section, PassageKind.HEADLINE, fact_ids=[tile])
    session.briefings.add_passage(elsewhere, texts={"nl": "{{fact:rest}}"})
    snapshot = session.snapshot(briefing)
    assert list(snapshot.facts) == ["een", "geheel", "deel", "teller", "tegel", "noemer"]
    assert list(snapshot.sources) == ["aa", "bb"]
    assert snapshot.sources["bb"].id == named
    assert session.facts.get(unused).key not in snapshot.facts
    assert snapshot.stakeholders == ()
    with pytest.raises(NotFound):
        session.snapshot(99)


def test_snapshot_of_a_date_holds_all_that_it_follows_and_that_follows_it(
    session: Session,
) -> None:
    a, b, c, d, other = (session.facts.add(FactKind.DATE, {"nl": name * 2}) for name in "abcde")
    for earlier, later in ((a, b), (b, c), (c, d), (other, d)):
        session.facts.put_before(earlier, later)
    briefing = session.briefings.add(BriefingKind.NOTE, {"nl": "Nota"})
    section = session.briefings.add_section(briefing, {"nl": "Kop"})
    session.briefings.add_passage(section, texts={"nl": "{{fact:bb}}"})
    snapshot = session.snapshot(briefing)
    assert list(snapshot.facts) == ["aa", "bb", "cc", "dd"]
    assert snapshot.facts["dd"].after == (c, other)


def test_every_noun_is_counted(session: Session) -> None:
    session.facts.add(FactKind.TEXT, {"nl": "x"})
    session.terms.add({"nl": "x"})
    session.commitments.add({"nl": "x"})
    assert session.counts() == {
        "facts": 1, "sources": 0, "stakeholders": 0, "charts": 0, "briefings": 0, "terms": 1,
        "commitments": 1, "sendings": 0,
    }  # fmt: skip


def test_uuids_come_from_the_source_given(tmp_path: Path) -> None:
    wanted = counted_uuids()
    session = new_session(tmp_path)
    assert session.uuid in {wanted() for _ in range(5)}
    session.close(backup=False)
