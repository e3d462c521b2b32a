from __future__ import annotations

from briefing_app.document.picture import Picture
from briefing_app.pdf.boxes import Barred, Headed, PictureFlow, Whole
from briefing_app.pdf.flow import Stack
from briefing_app.pdf.structure import Element
from briefing_app.pdf.theme import LINE
from tests.pdf.test_flow import Brick, Sand, content, pages


def test_bar_goes_on_with_what_stands_beside_it() -> None:
    barred = Barred(Sand("x", 30), LINE, weight=1, inset=5)
    head, rest = barred.split(20)
    assert isinstance(head, Barred)
    assert isinstance(rest, Barred)
    assert (head.height, rest.height) == (20, 10)


def test_head_of_a_table_is_on_each_page_and_repeated_after_the_first() -> None:
    rows = Stack([Brick(f"row {number}", 10) for number in range(12)])
    found = pages(Headed(Brick("head", 10), rows), 55)
    assert [page.repeated for page in found if isinstance(page, Headed)] == [False, True, True]
    assert [len(content(page.body)) for page in found if isinstance(page, Headed)] == [4, 4, 4]


def test_what_is_to_stay_whole_waits_for_a_page_and_is_divided_when_higher() -> None:
    assert [page.height for page in pages(Stack([Brick("a", 30), Whole(Sand("b", 40))]), 50)] == [
        30,
        40,
    ]
    assert [page.height for page in pages(Whole(Sand("b", 120)), 50)] == [50, 50, 20]


def test_table_whose_head_fills_the_page_still_ends() -> None:
    rows = Stack([Brick(f"row {number}", 10) for number in range(5)])
    assert len(pages(Headed(Brick("head", 100), rows), 50)) == 2


def test_head_of_a_table_that_is_higher_than_a_page_is_divided_and_not_repeated() -> None:
    rows = Stack([Brick(f"row {number}", 10) for number in range(5)])
    found = pages(Headed(Sand("head", 130), rows), 50)
    assert [page.height for page in found] == [50, 50, 50, 30]


def test_picture_shrinks_to_fit_width_and_height_and_never_grows() -> None:
    def height(width: float, tall: float) -> float:
        return PictureFlow(Picture(width, tall, ()), {"nl": Element("Figure")}, 484, 520).height

    assert height(484, 80) == 80
    assert height(968, 80) == 40
    assert height(100, 1040) == 520
    assert height(0, 0) == 0
