"""A public export, unpacked whole, holds nothing of what is internal, wherever that stood."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

import pikepdf
import pypdfium2
import pytest

from briefing_app.domain.chart import ChartFact
from briefing_app.domain.codes import (
    BriefingKind,
    ChartKind,
    Disclosure,
    FactKind,
    Layout,
    PassageKind,
    SourceRank,
)
from briefing_app.domain.fact import Citation, Value
from briefing_app.publish import Options, publish
from tests.session.helpers import NOON, amount, new_session

if TYPE_CHECKING:
    from pathlib import Path

    from briefing_app.domain.dossier import Snapshot
    from briefing_app.session import Session

INTERNAL = Disclosure.INTERNAL
WORD = "GEHEIM"
NUMBERS = ("88888888", "88.888.888", "88,9", "88,888", "99999999", "99.999.999", "99,9")


def told_everywhere(session: Session) -> Snapshot:
    """Return a public briefing of a dossier with something internal in every place."""
    hidden = session.sources.add(
        WORD, key="geheim-bron", publisher=WORD, note=WORD, reference=WORD, disclosure=INTERNAL,
        url=f"https://{WORD}.nl", rank=SourceRank.OFFICIAL,
    )  # fmt: skip
    known = session.sources.add("Brief", key="brief", note=WORD)
    citations = tuple(Citation(source_id=n, page=WORD, wording=WORD) for n in (hidden, known))
    told = replace(amount("70000000"), citations=citations, note=WORD, ground=WORD)
    facts = session.facts
    both = {"nl": "Bijdrage", "fr": "Contribution"}
    fact = facts.add(FactKind.AMOUNT, both, key="open", statement={"nl": WORD})
    facts.decide(fact, facts.add_value(fact, told), WORD)
    facts.add_value(fact, replace(amount("99999999"), disclosure=INTERNAL))
    secret = facts.add(FactKind.AMOUNT, {"nl": WORD}, key="geheim", disclosure=INTERNAL)
    facts.add_value(secret, amount("88888888", source=known))
    said = facts.add(FactKind.QUOTATION, {"nl": WORD}, key="gezegd", disclosure=INTERNAL)
    facts.add_value(said, Value(texts={"nl": WORD}, speaker=WORD))
    chart = session.charts.add(
        ChartKind.BAR,
        {"nl": "Grafiek {{fact:geheim}}", "fr": "Graphique"},
        subtitle={"nl": "van {{fact:geheim}}"},
        alternative={"nl": WORD, "fr": WORD},
        facts=[ChartFact(fact_id=fact), ChartFact(fact_id=secret, label={"nl": WORD})],
    )
    written = session.briefings
    briefing = written.add(
        BriefingKind.NOTE, {"nl": "Nota {{fact:geheim}} [@geheim-bron]", "fr": "Note"}
    )
    first = written.add_section(briefing, {"nl": "Kop {{fact:geheim}}", "fr": "Titre"})
    text = f"Het is {{{{fact:open}}}} en {{{{fact:geheim}}}} [@geheim-bron, {WORD}] [@brief]"
    written.add_passage(first, PassageKind.HEADLINE, fact_ids=[secret, fact])
    written.add_passage(first, texts={"nl": text, "fr": "C’est {{fact:open}}"})
    written.add_passage(first, PassageKind.CHART, chart_id=chart)
    written.add_passage(first, PassageKind.TABLE, fact_ids=[secret, fact, said])
    written.add_passage(first, PassageKind.QUOTATION, fact_ids=[said])
    last = written.add_section(briefing, {"nl": WORD, "fr": WORD})
    written.add_passage(last, texts={"nl": WORD}, disclosure=INTERNAL, ground=WORD)
    return session.snapshot(briefing)


def unpacked(data: bytes) -> str:
    """Return everything that is in a file: its objects unpacked, and the text of its pages."""
    plain = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pdf.save(plain, qdf=True, object_stream_mode=pikepdf.ObjectStreamMode.disable)
        strings = [str(item) for item in _strings(pdf)]
    document = pypdfium2.PdfDocument(data)
    pages = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    return "\n".join([plain.getvalue().decode("latin-1"), *strings, *pages])


def _strings(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    found: list[pikepdf.Object] = []
    for item in pdf.objects:
        if isinstance(item, pikepdf.Dictionary):
            cells = item.as_dict().values()
            found += [cell for cell in cells if isinstance(cell, pikepdf.String)]
    return found


@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize("languages", [("nl", "fr"), ("fr", "nl"), ("nl",)])
def test_public_export_has_no_trace_of_what_is_internal(
    tmp_path: Path, layout: Layout, languages: tuple[str, ...]
) -> None:
    with new_session(tmp_path) as session:
        public = told_everywhere(session)
    whole = replace(public, briefing=replace(public.briefing, disclosure=INTERNAL))
    shown, all_of_it = (
        unpacked(publish(snapshot, Options(languages, layout), made_at=NOON).pdf)
        for snapshot in (public, whole)
    )
    assert [word for word in (WORD, WORD.lower(), *NUMBERS) if word in shown] == []
    assert "70" in shown
    assert WORD in all_of_it
    assert "88,9" in all_of_it or "88,888" in all_of_it
