"""Which sections and passages of a briefing stand elsewhere in a later edition.

A part is known by its UUID; one that was taken out and written again word for word is the same.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefing_app.domain.edition import FrozenPassage, FrozenSection, FrozenTexts
    from briefing_app.domain.fact import Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A part that stands elsewhere: ``kind`` is ``section`` or a kind of passage.

    ``texts`` are its heading or text in the newer edition, ``old`` and ``new`` the headings of
    the sections that a passage stood and stands in; a section has neither.
    """

    uuid: str
    kind: str
    texts: Texts = field(default_factory=dict)
    old: Texts = field(default_factory=dict)
    new: Texts = field(default_factory=dict)
    is_within: bool = False
    """Whether a passage stays in its section."""


def same_parts(old: FrozenTexts, new: FrozenTexts, languages: Sequence[str]) -> dict[str, str]:
    """Return which part of the older edition each part of the newer one is, by UUID.

    Words are those of ``languages``.
    """
    parts, before = list(_parts(new)), {uuid for uuid, _, _ in _parts(old)}
    after = {uuid for uuid, _, _ in parts}
    gone: dict[object, list[str]] = {}
    for uuid, kind, texts in _parts(old):
        words = _words(texts, languages)
        if uuid not in after and words:
            gone.setdefault((kind, words), []).append(uuid)
    found = {}
    for uuid, kind, texts in parts:
        again = gone.get((kind, _words(texts, languages)), [])
        if uuid in before:
            found[uuid] = uuid
        elif again:
            found[uuid] = again.pop(0)
    return found


def find_moves(old: FrozenTexts, new: FrozenTexts, same: Mapping[str, str]) -> tuple[Move, ...]:
    """Return the fewest moves that lead from one order to the other, in the order of the newer.

    ``same`` is what :func:`same_parts` found.
    """
    return tuple(_moves(old, new, same))


def _moves(old: FrozenTexts, new: FrozenTexts, same: Mapping[str, str]) -> Iterator[Move]:
    sections = [section.uuid for section in old.sections]
    homes = {passage.uuid: section for section in old.sections for passage in section.passages}
    moved = _moved([same.get(section.uuid, "") for section in new.sections], sections)
    for section in new.sections:
        if same.get(section.uuid, "") in moved:
            yield Move(uuid=section.uuid, kind="section", texts=section.heading)
        home = same.get(section.uuid, "")
        yield from _moved_passages(section, home, homes, same)


def _moved_passages(
    section: FrozenSection, home: str, homes: Mapping[str, FrozenSection], same: Mapping[str, str]
) -> Iterator[Move]:
    """Yield the passages of a section that stood in another one, or in another order."""
    stayed = [
        same[each.uuid]
        for each in section.passages
        if each.uuid in same and homes[same[each.uuid]].uuid == home
    ]
    order = [each.uuid for each in homes[stayed[0]].passages] if stayed else []
    moved = _moved(stayed, order)
    for passage in section.passages:
        before = same.get(passage.uuid)
        if before is None:
            continue
        is_within = before in stayed
        if not is_within or before in moved:
            yield _move(passage, homes[before], section, is_within=is_within)


def _move(
    passage: FrozenPassage, old: FrozenSection, new: FrozenSection, *, is_within: bool
) -> Move:
    return Move(
        uuid=passage.uuid,
        kind=passage.kind,
        texts=passage.texts,
        old=old.heading,
        new=new.heading,
        is_within=is_within,
    )


def _moved(now: Sequence[str], before: Sequence[str]) -> frozenset[str]:
    """Return what is left of those in both when the longest part that kept its order is out."""
    places = {uuid: place for place, uuid in enumerate(before)}
    both = [uuid for uuid in now if uuid in places]
    ends: list[int] = []
    chains: list[list[str]] = []
    for uuid in both:
        at = bisect_left(ends, places[uuid])
        chain = [*(chains[at - 1] if at else []), uuid]
        ends[at : at + 1] = [places[uuid]]
        chains[at : at + 1] = [chain]
    return frozenset(both) - frozenset(chains[-1] if chains else ())


def _parts(texts: FrozenTexts) -> Iterator[tuple[str, str, Texts]]:
    """Yield UUID, what it is, and texts of every section and passage."""
    for section in texts.sections:
        yield section.uuid, "section", section.heading
        for passage in section.passages:
            yield passage.uuid, passage.kind, passage.texts


def _words(texts: Texts, languages: Sequence[str]) -> tuple[tuple[str, str], ...]:
    return tuple((each, texts[each]) for each in languages if texts.get(each))
