from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.domain.codes import LANGUAGES, BriefingKind
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
        for texts in (part.heading, part.guidance or part.heading):
            assert set(texts) == set(LANGUAGES)
            assert all(texts.values())


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
        session.undo()
        assert session.briefings.all() == []
