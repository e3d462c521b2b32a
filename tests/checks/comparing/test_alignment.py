"""Aligning long texts: in time, over gaps, and in pieces."""

from __future__ import annotations

from briefing_app.checks.comparing.comparing import compare


def dutch(number: int) -> str:
    return (
        f"In {1900 + number % 120} kostte onderdeel {number} van het plan € {number * 7} miljoen."
    )


def french(number: int) -> str:
    year, cost = 1900 + number % 120, number * 7
    return f"En {year}, la partie {number} du plan a coûté {cost} millions d’euros."


def test_a_gap_of_many_paragraphs_is_one_difference() -> None:
    left = [dutch(number) for number in range(10, 400)]
    right = [french(number) for number in range(10, 400) if not 100 <= number < 230]

    (found,) = compare("\n\n".join(left), "\n\n".join(right), "nl", "fr")

    assert found.kind == "omission"
    assert found.left is not None
    assert found.left.text.startswith(dutch(100))
    assert found.left.text.endswith(dutch(229))


def test_a_very_long_paragraph_is_compared_in_pieces() -> None:
    left = " ".join(dutch(number) for number in range(10, 400))
    right = " ".join(french(number) for number in range(10, 400))

    assert compare(left, right, "nl", "fr") == ()
    (found,) = compare(left, right.replace(" 1400 millions", " 1500 millions"), "nl", "fr")

    assert found.left is not None
    assert left[found.left.start : found.left.end] == found.left.text == "€ 1400 miljoen"


def test_progress_is_told_up_to_the_end() -> None:
    heard: list[float] = []
    left = "\n\n".join(dutch(number) for number in range(10, 60))
    right = "\n\n".join(french(number) for number in range(10, 60))

    compare(left, right, "nl", "fr", progress=heard.append)

    assert heard == sorted(heard)
    assert len(heard) == 50
    assert heard[-1] == 1
