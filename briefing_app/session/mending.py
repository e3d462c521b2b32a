"""What mends a finding at one stroke without writing words: one step, that undo takes back."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

from briefing_app.checks.structure import says_something
from briefing_app.domain.codes import Disclosure
from briefing_app.domain.finding import Remedy
from briefing_app.errors import UserError, message

if TYPE_CHECKING:
    from briefing_app.domain.briefing import Briefing, Passage, Section
    from briefing_app.domain.finding import Finding
    from briefing_app.session.briefings import BriefingVerbs

SETTLING = frozenset({
    Remedy.CONFIRM_TRANSLATION, Remedy.MAKE_INTERNAL, Remedy.SET_LEVEL, Remedy.REMOVE_EMPTY,
    Remedy.LIFT_EMBARGO,
})  # fmt: skip
"""What changes a passage, a section or a briefing, and no words of it."""


class Settler:
    """Does what such a remedy says; what was changed since is left as it is."""

    def __init__(self, briefings: BriefingVerbs) -> None:
        self._briefings = briefings

    def settle(self, finding: Finding, *, by: object | None = None) -> None:
        """Mend a finding.  Raises ``UserError`` when there is nothing to mend any more."""
        remedy = finding.action.remedy if finding.action is not None else None
        place, fields = finding.place, finding.action.fields if finding.action else {}
        if remedy is Remedy.LIFT_EMBARGO:
            row = self._briefing(place).id
            self._briefings.change(row, embargo=None, embargo_zone="", by=by)
        elif remedy is Remedy.SET_LEVEL:
            level = int(fields["level"])
            self._briefings.change_section(self._section(place).id, level=level, by=by)
        elif remedy is Remedy.REMOVE_EMPTY:
            self._remove(place, by)
        elif remedy is Remedy.MAKE_INTERNAL:
            row = self._passage(place).id
            self._briefings.change_passage(row, disclosure=Disclosure.INTERNAL, by=by)
        elif remedy is Remedy.CONFIRM_TRANSLATION:
            row = self._passage(place).id
            self._briefings.confirm_translation(row, finding.language, by=by)
        else:
            raise UserError(message("This finding has to be mended by hand."))

    def _remove(self, place: str, by: object | None) -> None:
        sections = [one for each in self._briefings.all() for one in each.sections]
        section = next((one for one in sections if one.uuid == place), None)
        if section is None:
            passage = self._passage(place)
            self._is_empty(passage)
            self._briefings.remove_passage(passage.id, by=by)
            return
        self._is_empty(*section.passages)
        self._briefings.remove_section(section.id, by=by)

    def _is_empty(self, *passages: Passage) -> None:
        if any(map(says_something, passages)):
            raise UserError(
                message("Something was written here since it was checked."),
                message("Wait for the checks, and try again."),
            )

    def _briefing(self, uuid: str) -> Briefing:
        return next((one for one in self._briefings.all() if one.uuid == uuid), None) or _gone()

    def _section(self, uuid: str) -> Section:
        sections = (one for each in self._briefings.all() for one in each.sections)
        return next((one for one in sections if one.uuid == uuid), None) or _gone()

    def _passage(self, uuid: str) -> Passage:
        sections = (one for each in self._briefings.all() for one in each.sections)
        passages = (one for each in sections for one in each.passages)
        return next((one for one in passages if one.uuid == uuid), None) or _gone()


def _gone() -> NoReturn:
    raise UserError(
        message("What this finding is about is not in the dossier any more."),
        message("Wait for the checks, and try again."),
    )
