"""Write what each peer is given into a folder: made beforehand, in no peer's time."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from briefing_app.compose.briefing import compose
from briefing_app.compose.disclosure import disclose
from briefing_app.domain.codes import Layout
from briefing_app.illustrate import Illustrator
from tests.benchmarks.peers.html_source import as_html
from tests.benchmarks.peers.long import LANGUAGES
from tests.benchmarks.peers.plan import plan_of
from tests.benchmarks.peers.typst_source import as_typst

if TYPE_CHECKING:
    from pathlib import Path

    from briefing_app.domain.dossier import Snapshot


def write_sources(snapshot: Snapshot, folder: Path) -> None:
    """Write ``note.html``, ``note.typ`` and ``note.json`` with the charts beside them."""
    disclosed = disclose(snapshot)
    drawings = Illustrator(disclosed).draw((LANGUAGES,))[LANGUAGES]
    document = compose(
        disclosed,
        languages=LANGUAGES,
        layout=Layout.PARALLEL,
        draft=False,
        drawings=drawings,
    ).document
    plan = plan_of(document)
    names: list[str] = []
    for block in plan["blocks"]:
        if block["kind"] == "figure":
            names.append(f"chart-{len(names) + 1}.svg")
            (folder / names[-1]).write_text(block.pop("svg"), encoding="utf-8")
            block["chart"] = str(folder / names[-1])
    (folder / "note.html").write_text(as_html(plan, names), encoding="utf-8")
    (folder / "note.typ").write_text(as_typst(plan, names), encoding="utf-8")
    (folder / "note.json").write_text(json.dumps(plan), encoding="utf-8")
