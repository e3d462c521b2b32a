"""The picture as it is edited: in which languages, as whom it is seen, and what is left out."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from briefing_app.charts.vision import Sight, picture_seen
from briefing_app.errors import Message, UserError, message
from briefing_app.ui.pages.charts.plate import Plate
from briefing_app.ui.widgets.badge import SIGNS
from briefing_app.ui.widgets.card import Card, MessageCard
from briefing_app.ui.widgets.combo import QuietCombo
from briefing_app.ui.widgets.flow import FlowLayout
from briefing_app.ui.widgets.label import Label, MutedLabel
from briefing_app.ui.widgets.roles import mark_verbatim, set_role

if TYPE_CHECKING:
    from briefing_app.ui.context import Context
    from briefing_app.ui.pages.charts.artist import Drawn
    from briefing_app.ui.voices import Voices

SIGHTS: dict[Sight, str] = {
    Sight.COLOURS: message("in colours"),
    Sight.GREY: message("in grey, as printed in black"),
    Sight.DEUTERANOPIA: message("by green-blind readers"),
    Sight.PROTANOPIA: message("by red-blind readers"),
    Sight.TRITANOPIA: message("by blue-blind readers"),
}
"""How a picture can be looked at."""
_NOTHING = message("There is nothing to draw in this way yet.")


class Stage(Card):
    """``languages_chosen`` follows another choice of the languages of the picture."""

    languages_chosen = Signal()

    def __init__(self, context: Context, voices: Voices) -> None:
        super().__init__(margin=16, spacing=10)
        self._context, self._voices = context, voices
        self._drawn: Drawn | None = None
        self._failure: UserError | None = None
        self.languages_box = QuietCombo()
        self.sight = QuietCombo()
        self._make_bar()
        self.plates = (Plate(), Plate())
        self.problem = MutedLabel()
        self.left_out = MessageCard("look")
        for part in (*self.plates, self.problem, self.left_out):
            part.hide()
            self.column.addWidget(part)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that the picture is labelled in."""
        return tuple(str(self.languages_box.currentData()).split(","))

    # -- showing -------------------------------------------------------------------------
    def wait(self) -> None:
        """Say that the first picture is being drawn: that takes a second."""
        if self._drawn is None and self._failure is None:
            self._say_problem(Message(message("Drawing the chart…")))

    def show_drawn(self, drawn: Drawn) -> None:
        """Show a picture and what it leaves out."""
        self._drawn, self._failure = drawn, None
        self._show()

    def show_failure(self, error: UserError) -> None:
        """Say why nothing can be drawn."""
        self._drawn, self._failure = None, error
        self._show()

    def refresh_languages(self) -> None:
        """Offer the dossier's languages: each, and two together; keep the choice that holds."""
        offered = self._offered()
        if [self.languages_box.itemData(place) for place in range(self.languages_box.count())] == [
            code for code, _ in offered
        ]:
            return
        held = self.languages_box.currentData()
        self.languages_box.clear()
        for code, shown in offered:
            self.languages_box.addItem(shown, code)
        self.languages_box.setCurrentIndex(max(0, self.languages_box.findData(held)))

    def retranslate(self) -> None:
        """Say again what is not bound to the translator."""
        self._show()

    # -- inside --------------------------------------------------------------------------
    def _offered(self) -> list[tuple[str, str]]:
        languages = self._voices.languages
        pairs = list(combinations(languages, 2))
        choices = [*pairs, *((language,) for language in languages)]
        return [(",".join(some), " + ".join(some).upper()) for some in choices]

    def _make_bar(self) -> None:
        translator = self._context.translator
        bar = QWidget()
        row = FlowLayout(bar, spacing=8)
        mark_verbatim(self.languages_box)
        self.refresh_languages()
        self.languages_box.activated.connect(lambda: self.languages_chosen.emit())
        for place, (sight, text) in enumerate(SIGHTS.items()):
            self.sight.addItem("", sight.value)
            translator.bind_to(
                self.sight,
                lambda said, place=place: self.sight.setItemText(place, said),  # type: ignore[misc]
                text,
            )
        self.sight.activated.connect(lambda: self._show())
        grows = QComboBox.SizeAdjustPolicy.AdjustToContents
        for text, box in (
            (message("Labels in"), self.languages_box),
            (message("Seen"), self.sight),
        ):
            name = Label()
            set_role(name, "fieldLabel")
            name.setContentsMargins(0, 6, 0, 0)
            name.setBuddy(box)
            box.setSizeAdjustPolicy(grows)
            translator.bind(name.setText, text)
            translator.bind(box.setAccessibleName, text)
            row.addWidget(name)
            row.addWidget(box)
        self.column.addWidget(bar)

    def _show(self) -> None:
        self._show_left_out()
        if self._failure is not None:
            for plate in self.plates:
                plate.hide()
            # The chart is named at the right; one without a title has no name to put here.
            self._say_problem(Message(_NOTHING), self._failure.todo)
            return
        drawn = self._drawn
        if drawn is None:
            return
        sight = Sight(self.sight.currentData())
        shown = drawn.plates()
        for place, plate in enumerate(self.plates):
            plate.setVisible(place < len(shown))
            if place < len(shown):
                languages, drawing = shown[place]
                spoken = drawn.spoken(languages[0] if drawn.chart.twin else self._voices.language)
                plate.show_drawing(drawing, languages, picture_seen(drawing.picture, sight), spoken)
        self.problem.hide()

    def _show_left_out(self) -> None:
        reasons = self._drawn.drawing.left_out if self._drawn is not None else ()
        translator = self._context.translator
        heading = translator.catalog.gettext(message("Not in the picture"))
        self.left_out.title.setText(f"{SIGNS['look']} {heading}")
        self.left_out.text.setText("\n".join(translator.show(reason) for reason in reasons))
        mark_verbatim(self.left_out.text)  # names of facts stand in it
        self.left_out.setVisible(bool(reasons))

    def _say_problem(self, *parts: Message) -> None:
        shown = (self._context.translator.show(part) for part in parts if part.text)
        self.problem.setText(" ".join(shown))
        mark_verbatim(self.problem)  # the title of the chart stands in it
        self.problem.show()
