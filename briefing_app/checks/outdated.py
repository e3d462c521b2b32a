"""Figures typed by hand that a fact no longer states: values that were decided against or replaced.

Such a number is somebody’s, which is why it gets typed: out of an old letter, or out of the press.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.checks.about import most_shared, sentence_at, shared
from briefing_app.checks.stating import is_year, own_mentions, says, states
from briefing_app.domain.codes import Grade
from briefing_app.domain.finding import Severity
from briefing_app.domain.reference import FactReference, references
from briefing_app.domain.weighing import grade, outdates
from briefing_app.errors import message

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefing_app.domain.fact import Fact, Value
    from briefing_app.language.mentions import Mention

_REPLACED = message("“{words}” is typed; it was a value of the fact {key}, which is another now.")
_REJECTED = message("“{words}” is typed; it is a value of the fact {key} that was decided against.")
_RIVAL = message("“{words}” is typed; on the fact {key} sources differ, and this is one side only.")


@dataclass(frozen=True, slots=True)
class Outdated:
    """A value of a fact that does not hold, beside the one that does."""

    fact: Fact
    held: Value
    value: Value

    @property
    def is_replaced(self) -> bool:
        """Whether what holds is of the same status, and of a later date."""
        return outdates(self.held, self.value, {})

    @property
    def is_rejected(self) -> bool:
        """Whether a person decided against it."""
        return self.fact.decision is not None and not self.is_replaced

    @property
    def text(self) -> str:
        """The message id of what is wrong with it."""
        if self.is_replaced:
            return _REPLACED
        return _REJECTED if self.is_rejected else _RIVAL


@dataclass(frozen=True, slots=True)
class Stale:
    """A number in a text that is a value that does not hold, and how much that matters."""

    mention: Mention
    outdated: Outdated
    severity: Severity


def outdated_values(known: Iterable[tuple[Fact, Value]]) -> tuple[Outdated, ...]:
    """Return the values that cannot be said at once with the one that holds.

    Money of another status is another matter: what was requested stays requested.
    """
    return tuple(
        Outdated(fact, held, value)
        for fact, held in known
        if len(fact.values) > 1
        for value in fact.values
        if value is not held
        and value.measure is not None
        and value.money_status == held.money_status
        and grade(fact.kind, held, value, {}) is not Grade.COMPATIBLE
    )


def stale_figures(
    text: str,
    language: str,
    known: Sequence[tuple[Fact, Value]],
    outdated: Sequence[Outdated],
) -> Iterator[Stale]:
    """Yield the numbers of a text that are values which do not hold, of what their sentence says.

    One beside the value that holds, or a reference to it, is there on purpose: *not 50 but 70*.
    """
    if not outdated:
        return
    for mention in own_mentions(text, language):
        stated = [one for one in outdated if says(one.value.measure, mention)]
        if stated:
            start, end = sentence_at(text, mention.start)
            stale = _stale(mention, text[start:end], known, stated)
            if stale is not None and not _says_now(text[start:end], language, stale.outdated):
                yield stale


def _stale(
    mention: Mention,
    sentence: str,
    known: Sequence[tuple[Fact, Value]],
    stated: Sequence[Outdated],
) -> Stale | None:
    meant = max(stated, key=lambda one: shared(sentence, one.fact))
    most = shared(sentence, meant.fact)
    others = [each for each in known if each[0].key != meant.fact.key]
    equal = [fact for fact, value in others if states(value.measure, mention)]
    alike = most_shared(sentence, [fact for fact, _ in others if fact.kind is meant.fact.kind])
    is_equal = bool(equal) and most <= most_shared(sentence, equal)
    if not most or is_equal or most < alike:
        return None
    if is_year(mention):
        return Stale(mention, meant, Severity.LOOK_AT) if most > alike else None
    # What is counted names every fact that counts it: that alone makes nobody sure.
    is_sure = meant.is_rejected and most > alike and shared(mention.text, meant.fact) < most
    return Stale(mention, meant, Severity.MUST_FIX if is_sure else Severity.LOOK_AT)


def _says_now(sentence: str, language: str, meant: Outdated) -> bool:
    refers = any(
        isinstance(one, FactReference) and one.key == meant.fact.key for one in references(sentence)
    )
    return refers or any(
        states(meant.held.measure, each) for each in own_mentions(sentence, language)
    )
