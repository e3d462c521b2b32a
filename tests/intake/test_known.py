"""The candidates of texts that others wrote and annotated: how many are found, how many right."""

from __future__ import annotations

import pytest

from tests.intake.scoring import KNOWN, score


def test_almost_all_facts_are_found_and_almost_all_candidates_are_facts() -> None:
    total = score(KNOWN)

    assert total.expected > 300
    assert total.recall >= 0.98, "\n".join(total.misses)
    assert total.precision >= 0.98, "\n".join(total.wrong)


@pytest.mark.parametrize("kind", ["amount", "count", "percentage", "date", "quote"])
def test_no_kind_is_found_much_worse_than_the_others(kind: str) -> None:
    total = score(KNOWN, frozenset({kind}))

    assert total.expected > 20
    assert total.recall >= 0.95, "\n".join(total.misses)
    assert total.precision >= 0.95, "\n".join(total.wrong)


def test_texts_that_were_set_aside_are_read_about_as_well() -> None:
    total = score(KNOWN.parent / "aside")

    assert total.expected > 300
    assert total.recall >= 0.95, "\n".join(total.misses)
    assert total.precision >= 0.95, "\n".join(total.wrong)


def test_texts_that_came_later_are_read_no_worse_than_at_first_sight() -> None:
    total = score(KNOWN.parent / "later")

    assert total.expected > 500
    assert total.recall >= 0.985, "\n".join(total.misses)
    assert total.precision >= 0.98, "\n".join(total.wrong)
