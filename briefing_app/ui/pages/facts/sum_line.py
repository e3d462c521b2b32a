"""Whether the parts of a fact add up, and whether a share is its ratio, said under the parts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_app.domain.adding_up import Fit, combinations_off, share_fits, sum_of
from briefing_app.domain.codes import Qualifier
from briefing_app.domain.weighing import current
from briefing_app.errors import NotFound, message
from briefing_app.language.wording import word
from briefing_app.ui.widgets.badge import SIGNS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from briefing_app.domain.adding_up import Sum
    from briefing_app.domain.fact import Fact, Measure
    from briefing_app.language.catalog import Catalog
    from briefing_app.session.session import Session
    from briefing_app.ui.pages.facts.shown import Shown

_MOST = 3
"""Other values whose sum is told."""


def sum_lines(session: Session, shown: Shown, catalog: Catalog) -> list[str]:
    """Return what parts and share of a fact come to, each line with its sign; none without any."""
    return [*_of_parts(session, shown, catalog), *_of_share(session, shown, catalog)]


def _of_parts(session: Session, shown: Shown, catalog: Catalog) -> Iterator[str]:
    parts = [session.facts.get(one) for one in shown.parts]
    made = sum_of(shown.fact, parts, shown.sources) if parts else None
    if made is None:
        return
    yield _sum(made, shown, catalog)
    for part, value, added in combinations_off(shown.fact, parts, shown.sources)[:_MOST]:
        yield catalog.gettext(
            message("! With {value} for “{part}” the parts come to {added}."),
            value=word(value.measure, shown.voices.window()) if value.measure else "",
            part=shown.voices.best(part.title) or part.key,
            added=_words(added, shown),
        )


def _sum(made: Sum, shown: Shown, catalog: Catalog) -> str:
    added, stated = _words(made.added, shown), _words(made.stated, shown)
    match made.fit:
        case Fit.EXACT:
            text = catalog.gettext(message("The parts add up to {added}."), added=added)
            return f"{SIGNS['good']} {text}"
        case Fit.ROUNDED:
            text = catalog.gettext(
                message("The parts come to {added}, not {stated}; rounding explains it."),
                added=added,
                stated=stated,
            )
            return f"{SIGNS['look']} {text}"
        case Fit.OFF:
            text = catalog.gettext(
                message("The parts come to {added}, not {stated}."), added=added, stated=stated
            )
            return f"{SIGNS['must']} {text}"


def _of_share(session: Session, shown: Shown, catalog: Catalog) -> Iterator[str]:
    if shown.fact.share is None:
        return
    try:
        part, whole = (session.facts.get(one) for one in shown.fact.share)
    except NotFound:
        return
    measures = [_measure(one, shown) for one in (shown.fact, part, whole)]
    known = [one for one in measures if one is not None]
    fits = share_fits(*known) if len(known) == len(measures) else None
    if fits is True:
        text = catalog.gettext(message("The share agrees with its ratio."))
        yield f"{SIGNS['good']} {text}"
    elif fits is False:
        text = catalog.gettext(message("The share is not the ratio of its part and its whole."))
        yield f"{SIGNS['must']} {text}"


def _measure(fact: Fact, shown: Shown) -> Measure | None:
    value = current(fact, shown.sources)
    return value.measure if value is not None else None


def _words(number: Decimal, shown: Shown) -> str:
    """Word a sum as the fact's own value is worded."""
    held = shown.current
    if held is None or held.measure is None:
        return str(number)
    like = replace(held.measure, low=number, high=None, qualifier=Qualifier.EXACTLY)
    return word(like, shown.voices.window())
