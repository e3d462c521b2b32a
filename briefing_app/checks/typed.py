"""Figures typed by hand: numbers in a text that a fact states, or nearly states.

Whoever types a number a second time can mistype it, and will forget it when the fact changes: one
that equals a fact is offered as a reference to it, one that nearly does is a finding.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from briefing_app.checks.matching import stems
from briefing_app.checks.quotations import quoted_in
from briefing_app.domain.codes import FactKind, Qualifier
from briefing_app.domain.finding import Action, Finding, Remedy, Severity
from briefing_app.domain.reference import all_references
from briefing_app.domain.weighing import current
from briefing_app.errors import Message, message
from briefing_app.language.form import Form, Style
from briefing_app.language.mentions import Mention, MentionKind, mentions
from briefing_app.language.sentences import sentences
from briefing_app.language.wording import word_value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from briefing_app.domain.briefing import Passage
    from briefing_app.domain.fact import Fact, Measure, Unit, Value
    from briefing_app.domain.source import Source
    from briefing_app.language.voice import Voice

NEAR = Decimal("0.05")
"""How far a number may be from a fact's, as a share of it, to be taken for it, mistyped."""

KINDS = {
    MentionKind.AMOUNT: FactKind.AMOUNT,
    MentionKind.COUNT: FactKind.COUNT,
    MentionKind.PERCENTAGE: FactKind.PERCENTAGE,
    MentionKind.DATE: FactKind.DATE,
}
_SURE = 0.6
_REMEMBERED = 1024
_FEWEST_DIGITS = 3
_SPACES = re.compile(r"\s+")
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

    ``literal`` is the reference that says the same, or what the fact says now.
    """

    mention: Mention
    fact: Fact
    is_equal: bool
    literal: str


def typed_figures(text: str, voice: Voice, known: Iterable[tuple[Fact, Value]]) -> Iterator[Typed]:
    """Yield the numbers of a text that facts state; ``known`` are facts with what holds.

    Numbers inside quotations and references are not the writer's.
    """
    facts = list(known)
    for mention in own_mentions(text, voice.language):
        equal = [each for each in facts if states(each[1].measure, mention)]
        near = [] if equal else [each for each in facts if _is_near(mention, each[1].measure)]
        meant = meant_by(text, mention, equal or near)
        if meant is not None:
            literal = reference_to(*meant, mention.text, voice)
            yield Typed(mention, meant[0], bool(equal), literal)


def meant_by(
    text: str, mention: Mention, stating: Sequence[tuple[Fact, Value]]
) -> tuple[Fact, Value] | None:
    """Return which of several facts that state a number its sentence is about.

    The one whose titles share most words with the sentence; ``None`` when none does so alone, for
    a reference to another fact of the same value would be wrong as soon as one of them changes.
    """
    if len(stating) < 2:
        return stating[0] if stating else None
    start, end = next(
        (span for span in sentences(text) if span[0] <= mention.start < span[1]), (0, len(text))
    )
    said = set(stems(text[start:end]))
    shared = [
        len(said & {stem for title in fact.title.values() for stem in stems(title)})
        for fact, _ in stating
    ]
    most = max(shared)
    return stating[shared.index(most)] if shared.count(most) == 1 else None


@lru_cache(maxsize=_REMEMBERED)
def own_mentions(text: str, language: str) -> tuple[Mention, ...]:
    """Return the values that a writer typed, outside quotations and references.

    From memory when the text was read before: reading takes longer than all else here.
    """
    quoted = [(one.start, one.end) for one in quoted_in(text)]
    blanked = text
    for reference in all_references(text):
        blank = "\ufffc" * (reference.end - reference.start)
        blanked = blanked[: reference.start] + blank + blanked[reference.end :]
    return tuple(
        mention
        for mention in mentions(blanked, language)
        if mention.kind in KINDS
        and mention.confidence >= _SURE
        and not any(start <= mention.start < end for start, end in quoted)
    )


def reference_to(fact: Fact, value: Value, words: str, voice: Voice) -> str:
    """Return the reference that reads as the words do; in the usual form when none does."""
    wanted = _plain(words)
    for form in _FORMS:
        for cap in (False, True):
            asked = Form(form.style, cap, form.into, form.de, form.decimals)
            if _plain(word_value(fact.kind, value, voice, asked)) == wanted:
                return _literal(fact.key, asked)
    return _literal(fact.key, Form())


def holding(facts: Iterable[Fact], sources: Mapping[int, Source]) -> list[tuple[Fact, Value]]:
    """Return the facts that hold a figure or a date, each with the value that holds."""
    found = ((fact, current(fact, sources)) for fact in facts)
    return [(fact, value) for fact, value in found if value is not None and value.measure]


def of_passage(
    passage: Passage, voice: Voice, known: Iterable[tuple[Fact, Value]]
) -> Iterator[Finding]:
    """Yield what was typed in a passage, in the language of a voice, although a fact states it."""
    if passage.locked:
        return  # a literal question is not the writer's
    for typed in typed_figures(passage.text(voice.language), voice, known):
        fields: Mapping[str, object] = {"words": typed.mention.text, "key": typed.fact.key}
        text = message("“{words}” is typed; it is the fact {key}, which it should refer to.")
        if not typed.is_equal:
            text = message("“{words}” is typed and nearly the fact {key}, but not the same.")
        yield Finding(
            kind="typed_fact" if typed.is_equal else "typed_near_fact",
            severity=Severity.NOTE if typed.is_equal else Severity.LOOK_AT,
            message=Message(text, dict(fields)),
            place=passage.uuid,
            language=voice.language,
            action=Action(
                remedy=Remedy.INSERT_REFERENCE,
                fields={
                    "start": str(typed.mention.start),
                    "end": str(typed.mention.end),
                    "old": typed.mention.text,
                    "key": typed.fact.key,
                    "words": typed.literal,
                },
            ),
        )


def is_about(measure: Measure | None, mention: Mention) -> bool:
    """Tell whether a measure states a mention, or nearly."""
    return states(measure, mention) or _is_near(mention, measure)


def states(measure: Measure | None, mention: Mention) -> bool:
    """Tell whether a measure says what a mention does; a mention may leave out its qualifier."""
    if measure is None or not _same_thing(mention, measure):
        return False
    if measure.kind is FactKind.DATE:
        is_year = mention.moment is not None and len(str(mention.moment)) == len("2026")
        return not is_year and mention.moment == measure.moment
    return (mention.low, mention.high) == (measure.low, measure.high) and (
        mention.qualifier in {measure.qualifier, Qualifier.EXACTLY}
    )


def _is_near(mention: Mention, measure: Measure | None) -> bool:
    """Tell whether a number is close to a fact's, or has its digits in another order."""
    if measure is None or measure.kind is FactKind.DATE or not _same_thing(mention, measure):
        return False
    typed, known = mention.low, measure.low
    if typed is None or known is None or not known or mention.high or measure.high:
        return False
    if typed == known:
        return mention.qualifier is not measure.qualifier
    return abs(typed - known) <= NEAR * abs(known) or _is_transposed(typed, known)


def _is_transposed(one: Decimal, other: Decimal) -> bool:
    first, second = (_digits(number) for number in (one, other))
    is_long = len(set(first)) > 1 and len(first) >= _FEWEST_DIGITS
    same_size = one.adjusted() == other.adjusted()
    return is_long and same_size and sorted(first) == sorted(second)


def _digits(number: Decimal) -> str:
    return "".join(map(str, number.normalize().as_tuple().digits))


def _same_thing(mention: Mention, measure: Measure) -> bool:
    if KINDS.get(mention.kind) is not measure.kind or measure.series:
        return False
    if measure.kind is FactKind.AMOUNT:
        return mention.currency == measure.currency
    if measure.kind is FactKind.COUNT:
        return measure.unit is not None and names(measure.unit, mention.unit)
    return True


def names(unit: Unit, word: str) -> bool:
    """Tell whether a word is a form of a unit in any language."""
    forms = (*unit.singular.values(), *unit.plural.values(), unit.key)
    return _plain(word).casefold() in {_plain(form).casefold() for form in forms}


def _plain(text: str) -> str:
    return _SPACES.sub(" ", text).replace("’", "'").strip()


def _literal(key: str, form: Form) -> str:
    words = [form.style.value] if form.style is not Style.LONG else []
    words += [str(form.decimals)] if form.decimals is not None else []
    marks = (("cap", form.cap), ("in", form.into), ("de", form.de))
    words += [name for name, asked in marks if asked]
    return "{{" + "|".join([f"fact:{key}", *words]) + "}}"
