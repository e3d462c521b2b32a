"""What was said, each figure once."""

from __future__ import annotations

from decimal import Decimal

import pytest

from briefing_app.domain.codes import Country, FactKind, Profile
from briefing_app.domain.fact import Measure, Value
from briefing_app.domain.moment import Moment
from briefing_app.domain.stated import StatedValue
from briefing_app.language.form import Form, Style
from briefing_app.language.plainest import plainest
from briefing_app.language.voice import Voice
from briefing_app.language.wording import word_value

AMOUNT = Measure(kind=FactKind.AMOUNT, low=Decimal(71_449_000), currency="EUR")
DAY = Measure(kind=FactKind.DATE, moment=Moment.parse("2026-Q2"))
SHARE = Measure(kind=FactKind.PERCENTAGE, low=Decimal(35))
USUAL, SHORT = Form(), Form(style=Style.SHORT)
DE, INTO, CAP = Form(de=True), Form(into=True), Form(cap=True)


def voice(language: str, profile: Profile = Profile.NATIONAL) -> Voice:
    return Voice(language, Country.NL, profile)


def stated(measure: Measure, *said: str, language: str) -> StatedValue:
    return StatedValue(
        fact="f", value="v", key="k", kind=measure.kind, frozen=Value(measure=measure),
        wordings={language: said},
    )  # fmt: skip


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
@pytest.mark.parametrize(
    ("measure", "forms", "kept"),
    [
        (AMOUNT, (SHORT, USUAL, DE), USUAL),
        (AMOUNT, (SHORT,), SHORT),
        (AMOUNT, (DE,), DE),
        (DAY, (INTO, SHORT), SHORT),
        (DAY, (USUAL, INTO, CAP), USUAL),
        (SHARE, (SHORT, USUAL), USUAL),
    ],
)
def test_one_wording_is_kept(
    measure: Measure, forms: tuple[Form, ...], kept: Form, language: str
) -> None:
    def said(form: Form) -> str:
        return word_value(measure.kind, Value(measure=measure), voice(language), form)

    one = stated(measure, *dict.fromkeys(map(said, forms)), language=language)
    assert plainest(one, voice(language)) == (said(kept),)


def test_what_is_joined_to_its_sentence_gives_way() -> None:
    texts = [
        word_value(FactKind.AMOUNT, Value(measure=AMOUNT), voice("fr"), form)
        for form in (DE, SHORT)
    ]
    assert plainest(stated(AMOUNT, *texts, language="fr"), voice("fr")) == (texts[1],)


def test_rounded_figure_is_another_one_and_is_kept_too() -> None:
    texts = [
        word_value(FactKind.AMOUNT, Value(measure=AMOUNT), voice("nl"), form)
        for form in (SHORT, Form(decimals=1), USUAL)
    ]
    one = stated(AMOUNT, *texts, language="nl")
    assert plainest(one, voice("nl")) == (texts[2], texts[1])


def test_words_of_another_profile_say_the_same() -> None:
    texts = [
        word_value(FactKind.AMOUNT, Value(measure=AMOUNT), voice("fr", profile))
        for profile in Profile
    ]
    assert len(set(texts)) == len(Profile)
    one = stated(AMOUNT, *texts, language="fr")
    assert plainest(one, voice("fr")) == (texts[0],)


def test_language_that_was_not_said_takes_what_was() -> None:
    one = stated(AMOUNT, "€ 71,449 miljoen", language="nl")
    assert plainest(one, voice("fr")) == ("€ 71,449 miljoen",)
