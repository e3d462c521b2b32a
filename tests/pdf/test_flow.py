from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_app.document.look import Palette
from briefing_app.pdf.faces import briefing_sans
from briefing_app.pdf.flow import Break, Columns, Flow, Solid, Split, Stack, Track
from briefing_app.pdf.painter import Painter
from briefing_app.pdf.theme import Sheet, colours


class Brick(Solid):
    """A flow of one piece that knows its name."""

    def __init__(self, name: str, height: float, *, keeps: bool = False, after: float = 0) -> None:
        self.name, self.height, self.keeps, self.after = name, height, keeps, after

    def paint(self, painter: Painter, x: float, top: float) -> None:
        """Paint nothing."""


class Sand(Flow):
    """A flow that divides anywhere, in grains of height 1."""

    def __init__(self, name: str, count: int) -> None:
        self.name, self.count, self.height = name, count, float(count)

    def split(self, room: float, *, force: bool = False) -> Split:
        fits = max(int(room), 1 if force else 0)
        if fits >= self.count:
            return self, None
        if fits < 1:
            return None, self
        return Sand(self.name, fits), Sand(self.name, self.count - fits)

    def paint(self, painter: Painter, x: float, top: float) -> None:
        """Paint nothing."""


def content(flow: Flow | None) -> dict[str, int]:
    counts: dict[str, int] = {}

    def walk(found: Flow | None) -> None:
        match found:
            case Brick(name=name):
                counts[name] = counts.get(name, 0) + 1
            case Sand(name=name, count=count):
                counts[name] = counts.get(name, 0) + count
            case Stack(flows=flows):
                for kid in flows:
                    walk(kid)
            case Columns(tracks=tracks):
                for track in tracks:
                    walk(track.flow)

    walk(flow)
    return counts


def pages(flow: Flow, room: float) -> list[Flow]:
    found: list[Flow] = []
    rest: Flow | None = flow
    while rest is not None:
        head, left = rest.split(room)
        if head is None:
            head, left = rest.split(room, force=True)
        assert head is not None
        found.append(head)
        rest = left
        assert len(found) < 500
    return found


_leaf = st.one_of(
    st.builds(
        Brick, st.sampled_from("abc"), st.floats(0, 150), keeps=st.booleans(), after=st.floats(0, 9)
    ),
    st.builds(Sand, st.sampled_from("xyz"), st.integers(1, 250)),
)
_flows = st.recursive(
    _leaf,
    lambda inner: st.one_of(
        st.builds(Stack, st.lists(inner, min_size=1, max_size=5)),
        st.builds(lambda left, right: Columns([Track(left, 0), Track(right, 50)]), inner, inner),
    ),
    max_leaves=12,
)


@settings(deadline=None, max_examples=300)
@given(_flows, st.floats(10, 200))
def test_division_over_pages_ends_and_holds_everything_once(flow: Flow, room: float) -> None:
    total: dict[str, int] = {}
    for page in pages(flow, room):
        for name, count in content(page).items():
            total[name] = total.get(name, 0) + count
    assert total == content(flow)


@settings(deadline=None, max_examples=200)
@given(st.lists(st.builds(Sand, st.just("x"), st.integers(1, 90)), min_size=1, max_size=9))
def test_pages_are_never_fuller_than_they_can_be(flows: list[Sand]) -> None:
    assert all(page.height <= 40.02 for page in pages(Stack(flows), 40))


def test_heading_goes_along_with_what_follows_it() -> None:
    stack = Stack([Brick("text", 70), Brick("heading", 10, keeps=True), Brick("next", 30)])
    first, second = pages(stack, 100)
    assert content(first) == {"text": 1}
    assert content(second) == {"heading": 1, "next": 1}


def test_heading_stays_with_the_first_lines_of_a_text_that_goes_on() -> None:
    stack = Stack([Brick("text", 70), Brick("heading", 10, keeps=True), Sand("next", 60)])
    first, second = pages(stack, 100)
    assert content(first) == {"text": 1, "heading": 1, "next": 20}
    assert content(second) == {"next": 40}


def test_columns_go_on_level_with_each_other() -> None:
    columns = Columns([Track(Sand("left", 130), 0), Track(Sand("right", 70), 50)])
    first, second = pages(Stack([columns]), 100)
    assert content(first) == {"left": 100, "right": 70}
    assert content(second) == {"left": 30}


def test_pair_of_which_one_column_cannot_start_waits_for_the_next_page() -> None:
    pair = Columns([Track(Sand("left", 50), 0), Track(Brick("right", 50), 50)])
    first, second = pages(Stack([Brick("text", 80), pair]), 100)
    assert content(first) == {"text": 1}
    assert content(second) == {"left": 50, "right": 1}


def test_break_starts_a_page_unless_one_has_just_started() -> None:
    found = pages(Stack([Break(), Brick("a", 10), Break(), Brick("b", 10)]), 100)
    assert [content(page) for page in found] == [{"a": 1}, {"b": 1}]


def test_larger_of_two_spaces_counts() -> None:
    low, high = Brick("low", 10, after=4), Brick("high", 10)
    high.before = 9
    assert Stack([low, high]).height == 29


def test_places_are_noted_where_they_start() -> None:
    painter = Painter(Sheet(), colours(Palette()), briefing_sans())
    brick = Brick("b", 10)
    brick.place = "p2"
    Stack([Brick("a", 30, after=5), brick]).paint(painter, 0, 100)
    assert painter.painted.places["p2"].top == 135
