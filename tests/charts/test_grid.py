from __future__ import annotations

import pytest

from briefing_app.charts.grid import SIGNS
from briefing_app.domain.codes import Position
from briefing_app.errors import UserError
from tests.charts.builders import draw_people, person
from tests.charts.extents import check_extents, texts, words

NAMES = ("Stichting", "Bewoners", "Verzet", "Bedrijven", "Universiteit")
PEOPLE = [
    person(at, {"nl": name, "fr": name}, position, 6 - at, at)
    for at, (name, position) in enumerate(zip(NAMES, Position, strict=True), 1)
]


def test_position_is_a_sign_beside_the_name_and_a_word_in_the_key() -> None:
    shown = words(draw_people(PEOPLE, "en").picture)
    for position in Position:
        assert shown.count(SIGNS[position]) == 2  # in the grid and in the key
    assert {"Supports", "Supports on conditions", "Neutral", "Opposes"} <= set(shown)


def test_key_names_only_the_signs_that_are_used() -> None:
    assert "Opposes" not in words(draw_people(PEOPLE[:2], "en").picture)


def test_influence_grows_upwards_and_interest_to_the_right() -> None:
    marks = {mark.text: mark for mark in texts(draw_people(PEOPLE, "nl").picture)}
    assert marks["Stichting"].y > marks["Bewoners"].y > marks["Universiteit"].y
    assert marks["Stichting"].x < marks["Bewoners"].x < marks["Universiteit"].x


def test_who_was_not_judged_is_named_under_the_grid() -> None:
    people = [*PEOPLE, person(9, {"nl": "Onbekend"}, Position.SUPPORTS, None, 3)]
    picture = draw_people(people, "en").picture
    marks = {mark.text: mark for mark in texts(picture)}
    assert marks["Onbekend"].y < marks["Not judged"].y < marks["Universiteit"].y


def test_nobody_judged_leaves_the_list_alone() -> None:
    check_extents(draw_people([person(1, {"nl": "A"}, Position.NEUTRAL, None, None)]).picture)


def test_thirty_in_one_cell_do_not_overlap() -> None:
    people = [person(at, {"nl": f"Naam {at}"}, Position.SUPPORTS, 5, 5) for at in range(1, 31)]
    picture = draw_people(people, "nl").picture
    check_extents(picture)
    assert {f"Naam {at}" for at in range(1, 31)} <= set(words(picture))


def test_names_too_long_for_a_narrow_grid_stand_below_it_with_numbers() -> None:
    people = [
        person(at, {"nl": f"Samenwerkingen {at}"}, Position.SUPPORTS, at, at) for at in range(1, 6)
    ]
    wide, narrow = (
        words(draw_people(people, "nl", width=width).picture) for width in (484.0, 229.0)
    )
    assert "3\u00a0 Samenwerkingen 3" in narrow
    assert not any(word.startswith("3") and len(word) > 1 for word in wide)


def test_grid_without_anybody_is_refused() -> None:
    with pytest.raises(UserError):
        draw_people([])
