"""What a fact's relations come to, in each language, whatever the numbers."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.cli.relation_data import relation_data
from briefing_app.compose.relations import Relation, relation_lines
from briefing_app.domain.adding_up import Fit
from briefing_app.domain.codes import Country, FactKind, Qualifier
from briefing_app.domain.fact import Fact, Measure
from briefing_app.domain.moment import Moment
from briefing_app.domain.relations import relate
from briefing_app.language.catalog import Catalog
from briefing_app.language.voice import Voice
from tests.compose.builders import euros, fact, texts, value


def said(own: Fact, *others: Fact, language: str = "nl") -> list[tuple[Relation, Fit | None, str]]:
    voice, catalog = Voice(language, Country.NL), Catalog.load(language)
    found = relation_lines(own, relate([own, *others], {}), {}, voice, catalog)
    spaces = str.maketrans("\u00a0\u202f", "  ")
    return [(one.relation, one.fit, one.text.translate(spaces)) for one in found]


def opens(number: int, moment: str, *after: int) -> Fact:
    measure = Measure(kind=FactKind.DATE, moment=Moment.parse(moment))
    title = texts(f"Dag {number}", f"Jour {number}", f"Day {number}")
    return fact(number, f"day-{number}", title, value(measure), after=after)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Kan niet na ‘Dag 1’ (mei 2026) komen."),
        ("fr", "Ne peut suivre « Jour 1 » (mai 2026)."),
        ("en", "Cannot come after “Day 1” (May 2026)."),
    ],
)
def test_an_order_that_cannot_be_is_said_in_each_language(language: str, text: str) -> None:
    found = said(opens(2, "2026-04", 1), opens(1, "2026-05"), language=language)
    assert found == [(Relation.AFTER, Fit.OFF, text)]


def test_dates_that_leave_their_order_open_are_neither_good_nor_wrong() -> None:
    found = said(opens(1, "2026"), opens(2, "2026-Q2", 1))
    assert [(relation, fit) for relation, fit, _ in found] == [(Relation.BEFORE, None)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "De verhouding is € 340, niet € 300."),
        ("fr", "Le rapport est de 340 euros, et non de 300 euros."),
        ("en", "The ratio is €340, not €300."),
    ],
)
def test_an_amount_per_head_that_is_not_its_quotient_is_said_in_each_language(
    language: str, text: str
) -> None:
    people = Measure(kind=FactKind.COUNT, low=Decimal(50_000))
    rate = fact(1, "rate", texts("Per inwoner"), value(euros("300")), ratio=(2, 3))
    terms = (
        fact(2, "all", texts("Totaal"), value(euros("17000000"))),
        fact(3, "people", texts("Inwoners"), value(people)),
    )
    assert said(rate, *terms, language=language) == [(Relation.RATIO, Fit.OFF, text)]


HUGE = st.decimals(-(10**39), 10**39, allow_nan=False, places=0) | st.decimals(
    -1, 1, allow_nan=False, places=30
)


@given(HUGE, HUGE, HUGE, HUGE, st.sampled_from(list(Qualifier)))
def test_no_number_is_too_long_to_be_related(
    own: Decimal, numerator: Decimal, low: Decimal, high: Decimal, qualifier: Qualifier
) -> None:
    ends = sorted((low, high))
    term = Measure(kind=FactKind.COUNT, low=ends[0], high=ends[1], qualifier=qualifier)
    amount = replace(euros("1"), qualifier=qualifier)
    facts = [
        fact(1, "a", {}, value(replace(euros("1"), low=own)), ratio=(2, 3)),
        fact(2, "b", {}, value(replace(amount, low=numerator)), part_of=(1,)),
        fact(3, "c", {}, value(term)),
        fact(4, "d", {}, value(replace(amount, low=own)), part_of=(1,)),
    ]
    relations = relate(facts, {})
    for one in facts:
        relation_data(one, relations)
        said(one, *(other for other in facts if other is not one))
