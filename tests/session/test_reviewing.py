"""What a person makes of a document: each verb is one step, and undo takes all of it back."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from briefing_app.domain.candidate import CandidateState
from briefing_app.domain.codes import FactKind, Qualifier
from briefing_app.domain.moment import Moment
from briefing_app.errors import Message, UserError
from briefing_app.intake.document import Paragraph, ReadDocument
from briefing_app.intake.finds import finds
from tests.session.dumping import dump
from tests.session.helpers import add_amount

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.session import Session

FIRST = "De bijdrage van de provincie is ruim 12 miljoen euro."
SECOND = "Er komen 400 fietsenstallingen bij. “Dat is mooi nieuws voor de stad”, zegt Anna Visser."
TEXT = f"{FIRST}\n{SECOND}"
DOCUMENT = ReadDocument(
    text=TEXT,
    paragraphs=(
        Paragraph(0, len(FIRST), 1),
        Paragraph(len(FIRST) + 1, len(TEXT), 2),
    ),
    title="Nieuws",
    language="nl",
    date=Moment.parse("2026-02-03"),
)


def add(session: Session) -> tuple[int, dict[str, int]]:
    row = session.reviewing.add_document(
        DOCUMENT, "nieuws.txt", TEXT.encode(), finds(DOCUMENT, "nl")
    )
    return row, {str(one.found["kind"]): one.id for one in session.candidates.of(row)}


def test_document_becomes_a_source_with_its_copy_and_candidates_in_one_step(
    session: Session,
) -> None:
    before = dump(session)
    row, ids = add(session)
    assert set(ids) == {"amount", "count", "quote"}
    assert session.sources.copy(row) == TEXT.encode()
    assert session.undo_label == Message("Add from a document: {name}", {"name": "nieuws.txt"})
    session.undo()
    assert dump(session) == before


def test_same_document_again_is_the_same_source(session: Session) -> None:
    row, ids = add(session)
    session.reviewing.drop(ids["amount"])
    assert add(session) == (row, ids)
    assert session.candidates.get(ids["amount"]).state is CandidateState.DROPPED


def test_accepting_makes_a_fact_with_value_and_place_in_one_step(session: Session) -> None:
    row, ids = add(session)
    before = dump(session)
    fact = session.facts.get(session.reviewing.accept(ids["amount"]))
    assert fact.kind is FactKind.AMOUNT
    assert fact.title == {"nl": "De bijdrage van de provincie is"}
    (value,) = fact.values
    assert value.measure is not None
    assert (value.measure.low, value.measure.currency) == (Decimal(12_000_000), "EUR")
    assert value.measure.qualifier is Qualifier.OVER
    assert value.as_of == Moment.parse("2026-02-03")
    (citation,) = value.citations
    assert (citation.source_id, citation.page, citation.paragraph) == (row, "1", "1")
    assert citation.wording == FIRST
    kept = session.candidates.get(ids["amount"])
    assert (kept.state, kept.value_id) == (CandidateState.ACCEPTED, value.id)
    session.undo()
    assert dump(session) == before


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("in totaal maken 400 bedrijven gebruik van de rekenkracht [2][iv].",
         "In totaal maken … gebruik van de rekenkracht"),
        ("Volgens cijfers¹ van het Rijk zijn er 400 bedrijven.[@cbs2025]",
         "Volgens cijfers van het Rijk zijn er"),
        ("er staan 400 huizen op eigen grond [1, 2].", "Er staan … op eigen grond"),
        ("eBay telt 400 winkels [sic] in het noorden.", "eBay telt … in het noorden"),
    ],
)  # fmt: skip
def test_title_of_a_new_fact_begins_large_and_has_no_marks(
    session: Session, sentence: str, title: str
) -> None:
    document = ReadDocument(
        text=sentence, paragraphs=(Paragraph(0, len(sentence), 1),), title="A", language="nl"
    )
    row = session.reviewing.add_document(document, "a.txt", b"a", finds(document, "nl"))
    first = session.candidates.of(row)[0]
    fact = session.facts.get(session.reviewing.accept(first.id))
    assert fact.title == {"nl": title}


def test_what_is_counted_becomes_a_unit_when_the_dossier_has_none(session: Session) -> None:
    _, ids = add(session)
    before = dump(session)
    fact = session.facts.get(session.reviewing.accept(ids["count"], title="Stallingen"))
    assert fact.title == {"nl": "Stallingen"}
    measure = fact.values[0].measure
    assert measure is not None
    assert measure.unit is not None
    assert measure.unit.plural == {"nl": "fietsenstallingen"}
    session.undo()
    assert dump(session) == before


def test_thousands_that_count_nothing_named_become_a_fact_without_a_unit(session: Session) -> None:
    text = "De waarde steeg naar 12.500 in de loop van het jaar."
    document = ReadDocument(text=text, paragraphs=(Paragraph(0, len(text)),), language="nl")
    row = session.reviewing.add_document(document, "a.txt", text.encode(), finds(document, "nl"))
    (one,) = session.candidates.of(row)
    fact = session.facts.get(session.reviewing.accept(one.id, title="Waarde"))
    measure = fact.values[0].measure
    assert measure is not None
    assert (fact.kind, measure.low, measure.unit) == (FactKind.COUNT, Decimal(12500), None)


def test_quotation_keeps_its_speaker_and_language(session: Session) -> None:
    _, ids = add(session)
    fact = session.facts.get(session.reviewing.accept(ids["quote"]))
    value = fact.values[0]
    assert (fact.kind, value.speaker) == (FactKind.QUOTATION, "Anna Visser")
    assert (value.original_language, value.citations[0].page) == ("nl", "2")
    assert value.texts == {"nl": "Dat is mooi nieuws voor de stad"}


def test_joining_adds_a_value_to_a_fact_in_one_step(session: Session) -> None:
    fact = add_amount(session, "Bijdrage van de provincie", "10000000")
    row, ids = add(session)
    before = dump(session)
    value = session.reviewing.join(ids["amount"], fact)
    assert [one.id for one in session.facts.get(fact).values][-1] == value
    kept = session.candidates.get(ids["amount"])
    assert (kept.state, kept.value_id, kept.source_id) == (CandidateState.JOINED, value, row)
    session.undo()
    assert dump(session) == before


TWICE = ("De bijdrage is 12 miljoen euro.", "De provincie geeft 12 miljoen euro.")


def add_twice(session: Session, texts: Sequence[str] = TWICE) -> list[int]:
    text = "\n".join(texts)
    places = [text.index(one) for one in texts]
    paragraphs = tuple(
        Paragraph(start, start + len(one)) for start, one in zip(places, texts, strict=True)
    )
    document = ReadDocument(text=text, paragraphs=paragraphs, title="Nieuws", language="nl")
    row = session.reviewing.add_document(document, "a.txt", text.encode(), finds(document, "nl"))
    return [one.id for one in session.candidates.of(row)]


def test_same_figure_twice_in_a_document_is_one_value_with_both_places(session: Session) -> None:
    first, second = add_twice(session)
    fact = session.reviewing.accept(first)
    session.facts.verify(fact)
    before = dump(session)
    value = session.reviewing.join(second, fact)
    held = session.facts.get(fact)
    (only,) = held.values
    assert [citation.wording for citation in only.citations] == list(TWICE)
    assert only.id == value == session.candidates.get(second).value_id
    assert held.verified_by == session.user
    session.undo()
    assert dump(session) == before


def test_place_that_is_cited_already_is_not_cited_twice(session: Session) -> None:
    sentence = "De bijdrage is 12 miljoen euro, en 12 miljoen euro is veel."
    first, second = add_twice(session, (sentence,))
    fact = session.reviewing.accept(first)
    value = session.reviewing.join(second, fact)
    (only,) = session.facts.get(fact).values
    assert (only.id, len(only.citations)) == (value, 1)


@pytest.mark.parametrize("other", ["12,5 miljoen euro", "ruim 12 miljoen euro"])
def test_figure_that_is_said_otherwise_in_the_same_document_is_a_value_of_its_own(
    session: Session, other: str
) -> None:
    first, second = add_twice(session, (TWICE[0], f"De provincie geeft {other}."))
    fact = session.reviewing.accept(first)
    session.reviewing.join(second, fact)
    assert len(session.facts.get(fact).values) == 2


def test_same_figure_in_another_document_is_a_value_of_its_own(session: Session) -> None:
    fact = session.reviewing.accept(add_twice(session)[0])
    _, ids = add(session)
    session.reviewing.join(ids["amount"], fact)
    assert len(session.facts.get(fact).values) == 2


def test_value_joins_no_fact_of_another_kind_and_nothing_changes(session: Session) -> None:
    fact = add_amount(session, "Bijdrage", "10000000")
    _, ids = add(session)
    before = dump(session)
    with pytest.raises(UserError, match="another kind"):
        session.reviewing.join(ids["count"], fact)
    assert dump(session) == before


def test_settled_candidate_makes_no_second_fact(session: Session) -> None:
    _, ids = add(session)
    session.reviewing.drop(ids["amount"])
    before = dump(session)
    with pytest.raises(UserError, match="settled"):
        session.reviewing.accept(ids["amount"])
    assert dump(session) == before


def test_proposal_knows_facts_that_were_made_since(session: Session) -> None:
    fact = add_amount(session, "Bijdrage van de provincie", "10000000")
    _, ids = add(session)
    said = session.reviewing.said(ids["amount"])
    found = session.reviewing.index().propose(said.kind, said.value, said.sentence, said.words)
    assert found is not None
    assert (found.fact.id, found.agrees) == (fact, False)


def test_percentage_points_are_no_percentage(session: Session) -> None:
    text = "De btw stijgt met 2 procentpunt."
    document = replace(DOCUMENT, text=text, paragraphs=(Paragraph(0, len(text)),))
    row = session.reviewing.add_document(document, "btw.txt", text.encode(), finds(document, "nl"))
    (one,) = session.candidates.of(row)
    fact = session.facts.get(session.reviewing.accept(one.id))
    assert (fact.kind, fact.values[0].texts) == (FactKind.TEXT, {"nl": "2 procentpunt"})


def test_language_is_corrected_with_what_was_found_in_one_step(session: Session) -> None:
    row, _ = add(session)
    before = dump(session)
    session.reviewing.read_as(row, "en", finds(replace(DOCUMENT, language="en"), "en"))
    assert session.sources.get(row).language == "en"
    session.undo()
    assert dump(session) == before
