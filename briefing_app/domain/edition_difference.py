"""What differs between two editions: the values that they state, and the words of each language."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from briefing_app.domain.difference import compare_words
from briefing_app.domain.edition_moves import find_moves, same_parts
from briefing_app.domain.told import same_meaning

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from briefing_app.domain.difference import Run
    from briefing_app.domain.edition import FrozenTexts
    from briefing_app.domain.edition_moves import Move
    from briefing_app.domain.fact import Texts
    from briefing_app.domain.stated import StatedValue


class ValueChange(StrEnum):
    """How what is stated of a fact differs."""

    CHANGED = "changed"
    ADDED = "added"
    DROPPED = "dropped"
    REWORDED = "reworded"
    """The same value in other words."""


@dataclass(frozen=True, slots=True)
class ValueDifference:
    """A fact that the two state differently; ``old`` or ``new`` is ``None`` where it is not."""

    kind: ValueChange
    old: StatedValue | None
    new: StatedValue | None

    @property
    def either(self) -> StatedValue:
        """The newer one that there is: whose key and title to show."""
        stated = self.new or self.old
        if stated is None:
            raise AssertionError("a difference is of something")
        return stated


@dataclass(frozen=True, slots=True)
class TextDifference:
    """A text that reads differently in one language, empty where it is not there.

    ``kind`` is ``title``, ``heading`` or a kind of passage; ``uuid`` that of section or passage.
    """

    uuid: str
    kind: str
    language: str
    old: str
    new: str

    @property
    def runs(self) -> tuple[Run, ...]:
        """The way from the old words to the new ones."""
        return compare_words(self.old, self.new)


@dataclass(frozen=True, slots=True)
class EditionDifference:
    """All of it; texts in the order of the newer edition, then what is gone.

    ``moves`` are parts that stand elsewhere, whatever their words.
    """

    values: tuple[ValueDifference, ...]
    texts: tuple[TextDifference, ...]
    moves: tuple[Move, ...] = ()

    @property
    def is_none(self) -> bool:
        """Whether the two say the same in the same words and order."""
        return not (self.values or self.texts or self.moves)


def compare_editions(
    old: FrozenTexts,
    new: FrozenTexts,
    old_values: Iterable[StatedValue],
    new_values: Iterable[StatedValue],
    languages: Sequence[str],
) -> EditionDifference:
    """Return what differs, in ``languages``: those that both editions have."""
    same = same_parts(old, new, languages)
    return EditionDifference(
        tuple(_values(list(old_values), list(new_values), languages)),
        tuple(_texts(old, new, same, languages)),
        find_moves(old, new, same),
    )


def _values(
    old: list[StatedValue], new: list[StatedValue], languages: Sequence[str]
) -> Iterator[ValueDifference]:
    before = {one.fact: one for one in old}
    after = {one.fact: one for one in new}
    for one in new:
        earlier = before.get(one.fact)
        if earlier is None:
            yield ValueDifference(ValueChange.ADDED, None, one)
        elif not same_meaning(earlier.frozen, one.frozen):
            yield ValueDifference(ValueChange.CHANGED, earlier, one)
        elif any(
            set(earlier.wordings.get(each, ())) != set(one.wordings.get(each, ()))
            for each in languages
        ):
            yield ValueDifference(ValueChange.REWORDED, earlier, one)
    for one in old:
        if one.fact not in after:
            yield ValueDifference(ValueChange.DROPPED, one, None)


def _texts(
    old: FrozenTexts, new: FrozenTexts, same: Mapping[str, str], languages: Sequence[str]
) -> Iterator[TextDifference]:
    before = {uuid: (kind, texts) for uuid, kind, texts in _all(old)}
    after = {uuid: (kind, texts) for uuid, kind, texts in _all(new)}
    pairs = [(uuid, same.get(uuid, uuid)) for uuid in after]
    known = {earlier for _, earlier in pairs}
    pairs += [(uuid, uuid) for uuid in before if uuid not in known]
    for uuid, was in pairs:
        kind, later = after.get(uuid, (before[was][0] if was in before else "", {}))
        _, earlier = before.get(was, ("", {}))
        for language in languages:
            one, other = earlier.get(language, ""), later.get(language, "")
            if one != other:
                yield TextDifference(uuid, kind, language, one, other)


def _all(texts: FrozenTexts) -> Iterator[tuple[str, str, Texts]]:
    """Yield UUID and kind of every text, in reading order, and its languages."""
    yield "", "title", texts.title
    for section in texts.sections:
        yield section.uuid, "heading", section.heading
        for passage in section.passages:
            yield passage.uuid, passage.kind, passage.texts
