"""What is internal, typed by hand where the public reads it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from briefing_app.checks.remembering import CheckMemory
from briefing_app.domain.codes import Disclosure, FactKind
from briefing_app.domain.fact import Measure
from briefing_app.domain.finding import Severity
from briefing_app.domain.moment import Moment
from briefing_app.publish import Options, checked_for, publish
from tests.compose.builders import (
    JOBS,
    chart,
    euros,
    fact,
    passage,
    section,
    snapshot,
    texts,
    value,
)
from tests.session.helpers import NOON
from tests.test_publish_withholds import unpacked

if TYPE_CHECKING:
    from briefing_app.domain.dossier import Snapshot
    from briefing_app.domain.fact import Fact
    from briefing_app.domain.finding import Finding

INTERNAL = Disclosure.INTERNAL
PRICE = texts("afkoop van de pacht", "rachat du bail", "lease bought out")
DAY = Measure(kind=FactKind.DATE, moment=Moment.parse("2026-05-12"))
FIVE = Measure(kind=FactKind.COUNT, low=Decimal(5), unit=JOBS)
SAID = value(
    None, 12, texts=texts("Wij hebben daar niets over te zeggen."), original_language="nl",
    speaker="A. Bakker",
)  # fmt: skip


def secrets() -> tuple[Fact, ...]:
    made = (
        fact(21, "price", PRICE, value(euros("3333000"), 11)),
        fact(22, "round", texts("geheim bedrag"), value(euros("5000000"), 11)),
        fact(23, "day", texts("tekenen van de pacht"), value(DAY, 11)),
        fact(24, "few", texts("ontslag in Delfzijl"), value(FIVE, 11)),
        fact(25, "said", texts("Bakker"), SAID, kind=FactKind.QUOTATION),
        fact(26, "known", texts("nog eens het totaal"), value(euros("200000000"), 11)),
    )
    return tuple(replace(each, disclosure=INTERNAL) for each in made)


def note(
    nl: str, fr: str = "x", *, hidden: tuple[Fact, ...] | None = None, **more: object
) -> Snapshot:
    hidden = secrets() if hidden is None else hidden
    only = replace(passage(nl, fr), **more)  # type: ignore[arg-type]
    whole = snapshot(section(texts("A", "A"), only))
    register = [(each, each.values[0]) for each in (*whole.facts.values(), *hidden)]
    return replace(whole, register=tuple(register))


def found(whole: Snapshot) -> list[Finding]:
    said = checked_for(whole, ("nl", "fr"), NOON, CheckMemory())
    return [one for one in said if one.kind in {"internal_figure", "internal_quotation"}]


@pytest.mark.parametrize(
    ("nl", "fr", "key", "severity"),
    [
        ("Het kost € 3,333 miljoen.", "x", "price", Severity.MUST_FIX),
        ("x", "Cela coûte 3 333 000 euros.", "price", Severity.MUST_FIX),
        ("Er is € 5 miljoen voor een geheim plan.", "x", "round", Severity.MUST_FIX),
        ("De weg kost € 5 miljoen.", "x", "round", Severity.LOOK_AT),
        ("De pacht wordt op 12 mei 2026 getekend.", "x", "day", Severity.MUST_FIX),
        ("In Delfzijl verdwijnen 5 banen.", "x", "few", Severity.MUST_FIX),
        ("“Wij hebben daar niets over te zeggen”, aldus Bakker.", "x", "said", Severity.MUST_FIX),
        ("“Wij hebben hier niets over te zeggen.”", "x", "said", Severity.MUST_FIX),
    ],
)
def test_an_internal_value_typed_in_a_public_text_is_found(
    nl: str, fr: str, key: str, severity: Severity
) -> None:
    whole = note(nl, fr)
    (one,) = found(whole)
    assert (one.message.fields["key"], one.severity) == (key, severity)
    assert one.place == whole.briefing.sections[0].passages[0].uuid
    assert one.action is not None
    start, end = int(one.action.fields["start"]), int(one.action.fields["end"])
    words = whole.briefing.sections[0].passages[0].text(one.language)[start:end]
    assert words == one.message.fields["words"]


@pytest.mark.parametrize(
    "text",
    [
        "De brug gaat op 12 mei 2026 open.",  # a day is everybody's
        "Er komen 5 banen.",
        "De totale investering is € 200 miljoen.",  # a public fact says so too
        "Het kost € 4 miljoen.",
        "Hij noemde het ‘niets over te’ doen.",
        "Het kost {{fact:price}}.",  # its words are left out
    ],
)
def test_what_gives_nothing_away_is_left_alone(text: str) -> None:
    assert found(note(text)) == []


def test_an_internal_value_of_a_public_fact_is_found_too() -> None:
    open_, secret = value(euros("45000000"), 11), value(euros("31000000"), 11)
    held = fact(30, "bridge", texts("brug"), open_, replace(secret, disclosure=INTERNAL))
    whole = note("De brug zou € 31 miljoen kosten.", hidden=(held,))
    assert [one.message.fields["key"] for one in found(whole)] == ["bridge"]


def test_an_internal_briefing_or_passage_may_say_it() -> None:
    text = "Het kost € 3,333 miljoen."
    whole = note(text)
    briefing = replace(whole.briefing, disclosure=INTERNAL)
    assert found(replace(whole, briefing=briefing)) == []
    assert found(note(text, disclosure=INTERNAL)) == []
    assert found(note(text, locked=True)) == []


def test_titles_headings_and_words_of_charts_are_looked_through() -> None:
    whole = note("x")
    (only,) = whole.briefing.sections
    words = texts("Het kost € 3,333 miljoen")
    shown = replace(chart(), uuid="chart", title=words)
    parts = replace(only, heading=words, passages=(passage(chart_id=1),))
    briefing = replace(whole.briefing, title=words, sections=(parts,))
    whole = replace(whole, briefing=briefing, charts={1: shown})
    assert [one.place for one in found(whole)] == [briefing.uuid, parts.uuid, "chart"]


def test_the_document_tells_nothing_of_the_fact_that_was_found() -> None:
    whole = note("De pacht kost € 5 miljoen.", "Le bail coûte 5 millions d’euros.")
    made = publish(whole, Options(("nl", "fr")), made_at=NOON)
    assert [one.kind for one in made.findings if one.kind == "internal_figure"]
    shown = unpacked(made.pdf)
    assert [word for word in ("geheim", "afkoop", "3333000", "3.333") if word in shown] == []


def test_a_change_of_what_is_withheld_is_noticed() -> None:
    memory = CheckMemory()
    text = "Het kost € 3,333 miljoen. “Wij hebben daar niets over te zeggen.”"
    seen = []
    for hidden in (secrets(), (), secrets()[:1], secrets()):
        whole = note(text, hidden=hidden, uuid="here")
        said = checked_for(whole, ("nl",), NOON, memory)
        seen.append([one.kind for one in said if one.kind.startswith("internal_")])
    both = ["internal_figure", "internal_quotation"]
    assert seen == [both, [], both[:1], both]
