"""A difference between two languages: what it is, how bad, and where on each side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.checks.comparing.item import Item, ItemKind
from briefing_app.domain.finding import Severity
from briefing_app.errors import Message, message
from briefing_app.language.locale import own_name

if TYPE_CHECKING:
    from collections.abc import Mapping

_BOTH: Mapping[ItemKind, str] = {
    ItemKind.AMOUNT: message("The amounts differ: “{left}” against “{right}”."),
    ItemKind.COUNT: message("The numbers differ: “{left}” against “{right}”."),
    ItemKind.PERCENTAGE: message("The percentages differ: “{left}” against “{right}”."),
    ItemKind.POINTS: message("The percentages differ: “{left}” against “{right}”."),
    ItemKind.DATE: message("The dates differ: “{left}” against “{right}”."),
    ItemKind.TIME: message("The times differ: “{left}” against “{right}”."),
    ItemKind.ORDINAL: message("The ranks differ: “{left}” against “{right}”."),
    ItemKind.FRACTION: message("The fractions differ: “{left}” against “{right}”."),
    ItemKind.REFERENCE: message("The numbers of a reference differ: “{left}” against “{right}”."),
    ItemKind.MARK: message("The source marks differ: {left} against {right}."),
    ItemKind.FACT: message("The texts refer to different facts: {left} against {right}."),
    ItemKind.NAME: message("The names differ: “{left}” against “{right}”."),
    ItemKind.QUOTE: message("The words of a quotation differ: “{left}” against “{right}”."),
    ItemKind.QUALIFIER: message(
        "One text is more exact than the other: “{left}” against “{right}”."
    ),
}
_ONE: Mapping[ItemKind, str] = {
    ItemKind.MARK: message("The source mark {text} is missing in the other text ({language})."),
    ItemKind.FACT: message("The fact {text} is missing in the other text ({language})."),
    ItemKind.NAME: message("The name “{text}” is missing in the other text ({language})."),
    ItemKind.QUOTE: message("“{text}” is not quoted in the other text ({language})."),
    ItemKind.OMISSION: message("“{text}” seems to be left out of the other text ({language})."),
}
_VALUE = message("“{text}” is missing in the other text ({language}).")
_GRAVE = frozenset({
    ItemKind.AMOUNT, ItemKind.COUNT, ItemKind.PERCENTAGE, ItemKind.POINTS, ItemKind.DATE,
    ItemKind.TIME, ItemKind.ORDINAL, ItemKind.FRACTION, ItemKind.REFERENCE, ItemKind.FACT,
})  # fmt: skip
_LONGEST = 80


@dataclass(frozen=True, slots=True)
class Span:
    """Words of one side at characters ``start`` to ``end`` (exclusive)."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What differs; a side that lacks it is ``None``."""

    kind: ItemKind
    severity: Severity
    message: Message
    left: Span | None = None
    right: Span | None = None


def differing(
    kind: ItemKind, left: Span | None, right: Span | None, languages: tuple[str, str],
    severity: Severity | None = None,
) -> Difference:  # fmt: skip
    """Return a difference with its sentence; values must be mended, the rest looked at."""
    if severity is None:
        severity = Severity.MUST_FIX if kind in _GRAVE else Severity.LOOK_AT
    return Difference(
        kind=kind,
        severity=severity,
        message=_message(kind, left, right, languages),
        left=left,
        right=right,
    )


def _message(
    kind: ItemKind, left: Span | None, right: Span | None, languages: tuple[str, str]
) -> Message:
    if left is not None and right is not None:
        return Message(_BOTH[kind], {"left": _short(left.text), "right": _short(right.text)})
    there = left or right
    other = languages[1] if left is not None else languages[0]
    fields = {
        "text": _short(there.text) if there else "",
        "language": own_name(other),
    }
    return Message(_ONE.get(kind, _VALUE), fields)


def _short(text: str) -> str:
    joined = " ".join(text.split())
    return joined if len(joined) <= _LONGEST else f"{joined[: _LONGEST - 1].rstrip()}…"


def span_of(item: Item, text: str, by: int) -> Span:
    """Return the words of an item of ``text``, which begins ``by`` characters into the whole."""
    return Span(text[item.start : item.end], item.start + by, item.end + by)
