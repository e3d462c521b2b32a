"""Notes at the foot of the page on which their first mark stands.

A page is filled so that its lines and the notes that they mark fit together: what fits less with
every line more is found by halving, so that breaking stays linear in the pages and ends.  A note
that is too long goes on at the foot of the next page.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefing_app.pdf.boxes import Rule
from briefing_app.pdf.flow import TOLERANCE, Flow, Solid, Stack
from briefing_app.pdf.theme import MUTED

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing_app.pdf.painter import Painter

_RULE_WIDTH, _WEIGHT, _ABOVE, _BELOW = 96.0, 0.6, 9.0, 5.0
_OVERHEAD = _WEIGHT + _ABOVE + _BELOW
_HALVINGS = 11
"""Of the height of a page: to less than half a point."""
_MOST_CARRIED = 0.5
"""Share of a page that notes of the page before may take while there is text."""
_LEAST_FILLED = 0.6
"""Share of the room below which a note is rather divided than the page left so empty."""
_NOTE_STARTS = 26.0
"""The height of the first two lines of a note, which stand under its mark at least."""


class Footed(Solid):
    """A page of text with its notes below, which stand at the foot.

    On facing pages, which share what is on them, the notes are on the left one.
    """

    def __init__(self, body: Flow | None, foot: Flow, height: float) -> None:
        self.body, self.foot, self.height = body, foot, height

    def parts(self) -> Sequence[Flow]:
        """Return what stands on the page, notes last."""
        return (self.foot,) if self.body is None else (self.body, self.foot)

    def paint(self, painter: Painter, x: float, top: float) -> None:
        """Paint text and notes."""
        if self.body is not None:
            self.body.paint(painter, x, top)
        if painter.leaf == 0:
            self.foot.paint(painter, x, top + self.height - self.foot.height)


@dataclass(slots=True)
class Footnotes:
    """Divides a text over pages of ``height``; ``notes`` by their numbers, which marks name."""

    notes: Mapping[int, Flow]
    height: float
    _placed: set[int] = field(default_factory=set)
    _carried: list[Flow] = field(default_factory=list)

    def page(self, rest: Flow | None) -> tuple[Flow, Flow | None]:
        """Return the next page and what is left of the text.

        Each page takes something: of the text, else of notes that the page before left over.
        """
        if rest is None and not self._carried:  # notes that are marked nowhere in the text
            self._carried = [self.notes[number] for number in self._unplaced()]
            self._placed.update(self.notes)
        foot = self._take_carried(self.height * (_MOST_CARRIED if rest is not None else 1.0))
        if rest is None:
            return Footed(None, _foot(foot), self.height), None
        room = self.height - _height(foot)
        head, left = self._filled(rest, room, foot)
        if head is None and not foot:
            head, left = rest.split(room, force=True)
        if head is None:
            return Footed(None, _foot(foot), self.height), rest
        notes = self._notes_of(head)
        self._placed.update(notes)
        foot += [self.notes[number] for number in notes]
        if self.height - head.height < _height(foot):
            foot = self._divided(foot, self.height - head.height)
        return (Footed(head, _foot(foot), self.height) if foot else head), left

    @property
    def pending(self) -> bool:
        """Tell whether notes are left when the text is at its end."""
        return bool(self._carried or self._unplaced())

    def _unplaced(self) -> list[int]:
        return [number for number in self.notes if number not in self._placed]

    def _filled(self, rest: Flow, room: float, foot: list[Flow]) -> tuple[Flow | None, Flow | None]:
        """Return as much text as fits together with its notes, else with the start of the last."""
        head, left = rest.split(room)
        if head is None or self._fits(head, foot, whole=True):
            return head, left
        found = self._halved(rest, room, foot, whole=True)
        if found[0] is None or found[0].height < _LEAST_FILLED * room:
            started = self._halved(rest, room, foot, whole=False)
            found = started if started[0] is not None else found
        return found

    def _halved(
        self, rest: Flow, room: float, foot: list[Flow], *, whole: bool
    ) -> tuple[Flow | None, Flow | None]:
        low, high = 0.0, room
        found: tuple[Flow | None, Flow | None] = (None, rest)
        for _ in range(_HALVINGS):
            middle = (low + high) / 2
            head, left = rest.split(middle)
            if head is None:
                low = middle
            elif self._fits(head, foot, whole=whole):
                low, found = middle, (head, left)
            else:
                high = middle
        return found

    def _fits(self, head: Flow, foot: list[Flow], *, whole: bool) -> bool:
        notes = [*foot, *(self.notes[number] for number in self._notes_of(head))]
        if not whole and len(notes) > len(foot):
            last = notes.pop()
            is_long = last.height >= 2 * _NOTE_STARTS
            needed = _height([*notes, _Space(_NOTE_STARTS if is_long else last.height)])
        else:
            needed = _height(notes)
        return head.height + needed <= self.height + TOLERANCE

    def _notes_of(self, head: Flow) -> list[int]:
        """Return the numbers of the notes that a text marks first, in their order."""
        found = {
            number
            for leaf in head.leaves()
            for number in leaf.notes()
            if number in self.notes and number not in self._placed
        }
        return sorted(found)

    def _take_carried(self, room: float) -> list[Flow]:
        carried, self._carried = self._carried, []
        return self._divided(carried, room, force=True)

    def _divided(self, foot: list[Flow], room: float, *, force: bool = False) -> list[Flow]:
        """Return the notes that fit in a room; carry the others, and what is left of one."""
        if not foot or _height(foot) <= room + TOLERANCE:
            return foot
        head, left = Stack(foot).split(room - _OVERHEAD, force=force)
        self._carried += [left] if left is not None else []
        return [head] if head is not None else []


class _Space(Solid):
    def __init__(self, height: float) -> None:
        self.height = height

    def paint(self, painter: Painter, x: float, top: float) -> None:
        """Paint nothing."""


def _foot(notes: list[Flow]) -> Flow:
    rule = Rule(_RULE_WIDTH, MUTED, weight=_WEIGHT, after=_BELOW)
    return Stack([_Space(_ABOVE), rule, *notes])


def _height(notes: list[Flow]) -> float:
    """Return the height of a foot; nothing without notes."""
    return _foot(notes).height if notes else 0.0
