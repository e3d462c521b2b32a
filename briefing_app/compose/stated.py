"""What a document states: each fact with the value that holds, and its wordings by language.

Reads the finished document, so that nothing is counted as said that is not printed.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass, replace
from typing import TYPE_CHECKING

from briefing_app.compose.disclosure import disclose
from briefing_app.document.inline import FigureText
from briefing_app.document.picture import Picture
from briefing_app.domain.codes import PassageKind
from briefing_app.domain.weighing import current
from briefing_app.language.form import Form, Style
from briefing_app.language.voice import Voice
from briefing_app.language.wording import word_value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing_app.compose.disclosure import Disclosed
    from briefing_app.document.block import Document
    from briefing_app.domain.dossier import Snapshot
    from briefing_app.domain.fact import Fact, Value

Wordings = dict[str, tuple[str, ...]]
"""Language code to the different ways in which a value is worded, in their order."""

_SHORT = Form(style=Style.SHORT)


@dataclass(frozen=True, slots=True)
class Stated:
    """A fact with the value that a document states, and how."""

    fact: Fact
    value: Value
    wordings: Wordings


def stated(document: Document, snapshot: Snapshot) -> tuple[Stated, ...]:
    """Return what a document made of a snapshot states, in the order of the dossier's facts."""
    disclosed = disclose(snapshot)
    found: dict[str, dict[str, dict[str, None]]] = {}
    for key, language, text in (
        *_printed(document.blocks, document.languages[0]),
        *_drawn(disclosed, document.languages),
    ):
        found.setdefault(key, {}).setdefault(language, {})[text] = None
    holding = ((fact, current(fact, disclosed.weights)) for fact in
               disclosed.snapshot.facts.values() if fact.key in found)  # fmt: skip
    return tuple(
        Stated(fact, value, {lang: tuple(texts) for lang, texts in found[fact.key].items()})
        for fact, value in holding
        if value is not None
    )


def merged(statements: Iterable[Stated]) -> tuple[Stated, ...]:
    """Return what several documents of one briefing state, each fact once."""
    found: dict[str, Stated] = {}
    for one in statements:
        before = found.get(one.fact.key)
        wordings = {**before.wordings, **one.wordings} if before else one.wordings
        found[one.fact.key] = replace(one, wordings=wordings)
    return tuple(found.values())


def _printed(node: object, language: str) -> Iterator[tuple[str, str, str]]:
    """Yield key, language and words of each figure in blocks and lines, whatever holds them."""
    if isinstance(node, FigureText):
        yield node.key, language, node.text
    elif isinstance(node, tuple):
        for part in node:
            yield from _printed(part, language)
    elif is_dataclass(node) and not isinstance(node, Picture):
        own = getattr(node, "language", "") or language
        for each in fields(node):
            yield from _printed(getattr(node, each.name), own)


def _drawn(disclosed: Disclosed, languages: tuple[str, ...]) -> Iterator[tuple[str, str, str]]:
    """Yield the same of what charts show: their labels are short forms."""
    snapshot = disclosed.snapshot
    facts = {fact.id: fact for fact in snapshot.facts.values()}
    charts = dict.fromkeys(
        passage.chart_id
        for section in snapshot.briefing.sections
        for passage in section.passages
        if passage.kind is PassageKind.CHART
    )
    for chart in (snapshot.charts[one] for one in charts if one in snapshot.charts):
        for fact in (facts[item.fact_id] for item in chart.facts if item.fact_id in facts):
            value = current(fact, disclosed.weights)
            for language in languages if value is not None else ():
                voice = Voice(language, snapshot.dossier.country, snapshot.briefing.profile)
                text = word_value(fact.kind, value, voice, _SHORT) if value is not None else ""
                if text:
                    yield fact.key, language, text
