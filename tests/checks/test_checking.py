"""Every family of checks: what it finds, what it leaves alone, and that memory changes nothing."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from briefing_app.checks.checking import check, profiled
from briefing_app.checks.remembering import CheckMemory
from briefing_app.domain.codes import FactKind, MoneyStatus, Qualifier, SourceRank
from briefing_app.domain.fact import Measure
from briefing_app.domain.finding import Remedy, Severity
from briefing_app.domain.glossary import Term
from briefing_app.domain.moment import Moment, PartialDate
from briefing_app.language.catalog import Catalog
from briefing_app.session.sample import create_sample
from tests.compose.builders import (
    briefing,
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

if TYPE_CHECKING:
    from pathlib import Path

    from briefing_app.domain.briefing import Passage
    from briefing_app.domain.dossier import Snapshot
    from briefing_app.domain.fact import Fact
    from briefing_app.domain.finding import Finding

LANGUAGES = ("nl", "fr", "en")
NOW = dt.datetime(2026, 3, 1, 9, 0, tzinfo=dt.UTC)
WRITTEN = frozenset({
    "placeholder", "long_sentence", "dates_out_of_order", "money_not_granted", "avoided_word",
    "term_not_used", "abbreviation_not_explained",
})  # fmt: skip
TERM = Term(
    key="grant", word=texts("subsidie", "subvention", "grant"), avoid=texts("steun", "aide; appui")
)


def requested() -> dict[str, Fact]:
    asked = value(euros("70000000"), 11, money_status=MoneyStatus.REQUESTED)
    return {**facts(), "eu": fact(1, "eu", texts("Europese Unie"), asked)}


def written(nl: str = "", fr: str = "", en: str = "") -> Snapshot:
    only = section(texts("Kop", "Titre", "Head"), passage(nl, fr, en))
    return snapshot(only, facts=requested(), terms=(TERM,))


def kinds(found: tuple[Finding, ...]) -> set[str]:
    return {one.kind for one in found}


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("nl", "De subsidie van {{fact:eu}} is toegekend.", "money_not_granted"),
        ("nl", "Europa verleent {{fact:eu}}.", "money_not_granted"),
        ("fr", "L’Union a accordé {{fact:eu}} au projet.", "money_not_granted"),
        ("en", "The project received {{fact:eu}} last year.", "money_not_granted"),
        ("nl", "Het loopt van maart 2028 tot maart 2026.", "dates_out_of_order"),
        ("fr", "Les travaux durent de 2030 à 2027.", "dates_out_of_order"),
        ("en", "It runs from 2029 to 2027.", "dates_out_of_order"),
        ("nl", "De planning volgt: TODO.", "placeholder"),
        ("fr", "Le montant est [à compléter].", "placeholder"),
        ("en", "The amount is ??? euros.", "placeholder"),
        ("nl", "De steun komt eraan.", "avoided_word"),
        ("fr", "L’aide arrive bientôt.", "avoided_word"),
        ("nl", "Het RVDA beslist erover.", "abbreviation_not_explained"),
        ("nl", "Dit " + "woord na woord na " * 10 + "einde.", "long_sentence"),
    ],
)
def test_what_is_wrong_in_a_text_is_found_there(language: str, text: str, kind: str) -> None:
    whole = written(**{language: text})
    found = [one for one in check(whole, languages=(language,)) if one.kind in WRITTEN]
    assert [one.kind for one in found] == [kind]
    assert found[0].place == whole.briefing.sections[0].passages[0].uuid
    assert found[0].language == language
    assert found[0].action is not None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "De subsidie van {{fact:eu}} is aangevraagd en nog niet toegekend."),
        ("nl", "Als {{fact:eu}} wordt toegekend, begint de bouw."),
        ("fr", "Si l’Union accorde {{fact:eu}}, les travaux commencent."),
        ("en", "The request for {{fact:eu}} has not been granted yet."),
        ("nl", "Met {{fact:eu}} van Europa; het Rijk verleent daarnaast {{fact:state}}."),
        ("nl", "Het loopt van maart 2026 tot maart 2028."),
        ("nl", "De ondersteuning groeit, de steunpilaar ook."),
        ("nl", "Het Rijksinstituut (RIVM) meet; het RIVM meldt dat."),
        ("fr", "La loi XIV de l’UE."),
        ("nl", "Hij zei: “Er komt steun voor wie het nodig heeft.”"),
        ("nl", "Een korte zin. Nog een korte zin, met een komma."),
    ],
)
def test_what_is_right_in_a_text_is_left_alone(language: str, text: str) -> None:
    found = check(written(**{language: text}), languages=(language,))
    assert not WRITTEN & kinds(found)


def test_a_settled_word_that_a_translation_does_without_is_found() -> None:
    used = written("De subsidie komt.", "La subvention arrive.")
    other = written("De subsidie komt.", "Le soutien arrive.")
    assert "term_not_used" not in kinds(check(used, languages=("nl", "fr")))
    assert "term_not_used" in kinds(check(other, languages=("nl", "fr")))


def test_an_avoided_word_brings_the_settled_one_to_put_there() -> None:
    found = check(written("Steun komt."), languages=("nl",))
    action = next(one.action for one in found if one.kind == "avoided_word")
    assert action is not None
    assert action.remedy is Remedy.REPLACE_WORDS
    assert action.fields == {"start": "0", "end": "5", "old": "Steun", "words": "Subsidie"}


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("nl", "De subsidie van {{fact:eu}} is toegekend.", "aangevraagd"),
        ("fr", "La subvention de {{fact:eu}} a été accordée.", "demandée"),
        ("en", "The grant of {{fact:eu}} was awarded last year.", "requested"),
        ("nl", "Europa heeft {{fact:eu}} toegekend.", ""),
        ("nl", "De subsidie van {{fact:eu}} is door Europa toegekend.", ""),
        ("fr", "L’Union a accordé {{fact:eu}} au projet.", ""),
        ("en", "The project received {{fact:eu}} last year.", ""),
    ],
)
def test_money_that_was_requested_is_said_so_at_one_press_where_only_the_verb_is_wrong(
    language: str, text: str, words: str
) -> None:
    found = check(written(**{language: text}), languages=(language,))
    action = next(one.action for one in found if one.kind == "money_not_granted")
    assert action is not None
    assert action.fields.get("words", "") == words
    assert action.remedy is (Remedy.REPLACE_WORDS if words else Remedy.OPEN_PLACE)


def test_a_french_word_is_replaced_with_its_article_or_left_to_a_person() -> None:
    found = check(written(fr="L’aide arrive."), languages=("fr",))
    action = next(one.action for one in found if one.kind == "avoided_word")
    assert action is not None
    assert action.fields == {"start": "0", "end": "6", "old": "L’aide", "words": "La subvention"}
    found = check(written(fr="L’appui arrive."), languages=("fr",))
    action = next(one.action for one in found if one.kind == "avoided_word")
    assert action is not None
    assert (action.remedy, action.fields) == (Remedy.OPEN_PLACE, {"start": "2", "end": "7"})


def whole_of(whole: str, *parts: str, qualifier: Qualifier = Qualifier.EXACTLY) -> Snapshot:
    measured = [replace(euros(number), qualifier=qualifier) for number in parts]
    made = {
        f"part-{n}": fact(n, f"part-{n}", texts(f"Deel {n}"), value(one, 11), part_of=(9,))
        for n, one in enumerate(measured, 1)
    }
    made["whole"] = fact(9, "whole", texts("Geheel"), value(euros(whole), 11))
    said = " ".join(f"{{{{fact:{key}}}}}" for key in made)
    return snapshot(section(texts("Kop"), passage(said)), facts=made, charts={})


@pytest.mark.parametrize(
    ("whole", "parts", "severity"),
    [
        ("200000000", ("70000000", "70000000", "60000000"), None),
        ("200000000", ("71000000", "70000000", "60000000"), Severity.LOOK_AT),
        ("200000000", ("95000000", "70000000", "60000000"), Severity.MUST_FIX),
        ("200123456", ("100000000", "99000000"), Severity.MUST_FIX),
    ],
)
def test_parts_add_up_to_their_whole_or_not(
    whole: str, parts: tuple[str, ...], severity: Severity | None
) -> None:
    found = check(whole_of(whole, *parts), languages=("nl",))
    sums = [one.severity for one in found if one.kind == "parts_do_not_add_up"]
    assert sums == ([severity] if severity else [])


@pytest.mark.parametrize(("percentage", "is_wrong"), [("35", False), ("50", True), ("34.9", True)])
def test_a_share_is_the_ratio_that_it_states_or_not(percentage: str, *, is_wrong: bool) -> None:
    share = Measure(kind=FactKind.PERCENTAGE, low=Decimal(percentage))
    made = {**facts(), "share": fact(8, "share", texts("Aandeel"), value(share, 11), ratio=(1, 4))}
    only = section(texts("Kop"), passage("{{fact:share}} {{fact:eu}} {{fact:total}}"))
    found = check(snapshot(only, facts=made), languages=("nl",))
    assert ("share_differs" in kinds(found)) is is_wrong


@pytest.mark.parametrize(
    ("stated", "severity", "said"),
    [
        ("140000", None, ""),
        ("140", Severity.MUST_FIX, "a thousand times too small"),
        ("170000", Severity.MUST_FIX, "divided by jobs is €140,000"),
        ("141000", Severity.LOOK_AT, "rounding explains it"),
    ],
)
def test_an_amount_per_unit_is_the_quotient_that_it_states_or_not(
    stated: str, severity: Severity | None, said: str
) -> None:
    rate = fact(8, "rate", texts("Per baan"), value(euros(stated), 11), ratio=(1, 5))
    only = section(texts("Kop"), passage("{{fact:rate}}"))
    found = check(snapshot(only, facts={**facts(), "rate": rate}), languages=("nl",))
    told = [one for one in found if one.kind == "ratio_differs"]
    assert [one.severity for one in told] == ([severity] if severity else [])
    assert all(said in Catalog.load("en").show(one.message) for one in told)


@pytest.mark.parametrize(
    ("title", "stated", "is_found"),
    [
        (texts("Totale investering per baan"), "400", True),
        (texts("Kosten", "Investissement par emploi"), "400", True),
        (texts("Totale investering per baan"), "400000", False),  # as it should be
        (texts("Totale investering per baan"), "350", False),  # no unit explains it
        (texts("Totale investering per jaar"), "400", False),  # nobody counts years
        (texts("Totale investering"), "400", False),  # per nothing
        (texts("Loonkosten per baan"), "400", False),  # of another amount
    ],
)
def test_an_amount_per_unit_without_relation_is_looked_at_only_when_a_unit_explains_it(
    title: dict[str, str], stated: str, *, is_found: bool
) -> None:
    made = {**facts(), "rate": fact(8, "rate", title, value(euros(stated), 11))}
    only = section(texts("Kop"), passage("{{fact:rate}} {{fact:jobs}} {{fact:total}}"))
    found = kinds(check(snapshot(only, facts=made), languages=("nl",)))
    assert ("rate_misread" in found) is is_found


@pytest.mark.parametrize(
    ("text", "then", "severity"),
    [
        ("{{fact:asked}} {{fact:opens}}", "2025", Severity.MUST_FIX),
        ("Alleen {{fact:opens}}.", "2025", Severity.LOOK_AT),
        ("Alleen {{fact:asked}}.", "2025-Q4", Severity.LOOK_AT),
        ("{{fact:asked}} {{fact:opens}}", "2026", None),
        ("{{fact:asked}} {{fact:opens}}", "2026-04", None),
        ("Geen van beide.", "2025", None),
    ],
)
def test_dates_come_in_the_order_that_was_given(
    text: str, then: str, severity: Severity | None
) -> None:
    first, last = (
        Measure(kind=FactKind.DATE, moment=Moment.parse(each)) for each in ("2026-02-01", then)
    )
    made = {
        "asked": fact(1, "asked", texts("Aanvraag"), value(first, 11)),
        "opens": fact(2, "opens", texts("Opening"), value(last, 12), after=(1,)),
    }
    whole = snapshot(section(texts("Kop"), passage(text)), facts=made, charts={})
    found = [one for one in check(whole, languages=("nl",)) if one.kind == "dates_not_in_order"]
    assert [one.severity for one in found] == ([severity] if severity else [])
    assert all(one.place == whole.briefing.sections[0].passages[0].uuid for one in found)


def test_a_part_that_counts_something_else_is_found() -> None:
    other = Measure(kind=FactKind.COUNT, low=Decimal(3))
    made = {
        "part": fact(1, "part", texts("Deel"), value(other, 11), part_of=(9,)),
        "whole": fact(9, "whole", texts("Geheel"), value(euros("5000"), 11)),
    }
    only = section(texts("Kop"), passage("{{fact:part}} {{fact:whole}}"))
    found = kinds(check(snapshot(only, facts=made, charts={}), languages=("nl",)))
    assert "part_of_another_unit" in found
    assert "part_above_whole" not in found


def test_a_sum_names_the_part_whose_unit_was_misread() -> None:
    found = check(whole_of("200000000", "70000000", "70000", "60000000"), languages=("nl",))
    (told,) = [one for one in found if one.kind == "parts_do_not_add_up"]
    assert told.message.fields["part"] == "part-2"


def stating(*values: object, ranks: dict[int, SourceRank] | None = None, **more: Any) -> Snapshot:
    made = {"one": fact(1, "one", texts("Eén"), *values, **more)}  # type: ignore[arg-type]
    known = {
        each.key: replace(each, rank=(ranks or {}).get(each.id, each.rank))
        for each in (*sources().values(), source(14, "press", "Krant", "Krant"))
    }
    only = section(texts("Kop"), passage("Dit is {{fact:one}}."))
    return snapshot(only, facts=made, sources=known, charts={})


def test_a_fact_on_one_source_that_is_not_trusted_is_found() -> None:
    press = {14: SourceRank.PRESS}
    alone = stating(value(euros("5000"), 14), ranks=press)
    both = stating(value(euros("5000"), 14, 11), ranks=press)
    assert "single_source" in kinds(check(alone, languages=("nl",)))
    assert "single_source" not in kinds(check(both, languages=("nl",)))
    assert "fact_without_source" in kinds(check(stating(value(euros("5000"))), languages=("nl",)))


def test_a_thousand_taken_for_a_million_is_found() -> None:
    wrong = stating(value(euros("71000"), 11), value(euros("71000000"), 12))
    right = stating(value(euros("70000000"), 11), value(euros("71000000"), 12))
    assert "magnitude" in kinds(check(wrong, languages=("nl",)))
    assert "magnitude" not in kinds(check(right, languages=("nl",)))


def test_a_part_above_its_whole_is_found() -> None:
    assert "part_above_whole" in kinds(
        check(whole_of("50000000", "70000000", "10000000"), languages=("nl",))
    )


def test_headings_in_order_and_sections_with_words_are_left_alone() -> None:
    one, two = section(texts("A"), passage("a")), section(texts("B"), passage("b"), level=2)
    three = section(texts("C"), passage("c"), level=3)
    empty = section(texts("D"), passage(""))
    good = check(snapshot(one, two, three), languages=("nl",))
    assert not {"heading_order", "empty_section"} & kinds(good)
    assert "heading_order" in kinds(check(snapshot(one, three), languages=("nl",)))
    assert "empty_section" in kinds(check(snapshot(one, empty), languages=("nl",)))


def test_the_dates_of_a_briefing_follow_each_other() -> None:
    asked = {"asked_on": PartialDate(2025, month=11, day=1)}
    only = section(texts("Kop"), passage("Tekst."))
    late = replace(
        snapshot(only), briefing=briefing(only, due=PartialDate(2025, month=10), **asked)
    )
    assert "dates_out_of_order" in kinds(check(late, languages=("nl",)))


@pytest.mark.parametrize(("hours", "kind"), [(-1, "embargo_passed"), (1, "under_embargo")])
def test_an_embargo_has_passed_or_not(hours: int, kind: str) -> None:
    only = section(texts("Kop"), passage("Tekst."))
    until = NOW + dt.timedelta(hours=hours)
    held = replace(
        snapshot(only), briefing=briefing(only, embargo=until, embargo_zone="Europe/Paris")
    )
    found = kinds(check(held, languages=("nl",), made_at=NOW))
    assert found & {"embargo_passed", "under_embargo"} == {kind}


def test_a_dossier_weighs_a_kind_of_finding_otherwise_or_does_not_want_it() -> None:
    found = check(written("TODO: steun."), languages=("nl",))
    assert {"placeholder", "avoided_word"} <= kinds(found)
    changed = profiled(found, {"placeholder": "note", "avoided_word": "off"})
    assert "avoided_word" not in kinds(changed)
    assert {one.severity for one in changed if one.kind == "placeholder"} == {Severity.NOTE}


def test_with_memory_the_same_is_found_as_without_whatever_changes(tmp_path: Path) -> None:
    memory = CheckMemory()
    with create_sample(tmp_path / "sample.dossier") as session:
        note = session.briefings.all()[0]
        passages = [one for each in note.sections for one in each.passages if one.text("nl")]
        changes = ["TODO", "Het kost 71 miljoen euro.", "{{fact:jobs}} banen, zegt het RVDA."]
        for one, text in zip(passages, changes, strict=False):
            session.briefings.write_passage(one.id, "nl", text)
            now = session.snapshot(note.id)
            found = check(now, languages=("nl", "fr"), memory=memory)
            assert found == check(now, languages=("nl", "fr"))
        fact_id = next(each.id for each in session.facts.all() if each.key == "jobs")
        session.facts.verify(fact_id)
        now = session.snapshot(note.id)
        assert check(now, languages=("nl",), memory=memory) == check(now, languages=("nl",))


def test_only_the_passage_that_changed_is_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    from briefing_app.checks import checking

    read: list[str] = []

    def note(one: Passage, _: object) -> tuple[Finding, ...]:
        read.append(one.uuid)
        return ()

    monkeypatch.setattr(checking, "OF_PASSAGES", (note,))
    first, second = passage("Eén."), passage("Twee.")
    memory = CheckMemory()
    before = snapshot(section(texts("Kop"), first, second))
    check(before, languages=("nl",), memory=memory)
    changed = replace(second, texts=passage("Drie.").texts)
    after = replace(before, briefing=briefing(section(texts("Kop"), first, changed)))
    check(after, languages=("nl",), memory=memory)
    assert read == [first.uuid, second.uuid, second.uuid]
