"""What the overview says needs attention."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.session.sample import create_sample
from briefing_app.ui.pages.overview.matters import survey

if TYPE_CHECKING:
    from pathlib import Path


def test_a_fact_that_does_not_agree_with_those_around_it_needs_attention(tmp_path: Path) -> None:
    with create_sample(tmp_path / "sample.dossier") as session:
        facts = session.facts
        assert not any(one.word == "Does not agree" for one in survey(session).matters)
        first, then = facts.by_key("progress-letter"), facts.by_key("house-informed")
        facts.put_before(first.id, then.id)
        total = facts.by_key("total-investment")
        facts.set_parts(total.id, facts.parts(total.id)[:2])
        found = [one for one in survey(session).matters if one.word == "Does not agree"]
        assert [one.uuid for one in found] == [total.uuid, then.uuid]
        assert {one.tone for one in found} == {"must"}
