"""What is internal, typed by hand where the public reads it: figures and quotations.

What a fact withholds is cut out of a public document by its reference; words that somebody typed
are not.  The findings are for the writer alone: their kinds begin with *internal*, which nothing
that goes out with the document tells of.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_app.checks.about import most_shared, nearest, words_around
from briefing_app.checks.quotations import Quoted, quoted_in, quotes
from briefing_app.checks.stating import has_many_digits, own_mentions, says
from briefing_app.domain.codes import FactKind
from briefing_app.domain.finding import Action, Finding, Remedy, Severity
from briefing_app.errors import Message, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_app.checks.surroundings import Surroundings
    from briefing_app.domain.briefing import Passage
    from briefing_app.domain.fact import Fact
    from briefing_app.language.mentions import Mention

_FIGURE = message("“{words}” is typed in a public text; the internal fact {key} says it.")
_QUOTATION = message("“{words}” is quoted in a public text, from the internal fact {key}.")


def check_withheld(passage: Passage, around: Surroundings) -> Iterator[Finding]:
    """Yield what a public passage says of the values that its document withholds."""
    if not passage.locked:  # a literal question is public already
        for language in around.languages:
            yield from _in_text(passage.text(language), language, passage.uuid, around)


def check_withheld_elsewhere(around: Surroundings) -> Iterator[Finding]:
    """Yield what titles, headings and the words of charts say of what is withheld."""
    if not around.withheld:
        return
    briefing, charts = around.snapshot.briefing, around.snapshot.charts
    places = [(briefing.uuid, briefing.title), (briefing.uuid, briefing.short_title)]
    for section in briefing.sections:
        places.append((section.uuid, section.heading))
        for chart in (charts.get(each.chart_id or 0) for each in section.passages):
            if chart is not None:
                texts = (chart.title, chart.subtitle, chart.alternative)
                places += [(chart.uuid, each) for each in texts]
    for place, found in places:
        for language in around.languages:
            for one in _in_text(found.get(language, ""), language, place, around):
                yield replace(one, action=Action(remedy=Remedy.OPEN_PLACE))


def _in_text(text: str, language: str, place: str, around: Surroundings) -> Iterator[Finding]:
    if not around.withheld:
        return
    for mention in own_mentions(text, language):
        facts = [fact for fact, value in around.withheld if says(value.measure, mention)]
        if not facts or _is_public(mention, around):
            continue
        sentence = words_around(text, mention.start, mention.end)
        fact, most = nearest(sentence, facts)
        severity = _severity(mention, sentence, fact, most, around)
        if severity is not None:
            words = Quoted(mention.text, mention.start, mention.end)
            yield _found("internal_figure", severity, _FIGURE, words, fact, place, language)
    for quoted in quoted_in(text):
        said = [fact for fact, value in around.withheld if quotes(quoted, value, language)]
        if said and not any(
            quotes(quoted, value, language) for fact in around.quotations for value in fact.values
        ):
            yield _found("internal_quotation", Severity.MUST_FIX, _QUOTATION, quoted, said[0],
                         place, language)  # fmt: skip


def _severity(
    mention: Mention, sentence: str, fact: Fact, most: int, around: Surroundings
) -> Severity | None:
    """Return how surely a number is that of a fact: round ones and days are everybody’s."""
    alike = [each for each, _ in around.known if each.kind is fact.kind]
    is_amount = fact.kind is FactKind.AMOUNT
    is_telling = has_many_digits(mention)
    if most > most_shared(sentence, alike) or (is_amount and is_telling):
        return Severity.MUST_FIX
    return Severity.LOOK_AT if most or is_amount or is_telling else None


def _is_public(mention: Mention, around: Surroundings) -> bool:
    """Tell whether a public value says the same: then it gives nothing away."""
    return any(says(value.measure, mention) for fact, _ in around.known for value in fact.values)


def _found(
    kind: str, severity: Severity, text: str, said: Quoted, fact: Fact, place: str, language: str
) -> Finding:
    return Finding(
        kind=kind,
        severity=severity,
        message=Message(text, {"words": said.words, "key": fact.key}),
        place=place,
        language=language,
        action=Action(
            remedy=Remedy.MAKE_INTERNAL, fields={"start": str(said.start), "end": str(said.end)}
        ),
    )
