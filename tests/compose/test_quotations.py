"""Quotations in running text: the note has the words that were said."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefing_app.document.block import BlockQuote, Notes
from briefing_app.document.inline import NoteMark, Span, plain
from briefing_app.domain.codes import PassageKind
from briefing_app.domain.fact import Citation
from tests.compose.builders import passage, section, snapshot, texts
from tests.compose.composing import composed, contents, inside

if TYPE_CHECKING:
    from briefing_app.document.block import Note
    from briefing_app.domain.dossier import Snapshot

NBSP = "\u00a0"


def quoting(mark: str = "[@surf]") -> Snapshot:
    return snapshot(
        section(
            texts("Wat men zegt", "Ce qui se dit", "What is said"),
            passage(
                "Jonker: {{fact:quotation}}." + mark,
                "Jonker\u202f: {{fact:quotation}}." + mark,
                "Jonker: {{fact:quotation}}." + mark,
            ),
        )
    )


def notes(whole: Snapshot, *languages: str) -> tuple[Note, ...]:
    found = [one for one in inside(composed(whole, *languages).document.blocks)
             if isinstance(one, Notes)]  # fmt: skip
    return found[0].notes if found else ()


def said_in(whole: Snapshot, language: str, key: str = "Jonker") -> str:
    """Return what a paragraph says, with its marks in brackets."""
    found = [one for one in contents(composed(whole, language)) if key in repr(one)]
    return "".join(
        f" {list(node.numbers)}" if isinstance(node, NoteMark) else plain((node,))
        for node in found[0]
    )


def quotes(whole: Snapshot, *languages: str) -> list[BlockQuote]:
    found = inside(composed(whole, *languages).document.blocks)
    return [one for one in found if isinstance(one, BlockQuote)]


def test_the_note_of_a_translated_quotation_has_its_original_wording() -> None:
    (note,) = notes(quoting(), "fr", "en")
    assert plain(note.content).endswith(f"Texte original{NBSP}: “Zo houden we grip op AI.”")
    spans = [node for node in note.content if isinstance(node, Span)]
    assert [node.language for node in spans][-1] == "nl"


@pytest.mark.parametrize("languages", [("nl",), ("nl", "fr"), ("en", "nl")])
def test_no_note_repeats_what_stands_in_a_column(languages: tuple[str, ...]) -> None:
    (note,) = notes(quoting(), *languages)
    assert "grip" not in plain(note.content)


def test_the_note_is_there_though_the_text_does_not_cite_its_source() -> None:
    (note,) = notes(quoting(""), "fr")
    assert plain(note.content).endswith("“Zo houden we grip op AI.”")
    assert said_in(quoting(""), "fr").endswith(
        f"maîtrise de l’IA.\u202f» (traduction) [{note.number}]."
    )


def test_a_source_that_only_a_quotation_in_its_own_words_has_is_not_cited() -> None:
    assert notes(quoting(""), "nl") == ()
    assert notes(quoting(""), "nl", "fr") == ()


def test_the_mark_is_not_repeated_where_the_text_has_it() -> None:
    assert said_in(quoting(), "en").endswith("in our hands.” (translation). [1]")


@pytest.mark.parametrize(
    ("languages", "expected"),
    [
        (("nl",), ["Jonker: “Zo houden we grip op AI.”."]),
        (("nl", "en"), ["Jonker: “Zo houden we grip op AI.”.",
                        "Jonker: “That keeps AI in our hands.” (translation)."]),
    ],
)  # fmt: skip
def test_a_translated_quotation_in_a_sentence_says_that_it_is_one(
    languages: tuple[str, ...], expected: list[str]
) -> None:
    found = contents(composed(quoting(""), *languages))
    assert [plain(one) for one in found if "Jonker" in plain(one)] == expected


def test_what_the_writer_marks_as_a_translation_is_marked_once() -> None:
    whole = snapshot(section(texts("Kop", "Titre"),
                             passage("", "Jonker : {{fact:quotation}} (traduction)")))  # fmt: skip
    assert said_in(whole, "fr").count("(traduction)") == 1


def test_a_translated_quotation_in_a_heading_is_marked_without_a_note() -> None:
    whole = snapshot(section(texts("Kop", "{{fact:quotation}}"), passage("", "Texte.")))
    assert "(traduction)" in said_in(whole, "fr", "quotation")
    assert notes(whole, "fr") == ()


def test_without_a_source_the_original_wording_follows_at_once() -> None:
    whole = quoting("")
    held = whole.facts["quotation"]
    bare = replace(held, values=tuple(replace(one, citations=()) for one in held.values))
    whole = replace(whole, facts={**whole.facts, "quotation": bare})
    assert said_in(whole, "fr").endswith(
        f"» (traduction) [Texte original{NBSP}: “Zo houden we grip op AI.”]."
    )


def test_the_original_that_its_column_does_not_have_is_in_a_note() -> None:
    only = passage("Ook Jonker sprak.", "Jonker\u202f: {{fact:quotation}}.")
    (note,) = notes(snapshot(section(texts("Kop", "Titre"), only)), "nl", "fr")
    assert "grip op AI" in plain(note.content)


def test_the_note_of_the_source_that_a_text_cites_has_the_original_wording() -> None:
    whole = quoting("[@commission]")
    held = whole.facts["quotation"]
    citations = tuple(Citation(source_id=number) for number in (12, 13))
    both = replace(held, values=tuple(replace(one, citations=citations) for one in held.values))
    (note,) = notes(replace(whole, facts={**whole.facts, "quotation": both}), "fr")
    assert "Des fabriques d’IA" in plain(note.content)
    assert "grip op AI" in plain(note.content)


def test_a_quotation_that_is_all_of_a_passage_is_set_as_one_of_its_fact() -> None:
    words = "{{fact:quotation}}"
    by_text, by_fact = (
        snapshot(section(texts("Kop", "Titre"), one))
        for one in (
            passage(words, words, kind=PassageKind.QUOTATION),
            passage(kind=PassageKind.QUOTATION, fact_ids=(7,)),
        )
    )
    for languages in (("fr",), ("nl", "fr")):
        assert quotes(by_text, *languages) == quotes(by_fact, *languages)
        assert notes(by_text, *languages) == notes(by_fact, *languages)
        assert quotes(by_text, *languages)[-1].attribution
