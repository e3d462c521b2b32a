"""The particulars that file and set a briefing: date, reference, and its closed lists."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from briefing_app.domain.codes import BriefingKind, Disclosure, Layout, Marking, Profile, Reading
from briefing_app.errors import message
from briefing_app.language.locale import own_name
from briefing_app.ui.pages.briefings.day_field import DayField
from briefing_app.ui.pages.briefings.particulars_group import ParticularsGroup
from briefing_app.ui.widgets.choice import CodeChoice, ThingChoice
from briefing_app.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from enum import StrEnum

    from briefing_app.domain.briefing import Briefing
    from briefing_app.ui.pages.briefings.studio import Studio

_CODES: dict[str, type[StrEnum]] = {
    "kind": BriefingKind,
    "layout": Layout,
    "reading": Reading,
    "profile": Profile,
    "disclosure": Disclosure,
    "marking": Marking,
}
NAMES = {
    "dated": message("Date"),
    "reference": message("Reference"),
    "kind": message("Kind"),
    "original": message("Original"),
    "layout": message("Layout"),
    "reading": message("Reading order"),
    "profile": message("Wording"),
    "disclosure": message("Disclosure"),
    "marking": message("Marking"),
}


class FilingGroup(ParticularsGroup):
    """Each is saved when it is chosen."""

    names: ClassVar = NAMES

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        translator, self._languages = studio.context.translator, studio.voices.languages
        self.dated, self.reference, self.original = DayField(studio), TextField(), ThingChoice()
        self.choices = {field: CodeChoice(translator, codes) for field, codes in _CODES.items()}
        self.original.offer(
            (place, own_name(code)) for place, code in enumerate(self._languages, 1)
        )
        self.fields.update(
            {"dated": self.dated, "reference": self.reference, "original": self.original}
        )
        self.fields.update(self.choices)
        self.dated.committed.connect(
            lambda moment: self.change(dated=moment.start if moment else None)
        )
        self.reference.committed.connect(lambda text: self.change(reference=text))
        self.original.chosen.connect(
            lambda place: self.change(original=self._languages[place - 1]) if place else None
        )
        for field, codes in _CODES.items():
            self.choices[field].chosen.connect(
                lambda code, field=field, codes=codes: self.change(**{field: codes(code)})
            )

    def show_briefing(self, briefing: Briefing) -> None:
        """Show what holds."""
        super().show_briefing(briefing)
        self.dated.show_day(briefing.dated)
        self.reference.set_value(briefing.reference)
        for field, choice in self.choices.items():
            choice.choose(getattr(briefing, field))
        known = briefing.original in self._languages
        self.original.choose(self._languages.index(briefing.original) + 1 if known else 0)

    def commit_pending(self) -> None:
        """Save what is typed."""
        self.dated.commit_pending()
        self.reference.commit_pending()

    def set_read_only(self, *, on: bool) -> None:
        """Let nothing be typed or chosen."""
        for field in (self.dated.field, self.reference):
            field.setReadOnly(on)
        for choice in (self.original, *self.choices.values()):
            choice.setEnabled(not on)
