from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.domain.briefing import wording_hash
from briefing_app.domain.chart import ChartFact
from briefing_app.domain.codes import (
    BriefingKind,
    ChartKind,
    Layout,
    PassageKind,
    Position,
    TextState,
)
from briefing_app.domain.moment import PartialDate
from briefing_app.errors import NotFound, UserError
from tests.session.helpers import NOON, add_amount, add_source

if TYPE_CHECKING:
    from briefing_app.session import Session


@pytest.fixture
def briefing(session: Session) -> int:
    return session.briefings.add(BriefingKind.NOTE, {"nl": "Nota", "fr": "Note"}, key="note")


@pytest.fixture
def section(session: Session, briefing: int) -> int:
    return session.briefings.add_section(briefing, {"nl": "Kop"})


def order(session: Session, section: int) -> list[int]:
    return [passage.id for passage in session.briefings.section(section).passages]


def test_particulars_are_read_as_they_were_written(session: Session, briefing: int) -> None:
    session.briefings.change(
        briefing, languages=("fr", "en"), layout=Layout.SERIAL, dated=PartialDate(2026, None, 3),
        title={"fr": "Note"}, reference="X-1", sender={"nl": "EZ"},
    )  # fmt: skip
    session.briefings.write(briefing, "annexes", "fr", "Deux")
    read = session.briefings.by_key("note")
    assert (read.languages, read.layout) == (("fr", "en"), Layout.SERIAL)
    assert (read.dated, read.title) == (PartialDate(2026, None, 3), {"fr": "Note"})
    assert (read.sender, read.annexes) == ({"nl": "EZ"}, {"fr": "Deux"})
    session.briefings.change(briefing, dated=None)
    assert session.briefings.get(briefing).dated is None
    for wrong in ({"languages": ()}, {"layout": "diagonal"}, {"kind": "poem"}):
        with pytest.raises(UserError):
            session.briefings.change(briefing, **wrong)


def test_sections_stand_where_they_are_put(session: Session, briefing: int) -> None:
    one = session.briefings.add_section(briefing, {"nl": "1"})
    two = session.briefings.add_section(briefing, {"nl": "2"}, level=2)
    between = session.briefings.add_section(briefing, {"nl": "1b"}, after=one)
    assert [s.id for s in session.briefings.get(briefing).sections] == [one, between, two]
    session.briefings.move_section(two, 0)
    session.briefings.change_section(between, level=3, heading={"fr": "b"})
    session.briefings.write_heading(between, "nl", "Tussen")
    read = session.briefings.get(briefing).sections
    assert [s.id for s in read] == [two, one, between]
    assert (read[2].level, read[2].heading) == (3, {"fr": "b", "nl": "Tussen"})
    with pytest.raises(UserError):
        session.briefings.change_section(between, level=4)


def test_passages_stand_where_they_are_put(session: Session, briefing: int, section: int) -> None:
    a, b = (session.briefings.add_passage(section, texts={"nl": text}) for text in "ab")
    c = session.briefings.add_passage(section, after=a)
    assert order(session, section) == [a, c, b]
    session.briefings.move_passage(b, section, 0)
    assert order(session, section) == [b, a, c]
    other = session.briefings.add_section(briefing, {"nl": "Andere"})
    session.briefings.move_passage(a, other, 5)
    assert (order(session, section), order(session, other)) == ([b, c], [a])
    session.briefings.remove_section(other)
    with pytest.raises(NotFound):
        session.briefings.passage(a)
    session.undo()
    assert session.briefings.section_of(a) == other


def test_translation_knows_the_wording_that_it_was_made_from(
    session: Session, section: int
) -> None:
    passage = session.briefings.add_passage(section, texts={"nl": "een", "fr": "un"})
    read = session.briefings.passage(passage)
    assert read.texts["fr"].made_from == wording_hash("een")
    assert read.texts["nl"].made_from is None
    session.briefings.write_passage(passage, "nl", "twee")
    assert session.briefings.passage(passage).is_outdated("fr", "nl")
    session.briefings.confirm_translation(passage, "fr")
    assert not session.briefings.passage(passage).is_outdated("fr", "nl")
    session.briefings.write_passage(passage, "nl", "drie")
    session.briefings.write_passage(passage, "fr", "trois")
    assert not session.briefings.passage(passage).is_outdated("fr", "nl")
    session.briefings.write_passage(passage, "fr", "")
    assert set(session.briefings.passage(passage).texts) == {"nl"}
    for language in ("fr", "nl", "en"):
        with pytest.raises(UserError):
            session.briefings.confirm_translation(passage, language)


def test_reviewed_text_that_is_changed_is_a_draft_again(session: Session, section: int) -> None:
    passage = session.briefings.add_passage(section, texts={"nl": "een"})
    session.briefings.set_state(passage, "nl", TextState.REVIEWED)
    session.briefings.write_passage(passage, "nl", "een")
    assert session.briefings.passage(passage).texts["nl"].state is TextState.REVIEWED
    session.briefings.write_passage(passage, "nl", "twee")
    assert session.briefings.passage(passage).texts["nl"].state is TextState.DRAFT
    with pytest.raises(UserError):
        session.briefings.set_state(passage, "fr", TextState.REVIEWED)


def test_facts_and_chart_of_a_passage(session: Session, section: int) -> None:
    one, two = add_amount(session, "Een"), add_amount(session, "Twee")
    chart = session.charts.add(
        ChartKind.BAR, {"nl": "G"}, facts=[ChartFact(fact_id=one), ChartFact(fact_id=two)]
    )
    tile = session.briefings.add_passage(section, PassageKind.HEADLINE, fact_ids=[two, one])
    assert session.briefings.passage(tile).fact_ids == (two, one)
    session.briefings.set_passage_facts(tile, [one])
    session.briefings.change_passage(tile, kind=PassageKind.CHART, chart_id=chart)
    read = session.briefings.passage(tile)
    assert (read.fact_ids, read.chart_id) == ((one,), chart)
    session.charts.remove(chart)
    assert session.briefings.passage(tile).chart_id is None
    session.undo()
    assert session.briefings.passage(tile).chart_id == chart
    with pytest.raises(UserError):
        session.briefings.set_passage_facts(tile, [one, one])
    with pytest.raises(NotFound):
        session.briefings.add_passage(section, chart_id=99)
    with pytest.raises(NotFound):
        session.briefings.add_passage(99)


def test_chart_keeps_the_order_labels_and_emphasis_of_its_facts(session: Session) -> None:
    facts = tuple(
        ChartFact(fact_id=add_amount(session, title), label={"nl": title}, emphasis=title == "b")
        for title in "abc"
    )
    chart = session.charts.add(ChartKind.STACKED, {"nl": "G"}, facts=facts)
    assert session.charts.get(chart).facts == facts
    session.charts.set_facts(chart, facts[::-1])
    assert session.charts.get(chart).facts == facts[::-1]
    session.undo()
    assert session.charts.get(chart).facts == facts


def test_stakeholders_are_judged_from_one_to_five_and_belong_to_others(session: Session) -> None:
    house = session.stakeholders.add({"nl": "Huis"}, influence=5)
    person = session.stakeholders.add({"nl": "Mens"}, organisation_id=house)
    session.stakeholders.change(person, position=Position.SUPPORTS, interest=1)
    assert session.stakeholders.get(person).position is Position.SUPPORTS
    for row, fields in ((house, {"influence": 6}), (house, {"organisation_id": person}),
                        (house, {"organisation_id": house})):  # fmt: skip
        with pytest.raises(UserError):
            session.stakeholders.change(row, **fields)
    session.stakeholders.remove(house)
    assert session.stakeholders.get(person).organisation_id is None
    session.undo()
    assert session.stakeholders.get(person).organisation_id == house


def test_commitments_terms_units_and_comments_are_read_as_written(session: Session) -> None:
    source = add_source(session, "brief")
    row = session.commitments.add({"nl": "Brief"}, made_in=source, due=PartialDate(2025, 4))
    session.commitments.change(row, met_by=source, met_on=PartialDate(2025, None, 12, 19))
    met = session.commitments.get(row)
    assert (met.made_in, met.due, met.met_by) == (source, PartialDate(2025, 4), source)
    assert met.met_on == PartialDate(2025, None, 12, 19)
    term = session.terms.get(session.terms.add({"nl": "AI-fabriek"}, avoid={"fr": "usine"}))
    assert (term.word, term.avoid) == ({"nl": "AI-fabriek"}, {"fr": "usine"})
    unit = session.units.get(session.units.add({"fr": "hectare"}, {"fr": "hectares"}))
    assert (unit.singular, unit.plural, unit.aspirated) == (
        {"fr": "hectare"}, {"fr": "hectares"}, False
    )  # fmt: skip
    comment = session.comments.add(term.uuid, "Klopt dit?")
    session.comments.change(comment, resolved=True)
    [read] = session.comments.on(term.uuid)
    assert (read.author, read.written_at, read.resolved) == ("Ann", NOON, True)
    with pytest.raises(UserError):
        session.comments.add(term.uuid, "  ")


def test_fact_that_only_the_words_of_a_chart_name_is_in_the_snapshot_and_used(
    session: Session,
) -> None:
    drawn, named = add_amount(session, "Getekend", "1"), add_amount(session, "Genoemd", "2")
    source = add_source(session, "krant")
    chart = session.charts.add(
        ChartKind.BAR, {"nl": "Samen {{fact:genoemd}} [@krant]"}, facts=[ChartFact(fact_id=drawn)]
    )
    briefing = session.briefings.add(BriefingKind.NOTE, {"nl": "Nota"})
    section = session.briefings.add_section(briefing, {"nl": "Kop"})
    passage = session.briefings.add_passage(section, PassageKind.CHART, chart_id=chart)
    snapshot = session.snapshot(briefing)
    assert list(snapshot.facts) == ["getekend", "genoemd"]
    assert snapshot.sources["krant"].id == source
    uuid = session.briefings.passage(passage).uuid
    assert [use.passage_uuid for use in session.facts.used_in(named)] == [uuid]
    assert [row.used_in for row in session.facts.rows()] == [1, 1]
    session.charts.write(chart, "title", "nl", "Samen")
    assert [row.used_in for row in session.facts.rows()] == [1, 0]


def test_translation_that_was_written_before_its_original_asks_to_be_confirmed(
    session: Session,
) -> None:
    briefing = session.briefings.add(BriefingKind.NOTE, {"nl": "Nota"})
    section = session.briefings.add_section(briefing, {"nl": "Kop"})
    passage = session.briefings.add_passage(section, texts={"fr": "Bonjour"})
    assert not session.briefings.passage(passage).is_outdated("fr", "nl")
    session.briefings.write_passage(passage, "nl", "Tot ziens")
    assert session.briefings.passage(passage).is_outdated("fr", "nl")
    session.briefings.confirm_translation(passage, "fr")
    assert not session.briefings.passage(passage).is_outdated("fr", "nl")
