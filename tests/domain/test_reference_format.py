from __future__ import annotations

import pytest

from briefing_app.domain.reference_format import abbreviation, next_reference


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Rivierenbureau", "Rivierenbureau"),
        ("Bureau voor Rivieren", "BR"),
        ("Bureau des rivières", "BR"),
        ("", ""),
        ("a b", "AB"),
    ],
)
def test_long_names_become_initials(name: str, expected: str) -> None:
    assert abbreviation(name) == expected


def test_lowest_free_number_is_taken() -> None:
    taken = frozenset({"X-2026-1", "X-2026-2", "X-2026-4"})
    assert next_reference("X-{year}-{number}", "", 2026, taken) == "X-2026-3"


def test_form_without_a_number_stays_as_it_is() -> None:
    assert next_reference("X-{year}", "", 2026, frozenset({"X-2026"})) == "X-2026"
    assert next_reference("", "Naam", 2026, frozenset()) == ""
