"""Small flows: hairlines, pictures, blocks with a bar at their left, blocks that stay whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.pdf.flow import TOLERANCE, Flow, Solid, Split, Stack

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing_app.document.picture import Picture
    from briefing_app.pdf.painter import Painter
    from briefing_app.pdf.structure import Element
    from briefing_app.pdf.theme import Tone

_LEAST_SHARE = 0.4
"""Of a page that the head of a table must leave to its rows, to be repeated on each."""

_BOX_BAR = 2.2
_SMALL_BOX = 190.0
"""The height up to which a box stays on one page."""


class Rule(Solid):
    """A hairline."""

    def __init__(
        self,
        width: float,
        tone: Tone,
        *,
        weight: float = 0.6,
        before: float = 0.0,
        after: float = 0.0,
        keeps: bool = False,
    ) -> None:
        self.width, self.tone = width, tone
        self.height, self.before, self.after, self.keeps = weight, before, after, keeps

    def paint(self, painter: Painter, x: float, top: float) -> None:
        """Paint the line."""
        painter.fill(x, top, self.width, self.height, self.tone)


class PictureFlow(Solid):
    """A picture, made smaller when it does not fit in width and height.

    ``elements`` are its figures in the structure, one a language, the first of them leading.
    """

    def __init__(
        self, picture: Picture, elements: Mapping[str, Element], width: float, height: float
    ) -> None:
        self.picture, self.elements = picture, elements
        self._scale = min(1.0, width / max(picture.width, 1.0), height / max(picture.height, 1.0))
        self.height = picture.height * self._scale
        self.keeps = True

    def paint(self, painter: Painter, x: float, top: float) -> None:
        """Replay the picture."""
        painter.picture(self.picture, self.elements, x, top, self._scale)


class Whole(Flow):
    """A flow that is divided only when it is higher than a page."""

    def __init__(self, inner: Flow) -> None:
        self.inner, self.height, self.keeps = inner, inner.height, inner.keeps
        self.clings = inner.clings
        self.before, self.after, self.place = inner.before, inner.after, inner.place

    def split(self, room: float, *, force: bool = False) -> Split:
        """Keep it whole unless it must start here and cannot end here."""
        if self.height <= room + TOLERANCE:
            return self, None
        return self.inner.split(room, force=True) if force else (None, self)

    def parts(self) -> Sequence[Flow]:
        """Return what is inside."""
        return (self.inner,)

    def paint(self, painter: Painter, x: float, top: float) -> None:
        """Paint what is inside."""
        self.inner.paint(painter, x, top)


class Barred(Flow):
    """A flow with a bar at its left, which goes on where the flow does."""

    def __init__(self, inner: Flow, tone: Tone, *, weight: float, inset: float) -> None:
        self.inner, self.tone, self.weight, self.inset = inner, tone, weight, inset
        self.height, self.keeps = inner.height, inner.keeps
        self.before, self.after, self.place = inner.before, inner.after, inner.place

    def split(self, room: float, *, force: bool = False) -> Split:
        """Divide what is inside."""
        head, rest = self.inner.split(room, force=force)
        return self._around(head), self._around(rest)

    def _around(self, inner: Flow | None) -> Barred | None:
        if inner is None:
            return None
        return Barred(inner, self.tone, weight=self.weight, inset=self.inset)

    def parts(self) -> Sequence[Flow]:
        """Return what is inside."""
        return (self.inner,)

    def paint(self, painter: Painter, x: float, top: float) -> None:
        """Paint the bar and what is inside."""
        painter.fill(x, top, self.weight, self.height, self.tone)
        self.inner.paint(painter, x + self.inset, top)


class Boxed(Flow):
    """A flow on a ground of its own, with a bar at its left; both go on where the flow does."""

    def __init__(self, inner: Flow, width: float, ground: Tone, bar: Tone, *, inset: float) -> None:
        self.inner, self.width, self.inset = inner, width, inset
        self.ground, self.bar = ground, bar
        self.height, self.keeps = inner.height + 2 * inset, inner.keeps
        self.place = inner.place

    def split(self, room: float, *, force: bool = False) -> Split:
        """Divide what is inside, of a large box; the ground ends with each part."""
        if self.height <= room + TOLERANCE:
            return self, None
        if self.height <= _SMALL_BOX and not force:
            return None, self
        head, rest = self.inner.split(max(room - 2 * self.inset, 0.0), force=force)
        return self._around(head), self._around(rest)

    def _around(self, inner: Flow | None) -> Boxed | None:
        if inner is None:
            return None
        box = Boxed(inner, self.width, self.ground, self.bar, inset=self.inset)
        box.before, box.after = self.before, self.after
        return box

    def parts(self) -> Sequence[Flow]:
        """Return what is inside."""
        return (self.inner,)

    def paint(self, painter: Painter, x: float, top: float) -> None:
        """Paint ground, bar and what is inside."""
        painter.fill(x, top, self.width, self.height, self.ground)
        painter.fill(x, top, _BOX_BAR, self.height, self.bar)
        self.inner.paint(painter, x + self.inset, top + self.inset)


def make_even(flows: Sequence[Flow]) -> None:
    """Give boxes that stand beside each other the same height."""
    boxes = [flow for flow in flows if isinstance(flow, Boxed)]
    for box in boxes if len(boxes) == len(flows) else ():
        box.height = max(other.height for other in boxes)


def make_pictures_level(flows: Sequence[Flow]) -> list[Flow]:
    """Let pictures that stand beside each other start level, however long their captions are."""
    at = [_picture_in(flow) for flow in flows]
    if len(flows) < 2 or None in at:
        return list(flows)
    stacks = [flow for flow in flows if isinstance(flow, Stack)]
    above = [
        Stack(stack.flows[: place or 0]).height for stack, place in zip(stacks, at, strict=True)
    ]
    levelled: list[Flow] = []
    for stack, place, height in zip(stacks, at, above, strict=True):
        parts = list(stack.flows)
        parts.insert(place or 0, Space(max(above) - height))
        even = Stack(parts, place=stack.place)
        even.before, even.after, even.keeps = stack.before, stack.after, stack.keeps
        levelled.append(even)
    return levelled


def _picture_in(flow: Flow) -> int | None:
    """Return the place of the picture in a figure, ``None`` when it is no figure."""
    inside = flow.flows if isinstance(flow, Stack) else ()
    return next((at for at, one in enumerate(inside) if isinstance(one, PictureFlow)), None)


class Space(Solid):
    """Empty room of a height, which stays with what follows."""

    def __init__(self, height: float) -> None:
        self.height, self.keeps = height, True

    def paint(self, painter: Painter, x: float, top: float) -> None:
        """Paint nothing."""


class Headed(Flow):
    """Rows under a head that is printed again on each page, there as an artifact."""

    def __init__(self, head: Flow, body: Flow, *, repeated: bool = False) -> None:
        self.head, self.body, self.repeated = head, body, repeated
        self._gap = max(head.after, body.before)
        self.height = head.height + self._gap + body.height
        self.before, self.after = head.before, body.after

    def split(self, room: float, *, force: bool = False) -> Split:
        """Divide the rows; each part gets the head, unless it leaves a page too little room."""
        left = room - self.head.height - self._gap
        if force and left < _LEAST_SHARE * room:
            once: Flow = self.body if self.repeated else Stack((self.head, self.body))
            return once.split(room, force=True)
        head, rest = self.body.split(left, force=force)
        if head is None:
            return None, self
        part = Headed(self.head, head, repeated=self.repeated)
        return part, Headed(self.head, rest, repeated=True) if rest is not None else None

    def parts(self) -> Sequence[Flow]:
        """Return the rows, and the head where it stands first."""
        return (self.body,) if self.repeated else (self.head, self.body)

    def paint(self, painter: Painter, x: float, top: float) -> None:
        """Paint head and rows."""
        if self.repeated:
            with painter.artifact("Pagination"):
                self.head.paint(painter, x, top)
        else:
            self.head.paint(painter, x, top)
        self.body.paint(painter, x, top + self.head.height + self._gap)
