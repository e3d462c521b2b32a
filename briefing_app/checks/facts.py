"""Facts that a briefing states: on one source only, or after the value that was decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.domain.codes import SourceRank
from briefing_app.domain.finding import Action, Finding, Remedy, Severity
from briefing_app.domain.weighing import current, outdates
from briefing_app.errors import Message, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.checks.surroundings import Surroundings

_TRUSTED = frozenset({SourceRank.OFFICIAL, SourceRank.INVOLVED_PARTY})


def check_sources_of_facts(around: Surroundings) -> Iterator[Finding]:
    """Yield the stated facts without a source, on one that is not enough, or superseded."""
    for fact, place in around.stated:
        value = current(fact, around.weights)
        if value is None:
            continue
        action = Action(remedy=Remedy.OPEN_FACT, fields={"key": fact.key})
        ids = {each.source_id for one in fact.values if one is value for each in one.citations}
        ranks = [around.weights[one].rank for one in ids if one in around.weights]
        found: tuple[str, Severity, str] | None = None
        if not ids:
            text = message("The fact {key} has no source.")
            found = "fact_without_source", Severity.LOOK_AT, text
        elif len(ids) == 1 and ranks and ranks[0] not in _TRUSTED:
            text = message("The fact {key} rests on one source, which is not an official one.")
            found = "single_source", Severity.LOOK_AT, text
        if found:
            kind, severity, text = found
            yield _finding(kind, severity, text, fact.key, place, action)
        if any(outdates(other, value, around.weights) for other in fact.values):
            text = message(
                "The fact {key} is superseded: a newer source of the same trust differs."
            )
            decide = Action(remedy=Remedy.DECIDE_FACT, fields={"key": fact.key})
            yield _finding("superseded_fact", Severity.LOOK_AT, text, fact.key, place, decide)


def _finding(
    kind: str, severity: Severity, text: str, key: str, place: str, action: Action
) -> Finding:
    return Finding(
        kind=kind, severity=severity, message=Message(text, {"key": key}), place=place,
        action=action,
    )  # fmt: skip
