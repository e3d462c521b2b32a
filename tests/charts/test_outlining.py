from __future__ import annotations

import pytest

from briefing_app.charts.outlining import Outliner
from briefing_app.charts.ruler import Ruler
from briefing_app.document.picture import PathMark, Picture, TextMark

BLACK = (0.0, 0.0, 0.0)


def outline(text: str, **more: float) -> PathMark:
    mark = TextMark(text, 10, 20, 12, BLACK, **more)  # type: ignore[arg-type]
    (found,) = Outliner().outlined(Picture(100, 100, (mark,))).marks
    assert isinstance(found, PathMark)
    return found


def points(mark: PathMark) -> list[tuple[float, float]]:
    return [
        (x, y)
        for _, numbers in mark.steps
        for x, y in zip(numbers[::2], numbers[1::2], strict=True)
    ]


def test_letters_stand_where_the_text_stood_and_are_as_wide() -> None:
    found = points(outline("H" * 5))
    xs, ys = [x for x, _ in found], [y for _, y in found]
    width = Ruler().width("H" * 5, 12)
    assert min(xs) == pytest.approx(10, abs=2)
    assert max(xs) == pytest.approx(10 + width, abs=2)
    assert min(ys) == pytest.approx(20, abs=0.1)
    assert max(ys) == pytest.approx(27.9, abs=0.5)


def test_text_that_runs_upwards_is_turned() -> None:
    found = points(outline("HHHHH", angle=90.0))
    assert max(y for _, y in found) - 20 > 5 * (10 - min(x for x, _ in found)) / 2


def test_accents_and_signs_have_an_outline() -> None:
    for letter in "éïœ€–·²□":
        assert outline(letter).steps


def test_a_picture_without_text_stays_as_it_is() -> None:
    mark = PathMark((("m", (0.0, 0.0)), ("l", (5.0, 5.0))), stroke=BLACK)
    picture = Picture(10, 10, (mark,))
    assert Outliner().outlined(picture) == picture
