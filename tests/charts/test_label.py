from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_app.charts.label import (
    MOST_CHARACTERS,
    Part,
    Style,
    lines_of,
    parts,
    shorten,
    tidy,
    width_of,
)
from briefing_app.charts.ruler import Ruler

RULER = Ruler()
STYLE = Style(8.5)


def texts_of(languages: tuple[Part, ...], width: float) -> list[str]:
    return [
        "".join(part.text for part in line) for line in lines_of(languages, STYLE, RULER, width)
    ]


def test_languages_share_a_line_when_they_fit() -> None:
    both = parts({"nl": "Rijk", "fr": "État"}, ("nl", "fr"))
    assert texts_of(both, 200) == ["Rijk · État"]


def test_each_language_has_its_own_lines_when_they_do_not_fit() -> None:
    both = parts({"nl": "Europese Unie", "fr": "Union européenne"}, ("nl", "fr"))
    assert texts_of(both, 80) == ["Europese Unie", "Union européenne"]


def test_order_of_languages_is_that_of_the_columns() -> None:
    both = parts({"nl": "Rijk", "fr": "État"}, ("fr", "nl"))
    assert texts_of(both, 200) == ["État · Rijk"]
    assert [part.muted for part in both] == [False, True]


def test_language_without_text_is_passed_over() -> None:
    assert parts({"nl": " ", "fr": "État"}, ("nl", "fr")) == (Part("État", "fr"),)


def test_stand_in_text_keeps_its_own_language() -> None:
    assert parts({"nl": "État"}, ("nl",), own={"nl": "fr"}) == (Part("État", "fr"),)


def test_line_ends_and_control_characters_become_spaces() -> None:
    assert tidy(" een\r\n\ttwee\x00drie\u2028 ") == "een twee drie"


def test_figure_is_not_broken_at_its_spaces() -> None:
    figure = parts({"fr": "70\u202f000\u00a0euros par an"}, ("fr",))
    assert texts_of(figure, 52) == ["70\u202f000\u00a0euros", "par an"]


def test_very_long_text_ends_in_an_ellipsis() -> None:
    short = shorten("a" * 1000)
    assert len(short) == MOST_CHARACTERS
    assert short.endswith("…")
    assert shorten("b" * MOST_CHARACTERS) == "b" * MOST_CHARACTERS


@settings(deadline=None)
@given(st.text(max_size=150), st.floats(15, 300))
def test_wrapped_lines_fit_and_lose_no_character(text: str, width: float) -> None:
    label = parts({"nl": text}, ("nl",))
    lines = lines_of(label, STYLE, RULER, width)
    assert all(width_of(line, STYLE, RULER) <= width for line in lines)
    shown = "".join(part.text for line in lines for part in line)
    assert shown.replace(" ", "") == tidy(text).replace(" ", "")
