"""Figures typed by hand: numbers in a text that a fact states, or nearly states.

Whoever types a number a second time can mistype it, and will forget it when the fact changes: one
that equals a fact is offered as a reference to it, one that nearly does is a finding.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.checks.about import sentence_at, shared
from briefing_app.checks.outdated import stale_figures
from briefing_app.checks.stating import is_near, own_mentions, plain, states
from briefing_app.domain.finding import Action, Finding, Remedy, Severity
from briefing_app.domain.weighing import current
from briefing_app.errors import Message, message
from briefing_app.language.form import Form, Style
from briefing_app.language.wording import word_value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from briefing_app.checks.outdated import Outdated
    from briefing_app.domain.briefing import Passage
    from briefing_app.domain.fact import Fact, Value
    from briefing_app.domain.source import Source
    from briefing_app.language.mentions import Mention
    from briefing_app.language.voice import Voice

_MOST_OFFERED = 8
"""Facts of one value among which a person can choose; more say that it is a common number."""

_FORMS = (
    Form(),
    Form(style=Style.SHORT),
    Form(into=True),
    Form(de=True),
    Form(decimals=1),
    Form(style=Style.FULL),
)


@dataclass(frozen=True, slots=True)
class Typed:
    """A number in a text and the fact that it equals or nearly equals.

    ``literal`` is the reference that says the same, or what the fact says now.  ``others`` are
    the facts that state it too, when the sentence does not tell which is meant.
    """

    mention: Mention
    fact: Fact
    is_equal: bool
    literal: str
    others: tuple[Fact, ...] = ()


def typed_figures(text: str, voice: Voice, known: Iterable[tuple[Fact, Value]]) -> Iterator[Typed]:
    """Yield the numbers of a text that facts state; ``known`` are facts with what holds.

    Numbers inside quotations and references are not the writer's.
    """
    facts = list(known)
    for mention in own_mentions(text, voice.language):
        equal = [each for each in facts if states(each[1].measure, mention)]
        near = [] if equal else [each for each in facts if is_near(mention, each[1].measure)]
        meant = all_meant_by(text, mention, equal or near)
        if len(meant) == 1 or (equal and 1 < len(meant) <= _MOST_OFFERED):
            fact, value = meant[0]
            literal = reference_to(fact, value, mention.text, voice)
            others = tuple(other for other, _ in meant[1:])
            yield Typed(mention, fact, bool(equal), literal, others)


def meant_by(
    text: str, mention: Mention, stating: Sequence[tuple[Fact, Value]]
) -> tuple[Fact, Value] | None:
    """Return which of several facts that state a number its sentence is about.

    The one whose titles share most words with the sentence; ``None`` when none does so alone, for
    a reference to another fact of the same value would be wrong as soon as one of them changes.
    """
    meant = all_meant_by(text, mention, stating)
    return meant[0] if len(meant) == 1 else None


def all_meant_by(
    text: str, mention: Mention, stating: Sequence[tuple[Fact, Value]]
) -> list[tuple[Fact, Value]]:
    """Return those of some facts whose titles share most words with a number’s sentence."""
    if len(stating) < 2:
        return list(stating)
    start, end = sentence_at(text, mention.start)
    counted = [shared(text[start:end], fact) for fact, _ in stating]
    return [each for each, count in zip(stating, counted, strict=True) if count == max(counted)]


def reference_to(fact: Fact, value: Value, words: str, voice: Voice) -> str:
    """Return the reference that reads as the words do; in the usual form when none does."""
    wanted = plain(words)
    for form in _FORMS:
        for cap in (False, True):
            asked = Form(form.style, cap, form.into, form.de, form.decimals)
            if plain(word_value(fact.kind, value, voice, asked)) == wanted:
                return _literal(fact.key, asked)
    return _literal(fact.key, Form())


def holding(facts: Iterable[Fact], sources: Mapping[int, Source]) -> list[tuple[Fact, Value]]:
    """Return the facts that hold a figure or a date, each with the value that holds."""
    found = ((fact, current(fact, sources)) for fact in facts)
    return [(fact, value) for fact, value in found if value is not None and value.measure]


def of_passage(
    passage: Passage,
    voice: Voice,
    known: Sequence[tuple[Fact, Value]],
    outdated: Sequence[Outdated] = (),
) -> Iterator[Finding]:
    """Yield what was typed in a passage, in the language of a voice, although a fact states it.

    ``outdated`` are the values that do not hold: typed, they are wrong whatever they are near to.
    """
    if passage.locked:
        return  # a literal question is not the writer's
    text = passage.text(voice.language)
    stale = tuple(stale_figures(text, voice.language, known, outdated))
    for one in stale:
        told = one.outdated
        literal = reference_to(told.fact, told.held, one.mention.text, voice)
        yield Finding(
            kind="typed_outdated_value",
            severity=one.severity,
            message=_said(told.text, one.mention, told.fact),
            place=passage.uuid,
            language=voice.language,
            action=_referring(one.mention, told.fact, literal),
        )
    gone = {one.mention.start for one in stale}
    for typed in typed_figures(text, voice, known):
        if typed.mention.start not in gone:
            yield _finding(typed, passage, voice)


def _finding(typed: Typed, passage: Passage, voice: Voice) -> Finding:
    if typed.others:
        return _choice(typed, passage, voice)
    text = message("“{words}” is typed; it is the fact {key}, which it should refer to.")
    if not typed.is_equal:
        text = message("“{words}” is typed and nearly the fact {key}, but not the same.")
    return Finding(
        kind="typed_fact" if typed.is_equal else "typed_near_fact",
        severity=Severity.NOTE if typed.is_equal else Severity.LOOK_AT,
        message=_said(text, typed.mention, typed.fact),
        place=passage.uuid,
        language=voice.language,
        action=_referring(typed.mention, typed.fact, typed.literal),
    )


def _choice(typed: Typed, passage: Passage, voice: Voice) -> Finding:
    text = message("“{words}” is typed; it is the fact {key} or {other}, to be referred to.")
    if len(typed.others) > 1:
        text = message("“{words}” is typed; it is the fact {key}, {other} or another of its value.")
    said = _said(text, typed.mention, typed.fact)
    keys = " ".join(fact.key for fact in (typed.fact, *typed.others))
    return Finding(
        kind="typed_one_of_facts",
        severity=Severity.NOTE,
        message=Message(said.text, {**said.fields, "other": typed.others[0].key}),
        place=passage.uuid,
        language=voice.language,
        action=Action(remedy=Remedy.CHOOSE_FACT, fields={**_span(typed.mention), "keys": keys}),
    )


def _said(text: str, mention: Mention, fact: Fact) -> Message:
    return Message(text, {"words": mention.text, "key": fact.key})


def _referring(mention: Mention, fact: Fact, literal: str) -> Action:
    return Action(
        remedy=Remedy.INSERT_REFERENCE,
        fields={**_span(mention), "key": fact.key, "words": literal},
    )


def _span(mention: Mention) -> dict[str, str]:
    return {"start": str(mention.start), "end": str(mention.end), "old": mention.text}


def _literal(key: str, form: Form) -> str:
    words = [form.style.value] if form.style is not Style.LONG else []
    words += [str(form.decimals)] if form.decimals is not None else []
    marks = (("cap", form.cap), ("in", form.into), ("de", form.de))
    words += [name for name, asked in marks if asked]
    return "{{" + "|".join([f"fact:{key}", *words]) + "}}"
