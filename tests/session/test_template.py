from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.domain.codes import LANGUAGES, BriefingKind, Layout, PassageKind
from briefing_app.language.typography import tidy
from briefing_app.language.voice import Voice
from briefing_app.session import Session
from briefing_app.session.template import read_template

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("kind", list(BriefingKind))
def test_every_kind_has_a_template_with_headings_in_every_language(kind: BriefingKind) -> None:
    template = read_template(kind)
    assert template.parts
    assert len({part.key for part in template.parts}) == len(template.parts)
    for part in template.parts:
        for texts in (part.heading, part.guidance or {}):
            assert set(texts) == set(LANGUAGES)
            assert all(texts.values())
        assert template.guidance(part.key) == part.guidance


def test_a_section_that_no_template_knows_has_no_guidance() -> None:
    assert read_template(BriefingKind.NOTE).guidance("") == {}


def test_a_letter_is_a_file_a_language_and_answers_begin_with_a_pair() -> None:
    assert read_template(BriefingKind.LETTER).layout is Layout.SEPARATE
    answers = read_template(BriefingKind.ANSWERS)
    assert [part.passages for part in answers.parts] == [
        (PassageKind.QUESTION,),
        (PassageKind.ANSWER,),
    ]


@pytest.mark.parametrize("kind", list(BriefingKind))
def test_templates_are_set_as_the_typography_of_each_language_asks(kind: BriefingKind) -> None:
    template = read_template(kind)
    found = [texts for part in template.parts for texts in (part.heading, part.guidance or {})]
    for texts in (*found, *template.texts.values()):
        for language, text in texts.items():
            assert tidy(text, Voice(language)) == text


def test_a_letter_starts_with_its_salutation_and_closing_words(tmp_path: Path) -> None:
    with Session.create(tmp_path / "a.dossier", user="me", title={"nl": "A"}) as session:
        letter = session.briefings.get(
            session.briefings.start(BriefingKind.LETTER, {"nl": "Brief"})
        )
        assert letter.salutation["nl"] == "Geachte Voorzitter,"
        assert set(letter.salutation) == set(letter.closing) == set(LANGUAGES)
        session.undo()
        assert session.briefings.all() == []


def test_started_briefing_has_the_sections_of_its_kind_and_one_undo_takes_it_back(
    tmp_path: Path,
) -> None:
    with Session.create(tmp_path / "a.dossier", user="me", title={"nl": "A"}) as session:
        row = session.briefings.start(
            BriefingKind.DECISION_NOTE, {"nl": "Besluit"}, languages=("nl", "fr")
        )
        sections = session.briefings.get(row).sections
        template = read_template(BriefingKind.DECISION_NOTE)
        assert tuple(section.heading for section in sections) == tuple(
            part.heading for part in template.parts
        )
        assert [section.template for section in sections] == [part.key for part in template.parts]
        session.undo()
        assert session.briefings.all() == []
