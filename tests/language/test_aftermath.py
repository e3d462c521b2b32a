"""What became of a value that was told, in words."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from briefing_app.domain.codes import Country, FactKind, Profile, SourceRank
from briefing_app.domain.edition import Edition, FrozenTexts, Sending
from briefing_app.domain.fact import Citation, Fact, Value
from briefing_app.domain.moment import PartialDate
from briefing_app.domain.source import Source
from briefing_app.domain.stated import StatedValue, freeze_value
from briefing_app.domain.told import Aftermath, ChangedSince
from briefing_app.language.aftermath import aftermath, numbered, reason
from briefing_app.language.correcting import Corrector

SOURCE = Source(
    id=1, key="brief", title="Kamerbrief", published=PartialDate.parse("2026-03-01"),
    rank=SourceRank.OFFICIAL,
)  # fmt: skip
EDITION = Edition(
    briefing="b", made_at=dt.datetime(2026, 3, 1, tzinfo=dt.UTC), made_by="Ann",
    languages=("nl", "fr"), layout="serial", texts=FrozenTexts(key="note", title={"nl": "Nota"}),
)  # fmt: skip
FACT = Fact(key="place", kind=FactKind.TEXT, title={"nl": "Plaats"})


def changed(
    kind: Aftermath, *sources: Source, why: str = "", fact: Fact | None = FACT
) -> ChangedSince:
    stated = StatedValue(
        fact="f", value="v", key="place", kind=FactKind.TEXT, title={"nl": "Plaats"},
        wordings={"nl": ("Groningen",), "fr": ("Groningue",)},
    )  # fmt: skip
    return ChangedSince(
        stated=stated, kind=kind, fact=fact, now=Value(texts={"nl": "Delfzijl"}), why=why,
        sources=sources,
    )  # fmt: skip


def corrector(language: str, assumed: str = "nl") -> Corrector:
    return Corrector(language, Country.NL, Profile.NATIONAL, assumed=assumed)


REPLACED = [kind for kind in Aftermath if kind not in {Aftermath.DISPUTED, Aftermath.REMOVED}]


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
@pytest.mark.parametrize("kind", REPLACED)
def test_reason_names_the_source_of_what_holds(kind: Aftermath, language: str) -> None:
    words = corrector(language)
    said = reason(changed(kind, SOURCE), words.voice, words.catalog)
    assert "Kamerbrief" in said
    assert said != reason(changed(kind), words.voice, words.catalog)


def test_reason_names_the_most_trusted_source_then_the_newest() -> None:
    old = replace(SOURCE, publisher="Rijksoverheid", title="Nieuwsbericht")
    newer = replace(old, title="Kamerbrief", published=PartialDate.parse("2026-04-02"))
    made = replace(SOURCE, rank=SourceRank.GENERATED, published=PartialDate.parse("2026-11-01"))
    words = corrector("nl")
    for found, named in (
        ((made, old), "Rijksoverheid (“Nieuwsbericht”, 1 maart 2026)"),
        ((old, made, newer), "Rijksoverheid (“Kamerbrief”, 2 april 2026)"),
    ):
        one = changed(Aftermath.SUPERSEDED, *found)
        said = reason(one, words.voice, words.catalog).replace("\u00a0", " ")
        assert said.endswith(named)


def test_source_of_before_proves_nothing_of_a_value_that_was_typed_over() -> None:
    words = corrector("nl")
    before = freeze_value(
        replace(FACT, uuid="f"), Value(citations=(Citation(source_id=1),)), {1: SOURCE}, {}
    )
    one = replace(changed(Aftermath.CHANGED, SOURCE), stated=before)
    assert "Kamerbrief" not in reason(one, words.voice, words.catalog)
    other = replace(SOURCE, uuid="other", title="Beschikking", rank=SourceRank.PRESS)
    said = reason(replace(one, sources=(SOURCE, other)), words.voice, words.catalog)
    assert "Beschikking" in said


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_each_way_of_not_holding_has_its_own_reason(language: str) -> None:
    words = corrector(language)
    kinds = [kind for kind in Aftermath if kind is not Aftermath.DECIDED]
    said = {reason(changed(kind), words.voice, words.catalog) for kind in kinds}
    said.add(reason(changed(Aftermath.REMOVED, fact=None), words.voice, words.catalog))
    assert len(said) == len(kinds) + 1


@pytest.mark.parametrize(
    ("why", "assumed", "spoken"),
    [
        ("De bank heeft het bedrag herzien", "fr", "nl"),
        ("La banque a revu le montant pour cette année", "nl", "fr"),
        ("The bank has revised the amount", "nl", "en"),
        ("Beschikking 2026-17", "fr", "fr"),
    ],
)
def test_reason_of_a_person_says_in_the_other_languages_that_it_is_to_be_translated(
    why: str, assumed: str, spoken: str
) -> None:
    one = changed(Aftermath.DECIDED, SOURCE, why=why)
    reasons = {
        each: corrector(each, assumed).row(EDITION, one).reason for each in ("nl", "fr", "en")
    }
    assert reasons[spoken] == why
    others = {each: said for each, said in reasons.items() if each != spoken}
    assert all(said.startswith(f"{why} (") for said in others.values())


def test_line_goes_on_in_small_letters_unless_a_person_wrote_the_reason() -> None:
    words = corrector("nl")
    own = aftermath(changed(Aftermath.SUPERSEDED, SOURCE), words.voice, words.catalog)
    assert "(een nieuwere waarde, volgens “Kamerbrief” (1\u00a0maart\u00a02026))" in own
    given = changed(Aftermath.DECIDED, SOURCE, why="Delfzijl meldt het zelf.")
    assert "(Delfzijl meldt het zelf)" in aftermath(given, words.voice, words.catalog)


@pytest.mark.parametrize(
    ("language", "profile", "between"),
    [
        ("nl", Profile.NATIONAL, "; "),
        ("fr", Profile.NATIONAL, "\u202f; "),
        ("fr", Profile.EU, "; "),
    ],
)
def test_sendings_stand_apart_as_the_language_asks(
    language: str, profile: Profile, between: str
) -> None:
    sendings = tuple(
        Sending(
            edition=1, sent_on=PartialDate.parse(f"2026-03-0{day}"), noted_by="Ann",
            noted_at=EDITION.made_at,
        )
        for day in (3, 4)
    )  # fmt: skip
    said = Corrector(language, Country.NL, profile).document(replace(EDITION, sendings=sendings))
    assert len(said.split(between)) == 2
    assert ("\u202f;" in said) is ("\u202f" in between)


@pytest.mark.parametrize(
    ("reference", "whole"),
    [
        ("26 643, nr. 1300", "26\u00a0643, nr.\u00a01300"),
        ("36 600 XIII, nr. 12", "36\u00a0600 XIII, nr.\u00a012"),
        ("DOC 55 1234/001", "DOC 55\u00a01234/001"),
        ("", ""),
    ],
)
def test_no_line_breaks_inside_the_number_of_a_document(reference: str, whole: str) -> None:
    assert numbered(reference) == whole
