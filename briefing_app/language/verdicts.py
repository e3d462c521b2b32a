"""A verdict on a file in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_app.errors import Message, message

if TYPE_CHECKING:
    from briefing_app.domain.conformance import Breach, Report


def verdict(report: Report) -> Message:
    """Return whether a file holds to its norms, as a sentence."""
    first, second = report.norms
    fields = {"first": str(first), "second": str(second)}
    if report.conforms:
        return Message(message("{first} and {second}: conforms"), fields)
    return Message(message("{first} and {second}: does not conform"), fields)


def breach_line(breach: Breach) -> Message:
    """Return one finding with norm, clause and page."""
    norm = f"{breach.norm} {breach.clause}".strip() if breach.clause else str(breach.norm)
    fields = {"norm": norm, "page": breach.page, "what": breach.message}
    if breach.page:
        return Message(message("{norm}, page {page}: {what}"), fields)
    return Message(message("{norm}: {what}"), fields)
