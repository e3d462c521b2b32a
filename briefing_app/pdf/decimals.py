"""Numbers in a column, set so that their decimal separators stand below each other."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing_app.pdf.textflow import TextFlow

_GROUPS = {"nl": ".", "fr": " ", "en": ","}
"""What may stand between the thousands of a number, besides no-break spaces."""


_OTHER_NUMBER = re.compile(r"(?<![.,\d])\d")
"""A digit that does not follow a decimal separator: in a date or a range, not in one number."""


def align_decimals(flows: Iterable[TextFlow]) -> None:
    """Move lines of one column so that the last digits before the separators are level.

    The longest ends at the right; what has no number or several (a date, a range), several lines
    or too little room stays at the right by itself.
    """
    found = [(flow, *_around(flow)) for flow in flows if len(flow.lines) == 1]
    numbers = [(flow, before, after) for flow, before, after in found if before > 0]
    if not numbers:
        return
    most_after = max(after for _, _, after in numbers)
    for flow, before, _ in numbers:
        indent = flow.width - most_after - before
        if indent >= 0:
            flow.indent = indent


def _around(flow: TextFlow) -> tuple[float, float]:
    """Return the widths up to the end of a line's whole number, 0 without one, and after it."""
    [line] = flow.lines
    language = line.fragments[0].run.language if line.fragments else ""
    between = re.escape(_GROUPS.get(language, " "))
    text = "".join(fragment.text for fragment in line.fragments)
    match = re.search(rf"\d(?:[\d\u00a0\u202f{between}]*\d)?", text)
    if match is None or _OTHER_NUMBER.search(text, match.end()):
        return 0.0, line.width
    left, before = match.end(), 0.0
    for fragment in line.fragments:
        part = fragment.text[:left]
        before += fragment.run.width(part) if part else 0.0
        left -= len(part)
    return before, line.width - before
