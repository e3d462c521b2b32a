from __future__ import annotations

import contextlib
import sqlite3
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_app.domain.codes import BriefingKind, FactKind, PassageKind, SourceRank
from briefing_app.domain.fact import Measure, Value
from briefing_app.domain.moment import Moment
from briefing_app.store.folding import fold, fold_fully, match_expression, words
from briefing_app.store.search import Hit
from tests.session.helpers import add_amount, add_source, amount, new_session

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.session import Session


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("cœur", "coeur"), ("cœur", "cœur"), ("COEUR", "cœur"), ("ex æquo", "aequo"),
        ("Straße", "strasse"), ("STRASSE", "straße"), ("coöperatie", "cooperatie"),
        ("cooperatie", "coöperatie"), ("Conseil d’État", "etat"), ("d'État", "d’état"),
        ("garçon", "garcon"), ("É\u0301cole", "ecole"), ("e\u0301cole", "école"),
        ("Ørsted", "orsted"), ("Łódź", "lodz"), ("ﬁnance", "finance"), ("m² grond", "m2"),
        ("70\u202f000\u202f000 euros", "70 000"), ("af\u00adgebroken", "afgebroken"),
        ("AI-fabriek", "ai-fab"), ("AI-fabriek", "fabriek ai"), ("supercomputer", "super"),
        ("Дума", "дума"), ("مجلس", "مجلس"), ("日本", "日"),
    ],
)  # fmt: skip
def test_search_finds_what_is_written_as_people_type_it(
    session: Session, written: str, typed: str
) -> None:
    fact = session.facts.add(FactKind.TEXT, {"nl": f"x {written} y"}, key="k")
    session.facts.add(FactKind.TEXT, {"nl": "iets anders"}, key="other")
    assert [hit.id for hit in session.search(typed)] == [fact]


def put_facts(session: Session) -> dict[str, int]:
    """Add facts whose titles and texts share words, dates and unlikely ones first."""
    add = session.facts.add
    return {
        "announced": add(FactKind.DATE, {"nl": "Europese bijdrage aangekondigd"}),
        "department": add(FactKind.TEXT, {"nl": "Ministerie van Defensie"}),
        "total": add(FactKind.AMOUNT, {"nl": "Totaal"}, statement={"nl": "Europa en de minister"}),
        "minister": add(FactKind.TEXT, {"nl": "Wie nu minister is van Economische Zaken"}),
        "jobs": add(FactKind.COUNT, {"nl": "Bijdrage in banen"}),
        "contribution": add(FactKind.AMOUNT, {"nl": "Hoogte van de jaarlijkse Europese bijdrage"}),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("bijdrage", ["contribution", "jobs", "announced"]),
        ("minister", ["minister", "department", "total"]),
        ("europa", ["contribution", "announced", "total"]),
        ("ministers", ["minister", "department"]),
        ("europese bijdrage", ["contribution", "announced"]),
        ("bijdrage banen", ["jobs"]),
        ("niets", []),
        ("*", []),
    ],
)
def test_facts_that_answer_come_first_whose_title_holds_the_word_exactly(
    session: Session, typed: str, first: list[str]
) -> None:
    source = add_source(session, "s")
    session.sources.change(source, title="Minister over de bijdrage uit Europa")
    names = {row: name for name, row in put_facts(session).items()}
    hits = session.look_up(typed)
    assert [names[hit.id] for hit in hits[: len(first)]] == first
    assert all(hit.kind != "fact" for hit in hits[len(first) :])


def test_decided_fact_comes_before_a_date_that_is_not_and_no_row_is_found_twice(
    session: Session,
) -> None:
    ids = put_facts(session)
    day = Value(measure=Measure(kind=FactKind.DATE, moment=Moment.parse("2026-01-02")))
    decided = session.facts.add(FactKind.DATE, {"nl": "De dag van de Europese bijdrage, gezegd"})
    session.facts.decide(decided, session.facts.add_value(decided, day), "zo staat het in de brief")
    found = [(hit.kind, hit.id) for hit in session.look_up("europese bijdrage")]
    assert {row for _, row in found[:2]} == {ids["contribution"], decided}
    assert found[2] == ("fact", ids["announced"])
    assert len(set(found)) == len(found)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    session = new_session(tmp_path_factory.mktemp("shared"))
    add_amount(session, "subsidie", "1")
    yield session
    session.close(backup=False)


@settings(deadline=None, max_examples=300)
@given(st.text(max_size=30) | st.text('"*()^:+-{}ANDORNEAT \x00\ud800', max_size=20))
def test_no_text_is_read_as_syntax(shared: Session, typed: str) -> None:
    shared.search(typed)
    shared.look_up(typed)


@pytest.mark.parametrize(
    "typed", ["", " ", "*", '"', "()", "AND", "title:x", "NEAR(a b)", "-a", "^a", "a*b", "{a b}:c"]
)
def test_syntax_of_the_index_is_plain_text(session: Session, typed: str) -> None:
    add_amount(session, "subsidie")
    assert session.search(typed) == []


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold_fully(fold(text)) == fold_fully(text)


def test_every_word_is_quoted_and_a_beginning() -> None:
    assert match_expression("De kosten") == '"De"* "kosten"*'
    assert words("d’œuvre, 1.234,5") == ["d", "oeuvre", "1", "234", "5"]


def test_every_noun_is_found_in_every_language(session: Session) -> None:
    session.facts.add(FactKind.TEXT, {"nl": "zoek", "fr": "cherche"}, key="f")
    add_source(session, "zoekblad")
    session.stakeholders.add({"nl": "Zoekers", "fr": "Chercheurs"})
    session.terms.add({"nl": "zoekterm", "fr": "cherchons"})
    briefing = session.briefings.add(BriefingKind.NOTE, {"nl": "Nota", "fr": "Note"})
    section = session.briefings.add_section(briefing, {"nl": "Zoekkop", "fr": "Chercher"})
    session.briefings.add_passage(section, texts={"nl": "wij zoeken", "fr": "nous cherchons"})
    found = {hit.kind for hit in session.search("zoek")}
    assert found == {"fact", "source", "stakeholder", "term", "briefing", "passage"}
    assert {hit.kind for hit in session.search("cherch")} == found - {"source"}
    passage = next(hit for hit in session.search("zoeken") if hit.kind == "passage")
    assert passage.briefing_id == briefing
    assert passage.title == {"nl": "Nota", "fr": "Note"}
    assert passage.snippet == "wij zoeken"


def test_word_of_a_title_comes_before_one_of_a_text(session: Session) -> None:
    for n in range(5):
        fact = session.facts.add(FactKind.TEXT, {"nl": f"Anders {n}"}, statement={"nl": "subsidie"})
    titled = session.facts.add(FactKind.TEXT, {"nl": "Subsidie"})
    hits = [hit.id for hit in session.search("subsidie")]
    assert hits[0] == titled
    assert fact in hits
    assert len(session.search("subsidie", limit=3)) == 3


def test_snippet_shows_the_text_as_it_is_written(session: Session) -> None:
    briefing = session.briefings.add(BriefingKind.NOTE, {"nl": "Nota"})
    section = session.briefings.add_section(briefing, {"nl": "Kop"})
    long = "woord " * 100 + "le cœur de l’État " + "slot " * 100
    session.briefings.add_passage(section, PassageKind.PARAGRAPH, texts={"nl": long})
    [hit] = session.search("coeur")
    assert "le cœur de l’État" in hit.snippet
    assert hit.snippet.startswith("… ")
    assert hit.snippet.endswith(" …")
    assert len(hit.snippet) < 300


def test_references_in_a_text_are_not_words(session: Session) -> None:
    briefing = session.briefings.add(BriefingKind.NOTE, {"nl": "Nota"})
    section = session.briefings.add_section(briefing, {"nl": "Kop"})
    session.briefings.add_passage(section, texts={"nl": "Kost {{fact:bedrag|short}} [@krant]."})
    assert [hit.kind for hit in session.search("kost")] == ["passage"]
    assert session.search("bedrag") == []
    assert session.search("krant") == []


def test_snippet_of_a_fact_leaves_out_its_numbers_as_they_are_stored(session: Session) -> None:
    money = session.facts.add(FactKind.AMOUNT, {"nl": "Subsidie"})
    session.facts.add_value(money, replace(amount("71000000"), note="Volgens de pers 1 juni."))

    assert [hit.snippet for hit in session.search("pers")] == ["Volgens de pers 1 juni."]


def test_snippet_words_the_facts_of_a_passage_in_the_language_of_its_text(
    session: Session,
) -> None:
    money = session.facts.add(FactKind.AMOUNT, {"nl": "Subsidie"}, key="money")
    source = add_source(session, "brief", SourceRank.OFFICIAL)
    session.facts.add_value(money, amount("50000000"))
    session.facts.add_value(money, amount("70000000", source=source))
    briefing = session.briefings.add(BriefingKind.NOTE, {"nl": "Nota"})
    section = session.briefings.add_section(briefing, {"nl": "Kop"})
    session.briefings.add_passage(
        section,
        texts={
            "nl": "Kop vooraf.\nHet Rijk betaalt **{{fact:money}}** [@brief, p. 3].",
            "fr": "L’État verse près {{fact:money|de|short}}; voir {{see:abc}}.",
        },
    )
    session.briefings.add_passage(section, texts={"nl": "Zonder: {{fact:gone}}, money."})

    assert [hit.snippet for hit in session.search("rijk")] == ["Het Rijk betaalt € 70 miljoen."]
    assert [hit.snippet for hit in session.search("verse")] == [
        "L’État verse près de 70 M€; voir …."
    ]
    assert [hit.snippet for hit in session.search("zonder")] == ["Zonder: …, money."]
    session.facts.add_value(money, amount("80000000", "2026", source=source))
    assert [hit.snippet for hit in session.search("rijk")] == ["Het Rijk betaalt € 80 miljoen."]
    assert session.verify() == []


def test_index_can_be_read_and_searched_by_any_sqlite(session: Session) -> None:
    add_amount(session, "Œuvre")
    with contextlib.closing(sqlite3.connect(session.path)) as other:
        found = other.execute("SELECT rowid FROM search WHERE search MATCH 'oeuvre'").fetchall()
    assert found == [(8,)]


def test_row_changed_by_another_program_is_a_finding(session: Session) -> None:
    add_amount(session, "Een")
    with contextlib.closing(sqlite3.connect(session.path)) as other:
        other.execute("UPDATE fact_text SET text = 'Anders'")
        other.commit()
    assert [finding.kind for finding in session.verify()] == ["search"]
    with contextlib.closing(sqlite3.connect(session.path)) as other:
        other.execute("UPDATE fact_text SET text = 'Een'")
        other.commit()


def test_snippet_of_a_passage_shows_words_without_the_signs_of_emphasis() -> None:
    text = "**Het geld is er.** Samen *zeker* 2 * 3 weken."
    found = Hit("passage", 1, "", "", 1, "{}", text, ("geld",))
    assert found.snippet == "Het geld is er. Samen zeker 2 * 3 weken."
    source = Hit("source", 1, "", "", None, "{}", text, ("geld",))
    assert source.snippet == text
