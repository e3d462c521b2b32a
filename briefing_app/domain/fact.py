"""Facts, what sources say of them, and what a person decided."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefing_app.domain.codes import Disclosure, FactKind, Qualifier

if TYPE_CHECKING:
    import datetime as dt
    from decimal import Decimal

    from briefing_app.domain.codes import MoneyStatus, Recurrence
    from briefing_app.domain.moment import Moment

Texts = dict[str, str]
"""Language code to text.  A language without a text is absent, never an empty string.

Domain objects that carry one are frozen by convention: nobody changes it after construction.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """What a count counts, with the forms that each language needs.

    ``singular`` and ``plural`` by language.  ``aspirated`` is true when French does not elide
    before it (*de hectares* is ``aspirated=False``: d’hectares; *de handicapés* is true).
    """

    id: int = 0
    uuid: str = ""
    key: str
    singular: Texts = field(default_factory=dict)
    plural: Texts = field(default_factory=dict)
    aspirated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """The part of a value that is worded: a number, a range, a series, or a moment.

    ``low`` is the number, or the lower end when ``high`` is given; a series by year has its
    points in ``series`` (year, number) and neither.  ``currency`` is an ISO 4217 code (amounts),
    ``unit`` what is counted (counts); percentages have neither, and 35.5 means 35.5 %.
    ``moment`` is the date of a date fact.
    """

    kind: FactKind
    low: Decimal | None = None
    high: Decimal | None = None
    series: tuple[tuple[int, Decimal], ...] = ()
    currency: str | None = None
    unit: Unit | None = None
    qualifier: Qualifier = Qualifier.EXACTLY
    moment: Moment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A value's place in a source: page, paragraph, literal wording in the source's language."""

    id: int = 0
    uuid: str = ""
    source_id: int
    page: str = ""
    paragraph: str = ""
    wording: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """What one or more sources say of a fact, as of a date.

    ``as_of`` is what the value describes, not when it was published.  ``texts`` holds the
    wording of a text fact (one per language) or of a quotation (``original_language`` says which
    one is literal; the others are translations).
    """

    id: int = 0
    uuid: str = ""
    measure: Measure | None = None
    texts: Texts = field(default_factory=dict)
    original_language: str | None = None
    speaker: str = ""
    speaker_role: Texts = field(default_factory=dict)
    as_of: Moment | None = None
    money_status: MoneyStatus | None = None
    recurrence: Recurrence | None = None
    disclosure: Disclosure = Disclosure.PUBLIC
    ground: str = ""
    note: str = ""
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A person's choice of one value, with the reason that is kept."""

    id: int = 0
    uuid: str = ""
    value_id: int
    reason: str
    decided_by: str
    decided_at: dt.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One statement that can be checked.

    ``key`` never changes; ``title`` may.  ``part_of`` holds ids of facts that this one is a part
    of; ``ratio`` is (numerator id, denominator id) for a number that states their quotient, as a
    share does, or an amount per unit; ``after`` holds ids of dates that come before this one.
    ``verified_by`` and ``verified_at`` are set together.
    """

    id: int = 0
    uuid: str = ""
    key: str
    kind: FactKind
    topic: str = ""
    title: Texts = field(default_factory=dict)
    statement: Texts = field(default_factory=dict)
    disclosure: Disclosure = Disclosure.PUBLIC
    ground: str = ""
    values: tuple[Value, ...] = ()
    decision: Decision | None = None
    part_of: tuple[int, ...] = ()
    ratio: tuple[int, int] | None = None
    after: tuple[int, ...] = ()
    verified_by: str | None = None
    verified_at: dt.datetime | None = None

    def value(self, value_id: int) -> Value:
        """Return the value with that id; raise ``KeyError`` when the fact has none."""
        for value in self.values:
            if value.id == value_id:
                return value
        raise KeyError(value_id)
