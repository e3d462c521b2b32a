"""Making dossiers for tests: fixed time, counted UUIDs."""

from __future__ import annotations

import datetime as dt
import itertools
import uuid
from decimal import Decimal
from typing import TYPE_CHECKING

from briefing_app.domain.codes import FactKind, SourceRank
from briefing_app.domain.fact import Citation, Measure, Value
from briefing_app.domain.moment import Moment
from briefing_app.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

NOON = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)


def counted_uuids() -> Callable[[], str]:
    """Return a source of UUIDs that is the same in every run."""
    numbers = itertools.count(1)
    return lambda: str(uuid.uuid5(uuid.NAMESPACE_URL, str(next(numbers))))


def new_session(folder: Path, name: str = "a.dossier") -> Session:
    return Session.create(
        folder / name, user="Ann", title={"nl": "Proef"}, clock=lambda: NOON,
        new_uuid=counted_uuids(),
    )  # fmt: skip


def amount(
    euros: str, as_of: str | None = None, source: int | None = None, currency: str = "EUR"
) -> Value:
    return Value(
        measure=Measure(kind=FactKind.AMOUNT, low=Decimal(euros), currency=currency),
        as_of=Moment.parse(as_of) if as_of else None,
        citations=(Citation(source_id=source, page="3"),) if source else (),
    )


def add_amount(session: Session, title: str = "Bijdrage", *euros: str) -> int:
    fact = session.facts.add(FactKind.AMOUNT, {"nl": title})
    for each in euros:
        session.facts.add_value(fact, amount(each))
    return fact


def add_source(session: Session, key: str, rank: SourceRank = SourceRank.PRESS) -> int:
    return session.sources.add(f"Bron {key}", key=key, rank=rank)
