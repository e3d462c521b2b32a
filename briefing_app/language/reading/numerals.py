"""Numerals: what digits with separators can mean.

"1.234,5" has one meaning in every language; "1,234" has two, and the language and what stands
beside it decide whether that must be asked.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from briefing_app.domain.number import MAX_DIGITS
from briefing_app.errors import Unreadable, message
from briefing_app.language.voice import Voice
from briefing_app.language.wording.numerals import separators

if TYPE_CHECKING:
    from collections.abc import Sequence

_SEPARATOR = re.compile(r"[.,' ]")
_TOP_SCALE = 12


@dataclass(frozen=True, slots=True)
class Numeral:
    """The numbers that digits can mean: the separators part thousands, or the last decimals."""

    separator: str
    grouped: Decimal | None
    parted: Decimal | None

    def meanings(
        self, voice: Voice, *, scales: Sequence[int], is_percentage: bool
    ) -> tuple[Decimal, ...]:
        """Return what it means, the likelier first; more than one must be asked.

        Before *million*, and as a percentage, the decimal sign of the language is one, and
        its thousands are doubtful.  Alone it is the other way round: nobody writes a
        thousandth of a euro.
        """
        if self.grouped is None or self.parted is None:
            return tuple(number for number in (self.grouped, self.parted) if number is not None)
        decimal_sign, group = separators(Voice(voice.language, voice.country))
        if self.separator != decimal_sign and self.parted == int(self.parted):
            return (self.grouped,)  # 500.000: nobody writes three idle decimals
        if scales or is_percentage:
            if self.separator == decimal_sign:
                return (self.parted,)
            if self.separator == group and min(scales, default=0) >= _TOP_SCALE:
                return (self.grouped,)  # no word for more, so that thousands of it are usual
            return (self.parted, self.grouped)
        if self.separator == group:
            return (self.grouped,)
        if self.separator == decimal_sign:
            return (self.parted, self.grouped)
        return (self.grouped, self.parted)


def numeral(text: str) -> Numeral:
    """Read digits; raise ``Unreadable`` when their separators fit no way of writing."""
    groups = _SEPARATOR.split(text)
    separators_used = _SEPARATOR.findall(text)
    if sum(map(len, groups)) > MAX_DIGITS:
        raise Unreadable(
            message("This number has more than {limit} digits."),
            message("Check whether it is one number."),
            limit=MAX_DIGITS,
        )
    if not separators_used:
        return Numeral("", Decimal(text), None)
    last = separators_used[-1]
    grouped = _grouped(groups) if len(set(separators_used)) == 1 else None
    parted = None
    if last in ".," and last not in separators_used[:-1] and len(set(separators_used)) <= 2:
        whole = _grouped(groups[:-1]) if len(groups) > 2 else Decimal(groups[0])
        parted = None if whole is None else Decimal(f"{whole}.{groups[-1]}")
    if grouped is None and parted is None:
        raise Unreadable(
            message("“{text}” is not a number: its points, commas or spaces are misplaced."),
            message("Part thousands in threes, or leave the separators out."),
            text=text,
        )
    return Numeral(last, grouped, parted)


def _grouped(groups: Sequence[str]) -> Decimal | None:
    """Return the number when every group but the first has three digits."""
    is_number = len(groups[0]) <= 3 and not groups[0].startswith("0")
    if is_number and all(len(group) == 3 for group in groups[1:]):
        return Decimal("".join(groups))
    return None
