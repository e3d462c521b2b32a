from __future__ import annotations

from decimal import Decimal

import pytest

from briefing_app.checks.matching import FactIndex
from briefing_app.domain.codes import FactKind, Grade, Qualifier, SourceRank
from briefing_app.domain.fact import Citation, Fact, Measure, Unit, Value
from briefing_app.domain.moment import Moment
from briefing_app.domain.source import Source

JOB = Unit(id=1, key="job", singular={"nl": "baan"}, plural={"nl": "banen", "fr": "emplois"})
SOURCES = {
    1: Source(id=1, key="letter", title="Letter", rank=SourceRank.OFFICIAL),
    2: Source(id=2, key="paper", title="Paper", rank=SourceRank.PRESS),
}


def amount(number: str, as_of: str = "", source: int = 2) -> Value:
    return Value(
        measure=Measure(kind=FactKind.AMOUNT, low=Decimal(number), currency="EUR"),
        as_of=Moment.parse(as_of) if as_of else None,
        citations=(Citation(source_id=source),),
    )


def count(number: str, unit: Unit | None = JOB, how: Qualifier = Qualifier.EXACTLY) -> Value:
    return Value(
        measure=Measure(kind=FactKind.COUNT, low=Decimal(number), unit=unit, qualifier=how)
    )


def date(moment: str) -> Value:
    return Value(measure=Measure(kind=FactKind.DATE, moment=Moment.parse(moment)))


def quote(speaker: str, text: str, language: str = "en") -> Value:
    return Value(speaker=speaker, texts={language: text}, original_language=language)


def fact(row: int, kind: FactKind, title: dict[str, str], *values: Value) -> Fact:
    return Fact(id=row, key=f"f{row}", kind=kind, title=title, values=values)


FACTS = (
    fact(
        1,
        FactKind.AMOUNT,
        {"nl": "Totale kosten", "fr": "Coût total", "en": "Total cost"},
        amount("90000000", "2025-01-01", 1),
    ),
    fact(
        2,
        FactKind.AMOUNT,
        {"nl": "Bijdrage van de provincie", "fr": "Contribution de la province", "en": "Province"},
        amount("12000000", "2025-01-01", 1),
    ),
    fact(
        3,
        FactKind.COUNT,
        {"nl": "Nieuwe banen in de haven", "fr": "Emplois dans le port", "en": "Jobs in the port"},
        count("400"),
    ),
    fact(
        4,
        FactKind.DATE,
        {"nl": "Opening van de brug", "fr": "Ouverture du pont", "en": "Opening of the bridge"},
        date("2027-05"),
    ),
    fact(
        5,
        FactKind.QUOTATION,
        {"en": "Visser on the bridge"},
        quote("Anna Visser", "This bridge will last a hundred years"),
    ),
)


@pytest.mark.parametrize(
    ("sentence", "words", "kind", "value", "wanted", "grade"),
    [
        ("De totale kosten bedragen 90 miljoen euro.", "90 miljoen euro", FactKind.AMOUNT,
         amount("90000000"), 1, Grade.COMPATIBLE),
        ("Le coût total atteint 95 millions d’euros.", "95 millions d’euros", FactKind.AMOUNT,
         amount("95000000"), 1, Grade.CONTRADICTION),
        ("The province pays €12 million, while the total cost is €90 million.", "€12 million",
         FactKind.AMOUNT, amount("12000000"), 2, Grade.COMPATIBLE),
        ("The province pays €10 million, while the total cost is €90 million.", "€10 million",
         FactKind.AMOUNT, amount("10000000"), 2, Grade.CONTRADICTION),
        ("La province apporte 12 millions d’euros, le coût total étant de 90 millions d’euros.",
         "90 millions d’euros", FactKind.AMOUNT, amount("90000000"), 1, Grade.COMPATIBLE),
        ("De provincie draagt 15 miljoen euro bij.", "15 miljoen euro", FactKind.AMOUNT,
         amount("15000000", "2026-01-01", 1), 2, Grade.SUPERSEDED),
        ("Le port créera environ 400 emplois.", "environ 400 emplois", FactKind.COUNT,
         count("400", how=Qualifier.ABOUT), 3, Grade.COMPATIBLE),
        ("Het kost de haven 350 banen.", "350 banen", FactKind.COUNT, count("350"), 3,
         Grade.CONTRADICTION),
        ("The bridge opens on 3 May 2027.", "3 May 2027", FactKind.DATE, date("2027-05-03"), 4,
         Grade.COMPATIBLE),
        ("Le pont ouvrira en juin 2028.", "juin 2028", FactKind.DATE, date("2028-06"), 4,
         Grade.CONTRADICTION),
        ("“A bridge that will last a hundred years”, said Anna Visser.",
         "A bridge that will last a hundred years", FactKind.QUOTATION,
         quote("Anna Visser", "A bridge that will last a hundred years"), 5,
         Grade.CONTRADICTION),
    ],
)  # fmt: skip
def test_value_goes_to_the_fact_whose_words_its_sentence_shares(
    sentence: str, words: str, kind: FactKind, value: Value, wanted: int, grade: Grade
) -> None:
    found = FactIndex(FACTS, SOURCES).propose(kind, value, sentence, words)
    assert found is not None
    assert (found.fact.id, found.grade) == (wanted, grade)
    assert found.agrees is (grade is Grade.COMPATIBLE)


@pytest.mark.parametrize(
    ("sentence", "words", "kind", "value"),
    [
        ("Het weer kost 90 miljoen euro.", "90 miljoen euro", FactKind.AMOUNT, amount("90000000")),
        ("The total cost is two years.", "two years", FactKind.COUNT, count("2", None)),
        ("La province a 400 ans.", "400 ans", FactKind.COUNT, count("400", None)),
        ("Het regent in mei 2027.", "mei 2027", FactKind.DATE, date("2027-05")),
        ("“This bridge will last a hundred years”, said Jan Bos.", "This bridge",
         FactKind.QUOTATION, quote("Jan Bos", "This bridge will last a hundred years")),
        ("“No comment”, said Anna Visser.", "No comment", FactKind.QUOTATION,
         quote("Anna Visser", "No comment")),
    ],
)  # fmt: skip
def test_nothing_is_proposed_for_what_no_fact_is_about(
    sentence: str, words: str, kind: FactKind, value: Value
) -> None:
    assert FactIndex(FACTS, SOURCES).propose(kind, value, sentence, words) is None


def test_other_currency_is_another_fact() -> None:
    value = Value(measure=Measure(kind=FactKind.AMOUNT, low=Decimal(90_000_000), currency="USD"))
    index = FactIndex(FACTS, SOURCES)
    assert index.propose(FactKind.AMOUNT, value, "The total cost is $90m.", "$90m") is None


def test_glossary_leads_from_a_word_of_one_language_to_a_fact_that_has_only_another() -> None:
    dutch = fact(9, FactKind.AMOUNT, {"nl": "Dijkversterking"}, amount("5000000"))
    sentence, words = "Le renforcement des digues coûte 5 millions d’euros.", "5 millions d’euros"
    value = amount("5000000")
    plain = FactIndex([dutch], SOURCES)
    assert plain.propose(FactKind.AMOUNT, value, sentence, words) is None
    helped = FactIndex(
        [dutch], SOURCES, [{"nl": "dijkversterking", "fr": "renforcement des digues"}]
    )
    found = helped.propose(FactKind.AMOUNT, value, sentence, words)
    assert found is not None
    assert found.fact.id == 9


def test_fact_that_a_person_chose_is_graded_too() -> None:
    index = FactIndex(FACTS, SOURCES)
    found = index.against(1, amount("12000000"))
    assert found is not None
    assert found.grade is Grade.CONTRADICTION
    assert index.against(77, amount("12000000")) is None


@pytest.mark.parametrize(
    ("title", "sentence"),
    [
        ({"nl": "Bijdrage van het Rijk"}, "Het kabinet legt 5 miljoen euro in."),
        ({"fr": "Contribution de l’État"}, "The government pays 5 miljoen euro."),
        ({"en": "European Union grant"}, "L’UE verse 5 miljoen euro."),
        ({"nl": "Totale investering"}, "In totaal gaat het om 5 miljoen euro."),
    ],
)
def test_other_names_and_forms_of_the_same_word_lead_there_too(
    title: dict[str, str], sentence: str
) -> None:
    known = fact(9, FactKind.AMOUNT, title, amount("5000000"))
    other = fact(8, FactKind.AMOUNT, {"nl": "Kantine", "fr": "Cantine"}, amount("5000000"))
    found = FactIndex([other, known], SOURCES).propose(
        FactKind.AMOUNT, amount("5000000"), sentence, "5 miljoen euro"
    )
    assert found is not None
    assert found.fact.id == 9


def test_fact_that_changed_is_proposed_as_it_is_now() -> None:
    index = FactIndex(FACTS, SOURCES)
    index.put(fact(1, FactKind.AMOUNT, {"nl": "Kantine"}, amount("90000000")))
    value, words = amount("90000000"), "90 miljoen euro"
    said = index.propose(FactKind.AMOUNT, value, "De kantine vergt 90 miljoen euro.", words)
    assert said is not None
    assert said.fact.title == {"nl": "Kantine"}
    assert index.propose(FactKind.AMOUNT, value, "In totaal 90 miljoen euro.", words) is None
