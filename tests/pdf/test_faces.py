from __future__ import annotations

import pytest

from briefing_app import paths
from briefing_app.pdf.faces import Face, briefing_sans


def test_kerning_brings_av_closer_than_the_widths_of_its_letters() -> None:
    cut = briefing_sans().face(400)
    assert cut.width("AV", 10) < sum(cut.plain_advance(letter) for letter in "AV") / 100


def test_letters_never_join_into_one_glyph() -> None:
    cut = briefing_sans().face(400)
    assert len(cut.advances("fi fl ffi office")) == len("fi fl ffi office")


@pytest.mark.parametrize("weight", [400, 600, 700])
@pytest.mark.parametrize("italic", [False, True])
def test_every_cut_has_the_characters_of_our_languages(weight: int, italic: bool) -> None:
    cut = briefing_sans().face(weight, italic=italic)
    needed = "éèêëàâçîïôœùûüÉÀŒ€«»“”‘’–—…−·•□→\u00a0\u202f\u2011\u00ad"
    assert [sign for sign in needed if not cut.covers(sign)] == []


def test_decomposed_accents_keep_one_advance_for_each_character() -> None:
    assert len(briefing_sans().face(400).advances("e\u0301te\u0301")) == 5


def test_outline_of_a_text_is_closed_shapes_that_go_to_the_right() -> None:
    steps = briefing_sans().face(700).outline("IO", 100)
    assert [operator for operator, _ in steps].count("h") == 3  # I, and O outside and inside
    last = [values for _, values in steps if values][-1]
    assert last[-2] > briefing_sans().face(700).width("I", 100)


def test_nothing_takes_no_room() -> None:
    assert briefing_sans().face(400).advances("") == ()


def test_only_what_may_come_again_is_remembered() -> None:
    cut = Face("Cut", paths.font_file(400).read_bytes())
    cut.advances("woord")
    cut.advances("W" * 400)
    assert list(cut._remembered) == ["woord"]
