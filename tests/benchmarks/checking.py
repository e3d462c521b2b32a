"""The checks of the longest briefing of the sample: all of it, after one change, beside setting it.

The first check of a process reads every text; what is remembered of texts is forgotten before
each. Composing and setting is measured without checks, on its own first time.
"""

from __future__ import annotations

import datetime as dt
import statistics
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_app.checks import prose, stating, writing
from briefing_app.checks.checking import check
from briefing_app.checks.comparing import family
from briefing_app.checks.remembering import CheckMemory
from briefing_app.domain.briefing import PassageText
from briefing_app.domain.reference import FactReference, references
from briefing_app.publish import Options, default_languages, publish
from briefing_app.session.session import Session
from tests.benchmarks.measuring import Line, interleave, ratio_line, worked

if TYPE_CHECKING:
    from pathlib import Path

    from briefing_app.domain.dossier import Snapshot

ROUNDS = 7
WHOLE_AIM, CHANGED_AIM = 1.0, 0.1
MADE_AT = dt.datetime(2026, 3, 1, 9, 0, tzinfo=dt.UTC)


def measure(sample: Path) -> list[Line]:
    """Measure in seconds of this process, so that other work plays no part."""
    with Session.open(sample, user="bench", read_only=True) as session:
        whole = max((session.snapshot(one.id) for one in session.briefings.all()), key=_length)
    languages = default_languages(whole.briefing)
    options = Options(languages=languages, unchecked=True)
    changes = {"text": _with_other_text(whole), "fact": _with_other_fact(whole)}

    def first() -> float:
        _forget()
        return worked(lambda: check(whole, languages=languages, made_at=MADE_AT))[0]

    def after(changed: Snapshot) -> float:
        memory = CheckMemory()
        check(whole, languages=languages, made_at=MADE_AT, memory=memory)
        again = worked(lambda: check(changed, languages=languages, made_at=MADE_AT, memory=memory))
        return again[0]

    times = interleave(
        {
            "whole": first,
            "text": lambda: after(changes["text"]),
            "fact": lambda: after(changes["fact"]),
            "setting": lambda: worked(lambda: publish(whole, options, made_at=MADE_AT))[0],
        },
        ROUNDS,
    )
    taken = {name: statistics.median(each) for name, each in times.items()}
    words = f"{whole.briefing.key}, {'-'.join(languages)}"
    return [
        ratio_line(
            f"a first check of the longest briefing ({words}), by composing and setting it",
            taken["whole"], taken["setting"], aim=WHOLE_AIM,
        ),
        ratio_line(
            "a check after a change in one passage, by the first",
            taken["text"], taken["whole"], aim=CHANGED_AIM,
        ),
        ratio_line(
            "a check after a change of one fact, by the first",
            taken["fact"], taken["whole"], aim=CHANGED_AIM,
        ),
    ]  # fmt: skip


def _forget() -> None:
    """Forget what is remembered of texts that were read."""
    family.differences.cache_clear()
    stating.own_mentions.cache_clear()
    prose.prose.cache_clear()
    writing._backwards_in.cache_clear()


def _length(snapshot: Snapshot) -> int:
    passages = (one for section in snapshot.briefing.sections for one in section.passages)
    return sum(len(text.text) for one in passages for text in one.texts.values())


def _with_other_text(whole: Snapshot) -> Snapshot:
    """Return a snapshot with two words more in the longest passage."""
    language = whole.briefing.original
    longest = max(
        (one for section in whole.briefing.sections for one in section.passages),
        key=lambda one: len(one.text(language)),
    )
    text = PassageText(text=f"{longest.text(language)} Tot slot.")
    changed = replace(longest, texts={**longest.texts, language: text})
    sections = tuple(
        replace(each, passages=tuple(changed if one is longest else one for one in each.passages))
        for each in whole.briefing.sections
    )
    return replace(whole, briefing=replace(whole.briefing, sections=sections))


def _with_other_fact(whole: Snapshot) -> Snapshot:
    """Return a snapshot in which the first fact that a text refers to has another title."""
    texts = [
        one.text(whole.briefing.original)
        for section in whole.briefing.sections
        for one in section.passages
    ]
    keys = [one.key for text in texts for one in references(text) if isinstance(one, FactReference)]
    fact = whole.facts[next(key for key in keys if key in whole.facts)]
    changed = replace(fact, title={**fact.title, "nl": "Anders"})
    return replace(whole, facts={**whole.facts, fact.key: changed})
