"""A difference between two languages: what it is, how bad, and where on each side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_app.checks.comparing.item import Item, ItemKind
from briefing_app.domain.finding import BetweenLanguages, Severity
from briefing_app.errors import Message, message

if TYPE_CHECKING:
    from collections.abc import Mapping

_BOTH: Mapping[ItemKind, str] = {
    ItemKind.AMOUNT: message("The amounts differ: “{left}” against “{right}”."),
    ItemKind.COUNT: message("The numbers differ: “{left}” against “{right}”."),
    ItemKind.MULTIPLE: message("The numbers differ: “{left}” against “{right}”."),
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
    ItemKind.ORDER: message("Values seem to have changed places: “{left}” against “{right}”."),
    ItemKind.QUALIFIER: message(
        "One text is more exact than the other: “{left}” against “{right}”."
    ),
}
_ONE: Mapping[ItemKind, str] = {
    ItemKind.MARK: message("The source mark {text} is missing in {there}."),
    ItemKind.FACT: message("The fact {text} is missing in {there}."),
    ItemKind.NAME: message("The name “{text}” is missing in {there}."),
    ItemKind.QUOTE: message("“{text}” is not quoted in {there}."),
    ItemKind.OMISSION: message("“{text}” seems to be left out in {there}."),
}
_VALUE = message("“{text}” is missing in {there}.")
_TEXTS: Mapping[str, str] = {
    "nl": message("the Dutch text"),
    "fr": message("the French text"),
    "en": message("the English text"),
}
_SIDES = message("the first text"), message("the second text")
_KINDS: Mapping[ItemKind, BetweenLanguages] = {
    ItemKind.DATE: BetweenLanguages.DATES,
    ItemKind.TIME: BetweenLanguages.DATES,
    ItemKind.REFERENCE: BetweenLanguages.REFERENCES,
    ItemKind.MARK: BetweenLanguages.MARKS,
    ItemKind.FACT: BetweenLanguages.REFERENCES,
    ItemKind.NAME: BetweenLanguages.NAMES,
    ItemKind.QUOTE: BetweenLanguages.QUOTATIONS,
    ItemKind.QUALIFIER: BetweenLanguages.QUALIFIERS,
    ItemKind.OMISSION: BetweenLanguages.CONTENT,
}
_GRAVE = frozenset({
    ItemKind.AMOUNT, ItemKind.COUNT, ItemKind.PERCENTAGE, ItemKind.POINTS, ItemKind.DATE,
    ItemKind.TIME, ItemKind.ORDINAL, ItemKind.FRACTION, ItemKind.MULTIPLE, ItemKind.REFERENCE,
    ItemKind.FACT,
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

    @property
    def finding_kind(self) -> BetweenLanguages:
        """The kind of finding that it is: all figures are values."""
        return _KINDS.get(self.kind, BetweenLanguages.VALUES)


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
    said = left or right
    fields = {
        "text": _short(said.text) if said else "",
        "there": _text(languages, 1 if left is not None else 0),
    }
    return Message(_ONE.get(kind, _VALUE), fields)


def _text(languages: tuple[str, str], side: int) -> Message:
    """Return how a side is called: by its language, or by its place when both have one."""
    return Message(_SIDES[side] if languages[0] == languages[1] else _TEXTS[languages[side]])


def _short(text: str) -> str:
    joined = " ".join(text.split())
    return joined if len(joined) <= _LONGEST else f"{joined[: _LONGEST - 1].rstrip()}…"


def span_of(item: Item, text: str, by: int) -> Span:
    """Return the words of an item of ``text``, which begins ``by`` characters into the whole."""
    return Span(text[item.start : item.end], item.start + by, item.end + by)
