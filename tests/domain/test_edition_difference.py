from __future__ import annotations

from decimal import Decimal

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
