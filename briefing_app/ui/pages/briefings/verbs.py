"""What the composer does to the briefing that is open, each as one step that can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from briefing_app.domain.codes import Disclosure, PassageKind

if TYPE_CHECKING:
    from briefing_app.domain.briefing import Briefing, Passage
    from briefing_app.ui.pages.briefings.studio import Studio


class ComposerVerbs(QObject):
    """``made`` carries the UUID of what was added, to put the cursor there."""

    made = Signal(str)

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self._studio = studio
        self._briefing_id = 0

    def open(self, briefing_id: int) -> None:
        """Work on another briefing."""
        self._briefing_id = briefing_id

    def add_passage(self, section_id: int, kind: PassageKind, *, after: int | None = None) -> None:
        """Add a passage, behind another one or at the end of its section."""
        added: list[int] = []
        verbs = self._studio.briefings
        if self._studio.do(lambda: added.append(verbs.add_passage(section_id, kind, after=after))):
            self.made.emit(verbs.passage(added[0]).uuid)

    def add_section(self, *, after: int | None = None) -> None:
        """Add a section without a heading, behind another one or at the end."""
        added: list[int] = []
        verbs, briefing = self._studio.briefings, self._briefing_id
        if self._studio.do(lambda: added.append(verbs.add_section(briefing, {}, after=after))):
            self.made.emit(verbs.section(added[0]).uuid)

    def add_question(self) -> None:
        """Add a question and its answer at the end, with the next number."""
        added: list[int] = []
        verbs, briefing = self._studio.briefings, self._briefing_id
        if self._studio.do(lambda: added.append(verbs.add_question(briefing))):
            self.made.emit(verbs.section(added[0]).passages[0].uuid)

    def move_passage(self, passage_id: int, step: int) -> None:
        """Move a passage up (-1) or down (1), into the next section at the end of its own."""
        place = self._place(passage_id, step)
        if place is not None:
            verbs = self._studio.briefings
            self._studio.do(lambda: verbs.move_passage(passage_id, *place))

    def turn_into(self, passage_id: int, kind: PassageKind) -> None:
        """Make a text passage another kind of text."""
        verbs = self._studio.briefings
        self._studio.do(lambda: verbs.change_passage(passage_id, kind=kind))

    def set_original(self, passage_id: int, language: str | None) -> None:
        """Say which language is a passage's original; ``None``: the briefing's."""
        verbs = self._studio.briefings
        self._studio.do(lambda: verbs.change_passage(passage_id, original=language))

    def toggle_internal(self, passage: Passage) -> None:
        """Keep a passage out of public exports, or let it in."""
        is_internal = passage.disclosure is Disclosure.INTERNAL
        wanted = Disclosure.PUBLIC if is_internal else Disclosure.INTERNAL
        verbs = self._studio.briefings
        self._studio.do(lambda: verbs.change_passage(passage.id, disclosure=wanted))

    def toggle_locked(self, passage: Passage) -> None:
        """Keep the original of a passage literal, or let it be changed."""
        verbs = self._studio.briefings
        self._studio.do(lambda: verbs.change_passage(passage.id, locked=not passage.locked))

    def toggle_repeated(self, passage: Passage) -> None:
        """Print an exhibit once a language, or once across the columns."""
        verbs = self._studio.briefings
        self._studio.do(lambda: verbs.change_passage(passage.id, repeated=not passage.repeated))

    def remove_passage(self, passage_id: int) -> None:
        """Remove a passage."""
        self._studio.do(lambda: self._studio.briefings.remove_passage(passage_id))

    def move_section(self, section_id: int, place: int) -> None:
        """Move a section to a place."""
        self._studio.do(lambda: self._studio.briefings.move_section(section_id, place))

    def set_level(self, section_id: int, level: int) -> None:
        """Set the level of a heading."""
        self._studio.do(lambda: self._studio.briefings.change_section(section_id, level=level))

    def remove_section(self, section_id: int) -> None:
        """Remove a section with its passages."""
        self._studio.do(lambda: self._studio.briefings.remove_section(section_id))

    def _place(self, passage_id: int, step: int) -> tuple[int, int] | None:
        """Return section and position that a passage moves to, ``None`` when it cannot."""
        briefing: Briefing = self._studio.briefings.get(self._briefing_id)
        for number, section in enumerate(briefing.sections):
            ids = [passage.id for passage in section.passages]
            if passage_id not in ids:
                continue
            place = ids.index(passage_id) + step
            if 0 <= place < len(ids):
                return section.id, place
            if not 0 <= number + step < len(briefing.sections):
                return None
            other = briefing.sections[number + step]
            return other.id, len(other.passages) if step < 0 else 0
        return None
