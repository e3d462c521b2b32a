from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefing_app.compose.markup import read_line, read_passage
from briefing_app.document.block import List, Paragraph
from briefing_app.document.inline import (
    Emphasis,
    FigureText,
    Inline,
    Jump,
    LineBreak,
    Link,
    NoteMark,
    Span,
    Text,
    plain,
)
from briefing_app.domain.reference import FactReference, SeeReference, SourceReference, references

if TYPE_CHECKING:
    from briefing_app.document.block import Block


def _resolve(reference: FactReference | SourceReference | SeeReference) -> Inline:
    if isinstance(reference, FactReference):
        return FigureText(f"<{reference.key}|{reference.form}>", reference.key)
    if isinstance(reference, SeeReference):
        return Jump((Text("see"),), reference.target)
    return NoteMark((len(reference.key),))


def _read(text: str) -> tuple[Block, ...]:
    return read_passage(text, "nl", _resolve)


def _inline(text: str) -> tuple[Inline, ...]:
    (block,) = _read(text)
    assert isinstance(block, Paragraph)
    return block.content


def _words(blocks: tuple[Block, ...]) -> str:
    parts: list[str] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            parts.append(plain(block.content))
        elif isinstance(block, List):
            parts += [_words(item.blocks) for item in block.items]
    return " ".join(parts)


def test_emphasis_strong_links_and_hard_breaks_are_read() -> None:
    assert _inline("*a* **b** [c](https://example.org)\\\nd  \ne\nf") == (
        Emphasis((Text("a"),)),
        Text(" "),
        Emphasis((Text("b"),), strong=True),
        Text(" "),
        Link((Text("c"),), "https://example.org"),
        LineBreak(),
        Text("d"),
        LineBreak(),
        Text("e"),
        Text(" "),
        Text("f"),
    )


@pytest.mark.parametrize(
    "text",
    [
        '<font color="red">x</font> & &amp; &#65; <b>',
        "# geen kop",
        "> geen citaat",
        "`geen code`",
        "```\ngeen code\n```",
        "![geen beeld](https://example.org/x.png)",
        "<https://example.org>",
        "https://example.org",
        "| a | b |",
        "---",
        "[x](javascript:alert(1))",
        "[x](file:///etc/passwd)",
        "[x](ftp://example.org)",
        "[x](//example.org)",
        "[x](#anker)",
        "[x](https://)",
        "</para><para>",
        "[a]: https://example.org",
    ],
)
def test_everything_else_is_literal_text(text: str) -> None:
    assert plain(_inline(text)) == text.replace("\n", " ")
    assert not any(isinstance(node, Link) for node in _inline(text))


def test_facts_and_sources_are_recognised_before_any_sign_inside_them() -> None:
    assert _inline("**{{fact:eu|short|1}}** *[@bron, p. *3* _4_]* {{fact:a-b}}") == (
        Emphasis((FigureText("<eu|short|1>", "eu"),), strong=True),
        Text(" "),
        Emphasis((NoteMark((4,)),)),
        Text(" "),
        FigureText("<a-b|>", "a-b"),
    )


def test_references_work_inside_links_and_lists() -> None:
    (block,) = _read("- [zie {{fact:eu}}](https://example.org)[@surf]\n- b")
    assert isinstance(block, List)
    (first, _) = block.items
    assert first.blocks == (
        Paragraph(
            content=(
                Link((Text("zie "), FigureText("<eu|>", "eu")), "https://example.org"),
                NoteMark((4,)),
            ),
            language="nl",
        ),
    )


@pytest.mark.parametrize("text", ["{{fact:}}", "{{fact:Eu}}", "{{fact:eu", "[@]", "[@ x]", "{{x}}"])
def test_what_only_looks_like_a_reference_is_text(text: str) -> None:
    assert plain(_inline(text)) == text


def test_exclamation_before_a_source_mark_is_no_image() -> None:
    assert _inline("Zo![@surf]") == (Text("Zo!"), NoteMark((4,)))


def test_neighbouring_marks_are_one_sorted_mark_that_sticks_to_its_word() -> None:
    assert _inline("Zo [@surfen] [@surf][@a, p. 3] en") == (
        Text("Zo"),
        NoteMark((1, 4, 6)),
        Text(" en"),
    )


def test_ordered_list_keeps_its_first_number() -> None:
    (block,) = _read("7. a\n8. b")
    assert isinstance(block, List)
    assert (block.start, len(block.items)) == (7, 2)


def test_lists_six_deep_are_lists_six_deep() -> None:
    text = "\n".join("  " * depth + f"- niveau {depth}" for depth in range(6))
    depth, (block,) = 0, _read(text)
    while isinstance(block, List):
        depth += 1
        block = block.items[0].blocks[-1]
    assert depth == 6


def test_lists_deeper_than_any_paper_are_literal_text() -> None:
    text = "- " * 500 + "het eind"
    assert _words(_read(text)) == text


@settings(deadline=None, max_examples=300)
@example("[@a]")  # a source mark is a number on paper, not its key
@given(st.text(alphabet=st.sampled_from("ab1 .-*_[]()!{}@:|`<>&#\\\n\u00a0é"), max_size=120))
def test_no_letter_or_digit_is_lost_whatever_is_typed(text: str) -> None:
    cited = {place for one in references(text) for place in range(one.start, one.end)}
    wanted = [sign for place, sign in enumerate(text) if sign.isalpha() and place not in cited]
    blocks = _read(text)
    shown = [sign for sign in _words(blocks) if sign.isalpha()]
    assert shown == wanted or "](" in text  # the address of a link is not shown


@pytest.mark.parametrize("text", ["[" * 100_000, "*a " * 30_000, "[a](" * 25_000, "*" * 100_000])
def test_hostile_texts_are_read_in_reasonable_time(text: str) -> None:
    start = time.process_time()
    _read(text)
    assert time.process_time() - start < 8


def test_line_has_references_but_no_markup() -> None:
    assert read_line("*Kop* {{fact:eu}}[@surf] [x](y)", _resolve) == (
        Text("*Kop* "),
        FigureText("<eu|>", "eu"),
        NoteMark((4,)),
        Text(" [x](y)"),
    )


def test_empty_text_has_no_blocks() -> None:
    assert _read("") == ()
    assert _read(" \n\n \n") == ()


def test_reference_to_a_place_is_one_token_with_or_without_markup_around_it() -> None:
    place = "0b9c2c2e-1d1f-4c57-9a51-3f4f3f2f1a10"
    assert _inline(f"Zie *{{{{see:{place}}}}}*.")[1] == Emphasis((Jump((Text("see"),), place),))
    assert read_line(f"{{{{see:{place}|cap}}}}", _resolve) == (Jump((Text("see"),), place),)
    assert _inline("{{see:}} {{see:a b}}") == (Text("{{see:}} {{see:a b}}"),)


def test_words_in_another_language_are_a_span_of_it_with_their_markup() -> None:
    assert _inline("over [AI *Fair* Tech]{en} in") == (
        Text("over "),
        Span((Text("AI "), Emphasis((Text("Fair"),)), Text(" Tech")), "en"),
        Text(" in"),
    )
    assert read_line("Kop [Fair {{fact:eu}}]{fr}", _resolve) == (
        Text("Kop "),
        Span((Text("Fair "), FigureText("<eu|>", "eu")), "fr"),
    )


@pytest.mark.parametrize(
    "text", ["[woord]{zz}", "[woord] {en}", "[]{en}", "[a]{EN}", r"\[a]{en}", "{en}"]
)
def test_what_only_looks_like_another_language_stays_as_it_is(text: str) -> None:
    assert plain(_inline(text)) == text.removeprefix("\\")


def test_link_may_stand_beside_words_in_another_language() -> None:
    found = _inline("[een]{en} [twee](https://example.org/)")
    assert [type(node).__name__ for node in found] == ["Span", "Text", "Link"]


def test_thousands_of_brackets_are_read_in_time() -> None:
    assert len(plain(_inline("[a" * 20_000))) == 40_000
