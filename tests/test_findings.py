"""Every kind of finding says what is wrong, where, and what mends it, in every language."""

from __future__ import annotations

import ast
import datetime as dt
import re
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import briefing_app
from briefing_app.domain.briefing import PassageText
from briefing_app.domain.chart import ChartFact
from briefing_app.domain.codes import (
    BriefingKind,
    Disclosure,
    FactKind,
    MoneyStatus,
    PassageKind,
    Recurrence,
    SourceRank,
)
from briefing_app.domain.fact import Citation, Decision, Measure, Value
from briefing_app.domain.finding import BetweenLanguages, Finding, Remedy
from briefing_app.domain.glossary import Term
from briefing_app.domain.moment import Moment
from briefing_app.language.catalog import Catalog
from briefing_app.language.naming import FactNames
from briefing_app.publish import Options, publish
from briefing_app.store.verdicts import decode_findings, encode_findings
from tests.compose.builders import (
    briefing,
    chart,
    euros,
    fact,
    facts,
    passage,
    section,
    snapshot,
    source,
    sources,
    texts,
    value,
)
from tests.test_publish_for_an_organisation import BUREAU, of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefing_app.domain.dossier import Snapshot
    from briefing_app.domain.fact import Fact

NOW = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)
TERM = Term(key="grant", word=texts("subsidie", "subvention"), avoid=texts("steun", "appui"))
AT_FACTS = frozenset({Remedy.DECIDE_FACT, Remedy.VERIFY_FACT, Remedy.OPEN_FACT})
WRITING = frozenset({Remedy.INSERT_REFERENCE, Remedy.REPLACE_WORDS})
LEADING = frozenset({Remedy.OPEN_PLACE, Remedy.OPEN_TRANSLATION})
BY_HAND = frozenset({
    "abbreviation_not_explained", "chart_not_drawn", "dates_out_of_order", "fact_left_out",
    "internal_passage", "internal_source", "languages_differ_in_dates",
    "languages_differ_in_marks", "languages_differ_in_names", "languages_differ_in_qualifiers",
    "languages_differ_in_quotations", "languages_differ_in_references",
    "languages_differ_in_values", "long_sentence", "missing_glyph", "missing_translation",
    "not_in_chart", "outdated_alternative", "placeholder", "policy_choices_not_explained",
    "stakeholder_left_out",
    "term_not_used", "too_many_pages", "under_embargo", "unknown_fact", "unknown_form",
    "unknown_place", "unknown_source",
})  # fmt: skip
"""What only somebody who knows what is meant can write."""


def says(nl: str, fr: str = "x", **more: Any) -> Snapshot:
    """Return a note of one passage."""
    return snapshot(section(texts("Kop", "Titre"), passage(nl, fr)), **more)


def states(*held: Fact, **more: Any) -> Snapshot:
    """Return a note that states facts, in one passage."""
    said = " ".join(f"{{{{fact:{one.key}}}}}" for one in held)
    return says(said, said, facts={one.key: one for one in held}, charts={}, **more)


def one(*values: Value, **more: Any) -> Fact:
    return fact(1, "one", texts("Een", "Un"), *values, **more)


def parts(whole: str, *numbers: str) -> list[Fact]:
    made = [
        fact(n, f"part-{n}", texts(f"Deel {n}", f"Partie {n}"), value(euros(each), 11),
             part_of=(9,))
        for n, each in enumerate(numbers, 1)
    ]  # fmt: skip
    return [*made, fact(9, "whole", texts("Geheel", "Total"), value(euros(whole), 11))]


def day(number: int, moment: str, **more: Any) -> Fact:
    held = value(Measure(kind=FactKind.DATE, moment=Moment.parse(moment)), 11)
    return fact(number, f"day-{number}", texts(f"Dag {number}", f"Jour {number}"), held, **more)


def count(number: str) -> Measure:
    return Measure(kind=FactKind.COUNT, low=Decimal(number))


def ratio(kind: FactKind, low: str, key: str = "ratio") -> Fact:
    measure = euros(low) if kind is FactKind.AMOUNT else Measure(kind=kind, low=Decimal(low))
    terms = (1, 5) if kind is FactKind.AMOUNT else (1, 4)
    return fact(8, key, texts("Verhouding", "Rapport"), value(measure, 11), ratio=terms)


def with_ratio(made: Fact) -> Snapshot:
    return says(f"{{{{fact:{made.key}}}}}", facts={**facts(), made.key: made})


def dated(**more: Any) -> Snapshot:
    only = section(texts("Kop", "Titre"), passage("Tekst.", "Texte."))
    return replace(snapshot(only), briefing=briefing(only, **more))


def internal() -> Snapshot:
    secret = replace(one(value(euros("5"), 11)), key="secret", disclosure=Disclosure.INTERNAL)
    hush = replace(sources()["surf"], key="hush", id=77, disclosure=Disclosure.INTERNAL)
    whole = snapshot(
        section(
            texts("A", "A"),
            passage("open {{fact:secret}} [@hush]", "ouvert {{fact:secret}}"),
            passage("a", "b", disclosure=Disclosure.INTERNAL),
            passage(kind=PassageKind.TABLE, fact_ids=(4, 1)),
        ),
        facts={**facts(), "secret": secret},
    )
    return replace(whole, sources=whole.sources | {"hush": hush})


def hidden(nl: str, held: Value, **more: Any) -> Snapshot:
    secret = one(held, disclosure=Disclosure.INTERNAL, **more)
    return replace(says(nl), register=((secret, held),))


def quoting(wording: str) -> Snapshot:
    held = facts()["quotation"]
    cited = replace(held.values[0], citations=(Citation(source_id=12, wording=wording),))
    only = section(texts("A", "A"), passage(kind=PassageKind.QUOTATION, fact_ids=(7,)))
    return snapshot(only, facts={**facts(), "quotation": replace(held, values=(cited,))})


def outdated() -> Snapshot:
    old = passage("Nieuw.", "Ancien.")
    text = {**old.texts, "fr": PassageText(text="Ancien.", made_from="0" * 64)}
    return snapshot(section(texts("A", "A"), replace(old, texts=text)))


def drawn(**more: Any) -> Snapshot:
    only = section(texts("A", "A"), passage(kind=PassageKind.CHART, chart_id=1))
    return snapshot(only, charts={1: replace(chart(), **more)})


def pressed(*values: Value) -> Snapshot:
    press = replace(source(14, "press", "Krant", "Krant"), rank=SourceRank.PRESS)
    return states(one(*values), sources={**sources(), "press": press})


def money(*statuses: MoneyStatus) -> Fact:
    return one(*(value(euros("70000000"), 11, money_status=each) for each in statuses))


def letter_of_money() -> Snapshot:
    held = value(euros("70000000"), 11, recurrence=Recurrence.INCIDENTAL)
    whole = states(one(held))
    return replace(whole, briefing=replace(whole.briefing, kind=BriefingKind.LETTER))


def superseded() -> Fact:
    old, new = value(euros("50"), 11), replace(value(euros("70"), 11), as_of=Moment.parse("2026"))
    decided = one(old, new)
    choice = Decision(value_id=old.id, reason="x", decided_by="A", decided_at=NOW)
    return replace(decided, decision=choice)


TABLE: dict[str, Callable[[], Snapshot]] = {
    "abbreviation_not_explained": lambda: says("Het RVDA beslist erover."),
    "avoided_word": lambda: says("De steun komt eraan.", terms=(TERM,)),
    "chart_not_drawn": lambda: snapshot(
        section(texts("A", "A"), passage(kind=PassageKind.CHART, chart_id=99))
    ),
    "dates_not_in_order": lambda: states(day(1, "2026-02"), day(2, "2025", after=(1,))),
    "dates_out_of_order": lambda: says("Het loopt van maart 2028 tot maart 2026."),
    "disputed_fact": lambda: states(one(value(euros("50"), 11), value(euros("70"), 12))),
    "embargo_passed": lambda: dated(
        embargo=NOW - dt.timedelta(hours=1), embargo_zone="Europe/Paris"
    ),
    "empty_passage": lambda: snapshot(section(texts("A", "A"), passage("a", "b"), passage())),
    "empty_section": lambda: snapshot(section(texts("A", "A"), passage())),
    "fact_left_out": lambda: snapshot(
        section(texts("A", "A"), passage(kind=PassageKind.TABLE, fact_ids=(4, 999)))
    ),
    "fact_without_source": lambda: states(one(value(euros("5000")))),
    "fact_without_words": lambda: states(one()),
    "heading_order": lambda: snapshot(
        section(texts("A", "A"), passage("a", "b")),
        section(texts("B", "B"), passage("a", "b"), level=3),
    ),
    "internal_fact": internal,
    "internal_figure": lambda: hidden("Het kost € 3,333 miljoen.", value(euros("3333000"), 11)),
    "internal_passage": internal,
    "internal_quotation": lambda: hidden(
        "Hij zei: “Dit zeg ik alleen hier.”",
        value(None, 11, texts=texts("Dit zeg ik alleen hier."), original_language="nl"),
        kind=FactKind.QUOTATION,
    ),
    "internal_source": internal,
    "long_sentence": lambda: says("Dit " + "woord na woord na " * 10 + "einde."),
    "magnitude": lambda: states(one(value(euros("71000"), 11), value(euros("71000000"), 12))),
    "missing_alternative": lambda: of(replace(BUREAU, logo_alternative={"nl": "Beeldmerk"})),
    "missing_glyph": lambda: says("Het teken \U00012345 ontbreekt."),
    "missing_translation": lambda: says("Alleen dit.", ""),
    "money_not_granted": lambda: says(
        "De subsidie van {{fact:one}} is toegekend.",
        facts={"one": money(MoneyStatus.REQUESTED)}, charts={},
    ),
    "money_statuses_differ": lambda: states(money(MoneyStatus.REQUESTED, MoneyStatus.GRANTED)),
    "not_in_chart": lambda: drawn(
        facts=tuple(ChartFact(fact_id=number) for number in (1, 2, 5))
    ),
    "not_verified_fact": lambda: states(one(value(euros("5000"), 11))),
    "outdated_alternative": lambda: drawn(
        alternative=texts("Drie staven", "Trois barres"), made_from={"nl": "0" * 64, "fr": "0" * 64}
    ),
    "outdated_translation": outdated,
    "part_above_whole": lambda: states(*parts("50000000", "70000000", "10000000")),
    "part_of_another_unit": lambda: states(
        replace(one(value(count("3"), 11)), part_of=(9,)), parts("5000")[-1]
    ),
    "parts_do_not_add_up": lambda: states(*parts("200000000", "95000000", "70000000", "60000000")),
    "parts_with_another_value": lambda: states(
        fact(1, "part-1", texts("Deel", "Partie"), value(euros("130000000"), 11),
             value(euros("131000000"), 12), part_of=(9,)),
        *parts("200000000", "0", "70000000")[1:],
    ),
    "placeholder": lambda: says("De planning volgt: TODO."),
    "policy_choices_not_explained": letter_of_money,
    "quotation_changed": lambda: says("Hij zei: “Zo houden wij de grip op AI.”"),
    "quotation_differs": lambda: quoting("Iets heel anders."),
    "rate_misread": lambda: says(
        "{{fact:rate}} {{fact:jobs}} {{fact:total}}",
        facts={**facts(), "rate": fact(8, "rate", texts("Totale investering per baan", "Coût"),
                                       value(euros("400"), 11))},
    ),
    "ratio_differs": lambda: with_ratio(ratio(FactKind.AMOUNT, "140")),
    "share_differs": lambda: with_ratio(ratio(FactKind.PERCENTAGE, "50")),
    "single_source": lambda: pressed(value(euros("5000"), 14)),
    "stakeholder_left_out": lambda: snapshot(
        section(texts("A", "A"), passage(kind=PassageKind.STAKEHOLDER, stakeholder_id=5))
    ),
    "superseded_fact": lambda: states(superseded()),
    "term_not_used": lambda: says("De subsidie komt.", "Le soutien arrive.", terms=(TERM,)),
    "too_many_pages": lambda: replace(
        snapshot(),
        briefing=briefing(
            *(section(texts("A", "A"), *(passage("Woord. " * 400, "Mot. " * 400),) * 3),) * 3,
            kind=BriefingKind.FACTSHEET,
        ),
    ),
    "typed_fact": lambda: says("Het kost € 200 miljoen."),
    "typed_near_fact": lambda: says("Het kost € 201 miljoen."),
    "typed_one_of_facts": lambda: says("Iemand geeft € 70 miljoen."),
    "typed_outdated_value": lambda: says(
        "Een bedrag van € 70.", facts={"one": replace(superseded(), title=texts("Bedrag"))},
        charts={},
    ),
    "under_embargo": lambda: dated(
        embargo=NOW + dt.timedelta(hours=1), embargo_zone="Europe/Paris"
    ),
    "unknown_fact": lambda: says("Zie {{fact:nobody}}."),
    "unknown_form": lambda: says("Zie {{fact:eu|sideways}}."),
    "unknown_place": lambda: says("Zie {{see:nobody}}."),
    "unknown_source": lambda: says("Zie dit. [@nobody]"),
    "languages_differ_in_values": lambda: says("Het kost € 12.", "Cela coûte 21 euros."),
    "languages_differ_in_dates": lambda: says("Op 1 oktober opent het.", "Le 1er novembre."),
    "languages_differ_in_names": lambda: says("AIC4NL doet mee.", "AIC4BE participe."),
    "languages_differ_in_marks": lambda: says("Dat staat vast [1].", "C’est établi [2]."),
    "languages_differ_in_references": lambda: says("Zie artikel 12.", "Voir l’article 21."),
    "languages_differ_in_quotations": lambda: says(
        "Zij noemde het ‘een stap in het duister’.", "Elle doutait de la chose."
    ),
    "languages_differ_in_qualifiers": lambda: says("Ruim 500 banen.", "Près de 500 emplois."),
}  # fmt: skip
"""A briefing for each kind of finding."""

ELSEWHERE = {
    "conformance", "missing_style",  # of a finished file
    "languages_differ_in_content",  # of two texts that somebody compares, never of a passage
}  # fmt: skip


def found(kind: str) -> tuple[Snapshot, list[Finding]]:
    whole = TABLE[kind]()
    made = publish(whole, Options(("nl", "fr")), made_at=NOW)
    return whole, [each for each in made.findings if each.kind == kind]


def places(whole: Snapshot) -> Iterator[str]:
    yield whole.briefing.uuid
    for each in whole.briefing.sections:
        yield each.uuid
        yield from (one.uuid for one in each.passages)
    yield from (each.uuid for each in whole.facts.values())
    yield from (each.uuid for each in whole.charts.values())


@pytest.mark.parametrize("kind", TABLE)
def test_a_finding_has_a_reason_a_place_and_an_action(kind: str) -> None:
    whole, findings = found(kind)
    assert findings
    titles = {each.key: each.title for each in whole.facts.values()}
    for finding in findings:
        sentences = {
            language: FactNames(titles, Catalog.load(language)).show(finding.message)
            for language in ("nl", "fr", "en")
        }
        assert len(set(sentences.values())) == 3, sentences
        assert all("{" not in each.replace("{{", "") for each in sentences.values())
        assert finding.place in set(places(whole))
        _holds_what_it_needs(finding, whole)


@pytest.mark.parametrize(
    ("kind", "language", "sentence"),
    [
        ("parts_do_not_add_up", "nl", "De delen van “Geheel” tellen op tot € 225 miljoen, niet tot "
         "€ 200 miljoen."),
        ("parts_do_not_add_up", "fr", "Les parties de « Total » totalisent 225 millions d’euros, "
         "et non 200 millions d’euros."),
        ("share_differs", "nl", "Het aandeel “Verhouding” is 50 procent, terwijl het deel "
         "35 procent van het geheel is."),
        ("share_differs", "fr", "La part « Rapport » est de 50 %, alors que la partie "
         "représente 35 % du tout."),
        ("ratio_differs", "nl", "“Verhouding” is € 140, terwijl “Europese Unie” gedeeld door "
         "“banen in de regio” € 140.000 is: duizend keer te klein. Is de eenheid juist?"),
    ],
)  # fmt: skip
def test_numbers_of_a_finding_are_worded_in_the_readers_language(
    kind: str, language: str, sentence: str
) -> None:
    whole, (finding,) = found(kind)
    names = FactNames({one.key: one.title for one in whole.facts.values()}, Catalog.load(language))
    said = names.show(finding.message)
    assert said.replace("\u00a0", " ").replace("\u202f", " ") == sentence


@pytest.mark.parametrize("kind", TABLE)
def test_an_edition_keeps_what_a_finding_says(kind: str) -> None:
    _, findings = found(kind)
    kept = decode_findings(encode_findings(findings))
    assert [one.message for one in kept] == [one.message for one in findings]


def _holds_what_it_needs(finding: Finding, whole: Snapshot) -> None:
    assert finding.action is not None
    remedy, fields = finding.action.remedy, finding.action.fields
    if remedy in AT_FACTS or remedy is Remedy.INSERT_REFERENCE:
        assert fields["key"] in whole.facts
    for key in fields.get("keys", "").split():
        assert key in whole.facts
    if remedy is Remedy.CHOOSE_FACT:
        assert len(fields["keys"].split()) > 1
    if remedy in WRITING:
        passages = [each for part in whole.briefing.sections for each in part.passages]
        (here,) = [each for each in passages if each.uuid == finding.place]
        start, end = int(fields["start"]), int(fields["end"])
        assert here.text(finding.language)[start:end] == fields["old"]
        assert fields["words"]


@pytest.mark.parametrize("kind", TABLE)
def test_only_what_a_person_has_to_write_has_no_button_of_its_own(kind: str) -> None:
    _, findings = found(kind)
    leads = all(one.action is not None and one.action.remedy in LEADING for one in findings)
    assert leads == (kind in BY_HAND)


def test_every_kind_of_finding_is_in_the_table() -> None:
    known = set(_kinds()) | set(map(str, BetweenLanguages))
    assert known - ELSEWHERE - TABLE.keys() == set()
    assert TABLE.keys() - known == set()


def _kinds() -> Iterator[str]:
    """Yield the kinds that the code names: beside a severity, or as the field of a finding."""
    root = Path(briefing_app.__file__).parent
    for room in ("checks", "compose", "pdf/characters.py", "exchange/word/names.py"):
        for path in _modules(root / room):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                yield from _named(node)
    yield "conformance"


def _modules(room: Path) -> list[Path]:
    return [room] if room.is_file() else sorted(room.rglob("*.py"))


def _named(node: ast.AST) -> Iterator[str]:
    parts: list[ast.expr] = []
    if isinstance(node, ast.Call):
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        is_ledger = name in {"must_fix", "look_at", "note"}
        if is_ledger or any("everity" in ast.unparse(each) for each in node.args[1:2]):
            parts = node.args[:1]
        parts = [*parts, *(each.value for each in node.keywords
                           if name == "Finding" and each.arg == "kind")]  # fmt: skip
    elif isinstance(node, ast.Tuple) and "Severity." in ast.unparse(node):
        parts = node.elts[:1]
    elif isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "kind":
        parts = [node.value]
    for part in parts:
        for each in ast.walk(part):
            text = each.value if isinstance(each, ast.Constant) else None
            if isinstance(text, str) and re.fullmatch("[a-z]+(_[a-z]+)*", text):
                yield text
