from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from briefing_app.domain.codes import FactKind
from briefing_app.domain.edition import FrozenPassage, FrozenSection, FrozenTexts
from briefing_app.domain.edition_difference import ValueChange, compare_editions
from briefing_app.domain.fact import Measure, Value
from briefing_app.domain.stated import StatedValue


def stated(key: str, number: int, words: str) -> StatedValue:
    measure = Measure(kind=FactKind.AMOUNT, low=Decimal(number), currency="EUR")
    return StatedValue(
        fact=key, value=f"{key}-1", key=key, kind=FactKind.AMOUNT, frozen=Value(measure=measure),
        wordings={"nl": (words,)},
    )  # fmt: skip


def texts(**passages: str) -> FrozenTexts:
    return FrozenTexts(
        key="note",
        title={"nl": "Nota", "fr": "Note"},
        sections=(
            FrozenSection(
                uuid="s", level=1, heading={"nl": "Kern"}, passages=tuple(
                    FrozenPassage(uuid=uuid, kind="paragraph", texts={"nl": text, "fr": "égal"})
                    for uuid, text in passages.items()
                ),
            ),
        ),
    )  # fmt: skip


def test_changed_added_dropped_and_reworded_values_are_told_apart() -> None:
    old = [stated("a", 1, "één"), stated("b", 2, "twee"), stated("c", 3, "drie")]
    new = [stated("a", 5, "vijf"), stated("b", 2, "2"), stated("d", 4, "vier")]
    found = compare_editions(texts(), texts(), old, new, ["nl"])
    assert [(each.kind, each.either.key) for each in found.values] == [
        (ValueChange.CHANGED, "a"),
        (ValueChange.REWORDED, "b"),
        (ValueChange.ADDED, "d"),
        (ValueChange.DROPPED, "c"),
    ]


def test_value_that_is_said_in_the_same_words_in_another_order_is_not_reworded() -> None:
    one = stated("a", 1, "één")
    old = replace(one, wordings={"nl": ("één", "1")})
    new = replace(one, wordings={"nl": ("1", "één")})
    assert compare_editions(texts(), texts(), [old], [new], ["nl"]).is_none


def test_texts_differ_by_language_in_reading_order() -> None:
    old, new = texts(p="Een zin", q="Weg"), texts(n="Nieuw", p="Een andere zin")
    found = compare_editions(old, new, [], [], ["nl", "fr"])
    assert [(each.uuid, each.language, each.old, each.new) for each in found.texts] == [
        ("n", "nl", "", "Nieuw"),
        ("n", "fr", "", "égal"),
        ("p", "nl", "Een zin", "Een andere zin"),
        ("q", "nl", "Weg", ""),
        ("q", "fr", "égal", ""),
    ]


def test_languages_that_are_not_compared_do_not_differ() -> None:
    assert compare_editions(texts(p="a"), texts(p="b"), [], [], ["fr"]).is_none


def sections(**parts: dict[str, str]) -> FrozenTexts:
    """Return sections by UUID, each with its passages by UUID; one is called as its UUID."""
    return FrozenTexts(
        key="note",
        sections=tuple(
            FrozenSection(
                uuid=uuid, level=1, heading={"nl": uuid}, passages=tuple(
                    FrozenPassage(uuid=each, kind="paragraph", texts={"nl": text} if text else {})
                    for each, text in passages.items()
                ),
            )
            for uuid, passages in parts.items()
        ),
    )  # fmt: skip


def moves(old: FrozenTexts, new: FrozenTexts) -> list[tuple[str, str, str, str]]:
    found = compare_editions(old, new, [], [], ["nl"])
    assert found.texts == ()
    return [
        (each.kind, each.texts.get("nl", ""), each.old.get("nl", ""), each.new.get("nl", ""))
        for each in found.moves
    ]


def test_section_that_was_moved_is_one_move() -> None:
    old = sections(a={"p": "x"}, b={"q": "y"}, c={"r": "z"})
    new = sections(c={"r": "z"}, a={"p": "x"}, b={"q": "y"})
    assert moves(old, new) == [("section", "c", "", "")]


def test_passage_that_was_moved_within_its_section_is_one_move() -> None:
    old = sections(a={"p": "1", "q": "2", "r": "3", "s": "4"})
    new = sections(a={"q": "2", "r": "3", "p": "1", "s": "4"})
    assert moves(old, new) == [("paragraph", "1", "a", "a")]
    (move,) = compare_editions(old, new, [], [], ["nl"]).moves
    assert move.is_within


def test_passage_that_was_moved_to_another_section_is_a_move_and_no_removal() -> None:
    old = sections(a={"p": "1", "q": "2"}, b={"r": "3"})
    new = sections(a={"q": "2"}, b={"p": "1", "r": "3"})
    assert moves(old, new) == [("paragraph", "1", "a", "b")]


def test_passage_that_was_cut_and_pasted_is_a_move_too() -> None:
    old = sections(a={"p": "1", "q": "2"}, b={"r": "3"})
    new = sections(a={"q": "2"}, b={"r": "3", "new": "1"})
    assert moves(old, new) == [("paragraph", "1", "a", "b")]


def test_passage_that_was_written_again_in_its_place_is_no_difference() -> None:
    old, new = sections(a={"p": "1", "q": "2"}), sections(a={"p": "1", "new": "2"})
    assert compare_editions(old, new, [], [], ["nl"]).is_none


def test_moved_passage_may_read_otherwise_too() -> None:
    old = sections(a={"p": "Een zin", "q": "2"}, b={})
    new = sections(a={"q": "2"}, b={"p": "Een andere zin"})
    found = compare_editions(old, new, [], [], ["nl"])
    assert [(each.uuid, each.old, each.new) for each in found.texts] == [
        ("p", "Een zin", "Een andere zin")
    ]
    assert [each.uuid for each in found.moves] == ["p"]


def test_new_and_removed_passages_move_nothing() -> None:
    old = sections(a={"p": "1", "gone": "weg", "q": "2", "chart": ""})
    new = sections(a={"new": "nieuw", "p": "1", "q": "2", "other": ""})
    assert compare_editions(old, new, [], [], ["nl"]).moves == ()


def test_passages_of_a_section_that_moved_did_not_move() -> None:
    old = sections(a={"p": "1", "q": "2"}, b={"r": "3"}, c={"s": "4"})
    new = sections(b={"r": "3"}, c={"s": "4"}, a={"p": "1", "q": "2"})
    assert moves(old, new) == [("section", "a", "", "")]


def test_passage_that_became_a_list_item_reads_as_it_did() -> None:
    (section,) = sections(a={"p": "1"}).sections
    item = replace(section.passages[0], kind="list_item")
    new = FrozenTexts(key="note", sections=(replace(section, passages=(item,)),))
    assert compare_editions(sections(a={"p": "1"}), new, [], [], ["nl"]).is_none


@given(st.permutations(range(8)))
def test_moves_are_the_fewest_that_lead_to_another_order(order: list[int]) -> None:
    before = {str(number): str(number) for number in range(8)}
    after = {str(number): str(number) for number in order}
    moved = compare_editions(sections(a=before), sections(a=after), [], [], ["nl"]).moves
    stayed = [number for number in order if str(number) not in {each.uuid for each in moved}]
    assert stayed == sorted(stayed)
    assert len(moved) == 8 - max(
        len(chosen)
        for size in range(9)
        for chosen in combinations(order, size)
        if list(chosen) == sorted(chosen)
    )
