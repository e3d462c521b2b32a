from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.store.text import clean


@given(st.text())
def test_only_nul_and_surrogates_change(text: str) -> None:
    kept = clean(text)
    kept.encode("utf-8")
    assert "\x00" not in kept
    if not any(c == "\x00" or "\ud800" <= c <= "\udfff" for c in text):
        assert kept == text


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("a\x00b", "a\ufffdb"), ("\ud800", "\ufffd"), ("x\udfffy", "x\ufffdy"),
        ("\ud83d\ude00", "😀"), ("\ufeffbom", "\ufeffbom"), ("\r\n\t\x07", "\r\n\t\x07"),
    ],
)  # fmt: skip
def test_what_cannot_be_kept_becomes_the_replacement_character(text: str, kept: str) -> None:
    assert clean(text) == kept
