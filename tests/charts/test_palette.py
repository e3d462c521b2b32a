from __future__ import annotations

from itertools import combinations

import pytest

from briefing_app.charts.grid import SIGNS
from briefing_app.charts.palette import (
    INK,
    MUTED,
    SERIES,
    readable_on,
    series_of,
)
from briefing_app.charts.ruler import Ruler
from briefing_app.charts.selection import BY_YEAR
from briefing_app.charts.vision import COLOUR_BLIND, Sight, seen
from briefing_app.document.look import Look, Palette
from briefing_app.document.picture import PathMark, TextMark
from briefing_app.domain.codes import ChartKind, Position
from briefing_app.domain.colour import WHITE, Colour, colour, contrast, linear, tint
from tests.charts.builders import (
    FUNDING,
    MILESTONES,
    draw,
    draw_people,
    euros,
    named,
    person,
    yearly,
)

STACK = tuple(
    named(at, "a", "b", "c", yearly({2025: 5 * at, 2026: 7 * at, 2027: 6})) for at in range(1, 5)
)
STEPS = (*FUNDING[:2], named(3, "a", "b", "c", euros(-20_000_000)))
PEOPLE = [person(at, {"nl": "a"}, each, at, at) for at, each in enumerate(Position, 1)]
WITHOUT_SHAPES = {ChartKind.HEADLINE, ChartKind.TABLE}

Matrix = tuple[Colour, Colour, Colour]

TO_XYZ: Matrix = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
D65 = (0.95047, 1.0, 1.08883)


def product(matrix: Matrix, vector: Colour) -> Colour:
    first, second, third = (sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)
    return first, second, third


def lab(linear_colour: Colour) -> Colour:
    xyz = product(TO_XYZ, linear_colour)
    x, y, z = (
        ratio ** (1 / 3) if ratio > 216 / 24389 else (24389 / 27 * ratio + 16) / 116
        for ratio in (max(part, 0.0) / white for part, white in zip(xyz, D65, strict=True))
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def distance(one: Colour, other: Colour) -> float:
    return float(sum((a - b) ** 2 for a, b in zip(lab(one), lab(other), strict=True)) ** 0.5)


@pytest.mark.parametrize("of", SERIES)
def test_each_series_stands_out_from_white_paper(of: Colour) -> None:
    assert contrast(of, WHITE) >= 3


@pytest.mark.parametrize(("one", "other"), list(combinations(SERIES, 2)))
def test_series_differ_in_grey(one: Colour, other: Colour) -> None:
    assert contrast(one, other) >= 1.6


@pytest.mark.parametrize("sight", COLOUR_BLIND)
def test_colour_blind_readers_tell_series_apart(sight: Sight) -> None:
    colours = [linear(seen(of, sight)) for of in SERIES]
    assert min(distance(one, other) for one, other in combinations(colours, 2)) >= 20


@pytest.mark.parametrize("of", SERIES)
def test_text_on_a_series_is_readable(of: Colour) -> None:
    assert contrast(readable_on(of), of) >= 4.5


@pytest.mark.parametrize("of", [INK, MUTED])
def test_text_on_paper_is_readable(of: Colour) -> None:
    assert contrast(of, WHITE) >= 4.5


@pytest.mark.parametrize("of", SERIES)
def test_light_end_of_a_range_differs_from_its_bar_and_from_paper(of: Colour) -> None:
    light = tint(of, 0.4)
    assert contrast(light, of) >= 1.6
    assert contrast(light, WHITE) >= 1.4


def test_series_start_again_after_the_fourth() -> None:
    ruler = Ruler()
    assert [ruler.series(place) for place in range(4)] == list(SERIES)
    assert ruler.series(4) == ruler.series(0)


def test_accents_of_an_organisation_come_first_where_they_keep_the_rules() -> None:
    accents = Palette(accent=colour("#6A1B4D"), second=colour("#2A9D8F"))
    found = series_of(accents)
    assert found[:2] == (accents.accent, accents.second)
    assert len(found) == 4
    assert min(contrast(one, other) for one, other in combinations(found, 2)) >= 1.6
    assert min(contrast(one, WHITE) for one in found) >= 3
    assert Ruler(Look(palette=accents)).series(1) == accents.second


@pytest.mark.parametrize(
    ("accent", "second"),
    [("#FFD700", "#12436D"), ("#12436D", "#13446E"), ("#FFFFFF", "#000000")],
    ids=["too light", "alike in grey", "white"],
)
def test_accents_that_break_a_rule_leave_the_neutral_series(accent: str, second: str) -> None:
    assert series_of(Palette(accent=colour(accent), second=colour(second))) == SERIES


def painted(kind: ChartKind) -> set[Colour]:
    """Return the colours that shapes of a kind are filled with, white left out."""
    facts = STACK if kind in BY_YEAR else MILESTONES if kind is ChartKind.TIMELINE else STEPS
    facts = FUNDING if kind is ChartKind.STACKED else facts
    if kind is ChartKind.GRID:
        drawing = draw_people(PEOPLE, "en")
    else:
        drawing = draw(kind, facts, "en", emphasis=[3] if kind is ChartKind.BAR else [])
    fills = {mark.fill for mark in drawing.picture.marks if isinstance(mark, PathMark)}
    return {fill for fill in fills if fill is not None and fill != WHITE}


@pytest.mark.parametrize("kind", [kind for kind in ChartKind if kind not in WITHOUT_SHAPES])
def test_what_a_kind_paints_is_told_apart_in_grey_and_by_colour_blind_readers(
    kind: ChartKind,
) -> None:
    colours = painted(kind)
    assert colours
    for one, other in combinations(colours, 2):
        assert contrast(one, other) >= 1.4
        for sight in COLOUR_BLIND:
            assert distance(linear(seen(one, sight)), linear(seen(other, sight))) >= 20


@pytest.mark.parametrize("position", Position)
def test_sign_of_a_position_is_readable_on_its_disc(position: Position) -> None:
    people = [person(1, {"nl": "Naam"}, position, 3, 3)]
    picture = draw_people(people, "nl").picture
    signs = [
        mark for mark in picture.marks if isinstance(mark, TextMark) if mark.text == SIGNS[position]
    ]
    discs = [mark for mark in picture.marks if isinstance(mark, PathMark) and mark.fill]
    for mark, disc in zip(signs, discs, strict=True):
        assert disc.fill is not None
        assert contrast(mark.colour, disc.fill) >= 4.5
