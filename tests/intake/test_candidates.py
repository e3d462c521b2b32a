"""Candidates of long texts: the same as of their parts, told as they are found, in bounds."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from briefing_app.errors import Cancelled, FileNotUsable
from briefing_app.intake import finds as finding
from briefing_app.intake.candidates import candidates, each_candidate
from briefing_app.intake.document import Paragraph, ReadDocument
from briefing_app.intake.finds import finds
from briefing_app.intake.reading import within

LINE = "De gemeente geeft {n} miljoen euro uit [b]. “Dat is mooi”, zegt wethouder Anna Visser [ii]."
TAIL = "[a] Kamerbrief.\n[b] Krant."


@pytest.mark.parametrize("between", ["\n\n", " "])
def test_long_text_has_the_candidates_of_its_parts_in_their_places(between: str) -> None:
    lines = [LINE.format(n=number) for number in range(1000, 3500)]
    text = between.join(lines) + f"\n\n{TAIL}"
    found = candidates(text, "nl")
    assert len(text) > 200_000
    assert [text[one.start : one.end] for one in found] == [one.text for one in found]
    amounts = [one for one in found if one.kind == "amount"]
    assert [int(one.low or 0) for one in amounts] == [n * 10**6 for n in range(1000, 3500)]
    assert {one.citations[0] for one in amounts} == {"b"}  # its list stands at the end
    assert sum(one.kind == "quote" for one in found) == 2500


@pytest.mark.parametrize("words", ["€7", "5% ", "5 mln€ en ", "12 banen [i] "])
def test_sentence_without_end_is_read_in_time_and_each_value_keeps_what_is_around_it(
    words: str,
) -> None:
    text = words * (60_000 // len(words))
    start = time.process_time()
    found = candidates(text, "nl")
    assert time.process_time() - start < 15  # 2 s by itself; what grows by its square takes minutes
    assert len(found) > 1000
    for one in found[::500]:
        assert one.text == text[one.start : one.end]
        assert one.text in one.sentence
        assert len(one.sentence) < 2100


def test_search_tells_how_far_it_is_and_can_be_ended() -> None:
    text = "\n".join(LINE.format(n=number) for number in range(5000))
    heard: list[float] = []
    assert len(tuple(each_candidate(text, "nl", progress=heard.append))) == 10_000
    assert heard == sorted(heard)
    assert len(heard) > 3
    assert heard[-1] == 1

    def stop(_: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        tuple(each_candidate(text, "nl", progress=stop))


def test_digits_of_other_scripts_are_read_with_those_beside_them() -> None:
    text = "Het kost € 5\N{ARABIC-INDIC DIGIT ZERO}0 nu. Later is dat \uff15\uff10 miljoen euro."
    found = {one.text: one.low for one in candidates(text, "nl")}
    assert found == {
        "€ 5\N{ARABIC-INDIC DIGIT ZERO}0": 500,
        "\uff15\uff10 miljoen euro": 50_000_000,
    }


def test_search_that_takes_too_long_is_given_up() -> None:
    heard: list[float] = []
    patient, hasty = within(60, "a.txt", heard.append), within(-1, "a.txt", heard.append)
    patient(0.5)
    hasty(1)
    with pytest.raises(FileNotUsable) as caught:
        hasty(0.5)
    assert caught.value.what.text == (
        "“{name}” takes more than {seconds} seconds to read, and was given up."
    )
    assert heard == [0.5, 1]


def test_dossier_takes_in_no_more_than_anybody_reviews(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "MOST_FINDS", 3)
    text = "\n".join(LINE.format(n=number) for number in range(5))
    document = ReadDocument(text=text, paragraphs=(Paragraph(0, len(text), 4),), language="nl")
    found = finds(document, "nl")
    assert [one["page"] for one in found] == [4, 4, 4]
    assert finds(replace(document, text="", paragraphs=()), "nl") == []
