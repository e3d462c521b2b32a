from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.domain.reference import FactReference, SourceReference, is_key, references


def test_references_are_found_in_their_order_with_their_places() -> None:
    text = "é {{fact:eu-bijdrage|short|1}} en [@kamerbrief, p. 3] en {{fact:a}}[@b]"
    found = list(references(text))
    assert [text[each.start : each.end] for each in found] == [
        "{{fact:eu-bijdrage|short|1}}", "[@kamerbrief, p. 3]", "{{fact:a}}", "[@b]"
    ]  # fmt: skip
    assert [type(each) for each in found] == [
        FactReference, SourceReference, FactReference, SourceReference
    ]  # fmt: skip
    first, second = found[0], found[1]
    assert isinstance(first, FactReference)
    assert isinstance(second, SourceReference)
    assert (first.key, first.form) == ("eu-bijdrage", "short|1")
    assert (second.key, second.place) == ("kamerbrief", "p. 3")


@pytest.mark.parametrize(
    "text",
    ["{{fact:}}", "{{fact:A}}", "{{fact:1a}}", "{{fact:a b}}",
     "{{fact:a", "{fact:a}",
     "{{ fact:a }}", "[@]", "[@A]", "[@a",
     "[a]", "@a", "[@a,]", "[@a, x[y]]", "{{fact:a|LONG}}",
     "{{fact:é}}",
     "{{fact:" + "a" * 81 + "}}"],
)  # fmt: skip
def test_what_only_looks_like_a_reference_is_text(text: str) -> None:
    assert list(references(text)) == []


@given(st.text("{}[]@fact:a-|, \n"))
def test_any_text_can_be_looked_through(text: str) -> None:
    for each in references(text):
        assert text[each.start : each.end].startswith(("{{fact:", "[@"))
        assert is_key(each.key)


@pytest.mark.parametrize("key", ["a", "a1", "eu-bijdrage", "a" * 80])
def test_keys(key: str) -> None:
    assert is_key(key)


@pytest.mark.parametrize("key", ["", "A", "1", "-a", "a_b", "a\n", "é", "a" * 81])
def test_no_keys(key: str) -> None:
    assert not is_key(key)
