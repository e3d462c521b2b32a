from __future__ import annotations

import pytest

from briefing_app.pdf.structure import Element
from briefing_app.pdf.textflow import TextFlow, set_text
from briefing_app.pdf.theme import STYLES, TextStyle
from tests.pdf.runs import run

STYLE = TextStyle(10, 14)


def _paragraph(lines: int) -> TextFlow:
    return set_text([run("\n".join("regel" for _ in range(lines)))], STYLE, Element("P"), 200)


@pytest.mark.parametrize(
    ("lines", "fitting", "expected"),
    [
        (6, 4, (4, 2)),
        (6, 5, (4, 2)),  # not one line alone at the head of the next page
        (3, 2, None),  # neither one nor the other
        (5, 1, None),  # not one line alone at the foot
        (2, 1, None),
        (4, 2, (2, 2)),
    ],
)
def test_no_single_line_stands_alone(
    lines: int, fitting: int, expected: tuple[int, int] | None
) -> None:
    head, rest = _paragraph(lines).split(fitting * 14.0)
    if expected is None:
        assert head is None
    else:
        assert isinstance(head, TextFlow)
        assert isinstance(rest, TextFlow)
        assert (len(head.lines), len(rest.lines)) == expected


def test_forced_paragraph_places_at_least_one_line() -> None:
    head, rest = _paragraph(3).split(1.0, force=True)
    assert isinstance(head, TextFlow)
    assert isinstance(rest, TextFlow)
    assert (len(head.lines), len(rest.lines)) == (1, 2)


def test_both_parts_belong_to_the_same_element() -> None:
    paragraph = _paragraph(6)
    head, rest = paragraph.split(60)
    assert isinstance(head, TextFlow)
    assert isinstance(rest, TextFlow)
    assert head.element is rest.element is paragraph.element


def test_anchor_stays_at_the_head() -> None:
    flow = set_text([run("a\nb\nc\nd")], STYLE, Element("H2"), 200, anchor="here")
    head, rest = flow.split(28)
    assert isinstance(head, TextFlow)
    assert isinstance(rest, TextFlow)
    assert (head.anchor, rest.anchor) == ("here", "")


@pytest.mark.parametrize("name", ["title", "second title", "subject", "contents", "signature"])
def test_lines_of_what_is_no_running_text_are_balanced(name: str) -> None:
    text = "Staatssecretaris van Onderwijs, Cultuur en Wetenschap"
    flow = set_text([run(text)], STYLES[name], Element("P"), run("").width(text) - 5)
    first, second = flow.lines
    assert second.width > 0.6 * first.width
