"""What changed in a dossier between two days: facts, what holds of them, and texts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from briefing_app.domain.difference import compare_words
from briefing_app.domain.told import same_meaning
from briefing_app.domain.weighing import current_and_state

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from briefing_app.domain.briefing import Briefing
    from briefing_app.domain.difference import Run
    from briefing_app.domain.fact import Fact
    from briefing_app.domain.source import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What a dossier knew: ``facts`` and ``briefings`` by UUID, ``sources`` by id.

    ``lost`` names files that it had and that cannot be shown: they were taken out since.
    """

    facts: Mapping[str, Fact]
    sources: Mapping[int, Source]
    briefings: Mapping[str, Briefing]
    lost: tuple[str, ...] = ()


class Turn(StrEnum):
    """What happened to a fact or a text."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True, kw_only=True)
class FactChange:
    """A fact that is not as it was; ``holds_otherwise`` when what holds now says another thing."""

    turn: Turn
    before: Fact | None
    after: Fact | None
    holds_otherwise: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TextChange:
    """A text of a briefing that is not as it was; ``place`` is its briefing's or part's UUID.

    ``what`` is ``title``, ``heading`` or ``passage``.  A text that was not there is empty.
    """

    turn: Turn
    briefing: str
    place: str
    what: str
    language: str
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What changed from one day to another; each text with the way from old to new words."""

    before: Known
    after: Known
    facts: tuple[FactChange, ...]
    texts: tuple[tuple[TextChange, tuple[Run, ...]], ...]


def changes(before: Known, after: Known, progress: Callable[[float], None]) -> Changes:
    """Return what changed; ``progress`` gets the share done, and may raise."""
    texts = []
    found = text_changes(before, after)
    for number, each in enumerate(found):
        progress(number / len(found))
        texts.append((each, compare_words(each.before, each.after)))
    return Changes(
        before=before, after=after, facts=fact_changes(before, after), texts=tuple(texts)
    )


def fact_changes(before: Known, after: Known) -> tuple[FactChange, ...]:
    """Return the facts that differ, in the order of the later day, removed ones last."""
    found = []
    for uuid in (*after.facts, *(each for each in before.facts if each not in after.facts)):
        old, new = before.facts.get(uuid), after.facts.get(uuid)
        otherwise = _holds_otherwise(old, new, before, after)
        if old != new or otherwise:
            found.append(
                FactChange(
                    turn=_turn(old is not None, new is not None),
                    before=old,
                    after=new,
                    holds_otherwise=otherwise,
                )
            )
    return tuple(found)


def text_changes(before: Known, after: Known) -> tuple[TextChange, ...]:
    """Return the texts that differ, in the order of the later day, removed ones last."""
    old, new = _texts(before), _texts(after)
    keys = (*new, *(each for each in old if each not in new))
    return tuple(
        TextChange(
            turn=_turn(key in old, key in new),
            briefing=key[0],
            place=key[1],
            what=key[2],
            language=key[3],
            before=old.get(key, ""),
            after=new.get(key, ""),
        )
        for key in keys
        if old.get(key) != new.get(key)
    )


def _turn(was: bool, is_: bool) -> Turn:
    if was and is_:
        return Turn.CHANGED
    return Turn.ADDED if is_ else Turn.REMOVED


def _holds_otherwise(old: Fact | None, new: Fact | None, before: Known, after: Known) -> bool:
    """Tell whether another value holds, by meaning; a better source can bring that about too."""
    was = current_and_state(old, before.sources)[0] if old else None
    now = current_and_state(new, after.sources)[0] if new else None
    if was is None or now is None:
        return was is not now
    return not same_meaning(was, now)


def _texts(known: Known) -> dict[tuple[str, str, str, str], str]:
    """Return every text by briefing's key, UUID of its place, what it is, and language."""
    found = {}
    for briefing in known.briefings.values():
        for language, text in briefing.title.items():
            found[briefing.key, briefing.uuid, "title", language] = text
        for section in briefing.sections:
            for language, text in section.heading.items():
                found[briefing.key, section.uuid, "heading", language] = text
            for passage in section.passages:
                for language, written in passage.texts.items():
                    found[briefing.key, passage.uuid, "passage", language] = written.text
    return found
