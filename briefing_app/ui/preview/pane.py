"""The preview with its small bar: page, size, and a quiet line when it could not be made."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pypdfium2 as pdfium
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from briefing_app.errors import Message, UserError, message
from briefing_app.ui.preview.view import PdfView
from briefing_app.ui.widgets.buttons import link_button
from briefing_app.ui.widgets.card import MessageCard
from briefing_app.ui.widgets.label import MutedLabel, SectionLabel
from briefing_app.ui.widgets.roles import mark_verbatim, set_role

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing_app.pdf.place import Place
    from briefing_app.pdf.rendering import Wanted
    from briefing_app.publish import Published
    from briefing_app.ui.translate import Translator

_LOG = logging.getLogger(__name__)
_FEW = 8
"""Pages up to which all are made at once."""
_FAILED = message("The preview could not be made.")
_LAST = message("What you see is the last one that could. Your text is saved.")


class PreviewPane(QWidget):
    """Shows what was published, and follows the passage that is being written."""

    def __init__(self, translator: Translator) -> None:
        super().__init__()
        self._translator = translator
        self._published: Published | None = None
        self._place = ""
        self._problem: Message | None = None
        set_role(self, "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.view = PdfView()
        translator.bind(self.view.setAccessibleName, message("Preview of the PDF"))
        self._page = MutedLabel(wraps=False, pixels=12)
        self._notice = MessageCard("look")
        self._notice.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_bar())
        column.addWidget(self._notice)
        column.addWidget(self.view, 1)
        self.view.page_changed.connect(self._say_page)
        translator.changed.connect(self.retranslate)

    def show_published(self, published: Published) -> None:
        """Show new bytes, where the reader is, and the passage that is being written."""
        try:
            self.view.show_pdf(published.pdf, published.shown, published.pages)
        except pdfium.PdfiumError as error:
            self.show_failure(error)
            return
        self._published = published
        self._problem = None
        self._notice.hide()
        self._say_page()
        self.follow(self._place)

    def show_failure(self, error: Exception) -> None:
        """Say why there is no new preview; the last one stays."""
        if not isinstance(error, UserError):
            _LOG.error("preview failed", exc_info=error)
        self._problem = error.what if isinstance(error, UserError) else Message(_FAILED)
        self.retranslate()
        self._notice.show()

    def follow(self, uuid: str) -> None:
        """Bring a section or passage into view, now and in the next document."""
        self._place = uuid
        place = self._published.places.get(uuid) if self._published else None
        if place is not None:
            self.view.show_place(place.page, place.top)

    def in_view(self) -> Wanted:
        """Return the choice of pages to make first: those in view, and the passage's."""
        visible, passage = self.view.visible_pages, self._place

        def choose(places: Mapping[str, Place], pages: int) -> Sequence[int]:
            if pages <= _FEW:
                return range(pages)
            place = places.get(passage)
            near = {place.page, place.page + 1} if place is not None else set()
            return sorted(number for number in near.union(visible, {0}) if number < pages)

        return choose

    def forget(self) -> None:
        """Show nothing: another briefing is opened."""
        self._published = None
        self._place = ""
        self._problem = None
        self._notice.hide()
        self.view.clear()
        self._say_page()

    def retranslate(self) -> None:
        """Say page and problem in the window's language."""
        if self._problem is not None:
            self._notice.title.setText(self._translator.show(self._problem))
            self._notice.text.setText(self._translator.catalog.gettext(_LAST))
        self._say_page()

    def _say_page(self) -> None:
        catalog, pages = self._translator.catalog, self.view.pages
        text = (
            catalog.gettext("Page {page} of {pages}", page=self.view.page + 1, pages=pages)
            if pages
            else ""
        )
        self._page.setText(text)
        self.view.setAccessibleDescription(text)

    def _make_bar(self) -> QFrame:
        bar = QFrame()
        set_role(bar, "paper")
        row = QHBoxLayout(bar)
        row.setContentsMargins(16, 6, 10, 6)
        row.setSpacing(4)
        heading = SectionLabel()
        self._translator.bind(heading.setText, message("Preview"))
        row.addWidget(heading)
        row.addSpacing(8)
        row.addWidget(self._page)
        row.addStretch(1)
        smaller = self._make_sign("−", message("Smaller"))
        smaller.clicked.connect(self.view.zoom_out)
        larger = self._make_sign("+", message("Larger"))
        larger.clicked.connect(self.view.zoom_in)
        fit = link_button(self._translator, message("Fit width"))
        fit.clicked.connect(self.view.fit_width)
        for button in (smaller, larger, fit):
            row.addWidget(button)
        return bar

    def _make_sign(self, sign: str, name: str) -> QPushButton:
        button = QPushButton(sign)
        mark_verbatim(button)
        set_role(button, "plain")
        button.setFixedSize(28, 28)
        self._translator.bind(button.setToolTip, name)
        self._translator.bind(button.setAccessibleName, name)
        return button
