"""The law of remembering: what is found with memory is what is found without, whatever changes."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_app.checks import checking
from briefing_app.checks.checking import check
from briefing_app.checks.remembering import CheckMemory
from briefing_app.domain.briefing import PassageText
from briefing_app.domain.codes import FactKind, MoneyStatus, Qualifier, SourceRank
from briefing_app.domain.fact import Measure
from briefing_app.domain.glossary import Term
from briefing_app.domain.stakeholder import Stakeholder
from tests.compose.builders import (
    JOBS,
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
    from collections.abc import Callable

    from briefing_app.domain.briefing import Passage
    from briefing_app.domain.dossier import Snapshot
    from briefing_app.domain.finding import Finding

    Edit = Callable[[Snapshot], Snapshot]

SENTENCES = {
    "nl": [
        "De EU verleent {{fact:eu}}.", "Het kost € 70 miljoen.", "Het kost 72 miljoen euro.",
        "Er komen {{fact:jobs}} bij.", "Er komen 500 banen.", "Er komen 520 banen.",
        "De steun is toegekend.", "De subsidie komt van Kracht Ommeland.", "TODO", "",
        "“Zo houden we altijd grip op AI.”", "Het centrum opent in het tweede kwartaal van 2026.",
        "De inbreng van {{fact:state}} en {{fact:gone}} is ontvangen.",
    ],
    "fr": [
        "L’UE accorde {{fact:eu}}.", "Cela coûte 70 millions d’euros.", "Cela coûte 71 M€.",
        "Il y aura {{fact:jobs}}.", "Il y aura 500 emplois.", "L’appui est accordé.", "",
        "La subvention vient de Force Septentrion.", "« Nous gardons la maîtrise de l’IA. »",
        "L’apport de {{fact:state}} a été reçu.",
    ],
}  # fmt: skip
NUMBERS = st.sampled_from(["70000000", "71000000", "60000000", "7000000", "200000000"])
COUNTS = st.sampled_from([500, 510, 520, 50])
WORDS = st.sampled_from(["subsidie", "steun", "Kracht Ommeland", "centrum", "grip"])
FRENCH = st.sampled_from(["subvention", "appui", "Force Septentrion", "centre", ""])


def with_fact(key: str, **changes: object) -> Edit:
    def edit(whole: Snapshot) -> Snapshot:
        known = dict(whole.facts)
        if key in known:
            known[key] = replace(known[key], **changes)  # type: ignore[arg-type]
        return replace(whole, facts=known)

    return edit


@st.composite
def values(draw: st.DrawFn) -> Edit:
    key = draw(st.sampled_from(["eu", "state", "total", "nij-begun"]))
    status = draw(st.sampled_from([None, MoneyStatus.REQUESTED, MoneyStatus.GRANTED]))
    rows = [
        value(euros(draw(NUMBERS)), draw(st.sampled_from([11, 12, 13])), money_status=status)
        for _ in range(draw(st.integers(0, 2)))
    ]
    return with_fact(key, values=tuple(rows))


@st.composite
def counts(draw: st.DrawFn) -> Edit:
    measure = Measure(
        kind=FactKind.COUNT,
        low=Decimal(draw(COUNTS)),
        unit=JOBS,
        qualifier=draw(st.sampled_from([Qualifier.EXACTLY, Qualifier.ABOUT])),
    )
    return with_fact("jobs", values=(value(measure, 13),))


@st.composite
def titles(draw: st.DrawFn) -> Edit:
    key = draw(st.sampled_from(["eu", "state", "total"]))
    return with_fact(key, title=texts(draw(WORDS), draw(FRENCH)))


@st.composite
def quotations(draw: st.DrawFn) -> Edit:
    words = draw(st.sampled_from(["Zo houden we grip op AI.", "Zo houden wij altijd grip op AI."]))
    one = value(None, 12, texts=texts(words), original_language="nl", speaker="Willem Jonker")
    return with_fact("quotation", values=(one,))


@st.composite
def gone_or_new(draw: st.DrawFn) -> Edit:
    key = draw(st.sampled_from(["eu", "jobs", "quotation", "gone"]))
    amount = euros(draw(NUMBERS))

    def edit(whole: Snapshot) -> Snapshot:
        known = dict(whole.facts)
        if key in known:
            del known[key]
        else:
            known[key] = facts().get(key) or fact(9, key, texts("Iets"), value(amount, 11))
        return replace(whole, facts=known)

    return edit


@st.composite
def ranks(draw: st.DrawFn) -> Edit:
    rank = draw(st.sampled_from(SourceRank))

    def edit(whole: Snapshot) -> Snapshot:
        changed = replace(whole.sources["kamerbrief"], rank=rank)
        return replace(whole, sources={**whole.sources, "kamerbrief": changed})

    return edit


@st.composite
def terms(draw: st.DrawFn) -> Edit:
    rows = [
        Term(key=key, word=texts(draw(WORDS), draw(FRENCH)), avoid=texts(draw(WORDS), draw(FRENCH)))
        for key in draw(st.sets(st.sampled_from(["one", "two"])))
    ]
    return lambda whole: replace(whole, terms=tuple(rows))


@st.composite
def stakeholders(draw: st.DrawFn) -> Edit:
    name = texts(draw(WORDS), draw(FRENCH))
    rows = (Stakeholder(key="north", name=name),) if draw(st.booleans()) else ()
    return lambda whole: replace(whole, stakeholders=rows)


@st.composite
def wordings(draw: st.DrawFn) -> Edit:
    at = draw(st.integers(0, 3))
    language = draw(st.sampled_from(["nl", "fr"]))
    words = draw(st.sampled_from(SENTENCES[language]))
    locked = draw(st.booleans())

    def edit(whole: Snapshot) -> Snapshot:
        (only,) = whole.briefing.sections
        rows = list(only.passages)
        written = {**rows[at].texts, language: PassageText(text=words)}
        rows[at] = replace(rows[at], texts=written, locked=locked and at == 0)
        changed = replace(only, passages=tuple(rows))
        return replace(whole, briefing=replace(whole.briefing, sections=(changed,)))

    return edit


@st.composite
def orders(draw: st.DrawFn) -> Edit:
    order = draw(st.permutations(range(4)))

    def edit(whole: Snapshot) -> Snapshot:
        (only,) = whole.briefing.sections
        changed = replace(only, passages=tuple(only.passages[at] for at in order))
        return replace(whole, briefing=replace(whole.briefing, sections=(changed,)))

    return edit


@st.composite
def originals(draw: st.DrawFn) -> Edit:
    language = draw(st.sampled_from(["nl", "fr"]))
    return lambda whole: replace(whole, briefing=replace(whole.briefing, original=language))


EDITS = st.one_of(
    values(), counts(), titles(), quotations(), gone_or_new(), ranks(), terms(), stakeholders(),
    wordings(), wordings(), orders(), originals(),
)  # fmt: skip


@settings(deadline=None, max_examples=100)
@given(
    st.lists(st.tuples(*(st.sampled_from(SENTENCES[one]) for one in ("nl", "fr"))), min_size=4,
             max_size=4),
    st.lists(EDITS, min_size=1, max_size=8),
)  # fmt: skip
def test_what_is_found_with_memory_is_what_is_found_without(
    written: list[tuple[str, str]], edits: list[Edit]
) -> None:
    memory = CheckMemory()
    whole = snapshot(section(texts("Kop", "Titre"), *(passage(*each) for each in written)))
    for edit in (lambda same: same, *edits):
        whole = edit(whole)
        found = check(whole, languages=("nl", "fr"), memory=memory)

        assert found == check(whole, languages=("nl", "fr"))


ASKED = value(euros("70000000"), 11, money_status=MoneyStatus.REQUESTED)
GIVEN = value(euros("70000000"), 12, money_status=MoneyStatus.GRANTED)
OTHER = with_fact("eu", values=(ASKED, GIVEN))


def with_rank(key: str, rank: SourceRank) -> Edit:
    return lambda whole: replace(
        whole, sources={**whole.sources, key: replace(whole.sources[key], rank=rank)}
    )


@pytest.mark.parametrize(
    ("nl", "fr", "edits"),
    [
        ("De EU verleent {{fact:eu}}.", "", [with_fact("eu", values=(ASKED,))]),
        ("De EU verleent {{fact:eu}}.", "", [OTHER, with_rank("kamerbrief", SourceRank.PRESS)]),
        ("Het kost € 71 miljoen.", "", [with_fact("eu", values=(value(euros("71000000"), 11),))]),
        ("Het kost € 70 miljoen.", "", [with_fact("eu", values=()), with_fact("state", values=())]),
        ("“Zo houden we altijd grip op AI.”", "", [with_fact("quotation", values=())]),
        ("De steun komt.", "",
         [lambda one: replace(one, terms=(Term(key="s", avoid=texts("steun")),))]),
        ("Volgens Kracht Ommeland lukt het.", "Selon Force Septentrion, oui.",
         [lambda one: replace(one, stakeholders=(
             Stakeholder(key="s", name=texts("Kracht Ommeland", "Force Septentrion")),))]),
    ],
)  # fmt: skip
def test_a_change_that_matters_is_found_with_memory_too(
    nl: str, fr: str, edits: list[Edit]
) -> None:
    memory = CheckMemory()
    whole = snapshot(section(texts("Kop", "Titre"), passage(nl, fr)))
    place = whole.briefing.sections[0].passages[0].uuid
    seen = []
    for edit in (lambda same: same, *edits):
        whole = edit(whole)
        found = check(whole, languages=("nl", "fr"), memory=memory)
        assert found == check(whole, languages=("nl", "fr"))
        seen.append([one for one in found if one.place == place])
    assert seen[-1] != seen[-2]


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The Dutch texts of the passages that were checked."""
    seen: list[str] = []

    def note(one: Passage, _: object) -> tuple[Finding, ...]:
        seen.append(one.text("nl"))
        return ()

    monkeypatch.setattr(checking, "OF_PASSAGES", (note,))
    return seen


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (with_fact("eu", values=(value(euros("70000001"), 11),)), {"De EU betaalt {{fact:eu}}.",
                                                                  "Het kost € 72 miljoen."}),
        (with_fact("jobs", title=texts("werk")), {"Er komen 510 banen."}),
        (with_fact("opening", title=texts("opening")), set()),
        (with_fact("quotation", title=texts("citaat")), {"“Zo houden we grip.”"}),
        (lambda whole: replace(whole, terms=(Term(key="s", word=texts("subsidie")),)),
         {"De Subsidie komt."}),
        (lambda whole: replace(whole, stakeholders=(Stakeholder(key="s", name=texts("SURF")),)),
         {"SURF doet mee."}),
        (lambda whole: replace(whole, sources={**sources(), "surf": source(12, "surf", "X", "Y")}),
         {"Het kost € 72 miljoen."}),
    ],
)  # fmt: skip
def test_only_the_passages_that_a_change_concerns_are_checked_again(
    edit: Edit, expected: set[str], read: list[str]
) -> None:
    written = [
        "De EU betaalt {{fact:eu}}.", "Het kost € 72 miljoen.", "Er komen 510 banen.",
        "“Zo houden we grip.”", "De Subsidie komt.", "SURF doet mee.", "Meer niet.",
    ]  # fmt: skip
    whole = snapshot(section(texts("Kop"), *(passage(each) for each in written)))
    memory = CheckMemory()
    check(whole, languages=("nl",), memory=memory)
    assert read == written
    read.clear()

    check(edit(whole), languages=("nl",), memory=memory)

    assert set(read) == expected
