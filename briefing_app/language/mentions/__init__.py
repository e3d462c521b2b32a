"""Mentions: the values in running text, in Dutch, French and English, by grammar alone.

First what is no figure is taken out (references, dates, times), then figures are read from what
is left, each piece once.  Nothing here judges whether a value is worth keeping.
"""

from __future__ import annotations

from bisect import bisect_right
from decimal import Decimal
from itertools import chain
from typing import TYPE_CHECKING

from briefing_app.domain.codes import Qualifier
from briefing_app.domain.number import canonical
from briefing_app.language.mentions.dates import dates, years
from briefing_app.language.mentions.ellipsis import filled
from briefing_app.language.mentions.figures import Figure, figure_at, is_ordinal, qualifiers_at
from briefing_app.language.mentions.fractions import fraction_at
from briefing_app.language.mentions.leaning import leaned
from briefing_app.language.mentions.lexicon import POINT_NAMES, lexicon
from briefing_app.language.mentions.mention import Mention, MentionKind
from briefing_app.language.mentions.pieces import cut
from briefing_app.language.mentions.plain import plain
from briefing_app.language.mentions.references import references
from briefing_app.language.mentions.spans import without_overlap
from briefing_app.language.mentions.times import times
from briefing_app.language.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing_app.language.mentions.lexicon import Lexicon
    from briefing_app.language.mentions.pieces import Piece
    from briefing_app.language.mentions.plain import Plain
    from briefing_app.language.mentions.spans import Found

__all__ = ["Mention", "MentionKind", "dates_in", "mentions"]


def mentions(text: str, language: str) -> tuple[Mention, ...]:
    """Return the mentions of a text in order of place; none overlap.

    ``language`` is nl, fr or en; raises ``KeyError`` for any other.
    """
    words = lexicon(language)
    source = plain(text)
    spans = _spans(source)
    pieces = cut(source, ((found.start, found.end) for found in spans))
    starts = [start for start, _ in sentences(text)]

    def sentence_of(piece: Piece) -> int:
        return bisect_right(starts, source.span(piece.start, piece.end)[0])

    figures = leaned(list(_figures(pieces, words)), pieces, sentence_of, language)
    figures = filled(figures, pieces, sentence_of, language)
    found = [_from_span(span, source) for span in spans]
    found += [_from_figure(figure, pieces, source, language) for figure in figures]
    found += _ordinals(pieces, source)
    return tuple(sorted(found, key=lambda mention: mention.start))


def dates_in(text: str) -> tuple[Mention, ...]:
    """Return those mentions of a text that are dates; no figure is read for it."""
    source = plain(text)
    spans = _spans(source)
    found = (_from_span(span, source) for span in spans if span.kind is MentionKind.DATE)
    return tuple(sorted(found, key=lambda mention: mention.start))


def _spans(source: Plain) -> list[Found]:
    """Return what is no figure, in order of place."""
    return without_overlap(chain(references(source), dates(source), years(source), times(source)))


def _figures(pieces: Sequence[Piece], words: Lexicon) -> Iterator[Figure]:
    """Read figures from left to right, the longest at each place."""
    index = 0
    while index < len(pieces):
        if pieces[index].taken:
            index += 1
        elif is_ordinal(pieces, index):
            index += 2
        else:
            figure = _figure_at(pieces, index, words)
            if figure is not None:
                yield figure
            index = max(figure.end if figure else 0, index + 1)


def _figure_at(pieces: Sequence[Piece], at: int, words: Lexicon) -> Figure | None:
    """Read a figure or a fraction: a third of a million is a figure, a third of us is not."""
    figure = figure_at(pieces, at, words)
    if figure is not None and (figure.scale or figure.kind in _SURE):
        return figure
    qualifier, index = qualifiers_at(pieces, at, words)
    fraction = fraction_at(pieces, index, words.language)
    if fraction is None:
        return figure
    return Figure(
        MentionKind.FRACTION,
        at,
        fraction.end,
        fraction.value,
        qualifier=qualifier or Qualifier.EXACTLY,
        confidence=0.8,
    )


_SURE = frozenset({MentionKind.AMOUNT, MentionKind.PERCENTAGE, MentionKind.POINTS})


def _from_span(found: Found, source: Plain) -> Mention:
    start, end = source.span(found.start, found.end)
    return Mention(
        kind=found.kind,
        start=start,
        end=end,
        low=found.number,
        moment=found.moment,
        qualifier=found.qualifier,
        text=source.given[start:end],
        confidence=found.confidence,
    )


def _from_figure(figure: Figure, pieces: Sequence[Piece], source: Plain, language: str) -> Mention:
    start, end = source.span(pieces[figure.start].start, pieces[figure.end - 1].end)
    unit = ""
    if figure.kind is MentionKind.POINTS:
        unit = POINT_NAMES[language]
    elif figure.noun is not None:
        first, last = pieces[figure.noun.start], pieces[figure.noun.end - 1]
        unit = source.given[slice(*source.span(first.start, last.end))]
    return Mention(
        kind=figure.kind,
        start=start,
        end=end,
        low=_canonical(figure.low),
        high=None if figure.high is None else _canonical(figure.high),
        currency=figure.currency,
        unit=unit,
        qualifier=figure.qualifier,
        text=source.given[start:end],
        confidence=figure.confidence,
        scale=figure.scale,
    )


def _canonical(number: Decimal) -> Decimal:
    """Return a number without exponent and idle zeros, as a dossier keeps it."""
    try:
        return Decimal(canonical(number))
    except ValueError:  # more digits than a dossier keeps: nobody will accept it
        return number


def _ordinals(pieces: Sequence[Piece], source: Plain) -> Iterator[Mention]:
    for index, piece in enumerate(pieces):
        if is_ordinal(pieces, index):
            start, end = source.span(piece.start, pieces[index + 1].end)
            digits = "".join(filter(str.isdigit, piece.text))
            yield Mention(
                kind=MentionKind.ORDINAL,
                start=start,
                end=end,
                low=Decimal(digits),
                text=source.given[start:end],
            )
