from __future__ import annotations

from tests.checks.comparing.scoring import KNOWN, score


def test_known_pairs_give_no_false_alarm_and_every_seeded_difference_once() -> None:
    got = score(KNOWN)

    assert got.equal >= 30
    assert got.seeded >= 30
    assert got.alarms == []
    assert got.missed == []
    assert got.elsewhere == []
    assert got.crowded == []


def test_pairs_that_were_set_aside_are_compared_about_as_well() -> None:
    got = score(KNOWN.parent / "aside")

    assert got.equal >= 30
    assert got.seeded >= 30
    assert got.alarms == []
    assert len(got.missed) <= 3, got.missed


def test_pairs_that_came_later_are_compared_about_as_well() -> None:
    got = score(KNOWN.parent / "later")

    assert got.equal >= 105
    assert got.seeded >= 105
    assert got.alarms == []
    assert got.missed == []
