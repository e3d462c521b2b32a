"""Painting: text and paths go on the paper, and are remembered as content of their elements.

Everything is either content of an element or an artifact (ISO 32000-1, 14.8.2.2): text that
is painted as neither cannot be written, paths outside an element become artifacts by themselves.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING

from briefing_app.pdf.paper import Paper, number
from briefing_app.pdf.place import Place
from briefing_app.pdf.structure import AreaOf, Element, Inlay, Piece

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefing_app.document.picture import Bitmap, Colour, PathStep, Picture
    from briefing_app.pdf.faces import Typeface
    from briefing_app.pdf.images import Placed
    from briefing_app.pdf.run import Fragment, Run, Target
    from briefing_app.pdf.structure import Kid
    from briefing_app.pdf.theme import Sheet, Tone

    Box = tuple[float, float, float, float]

_UNDERLINE = 0.12
"""Distance of a link's underline below the baseline, as a share of the size."""


@dataclass(frozen=True, slots=True)
class Area:
    """A place to click: the page, (left, bottom, right, top) in points, where it leads."""

    page: int
    box: Box
    target: Target


@dataclass(slots=True)
class Painted:
    """What painting left: per page the elements by number of marked content, areas, anchors.

    ``content`` is what was painted in each element, ``boxes`` are (left, bottom, right, top) of
    figures.  Anchors are (page, x, y from below); places are for the preview.
    """

    owners: list[list[Element]] = field(default_factory=list)
    content: dict[Element, list[Kid]] = field(default_factory=dict)
    boxes: dict[Element, Box] = field(default_factory=dict)
    areas: list[Area] = field(default_factory=list)
    anchors: dict[str, tuple[int, float, float]] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    images: list[Placed] = field(default_factory=list)


class Painter:
    """Paints on the current page; ``x`` from the left, ``top`` and baselines from above."""

    is_blind = False
    """Whether it paints nothing, so that nobody need work out where lines are."""

    def __init__(self, sheet: Sheet, colours: Mapping[Tone, Colour], typeface: Typeface) -> None:
        self.made_with = (sheet, colours, typeface)
        self.painted = Painted(owners=[[]])
        self._colours = colours
        self._typeface = typeface
        self._paper = Paper(sheet.width, sheet.height)
        self._height = sheet.height
        self.leaf = 0
        """The column of facing pages that this page shows: 0 left, 1 right."""
        self.numbers: Mapping[str, int] = {}
        """The number of the page of each anchor, from 1, for those that tell it."""
        self._open: Element | None = None
        self._inlays: dict[tuple[Element, Inlay], Element] = {}
        self._artifact = False

    @property
    def page(self) -> int:
        """The current page, from 0."""
        return len(self.painted.owners) - 1

    def end_page(self) -> None:
        """Finish the page."""
        self._close()
        self._paper.end_page()
        self.painted.owners.append([])

    def data(self) -> bytes:
        """Return the file as painted; nothing can be painted after."""
        self.painted.owners.pop()
        return self._paper.data()

    def note_place(self, place: str, top: float) -> None:
        """Remember where a passage starts, when it has not started before."""
        self.painted.places.setdefault(place, Place(self.page, top))

    def note_anchor(self, name: str, x: float, top: float) -> None:
        """Remember where links and bookmarks of that name lead: to the first such place."""
        if not self._artifact:
            self.painted.anchors.setdefault(name, (self.page, x, self._height - top))

    def text_line(
        self, element: Element, fragments: Sequence[Fragment], x: float, baseline: float
    ) -> None:
        """Paint the fragments of one line as content of an element and its inline elements."""
        for run, group in groupby(fragments, key=lambda fragment: fragment.run):
            parts = list(group)
            width = sum(part.width for part in parts)
            owner = self._begin(element, run)
            self._paper.text(
                [part.text for part in parts],
                run.face,
                run.size,
                (1, 0, 0, 1, x, self._height - baseline + run.rise),
                self._colours[run.tone],
                run.tracking,
            )
            if run.anchor:
                self.note_anchor(run.anchor, x, baseline - run.size)
            if run.target is not None and owner is not None:
                end = width - (parts[-1].width if parts[-1].text == " " else 0)
                self._link(run, self._link_in(element, run), x, baseline, end)
            x += width

    def fill(self, x: float, top: float, width: float, height: float, tone: Tone) -> None:
        """Fill a rectangle: a rule, a bar, a ground.  An artifact unless inside a figure."""
        with self.artifact():
            bottom = self._height - top - height
            self._paper.rectangle(x, bottom, width, height, self._colours[tone])

    @contextmanager
    def artifact(self, kind: str = "", subtype: str = "") -> Iterator[None]:
        """Paint what is not content: page heads and feet, rules, repeated table heads."""
        if self._artifact:
            yield
            return
        self._close()
        names = f"/Type /{kind}" + (f" /Subtype /{subtype}" if subtype else "")
        self._paper.write(f"/Artifact <<{names}>> BDC" if kind else "/Artifact BMC")
        self._artifact = True
        yield
        self._artifact = False
        self._paper.write("EMC")

    def picture(
        self, picture: Picture, elements: Mapping[str, Element], x: float, top: float, scale: float
    ) -> None:
        """Replay a picture as content of its figures; marks in a language go to that one's."""
        from briefing_app.pdf.replay import replay, shared

        bottom = self._height - top - picture.height * scale
        right, upper = x + picture.width * scale, bottom + picture.height * scale
        at = f"{number(scale)} 0 0 {number(scale)} {number(x)} {number(bottom)} cm"
        for language, marks in shared(picture, list(elements)):
            element = elements[language]
            self.painted.boxes.setdefault(element, (x, bottom, right, upper))
            self._close()
            self._mark(element)
            self._paper.save()
            self._paper.write(at)
            replay(marks, self._paper, self._typeface)
            self._paper.restore()
        self._close()

    @contextmanager
    def figure(self, element: Element, box: tuple[float, float, float, float]) -> Iterator[None]:
        """Paint the content of a figure; ``box`` is (x, top, width, height)."""
        x, top, width, height = box
        bottom = self._height - top - height
        self.painted.boxes[element] = (x, bottom, x + width, bottom + height)
        self._close()
        self._mark(element)
        yield
        self._close()

    def drawing(self, picture: Picture, x: float, top: float, scale: float) -> None:
        """Replay a picture in the figure or artifact that is open."""
        from briefing_app.pdf.replay import replay

        bottom = self._height - top - picture.height * scale
        self._paper.save()
        self._paper.write(f"{number(scale)} 0 0 {number(scale)} {number(x)} {number(bottom)} cm")
        replay(picture.marks, self._paper, self._typeface)
        self._paper.restore()

    def image(self, bitmap: Bitmap, box: tuple[float, float, float, float]) -> None:
        """Paint pixels in the figure or artifact that is open; ``box`` as of a figure."""
        x, top, width, height = box
        known = [name for _, name, other in self.painted.images if other is bitmap]
        name = known[0] if known else f"Image{len(self.painted.images) + 1}"
        self.painted.images.append((self.page, name, bitmap))
        numbers = (width, 0.0, 0.0, height, x, self._height - top - height)
        self._paper.save()
        self._paper.write(f"{' '.join(map(number, numbers))} cm /{name} Do")
        self._paper.restore()

    def shape(
        self,
        steps: Sequence[PathStep],
        x: float,
        baseline: float,
        matrix: Sequence[float],
        tone: Tone,
    ) -> None:
        """Fill a path with a matrix of its own; an artifact."""
        with self.artifact():
            self._paper.save()
            numbers = (*matrix, x, self._height - baseline)
            self._paper.write(f"{' '.join(map(number, numbers))} cm")
            self._paper.write(f"{' '.join(map(number, self._colours[tone]))} rg")
            self._paper.path(steps, "f")
            self._paper.restore()

    def _begin(self, element: Element, run: Run) -> Element | None:
        """Open the marked content that text of a run belongs to, and return its element."""
        if self._artifact:
            return None
        for inlay in run.path:
            element = self._inlaid(element, inlay)
        if element is not self._open:
            self._close()
            self._mark(element)
        return element

    def _inlaid(self, parent: Element, inlay: Inlay) -> Element:
        """Return an inline element, which comes when its first words are painted."""
        key = (parent, inlay)
        if key not in self._inlays:
            self._inlays[key] = Element(inlay.role, inlay.language)
            self._fill_in(parent, self._inlays[key])
        return self._inlays[key]

    def _link_in(self, element: Element, run: Run) -> Element:
        """Return the link that text of a run belongs to."""
        for inlay in run.path:
            element = self._inlaid(element, inlay)
            if inlay.role == "Link":
                return element
        raise ValueError("a link is painted inside a Link element")

    def _mark(self, element: Element) -> None:
        owners = self.painted.owners[-1]
        self._fill_in(element, Piece(self.page, len(owners)))
        self._paper.write(f"/{element.role} <</MCID {len(owners)}>> BDC")
        owners.append(element)
        self._open = element

    def _fill_in(self, element: Element, kid: Kid) -> None:
        self.painted.content.setdefault(element, []).append(kid)

    def _close(self) -> None:
        if self._open is not None:
            self._paper.write("EMC")
            self._open = None

    def _link(self, run: Run, owner: Element, x: float, baseline: float, width: float) -> None:
        assert run.target is not None  # noqa: S101  (asked by the caller)
        low = self._height - baseline + run.rise - 0.25 * run.size
        box = (x, low, x + width, low + 1.2 * run.size)
        self._fill_in(owner, AreaOf(len(self.painted.areas)))
        self.painted.areas.append(Area(self.page, box, run.target))
        if run.target.url:
            self.fill(x, baseline + _UNDERLINE * run.size, width, 0.4, run.tone)
