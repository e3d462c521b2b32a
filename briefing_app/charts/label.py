"""Labels in one or more languages, and how they break into lines.

A label is a text in every language of the chart ("Rijk · État"); languages that say the same say
it once.  Lines never exceed the width that they are given: a text wraps at its spaces (never at
the no-break spaces inside a figure) and, when a single word is too long, inside the word.
This module measures; it draws nothing.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing_app.charts.ruler import Ruler

SEPARATOR = " · "
MOST_CHARACTERS = 240
"""A longer label ends in an ellipsis: it would leave no room for the chart."""
_BREAKABLE = frozenset(" \t\n\r\v\f\u2028\u2029\x85")


@dataclass(frozen=True, slots=True)
class Part:
    """A text in one language; ``muted`` when an earlier language says the same beside it.

    ``others`` stand in the same place of the twins of a chart: they get room, and are not
    printed, so that twins have one geometry.
    """

    text: str
    language: str
    weight: int = 400
    muted: bool = False
    others: tuple[str, ...] = ()


Line = tuple[Part, ...]
"""What stands on one line, from left to right, without spaces added between."""


@dataclass(frozen=True, slots=True)
class Style:
    """How lines are set; ``size`` and ``leading`` (baseline to baseline) in points."""

    size: float = 8.5
    weight: int = 400

    @property
    def leading(self) -> float:
        """The distance between baselines, in points."""
        return self.size * 1.22


def parts(
    texts: Mapping[str, str],
    languages: Sequence[str],
    *,
    weight: int = 400,
    own: Mapping[str, str] | None = None,
    room: Sequence[str] = (),
) -> Line:
    """Return one part for each language that has a text of its own, in their order.

    ``own`` names the language that a text is really in, where it stands in for another;
    ``room`` are the languages of twins.
    """
    others = tuple(shorten(texts.get(language, "")) for language in room)
    found: list[Part] = []
    for language in languages:
        text = shorten(texts.get(language, ""))
        if (text or any(others)) and all(text != part.text for part in found):
            spoken = (own or {}).get(language, language)
            found.append(Part(text, spoken, weight, bool(found), others))
    return tuple(found)


def tidy(text: str) -> str:
    """Put a text on one line: line ends and control characters become single spaces."""
    spaced = "".join(
        " " if character in _BREAKABLE or unicodedata.category(character) == "Cc" else character
        for character in text
    )
    return " ".join(word for word in spaced.split(" ") if word)


def shorten(text: str) -> str:
    """Put a text on one line of at most ``MOST_CHARACTERS``, an ellipsis where it was cut."""
    whole = tidy(text)
    if len(whole) <= MOST_CHARACTERS:
        return whole
    return whole[: MOST_CHARACTERS - 1].rstrip() + "…"


def width_of(line: Line, style: Style, ruler: Ruler) -> float:
    """Return the width of a line in points: of the widest twin, where there are some."""
    return sum(
        max(ruler.width(text, style.size, part.weight) for text in (part.text, *part.others))
        for part in line
    )


def printed_width(line: Line, style: Style, ruler: Ruler) -> float:
    """Return the width in points of what is printed."""
    return sum(ruler.width(part.text, style.size, part.weight) for part in line)


def widest(lines: Sequence[Line], style: Style, ruler: Ruler) -> float:
    """Return the width of the widest line in points; 0 without lines."""
    return max((width_of(line, style, ruler) for line in lines), default=0.0)


def joined(languages: Line) -> Line:
    """Set the languages on one line, a dot between them."""
    line: list[Part] = []
    for part in languages:
        if line:
            line.append(replace(part, text=SEPARATOR, others=()))
        line.append(part)
    return tuple(line)


def lines_of(languages: Line, style: Style, ruler: Ruler, width: float) -> tuple[Line, ...]:
    """Break a label into lines of at most ``width`` points.

    All languages on one line when they fit, else each language on lines of its own.
    """
    line = joined(languages)
    if width_of(line, style, ruler) <= width:
        return (line,) if line else ()
    return tuple((each,) for part in languages for each in _wrap(part, style, ruler, width))


def _wrap(part: Part, style: Style, ruler: Ruler, width: float) -> list[Part]:
    """Break a part and its twins into as many lines each; the shorter ones end in empty lines."""
    texts = [
        _wrap_text(text, part.weight, style, ruler, width) for text in (part.text, *part.others)
    ]
    return [
        replace(part, text=text, others=tuple(others))
        for text, *others in zip_longest(*texts, fillvalue="")
    ]


def _wrap_text(text: str, weight: int, style: Style, ruler: Ruler, width: float) -> list[str]:
    lines: list[str] = []
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if ruler.width(longer, style.size, weight) <= width:
            line = longer
            continue
        if line:
            lines.append(line)
        *whole, line = _pieces(word, weight, style, ruler, width)
        lines += whole
    return [*lines, line]


def _pieces(word: str, weight: int, style: Style, ruler: Ruler, width: float) -> list[str]:
    """Cut a word that is wider than a line; each piece has at least one character."""
    pieces = [""]
    for character in word:
        if pieces[-1] and ruler.width(pieces[-1] + character, style.size, weight) > width:
            pieces.append("")
        pieces[-1] += character
    return pieces
