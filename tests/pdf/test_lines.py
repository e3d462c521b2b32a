from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_app.pdf.lines import Line, balance_lines, break_lines
from briefing_app.pdf.words import SOFT_HYPHEN
from tests.pdf.runs import run

_LETTERS = st.text(alphabet="aeinrstW mil-\u00a0\u202f.,", max_size=300)


def _text(line: Line) -> str:
    return "".join(fragment.text for fragment in line.fragments)


@settings(deadline=None, max_examples=150)
@given(st.lists(_LETTERS, max_size=4), st.floats(5, 300), st.booleans())
def test_lines_hold_every_character_once_and_fit(
    texts: list[str], limit: float, hyphenate: bool
) -> None:
    lines = break_lines([run(text) for text in texts], limit, hyphenate=hyphenate)
    got = "".join(_text(line) for line in lines).replace(SOFT_HYPHEN, "")
    assert got.replace(" ", "") == "".join(texts).replace(" ", "")
    widest = max((run("W").width("W") + 4, limit))
    assert all(line.width <= widest + 0.02 for line in lines)


def test_long_word_is_hyphenated_where_the_line_would_end_much_too_early() -> None:
    lines = break_lines(
        [run("de verantwoordelijkheidsverdeling is helder genoeg nu")], 110, hyphenate=True
    )
    assert _text(lines[0]).endswith(SOFT_HYPHEN)
    assert len(_text(lines[0])) > 15


def test_line_that_is_nearly_full_is_not_hyphenated() -> None:
    lines = break_lines([run("in de gemeente Groningen werkt men")], 112, hyphenate=True)
    assert SOFT_HYPHEN not in "".join(map(_text, lines))


def test_last_word_stays_whole() -> None:
    lines = break_lines([run("de gehele verantwoordelijkheid")], 100, hyphenate=True)
    assert [_text(line).strip() for line in lines] == ["de gehele", "verantwoordelijkheid"]


def test_figure_never_breaks_when_it_fits_on_a_line() -> None:
    figure = run("70 millions d’euros", whole=True, language="fr")
    lines = break_lines([run("contribue à hauteur de "), figure], 120, hyphenate=True)
    assert [_text(line).strip() for line in lines] == [
        "contribue à hauteur de",
        "70 millions d’euros",
    ]


def test_figure_wider_than_the_line_breaks_at_a_space() -> None:
    lines = break_lines(
        [run("tussen de vierhonderd en vijfhonderd banen", whole=True)], 100, hyphenate=False
    )
    assert len(lines) > 1
    assert _text(lines[0]).endswith(" ")


def test_period_of_many_words_does_not_leave_the_line_before_it_empty() -> None:
    period = "van\u00a0het\u00a0vierde\u00a0kwartaal\u00a0van\u00a02027\u00a0tot\u00a02028"
    runs = [run("op volle capaciteit "), run(period, whole=True), run(" bereikt")]
    first, *_ = break_lines(runs, 200, hyphenate=False)
    assert _text(first).startswith("op volle capaciteit van\u00a0het")


def test_word_of_ten_thousand_characters_is_broken_between_characters() -> None:
    lines = break_lines([run("W" * 10_000)], 232, hyphenate=True)
    assert sum(len(_text(line)) for line in lines) == 10_000
    assert all(line.width <= 232.02 for line in lines)


def test_soft_hyphen_shows_only_at_a_line_end() -> None:
    one = break_lines([run("super\u00adcomputer")], 200, hyphenate=False)
    assert [_text(line) for line in one] == ["supercomputer"]
    two = break_lines([run("super\u00adcomputer")], 50, hyphenate=False)
    assert [_text(line) for line in two] == [f"super{SOFT_HYPHEN}", "computer"]


def test_no_text_makes_no_line() -> None:
    assert break_lines([run("")], 100, hyphenate=True) == ()


def test_last_line_holds_more_than_the_end_of_a_compound() -> None:
    lines = break_lines([run("het gehele proces-verbaal")], 85, hyphenate=True)
    assert [_text(line).strip() for line in lines] == ["het gehele", "proces-verbaal"]


def test_end_of_a_compound_too_wide_for_a_line_stands_on_the_last() -> None:
    compound = "verantwoordelijkheids-verdelingsafspraken"
    lines = break_lines([run(compound)], 120, hyphenate=True)
    assert [_text(line) for line in lines] == ["verantwoordelijkheids-", "verdelingsafspraken"]


def test_lines_of_a_title_are_about_as_long_as_each_other() -> None:
    title = "Financement et choix politiques de la fabrique d’IA de Groningue"
    wide = break_lines([run(title)], 250, hyphenate=False)
    assert _text(wide[-1]) == "Groningue"
    even = balance_lines([run(title)], 250)
    assert len(even) == len(wide)
    assert "".join(map(_text, even)) == title
    assert min(line.width for line in even) > 0.8 * max(line.width for line in even)


def test_line_of_a_title_ends_inside_a_compound_only_when_that_is_wider() -> None:
    title = "de nieuwe data-infrastructuur"
    assert [_text(line).strip() for line in balance_lines([run(title)], 100)] == [
        "de nieuwe",
        "data-infrastructuur",
    ]
    assert len(balance_lines([run("data-infrastructuur")], 70)) == 2


@pytest.mark.parametrize(
    ("title", "width", "second"),
    [
        ("Nota bij de Kamerbrief over de AI-fabriek", 140, "over de AI-fabriek"),
        (
            "Note accompagnant la lettre au Parlement sur la fabrique",
            170,
            "au Parlement sur la fabrique",
        ),
    ],
)
def test_article_begins_a_line_of_a_title(title: str, width: float, second: str) -> None:
    lines = [_text(line).strip() for line in balance_lines([run(title)], width)]
    assert lines[1:] == [second]


def test_brackets_at_the_end_of_a_role_have_a_line_for_themselves() -> None:
    role = "Ministre des Affaires économiques (démissionnaire)"
    lines = balance_lines([run(role)], 170)
    assert _text(lines[1]) == "(démissionnaire)"


def test_title_may_end_in_empty_lines() -> None:
    assert [_text(line) for line in balance_lines([run("Kop\n\n")], 100)] == ["Kop", ""]


def test_space_before_a_line_end_is_kept_for_whoever_reads_aloud() -> None:
    lines = break_lines([run("Tweede Kamer \nLe Président")], 200, hyphenate=False)
    assert [_text(line) for line in lines] == ["Tweede Kamer ", "Le Président"]


def test_article_ends_a_line_of_a_title_that_would_else_take_one_more() -> None:
    title = "verantwoording over de samenwerkingsovereenkomst"
    width = run("").width("verantwoording over de") + 0.1
    assert len(balance_lines([run(title)], max(width, run("").width(title.split()[-1])))) == 2


@settings(deadline=None, max_examples=100)
@given(_LETTERS, st.floats(5, 300))
def test_balanced_lines_hold_every_character_once(text: str, limit: float) -> None:
    lines = balance_lines([run(text)], limit)
    got = "".join(map(_text, lines)).replace(SOFT_HYPHEN, "")
    assert got.replace(" ", "") == text.replace(" ", "")
