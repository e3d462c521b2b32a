"""What became of a value that was told, in words."""

from __future__ import annotations

import pytest

from briefing_app.language.aftermath import numbered


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
