from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.domain.codes import BriefingKind, FactKind
from briefing_app.domain.fact import Value
from briefing_app.session import Session

if TYPE_CHECKING:
    from pathlib import Path

ODD = [
    "\x01\x02\x1b[31m\x7f\x85", "‏שלום עולם‎ مرحبا", "👩‍👩‍👧‍👦🏳️‍🌈🇳🇱", "a\u0301" * 50, "\u202eevil",
    "<font color=red>&amp;</font>", "{{fact:unknown}} [@nobody]", "'; DROP TABLE fact; --",
    "\ufeff\ufffe\uffff", "\r\n\n\r\t", "é" * 100_000, "{{fact:" * 1000, "\U0010ffff", "%s{0}{x}",
    "  spaces kept  ", "\u00a0\u202f", "NULL", "0", "-0", "1e5",
]  # fmt: skip


@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
def test_any_text_is_kept_as_it_came(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.dossier"
    session = Session.create(path, user=text, title={"nl": text})
    fact = session.facts.add(FactKind.TEXT, {"nl": text}, topic=text, ground=text)
    value = session.facts.add_value(fact, Value(texts={"nl": text + "x"}, note=text, speaker=text))
    session.facts.decide(fact, value, text + ".")
    briefing = session.briefings.add(BriefingKind.NOTE, {"nl": text}, reference=text)
    section = session.briefings.add_section(briefing, {"nl": text})
    session.briefings.add_passage(section, texts={"nl": text, "fr": text})
    session.undo()
    session.redo()
    session.search(text)
    assert session.verify() == []
    session.close(backup=False)
    with Session.open(path, user="Ann", read_only=True) as again:
        found = again.facts.get(fact)
        assert found.title == {"nl": text}
        assert (found.topic, found.ground) == (text, text)
        assert (found.values[0].texts, found.values[0].note) == ({"nl": text + "x"}, text)
        assert found.decision is not None
        assert found.decision.decided_by == text
        [read] = again.briefings.all()
        assert read.sections[0].passages[0].text("fr") == text
        assert again.history.of(found.uuid)[0].by == text


def test_nul_and_surrogates_become_visible(session: Session) -> None:
    fact = session.facts.add(FactKind.TEXT, {"nl": "a\x00b\ud800c"})
    assert session.facts.get(fact).title == {"nl": "a\ufffdb\ufffdc"}
    assert session.search("\ud800\x00") == []


def test_translation_of_a_text_that_was_cleaned_is_not_outdated(session: Session) -> None:
    briefing = session.briefings.add(BriefingKind.NOTE, {"nl": "Nota"})
    section = session.briefings.add_section(briefing, {"nl": "Kop"})
    passage = session.briefings.add_passage(section, texts={"nl": "a\x00", "fr": "b"})
    assert not session.briefings.passage(passage).is_outdated("fr", "nl")
