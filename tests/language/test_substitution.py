"""A French term in the place of another takes its article with it, or is left to a person."""

from __future__ import annotations

import pytest

from briefing_app.language.substitution import gender, substitute


def replaced(text: str, old: str, new: str) -> str | None:
    start = text.index(old)
    found = substitute(text, start, start + len(old), new)
    return None if found is None else text[: found[0]] + found[1] + text[start + len(old) :]


@pytest.mark.parametrize(
    ("before", "old", "new", "after"),
    [
        ("L’usine d’IA sera", "usine d’IA", "fabrique d’IA", "La fabrique d’IA sera"),
        ("près de l'usine d’IA", "usine d’IA", "fabrique d’IA", "près de la fabrique d’IA"),
        ("à l’usine", "usine", "fabrique", "à la fabrique"),
        ("La fabrique ouvre", "fabrique", "usine", "L’usine ouvre"),
        ("de la fabrique", "fabrique", "usine", "de l’usine"),
        ("une usine d’IA", "usine d’IA", "fabrique d’IA", "une fabrique d’IA"),
        ("cette usine", "usine", "fabrique", "cette fabrique"),
        ("son usine", "usine", "fabrique", "sa fabrique"),
        ("Sa fabrique", "fabrique", "usine", "Son usine"),
        ("plus d’usines", "usines", "fabriques", "plus de fabriques"),
        ("plus de fabriques", "fabriques", "usines", "plus d’usines"),
        ("parce qu’usine et port", "usine", "fabrique", "parce que fabrique et port"),
        ("Le superordinateur", "superordinateur", "supercalculateur", "Le supercalculateur"),
        ("L’ordinateur de Groningue", "ordinateur", "calculateur", "Le calculateur de Groningue"),
        ("de l’ordinateur", "ordinateur", "calculateur", "du calculateur"),
        ("à l’ordinateur", "ordinateur", "calculateur", "au calculateur"),
        ("du calculateur", "calculateur", "ordinateur", "de l’ordinateur"),
        ("au calculateur", "calculateur", "ordinateur", "à l’ordinateur"),
        ("Cet ordinateur", "ordinateur", "calculateur", "Ce calculateur"),
        ("ce calculateur", "calculateur", "ordinateur", "cet ordinateur"),
        ("les usines", "usines", "fabriques", "les fabriques"),
        ("un appui", "appui", "accord", "un accord"),
        ("Groningue, usine d’IA", "usine d’IA", "fabrique d’IA", "Groningue, fabrique d’IA"),
        ("l’usine", "usine", "aciérie", "l’aciérie"),
    ],
)
def test_the_little_words_before_a_term_follow_it(
    before: str, old: str, new: str, after: str
) -> None:
    assert replaced(before, old, new) == after


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        ("L’usine", "usine", "bidule"),
        ("cet appui", "appui", "bidule"),
        ("L’aide est accordée", "aide", "budget"),
        ("quelle usine", "usine", "fabrique"),
    ],
)
def test_what_takes_a_gender_that_nobody_knows_is_left_to_a_person(
    text: str, old: str, new: str
) -> None:
    assert replaced(text, old, new) is None


@pytest.mark.parametrize(
    ("words", "expected"),
    [("fabrique d’IA", "f"), ("Chambre", "f"), ("engagement pris devant le Parlement", "m"),
     ("arrêté", "m"), ("question", "f"), ("union", "f"), ("bidule", "")],
)  # fmt: skip
def test_a_gender_is_known_by_the_word_or_its_ending(words: str, expected: str) -> None:
    assert gender(words) == expected
