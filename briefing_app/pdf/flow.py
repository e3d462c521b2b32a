"""Flows: measured pieces of a page that can be broken over pages, and the ways to combine them.

A flow is measured when it is made, for the width it is given.  ``split(room)`` answers what of
it fits and what is left; with ``force`` (an empty page) it always places something, so that
breaking over pages ends.  The law: head and rest together hold everything, once.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing_app.pdf.painter import Painter

Split = tuple["Flow | None", "Flow | None"]
"""What fits, and what is left."""

TOLERANCE = 0.01
_CLINGING = 26.0
"""How much goes along with a flow that clings to it: two lines, in points."""


class Flow(ABC):
    """A measured piece; lengths in points.

    ``before`` and ``after`` are spaces to its neighbours; ``keeps`` holds it on the page of
    what follows, ``clings`` asks for lines of what precedes it on its own page.  ``place`` is
    the UUID of the passage that it shows.
    """

    height: float = 0.0
    before: float = 0.0
    after: float = 0.0
    keeps: bool = False
    clings: bool = False
    place: str = ""

    @abstractmethod
    def split(self, room: float, *, force: bool = False) -> Split:
        """Return (what fits in ``room``, the rest); ``None`` for nothing."""

    def parts(self) -> Sequence[Flow] | None:
        """Return the flows that this is made of, from above, left to right; ``None`` if of none."""
        return None

    def leaves(self) -> Iterator[Flow]:
        """Yield the flows inside that are not made of others, from above, left to right."""
        parts = self.parts()
        if parts is None:
            yield self
        else:
            for part in parts:
                yield from part.leaves()

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names of the places inside; asked of what is finished."""
        return tuple(name for leaf in self.leaves() for name in leaf.anchors())

    @cached_property
    def has_places(self) -> bool:
        """Whether a passage starts inside; asked of what is finished."""
        return any(part.place or part.has_places for part in self.parts() or ())

    def notes(self) -> Iterator[int]:
        """Yield the numbers of the notes that a leaf marks."""
        yield from ()

    def anchors(self) -> Iterator[str]:
        """Yield the names of the places that a leaf holds."""
        yield from ()

    @abstractmethod
    def paint(self, painter: Painter, x: float, top: float) -> None:
        """Paint with the upper left corner at ``x``, ``top`` points below the page's top."""


class Solid(Flow):
    """A flow that cannot be divided: a picture, a rule."""

    def split(self, room: float, *, force: bool = False) -> Split:
        """Keep it whole."""
        return (self, None) if force or self.height <= room + TOLERANCE else (None, self)


class Break(Solid):
    """What follows starts on a new page."""

    def paint(self, painter: Painter, x: float, top: float) -> None:
        """Paint nothing."""


class Stack(Flow):
    """Flows below each other; of two spaces that meet, the larger counts."""

    def __init__(self, flows: Sequence[Flow], *, keeps: bool = False, place: str = "") -> None:
        self.flows = tuple(flows)
        self.keeps, self.place = keeps, place
        if self.flows:
            self.before, self.after = self.flows[0].before, self.flows[-1].after
            self.keeps = keeps or self.flows[-1].keeps
            self.clings = self.flows[0].clings
        self._height: float | None = None

    @property
    def height(self) -> float:  # type: ignore[override]  # nobody writes to that of a stack
        """The height, measured when somebody asks: nobody does of what is left after a page."""
        if self._height is None:
            gaps = map(_gap, self.flows, self.flows[1:])
            self._height = sum(flow.height for flow in self.flows) + sum(gaps)
        return self._height

    def split(self, room: float, *, force: bool = False) -> Split:
        """Fill the room from above; a flow that keeps goes along with its follower."""
        used = 0.0
        for index, flow in enumerate(self.flows):
            if isinstance(flow, Break):
                if index:
                    return self._cut(index, None, None)
                continue
            if index:
                used += _gap(self.flows[index - 1], flow)
            if flow.height <= room - used + TOLERANCE and not _has_break(flow):
                used += flow.height
                continue
            head, rest = flow.split(room - used, force=force and not index)
            if head is not None:
                return self._cut(index, head, rest)
            return self._step_back(index, force=force)
        return self, None

    def parts(self) -> Sequence[Flow]:
        """Return the flows."""
        return self.flows

    def _step_back(self, index: int, *, force: bool) -> Split:
        """Cut before a flow of which nothing fits, and before what must stay with it."""
        start, wanted = index, self._wanted(index)
        while start and (self.flows[start - 1].keeps or wanted > 0):
            start -= 1
            flow = self.flows[start]
            head, rest = flow.split(flow.height - wanted) if wanted > 0 else (None, None)
            if head is not None:
                return self._cut(start, head, rest)
            wanted -= flow.height
        if start:
            return self._cut(start, None, self.flows[start])
        if index and force:
            return self._cut(index, None, self.flows[index])
        return None, self

    def _wanted(self, index: int) -> float:
        """Return how much must go along with a flow, so that one that clings has company."""
        flow, follower = self.flows[index], self.flows[index + 1 : index + 2]
        if flow.clings:
            return _CLINGING
        return _CLINGING - flow.height if follower and follower[0].clings else 0.0

    def _cut(self, index: int, head: Flow | None, rest: Flow | None) -> Split:
        before = [*self.flows[:index], *([head] if head else [])]
        after = [*([rest] if rest else []), *self.flows[index + 1 :]]
        return (
            Stack(before, place=self.place),
            Stack(after, keeps=self.keeps, place=self.place) if after else None,
        )

    def paint(self, painter: Painter, x: float, top: float) -> None:
        """Paint the flows from above."""
        previous: Flow | None = None
        for flow in self.flows:
            if previous is not None:
                top += previous.height + _gap(previous, flow)
            if flow.place:
                painter.note_place(flow.place, top)
            flow.paint(painter, x, top)
            previous = flow


def _gap(one: Flow, other: Flow) -> float:
    return max(one.after, other.before)


def _has_break(flow: Flow) -> bool:
    return isinstance(flow, Stack) and any(isinstance(kid, Break) for kid in flow.flows)


class Track(NamedTuple):
    """One column of :class:`Columns`: what stands in it, and how far to the right."""

    flow: Flow | None
    x: float


class Columns(Flow):
    """Flows beside each other that start level, and go on level on the next page."""

    def __init__(self, tracks: Sequence[Track], *, keeps: bool = False, place: str = "") -> None:
        self.tracks = tuple(tracks)
        flows = self.parts()
        self.height = max([flow.height for flow in flows], default=0.0)
        self.before = max([flow.before for flow in flows], default=0.0)
        self.after = max([flow.after for flow in flows], default=0.0)
        self.keeps, self.place = keeps, place
        self.clings = any(flow.clings for flow in flows)

    def split(self, room: float, *, force: bool = False) -> Split:
        """Divide each column at the same height; all of them start here, or none."""
        heads: list[Track] = []
        rests: list[Track] = []
        for track in self.tracks:
            head, rest = self._divide(track.flow, room, force=force)
            if head is None and track.flow is not None:
                return None, self
            heads.append(Track(head, track.x))
            rests.append(Track(rest, track.x))
        if all(track.flow is None for track in rests):
            return self, None
        return (
            type(self)(heads, place=self.place),
            type(self)(rests, keeps=self.keeps, place=self.place),
        )

    def parts(self) -> Sequence[Flow]:
        """Return the columns."""
        return [flow for flow, _ in self.tracks if flow is not None]

    @staticmethod
    def _divide(flow: Flow | None, room: float, *, force: bool) -> Split:
        if flow is None or flow.height <= room + TOLERANCE:
            return flow, None
        return flow.split(room, force=force)

    def paint(self, painter: Painter, x: float, top: float) -> None:
        """Paint from left to right, which is the reading order."""
        if painter.is_blind and not self.has_places:
            return
        for track in self.tracks:
            if track.flow is not None:
                track.flow.paint(painter, x + track.x, top)
