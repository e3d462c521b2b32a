from briefing_app.ui.editor.trigger import (
    begun_reference,
    finished_reference,
    opens_sentence,
    units,
    with_capital,
)


def test_two_braces_begin_a_fact_and_the_rest_are_words() -> None:
    begun = begun_reference("De EU draagt {{eu con")
    assert begun is not None
    assert (begun.typed, begun.words, begun.is_fact) == ("{{eu con", "eu con", True)


def test_the_literal_prefix_is_no_word() -> None:
    begun = begun_reference("{{fact:new")
    assert begun is not None
    assert begun.words == "new"


def test_bracket_and_at_begin_a_source() -> None:
    begun = begun_reference("bij.[@sur")
    assert begun is not None
    assert (begun.words, begun.is_fact) == ("sur", False)


def test_a_closed_or_broken_off_reference_is_not_begun() -> None:
    for before in ("{{fact:eu}}", "{ {eu", "[@surf]", "{{eu\nnext", "plain"):
        assert begun_reference(before) is None


def test_closing_braces_finish_a_reference() -> None:
    assert finished_reference("draagt {{fact:eu|short}}") == "{{fact:eu|short}}"
    assert finished_reference("bij.[@surf, p. 3]") == "[@surf, p. 3]"
    assert finished_reference("draagt {{eu}}") == ""
    assert finished_reference("[1]") == ""


def test_a_sentence_opens_at_the_start_and_after_its_end() -> None:
    assert opens_sentence("")
    assert opens_sentence("Dat is zo. ")
    assert opens_sentence("Il dit : « oui. » ")
    assert not opens_sentence("De EU draagt ")


def test_a_capital_is_asked_once() -> None:
    assert with_capital("{{fact:new-jobs}}") == "{{fact:new-jobs|cap}}"
    assert with_capital("{{fact:new-jobs|cap}}") == "{{fact:new-jobs|cap}}"


def test_characters_beyond_the_first_plane_count_twice() -> None:
    assert units("a\U0001f600") == 3
