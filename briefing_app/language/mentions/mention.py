"""A mention: a value, or what only looks like one, at a place in running text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from briefing_app.domain.codes import Qualifier

if TYPE_CHECKING:
    from decimal import Decimal

    from briefing_app.domain.moment import Moment


class MentionKind(StrEnum):
    """What a number in a text is.

    ``POINTS`` are percentage points; a ``DATE`` is a day, month, quarter, year or period; a
    ``NUMBER`` counts nothing that is named; a ``REFERENCE`` (article, document, telephone) is
    never a fact.
    """

    AMOUNT = "amount"
    COUNT = "count"
    PERCENTAGE = "percentage"
    POINTS = "points"
    DATE = "date"
    FRACTION = "fraction"
    ORDINAL = "ordinal"
    TIME = "time"
    NUMBER = "number"
    REFERENCE = "reference"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A value with the characters that say it, ``end`` exclusive, its qualifier included.

    ``low`` is the number, or the lower end when ``high`` is given: percentages 35.5, fractions
    0.2.  A time counts the minutes of the day.  ``currency`` is an ISO 4217 code; ``unit`` the
    noun that is counted, as it stands.  A date without its year has no ``moment``.
    ``confidence`` is 0 to 1.  ``scale`` is the power of ten that a word of the number says.
    """

    kind: MentionKind
    start: int
    end: int
    low: Decimal | None = None
    high: Decimal | None = None
    currency: str = ""
    unit: str = ""
    qualifier: Qualifier = Qualifier.EXACTLY
    moment: Moment | None = None
    text: str = ""
    confidence: float = 1.0
    scale: int = 0
