"""Frames as flows: boxes, questions, prompts, sheets; and the signature block."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.document.block import Paragraph
from briefing_app.document.inline import Emphasis, Text
from briefing_app.pdf import theme
from briefing_app.pdf.boxes import Barred, Boxed, Rule, Space, Whole
from briefing_app.pdf.flow import Columns, Flow, Stack, Track

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from briefing_app.document.block import Block, Frame, Signature, Signatures
    from briefing_app.pdf.structure import Element
    from briefing_app.pdf.theme import Tone
    from briefing_app.pdf.typesetting import Typesetter

    MakeFlow = Callable[[Block, float, Element], Flow]

_INSET = 11.0
_BOXES: dict[str, tuple[Tone, Tone]] = {
    "frame": (theme.SHADE, theme.SECOND),
    "prompt": (theme.SHADE, theme.ACCENT),
    "decision": (theme.SOFT, theme.ACCENT),
}
"""Ground and bar of the styles that are boxes."""
_SIGNED = 46.0
"""Room for a signature, in points."""
_ABOVE_SIGNATURES = 20.0
_GAP = 14.0
_TWO_SIGNATURES = 300.0
"""The width from which two signatures stand beside each other."""
_HEAD_OF_SHEET = 3
"""Name, role and position: they stay with what is said of somebody."""
_GROUPED = "Div"
_LITERAL = "BlockQuote"


class Signed(Whole):
    """Closing words and signatures, one below the other: ``kids``."""

    def __init__(self, kids: Sequence[Flow]) -> None:
        super().__init__(Stack(kids))
        self.kids = tuple(kids)


def make_signatures_level(flows: Sequence[Flow]) -> list[Flow]:
    """Let the names of who signs in several languages stand level, however long roles are."""
    signed = [flow.kids for flow in flows if isinstance(flow, Signed)]
    if len(signed) < len(flows) or len({len(kids) for kids in signed}) != 1:
        return list(flows)
    heights = [max(kid.height for kid in row) for row in zip(*signed, strict=True)]
    return [Signed(list(_padded(kids, heights))) for kids in signed]


def _padded(kids: Sequence[Flow], heights: Sequence[float]) -> Iterator[Flow]:
    for kid, height in zip(kids, heights, strict=True):
        yield kid
        if kid.height < height:
            yield Space(height - kid.height)


class Frames:
    """Sets blocks apart; ``make`` sets what stands in a frame."""

    def __init__(self, typesetter: Typesetter, make: MakeFlow) -> None:
        self._typesetter = typesetter
        self._make = make

    def frame(self, frame: Frame, width: float, parent: Element) -> Flow:
        """Return the blocks of a frame under its title."""
        role = _LITERAL if frame.style == "question" else _GROUPED
        element = parent.add(role, self._typesetter.tag(frame.language))
        if frame.style == "sheet":
            return self._sheet(frame, width, element)
        inner = Stack(self._inside(frame, width - 2 * _INSET, element, "frame title"))
        flow: Flow
        if frame.style == "question":
            flow = Barred(inner, theme.ACCENT, weight=1.6, inset=_INSET)
        else:
            ground, bar = _BOXES[frame.style]
            flow = Boxed(inner, width, ground, bar, inset=_INSET)
        flow.before = flow.after = self._typesetter.styles["body"].after + 3
        flow.place = frame.place
        return flow

    def _sheet(self, frame: Frame, width: float, element: Element) -> Flow:
        flows = self._inside(frame, width, element, "sheet title")
        for flow in flows[: min(_HEAD_OF_SHEET, len(flows) - 1)]:
            flow.keeps = True
        rule = Rule(width, theme.LINE, after=6, keeps=True)
        stack = Stack([rule, *flows], place=frame.place)
        stack.before, stack.after = 8.0, 6.0
        return stack

    def _inside(self, frame: Frame, width: float, element: Element, title: str) -> list[Flow]:
        flows: list[Flow] = []
        if frame.title is not None:
            style = self._typesetter.styles[title]
            flows.append(self._typesetter.paragraph(frame.title, style, element, width, keeps=True))
        flows += [self._make(block, width, element) for block in frame.blocks]
        if len(flows) > 1 and frame.title is None:
            flows[0].keeps = _is_title(frame.blocks[0])
        if flows:
            flows[-1].after = 0.0
        return flows

    def signatures(self, block: Signatures, width: float, parent: Element) -> Flow:
        """Return closing words and signatures, which stay on one page."""
        style = self._typesetter.styles["signature"]
        flows: list[Flow] = []
        if block.closing is not None:
            words = self._typesetter.paragraph(block.closing, style, parent, width, keeps=True)
            words.after = 16.0
            flows.append(words)
        beside = 2 if len(block.signatures) > 1 and width >= _TWO_SIGNATURES else 1
        column = (width + _GAP) / beside
        for start in range(0, len(block.signatures), beside):
            row = block.signatures[start : start + beside]
            signed = [self._signature(one, column - _GAP, parent, block.language) for one in row]
            roles, names = (
                Columns([Track(flow, index * column) for index, flow in enumerate(part)])
                for part in zip(*signed, strict=True)
            )
            roles.keeps = names.keeps = True
            names.after = 20.0
            flows += [roles, Space(_SIGNED), names]
        if not flows:
            return Stack(())
        flows[-1].keeps = False
        flows[0].before, flows[0].clings = _ABOVE_SIGNATURES, True
        return Signed(flows)

    def _signature(
        self, one: Signature, width: float, parent: Element, language: str
    ) -> tuple[Flow, Flow]:
        """Return role and name, which stand level with those of who signs beside."""
        style = self._typesetter.styles["signature"]
        element = parent.add("P", self._typesetter.tag(language))
        role = [
            self._typesetter.flow(line.content, style, element, width, language)
            for line in one.role
        ]
        name = self._typesetter.flow(one.name.content, style, parent.add("P"), width, language)
        return Stack(role), name


def _is_title(block: Block) -> bool:
    """Tell whether a paragraph is strong from end to end, as writers name what is in a box."""
    if not isinstance(block, Paragraph):
        return False
    said = [part for part in block.content if not isinstance(part, Text) or part.text.strip()]
    return bool(said) and all(isinstance(part, Emphasis) and part.strong for part in said)
