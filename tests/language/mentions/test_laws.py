"""The laws of mentions: what our wording writes in a sentence is found with the same value."""

from __future__ import annotations

import time
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_app.domain.codes import FactKind, Qualifier
from briefing_app.domain.fact import Measure
from briefing_app.language.form import Form
from briefing_app.language.mentions import Mention, MentionKind, mentions
from briefing_app.language.wording import Voice, word
from tests.language.samples import EU_VOICES, HOUSES, JOBS, VOICES
from tests.language.test_reading_laws import moments

if TYPE_CHECKING:
    from briefing_app.domain.moment import Moment

SENTENCES = {
    "nl": "Volgens de brief van het ministerie gaat het om {}, zo bleek in de Kamer.",
    "fr": "La lettre du ministère dit que c’est {}, comme on l’a entendu à la Chambre.",
    "en": "The letter of the ministry says that it is {}, as was heard in the House.",
}
KINDS = {
    FactKind.AMOUNT: MentionKind.AMOUNT,
    FactKind.COUNT: MentionKind.COUNT,
    FactKind.PERCENTAGE: MentionKind.PERCENTAGE,
}
voices = st.sampled_from([*VOICES.values(), *EU_VOICES.values()])
numbers = st.builds(
    lambda number, exponent: Decimal(number).scaleb(exponent),
    st.integers(-99_999, 9_999_999),
    st.integers(-3, 8),
)


@st.composite
def measures(draw: st.DrawFn) -> Measure:
    kind = draw(st.sampled_from(list(KINDS)))
    ends = sorted([draw(numbers), draw(numbers)])
    is_range = draw(st.booleans()) and 0 <= ends[0] < ends[1]
    return Measure(
        kind=kind,
        low=ends[0],
        high=ends[1] if is_range else None,
        qualifier=draw(st.sampled_from(Qualifier)),
        currency=draw(st.sampled_from(["EUR", "USD", "GBP", "CHF", "SEK"]))
        if kind is FactKind.AMOUNT
        else None,
        unit=draw(st.sampled_from([JOBS, HOUSES])) if kind is FactKind.COUNT else None,
    )


def facts(text: str, language: str) -> list[Mention]:
    return [
        mention
        for mention in mentions(text, language)
        if mention.kind in {*KINDS.values(), MentionKind.DATE}
    ]


@settings(deadline=None, max_examples=500)
@given(measures(), voices, st.sampled_from(["", "short", "de", "full"]))
def test_every_measure_that_we_word_is_found_in_a_sentence(
    measure: Measure, voice: Voice, form: str
) -> None:
    if form == "full" and measure.kind is FactKind.COUNT:
        return  # a register leaves the unit out
    text = SENTENCES[voice.language].format(word(measure, voice, Form.parse(form)))
    found = facts(text, voice.language)

    assert len(found) == 1, (text, found)
    one = found[0]
    assert one.kind is KINDS[measure.kind], text
    assert (one.low, one.high) == (measure.low, measure.high), text
    assert one.currency == (measure.currency or ""), text
    assert one.qualifier is measure.qualifier, text
    if measure.unit is not None:
        names = {*measure.unit.singular.values(), *measure.unit.plural.values()}
        assert one.unit in names, text


@settings(deadline=None, max_examples=300)
@given(moments(), voices, st.sampled_from(["", "short", "in", "de"]))
def test_every_moment_that_we_word_is_found_in_a_sentence(
    moment: Moment, voice: Voice, form: str
) -> None:
    if not moment.start.year >= 1950 or (moment.end or moment.start).year > 2099:
        return
    measure = Measure(kind=FactKind.DATE, moment=moment)
    text = SENTENCES[voice.language].format(word(measure, voice, Form.parse(form)))
    found = facts(text, voice.language)

    # The two whole dates of a period are two dates, which a reader may join.
    ends = [str(moment.start), *([str(moment.end)] if moment.end else [])]
    assert [str(one.moment) for one in found] in ([str(moment)], ends), text


@settings(deadline=None, max_examples=300)
@given(st.text(max_size=200), st.sampled_from(["nl", "fr", "en"]))
def test_any_text_ends_and_its_mentions_stand_in_order(text: str, language: str) -> None:
    end = 0
    for mention in mentions(text, language):
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        end = mention.end


@pytest.mark.parametrize(
    "piece",
    [
        "1", "1 ", "1 234 ", "1.1", "-", "a1", "en 2026 ", "€", "€ 5 tot ", "d'", "tot ", "é",
        "e\u0301", "twee ", "cent ",
        "vingt-", "tussen 5 en ", "1/", "0 ", "(1) ", "one in ", "+31 ",
        "2026-", "maart ", "van 3 tot ", "artikel 1, ", "ruim ", "een ", "half a ", "“",
        "[1] ", "12:30 ", "a.b@", "\n", "a.", "Jan Jansen ",
    ],
)  # fmt: skip
def test_time_grows_with_the_length_and_no_more(piece: str) -> None:
    def seconds(length: int) -> float:
        text = (piece * (length // len(piece) + 1))[:length]
        start = time.process_time()
        for language in ("nl", "fr"):
            mentions(text, language)
        return time.process_time() - start

    seconds(1_000)
    assert seconds(16_000) < 14 * max(seconds(4_000), 0.01)
