from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QFontDatabase, QImage, QPainter

from briefing_app import paths
from briefing_app.document.picture import CLOSE, CURVE, LINE, MOVE, PathMark, Picture, TextMark
from briefing_app.ui.widgets.picture_view import PictureView, paint_picture

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

RED = (1.0, 0.0, 0.0)
BLACK = (0.0, 0.0, 0.0)


@pytest.fixture(autouse=True)
def typeface(qapp: object) -> None:
    if "Briefing Sans" not in QFontDatabase.families():
        for weight in (400, 600, 700):
            QFontDatabase.addApplicationFont(str(paths.font_file(weight)))


def square(x: float, y: float, side: float) -> PathMark:
    corners = ((x, y), (x + side, y), (x + side, y + side), (x, y + side))
    lines = tuple((LINE, corner) for corner in corners[1:])
    return PathMark(((MOVE, corners[0]), *lines, (CLOSE, ())), fill=RED)


def painted(*marks: PathMark | TextMark, width: int = 100, height: int = 50) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint_picture(painter, Picture(100, 50, marks), QRectF(0, 0, width, height))
    painter.end()
    return image


def colour(image: QImage, x: int, y: int) -> str:
    return image.pixelColor(x, y).name()


def ink(image: QImage) -> list[tuple[int, int]]:
    return [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).lightness() < 128
    ]


def test_origin_is_at_the_lower_left() -> None:
    image = painted(square(0, 0, 10))
    assert colour(image, 5, 45) == "#ff0000"
    assert colour(image, 5, 5) == "#ffffff"


def test_picture_grows_with_its_target() -> None:
    image = painted(square(0, 0, 10), width=300, height=150)
    assert colour(image, 28, 122) == "#ff0000"
    assert colour(image, 32, 122) == "#ffffff"


def test_picture_keeps_its_proportions_in_a_higher_target() -> None:
    image = painted(square(0, 0, 10), width=100, height=150)
    assert colour(image, 5, 95) == "#ff0000"
    assert colour(image, 5, 105) == "#ffffff"


def test_clip_hides_what_is_outside_it() -> None:
    mark = square(0, 0, 20)
    clipped = PathMark(mark.steps, fill=RED, clip=(0, 0, 10, 20))
    image = painted(clipped)
    assert (colour(image, 5, 40), colour(image, 15, 40)) == ("#ff0000", "#ffffff")


def test_clip_ends_with_its_mark() -> None:
    clipped = PathMark(square(0, 0, 20).steps, fill=RED, clip=(0, 0, 1, 1))
    assert colour(painted(clipped, square(50, 0, 20)), 60, 40) == "#ff0000"


def test_line_is_stroked_as_wide_as_it_is_and_dashed() -> None:
    steps = ((MOVE, (0.0, 25.0)), (LINE, (100.0, 25.0)))
    image = painted(PathMark(steps, stroke=BLACK, line_width=10, dashes=(20, 20)))
    assert [colour(image, x, 25) for x in (10, 30, 50)] == ["#000000", "#ffffff", "#000000"]
    assert [colour(image, 10, y) for y in (18, 22, 28, 32)] == [
        "#ffffff",
        "#000000",
        "#000000",
        "#ffffff",
    ]


def test_curve_is_drawn() -> None:
    steps = ((MOVE, (0.0, 0.0)), (CURVE, (0.0, 60.0, 100.0, 60.0, 100.0, 0.0)), (CLOSE, ()))
    assert colour(painted(PathMark(steps, fill=RED)), 50, 20) == "#ff0000"


def test_text_stands_on_its_baseline_in_its_size() -> None:
    marks = ink(painted(TextMark("H", 10, 20, 20, BLACK, weight=700)))
    bottom, top = max(y for _, y in marks), min(y for _, y in marks)
    assert abs(bottom - 29) <= 1
    assert abs((bottom - top) - 13) <= 1


def test_text_turns_upwards() -> None:
    marks = ink(painted(TextMark("HHHH", 50, 5, 8, BLACK, angle=90)))
    wide = max(x for x, _ in marks) - min(x for x, _ in marks)
    high = max(y for _, y in marks) - min(y for _, y in marks)
    assert high > 2 * wide


def test_bold_has_more_ink_than_regular() -> None:
    regular, bold = (
        ink(painted(TextMark("Rijk", 5, 10, 30, BLACK, weight))) for weight in (400, 700)
    )
    assert len(bold) > 1.1 * len(regular)


def test_view_tells_its_alternative_text(qtbot: QtBot) -> None:
    view = PictureView()
    qtbot.addWidget(view)
    view.show_picture(Picture(100, 50, (square(0, 0, 10),)), "Bar chart “Funding”.")
    assert view.accessibleName() == "Bar chart “Funding”."


def test_view_is_as_high_as_its_width_asks(qtbot: QtBot) -> None:
    view = PictureView()
    qtbot.addWidget(view)
    view.show_picture(Picture(100, 50, ()), "")
    assert view.hasHeightForWidth()
    assert view.heightForWidth(400) == 200
    assert view.sizeHint() == QSize(133, 66)


def test_view_paints_the_picture_on_white_paper(qtbot: QtBot) -> None:
    view = PictureView()
    qtbot.addWidget(view)
    view.resize(100, 50)
    view.show_picture(Picture(100, 50, (square(0, 0, 10),)), "")
    image = view.grab().toImage()
    assert (colour(image, 5, 45), colour(image, 50, 10)) == ("#ff0000", "#ffffff")


def test_view_without_a_picture_is_empty(qtbot: QtBot) -> None:
    view = PictureView()
    qtbot.addWidget(view)
    view.show_picture(None, "")
    assert view.heightForWidth(400) == 0
    assert view.sizeHint() == QSize(0, 0)
