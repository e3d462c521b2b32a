"""A typed figure becomes a reference to a fact, in every language, as one step."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.domain.codes import BriefingKind, FactKind, Qualifier, SourceRank
from briefing_app.errors import UserError
from briefing_app.session.figures import title_around
from tests.session.dumping import dump
from tests.session.helpers import add_amount

if TYPE_CHECKING:
    from briefing_app.session import Session

DUTCH = "De EU draagt ruim € 70 miljoen bij.[@surf, p. 2] Dat is veel."
FRENCH = "L’UE contribue à hauteur de plus de 70 millions d’euros.[@surf] C’est beaucoup."


def written(session: Session, dutch: str = DUTCH, french: str = FRENCH) -> int:
    briefing = session.briefings.add(
        BriefingKind.NOTE, {"nl": "Nota"}, original="nl", languages=("nl", "fr")
    )
    section = session.briefings.add_section(briefing, {"nl": "Geld"})
    return session.briefings.add_passage(section, texts={"nl": dutch, "fr": french})


def texts(session: Session, passage: int) -> tuple[str, str]:
    found = session.briefings.passage(passage)
    return found.text("nl"), found.text("fr")


def test_a_figure_becomes_a_new_fact_with_its_source_in_both_languages(session: Session) -> None:
    source = session.sources.add("SURF-bericht", key="surf")
    passage = written(session)
    before = dump(session)
    at = DUTCH.index("70")
    fact = session.facts.get(session.figures.refer(passage, "nl", at, at + 2))
    assert fact.kind is FactKind.AMOUNT
    assert fact.title == {"nl": "De EU draagt … bij"}
    (value,) = fact.values
    assert value.measure is not None
    assert value.measure.low == 70_000_000
    assert value.measure.currency == "EUR"
    assert value.measure.qualifier is Qualifier.OVER
    assert [(one.source_id, one.page) for one in value.citations] == [(source, "p. 2")]
    reference = f"{{{{fact:{fact.key}}}}}"
    assert texts(session, passage) == (
        DUTCH.replace("ruim € 70 miljoen", reference),
        FRENCH.replace("plus de 70 millions d’euros", reference),
    )
    assert not session.briefings.passage(passage).is_outdated("fr", "nl")
    session.undo()
    assert dump(session) == before


def test_a_figure_that_a_fact_states_refers_to_it(session: Session) -> None:
    known = add_amount(session, "Bijdrage van de EU", "70000000")
    passage = written(session, "Het is € 70 miljoen, zegt men.", "Rien.")
    assert session.figures.refer(passage, "nl", 9, 9) == known
    assert texts(session, passage)[0] == "Het is {{fact:bijdrage-van-de-eu}}, zegt men."
    assert len(session.facts.all()) == 1


def test_a_translation_that_was_out_of_date_stays_so(session: Session) -> None:
    passage = written(session)
    session.briefings.write_passage(passage, "nl", DUTCH + " Meer.")
    session.figures.refer(passage, "fr", FRENCH.index("70"), FRENCH.index("70") + 2)
    found = session.briefings.passage(passage)
    assert "{{fact:" in found.text("nl")
    assert "{{fact:" in found.text("fr")
    assert found.is_outdated("fr", "nl")


def test_what_a_count_counts_becomes_a_unit(session: Session) -> None:
    passage = written(session, "Er komen 500 banen.", "Il y aura 500 emplois.")
    fact = session.facts.get(session.figures.refer(passage, "nl", 9, 12))
    measure = fact.values[0].measure
    assert measure is not None
    assert measure.unit is not None
    assert measure.unit.plural == {"nl": "banen"}


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Geen getal hier.", 2, 6),
        ("Van € 5 miljoen en € 6 miljoen.", 4, 30),
        ("Zie {{fact:x}}.", 5, 9),
        ("Zie artikel 12.", 4, 14),
    ],
)
def test_where_no_single_figure_is_nothing_is_written(
    session: Session, text: str, start: int, end: int
) -> None:
    passage = written(session, text, "Rien.")
    before = dump(session)
    with pytest.raises(UserError):
        session.figures.refer(passage, "nl", start, end)
    assert dump(session) == before


def test_of_facts_of_one_value_none_is_taken_by_chance(session: Session) -> None:
    add_amount(session, "Bijdrage van het Rijk", "70000000")
    european = add_amount(session, "Bijdrage van Europa", "70000000")
    passage = written(session, "Europa geeft € 70 miljoen. Iemand geeft € 70 miljoen.", "Rien.")
    before = dump(session)
    with pytest.raises(UserError):
        session.figures.refer(passage, "nl", 45, 45)
    assert dump(session) == before
    assert session.figures.refer(passage, "nl", 16, 16) == european


def made(session: Session, dutch: str, french: str = "Rien.") -> tuple[int, int]:
    passage = written(session, dutch, french)
    at = dutch.index("€")
    return session.figures.refer(passage, "nl", at, at + 4), passage


def test_a_new_fact_without_a_source_is_offered_that_of_its_passage(session: Session) -> None:
    session.sources.add("Ander bericht", key="other")
    source = session.sources.add("SURF-bericht", key="surf")
    fact, passage = made(session, "Het kost € 12 miljoen. Dat is zeker.[@surf, p. 2]")
    offered = session.figures.source_to_offer(fact, passage)
    assert offered is not None
    assert offered.id == source
    before = dump(session)
    session.figures.cite(fact, source)
    (value,) = session.facts.get(fact).values
    assert [one.source_id for one in value.citations] == [source]
    assert session.figures.source_to_offer(fact, passage) is None
    session.undo()
    assert dump(session) == before


def test_without_a_mark_the_source_that_was_cited_last_is_offered(session: Session) -> None:
    fact, passage = made(session, "Het kost € 12 miljoen.")
    assert session.figures.source_to_offer(fact, passage) is None
    sources = [session.sources.add(name) for name in ("Een", "Twee", "Drie")]
    generated = session.sources.add("Tekst", rank=SourceRank.GENERATED)
    session.figures.cite(fact, sources[1])
    session.figures.cite(add_amount(session, "Bijdrage", "70000000"), generated)
    other, passage = made(session, "Het kost € 13 miljoen.")
    offered = session.figures.source_to_offer(other, passage)
    assert offered is not None
    assert offered.id == sources[1]


@pytest.mark.parametrize(
    ("before", "after", "title"),
    [
        ("L’Union a octroyé ", " à Groningue, sur un total de 200 millions d’euros.",
         "L’Union a octroyé … à Groningue"),
        ("L’Union a octroyé 50 millions, sur un investissement total de ", ".",
         "sur un investissement total"),
        ("De gemeente betaalt ", " voor woningen.", "De gemeente betaalt … voor woningen"),
    ],
)  # fmt: skip
def test_title_of_a_figure_is_its_own_clause_without_another_figure(
    before: str, after: str, title: str
) -> None:
    assert title_around(before, after) == title
