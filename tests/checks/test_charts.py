"""The texts of charts in their languages, and what is typed in them."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from briefing_app.checks.checking import check
from briefing_app.domain.chart import ChartFact
from briefing_app.domain.codes import ChartKind, PassageKind
from briefing_app.domain.fact import Decision
from briefing_app.domain.finding import Severity
from tests.compose.builders import (
    chart,
    euros,
    fact,
    facts,
    passage,
    section,
    snapshot,
    texts,
    value,
)

if TYPE_CHECKING:
    from briefing_app.domain.dossier import Snapshot
    from briefing_app.domain.finding import Finding

NOW = dt.datetime(2026, 3, 1, 9, 0, tzinfo=dt.UTC)


def charted(*, shown: bool = True, **more: Any) -> Snapshot:
    passages = (passage(kind=PassageKind.CHART, chart_id=1 if shown else None),)
    held = facts()["nij-begun"]
    return snapshot(
        section(texts("Geld", "Argent", "Money"), *passages),
        charts={1: replace(chart(), **more)},
        register=((held, held.values[0]),),
    )


def found(whole: Snapshot, *languages: str) -> list[Finding]:
    asked = languages or ("nl", "fr")
    return [one for one in check(whole, languages=asked) if one.place == "chart-1"]


def test_a_chart_that_says_the_same_in_each_language_is_left_alone() -> None:
    alternative = texts("Balken tot € 9 miljoen.", "Barres jusqu’à 9 millions d’euros.")
    assert found(charted(subtitle=texts("2026", "2026"), alternative=alternative)) == []


@pytest.mark.parametrize(
    ("part", "kind"),
    [
        ("title", "missing_translation"),
        ("subtitle", "missing_translation"),
        ("alternative", "missing_alternative"),
    ],
)
def test_a_text_that_a_language_lacks_must_be_written(part: str, kind: str) -> None:
    more: dict[str, Any] = {part: texts("Alleen Nederlands")}
    (finding,) = found(charted(**more))
    assert (finding.kind, finding.language) == (kind, "fr")
    assert finding.severity is Severity.MUST_FIX
    assert "chart" in finding.message.fields


def test_a_table_lacks_no_alternative_text() -> None:
    assert found(charted(kind=ChartKind.TABLE, alternative=texts("Drie rijen"))) == []


def test_a_chart_whose_texts_nobody_wrote_lacks_none() -> None:
    assert found(charted(title={})) == []


def test_a_text_is_not_missing_in_a_language_that_is_not_printed() -> None:
    assert found(charted(title=texts("Wie betaalt")), "nl") == []


def test_a_chart_that_the_briefing_does_not_show_is_left_alone() -> None:
    assert found(charted(shown=False, title=texts("Alleen Nederlands"))) == []


@pytest.mark.parametrize(
    "more",
    [
        {"title": texts("Samen € 8 miljoen", "Ensemble 9 millions d’euros")},
        {"subtitle": texts("tot en met 2027", "jusqu’en 2028")},
        {"alternative": texts("Drie balken.", "Quatre barres.")},
        {"facts": (ChartFact(fact_id=1, label=texts("UE, 5 landen", "UE, 6 pays")),)},
    ],
    ids=lambda one: next(iter(one)),
)
def test_a_value_that_differs_between_languages_must_be_fixed(more: dict[str, Any]) -> None:
    (finding,) = found(charted(**more))
    assert finding.severity is Severity.MUST_FIX
    assert finding.language == "fr"


@pytest.mark.parametrize("part", ["title", "subtitle", "alternative"])
def test_a_figure_that_a_fact_states_is_found_where_it_is_typed(part: str) -> None:
    typed = texts("Nij Begun geeft € 60 miljoen", "Nij Begun donne 60 millions d’euros")
    more: dict[str, Any] = {part: typed}
    kinds = {(one.kind, one.language) for one in found(charted(**more))}
    assert kinds == {("typed_fact", "nl"), ("typed_fact", "fr")}


def test_a_figure_typed_in_a_title_or_heading_is_found() -> None:
    held = facts()["nij-begun"]
    whole = snapshot(
        section(texts("Wat € 60 miljoen brengt"), passage("Veel.")),
        register=((held, held.values[0]),),
    )
    title = texts("Nij Begun geeft € 61 miljoen")
    whole = replace(whole, briefing=replace(whole.briefing, title=title))

    typed = [one for one in check(whole, languages=("nl",)) if one.kind.startswith("typed")]

    sections = whole.briefing.sections
    assert [(one.kind, one.place) for one in typed] == [
        ("typed_near_fact", "briefing-1"),
        ("typed_fact", sections[0].uuid),
    ]


def test_a_value_that_was_decided_against_is_found_in_a_title_too() -> None:
    old, new = value(euros("50000000"), 11), value(euros("60000000"), 12)
    choice = Decision(value_id=new.id, reason="x", decided_by="A", decided_at=NOW)
    held = replace(fact(3, "grant", texts("Subsidie"), old, new), decision=choice)
    whole = snapshot(section(texts("Wat de subsidie van € 50 miljoen brengt"), passage("Veel.")),
                     facts={"grant": held})  # fmt: skip
    kinds = {one.kind for one in check(whole, languages=("nl",)) if one.place.startswith("section")}
    assert kinds == {"typed_outdated_value"}
