from briefing_app.ui.preview.sheets import GAP, fit_width, lay_sheets

A4 = (595.0, 842.0)


def test_pages_lie_under_each_other_with_room_between() -> None:
    laid = lay_sheets([A4, A4], 1.0, 700)
    first, second = laid.sheets
    assert first.top == GAP
    assert second.top == first.top + first.height + GAP
    assert laid.height == second.top + second.height + GAP


def test_a_narrow_page_is_centred() -> None:
    laid = lay_sheets([A4, (300.0, 400.0)], 1.0, 700)
    for sheet in laid.sheets:
        assert abs(2 * sheet.left + sheet.width - laid.width) <= 1


def test_the_widest_page_fills_the_room() -> None:
    scale = fit_width([A4, (300.0, 400.0)], 800)
    assert round(595 * scale) == 800 - 2 * GAP


def test_the_page_at_a_height_is_the_one_that_began_last() -> None:
    laid = lay_sheets([A4, A4, A4], 1.0, 700)
    assert [laid.at(y) for y in (0, 900, 2000)] == [0, 1, 2]


def test_nothing_has_no_pages() -> None:
    assert lay_sheets([], 1.0, 700).sheets == ()
