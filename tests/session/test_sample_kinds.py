from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

import pytest

from briefing_app.domain.codes import BriefingKind, Disclosure, Layout, PassageKind
from briefing_app.domain.finding import Severity
from briefing_app.domain.reference import references
from briefing_app.publish import Options, default_languages, publish
from briefing_app.session.sample import create_sample
from briefing_app.session.template import read_template

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.domain.briefing import Briefing, Passage
    from briefing_app.session.session import Session

MADE_AT = dt.datetime(2026, 1, 12, 9, 0, tzinfo=dt.UTC)
BRIEFINGS = (
    "note", "letter", "decision", "factsheet", "answers", "speech", "stakeholders", "debate",
    "ministers", "policy",
)  # fmt: skip


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    session = create_sample(tmp_path_factory.mktemp("kinds") / "sample.dossier")
    yield session
    session.close(backup=False)


def _passages(briefing: Briefing) -> list[Passage]:
    return [passage for section in briefing.sections for passage in section.passages]


def test_sample_has_a_briefing_of_every_kind(sample: Session) -> None:
    assert {one.kind for one in sample.briefings.all()} == set(BriefingKind)
    assert {one.key for one in sample.briefings.all()} == {*BRIEFINGS, "region"}


@pytest.mark.parametrize("key", BRIEFINGS)
def test_briefing_of_the_sample_exports_without_anything_that_must_be_fixed(
    sample: Session, key: str
) -> None:
    briefing = sample.briefings.by_key(key)
    options = Options(default_languages(briefing), briefing.layout)
    published = publish(sample.snapshot(briefing.id), options, made_at=MADE_AT)
    assert 1 <= published.pages <= (2 if key == "factsheet" else 9)
    assert [one for one in published.findings if one.severity is Severity.MUST_FIX] == []


def test_sections_of_the_sample_are_made_from_those_of_their_templates(sample: Session) -> None:
    for briefing in sample.briefings.all():
        known = {"", *(part.key for part in read_template(briefing.kind).parts)}
        assert {section.template for section in briefing.sections} <= known


def test_nobody_typed_a_figure_that_a_fact_states(sample: Session) -> None:
    for briefing in sample.briefings.all():
        for passage in _passages(briefing):
            for text in passage.texts.values():
                rest, at = "", 0
                for one in references(text.text):
                    rest, at = rest + text.text[at : one.start], one.end
                rest += text.text[at:]
                years = re.findall(r"\b\d+\b", rest)
                assert years in ([], ["2027"]), (briefing.key, text.text)


def test_letter_is_signed_by_two_and_explains_the_choices_in_a_frame(sample: Session) -> None:
    letter = sample.briefings.by_key("letter")
    assert letter.layout is Layout.SEPARATE
    assert [one.demissionary for one in letter.signatories] == [True, False]
    assert set(letter.salutation) == set(letter.closing) == {"nl", "fr", "en"}
    assert any(annex.source_id for annex in letter.annex_list)
    [frame] = [one for one in _passages(letter) if one.kind is PassageKind.FRAME]
    assert "Beleidskeuzes uitgelegd" in frame.text("nl")
    assert frame.text("nl").count("\n\n") == 6


def test_questions_are_locked_and_each_is_followed_by_its_answer(sample: Session) -> None:
    answers = sample.briefings.by_key("answers")
    kinds = [{one.kind for one in section.passages} for section in answers.sections]
    assert kinds == [{PassageKind.QUESTION}, {PassageKind.ANSWER}] * 3
    for passage in _passages(answers):
        assert passage.locked == (passage.kind is PassageKind.QUESTION)
    assert answers.asked_on is not None
    assert answers.due is not None
    assert answers.due.first - answers.asked_on.first == dt.timedelta(weeks=3)


def test_decision_note_has_every_section_of_its_template_and_keeps_a_name_internal(
    sample: Session,
) -> None:
    decision = sample.briefings.by_key("decision")
    assert len(decision.sections) == 12
    assert all(section.passages for section in decision.sections)
    internal = [one for one in _passages(decision) if one.disclosure is Disclosure.INTERNAL]
    assert [one.ground for one in internal] == ["Woo 5.1.2e"]


def test_speech_has_prompts_and_the_stakeholder_note_sheets(sample: Session) -> None:
    kinds = [one.kind for one in _passages(sample.briefings.by_key("speech"))]
    assert kinds.count(PassageKind.PROMPT) == 3
    sheets = _passages(sample.briefings.by_key("stakeholders"))
    named = [one.stakeholder_id for one in sheets if one.kind is PassageKind.STAKEHOLDER]
    assert len(set(named)) == len(named) == 8
    assert None not in named
