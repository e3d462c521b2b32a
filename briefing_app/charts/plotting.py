"""From selected facts to a picture: words and places what each kind of chart draws.

The first module on the way that loads matplotlib; :mod:`briefing_app.charts.drawing` imports it
when the first chart is drawn.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.charts.bar import Bar, draw_bars
from briefing_app.charts.label import Line, parts
from briefing_app.charts.line import Curve, draw_lines
from briefing_app.charts.stacked import Segment, draw_stack
from briefing_app.charts.timeline import Event, draw_timeline
from briefing_app.domain.codes import ChartKind
from briefing_app.domain.fact import Measure
from briefing_app.language.form import Form, Style
from briefing_app.language.wording import word_moment

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from decimal import Decimal

    from briefing_app.charts.numbering import Numbering
    from briefing_app.charts.ruler import Ruler
    from briefing_app.charts.selection import Item
    from briefing_app.document.picture import Picture

_REGULAR, _SEMIBOLD, _BOLD = 400, 600, 700


def plot(
    kind: ChartKind, items: Sequence[Item], numbering: Numbering, width: float, ruler: Ruler
) -> Picture:
    """Draw at least one item on a sheet of ``width`` points."""
    if kind is ChartKind.TIMELINE:
        return draw_timeline([_event(item, numbering) for item in items], width, ruler)
    if kind is ChartKind.LINE:
        curves = [_curve(item, numbering) for item in items]
        return draw_lines(curves, width, ruler, lambda tick: _tick(tick, numbering))
    if kind is ChartKind.STACKED:
        return draw_stack([_segment(item, numbering) for item in items], width, ruler)
    return draw_bars([_bar(item, numbering) for item in items], width, ruler)


def _label(item: Item, numbering: Numbering) -> Line:
    weight = _SEMIBOLD if item.emphasis else _REGULAR
    return parts(item.label, numbering.languages, weight=weight, own=item.label_languages)


def _number(texts: Mapping[str, str], numbering: Numbering) -> Line:
    """Return a number in bold; languages that differ only in spaces ("35,5 %") share one."""
    found: dict[str, str] = {}
    for code in numbering.languages:
        text = texts[code]
        alike = (other for other in found.values() if _unspaced(other) == _unspaced(text))
        found[code] = next(alike, text)
    return parts(found, numbering.languages, weight=_BOLD)


def _unspaced(text: str) -> str:
    return "".join(text.split())


def _ends(measure: Measure, numbering: Numbering) -> tuple[float, float]:
    """Return the ends of a number or a range, the lower one first."""
    ends = [numbering.place(end) for end in (measure.low, measure.high) if end is not None]
    return min(ends), max(ends)


def _bar(item: Item, numbering: Numbering) -> Bar:
    low, high = _ends(item.measure, numbering)
    number = _number(numbering.figure(item.measure), numbering)
    return Bar(_label(item, numbering), number, low, high, item.emphasis)


def _segment(item: Item, numbering: Numbering) -> Segment:
    low, high = _ends(item.measure, numbering)
    number = _number(numbering.figure(item.measure), numbering)
    return Segment(_label(item, numbering), number, low, high)


def _curve(item: Item, numbering: Numbering) -> Curve:
    points = tuple((year, numbering.place(number)) for year, number in item.measure.series)
    last = Measure(
        kind=item.measure.kind, low=item.measure.series[-1][1], qualifier=item.measure.qualifier
    )
    number = _number(numbering.figure(last), numbering)
    return Curve(_label(item, numbering), number, points)


def _event(item: Item, numbering: Numbering) -> Event:
    moment = item.measure.moment
    if moment is None:
        raise ValueError("what is on a timeline has a moment")
    form = Form(Style.SHORT)
    texts = {
        code: word_moment(moment, numbering.voices[code], form) for code in numbering.languages
    }
    number = _number(texts, numbering)
    return Event(_label(item, numbering), number, moment.first, moment.last, item.emphasis)


def _tick(tick: Decimal, numbering: Numbering) -> Line:
    return parts(numbering.tick(tick), numbering.languages)
