from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.domain.codes import BriefingKind, ChartKind, PassageKind
from briefing_app.session import Session

if TYPE_CHECKING:
    from pathlib import Path


def test_chart_is_used_where_passages_show_it(tmp_path: Path) -> None:
    with Session.create(tmp_path / "a.dossier", user="T", title={"nl": "A"}) as session:
        chart = session.charts.add(ChartKind.BAR, {"nl": "Staven"})
        other = session.charts.add(ChartKind.BAR, {"nl": "Andere"})
        briefing = session.briefings.add(
            BriefingKind.NOTE, {"nl": "Nota"}, original="nl", languages=("nl",)
        )
        section = session.briefings.add_section(briefing, {"nl": "Een"})
        passages = [session.briefings.add_passage(section, PassageKind.CHART) for _ in range(3)]
        session.briefings.change_passage(passages[2], chart_id=chart)
        session.briefings.change_passage(passages[0], chart_id=chart)
        uses = session.charts.used_in(chart)
        shown = [session.briefings.passage(passages[place]).uuid for place in (0, 2)]
        assert [use.passage_uuid for use in uses] == shown
        assert {use.title["nl"] for use in uses} == {"Nota"}
        assert session.charts.used_in(other) == []
