from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.checks.checking import check
from briefing_app.domain import weighing
from briefing_app.domain.adding_up import combinations_off, sums
from briefing_app.domain.codes import FactState, Grade, SourceRank
from briefing_app.errors import UserError
from briefing_app.session.sample import create_sample

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from briefing_app.domain.finding import Finding
    from briefing_app.session.session import Session


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with create_sample(tmp_path / "sample.dossier") as made:
        yield made


def test_a_severity_is_kept_and_undone(session: Session) -> None:
    session.checks.set_severity("long_sentence", "off")
    session.checks.set_severity("long_sentence", "look_at")
    assert session.checks.severities() == {"long_sentence": "look_at"}
    session.undo()
    assert session.checks.severities() == {"long_sentence": "off"}
    session.checks.set_severity("long_sentence", None)
    assert session.checks.severities() == {}
    session.undo()
    note = session.briefings.all()[0]
    assert session.snapshot(note.id).severities == {"long_sentence": "off"}


def test_what_is_no_severity_is_refused(session: Session) -> None:
    with pytest.raises(UserError):
        session.checks.set_severity("long_sentence", "awful")


def test_the_sample_shows_each_way_in_which_sources_disagree(session: Session) -> None:
    facts = {fact.key: fact for fact in session.facts.all()}
    sources = {source.id: source for source in session.sources.all()}

    def grades(key: str) -> set[Grade]:
        fact = facts[key]
        return {
            weighing.grade(fact.kind, one, other, sources)
            for one in fact.values
            for other in fact.values
            if one is not other
        }

    assert Grade.CONTRADICTION in grades("minister")
    assert Grade.COMPATIBLE in grades("state-contribution")
    assert Grade.SUPERSEDED in grades("supercomputer-full-capacity")
    jobs = facts["jobs"]
    assert weighing.state(jobs, sources) is FactState.NOT_VERIFIED
    (value,) = jobs.values
    (citation,) = value.citations
    assert sources[citation.source_id].rank is SourceRank.GENERATED


def test_the_sample_has_a_sum_that_one_source_puts_off_by_one(session: Session) -> None:
    facts = session.facts.all()
    sources = {source.id: source for source in session.sources.all()}
    (total,) = sums(facts, sources)
    assert total.whole.key == "total-investment"
    assert total.added == total.stated == 200_000_000
    off = combinations_off(total.whole, total.parts, sources)
    assert 201_000_000 in {added for _, _, added in off}


def _typed(session: Session, text: str) -> tuple[int, Finding]:
    note = session.briefings.by_key("note")
    passage = next(
        one for each in note.sections for one in each.passages if "{{fact:total-i" in one.text("nl")
    )
    session.briefings.write_passage(passage.id, "nl", text)
    found = check(session.snapshot(note.id), languages=("nl",))
    return passage.id, next(one for one in found if one.kind == "typed_fact")


def test_a_typed_figure_is_mended_by_the_reference_in_one_step(session: Session) -> None:
    row, finding = _typed(session, "In totaal € 200 miljoen, en niet meer.")
    session.checks.mend(finding)
    now = session.briefings.passage(row).text("nl")
    assert now == "In totaal {{fact:total-investment}}, en niet meer."
    session.undo()
    assert session.briefings.passage(row).text("nl") == "In totaal € 200 miljoen, en niet meer."


@pytest.mark.parametrize(("typed", "french"), [("200", "200"), ("210", "210"), ("210", "200")])
def test_a_typed_figure_is_mended_in_every_language_that_says_it(
    session: Session, typed: str, french: str
) -> None:
    note = session.briefings.by_key("note")
    passage = next(
        one for each in note.sections for one in each.passages if "{{fact:total-i" in one.text("nl")
    )
    session.briefings.write_passage(passage.id, "nl", f"In totaal € {typed} miljoen.")
    session.briefings.write_passage(passage.id, "fr", f"Au total {french} millions d’euros.")
    found = check(session.snapshot(note.id), languages=("nl",))
    finding = next(one for one in found if one.kind in {"typed_fact", "typed_near_fact"})
    facts = len(session.facts.all())

    session.checks.mend(finding)

    now = session.briefings.passage(passage.id)
    assert now.text("nl") == "In totaal {{fact:total-investment}}."
    assert now.text("fr") == "Au total {{fact:total-investment}}."
    assert len(session.facts.all()) == facts
    assert not now.is_outdated("fr", "nl")
    session.undo()
    then = session.briefings.passage(passage.id)
    assert then.text("nl") == f"In totaal € {typed} miljoen."
    assert then.text("fr") == f"Au total {french} millions d’euros."


def test_a_text_that_changed_since_is_left_as_it_is(session: Session) -> None:
    row, finding = _typed(session, "In totaal € 200 miljoen, en niet meer.")
    session.briefings.write_passage(row, "nl", "Bij elkaar € 200 miljoen.")
    with pytest.raises(UserError):
        session.checks.mend(finding)
    assert session.briefings.passage(row).text("nl") == "Bij elkaar € 200 miljoen."
