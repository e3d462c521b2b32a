"""Comparing two whole texts: paragraphs by their order and content, then what each pair states."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from briefing_app.checks.comparing.alignment import aligned, expected_length, paragraphs, pieces
from briefing_app.checks.comparing.difference import Difference, Span, differing
from briefing_app.checks.comparing.flat import blanked
from briefing_app.checks.comparing.gathering import gathered
from briefing_app.checks.comparing.item import ItemKind, Weight
from briefing_app.checks.comparing.passages import passage_differences
from briefing_app.domain.finding import Severity
from briefing_app.language.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from briefing_app.checks.comparing.known_names import Spellings
    from briefing_app.checks.comparing.parts import Place

_LEAST_SENTENCE = 25
"""Characters of the shortest sentence that can be missed."""
_SHORT_WITH_VALUES, _SHORT_ALONE = 0.3, 0.7
"""Parts of a sentence by which a text must be too short for it to be left out."""


def compare(
    left: str, right: str, left_language: str, right_language: str,
    names: Sequence[Spellings] = (), progress: Callable[[float], None] = lambda _: None,
) -> tuple[Difference, ...]:  # fmt: skip
    """Return what differs between two texts, in the order of the left one.

    ``names`` are spellings of the dossier's own names, known to be one.  ``progress`` hears a
    fraction, 0 to 1, again and again; what it raises ends the comparing.
    """
    texts, languages = (left, right), (left_language, right_language)
    places = paragraphs(left), paragraphs(right)
    found: list[Difference] = []
    beads = aligned(texts, places, languages)
    for bead in chain.from_iterable(pieces(each, texts, languages) for each in beads):
        progress((bead.left or (0, 0))[1] / max(1, len(left)))
        if bead.left is None or bead.right is None:
            found.append(_omission(bead.left, bead.right, texts, languages))
        else:
            found += _compared(texts, (bead.left, bead.right), languages, names)
    return tuple(found)


def _compared(
    texts: tuple[str, str], places: tuple[Place, Place], languages: tuple[str, str],
    names: Sequence[Spellings],
) -> Iterator[Difference]:  # fmt: skip
    """Compare a pair of paragraphs: a sentence that is left out is one difference, not many."""
    parts = texts[0][slice(*places[0])], texts[1][slice(*places[1])]
    starts = places[0][0], places[1][0]
    found = passage_differences(*parts, languages, names=names, places=starts)
    gone = _left_out(parts, languages, found, starts)
    if not any(gone):
        yield from found
        return
    for side, spans in enumerate(gone):
        for start, end in spans:
            place = start + starts[side], end + starts[side]
            left, right = (place, None) if side == 0 else (None, place)
            yield _omission(left, right, texts, languages)
    rest = blanked(parts[0], gone[0]), blanked(parts[1], gone[1])
    yield from passage_differences(*rest, languages, names=names, places=starts)


def _left_out(
    parts: tuple[str, str], languages: tuple[str, str], found: Sequence[Difference],
    starts: tuple[int, int],
) -> tuple[list[Place], list[Place]]:  # fmt: skip
    """Return the sentences of each side that the other lacks."""
    places = tuple(list(sentences(part)) for part in parts)
    gone: tuple[list[Place], list[Place]] = ([], [])
    if len(places[0]) == len(places[1]):
        return gone
    for bead in aligned(parts, (places[0], places[1]), languages):
        if bead.left is not None and bead.right is not None:
            continue
        side = 0 if bead.right is None else 1
        place = bead.left or bead.right
        if place is None or place[1] - place[0] < _LEAST_SENTENCE:
            continue
        wanted = languages if side == 0 else languages[::-1]
        short = _shortness(parts[side], parts[1 - side], wanted) / expected_length(
            place[1] - place[0], wanted
        )
        has_values = any(_is_inside(one, side, place, starts) for one in found)
        if short >= (_SHORT_WITH_VALUES if has_values else _SHORT_ALONE):
            gone[side].append(place)
    return gone


def _shortness(text: str, other: str, languages: tuple[str, str]) -> float:
    """Return how many characters the other text is shorter than it should be."""
    return expected_length(len(text), languages) - len(other)


def _is_inside(difference: Difference, side: int, place: Place, starts: tuple[int, int]) -> bool:
    spans = difference.left, difference.right
    span = spans[side]
    if span is None or spans[1 - side] is not None:
        return False
    return place[0] <= span.start - starts[side] < place[1]


def _omission(
    left: Place | None, right: Place | None, texts: tuple[str, str], languages: tuple[str, str]
) -> Difference:
    """Return the difference for words that one side lacks; with values in them it is grave."""
    spans = [
        Span(text[slice(*place)], *place) if place else None
        for text, place in zip(texts, (left, right), strict=True)
    ]
    values = chain.from_iterable(
        gathered(span.text, language)
        for span, language in zip(spans, languages, strict=True)
        if span is not None
    )
    is_grave = any(item.weight is Weight.FIRM for item in values)
    severity = Severity.MUST_FIX if is_grave else Severity.LOOK_AT
    return differing(ItemKind.OMISSION, spans[0], spans[1], languages, severity)
