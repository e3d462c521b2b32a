import gc

import pypdfium2 as pdfium
import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from briefing_app.ui.preview.images import PageImages
from briefing_app.ui.preview.view import PdfView
from tests.ui.preview.pages import blank_pdf


@pytest.fixture
def view(qtbot: QtBot) -> PdfView:
    made = PdfView()
    qtbot.addWidget(made)
    made.resize(400, 500)
    made.show()
    made.show_pdf(blank_pdf())
    return made


def test_a_new_document_keeps_the_place(view: PdfView) -> None:
    view.verticalScrollBar().setValue(321)
    view.show_pdf(blank_pdf())
    assert view.verticalScrollBar().value() == 321


def test_a_place_is_brought_into_view(view: PdfView) -> None:
    view.show_place(2, 100.0)
    assert view.page == 2


def test_a_place_in_view_does_not_move_the_pages(view: PdfView) -> None:
    view.show_place(0, 60.0)
    assert view.verticalScrollBar().value() == 0


def test_sizes_step_up_and_down_and_fit_again(view: PdfView) -> None:
    fitted = view.scale
    view.zoom_in()
    assert view.scale > fitted
    view.zoom_out()
    view.zoom_out()
    assert view.scale < fitted
    view.fit_width()
    assert view.scale == fitted


def test_keys_move_and_change_the_size(view: PdfView, qtbot: QtBot) -> None:
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.verticalScrollBar().value() == view.verticalScrollBar().maximum()
    before = view.scale
    QTest.keyClick(view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert view.scale > before


def test_bytes_that_are_no_pdf_leave_the_last_document(view: PdfView) -> None:
    with pytest.raises(pdfium.PdfiumError):
        view.show_pdf(b"no pdf")
    assert view.pages == 3


def test_a_page_is_rendered_as_dense_as_the_screen() -> None:
    pages = PageImages(blank_pdf(1))
    image = pages.image(0, 1.0, 2.0)
    assert (image.width(), image.devicePixelRatio()) == (1190, 2.0)
    pages.close()


def test_a_hundred_reloads_leave_no_more_objects(view: PdfView) -> None:
    def counted() -> tuple[int, int, int]:
        gc.collect()
        living = gc.get_objects()
        return (
            sum(type(one) is PageImages for one in living),
            sum(type(one) is pdfium.PdfDocument for one in living),
            len(view.findChildren(QObject)),
        )

    data = blank_pdf()
    image = QImage(view.size(), QImage.Format.Format_RGB32)
    view.show_pdf(data)
    view.render(image)
    before = counted()
    for _ in range(100):
        view.show_pdf(data)
        view.render(image)
    assert counted() == before


def test_some_pages_of_a_new_document_stand_among_those_of_the_old(view: PdfView) -> None:
    old = [view.page_text(number) for number in range(view.pages)]
    view.verticalScrollBar().setValue(321)
    view.show_pdf(blank_pdf(1), shown=(1,), pages=5)
    assert (view.pages, view.verticalScrollBar().value()) == (5, 321)
    assert view.page_text(0) == old[0]
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert not view.grab().isNull()  # a page that no document has yet is empty paper
    view.show_pdf(blank_pdf(2), shown=(0, 4), pages=5)
    view.show_pdf(blank_pdf(5))
    assert view.pages == 5


def test_pages_in_view_are_told(view: PdfView) -> None:
    assert 0 in view.visible_pages
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert 0 not in view.visible_pages
    assert view.pages - 1 in view.visible_pages
